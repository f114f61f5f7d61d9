"""What readers of price lists share: bounds, strict JSON, and numbers that are exact."""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import ROUND_UP, Context, Decimal, InvalidOperation
from pathlib import Path
from typing import IO, NoReturn

from backend.catalog.rows import AI_MODEL, MAX_TOKENS
from backend.catalog.state import COSTS
from backend.imports.models import NAME_MAX_LENGTH, RowReason
from backend.shared import text_parts
from backend.shared.decimals import plain
from backend.shared.immutable_json import is_storable

MAX_BYTES = 10_000_000
MAX_ROWS = 20_000
MAX_VALUES = 500_000
MAX_DIGITS = 40
MAX_EXPONENT = 20
MAX_SECONDS = 253_402_300_800  # the year 10000
COST_STEP = Decimal(1).scaleb(-8)
WIDE = Context(prec=80, rounding=ROUND_UP)  # up, so that no cost is underestimated
WITHOUT_NOISE = Context(prec=12)  # float noise begins after these digits
DISPLAY_NAME_MAX_LENGTH = 100
NOT_JSON = (
    "The file is not JSON, has a name twice in one object, is nested too deeply, or has a number beyond all prices. "
    "Download it again."
)


class FileMissing(Exception):
    """No file came with the request."""


class UnreadablePriceList(Exception):
    """The file is missing, too large, or not what its format says; nothing was kept."""


@dataclass(frozen=True, slots=True)
class Flag:
    """Why a row must not be taken as it is."""

    reason: RowReason
    message: str

    def as_json(self) -> dict[str, str]:
        return {"reason": self.reason, "message": self.message}


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedRow:
    """One entry. `values` has our column names; costs are USD per 1,000,000 tokens or per image.

    `provider` is who serves it, where the source says so; `listed_on` is the newest day that the source gives for it.
    `written` is what our own kind of document gives: the rest of the values is what a new row has by default.
    """

    name: str
    values: Mapping[str, object]
    provider: str | None = None
    entity: str = AI_MODEL
    written: Collection[str] = ()
    flag: Flag | None = None
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
    """Collects the costs of one entry, and the first flag about them."""

    costs: dict[str, Decimal] = field(default_factory=dict)
    flag: Flag | None = None

    def take(self, column: str, value: object, *, shift: int = 0) -> None:
        """Note a price that is given; shifted by so many decimal places it is ours.

        Rounded up to 8 places, but for what floats leave behind: 0.15000000000000002 is 0.15.
        """
        cost = number(value)
        if cost is None:
            self.hold(RowReason.MISSING_PRICE, f"It gives no number as {column}. Enter the price by hand.")
            return
        ours = WIDE.quantize(WIDE.scaleb(WITHOUT_NOISE.plus(cost), shift), COST_STEP)
        self.costs[column] = plain(ours) if ours else Decimal(0)

    def hold_extras(self, *, request: object, reasoning: object = None, output: object = None) -> None:
        """Hold what costs more than its tokens say: requests, or reasoning that costs more than output."""
        if (number(request) or 0) > 0:
            self.hold(RowReason.CONDITIONAL_PRICE, "Each request costs something besides its tokens.")
        if (number(reasoning) or 0) > max(number(output) or 0, 0):
            self.hold(RowReason.CONDITIONAL_PRICE, "Tokens of its reasoning cost more than those of its output.")

    def hold(self, reason: RowReason, message: str) -> None:
        self.flag = self.flag or Flag(reason, message)


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
        document: object = json.loads(
            text, object_pairs_hook=_unique, parse_float=_exact, parse_int=_exact, parse_constant=_refuse
        )
    except (ValueError, RecursionError):
        raise UnreadablePriceList(NOT_JSON) from None
    return document


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
    return tuple(rows_read)


def number(value: object) -> Decimal | None:
    """A number or its text, as a Decimal that is finite and of a size that a price can have."""
    try:
        parsed = _exact(value) if isinstance(value, str) else value
    except ValueError:
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


def _exact(text: str) -> Decimal:
    try:
        # Decimal also accepts 1_000 and digits of other scripts.
        price = Decimal(text) if len(text) <= MAX_DIGITS and text.isascii() and "_" not in text else None
    except InvalidOperation:
        price = None
    if price is None or not price.is_finite() or abs(price.adjusted()) >= MAX_EXPONENT:
        raise ValueError("no number that can be a price")
    return price


def _refuse(_: str) -> NoReturn:
    raise ValueError("NaN and Infinity are no JSON")


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    values = dict(pairs)
    if len(values) < len(pairs):
        raise ValueError("a name stands there twice")
    return values
