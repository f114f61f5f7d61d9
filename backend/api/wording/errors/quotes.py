"""Errors of quotes, and of the arithmetic that prices them."""

from backend.api.wording.errors.row import EntityKind, invalid, not_found, row
from backend.credits import quote_errors
from backend.pricing import errors as pricing


def _no_default(error: quote_errors.NoDefaultModel) -> str:
    if error.model_name is None:
        return f"There is no default {error.model_type} model. Name a model, or ask an admin to set a default."
    which = f"{error.model_type} model, {error.model_name},"
    return f"The default {which} is not on sale. Name a model, or ask an admin to set another default."


ROWS = (
    row(
        quote_errors.ModelInactive,
        lambda error: f"{error.model_name} is not on sale. Ask `aiModels` which models are.",
        facts={"model_name": "The model."},
        input="model",
    ),
    row(
        quote_errors.NoDefaultModel,
        _no_default,
        result="ConfigurationError",
        input=("model", "model_name"),
    ),
    row(pricing.ConfigurationError, str),
    row(
        quote_errors.OperationInactive,
        lambda error: f"{error.operation_type.label} is switched off.",
        facts={"operation_type": "The operation."},
        input="operation_type",
    ),
    invalid(
        quote_errors.OperationMismatch,
        lambda error: f"{error.operation_type.label} is not done by a text model: quote images, by their tier.",
        input="operation_type",
    ),
    row(
        quote_errors.TierUnavailable,
        lambda error: f"This tier is not on sale. On sale: {', '.join(error.offered) or 'none'}.",
        facts={"offered": "The tiers on sale."},
        input="tier",
    ),
    row(
        quote_errors.SizeNotOffered,
        lambda error: f"This tier is not sold in this size. On offer: {', '.join(error.offered)}.",
        status=400,
        facts={"offered": "The sizes on offer."},
        input="size",
    ),
    row(
        quote_errors.CountOutOfRange,
        lambda error: f"Ask for {error.minimum} to {error.maximum} images.",
        status=400,
        facts={"minimum": "The fewest images in a quote.", "maximum": "The most images in a quote."},
        input="count",
    ),
    row(
        quote_errors.TokensOutOfRange,
        lambda error: f"A quote holds at most {error.maximum:,} tokens, input and output together.",
        status=400,
        facts={"maximum": "The most tokens in a quote."},
        input=("input_tokens", "prompt"),
    ),
    row(
        quote_errors.OutputTokensOutOfRange,
        lambda error: f"At most {error.maximum:,} output tokens can be asked for or expected here.",
        status=400,
        facts={"maximum": "The most output tokens here."},
        input=lambda error: [(error.field,)],
    ),
    row(
        quote_errors.ContextWindowExceeded,
        lambda error: (
            f"{error.model_name} reads and writes at most {error.context_window:,} tokens in a call; this asks for "
            f"{error.tokens:,}, the most output included. Send less, or lower the most output."
        ),
        status=400,
        facts={
            "model_name": "The model.",
            "tokens": "Tokens that the quote asks for: the input and the most output.",
            "context_window": "The most tokens that the model reads and writes in a call.",
        },
        input=("input_tokens", "prompt"),
    ),
    row(
        quote_errors.UnitsOutOfRange,
        lambda error: f"At most {error.maximum:,} units can be asked for or expected here.",
        status=400,
        facts={"maximum": "The most units here."},
        input=lambda error: [(error.field,)],
    ),
    row(
        pricing.NegativeUsage,
        lambda error: f"Give numbers of {'units' if 'units' in (error.field or '') else 'tokens'} from 0.",
        status=400,
        input=lambda error: [(error.field,)] if error.field else [],
    ),
    row(
        quote_errors.QuoteForged,
        "This is not a quote of this server. Ask for a new quote.",
        status=400,
        input=("quote_token", "token"),
    ),
    row(
        quote_errors.QuoteAltered,
        "This quote was changed after it was signed. Ask for a new quote.",
        status=400,
        input=("quote_token", "token"),
    ),
    row(
        quote_errors.QuoteExpired,
        lambda error: f"This quote ended at {error.expired_at:%Y-%m-%d %H:%M:%S} UTC. Ask for a new quote.",
        facts={"expired_at": "When it ended."},
        input=("quote_token", "token"),
    ),
    not_found(
        quote_errors.QuoteNotFound,
        EntityKind.QUOTE,
        "You have no such quote. Ask for a new quote.",
        input=("quote_token", "token"),
    ),
)
