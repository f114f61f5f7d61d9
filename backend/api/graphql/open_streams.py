"""The streams that a process has open, and who has how many of them."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.conf import settings

from backend.api.callers import Caller, CallerKind
from backend.api.rate_limits import key_of

MAX_STREAMS = 800
"""Of a process. Each is an open file, of which a process has usually 1,024."""
ANONYMOUS = "anonymous"


class TooManyStreams(Exception):
    """No more streams are opened for this caller now; `status` is 429 where it has too many, 503 where all have."""

    def __init__(self, message: str, *, status: int) -> None:
        super().__init__(message)
        self.status = status


@dataclass(eq=False, slots=True)
class Place:
    """Of one open stream, which its task sends. It may be given to somebody else, who is known."""

    keys: tuple[str, ...]
    task: "asyncio.Task[object]"
    is_given_away: bool = False


class OpenStreams:
    def __init__(self) -> None:
        self._places: dict[Place, None] = {}  # the oldest first
        self._counts: Counter[str] = Counter()

    @contextmanager
    def place(self, caller: Caller, address: str) -> Iterator[Place]:
        """A place for as long as the stream is open. Raises TooManyStreams."""
        limits = _limits(caller, address)
        for key, (most, words) in limits.items():
            if most and self._counts[key] >= most:
                raise TooManyStreams(f"{most} streams of {words} are open here: close one.", status=429)
        if len(self._places) >= MAX_STREAMS and (caller.kind == CallerKind.ANONYMOUS or not self._give_away()):
            raise TooManyStreams(f"{MAX_STREAMS} streams are open here: try again in a while.", status=503)
        task = asyncio.current_task()
        assert task is not None
        place = Place(tuple(limits), task)
        self._places[place] = None
        self._counts.update(place.keys)
        try:
            yield place
        finally:
            self._leave(place)

    def _give_away(self) -> bool:
        """End the oldest stream of anonymous callers; False where there is none."""
        place = next((place for place in self._places if ANONYMOUS in place.keys), None)
        if place is None:
            return False
        self._leave(place)
        place.is_given_away = True
        place.task.cancel()
        return True

    def _leave(self, place: Place) -> None:
        if place in self._places:
            del self._places[place]
            self._counts -= Counter(place.keys)  # which also forgets who has none


def _limits(caller: Caller, address: str) -> dict[str, tuple[int, str]]:
    """What counts for a caller: how many may be open of it, and its words."""
    own = key_of(caller, address)
    if caller.kind == CallerKind.ANONYMOUS:
        return {
            own: (settings.ADDRESS_STREAMS, "your address"),
            ANONYMOUS: (settings.ANONYMOUS_STREAMS, "anonymous callers"),
        }
    if caller.kind == CallerKind.INTEGRATION:
        return {own: (settings.TOKEN_STREAMS, "your token")}
    return {own: (settings.ACCOUNT_STREAMS, "your account")}
