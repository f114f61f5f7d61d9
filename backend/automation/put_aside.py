"""Automations that are due no more because they, or their account's time zone, can't be read."""

from dataclasses import dataclass
from datetime import datetime

from backend.automation.models import Automation
from backend.automation.models.automations import PauseReason


@dataclass(frozen=True, slots=True, kw_only=True)
class PutAside:
    """So many automations, the first by time and name, and since when."""

    count: int
    oldest: Automation
    since: datetime


def found() -> PutAside | None:
    """None where all can be read."""
    rows = Automation.objects.filter(pause_reason=PauseReason.NOT_READABLE, deleted_at=None)
    oldest = rows.select_related("account").order_by("paused_at", "name").first()
    if oldest is None or oldest.paused_at is None:
        return None
    return PutAside(count=rows.count(), oldest=oldest, since=oldest.paused_at)
