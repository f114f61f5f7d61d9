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


class HoldRelease(BaseModel):
    hold_release: Union[
        "HoldReleaseHoldReleaseHoldPayload",
        "HoldReleaseHoldReleaseHoldNotOpen",
        Refusal,
    ] = Field(
        validation_alias="holdRelease",
        serialization_alias="holdRelease",
        union_mode="left_to_right",
    )


class HoldReleaseHoldReleaseHoldPayload(HeldCredits):
    typename__: Literal["HoldPayload"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )


class HoldReleaseHoldReleaseHoldNotOpen(Refusal):
    typename__: Literal["HoldNotOpen"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    status: HoldStatus


HoldRelease.model_rebuild()
