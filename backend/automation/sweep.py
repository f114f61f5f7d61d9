"""Taking up what is due of runs: as much as fits in a moment, beside others who do the same."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol
from uuid import UUID

from django.db import InterfaceError, OperationalError

from backend.automation import beginnings, due, first_items, pauses, progress
from backend.automation.progress import Explain
from backend.generation import job_messages
from backend.shared.busy import Busy

log = logging.getLogger("ratecard.automation")

MOMENT = timedelta(seconds=5)
AT_ONCE = 20
"""Runs that one worker claims together."""
WORKERS = 12
"""That are woken for what was started together."""


class Batch(Protocol):
    """A part of what is due; how much of it there was."""

    def __call__(self, *, now: datetime) -> int: ...


def run(*, now: Callable[[], datetime], explain: Explain) -> None:
    """Resume runs whose credits have come or whose account is suspended no more, make those that are due, begin those
    whose turn it is, move on those that can be. Raises Busy."""
    until = now() + MOMENT
    pauses.resume_funded(now=now())
    pauses.resume_unsuspended(now=now())
    _all(due.make_runs, now, until)
    _all(beginnings.begin, now, until)
    started = _all(first_items.start, now, until)
    if started and now() < until:  # else the processors are for those that are still to be started
        job_messages.wake_workers(min(started, WORKERS))
    while now() < until and (run_ids := progress.due(now=now(), limit=AT_ONCE)):
        for run_id in run_ids:
            _advance(run_id, now(), explain)


def _advance(run_id: UUID, now: datetime, explain: Explain) -> None:
    """One that can't be moved on stops no other, and is tried again when its lease has ended."""
    try:
        progress.advance(run_id=run_id, now=now, explain=explain)
    except Busy:
        pass  # the next time
    except (OperationalError, InterfaceError):
        raise
    except Exception as error:
        # Only the type is logged, because the text of an error may quote values.
        log.warning("run %s was not moved on: %s", run_id, type(error).__name__)


def _all(batch: Batch, now: Callable[[], datetime], until: datetime) -> int:
    """One batch after another; how much there was."""
    whole = 0
    while now() < until and (count := batch(now=now())):
        whole += count
    return whole
