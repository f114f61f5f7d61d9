"""What becomes of a row: accepted, rejected, or held back with a reason, for people to decide.

Values are JSON by column names, as revisions keep them. Prices are compared as Decimals of their text.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import chain
from typing import Any, TypeAlias, cast

from pydantic_core import to_jsonable_python

from backend.catalog.enums import ModelType
from backend.catalog.rows import AI_MODEL, AIModel
from backend.catalog.state import COSTS, CatalogState, Row, row_from, to_json
from backend.imports.aliases import Names, OurModels
from backend.imports.models import ImportFormat, RowReason, RowStatus
from backend.imports.neighbours import Neighbours, is_far, name_of
from backend.imports.price_lists import Flag, ListedRow, day
from backend.pricing.components import TOKENS

Values: TypeAlias = Mapping[str, Any]
MAIN_COSTS = ("input_cost_per_1m", "output_cost_per_1m", "cost_per_image")
PRICES = (*COSTS, "tokens_per_credit", "credits_per_image", "price_per_credit_usd", "min_credits")
ROW_PRICES = {"rates": "cost_usd", "image_prices": "credits_per_image"}
"""Fields of rows, and the price in each row."""
MOVE = 2
ANOTHER_UNIT = 100  # a price that moves by more was not changed, but written in another unit
NEEDED: dict[object, tuple[str, ...]] = {ModelType.TEXT: ("input_cost_per_1m", "output_cost_per_1m")}
"""Without which a model of a type can't be sold; of the others, any price is enough."""
WORST_FIRST = (
    RowReason.NEGATIVE_PRICE,
    RowReason.WRONG_UNIT,
    RowReason.ZERO_PRICE,
    RowReason.LARGE_MOVE,
    RowReason.MISSING_PRICE,
    RowReason.CONDITIONAL_PRICE,
    RowReason.UNKNOWN_TYPE,
    RowReason.SOURCES_DISAGREE,
    RowReason.RETIRED,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Classified:
    """`before` is None where the catalog has no such row; `after` is what publishing would set."""

    key: str
    listed: Values
    before: Values | None
    after: Values
    status: RowStatus
    reason: RowReason
    message: str
    flags: tuple[Flag, ...] = ()
    decided_by: str = ""
    decided_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class _Target:
    """The row of the catalog that a listed row is of, as it is (None: not there), which columns it may change, and
    which of its prices must be listed."""

    key: str
    ours: Values | None
    columns: Collection[str]
    needed: Collection[str] = ()
    rates: Sequence[Values] | None = None


def classify(
    rows: Sequence[ListedRow],
    *,
    format: ImportFormat,
    state: CatalogState,
    names: Names,
    today: date,
    others: Callable[[ListedRow], Iterable[Values]] = lambda row: (),
) -> list[Classified]:
    """The rows of a file against a state of the catalog; `names` are the aliases.

    `others`: what second sources list for the same model.
    """
    listed: list[Values] = [to_jsonable_python(row.values) for row in rows]
    neighbours = Neighbours()
    for row, values in zip(rows, listed, strict=True):
        if row.entity == AI_MODEL:
            neighbours.add(values, provider=_provider(row))
    for model in state.ai_models.values():
        neighbours.add(to_json(model), provider=model.provider_id)
    ours = OurModels(state.ai_models.values(), names)
    catalog_rows = state.rows() if format == ImportFormat.RATECARD else {}
    classified = []
    for row, values in zip(rows, listed, strict=True):
        target = _whole(row, catalog_rows) if format == ImportFormat.RATECARD else _costs(row, values, ours)
        is_model = row.entity == AI_MODEL
        odd = neighbours.odd(values, provider=_provider(row), others=others(row)) if is_model else frozenset()
        classified.append(_classify(row, values, target, odd, today))
    return classified


def _provider(row: ListedRow) -> str:
    """Whose neighbour it is: who serves it or, in a list of many, who made it."""
    return row.provider or row.name.partition("/")[0]


def in_order(flags: Iterable[Flag]) -> tuple[Flag, ...]:
    """Each once, the worst first."""
    return tuple(sorted(dict.fromkeys(flags), key=lambda flag: WORST_FIRST.index(flag.reason)))


def joined(flags: Iterable[Flag]) -> str:
    return " ".join(flag.message for flag in flags)


def _whole(row: ListedRow, catalog_rows: Mapping[tuple[str, str], Row]) -> _Target:
    """Of our own documents: a row may be new, with what it has by default; else only what is written counts."""
    ours = catalog_rows.get((row.entity, row.name))
    if ours is None:
        return _Target(row.name, None, row.values.keys())
    return _Target(row.name, to_json(ours), row.written)


def _costs(row: ListedRow, listed: Values, our_models: OurModels) -> _Target:
    """Of price lists: costs of models that are there. Of text all but the image's, of images those that they have."""
    model = our_models.find(row)
    if model is None:
        return _Target("", None, ())
    is_image = model.model_type == ModelType.IMAGE
    columns = [name for name in COSTS if (getattr(model, name) is not None if is_image else name != "cost_per_image")]
    ours = to_json(model)
    return _Target(model.model_name, ours, columns, needed=MAIN_COSTS, rates=_rates(model, ours, listed))


def _rates(model: AIModel, ours: Values, listed: Values) -> list[Values] | None:
    """Our rates with what is listed put over them; None where nothing is. What a list does not name stays."""
    may_be_by_token = model.model_type != ModelType.IMAGE or model.output_cost_per_1m is not None
    sizes = (None, *model.valid_sizes)  # others are not sold
    rows = [
        rate
        for rate in listed.get("rates") or ()
        if (may_be_by_token or rate["component"] not in TOKENS) and rate.get("size") in sizes
    ]
    if not rows:
        return None
    merged = {_conditions(rate): rate for rate in [*ours["rates"], *rows]}
    # As rows keep them: in the same order, without what is null.
    return cast("list[Values]", to_json(row_from(AIModel, {**ours, "rates": [*merged.values()]}))["rates"])


def _conditions(rate: Values) -> frozenset[tuple[str, object]]:
    return frozenset((name, value) for name, value in rate.items() if name != "cost_usd" and value is not None)


def _classify(row: ListedRow, listed: Values, target: _Target, odd: Collection[str], today: date) -> Classified:
    ours = target.ours
    proposed = {name: listed[name] for name in target.columns if name in listed}
    if target.rates is not None:
        proposed["rates"] = target.rates
    after = {name: value for name, value in proposed.items() if ours is None or ours[name] != value}
    before = None if ours is None else {name: ours[name] for name in after}
    # For a model that the catalog lacks, all listed values are checked, because it may be adopted.
    is_missing = not target.key
    flags = in_order(
        chain(
            row.flags,
            _gaps_of_new(row, listed) if is_missing else _gaps(target, listed),
            _flags(listed if is_missing else after, ours or {}, odd),
            _flag_of_age(listed, after, ours or {}, today),
        )
    )
    status, reason, message = _verdict(flags, key=target.key, before=before, after=after)
    return Classified(
        key=target.key,
        listed=listed,
        before=before,
        after=after,
        status=status,
        reason=reason,
        message=message,
        flags=flags,
    )


def _verdict(
    flags: Sequence[Flag], *, key: str, before: Values | None, after: Values
) -> tuple[RowStatus, RowReason, str]:
    if flags:
        return RowStatus.HELD, flags[0].reason, joined(flags)
    if not key:
        message = "No model of the catalog has this name. Adopt it to sell it."
        return RowStatus.REJECTED, RowReason.NOT_IN_CATALOG, message
    if not after:
        return RowStatus.REJECTED, RowReason.UNCHANGED, "The catalog says the same."
    if before is None:
        return RowStatus.ACCEPTED, RowReason.NEW, "The catalog does not have it yet."
    return RowStatus.ACCEPTED, RowReason.CHANGED, "It differs, and nothing speaks against it."


def _gaps(target: _Target, listed: Values) -> Iterator[Flag]:
    ours = target.ours or {}
    for name in target.needed:
        if ours.get(name) is not None and listed.get(name) is None:
            yield Flag(RowReason.MISSING_PRICE, f"It has no {name}, where the catalog has {ours[name]}.")


def _gaps_of_new(row: ListedRow, listed: Values) -> Iterator[Flag]:
    """What a model that may be adopted lacks."""
    model_type = listed.get("model_type")
    if model_type is None and not any(flag.reason == RowReason.UNKNOWN_TYPE for flag in row.flags):
        yield Flag(RowReason.UNKNOWN_TYPE, "It does not say which type of model it is.")
    missing = [name for name in NEEDED.get(model_type, ()) if listed.get(name) is None]
    if missing or not _prices(listed):
        yield Flag(RowReason.MISSING_PRICE, f"It has no {' and no '.join(missing) or 'price at all'}.")


def _flags(values: Values, ours: Values, odd: Collection[str]) -> Iterator[Flag]:
    old, new = _prices(ours), _prices(values)
    gone = {name: None for name in old if (rows := name.split()[0]) in ROW_PRICES and rows in values}
    for name, price in (gone | new).items():
        yield from _flags_of_price(name, price, old.get(name), is_there=bool(ours), is_odd=name in odd)
    if values.get("minimum_margin", "") is None and ours.get("minimum_margin") is not None:
        yield Flag(
            RowReason.MISSING_PRICE, f"It has no minimum_margin, where the catalog has {ours['minimum_margin']}."
        )


def _flag_of_age(listed: Values, after: Values, ours: Values, today: date) -> Iterator[Flag]:
    for retired_at in (day(values.get("retired_at")) for values in (listed, ours)):
        if after and retired_at is not None and retired_at <= today:
            yield Flag(RowReason.RETIRED, f"Its provider retired it on {retired_at}.")


def _flags_of_price(
    name: str, price: Decimal | None, old: Decimal | None, *, is_there: bool, is_odd: bool
) -> Iterator[Flag]:
    if price is None:
        if old is not None:
            yield Flag(RowReason.MISSING_PRICE, f"It has no {name}, where the catalog has {old:f}.")
        return
    step = f"{name} would go from {'none' if old is None else format(old, 'f')} to {price:f}"
    if price < 0:
        yield Flag(RowReason.NEGATIVE_PRICE, f"{name} is {price:f}: there is no fixed price.")
    elif price == 0 and old != 0 and is_there:
        yield Flag(RowReason.ZERO_PRICE, f"{step}.")
    elif is_far(price, old, ANOTHER_UNIT) if old and price else is_odd:
        yield Flag(RowReason.WRONG_UNIT, f"{name} is {price:f}, which looks like another unit.")
    elif old is not None and price != 0 and is_far(price, old, MOVE):
        yield Flag(RowReason.LARGE_MOVE, f"{step}, by more than a factor {MOVE}.")


def _prices(values: Values) -> dict[str, Decimal | None]:
    """The prices among the values of a row, also under each condition."""
    # JSON holds prices as text, so that no digit is lost.
    texts = {name: values[name] for name in PRICES if name in values}
    for field, price in ROW_PRICES.items():
        for row in values.get(field) or ():
            texts[name_of(field, row, price=price)] = row[price]
    return {name: None if price is None else Decimal(price) for name, price in texts.items()}
