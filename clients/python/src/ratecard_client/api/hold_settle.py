from typing import Literal, Union

from pydantic import Field

from .base_model import BaseModel
from .enums import HoldStatus
from .fragments import (  # noqa: F401
    HeldCredits,
    HeldCreditsCredits,
    HeldCreditsHold,
    Refusal,
)


class HoldSettle(BaseModel):
    hold_settle: Union[
        "HoldSettleHoldSettleHoldPayload", "HoldSettleHoldSettleHoldNotOpen", Refusal
    ] = Field(
        validation_alias="holdSettle",
        serialization_alias="holdSettle",
        union_mode="left_to_right",
    )


class HoldSettleHoldSettleHoldPayload(HeldCredits):
    typename__: Literal["HoldPayload"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )


class HoldSettleHoldSettleHoldNotOpen(Refusal):
    typename__: Literal["HoldNotOpen"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    status: HoldStatus


HoldSettle.model_rebuild()
