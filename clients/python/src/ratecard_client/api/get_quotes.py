from typing import Annotated, Literal, Union

from pydantic import Field

from .base_model import BaseModel
from .enums import Tier
from .fragments import Quote, Refusal


class GetQuotes(BaseModel):
    quotes: list[
        Annotated[
            Union["GetQuotesQuotesQuote", "GetQuotesQuotesTierUnavailable", Refusal],
            Field(union_mode="left_to_right"),
        ]
    ]


class GetQuotesQuotesQuote(Quote):
    typename__: Literal["Quote"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )


class GetQuotesQuotesTierUnavailable(Refusal):
    typename__: Literal["TierUnavailable"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    offered: list[Tier]


GetQuotes.model_rebuild()
