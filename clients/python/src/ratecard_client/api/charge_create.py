from typing import Literal, Union

from pydantic import Field

from .base_model import BaseModel
from .enums import Tier
from .fragments import (  # noqa: F401
    HeldCredits,
    HeldCreditsCredits,
    HeldCreditsHold,
    Refusal,
)


class ChargeCreate(BaseModel):
    charge_create: Union[
        "ChargeCreateChargeCreateHoldPayload",
        "ChargeCreateChargeCreateInsufficientCredits",
        "ChargeCreateChargeCreateTierUnavailable",
        Refusal,
    ] = Field(
        validation_alias="chargeCreate",
        serialization_alias="chargeCreate",
        union_mode="left_to_right",
    )


class ChargeCreateChargeCreateHoldPayload(HeldCredits):
    typename__: Literal["HoldPayload"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )


class ChargeCreateChargeCreateInsufficientCredits(Refusal):
    typename__: Literal["InsufficientCredits"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    required: int
    available: int
    shortfall: int


class ChargeCreateChargeCreateTierUnavailable(Refusal):
    typename__: Literal["TierUnavailable"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    offered: list[Tier]


ChargeCreate.model_rebuild()
