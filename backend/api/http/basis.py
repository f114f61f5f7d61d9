"""What an answer is made of.

Watching beats declaring: a resolver that begins to ask the database or the clock stops its answers from being kept,
whether or not anybody thinks of it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from django.db import connection

from backend.shared import clock

T = TypeVar("T")


@dataclass(slots=True)
class Basis:
    """Has `more` than the request, the caller's rights and one revision: the database, the clock or who is calling."""

    has_more: bool = False
    asked_database: bool = False

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Notes what is asked in this thread."""
        readings = clock.readings()
        with connection.execute_wrapper(self._note):
            yield
        self.has_more |= clock.readings() != readings

    @contextmanager
    def unwatched(self) -> Iterator[None]:
        """For the registry, whose revision the answer names."""
        before = self.has_more, self.asked_database
        yield
        self.has_more, self.asked_database = before

    def _note(self, execute: Callable[..., T], *arguments: object) -> T:
        self.has_more = self.asked_database = True
        return execute(*arguments)
