"""What runs have done and cost so far, read from their items and jobs."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q, Sum

from backend.automation.models import AutomationStepItem
from backend.automation.models.steps import ItemStatus
from backend.generation.models import Job
from backend.generation.models.jobs import JobStatus

FAILED = Q(status=ItemStatus.FAILED) | Q(status=ItemStatus.DONE) & ~Q(function_run__failed_batches=[])


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSum:
    """`failed_items` failed in whole or in part, and were not tried again. `charged` is in credits."""

    items: int = 0
    failed_items: int = 0
    jobs: int = 0
    failed_jobs: int = 0
    charged: int = 0


def of(*, run_ids: Collection[UUID]) -> Mapping[UUID, RunSum]:
    """The sums of each run, in two queries."""
    items, jobs = _items(run_ids), _jobs(run_ids)
    return {run_id: RunSum(**items.get(run_id, {}), **jobs.get(run_id, {})) for run_id in run_ids}


def _items(run_ids: Collection[UUID]) -> dict[UUID, dict[str, int]]:
    rows = AutomationStepItem.objects.filter(step__run__in=run_ids).order_by().values_list("step__run_id")
    sums = rows.annotate(all=Count("id"), failed=Count("id", filter=FAILED & Q(retry=None)))
    return {run_id: {"items": items, "failed_items": failed} for run_id, items, failed in sums}


def _jobs(run_ids: Collection[UUID]) -> dict[UUID, dict[str, int]]:
    rows = Job.objects.filter(function_run__step_item__step__run__in=run_ids).order_by()
    sums = rows.values_list("function_run__step_item__step__run_id").annotate(
        all=Count("id"), failed=Count("id", filter=Q(status=JobStatus.FAILED)), charged=Sum("hold__charged")
    )
    return {run_id: {"jobs": jobs, "failed_jobs": failed, "charged": charged} for run_id, jobs, failed, charged in sums}
