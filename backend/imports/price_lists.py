"""What readers of price lists share: bounds, strict JSON, and numbers that are exact."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import ROUND_UP, Context, Decimal
from pathlib import Path
from typing import IO, TypeAlias

from backend.catalog.rows import AI_MODEL, MAX_TOKENS
from backend.catalog.state import COSTS
from backend.imports import exact_json
from backend.imports.models import NAME_MAX_LENGTH, RowReason
from backend.pricing.components import CERTAIN_FALLBACKS, FALLBACKS, PER_MILLION, Component
from backend.shared import text_parts
from backend.shared.decimals import plain
from backend.shared.immutable_json import is_storable

MAX_BYTES = 10_000_000
MAX_ROWS = 20_000
MAX_VALUES = 500_000
MAX_SECONDS = 253_402_300_800  # the year 10000
COST_STEP = Decimal(1).scaleb(-8)
WIDE = Context(prec=80, rounding=ROUND_UP)  # up, so that no cost is underestimated
WITHOUT_NOISE = Context(prec=12)  # float noise begins after these digits
DISPLAY_NAME_MAX_LENGTH = 100
COLUMNS = {
    Component.INPUT: "input_cost_per_1m",
    Component.CACHED_INPUT: "cached_input_cost_per_1m",
    Component.CACHE_WRITE_5M: "cache_write_cost_per_1m",
    Component.OUTPUT: "output_cost_per_1m",
    Component.IMAGE: "cost_per_image",
}
"""What has a column of its own; everything else is a rate."""
PRICE_WORDS = frozenset(
    "cost costs price prices pricing priced rate rates fee fees charge charges surcharge uplift multiplier discount "
    "tariff usd eur dollar dollars cent cents mtok kcount dbu billing".split()
)
WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
SHOWN_KEYS = 20
KEY_MAX_LENGTH = 100
EMPTY = "The file has no models in it: that is not a price list. Download it again."


class FileMissing(Exception):
    """No file came with the request."""


class UnreadablePriceList(Exception):
    """The file is missing, too large, or not what its format says; nothing was kept."""


Conditions: TypeAlias = tuple[tuple[str, object], ...]
Place: TypeAlias = tuple[Component, Conditions]
MAIN = (Component.INPUT, Component.OUTPUT, Component.IMAGE)


@dataclass(frozen=True, slots=True)
class Flag:
    """Why a row must not be taken as it is."""

    reason: RowReason
    message: str

    def as_json(self) -> dict[str, str]:
        return {"reason": self.reason, "message": self.message}


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedRow:
    """One entry. `values` has our column names; costs are USD per 1,000,000 tokens or per image. Its `rates` are dicts
    by the names of rates' fields, with what the source says only.

    `provider` is who serves it, where the source says so; `listed_on` is the newest day that the source gives for it.
    `written` is what our own kind of document gives: the rest of the values is what a new row has by default.
    """

    name: str
    values: Mapping[str, object]
    provider: str | None = None
    entity: str = AI_MODEL
    written: Collection[str] = ()
    flags: tuple[Flag, ...] = ()
    listed_on: date | None = None

    @property
    def costs(self) -> Mapping[str, Decimal]:
        costs = ((name, self.values.get(name)) for name in COSTS)
        return {name: cost for name, cost in costs if isinstance(cost, Decimal)}

    @property
    def retired_at(self) -> date | None:
        retired_at = self.values.get("retired_at")
        return retired_at if isinstance(retired_at, date) else None


@dataclass(slots=True)
class Prices:
    """Collects what one entry says about its prices, and everything that speaks against taking it as it is.

    A price without conditions is its column's, where its component has one; each other one is a rate.
    """

    costs: dict[str, Decimal] = field(default_factory=dict)
    flags: list[Flag] = field(default_factory=list)
    _rates: dict[Place, Decimal] = field(default_factory=dict)
    _keys: dict[Place, str] = field(default_factory=dict)
    _unsaid: list[str] = field(default_factory=list)

    def take(
        self, component: Component, value: object, *, key: str, shift: int = 0, **conditions: object
    ) -> Decimal | None:
        """Note a price that is given under a key; shifted by so many decimal places it is ours.

        Rounded up to 8 places, but for what floats leave behind: 0.15000000000000002 is 0.15.
        """
        if (cost := number(value)) is None:
            # A price that is null is not given, except for those that each model of the list has.
            if value is not None or (not conditions and component in MAIN):
                self.hold(RowReason.MISSING_PRICE, f"It gives no number as {shown(key)}. Enter the price by hand.")
            return None
        return self.put(component, rounded(cost, shift=shift), key=key, **conditions)

    def put(self, component: Component, cost: Decimal, *, key: str, **conditions: object) -> Decimal | None:
        """Note a price in our unit."""
        place: Place = (
            component,
            tuple(sorted((name, value) for name, value in conditions.items() if value is not None)),
        )
        if self._rates.setdefault(place, cost) != cost:
            self.cannot_say(self._keys[place], key)
            return None
        self._keys.setdefault(place, key)
        if not place[1] and component in COLUMNS:
            self.costs[COLUMNS[component]] = cost
        return cost

    def cannot_say(self, *keys: str) -> None:
        """Hold the row back for prices that no rate can say exactly."""
        self._unsaid += [key for key in keys if key not in self._unsaid]

    def uplift(self, region: str, factor: Decimal) -> None:
        """In a region, tokens cost more by a factor."""
        # Each names the service tier, too: a row of the region alone would tie with one of a tier alone.
        for (component, given), cost in list(self._rates.items()):
            conditions = {"service_tier": "standard", **dict(given)}
            if component in PER_MILLION and "region" not in conditions:
                self.put(component, rounded(WIDE.multiply(cost, factor)), key="region", **conditions, region=region)

    def rate(self, component: Component) -> Decimal | None:
        """What it costs without conditions."""
        return self._rates.get((component, ()))

    @property
    def rates(self) -> list[dict[str, object]]:
        return [
            {"component": component.value, "cost_usd": cost, **dict(conditions)}
            for (component, conditions), cost in self._rates.items()
            if not self._is_said_otherwise(component, conditions, cost)
        ]

    def values(self) -> dict[str, object]:
        rates = self.rates
        return {**self.costs, **({"rates": rates} if rates else {})}

    def all_flags(self) -> tuple[Flag, ...]:
        if not self._unsaid:
            return tuple(self.flags)
        message = f"It has prices that no rate can say exactly: {shown_list(self._unsaid)}. Enter its price by hand."
        return (*self.flags, Flag(RowReason.CONDITIONAL_PRICE, message))

    def hold(self, reason: RowReason, message: str) -> None:
        self.flags.append(Flag(reason, message))

    def _is_said_otherwise(self, component: Component, conditions: Conditions, cost: Decimal) -> bool:
        """Whether a column or another rate says it, or it is nothing where nothing costs."""
        if not conditions and component in COLUMNS:
            return True
        plain_cost = self._rates.get((component, ()), Decimal(0))
        if not cost and not plain_cost:
            return True
        falls_back = component in CERTAIN_FALLBACKS
        return falls_back and self._rates.get((FALLBACKS[component], conditions)) == cost


def take(stream: IO[bytes]) -> bytes:
    """The bytes of an open file. Raises UnreadablePriceList where they are too many."""
    # One byte above the limit shows that the file is too large, without reading the rest.
    content = stream.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise UnreadablePriceList(f"The file is larger than {MAX_BYTES // 1_000_000} MB. Import it in parts.")
    return content


def take_file(path: Path) -> bytes:
    """Raises UnreadablePriceList."""
    try:
        with path.open("rb") as stream:
            return take(stream)
    except OSError as error:
        raise UnreadablePriceList(f"The file can't be read: {error.strerror}.") from None


def text_of(content: bytes) -> str:
    """Raises UnreadablePriceList."""
    try:
        # Windows programs often write a byte order mark.
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadablePriceList("The file is not text in UTF-8. Save it as UTF-8, or download it again.") from None


def parse(content: bytes) -> object:
    """JSON with every number as a Decimal of its text. Raises UnreadablePriceList."""
    text = text_of(content)
    # Checked before parsing, which may need fifty times the size of the file.
    if text_parts.count(text) > MAX_VALUES:
        raise UnreadablePriceList(f"The file has more than {MAX_VALUES:,} values. Import it in parts.")
    try:
        return exact_json.read(text)
    except exact_json.NotExactJson as error:
        raise UnreadablePriceList(str(error)) from None


def bounded(rows: Iterator[ListedRow]) -> tuple[ListedRow, ...]:
    """Raises UnreadablePriceList where rows are too many, or have no name that can be kept."""
    rows_read: list[ListedRow] = []
    for row in rows:
        if len(rows_read) == MAX_ROWS:
            raise UnreadablePriceList(f"The file has more than {MAX_ROWS:,} rows. Import it in parts.")
        if not 1 <= len(row.name) <= NAME_MAX_LENGTH or not row.name.isprintable():
            message = f"Row {len(rows_read) + 1} has no name of 1 to {NAME_MAX_LENGTH} letters that show."
            raise UnreadablePriceList(f"{message} Fix it or leave the row out.")
        if not is_storable(row.values):
            message = f"Row {len(rows_read) + 1} has characters that can't be stored: NUL or lone surrogates."
            raise UnreadablePriceList(f"{message} Remove them.")
        rows_read.append(row)
    if not rows_read:
        raise UnreadablePriceList(EMPTY)
    return tuple(rows_read)


def unread(value: object, *, path: str = "", known: Collection[str] = ()) -> Iterator[str]:
    """The paths of what looks like a price and has a value, at any depth, but for keys that are known."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            inner_path = f"{path}.{key}" if path else str(key)
            if key in known or inner_path in known:
                continue
            if not looks_like_price(str(key)):
                yield from unread(inner, path=inner_path, known=known)
            elif has_value(inner):
                yield inner_path
    elif isinstance(value, list):
        for inner in value:
            yield from unread(inner, path=path, known=known)


def looks_like_price(key: str) -> bool:
    return not PRICE_WORDS.isdisjoint(word.lower() for word in WORDS.findall(key))


def has_value(value: object) -> bool:
    """Whether it says anything but nothing: null, zero, or no text."""
    if isinstance(value, Mapping):
        return any(has_value(inner) for inner in value.values())
    if isinstance(value, list):
        return any(has_value(inner) for inner in value)
    if isinstance(value, str) and (parsed := number(value)) is not None:
        value = parsed
    return bool(value)


def shown(key: str) -> str:
    """A key of a file, as messages show it."""
    visible = "".join(letter for letter in key if letter.isprintable())
    return visible if len(visible) <= KEY_MAX_LENGTH else f"{visible[:KEY_MAX_LENGTH]}..."


def shown_list(keys: Iterable[str]) -> str:
    names = list(dict.fromkeys(shown(key) for key in keys))
    more = len(names) - SHOWN_KEYS
    return ", ".join(names[:SHOWN_KEYS]) + (f" and {more:,} more" if more > 0 else "")


def rounded(cost: Decimal, *, shift: int = 0) -> Decimal:
    """Shifted by so many decimal places, and rounded up to those of the catalog."""
    ours = WIDE.quantize(WIDE.scaleb(WITHOUT_NOISE.plus(cost), shift), COST_STEP)
    return plain(ours) if ours else Decimal(0)


def number(value: object) -> Decimal | None:
    """A number or its text, as a Decimal that is finite and of a size that a price can have."""
    try:
        parsed = exact_json.exact(value) if isinstance(value, str) else value
    except exact_json.NoPrice:
        return None
    # `parse` reads every JSON number as a Decimal, so other types are not numbers.
    return parsed if isinstance(parsed, Decimal) else None


def tokens(value: object) -> int | None:
    """A count of tokens that the catalog can hold."""
    count = number(value)
    is_count = count is not None and count == count.to_integral_value() and 1 <= count <= MAX_TOKENS
    return int(count) if count is not None and is_count else None


def day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def day_of_seconds(value: object) -> date | None:
    """The day of a time in seconds since 1970."""
    seconds = number(value)
    is_time = seconds is not None and 0 <= seconds < MAX_SECONDS
    return datetime.fromtimestamp(int(seconds), UTC).date() if seconds is not None and is_time else None


def label(value: object) -> str | None:
    """A name for people, of letters that show."""
    visible = "".join(letter for letter in value if letter.isprintable()) if isinstance(value, str) else ""
    return visible.strip()[:DISPLAY_NAME_MAX_LENGTH] or None


def without_gaps(**values: object) -> dict[str, object]:
    """Without what the source does not say."""
    return {name: value for name, value in values.items() if value is not None}
