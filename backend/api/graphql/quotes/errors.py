"""Why a quote is refused, as typed results; and the one table from the domain's errors to them."""

from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Any

import strawberry

from backend.api.graphql.catalog.enums import OperationType, QualityTierName
from backend.api.graphql.quotes.types import Quote
from backend.api.graphql.user_errors import NotFound, UserError, UserErrorCode
from backend.api.wording import credit_refusals
from backend.credits import quote_errors as facts
from backend.pricing.errors import ConfigurationError as MissingPrice
from backend.pricing.errors import NegativeUsage as NegativeAmount


@strawberry.type(description="No text model has the name that was asked for.")
class ModelNotFound(UserError):
    pass


@strawberry.type(description="The model is not on sale.")
class ModelInactive(UserError):
    model_name: str = strawberry.field(description="The model.")


@strawberry.type(description="The catalog lacks what the quote needs, such as a default model.")
class ConfigurationError(UserError):
    pass


@strawberry.type(description="The operation is switched off.")
class OperationInactive(UserError):
    operation_type: OperationType = strawberry.field(description="The operation.")


@strawberry.type(description="The tier is not on sale.")
class TierUnavailable(UserError):
    offered: list[QualityTierName] = strawberry.field(description="The tiers on sale.")


@strawberry.type(description="The tier is not sold in the size that was asked for.")
class SizeNotOffered(UserError):
    offered: list[str] = strawberry.field(description="The sizes on offer.")


@strawberry.type(description="Too few or too many images.")
class CountOutOfRange(UserError):
    minimum: int = strawberry.field(description="The fewest images in a quote.")
    maximum: int = strawberry.field(description="The most images in a quote.")


@strawberry.type(description="Too many tokens, input and output together.")
class TokensOutOfRange(UserError):
    maximum: int = strawberry.field(description="The most tokens in a quote.")


@strawberry.type(description="More output than the model or `maxOutputTokens` allows.")
class OutputTokensOutOfRange(UserError):
    maximum: int = strawberry.field(description="The most output tokens here.")


@strawberry.type(description="A number of tokens below zero.")
class NegativeUsage(UserError):
    pass


@strawberry.type(description="The token is not a quote of this server.")
class QuoteForged(UserError):
    pass


@strawberry.type(description="The token's content is not what was signed.")
class QuoteAltered(UserError):
    pass


@strawberry.type(description="The quote no longer holds.")
class QuoteExpired(UserError):
    expired_at: datetime = strawberry.field(description="When it ended.")


@strawberry.type(description="The caller has no such quote.")
class QuoteNotFound(UserError):
    pass


QuoteResult = Annotated[
    Quote
    | ModelNotFound
    | ModelInactive
    | ConfigurationError
    | OperationInactive
    | TierUnavailable
    | SizeNotOffered
    | CountOutOfRange
    | TokensOutOfRange
    | OutputTokensOutOfRange
    | NegativeUsage
    | NotFound,
    strawberry.union("QuoteResult", description="A quote, or why there is none."),
]

VerifyQuoteResult = Annotated[
    Quote | QuoteForged | QuoteAltered | QuoteExpired | QuoteNotFound,
    strawberry.union("VerifyQuoteResult", description="The quote that a token holds, or why it holds none."),
]

Code = UserErrorCode


def account_missing(error: Exception) -> NotFound:
    return NotFound(code=Code.NOT_FOUND, entity="account", message=credit_refusals.message(error))


TYPED: dict[type[Exception], Callable[[Any], UserError]] = {
    facts.ModelNotFound: lambda _: ModelNotFound(
        code=Code.MODEL_NOT_FOUND, message="No text model has this name. Ask `aiModels` which there are."
    ),
    facts.ModelInactive: lambda error: ModelInactive(
        code=Code.MODEL_INACTIVE,
        model_name=error.model_name,
        message=f"{error.model_name} is not on sale. Ask `aiModels` which models are.",
    ),
    facts.NoDefaultModel: lambda _: ConfigurationError(
        code=Code.CONFIGURATION_ERROR,
        message="No default text model is on sale. Name a model, or ask an admin to set one.",
    ),
    MissingPrice: lambda error: ConfigurationError(code=Code.CONFIGURATION_ERROR, message=str(error)),
    facts.OperationInactive: lambda error: OperationInactive(
        code=Code.OPERATION_INACTIVE,
        operation_type=error.operation_type,
        message=f"{error.operation_type.label} is switched off.",
    ),
    facts.TierUnavailable: lambda error: TierUnavailable(
        code=Code.TIER_UNAVAILABLE,
        offered=list(error.offered),
        message=f"This tier is not on sale. On sale: {', '.join(error.offered) or 'none'}.",
    ),
    facts.SizeNotOffered: lambda error: SizeNotOffered(
        code=Code.SIZE_NOT_OFFERED,
        offered=list(error.offered),
        message=f"This tier is not sold in this size. On offer: {', '.join(error.offered)}.",
    ),
    facts.CountOutOfRange: lambda error: CountOutOfRange(
        code=Code.COUNT_OUT_OF_RANGE,
        minimum=error.minimum,
        maximum=error.maximum,
        message=f"Ask for {error.minimum} to {error.maximum} images.",
    ),
    facts.TokensOutOfRange: lambda error: TokensOutOfRange(
        code=Code.TOKENS_OUT_OF_RANGE,
        maximum=error.maximum,
        message=f"A quote holds at most {error.maximum:,} tokens, input and output together.",
    ),
    facts.OutputTokensOutOfRange: lambda error: OutputTokensOutOfRange(
        code=Code.OUTPUT_TOKENS_OUT_OF_RANGE,
        maximum=error.maximum,
        message=f"At most {error.maximum:,} output tokens can be asked for or expected here.",
    ),
    NegativeAmount: lambda _: NegativeUsage(code=Code.NEGATIVE_USAGE, message="Give numbers of tokens from 0."),
    facts.QuoteForged: lambda _: QuoteForged(
        code=Code.QUOTE_FORGED, message="This is not a quote of this server. Ask for a new quote."
    ),
    facts.QuoteAltered: lambda _: QuoteAltered(
        code=Code.QUOTE_ALTERED, message="This quote was changed after it was signed. Ask for a new quote."
    ),
    facts.QuoteExpired: lambda error: QuoteExpired(
        code=Code.QUOTE_EXPIRED,
        expired_at=error.expired_at,
        message=f"This quote ended at {error.expired_at:%Y-%m-%d %H:%M:%S} UTC. Ask for a new quote.",
    ),
    facts.QuoteNotFound: lambda _: QuoteNotFound(
        code=Code.QUOTE_NOT_FOUND, message="You have no such quote. Ask for a new quote."
    ),
}


def typed(error: Exception) -> UserError:
    """The typed result of a domain error."""
    return TYPED[type(error)](error)
