from typing import Literal, Union

from pydantic import Field

from .base_model import BaseModel
from .fragments import Credits, Refusal


class CreditsRefund(BaseModel):
    credits_refund: Union[
        "CreditsRefundCreditsRefundCreditsRefundPayload",
        "CreditsRefundCreditsRefundRefundExceedsCharge",
        Refusal,
    ] = Field(
        validation_alias="creditsRefund",
        serialization_alias="creditsRefund",
        union_mode="left_to_right",
    )


class CreditsRefundCreditsRefundCreditsRefundPayload(BaseModel):
    typename__: Literal["CreditsRefundPayload"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    refunded: int
    refundable: int
    credits: "CreditsRefundCreditsRefundCreditsRefundPayloadCredits"


CreditsRefundCreditsRefundCreditsRefundPayloadCredits = Credits


class CreditsRefundCreditsRefundRefundExceedsCharge(Refusal):
    typename__: Literal["RefundExceedsCharge"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    refundable: int


CreditsRefund.model_rebuild()
CreditsRefundCreditsRefundCreditsRefundPayload.model_rebuild()
