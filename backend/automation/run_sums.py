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


NOTHING = RunSum()


def of(*, run_ids: Collection[UUID]) -> Mapping[UUID, RunSum]:
    """The sums of each run, in two queries."""
    items = AutomationStepItem.objects.filter(step__run__in=run_ids).order_by().values("step__run_id")
    by_run = {
        row.pop("step__run_id"): row
        for row in items.annotate(
            items=Count("id"), failed_items=Count("id", filter=FAILED & Q(retry=None))
        )
    }
    jobs = Job.objects.filter(function_run__step_item__step__run__in=run_ids).order_by()
    of_jobs = {
        row.pop("function_run__step_item__step__run_id"): row
        for row in jobs.values("function_run__step_item__step__run_id").annotate(
            jobs=Count("id"), failed_jobs=Count("id", filter=Q(status=JobStatus.FAILED)), charged=Sum("hold__charged")
        )
    }
    return {run_id: RunSum(**by_run.get(run_id, {}), **of_jobs.get(run_id, {})) for run_id in run_ids}
