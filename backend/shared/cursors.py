"""Rows that are read in parts, by a cursor of the database."""

from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from typing import TypeVar, cast

T = TypeVar("T")


@contextmanager
def at_once_closed(rows: Iterator[T]) -> Iterator[Iterator[T]]:
    """What `QuerySet.iterator` returns, for a loop that an error may end.

    The error keeps the loop, and so its cursor, for as long as somebody looks at it. A cursor that is closed later, by
    the garbage collector, is closed in whatever transaction its connection is in by then, which that ends.
    """
    with closing(cast("Generator[T]", rows)):
        yield rows
