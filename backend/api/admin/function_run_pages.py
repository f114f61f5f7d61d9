"""Runs of functions: the list, one with its batches and what it gave, and cancelling one."""

import json
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse

from backend.api.admin import job_pages
from backend.api.admin.job_pages import ALL, RUN, key, older_than
from backend.api.admin.pages import PAGE_SIZE, CatalogPages, Route, confirm_page, may, page, url
from backend.api.wording import job_failures
from backend.automation import runs
from backend.catalog.enums import FunctionName
from backend.generation import function_outputs, function_runs
from backend.generation.models import FunctionRun
from backend.generation.models.function_runs import RUN_ENDED
from backend.shared import clock

ENTRY = "functionrun"


def list_page(request: HttpRequest) -> HttpResponse:
    """By keys, as the list of jobs."""
    filters = {name: value for name in ("function", "account") if (value := request.GET.get(name, "").strip())}
    found = list(older_than(_filtered(filters), request.GET.get("before", ""))[: PAGE_SIZE + 1])
    shown, more = found[:PAGE_SIZE], len(found) > PAGE_SIZE
    return page(
        request,
        "function_runs",
        entry=ENTRY,
        title="Function runs",
        rows=[(run, _charged(run), url(ENTRY, "change", str(run.id))) for run in shown],
        functions=FunctionName,
        filters=filters,
        first=urlencode(filters) if request.GET.get("before") else None,
        older=urlencode({**filters, "before": key(shown[-1])}) if more else None,
    )


def _filtered(filters: dict[str, str]) -> QuerySet[FunctionRun]:
    found = function_runs.visible(access=ALL).select_related("account__integration")
    if (function := filters.get("function")) is not None:
        found = found.filter(function=function) if function in FunctionName.values else found.none()
    if (account := filters.get("account")) is not None:
        found = found.filter(account__external_id=account) if account.isprintable() else found.none()
    return found


def _charged(run: FunctionRun) -> int:
    return sum(job.hold.charged for job in run.jobs.all())


def run_page(request: HttpRequest, object_id: UUID) -> HttpResponse:
    run = function_runs.get(access=ALL, run_id=object_id)
    jobs = sorted(run.jobs.all(), key=lambda job: job.batch or 0)
    can_cancel = run.status not in RUN_ENDED and run.cancel_requested_at is None and may(request, RUN)
    return page(
        request,
        "function_run",
        entry=ENTRY,
        title=f"{run.get_function_display()} {run.id}",
        run=run,
        automation_run=_of_automation(run),
        jobs=[(job, url(job_pages.ENTRY, "change", str(job.id))) for job in jobs],
        failures=[(each.batch, why(each)) for each in function_outputs.failures(run)],
        charged=_charged(run),
        texts=_texts(run) if may(request, RUN) else None,
        right=RUN,
        tools=[("Cancel", url(ENTRY, "cancel", str(run.id)))] if can_cancel else [],
    )


def _of_automation(run: FunctionRun) -> str | None:
    """Where the run of an automation is that it is part of."""
    part_of = runs.visible(access=ALL).filter(run_steps__items__function_run=run).first()
    return url("automationrun", "change", str(part_of.id)) if part_of is not None else None


def why(failure: function_outputs.BatchFailure) -> str:
    return job_failures.CANCELLED if failure.error is None else job_failures.failure(failure.error)


def _texts(run: FunctionRun) -> list[tuple[str, str]]:
    values = {"Input": run.input, "Output": run.output}
    return [(name, json.dumps(value, indent=2, ensure_ascii=False)) for name, value in values.items() if value]


def cancel(request: HttpRequest, object_id: UUID) -> HttpResponse:
    run = function_runs.get(access=ALL, run_id=object_id)
    back = url(ENTRY, "change", str(run.id))
    return confirm_page(
        request,
        entry=ENTRY,
        title=f"Cancel run {run.id}?",
        text="Its jobs make no further call. What their calls have brought by then is charged and stays its output, "
        "the rest of their holds is released.",
        button="Cancel the run",
        act=lambda: function_runs.cancel(access=ALL, run_id=run.id, now=clock.now()),
        done="Cancelled: what came is charged, the rest of its holds is released.",
        after=back,
        back=back,
    )


class FunctionRunPages(CatalogPages):
    routes = (
        Route(path="", name="changelist", view=list_page),
        Route(path="<uuid:object_id>/change/", name="change", view=run_page),
        Route(path="<uuid:object_id>/cancel/", name="cancel", view=cancel, right=RUN),
    )

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False
