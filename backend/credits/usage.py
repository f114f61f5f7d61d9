"""What an operation used: its price at the quoted prices, its provider cost, and the record of both."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeAlias
from uuid import UUID, uuid4

from backend.catalog.enums import CreditUnit, ModelType
from backend.catalog.rows import AIModel
from backend.catalog.state import CatalogState
from backend.credits.credit_errors import InvalidUsage
from backend.credits.models.usage import CostSource, CreditUsageLog
from backend.credits.quotes import Quote, QuoteLine
from backend.pricing import usage as pricing_usage
from backend.pricing.components import ServiceTier
from backend.pricing.costs import total_cost
from backend.pricing.credits import (
    ImageCall,
    TextCall,
    calculate_credits_for_image_operation,
    calculate_credits_for_operation,
)
from backend.pricing.errors import UnreadableUsage
from backend.pricing.rates import Conditions, Costed
from backend.pricing.usage import PARTS, UNKNOWN, TokenUsage
from backend.shared.immutable_json import is_storable

MAX_TOKENS_USED = 10**12
MAX_IMAGES_USED = 1_000
MAX_SEARCHES_USED = 10**6
MAX_UNITS_USED = 10_000_000  # of 100 calls, their sum fits an integer
MAX_CALLS = 100
MAX_COST_USD = 10_000_000
MOST_COUNTED = 2**31 - 1  # what every column of counts can hold
COST_PLACES = 14  # the column's: a rate has 8 places and is per 1,000,000 tokens
IMAGE_QUALITY = re.compile(r"[a-z0-9_-]{1,20}")
NAME = re.compile(r"[a-z0-9_-]{1,50}")

Models: TypeAlias = Mapping[str, AIModel]
NO_MODELS: Models = {}


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
    """One call of the provider: tokens, images or units. What was not `delivered` costs us, but is not charged.

    `model_name` is who served it, where that is not the model that was bought.
    """

    tokens: TokenUsage | None = None
    images: int | None = None
    units: int | None = None
    delivered: bool = True
    reported_cost_usd: Decimal | None = None
    raw: Mapping[str, object] | None = None
    model_name: str | None = None
    service_tier: str | None = None
    region: str | None = None

    @property
    def tier(self) -> str:
        """As the caller says, else as the provider reports, else standard."""
        reported = self.tokens.service_tier if self.tokens is not None else None
        return self.service_tier or reported or ServiceTier.STANDARD


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    usd: Decimal
    source: CostSource


def as_payload(calls: Sequence[Call]) -> list[Mapping[str, object]]:
    """What a key stands for, by names of its own, which outlive those of the fields; see `fingerprints`.

    What came later is left out where it is not used, so that a key of before stands for the same.
    """
    return [
        {
            "tokens": _tokens_as_payload(call) if call.tokens is not None else None,
            "images": call.images,
            "delivered": call.delivered,
            "reported_cost_usd": call.reported_cost_usd,
            "raw": call.raw,
            **_used({"model_name": call.model_name, "service_tier": call.service_tier, "region": call.region}),
            **({} if call.units is None else {"units": call.units}),
        }
        for call in calls
    ]


def _tokens_as_payload(call: Call) -> Mapping[str, object]:
    used = call.tokens
    assert used is not None  # who asks has tokens
    # The object is part of the payload. What readers learn to see in it later must not change what a key stands for.
    if (first := _as_first_read(call.raw or {})) is not None:
        return first
    later = {name: getattr(used, name) for name in LATER_PARTS}
    return {
        "input_tokens": used.input_tokens,
        "cached_input_tokens": used.cached_input_tokens,
        "cache_write_tokens": used.cache_write_tokens,
        "output_tokens": used.output_tokens,
        "total_tokens": used.total_tokens,
        **_used(later),
    }


def _as_first_read(raw: Mapping[str, object]) -> Mapping[str, object] | None:
    """A usage object as the first readers read it; None where they could not."""

    def count(name: str, within: Mapping[str, object] = raw) -> int:
        value = within.get(name)
        return value if isinstance(value, int) else 0

    if raw.keys() >= {"prompt_tokens", "completion_tokens", "total_tokens"}:
        details = raw.get("prompt_tokens_details")
        read, written = count("cached_tokens", details if isinstance(details, Mapping) else {}), 0
        sent, made, total = count("prompt_tokens") - read, count("completion_tokens"), count("total_tokens")
    elif raw.keys() >= {"promptTokenCount", "totalTokenCount"}:
        read, written, total = count("cachedContentTokenCount"), 0, count("totalTokenCount")
        sent, made = count("promptTokenCount") - read, count("candidatesTokenCount") + count("thoughtsTokenCount")
    elif raw.keys() >= {"input_tokens", "output_tokens"}:
        read, written = count("cache_read_input_tokens"), count("cache_creation_input_tokens")
        sent, made = count("input_tokens"), count("output_tokens")
        total = sent + written + read + made
    else:
        return None
    return {
        "input_tokens": sent,
        "cached_input_tokens": read,
        "cache_write_tokens": written,
        "output_tokens": made,
        "total_tokens": total,
    }


def _used(values: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in values.items() if value}


def read_provider_usage(*, format: UsageFormat, raw: Mapping[str, object]) -> TokenUsage:
    """Tokens out of the usage object that a provider sent. Raises InvalidUsage."""
    try:
        return READERS[format](raw)
    except UnreadableUsage as error:
        problem = f"This is not a usage object of {format}: {error}"
        raise InvalidUsage(problem=problem, field="provider_usage") from None


def check(
    *, calls: Sequence[Call], line: QuoteLine, models: Models = NO_MODELS, image_quality: str | None = None
) -> None:
    """Raises InvalidUsage where calls are not of what the quote's line sold. `models`: those that may have served."""
    if image_quality is not None and not IMAGE_QUALITY.fullmatch(image_quality):
        raise InvalidUsage(problem="Name the image quality with 1 to 20 of a-z, 0-9, _ and -.", field="image_quality")
    if not 1 <= len(calls) <= MAX_CALLS:
        raise InvalidUsage(problem=f"Give 1 to {MAX_CALLS} calls.", field="calls")
    for place, call in enumerate(calls):
        if problem := next(_problems(call, line, models), None):
            field, words = problem
            raise InvalidUsage(problem=words, field=field, call=place)


def _problems(call: Call, line: QuoteLine, models: Models) -> Iterator[tuple[str, str]]:
    """What is wrong with a call: the field and the words."""
    if not _is_bought(line, call):
        served, bought = models.get(call.model_name or ""), models.get(line.model_name)
        if served is None:
            yield "model_name", f"The quote's revision has no model {call.model_name}."
        elif bought is None or (served.model_type, served.credit_unit) != (bought.model_type, bought.credit_unit):
            yield "model_name", f"{call.model_name} does not do the work that was bought."
    yield from _misfits(call, line)
    if not 0 <= (call.units or 0) <= MAX_UNITS_USED:
        yield "units", f"Give 0 to {MAX_UNITS_USED:,} units a call."
    if not 0 <= (call.images or 0) <= MAX_IMAGES_USED:
        yield "images", f"Give 0 to {MAX_IMAGES_USED:,} images a call."
    if not is_storable(call.raw):
        yield "provider_usage", "The usage object can't be kept as it is: give its numbers as tokens."
    if call.tokens is not None and not _is_countable(call.tokens):
        yield "tokens", f"Give whole numbers of tokens, up to {MAX_TOKENS_USED:,} a call."
    if call.tokens is not None and not 0 <= call.tokens.web_searches <= MAX_SEARCHES_USED:
        yield "tokens", f"Give 0 to {MAX_SEARCHES_USED:,} searches a call."
    if not all(NAME.fullmatch(name) for name in (call.tier, call.region or "x")):
        yield "service_tier", "Name the service tier and the region with 1 to 50 of a-z, 0-9, _ and -."
    if call.reported_cost_usd is not None and not _is_cost(call.reported_cost_usd):
        yield "cost_usd", f"Give costs of 0 to {MAX_COST_USD:,} USD with up to {COST_PLACES} decimal places."


def _misfits(call: Call, line: QuoteLine) -> Iterator[tuple[str, str]]:
    """What a call gives of what was not bought, and what it lacks of what was."""
    if line.tokens_per_credit is not None:
        wanted, words = "tokens", "Text was bought: give each delivered call's tokens, and no images."
    elif line.credit_unit is None:
        wanted, words = "images", "Images were bought: say how many each call delivered, 0 where none came."
    elif line.credit_unit == CreditUnit.TOKENS:
        wanted, words = "tokens", "Tokens were bought: give each delivered call's tokens, and nothing else."
    else:
        bought = line.credit_unit.label
        wanted, words = "units", f"{bought} were bought: say how many each call delivered, 0 where none came."
    # Tokens beside images or seconds say what a call costs us.
    for foreign in ("images", "units"):
        if foreign != wanted and getattr(call, foreign):
            yield foreign, words
    if call.delivered and getattr(call, wanted) is None:
        yield wanted, words


def price(*, calls: Sequence[Call], quote: Quote, models: Models = NO_MODELS) -> int:
    """Credits for what was delivered: at the quote's prices or, where another model served, at that model's prices of
    the quote's revision; rounded once a model, the operation's minimum once."""
    (line,) = quote.lines
    delivered = [call for call in calls if call.delivered]
    if line.tokens_per_credit is not None:
        texts = [
            TextCall(
                model=call.model_name or line.model_name,
                tokens=call.tokens.total_tokens,
                tokens_per_credit=_per_credit(line, call, models),
            )
            for call in delivered
            if call.tokens
        ]
        return calculate_credits_for_operation(calls=texts, min_credits=quote.min_credits)
    if line.credit_unit is not None:
        units = [
            TextCall(
                model=call.model_name or line.model_name,
                tokens=_units(call, line.credit_unit),
                tokens_per_credit=_per_credit(line, call, models),
            )
            for call in delivered
        ]
        return calculate_credits_for_operation(calls=units, min_credits=quote.min_credits)
    images = [
        ImageCall(images=call.images or 0, credits_per_image=_credits_per_image(line, call, models))
        for call in delivered
    ]
    return calculate_credits_for_image_operation(calls=images, min_credits=quote.min_credits)


def _is_bought(line: QuoteLine, call: Call) -> bool:
    """Whether what was bought served the call; else its fields are those of the model that did."""
    return call.model_name in (None, line.model_name)


def _per_credit(line: QuoteLine, call: Call, models: Models) -> int:
    sold = line if _is_bought(line, call) else models[call.model_name or ""]
    per_credit = sold.tokens_per_credit or sold.units_per_credit
    assert per_credit is not None  # `check` compares what they are sold by
    return per_credit


def _credits_per_image(line: QuoteLine, call: Call, models: Models) -> int | None:
    if _is_bought(line, call):
        return line.credits_per_image
    served = models[call.model_name or ""]
    return served.image_credits(size=line.size or "", image_quality=line.image_quality or "")


def cost(*, calls: Sequence[Call], models: Models, model_name: str, size: str, image_quality: str, day: date) -> Cost:
    """USD of every call, delivered or not: as reported, else by the rates of the model that served it.

    The source is the weakest of them. `model_name` is what was bought, and served what names no other.
    """
    costs = [
        _cost_of(call, models[call.model_name or model_name], size=size, image_quality=image_quality, day=day)
        for call in calls
    ]
    total = total_cost(costs=[each.usd for each in costs])
    order = list(CostSource)  # declared from the best source to the weakest
    return Cost(usd=total, source=max((each.source for each in costs), key=order.index))


def record(
    *, calls: Sequence[Call], quote: Quote, state: CatalogState, day: date, image_quality: str | None = None
) -> dict[str, object]:
    """The columns of a usage record that are known before the charge. `state` is that of the quote's revision.

    The record is of the model that was bought or, where that served nothing, of the first that did.
    """
    (line,) = quote.lines
    settings = state.settings
    assert settings is not None  # every published state has settings
    served = [call.model_name or line.model_name for call in calls if call.delivered] or [line.model_name]
    model = state.ai_models[line.model_name if line.model_name in served else served[0]]
    is_bought = model.model_name == line.model_name
    # The revision's settings count, not today's, so that the record can be explained from one revision.
    chosen = image_quality or line.image_quality or settings.image_quality
    quality = chosen if model.model_type == ModelType.IMAGE else ""
    place = {"size": line.size or "", "image_quality": quality}
    provider_cost = cost(calls=calls, models=state.ai_models, model_name=line.model_name, day=day, **place)
    return {
        "id": uuid4(),
        "operation_type": quote.operation_type or "",
        "revision": quote.revision,
        "model_type": model.model_type,
        "model_name": model.model_name,
        "provider_id": model.provider_id,
        "quality_tier": line.quality_tier or "",
        **place,
        **_delivered(calls),
        "calls": calls_as_json(calls, model_name=line.model_name),
        "tokens_per_credit": line.tokens_per_credit if is_bought else model.tokens_per_credit,
        "credits_per_image": line.credits_per_image
        if is_bought
        else model.image_credits(size=place["size"], image_quality=line.image_quality or quality),
        "credit_unit": line.credit_unit or "",
        "units_per_credit": line.units_per_credit if is_bought else model.units_per_credit,
        "min_credits": quote.min_credits,
        "max_credits": quote.max_credits,
        "price_per_credit_usd": settings.price_per_credit_usd,
        "provider_cost_usd": provider_cost.usd,
        "cost_source": provider_cost.source,
        "raw_usage": [call.raw for call in calls] if any(call.raw for call in calls) else None,
    }


def calls_as_json(calls: Sequence[Call], *, model_name: str) -> list[dict[str, object]] | None:
    """What each call used, for its costs to be computed again; None for one call of which the columns say all.

    Zeros and what is usual are left out. See `calls_from_json`.
    """
    rows = [
        {
            "model_name": call.model_name or model_name,
            **_used(
                {"images": call.images, "units": call.units, "service_tier": _named_tier(call), "region": call.region}
            ),
            **(
                {"tokens": _used({name: getattr(call.tokens, name) for name in (*KINDS, "is_estimate")})}
                if call.tokens
                else {}
            ),
            **({} if call.delivered else {"delivered": False}),
            **({"cost_usd": str(call.reported_cost_usd)} if call.reported_cost_usd is not None else {}),
        }
        for call in calls
    ]
    is_plain = len(calls) == 1 and calls[0].delivered and _named_tier(calls[0]) is None and not calls[0].region
    is_bought = calls[0].model_name in (None, model_name) if calls else True
    is_certain = not any(call.tokens and call.tokens.is_estimate for call in calls)
    return None if is_plain and is_bought and is_certain else rows


def _named_tier(call: Call) -> str | None:
    return None if call.tier == ServiceTier.STANDARD else call.tier


def calls_from_json(rows: Sequence[Mapping[str, Any]]) -> list[Call]:
    return [
        Call(
            tokens=TokenUsage(**{"input_tokens": 0, "output_tokens": 0, **row["tokens"]}) if "tokens" in row else None,
            images=row.get("images"),
            units=row.get("units"),
            delivered=row.get("delivered", True),
            reported_cost_usd=Decimal(row["cost_usd"]) if "cost_usd" in row else None,
            model_name=row["model_name"],
            service_tier=row.get("service_tier"),
            region=row.get("region"),
        )
        for row in rows
    ]


def calls_of(record: CreditUsageLog) -> list[Call]:
    """The calls of a record; of one that keeps none, its columns as one call."""
    if record.calls is not None:
        return calls_from_json(record.calls)
    tokens = TokenUsage(**{kind: getattr(record, kind) for kind in KINDS}) if record.total_tokens else None
    reported = record.provider_cost_usd if record.cost_source == CostSource.REPORTED else None
    return [
        Call(
            tokens=tokens,
            images=record.images,
            units=record.units,
            reported_cost_usd=reported,
            model_name=record.model_name,
        )
    ]


def delivered(*, calls: Sequence[Call], model_name: str, image_quality: str | None) -> dict[str, object]:
    """The columns of a usage record that say what was delivered, of calls that nothing has checked; `model_name` is
    what was bought."""
    counts: dict[str, object] = {name: min(count, MOST_COUNTED) for name, count in _delivered(calls).items()}
    is_of_images = any(call.images for call in calls)
    served = [
        {
            # No model has a name that can't be stored.
            "model_name": name if is_storable(name := call.model_name or model_name) else "",
            "images": call.images or 0,
            "units": call.units or 0,
            "tokens": {"total_tokens": call.tokens.total_tokens if call.tokens is not None else 0},
        }
        for call in calls
        if call.delivered
    ]
    return (
        counts
        | {"calls": served}
        | ({"image_quality": image_quality} if is_of_images and image_quality is not None else {})
    )


def _units(call: Call, unit: CreditUnit) -> int:
    """How many it used of what is sold. Tokens are counted where they are, whatever is sold."""
    if unit == CreditUnit.TOKENS:
        return call.tokens.total_tokens if call.tokens is not None else 0
    return call.units or 0


def amount(call: Call, credit_unit: str) -> int:
    """How much a call used of what is sold: units where a record says so, else images or tokens."""
    if credit_unit:
        return _units(call, CreditUnit(credit_unit))
    return call.images or (call.tokens.total_tokens if call.tokens is not None else 0)


def _delivered(calls: Sequence[Call]) -> dict[str, int]:
    images = sum(call.images or 0 for call in calls if call.delivered)
    units = sum(call.units or 0 for call in calls if call.delivered)
    return {
        "images": images,
        "units": units,
        **_tokens([call.tokens for call in calls if call.delivered and call.tokens]),
    }


def as_json(values: dict[str, object]) -> dict[str, object]:
    """The same columns as JSON, money and ids as text."""
    return {name: str(value) if isinstance(value, Decimal | UUID) else value for name, value in values.items()}


def costed(call: Call, model: AIModel, *, size: str, image_quality: str, day: date) -> Costed:
    """What a call costs by its model's rates, line by line."""
    conditions = Conditions(
        day=day,
        service_tier=call.tier,
        region=call.region,
        size=size or None,
        image_quality=image_quality or None,
    )
    return model.call_cost(usage=call.tokens, images=call.images or 0, units=call.units or 0, conditions=conditions)


def _cost_of(call: Call, model: AIModel, *, size: str, image_quality: str, day: date) -> Cost:
    if call.reported_cost_usd is not None:
        return Cost(usd=call.reported_cost_usd, source=CostSource.REPORTED)
    found = costed(call, model, size=size, image_quality=image_quality, day=day)
    return Cost(usd=found.total, source=CostSource.ESTIMATE if found.is_estimate else CostSource.RATE_CARD)


KINDS = (*PARTS, *UNKNOWN, "total_tokens", "web_searches")
"""Columns of a usage record, by their names in `TokenUsage`."""
FIRST_PARTS = ("input_tokens", "cached_input_tokens", "cache_write_tokens", "output_tokens")
LATER_PARTS = (*(name for name in PARTS if name not in FIRST_PARTS), "web_searches", "service_tier")


def _tokens(usages: Sequence[TokenUsage]) -> dict[str, int]:
    return {kind: sum(getattr(tokens, kind) for tokens in usages) for kind in KINDS}


def _is_countable(tokens: TokenUsage) -> bool:
    counts = [getattr(tokens, kind) for kind in KINDS]
    # Not isinstance, for which True is a count of 1.
    return all(type(count) is int and 0 <= count <= MAX_TOKENS_USED for count in counts)


def _is_cost(usd: Decimal) -> bool:
    return usd.is_finite() and 0 <= usd <= MAX_COST_USD and usd == round(usd, COST_PLACES)
