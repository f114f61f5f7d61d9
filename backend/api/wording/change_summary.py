"""Changes and their impact as lines to read: what, before, after."""

import difflib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Protocol

from backend.api.wording import labels
from backend.catalog.enums import CreditUnit
from backend.catalog.impact import FunctionEffect, Impact, MarginEffect, PriceEffect, TierEffect
from backend.catalog.rows import ImagePrice, Rate
from backend.catalog.steps import Step
from backend.credits import simulation
from backend.credits.simulation import TypicalMargin

NONE = "—"
RATE = {"needs": {"component", "cost_usd"}, "has": {field.name for field in fields(Rate)}}
IMAGE_PRICE = {"needs": {"credits_per_image"}, "has": {field.name for field in fields(ImagePrice)}}
ENTITIES = {
    "ai_model": "Model",
    "provider": "Provider",
    "operation": "Operation",
    "function": "Function",
    "settings": "Settings",
}


class Change(Protocol):
    """One field of one row: of a publish, or as a revision keeps it."""

    @property
    def action(self) -> str: ...
    @property
    def entity(self) -> str: ...
    @property
    def key(self) -> str: ...
    @property
    def field(self) -> str: ...
    @property
    def before(self) -> object: ...
    @property
    def after(self) -> object: ...


@dataclass(frozen=True, slots=True)
class Line:
    what: str
    before: str
    after: str
    note: str = ""


def of_changes(changes: Iterable[Change]) -> list[Line]:
    """Without the fields of a new or deleted row that are empty on both sides."""
    lines = [Line(_what(change), *_values(change), _note(change)) for change in changes]
    return [line for line in lines if not (line.note and line.before == line.after)]


def of_steps(steps: Iterable[Step]) -> list[str]:
    """The steps of a scheduled change, a line each."""
    return [
        f"{field(step.name)}: "
        + ", ".join(f"{field(name)} {value(argument)}" for name, argument in step.values.items())
        for step in steps
    ]


def _values(change: Change) -> tuple[str, str]:
    """Before and after; of texts of several lines, only those that differ."""
    before, after = change.before, change.after
    if not isinstance(before, str) or not isinstance(after, str) or "\n" not in before + after:
        return value(before), value(after)
    lines = list(difflib.ndiff(before.split("\n"), after.split("\n")))
    removed, added = ([line[2:] for line in lines if line.startswith(mark)] for mark in ("- ", "+ "))
    return value("\n".join(removed)), value("\n".join(added))


def _what(change: Change) -> str:
    row = ENTITIES.get(change.entity, change.entity)
    named = row if change.entity == change.key else f"{row} {change.key}"
    return f"{named}: {field(change.field)}"


def _note(change: Change) -> str:
    return {"create": "new", "delete": "deleted"}.get(str(change.action), "")


def field(name: str) -> str:
    return name.removesuffix("_id").replace("_", " ") if name != "provider_id" else "provider"


def value(json_value: object) -> str:
    """A JSON value as people write it."""
    if json_value is None or json_value == "" or json_value == []:
        return NONE
    if isinstance(json_value, bool):
        return "yes" if json_value else "no"
    if isinstance(json_value, list | tuple):
        return ", ".join(value(item) for item in json_value)
    if isinstance(json_value, Mapping) and RATE["needs"] <= json_value.keys() <= RATE["has"]:
        return f"{Rate(**json_value).title} ${json_value['cost_usd']}"
    if isinstance(json_value, Mapping) and IMAGE_PRICE["needs"] <= json_value.keys() <= IMAGE_PRICE["has"]:
        return f"{ImagePrice(**json_value).title} {json_value['credits_per_image']} credits"
    if isinstance(json_value, Mapping):
        return json.dumps(json_value, ensure_ascii=False) if json_value else NONE
    return str(json_value)


def of_impact(impact: Impact) -> list[Line]:
    """With the margins that today's use would have; for what is long past, see `of_past_impact`."""
    typical = simulation.typical_margins(impact)
    return [*_impact(impact), *map(_typical, typical)]


def of_past_impact(impact: Impact) -> list[Line]:
    return list(_impact(impact))


def _typical(margin: TypicalMargin) -> Line:
    return Line(
        f"Margin of typical use of {margin.model_name}",
        NONE if margin.before is None else labels.share(margin.before),
        NONE if margin.after is None else labels.share(margin.after),
        f"of {margin.records:,} usage records of the last 30 days",
    )


def _impact(impact: Impact) -> Iterator[Line]:
    for tier in impact.tiers:
        yield Line(f"Tier {tier.quality_tier.label}", *_tier(tier))
    for default in impact.defaults:
        label = f"Default {default.model_type.label.lower()} model"
        yield Line(label, default.model_before or "none", default.model_after or "none")
    for name in impact.unavailable:
        yield Line(name, "on sale", "not on sale")
    for name in impact.available:
        yield Line(name, "not on sale", "on sale")
    for price in impact.prices:
        choice = (part for part in (price.size, price.image_quality) if part)
        yield Line(" ".join(("Price of", price.model_name, *choice)), *_price(price))
    for effect in impact.functions:
        yield Line(effect.function.label, *_function(effect))
    yield from of_margins(impact.margins)


def _function(effect: FunctionEffect) -> tuple[str, str, str]:
    before = _run(effect.model_before, effect.max_output_tokens_before, is_active=effect.is_active_before)
    after = _run(effect.model_after, effect.max_output_tokens_after, is_active=effect.is_active_after)
    return before, after, "other prompts" if effect.prompts_change else ""


def _run(model: str | None, limit: int | None, *, is_active: bool) -> str:
    if not is_active:
        return "switched off"
    return ", ".join(part for part in (model or NONE, f"up to {limit:,} tokens" if limit is not None else "") if part)


def of_margins(effects: Iterable[MarginEffect]) -> list[Line]:
    return [
        Line(
            " ".join(part for part in ("Margin of", effect.model_name, effect.size, effect.image_quality) if part),
            NONE if effect.before is None else labels.share(effect.before),
            labels.GIVEN_AWAY if effect.after is None else labels.share(effect.after),
            "below the minimum" if effect.is_low else "",
        )
        for effect in effects
    ]


def _tier(tier: TierEffect) -> tuple[str, str]:
    before = f"{tier.model_before}, {tier.credits_before} credits" if tier.model_before else "not offered"
    after = f"{tier.model_after}, {tier.credits_after} credits" if tier.model_after else "not offered"
    return before, after


def _price(price: PriceEffect) -> tuple[str, str]:
    before = (price.credit_unit_before, price.units_per_credit_before)
    after = (price.credit_unit_after, price.units_per_credit_after)
    return (
        _credits(price.tokens_per_credit_before, price.credits_per_image_before, *before),
        _credits(price.tokens_per_credit_after, price.credits_per_image_after, *after),
    )


def _credits(tokens: int | None, credits: int | None, unit: CreditUnit | None, units: int | None) -> str:
    if unit is not None and units is not None:
        return labels.units_per_credit(unit, units)
    if tokens is not None:
        return f"{tokens:,} tokens per credit"
    return NONE if credits is None else f"{credits:,} credits per image"
