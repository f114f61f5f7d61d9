"""Taking up what is due of runs: as much as fits in a moment, beside others who do the same."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

from backend.automation import beginnings, pauses, progress
from backend.automation.progress import Explain
from backend.shared.busy import Busy

MOMENT = timedelta(seconds=5)
AT_ONCE = 20
"""Runs that one worker claims together."""


def run(*, now: Callable[[], datetime], explain: Explain) -> None:
    """Resume runs whose credits have come, begin those whose turn it is, move on those that can be. Raises Busy."""
    until = now() + MOMENT
    pauses.resume_funded(now=now())
    beginnings.begin(now=now())
    while now() < until and (run_ids := progress.due(now=now(), limit=AT_ONCE)):
        for run_id in run_ids:
            with suppress(Busy):  # the next time
                progress.advance(run_id=run_id, now=now(), explain=explain)
