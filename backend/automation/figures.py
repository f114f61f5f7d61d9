"""What the steps of runs came to: items and credits, summed from their runs of functions."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, F, Q, Sum

from backend.automation.models import AutomationStepItem
from backend.automation.models.steps import ItemStatus
from backend.credits.models.holds import HoldStatus
from backend.generation.models import Job


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """`failed` are items that delivered nothing and were not tried again."""

    items: int = 0
    failed: int = 0
    credits_held: int = 0
    credits_charged: int = 0


def of_steps(*, step_ids: Collection[int], now: datetime) -> Mapping[int, Figures]:
    """By the ids of the steps, two queries for all of them."""
    items, credits = _items(step_ids), _credits(step_ids, now)
    return {id: Figures(**items.get(id, {}), **credits.get(id, {})) for id in step_ids}


def _items(step_ids: Collection[int]) -> Mapping[int, dict[str, int]]:
    """The latest attempt of each."""
    rows = AutomationStepItem.objects.filter(step__in=step_ids, retry__isnull=True).order_by().values("step")
    counted = rows.annotate(all=Count("id"), failed=Count("id", filter=Q(status=ItemStatus.FAILED)))
    return {row["step"]: {"items": row["all"], "failed": row["failed"]} for row in counted}


def _credits(step_ids: Collection[int], now: datetime) -> Mapping[int, dict[str, int]]:
    is_held = Q(hold__status=HoldStatus.OPEN, hold__expires_at__gt=now)
    jobs = Job.objects.filter(function_run__step_item__step__in=step_ids).order_by()
    summed = jobs.values(step=F("function_run__step_item__step")).annotate(
        charged=Sum("hold__charged"), held=Sum("hold__credits", filter=is_held, default=0)
    )
    return {row["step"]: {"credits_held": row["held"], "credits_charged": row["charged"]} for row in summed}
