"""What runs have done and cost so far, read from their items and jobs."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import Count, Q, QuerySet, Sum

from backend.automation.models import AutomationStepItem
from backend.automation.models.steps import ItemStatus
from backend.generation.models import Job
from backend.generation.models.jobs import JobStatus

Id = TypeVar("Id", int, UUID)
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
    return _of("step__run", run_ids)


def of_steps(*, step_ids: Collection[int]) -> Mapping[int, RunSum]:
    """The sums of each step of runs, in two queries."""
    return _of("step", step_ids)


def _of(path: str, ids: Collection[Id]) -> Mapping[Id, RunSum]:
    items = AutomationStepItem.objects.filter(**{f"{path}__in": ids}).order_by().values_list(f"{path}_id")
    jobs = Job.objects.filter(**{f"function_run__step_item__{path}__in": ids}).order_by()
    of_items = _by_id(items, items=Count("id"), failed_items=Count("id", filter=FAILED & Q(retry=None)))
    of_jobs = _by_id(
        jobs.values_list(f"function_run__step_item__{path}_id"),
        jobs=Count("id"),
        failed_jobs=Count("id", filter=Q(status=JobStatus.FAILED)),
        charged=Sum("hold__charged"),
    )
    return {id: RunSum(**of_items.get(id, {}), **of_jobs.get(id, {})) for id in ids}


def _by_id(rows: "QuerySet[Any, Any]", **sums: Count | Sum) -> dict[Any, dict[str, int]]:
    return {id: dict(zip(sums, values, strict=True)) for id, *values in rows.annotate(**sums)}
