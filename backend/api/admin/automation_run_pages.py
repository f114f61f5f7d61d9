"""Runs of automations: the list, one with its steps and their items, and pausing, retrying and cancelling one."""

import json
from collections import defaultdict
from collections.abc import Callable
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse

from backend.api.admin.job_pages import ALL, RUN, key, older_than
from backend.api.admin.pages import PAGE_SIZE, CatalogPages, Route, actor_of, confirm_page, may, page, url
from backend.api.wording import automations as words
from backend.automation import missed_runs, reserves, retries, run_parts, run_sums, runs
from backend.automation.models import AutomationRun, AutomationStepItem
from backend.automation.models.runs import OPEN, RunStatus
from backend.credits.models.holds import HoldStatus
from backend.shared import clock

ENTRY, AUTOMATIONS = "automationrun", "automation"
MOST_ITEMS = 200
"""Of a run, the first on its page."""


def list_page(request: HttpRequest) -> HttpResponse:
    """By keys, as the list of jobs."""
    filters = {name: value for name in ("automation", "account") if (value := request.GET.get(name, "").strip())}
    found = list(older_than(_filtered(filters), request.GET.get("before", ""))[: PAGE_SIZE + 1])
    shown, more = found[:PAGE_SIZE], len(found) > PAGE_SIZE
    sums = run_sums.of(run_ids=[run.id for run in shown])
    return page(
        request,
        "automation_runs",
        entry=ENTRY,
        title="Automation runs",
        rows=[(run, sums[run.id], words.pause_of_run(run), url(ENTRY, "change", str(run.id))) for run in shown],
        filters=filters,
        first=urlencode(filters) if request.GET.get("before") else None,
        older=urlencode({**filters, "before": key(shown[-1])}) if more else None,
    )


def _filtered(filters: dict[str, str]) -> QuerySet[AutomationRun]:
    found = runs.visible(access=ALL).select_related("account__integration")
    if (automation := filters.get("automation")) is not None:
        found = found.filter(automation=of) if (of := _id(automation)) is not None else found.none()
    if (account := filters.get("account")) is not None:
        found = found.filter(account__external_id=account) if account.isprintable() else found.none()
    return found


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def run_page(request: HttpRequest, object_id: UUID) -> HttpResponse:
    run = runs.get(access=ALL, run_id=object_id)
    steps = list(run.run_steps.all())
    sums = run_sums.of_steps(step_ids=[step.id for step in steps])
    found = run_parts.visible_items(access=ALL).filter(step__run=run).order_by("step__position", "number", "attempt")
    items = defaultdict(list)
    for item in found[:MOST_ITEMS]:
        items[item.step_id].append(_shown(item))
    may_run = may(request, RUN)
    return page(
        request,
        "automation_run",
        entry=ENTRY,
        title=f"Run of {run.automation.name}",
        run=run,
        why=words.pause_of_run(run),
        automation=url(AUTOMATIONS, "change", str(run.automation_id)) if run.automation.deleted_at is None else None,
        steps=[(step, sums[step.id], items[step.id]) for step in steps],
        more=max(0, sum(each.items for each in sums.values()) - MOST_ITEMS),
        charged=sum(each.charged for each in sums.values()),
        held=reserves.left(run=run),
        input=json.dumps(run.input, indent=2, ensure_ascii=False) if may_run else None,
        right=RUN,
        tools=_tools(run) if may_run else [],
    )


def _shown(item: AutomationStepItem) -> dict[str, object]:
    """What one item did: its run of a function, why it failed, and what it charged or holds."""
    made = item.function_run
    jobs = list(made.jobs.all()) if made is not None else []
    return {
        "item": item,
        "url": url("functionrun", "change", str(made.id)) if made is not None else None,
        "failures": words.failures_of_item(item),
        "charged": sum(job.hold.charged for job in jobs),
        "held": sum(job.hold.credits for job in jobs if job.hold.status == HoldStatus.OPEN),
    }


def _tools(run: AutomationRun) -> list[tuple[str, str]]:
    names = []
    if run.status == RunStatus.RUNNING:
        names.append("pause")
    if run.status == RunStatus.PAUSED:
        names.append("resume")
    if run.status in retries.CAN_RETRY and retries.failed_items(run=run).exists():
        names.append("retry")
    if run.status in OPEN and run.cancel_requested_at is None:
        names.append("cancel")
    if run.status == RunStatus.MISSED and run.seen_at is None:
        names.append("see")
    return [(name.capitalize(), url(ENTRY, name, str(run.id))) for name in names]


def _act(
    request: HttpRequest, object_id: UUID, *, rule: Callable[..., AutomationRun], done: str, **texts: str
) -> HttpResponse:
    """Asks first, then does it."""
    run = runs.get(access=ALL, run_id=object_id)

    def act() -> None:
        rule(run_id=run.id, access=ALL, actor=actor_of(request), now=clock.now())

    back = url(ENTRY, "change", str(run.id))
    title = f"{texts['button']} of {run.automation.name}?"
    return confirm_page(request, entry=ENTRY, title=title, act=act, done=done, after=back, back=back, **texts)


def pause_page(request: HttpRequest, object_id: UUID) -> HttpResponse:
    return _act(
        request,
        object_id,
        rule=runs.pause,
        text="It starts no more functions until a person resumes it. Those that run go on.",
        button="Pause the run",
        done="Paused: it starts no more until a person resumes it.",
    )


def resume_page(request: HttpRequest, object_id: UUID) -> HttpResponse:
    return _act(
        request,
        object_id,
        rule=runs.resume,
        text="It goes on where it stopped. Where its account lacks credits it pauses again.",
        button="Resume the run",
        done="Resumed: it goes on where it stopped.",
    )


def retry_page(request: HttpRequest, object_id: UUID) -> HttpResponse:
    return _act(
        request,
        object_id,
        rule=retries.retry,
        text="What failed of it is done again, and charged as anything else; what was delivered stays.",
        button="Retry the run",
        done="It does again what failed, and goes on from there.",
    )


def cancel_page(request: HttpRequest, object_id: UUID) -> HttpResponse:
    return _act(
        request,
        object_id,
        rule=runs.cancel,
        text="It starts nothing more. What its functions have brought by then is charged and stays.",
        button="Cancel the run",
        done="Cancelled: what came is charged, the rest of its holds is released.",
    )


def see_page(request: HttpRequest, object_id: UUID) -> HttpResponse:
    return _act(
        request,
        object_id,
        rule=missed_runs.note_seen,
        text="It counts no more in the issue of missed times. Nothing is run: do that on the automation's page.",
        button="Note as seen the report",
        done="Seen: it is no issue any more.",
    )


class AutomationRunPages(CatalogPages):
    routes = (
        Route(path="", name="changelist", view=list_page),
        Route(path="<uuid:object_id>/change/", name="change", view=run_page),
        Route(path="<uuid:object_id>/pause/", name="pause", view=pause_page, right=RUN),
        Route(path="<uuid:object_id>/resume/", name="resume", view=resume_page, right=RUN),
        Route(path="<uuid:object_id>/retry/", name="retry", view=retry_page, right=RUN),
        Route(path="<uuid:object_id>/cancel/", name="cancel", view=cancel_page, right=RUN),
        Route(path="<uuid:object_id>/see/", name="see", view=see_page, right=RUN),
    )

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False
