"""What is kept of drift, to read: it imports no reader of files, so that a server starts without them."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Min, QuerySet

from backend.legacy.models import DriftKind, LegacyDrift, LegacyWatch


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """How much of a kind differs now, and since when the oldest of it."""

    kind: DriftKind
    count: int
    since: datetime


def current() -> QuerySet[LegacyDrift]:
    """What differed when it was looked at last, the oldest first."""
    return LegacyDrift.objects.filter(ended_at=None).order_by("first_seen_at", "id")


def history() -> QuerySet[LegacyDrift]:
    """All that is kept of what ever differed, the newest first."""
    return LegacyDrift.objects.order_by("-first_seen_at", "-id")


def listed(*, kind: DriftKind | None, is_open: bool | None) -> QuerySet[LegacyDrift]:
    """Of the history, what is of a kind, and what differs still or does not any more."""
    rows = history() if kind is None else history().filter(kind=kind)
    return rows if is_open is None else rows.filter(ended_at__isnull=is_open)


def by_kind() -> list[Differing]:
    """What differs now, in the order of the kinds."""
    groups = LegacyDrift.objects.filter(ended_at=None).values_list("kind")
    counted = groups.annotate(count=Count("pk"), since=Min("first_seen_at")).order_by()
    found = {
        DriftKind(kind): Differing(kind=DriftKind(kind), count=count, since=since) for kind, count, since in counted
    }
    return [found[kind] for kind in DriftKind if kind in found]


def last_watch() -> LegacyWatch | None:
    """When both were compared last, and why that failed; None where they never were."""
    return LegacyWatch.objects.first()
