from typing import Literal, Union

from pydantic import Field

from .base_model import BaseModel
from .fragments import Credits, Refusal


class CreditsRenew(BaseModel):
    credits_renew: Union[
        "CreditsRenewCreditsRenewCreditsPayload",
        "CreditsRenewCreditsRenewInsufficientCredits",
        Refusal,
    ] = Field(
        validation_alias="creditsRenew",
        serialization_alias="creditsRenew",
        union_mode="left_to_right",
    )


class CreditsRenewCreditsRenewCreditsPayload(BaseModel):
    typename__: Literal["CreditsPayload"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    credits: "CreditsRenewCreditsRenewCreditsPayloadCredits"


CreditsRenewCreditsRenewCreditsPayloadCredits = Credits


class CreditsRenewCreditsRenewInsufficientCredits(Refusal):
    typename__: Literal["InsufficientCredits"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    required: int
    available: int
    shortfall: int


CreditsRenew.model_rebuild()
CreditsRenewCreditsRenewCreditsPayload.model_rebuild()
