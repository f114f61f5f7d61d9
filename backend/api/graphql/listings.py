"""Lists that are read in pages. A cursor holds the order's values of one row, so a page is found by them.

Rows that come or go meanwhile shift nothing, and the last page costs what the first does: no OFFSET.
"""

from abc import ABC, abstractmethod
from base64 import b64encode
from binascii import a2b_base64
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Annotated, Any, Generic, TypeAlias, TypeVar

from django.db.models import Model, Q, QuerySet
from pydantic import Field, TypeAdapter, ValidationError

from backend.shared.immutable_json import is_storable

Row = TypeVar("Row")
TableRow = TypeVar("TableRow", bound=Model)
Values: TypeAlias = tuple[Any, ...]
Number = Annotated[int, Field(ge=-(2**63), lt=2**63)]
"""An integer that a column can be compared with."""


class NotACursor(Exception):
    """The text is no cursor of this list in this order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """`by` names columns, with "-" before one that descends; their `values` are unique in the list."""

    by: tuple[str, ...]
    values: TypeAdapter[Values]


def nothing(rows: Sequence[object]) -> None:
    """What a list prepares whose rows have all that they need."""


class Listing(ABC, Generic[Row]):
    """A list in an order of its rows. `prepare` gets the rows of a page, to read what they all need at once."""

    order: Order
    prepare: Callable[[Sequence[Row]], None]

    @abstractmethod
    def count(self) -> int:
        """How many rows there are in all."""

    @abstractmethod
    def read(self, *, after: Values | None, before: Values | None, at_most: int, backwards: bool) -> list[Row]:
        """The first rows between two others or, `backwards`, the last, the very last first."""

    @abstractmethod
    def values(self, row: Row) -> Values:
        """The order's values of a row."""

    def cursor(self, row: Row) -> str:
        written = self.order.values.dump_json(self.values(row)).decode()
        return b64encode(f"{','.join(self.order.by)}:{written}".encode()).decode()

    def place(self, cursor: str) -> Values:
        """The order's values in a cursor. Raises NotACursor."""
        try:
            order, _, written = a2b_base64(cursor, strict_mode=True).decode().partition(":")
            values: Values = self.order.values.validate_json(written)
        except (ValueError, ValidationError):
            raise NotACursor from None
        if order != ",".join(self.order.by) or not is_storable([str(value) for value in values]):
            raise NotACursor
        return values


@dataclass(frozen=True)
class TableListing(Listing[TableRow]):
    """Rows of a table."""

    rows: "QuerySet[TableRow, TableRow]"
    order: Order
    prepare: Callable[[Sequence[TableRow]], None] = nothing

    def count(self) -> int:
        return self.rows.order_by().count()

    def read(self, *, after: Values | None, before: Values | None, at_most: int, backwards: bool) -> list[TableRow]:
        rows = self.rows.order_by(*self.order.by)
        if after is not None:
            rows = rows.filter(self._beyond(after, backwards=False))
        if before is not None:
            rows = rows.filter(self._beyond(before, backwards=True))
        return list((rows.reverse() if backwards else rows)[:at_most])

    def values(self, row: TableRow) -> Values:
        return tuple(reduce(getattr, column.lstrip("-").split("__"), row) for column in self.order.by)

    def _beyond(self, values: Values, *, backwards: bool) -> Q:
        """Rows behind the one with these values. Its first column alone is a range that an index finds."""
        beyond, same = Q(), Q()
        for column, value in zip(self.order.by, values, strict=True):
            name, comparison = column.lstrip("-"), "lt" if column.startswith("-") != backwards else "gt"
            if not beyond:
                near = Q(**{f"{name}__{comparison}e": value})
            beyond |= same & Q(**{f"{name}__{comparison}": value})
            same &= Q(**{name: value})
        return near & beyond


@dataclass(frozen=True)
class MemoryListing(Listing[Row]):
    """Rows in ascending order of their `key`, so that a page costs what it has, not what the list has."""

    rows: Sequence[Row]
    key: Callable[[Row], Values]
    order: Order
    prepare: Callable[[Sequence[Row]], None] = nothing

    def count(self) -> int:
        return len(self.rows)

    def read(self, *, after: Values | None, before: Values | None, at_most: int, backwards: bool) -> list[Row]:
        start = 0 if after is None else bisect_right(self.rows, after, key=self.key)
        stop = len(self.rows) if before is None else bisect_left(self.rows, before, key=self.key)
        if backwards:
            return list(self.rows[max(start, stop - at_most) : stop])[::-1]
        return list(self.rows[start : min(stop, start + at_most)])

    def values(self, row: Row) -> Values:
        return self.key(row)
