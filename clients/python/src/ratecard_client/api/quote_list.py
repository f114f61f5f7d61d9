from typing import Annotated, Literal, Union

from pydantic import Field

from .base_model import BaseModel
from .enums import Tier
from .fragments import Quote, Refusal


class QuoteList(BaseModel):
    quotes: list[
        Annotated[
            Union["QuoteListQuotesQuote", "QuoteListQuotesTierUnavailable", Refusal],
            Field(union_mode="left_to_right"),
        ]
    ]


class QuoteListQuotesQuote(Quote):
    typename__: Literal["Quote"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )


class QuoteListQuotesTierUnavailable(Refusal):
    typename__: Literal["TierUnavailable"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    offered: list[Tier]


QuoteList.model_rebuild()
