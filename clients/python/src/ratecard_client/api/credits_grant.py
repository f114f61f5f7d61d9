from typing import Literal, Union

from pydantic import Field

from .base_model import BaseModel
from .fragments import Credits, Refusal


class CreditsGrant(BaseModel):
    credits_grant: Union[
        "CreditsGrantCreditsGrantCreditsPayload",
        "CreditsGrantCreditsGrantInsufficientCredits",
        Refusal,
    ] = Field(
        validation_alias="creditsGrant",
        serialization_alias="creditsGrant",
        union_mode="left_to_right",
    )


class CreditsGrantCreditsGrantCreditsPayload(BaseModel):
    typename__: Literal["CreditsPayload"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    credits: "CreditsGrantCreditsGrantCreditsPayloadCredits"


CreditsGrantCreditsGrantCreditsPayloadCredits = Credits


class CreditsGrantCreditsGrantInsufficientCredits(Refusal):
    typename__: Literal["InsufficientCredits"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    required: int
    available: int
    shortfall: int


CreditsGrant.model_rebuild()
CreditsGrantCreditsGrantCreditsPayload.model_rebuild()
