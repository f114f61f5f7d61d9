"""Which run of an automation a run of a function, or a hold, belongs to."""

from collections.abc import Collection, Mapping
from uuid import UUID

from backend.accounts.accounts import AccountAccess
from backend.automation import runs
from backend.automation.models import AutomationRun, AutomationStepItem
from backend.generation.models import Job


def of_function_runs(*, ids: Collection[UUID], access: AccountAccess) -> Mapping[UUID, AutomationRun]:
    """By runs of functions; what nobody's automation started is left out."""
    items = AutomationStepItem.objects.filter(function_run__in=ids).order_by()
    return _runs(dict[UUID | None, UUID](items.values_list("function_run_id", "step__run_id")), access)


def of_holds(*, ids: Collection[UUID], access: AccountAccess) -> Mapping[UUID, AutomationRun]:
    """By holds of jobs and by reserves; what is of no automation is left out."""
    reserves = AutomationRun.objects.filter(reserve__in=ids).order_by()
    jobs = Job.objects.filter(hold__in=ids, function_run__step_item__isnull=False).order_by()
    found = dict[UUID | None, UUID](reserves.values_list("reserve_id", "id"))
    return _runs(found | dict(jobs.values_list("hold_id", "function_run__step_item__step__run_id")), access)


def _runs(run_ids: Mapping[UUID | None, UUID], access: AccountAccess) -> dict[UUID, AutomationRun]:
    found = runs.visible(access=access).in_bulk(set(run_ids.values())) if run_ids else {}
    return {id: found[run_id] for id, run_id in run_ids.items() if id is not None and run_id in found}
