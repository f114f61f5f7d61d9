"""The watch as a worker makes it: at its times, one worker at a time, and a failure is kept to be reported."""

import logging
from datetime import datetime, timedelta

from backend.legacy import cut_over, drift
from backend.legacy.cut_over import Source
from backend.legacy.drift import Watched
from backend.legacy.legacy_errors import LegacyError
from backend.legacy.models import LegacyWatch
from backend.shared.busy import Busy

log = logging.getLogger("ratecard.legacy")

AUTHOR = "watch"
LONGEST = timedelta(minutes=15)
"""After so long, a worker that began and did not end is taken for gone."""
BUSY = "Others worked on the cut-over at that time."


def watch(source: Source, *, author: str, now: datetime) -> Watched:
    """Compare both and note that it was done. Raises LegacyError, Busy."""
    with cut_over.opened(source, author=author, reason="watch", now=now) as cut:
        watched = drift.watch(cut=cut)
    LegacyWatch.objects.update_or_create(
        defaults={"watched_at": now, "failed_at": None, "failure": ""},
        create_defaults={"next_at": now, "watched_at": now},
    )
    return watched


def watch_due(source: Source, *, every: timedelta, now: datetime) -> Watched | None:
    """Compare both if it is time and nobody else does; None where it is not, or where it failed, which is kept."""
    if not _claim(now):
        return None
    try:
        watched = watch(source, author=AUTHOR, now=now)
    except (LegacyError, Busy) as error:
        _failed(error.problem if isinstance(error, LegacyError) else BUSY, every, now)
        return None
    LegacyWatch.objects.update(next_at=now + every)
    return watched


def stop() -> None:
    """Nobody watches on a schedule any more, so that nothing of it fails."""
    LegacyWatch.objects.exclude(failure="").update(failed_at=None, failure="")


def _claim(now: datetime) -> bool:
    """Its next time is set before it begins, so that of two workers one does it."""
    _, is_new = LegacyWatch.objects.get_or_create(defaults={"next_at": now + LONGEST})
    return is_new or bool(LegacyWatch.objects.filter(next_at__lte=now).update(next_at=now + LONGEST))


def _failed(problem: str, every: timedelta, now: datetime) -> None:
    log.warning("the former product was not watched: %s", problem)
    LegacyWatch.objects.update(next_at=now + every, failed_at=now, failure=problem[:1000])
