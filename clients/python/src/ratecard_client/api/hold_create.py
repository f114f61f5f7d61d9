from typing import Literal, Union

from pydantic import Field

from .base_model import BaseModel
from .fragments import (  # noqa: F401
    HeldCredits,
    HeldCreditsCredits,
    HeldCreditsHold,
    Refusal,
)


class HoldCreate(BaseModel):
    hold_create: Union[
        "HoldCreateHoldCreateHoldPayload",
        "HoldCreateHoldCreateInsufficientCredits",
        Refusal,
    ] = Field(
        validation_alias="holdCreate",
        serialization_alias="holdCreate",
        union_mode="left_to_right",
    )


class HoldCreateHoldCreateHoldPayload(HeldCredits):
    typename__: Literal["HoldPayload"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )


class HoldCreateHoldCreateInsufficientCredits(Refusal):
    typename__: Literal["InsufficientCredits"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    required: int
    available: int
    shortfall: int


HoldCreate.model_rebuild()
