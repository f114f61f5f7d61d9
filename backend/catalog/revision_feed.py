"""The revision feed: reports the newest revision to all followers in this process as soon as it is published.

One connection listens while anybody follows. It also polls every few seconds, because it hears nothing behind a
transaction pooler. A follower costs no thread and no connection, and a slow one gets the newest revision only.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection
from psycopg import AsyncConnection
from psycopg.rows import class_row

from backend.shared.database_address import connection_parameters
from backend.shared.shutdown import on_shutdown

log = logging.getLogger("ratecard.news")

CHANNEL = "catalog_published"
LISTENER = "ratecard news"
POLL_SECONDS = 5
# A network that swallows everything is noticed by the kernel, in milliseconds and seconds.
LOST_SOON = {
    "connect_timeout": 10,
    "tcp_user_timeout": 10_000,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 2,
}
SHORTEST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 0.5, 8.0
NEWEST = "SELECT number, uid, published_at FROM catalog_catalogrevision ORDER BY number DESC LIMIT 1"


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest revision. `uid` distinguishes those that got one number in different lives of a database."""

    number: int
    uid: UUID
    published_at: datetime


def announce() -> None:
    """Called in the transaction that publishes: followers hear of it when that is committed."""
    with connection.cursor() as cursor:
        # It has no payload: listeners read the newest revision anyway, which may be newer than this one.
        cursor.execute(f"NOTIFY {CHANNEL}")


def follow(*, seconds: float) -> AsyncGenerator[Newest, None]:
    """The newest revision at once and then each newer one, for so many seconds or until the server stops."""
    return _feed.follow(seconds)


class _Feed:
    """What this process knows, and its one listener."""

    def __init__(self) -> None:
        self._newest: Newest | None = None
        self._changed = asyncio.Event()
        self._followers = 0
        self._listener: asyncio.Task[None] | None = None
        self._has_ended = False

    async def follow(self, seconds: float) -> AsyncGenerator[Newest, None]:
        clock = asyncio.get_running_loop().time
        end = clock() + seconds
        seen: Newest | None = None
        with self._followed():
            while not self._has_ended and (left := end - clock()) > 0:
                changed = self._changed  # before the read: a change in between sets this event
                newest = self._newest
                if newest is not None and newest != seen:
                    yield (seen := newest)
                else:
                    with suppress(TimeoutError):
                        await asyncio.wait_for(changed.wait(), left)

    @contextmanager
    def _followed(self) -> Iterator[None]:
        self._followers += 1
        if self._listener is None:
            self._listener = asyncio.create_task(self._listen())
        try:
            yield
        finally:
            self._followers -= 1
            if self._listener is not None and not self._followers:
                self._listener.cancel()
                self._listener = self._newest = None
                self._wake()  # the next may follow in another event loop

    def _report(self, newest: Newest | None) -> None:
        if newest != self._newest:
            self._newest = newest
            self._wake()

    def _end(self) -> None:
        self._has_ended = True
        self._wake()

    def _wake(self) -> None:
        # Each event is used once: followers hold the old one, so none misses a change between two waits.
        self._changed.set()
        self._changed = asyncio.Event()

    async def _listen(self) -> None:
        pause = SHORTEST_PAUSE_SECONDS
        with on_shutdown(self._end):
            while True:
                try:
                    async for newest in _polls():
                        self._report(newest)
                        pause = SHORTEST_PAUSE_SECONDS
                except Exception as failure:  # whatever it is, followers must hear of the next revision
                    log.warning("news: lost the database (%s), trying again", type(failure).__name__)
                # The pause doubles, so that a database that restarts is not flooded with connections.
                await asyncio.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE_SECONDS)


_feed = _Feed()


async def _polls() -> AsyncGenerator[Newest | None, None]:
    """The newest revision now, whenever one is announced, and every few seconds."""
    parameters = {**LOST_SOON, **connection_parameters(application_name=LISTENER)}
    async with await AsyncConnection.connect(**parameters, autocommit=True) as listening:
        # LISTEN comes before the first read, so that no revision between the two is missed.
        await listening.execute(f"LISTEN {CHANNEL}")
        while True:
            async with listening.cursor(row_factory=class_row(Newest)) as cursor:
                newest = await (await cursor.execute(NEWEST)).fetchone()
            yield newest
            async for _ in listening.notifies(timeout=POLL_SECONDS, stop_after=1):
                pass
