"""What an operation used: its price at the quoted prices, its provider cost, and the record of both."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from uuid import UUID, uuid4

from backend.catalog.enums import ModelType, RateComponent
from backend.catalog.rows import AIModel
from backend.catalog.state import CatalogState
from backend.credits.credit_errors import InvalidUsage
from backend.credits.models.usage import CostSource
from backend.credits.quotes import Quote, QuoteLine
from backend.pricing import usage as pricing_usage
from backend.pricing.costs import cost_of_images, total_cost
from backend.pricing.credits import TextCall, calculate_credits_for_image, calculate_credits_for_operation
from backend.pricing.errors import NegativeUsage
from backend.pricing.usage import TokenUsage
from backend.shared.immutable_json import is_storable

MAX_TOKENS_USED = 10**12
MAX_IMAGES_USED = 1_000
MAX_CALLS = 100
MAX_COST_USD = 10_000_000
MOST_COUNTED = 2**31 - 1  # what every column of counts can hold
COST_PLACES = 14  # the column's: a rate has 8 places and is per 1,000,000 tokens
IMAGE_QUALITY = re.compile(r"[a-z0-9_-]{1,20}")


class UsageFormat(StrEnum):
    """Whose usage object it is."""

    OPENAI = "openai"
    ANTHROPIC = "anthropic"
    GOOGLE = "google"


READERS = {
    UsageFormat.OPENAI: pricing_usage.from_openai,
    UsageFormat.ANTHROPIC: pricing_usage.from_anthropic,
    UsageFormat.GOOGLE: pricing_usage.from_google,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call of the provider: tokens or images. What was not `delivered` costs us, but is not charged."""

    tokens: TokenUsage | None = None
    images: int | None = None
    delivered: bool = True
    reported_cost_usd: Decimal | None = None
    raw: Mapping[str, object] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    usd: Decimal
    source: CostSource


def as_payload(calls: Sequence[Call]) -> list[Mapping[str, object]]:
    """What a key stands for, by names of its own, which outlive those of the fields; see `fingerprints`."""
    return [
        {
            "tokens": _tokens_as_payload(call.tokens) if call.tokens is not None else None,
            "images": call.images,
            "delivered": call.delivered,
            "reported_cost_usd": call.reported_cost_usd,
            "raw": call.raw,
        }
        for call in calls
    ]


def _tokens_as_payload(used: TokenUsage) -> Mapping[str, object]:
    return {
        "input_tokens": used.input_tokens,
        "cached_input_tokens": used.cached_input_tokens,
        "cache_write_tokens": used.cache_write_tokens,
        "output_tokens": used.output_tokens,
        "total_tokens": used.total_tokens,
    }


def read_provider_usage(*, format: UsageFormat, raw: Mapping[str, object]) -> TokenUsage:
    """Tokens out of the usage object that a provider sent. Raises InvalidUsage."""
    try:
        return READERS[format](raw)
    # The object may have any shape: lists for objects, text for numbers, infinity.
    except (KeyError, TypeError, AttributeError, OverflowError, NegativeUsage):
        raise InvalidUsage(problem=f"This is not a usage object of {format}.", field="provider_usage") from None


def check(*, calls: Sequence[Call], line: QuoteLine, image_quality: str | None = None) -> None:
    """Raises InvalidUsage where calls are not of what the quote's line sold."""
    if image_quality is not None and not IMAGE_QUALITY.fullmatch(image_quality):
        raise InvalidUsage(problem="Name the image quality with 1 to 20 of a-z, 0-9, _ and -.", field="image_quality")
    is_text = line.tokens_per_credit is not None
    if not 1 <= len(calls) <= MAX_CALLS:
        raise InvalidUsage(problem=f"Give 1 to {MAX_CALLS} calls.", field="calls")
    for place, call in enumerate(calls):
        if problem := next(_problems(call, is_text=is_text), None):
            field, words = problem
            raise InvalidUsage(problem=words, field=field, call=place)


def _problems(call: Call, *, is_text: bool) -> Iterator[tuple[str, str]]:
    """What is wrong with a call: the field and the words."""
    if is_text and call.images:
        yield "images", "Text was bought: give each delivered call's tokens, and no images."
    if is_text and call.tokens is None and call.delivered:
        yield "tokens", "Text was bought: give each delivered call's tokens, and no images."
    if not is_text and call.delivered and call.images is None:
        yield "images", "Images were bought: say how many each call delivered, 0 where none came."
    if not 0 <= (call.images or 0) <= MAX_IMAGES_USED:
        yield "images", f"Give 0 to {MAX_IMAGES_USED:,} images a call."
    if not is_storable(call.raw):
        yield "provider_usage", "The usage object can't be kept as it is: give its numbers as tokens."
    if call.tokens is not None and not _is_countable(call.tokens):
        yield "tokens", f"Give whole numbers of tokens, up to {MAX_TOKENS_USED:,} a call."
    if call.reported_cost_usd is not None and not _is_cost(call.reported_cost_usd):
        yield "cost_usd", f"Give costs of 0 to {MAX_COST_USD:,} USD with up to {COST_PLACES} decimal places."


def price(*, calls: Sequence[Call], quote: Quote) -> int:
    """Credits for what was delivered, at the quote's prices: rounded once, the operation's minimum once."""
    (line,) = quote.lines
    if line.tokens_per_credit is not None:
        texts = [
            TextCall(model=line.model_name, tokens=call.tokens.total_tokens, tokens_per_credit=line.tokens_per_credit)
            for call in calls
            if call.delivered and call.tokens
        ]
        return calculate_credits_for_operation(calls=texts, min_credits=quote.min_credits)
    return calculate_credits_for_image(
        images=sum(call.images or 0 for call in calls if call.delivered),
        credits_per_image=line.credits_per_image,
        min_credits=quote.min_credits,
    )


def cost(*, calls: Sequence[Call], model: AIModel, size: str, image_quality: str) -> Cost:
    """USD of every call, delivered or not: as reported, else by the rate card, else estimated.

    The source is the weakest of them.
    """
    costs = [_cost_of(call, model, size, image_quality) for call in calls]
    total = total_cost(costs=[each.usd for each in costs])
    order = list(CostSource)  # declared from the best source to the weakest
    return Cost(usd=total, source=max((each.source for each in costs), key=order.index))


def record(
    *, calls: Sequence[Call], quote: Quote, state: CatalogState, image_quality: str | None = None
) -> dict[str, object]:
    """The columns of a usage record that are known before the charge. `state` is that of the quote's revision."""
    (line,) = quote.lines
    model, settings = state.ai_models[line.model_name], state.settings
    assert settings is not None  # every published state has settings
    # The revision's settings count, not today's, so that the record can be explained from one revision.
    quality = (
        (image_quality or line.image_quality or settings.image_quality) if model.model_type == ModelType.IMAGE else ""
    )
    provider_cost = cost(calls=calls, model=model, size=line.size or "", image_quality=quality)
    return {
        "id": uuid4(),
        "operation_type": quote.operation_type or "",
        "revision": quote.revision,
        "model_type": model.model_type,
        "model_name": model.model_name,
        "provider_id": model.provider_id,
        "quality_tier": line.quality_tier or "",
        "size": line.size or "",
        "image_quality": quality,
        **_delivered(calls),
        "tokens_per_credit": line.tokens_per_credit,
        "credits_per_image": line.credits_per_image,
        "min_credits": quote.min_credits,
        "max_credits": quote.max_credits,
        "price_per_credit_usd": settings.price_per_credit_usd,
        "provider_cost_usd": provider_cost.usd,
        "cost_source": provider_cost.source,
        "raw_usage": [call.raw for call in calls] if any(call.raw for call in calls) else None,
    }


def delivered(*, calls: Sequence[Call], image_quality: str | None) -> dict[str, object]:
    """The columns of a usage record that say what was delivered, of calls that nothing has checked."""
    counts: dict[str, object] = {name: min(count, MOST_COUNTED) for name, count in _delivered(calls).items()}
    is_of_images = any(call.images for call in calls)
    return counts | ({"image_quality": image_quality} if is_of_images and image_quality is not None else {})


def _delivered(calls: Sequence[Call]) -> dict[str, int]:
    images = sum(call.images or 0 for call in calls if call.delivered)
    return {"images": images, **_tokens([call.tokens for call in calls if call.delivered and call.tokens])}


def as_json(values: dict[str, object]) -> dict[str, object]:
    """The same columns as JSON, money and ids as text."""
    return {name: str(value) if isinstance(value, Decimal | UUID) else value for name, value in values.items()}


def _cost_of(call: Call, model: AIModel, size: str, image_quality: str) -> Cost:
    if call.reported_cost_usd is not None:
        return Cost(usd=call.reported_cost_usd, source=CostSource.REPORTED)
    by_rate_card = model.call_cost(usage=call.tokens, images=call.images or 0, size=size, image_quality=image_quality)
    if by_rate_card is not None:
        return Cost(usd=by_rate_card, source=CostSource.RATE_CARD)
    # No rate fits this size and quality; the highest is used, so that margins are not overestimated.
    costs = (rate.cost_usd for rate in model.rates if rate.component == RateComponent.IMAGE)
    highest = max(costs, default=Decimal(0))
    return Cost(usd=cost_of_images(images=call.images or 0, cost_per_image=highest), source=CostSource.ESTIMATE)


KINDS = ("input_tokens", "cached_input_tokens", "cache_write_tokens", "output_tokens", "total_tokens")


def _tokens(usages: Sequence[TokenUsage]) -> dict[str, int]:
    return {kind: sum(getattr(tokens, kind) for tokens in usages) for kind in KINDS}


def _is_countable(tokens: TokenUsage) -> bool:
    counts = [getattr(tokens, kind) for kind in KINDS]
    # Not isinstance, for which True is a count of 1.
    return all(type(count) is int and 0 <= count <= MAX_TOKENS_USED for count in counts)


def _is_cost(usd: Decimal) -> bool:
    return usd.is_finite() and 0 <= usd <= MAX_COST_USD and usd == round(usd, COST_PLACES)
