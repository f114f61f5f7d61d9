"""The steps of runs and their items, as people and services see them."""

from django.db.models import QuerySet

from backend.accounts.accounts import AccountAccess
from backend.automation import runs
from backend.automation.models import AutomationRunStep, AutomationStepItem


def visible_steps(*, access: AccountAccess) -> QuerySet[AutomationRunStep]:
    """The steps of the runs within access."""
    return AutomationRunStep.objects.filter(run__in=runs.visible(access=access).order_by())


def visible_items(*, access: AccountAccess) -> QuerySet[AutomationStepItem]:
    """The items of the runs within access, each attempt, with their runs of functions."""
    items = AutomationStepItem.objects.filter(step__in=visible_steps(access=access).order_by())
    made = items.select_related("function_run")
    return made.prefetch_related("function_run__jobs__hold", "function_run__jobs__attempts")
