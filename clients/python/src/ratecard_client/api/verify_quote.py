from typing import Literal, Union

from pydantic import Field

from .base_model import BaseModel
from .fragments import Quote, Refusal


class VerifyQuote(BaseModel):
    verify_quote: Union["VerifyQuoteVerifyQuoteQuote", Refusal] = Field(
        validation_alias="verifyQuote",
        serialization_alias="verifyQuote",
        union_mode="left_to_right",
    )


class VerifyQuoteVerifyQuoteQuote(Quote):
    typename__: Literal["Quote"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )


VerifyQuote.model_rebuild()
