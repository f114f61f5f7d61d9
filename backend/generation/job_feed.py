"""The job feed: how far a job is, sent to those who follow it as soon as that is committed.

One connection listens while anybody follows. Followers also look every few seconds, because the listener hears nothing
behind a transaction pooler. Who waits costs no thread and no connection; a look takes one of a few threads, briefly.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from django.db import InterfaceError, OperationalError, connection
from psycopg import AsyncConnection

from backend.accounts.accounts import AccountAccess
from backend.catalog.revision_feed import LONGEST_PAUSE_SECONDS, LOST_SOON, SHORTEST_PAUSE_SECONDS
from backend.generation import images_of_jobs, jobs
from backend.generation.job_errors import JobNotFound
from backend.generation.job_messages import CHANNEL
from backend.generation.models import ImageFile, Job
from backend.generation.models.jobs import ENDED, JobStatus
from backend.shared.database_address import connection_parameters
from backend.shared.shutdown import on_shutdown

log = logging.getLogger("ratecard.jobs")

LISTENER = "ratecard jobs"
POLL_SECONDS = 5
THREADS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """A job with its hold and attempts, and the images that it has, all read at one moment."""

    job: Job
    images: tuple[ImageFile, ...]

    @property
    def has_ended(self) -> bool:
        """What is to reconcile has ended, too: whoever waits for it need not wait for a person's decision."""
        return JobStatus(self.job.status) in ENDED

    @property
    def place(self) -> tuple[object, ...]:
        """What differs between two events."""
        attempts = tuple((attempt.number, attempt.status) for attempt in self.job.attempts.all())
        return self.job.status, self.job.step, self.job.percent, self.job.cancel_requested_at, attempts


async def follow(*, access: AccountAccess, job_id: str, seconds: float) -> AsyncGenerator[Progress | None, None]:
    """Where the job is and then each change, until it has ended, the time is over or the server stops.

    None once where no job within access has the id.
    """
    clock = asyncio.get_running_loop().time
    end, seen = clock() + seconds, None
    with _feed.followed():
        while not _feed.has_ended and (left := end - clock()) > 0:
            changed = _feed.changed(job_id)  # before the look: a change in between sets this event
            with suppress(OperationalError, InterfaceError):  # the database is lost: the next look may find it
                progress = await _look(access, job_id)
                if progress is None:
                    yield None
                    return
                if progress.place != seen:
                    seen = progress.place
                    yield progress
                if progress.has_ended:
                    return
            with suppress(TimeoutError):
                await asyncio.wait_for(changed.wait(), min(left, POLL_SECONDS))


class _Feed:
    """Who follows in this process, and its one listener."""

    def __init__(self) -> None:
        self.has_ended = False
        self._events: dict[str, asyncio.Event] = {}
        self._followers = 0
        self._listener: asyncio.Task[None] | None = None

    def changed(self, job_id: str) -> asyncio.Event:
        return self._events.setdefault(job_id, asyncio.Event())

    @contextmanager
    def followed(self) -> Iterator[None]:
        self._followers += 1
        if self._listener is None:
            self._listener = asyncio.create_task(self._listen())
        try:
            yield
        finally:
            self._followers -= 1
            if self._listener is not None and not self._followers:
                self._listener.cancel()
                self._listener = None
                self._events.clear()  # the next may follow in another event loop

    def _wake(self, job_id: str) -> None:
        # Each event is used once: followers hold the old one, so none misses a change between two waits.
        if (event := self._events.pop(job_id, None)) is not None:
            event.set()

    def _wake_all(self) -> None:
        for job_id in list(self._events):
            self._wake(job_id)

    def _end(self) -> None:
        self.has_ended = True
        self._wake_all()

    async def _listen(self) -> None:
        pause = SHORTEST_PAUSE_SECONDS
        with on_shutdown(self._end):
            while True:
                try:
                    parameters = {**LOST_SOON, **connection_parameters(application_name=LISTENER)}
                    async with await AsyncConnection.connect(**parameters, autocommit=True) as listening:
                        await listening.execute(f"LISTEN {CHANNEL}")
                        self._wake_all()  # what was announced before nobody heard
                        pause = SHORTEST_PAUSE_SECONDS
                        async for notice in listening.notifies():
                            self._wake(notice.payload)
                except Exception as failure:  # whatever it is, followers look themselves meanwhile
                    log.warning("jobs: lost the database (%s), trying again", type(failure).__name__)
                await asyncio.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE_SECONDS)


_feed = _Feed()
_threads = ThreadPoolExecutor(THREADS, thread_name_prefix="jobs")


async def _look(access: AccountAccess, job_id: str) -> Progress | None:
    return await asyncio.get_running_loop().run_in_executor(_threads, _read, access, job_id)


def _read(access: AccountAccess, job_id: str) -> Progress | None:
    try:
        job = jobs.get(access=access, job_id=job_id)
        return Progress(job=job, images=tuple(images_of_jobs.of(job)))
    except JobNotFound:
        return None
    finally:
        connection.close()  # the thread may not look again for long
