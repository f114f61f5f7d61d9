"""Retention of what runs were given: it goes at its time, as the texts of jobs do; the rows and the money stay."""

from datetime import datetime

from backend.automation.models import AutomationRun


def delete_old(*, before: datetime, now: datetime) -> int:
    """Blank the input of runs that ended before; of how many."""
    old = AutomationRun.objects.filter(finished_at__lt=before, texts_deleted_at=None)
    return old.update(input={}, texts_deleted_at=now)
