"""What becomes of a row: accepted, rejected, or held back with a reason, for people to decide.

Values are JSON by column names, as revisions keep them. Prices are compared as Decimals of their text.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import chain
from typing import Any, TypeAlias

from pydantic_core import to_jsonable_python

from backend.catalog.enums import ModelType
from backend.catalog.state import COSTS, CatalogState, Row, to_json
from backend.imports.aliases import Names, OurModels
from backend.imports.models import ImportFormat, RowReason, RowStatus
from backend.imports.price_lists import Flag, ListedRow, day

Values: TypeAlias = Mapping[str, Any]
MAIN_COSTS = ("input_cost_per_1m", "output_cost_per_1m", "cost_per_image")
PRICES = (*COSTS, "tokens_per_credit", "credits_per_image", "price_per_credit_usd", "min_credits")
MOVE = 2
ANOTHER_UNIT = 100  # a price that moves by more was not changed, but written in another unit
# Outside these bounds a wrong unit is more likely than such a price.
HIGHEST = {"tokens": Decimal(1_000), "image": Decimal(10)}
CHEAPEST = {"tokens": Decimal(1) / 1_000, "image": Decimal(1) / 10_000}


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


def classify(
    rows: Iterable[ListedRow], *, format: ImportFormat, state: CatalogState, names: Names, today: date
) -> list[Classified]:
    """The rows of a file against a state of the catalog; `names` are the aliases."""
    if format == ImportFormat.RATECARD:
        catalog_rows = state.rows()
        return [_classify(row, _whole(row, catalog_rows), today) for row in rows]
    ours = OurModels(state.ai_models.values(), names)
    return [_classify(row, _costs(row, ours), today) for row in rows]


def _whole(row: ListedRow, catalog_rows: Mapping[tuple[str, str], Row]) -> _Target:
    """Of our own documents: a row may be new, with what it has by default; else only what is written counts."""
    ours = catalog_rows.get((row.entity, row.name))
    if ours is None:
        return _Target(row.name, None, row.values.keys())
    return _Target(row.name, to_json(ours), row.written)


def _costs(row: ListedRow, ours: OurModels) -> _Target:
    """Of price lists: costs of models that are there. Of text all but the image's, of images those that they have."""
    model = ours.find(row)
    if model is None:
        return _Target("", None, ())
    is_text = model.model_type == ModelType.TEXT
    columns = [name for name in COSTS if (name != "cost_per_image" if is_text else getattr(model, name) is not None)]
    return _Target(model.model_name, to_json(model), columns, needed=MAIN_COSTS)


def _classify(row: ListedRow, target: _Target, today: date) -> Classified:
    listed: Values = to_jsonable_python(row.values)
    ours = target.ours
    proposed = {name: listed[name] for name in target.columns if name in listed}
    after = {name: value for name, value in proposed.items() if ours is None or ours[name] != value}
    before = None if ours is None else {name: ours[name] for name in after}
    # For a model that the catalog lacks, all listed values are checked, because it may be adopted.
    flags = chain(_gaps(target, listed), _flags(after if target.key else listed, ours or {}))
    flag = row.flag or next(chain(flags, _flag_of_age(listed, after, ours or {}, today)), None)
    status, reason, message = _verdict(flag, key=target.key, before=before, after=after)
    return Classified(
        key=target.key,
        listed=listed,
        before=before,
        after=after,
        status=status,
        reason=reason,
        message=message,
        flags=() if flag is None else (flag,),
    )


def _verdict(flag: Flag | None, *, key: str, before: Values | None, after: Values) -> tuple[RowStatus, RowReason, str]:
    if flag is not None:
        return RowStatus.HELD, flag.reason, flag.message
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


def _flags(values: Values, ours: Values) -> Iterator[Flag]:
    old, new = _prices(ours), _prices(values)
    gone = {name: None for name in old if name.startswith("image_costs") and "image_costs" in values}
    for name, price in (gone | new).items():
        yield from _flags_of_price(name, price, old.get(name), is_there=bool(ours))
    if values.get("minimum_margin", "") is None and ours.get("minimum_margin") is not None:
        yield Flag(
            RowReason.MISSING_PRICE, f"It has no minimum_margin, where the catalog has {ours['minimum_margin']}."
        )


def _flag_of_age(listed: Values, after: Values, ours: Values, today: date) -> Iterator[Flag]:
    for retired_at in (day(values.get("retired_at")) for values in (listed, ours)):
        if after and retired_at is not None and retired_at <= today:
            yield Flag(RowReason.RETIRED, f"Its provider retired it on {retired_at}.")


def _flags_of_price(name: str, price: Decimal | None, old: Decimal | None, *, is_there: bool) -> Iterator[Flag]:
    if price is None:
        if old is not None:
            yield Flag(RowReason.MISSING_PRICE, f"It has no {name}, where the catalog has {old:f}.")
        return
    step = f"{name} would go from {'none' if old is None else format(old, 'f')} to {price:f}"
    if price < 0:
        yield Flag(RowReason.NEGATIVE_PRICE, f"{name} is {price:f}: there is no fixed price.")
    elif price == 0 and old != 0 and is_there:
        yield Flag(RowReason.ZERO_PRICE, f"{step}.")
    elif _is_of_another_unit(name, price, old):
        yield Flag(RowReason.WRONG_UNIT, f"{name} is {price:f}, which looks like another unit.")
    elif old is not None and price != 0 and not old / MOVE <= price <= old * MOVE:
        yield Flag(RowReason.LARGE_MOVE, f"{step}, by more than a factor {MOVE}.")


def _is_of_another_unit(name: str, price: Decimal, old: Decimal | None) -> bool:
    if old and price and not old / ANOTHER_UNIT <= price <= old * ANOTHER_UNIT:
        return True
    unit = "tokens" if name.endswith("_per_1m") else "image"
    is_cost = name in COSTS or name.startswith("image_costs")
    return is_cost and price != 0 and not CHEAPEST[unit] <= price <= HIGHEST[unit]


def _prices(values: Values) -> dict[str, Decimal | None]:
    """The prices among the values of a row, also of each size and image quality."""
    # JSON holds prices as text, so that no digit is lost.
    texts = {name: values[name] for name in PRICES if name in values}
    for row in values.get("image_costs") or ():
        texts[f"image_costs {row['size']} {row['image_quality']}"] = row["cost_usd"]
    return {name: None if price is None else Decimal(price) for name, price in texts.items()}
