"""What an answer is made of, so that a server in front knows whether it may keep it.

Watching beats declaring: a resolver that begins to ask the database or the clock stops its answers from being kept,
whether or not anybody thinks of it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from django.db import connection
from django.http import HttpRequest

from backend.api.auth import Caller
from backend.shared import clock

T = TypeVar("T")
EXTENSION = "ratecard.kept_answer"
"""In the ASGI scope: the `Offer` of a server in front that keeps answers."""


@dataclass(slots=True)
class Basis:
    """Has `more` than the request, the caller's rights and one revision: the database, the clock or who is calling."""

    has_more: bool = False

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
        had_more = self.has_more
        yield
        self.has_more = had_more

    def _note(self, execute: Callable[..., T], *arguments: object) -> T:
        self.has_more = True
        return execute(*arguments)


@dataclass(slots=True)
class Offer:
    """An answer that may be given again while `revision` is the newest, to callers of the same kind and rights.

    Without a revision it may not; without a caller it is for everybody.
    """

    revision: UUID | None = None
    caller: Caller | None = None


def offer(request: HttpRequest, *, revision: UUID, caller: Caller | None = None) -> None:
    """Tell a server in front, where there is one, that the answer depends on nothing else."""
    scope = getattr(request, "scope", {})
    if isinstance(kept := scope.get("extensions", {}).get(EXTENSION), Offer):
        kept.revision, kept.caller = revision, caller
