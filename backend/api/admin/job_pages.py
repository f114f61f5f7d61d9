"""Jobs: the list, one with its attempts and its charge, cancelling one, and deciding what one used."""

from datetime import datetime
from decimal import Decimal
from typing import TypeVar
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from backend.accounts.accounts import AccountAccess
from backend.accounts.scopes import Right
from backend.api.admin.forms.jobs import Decision
from backend.api.admin.pages import PAGE_SIZE, WRITE, CatalogPages, Route, confirm_page, may, page, posted, url
from backend.api.wording import error_messages
from backend.automation.models import Automation, AutomationRun
from backend.credits import records
from backend.generation import image_files, images_of_jobs, jobs, reconcile
from backend.generation.models import FunctionRun, Job
from backend.generation.models.jobs import JobStatus
from backend.shared import clock, decimals

ENTRY = "job"
RUN = Right.GENERATION_RUN
"""Who may have texts generated for accounts sees theirs; others see that there are some."""
ALL = AccountAccess(everything=True)
STATUSES = (JobStatus.QUEUED, JobStatus.RUNNING, JobStatus.TO_RECONCILE, JobStatus.FAILED)
"""Those that an index finds among many."""
TEXTS = ("prompt", "system", "json", "batch")
"""Of what a job asks, what its customer wrote."""
T = TypeVar("T", bound=Model)
MAY_CANCEL = (JobStatus.QUEUED, JobStatus.RUNNING)


def list_page(request: HttpRequest) -> HttpResponse:
    """By keys, not by numbers of pages: the hundredth page costs what the first one does, and none is counted."""
    filters = {name: value for name in ("status", "account") if (value := request.GET.get(name, "").strip())}
    found = list(older_than(_filtered(filters), request.GET.get("before", ""))[: PAGE_SIZE + 1])
    shown, more = found[:PAGE_SIZE], len(found) > PAGE_SIZE
    return page(
        request,
        "jobs",
        entry=ENTRY,
        title="Jobs",
        rows=[(job, url(ENTRY, "change", str(job.id))) for job in shown],
        statuses=STATUSES,
        filters=filters,
        first=urlencode(filters) if request.GET.get("before") else None,
        older=urlencode({**filters, "before": key(shown[-1])}) if more else None,
    )


def _filtered(filters: dict[str, str]) -> QuerySet[Job]:
    found = jobs.visible(access=ALL).select_related("hold", "account__integration")
    if (status := filters.get("status")) is not None:
        found = found.filter(status=status) if status in STATUSES else found.none()
    if (account := filters.get("account")) is not None:
        found = found.filter(account__external_id=account) if account.isprintable() else found.none()
    return found


def key(row: Job | FunctionRun | Automation | AutomationRun) -> str:
    return f"{row.created_at.isoformat()} {row.id}"


def older_than(found: QuerySet[T], key: str) -> QuerySet[T]:
    """What comes after the row of a key; of text that is none: all."""
    at, _, id = key.partition(" ")
    try:
        created_at, job_id = datetime.fromisoformat(at), UUID(id)
    except ValueError:
        return found
    if created_at.tzinfo is None:
        return found
    return found.filter(created_at__lte=created_at).exclude(created_at=created_at, id__gte=job_id)


def job_page(request: HttpRequest, object_id: UUID) -> HttpResponse:
    job = jobs.get(access=ALL, job_id=object_id)
    record = records.visible(access=ALL).filter(hold_id=job.hold_id).first()
    return page(
        request,
        "job",
        entry=ENTRY,
        title=f"Job {job.id}",
        job=job,
        run=url("functionrun", "change", str(job.function_run_id)) if job.function_run_id else None,
        asked=[(name.replace("_", " "), value) for name, value in job.input.items() if name not in TEXTS and value],
        attempts=[(attempt, _usd(attempt.cost_usd)) for attempt in job.attempts.all()],
        cost=_usd(record.provider_cost_usd) if record is not None else None,
        texts=_texts(job) if may(request, RUN) else None,
        right=RUN,
        images=_images(job) if may(request, RUN) else [],
        record=record,
        explanation=records.explain(record) if record is not None else None,
        tools=_tools(request, job),
    )


def _usd(cost: Decimal | None) -> Decimal | None:
    return None if cost is None else decimals.plain(cost)


def _texts(job: Job) -> list[tuple[str, object]]:
    words = {"Prompt": job.input.get("prompt"), "System": job.input.get("system"), "Text": job.text}
    return [(name, text) for name, text in words.items() if text]


def _images(job: Job) -> list[tuple[object, str | None]]:
    now = clock.now()
    files = images_of_jobs.of(job)
    return [(file, None if file.deleted_at else image_files.address_of(file=file, now=now)) for file in files]


def _tools(request: HttpRequest, job: Job) -> list[tuple[str, str]]:
    tools = []
    if job.status in MAY_CANCEL and job.cancel_requested_at is None and may(request, RUN):
        tools.append(("Cancel", url(ENTRY, "cancel", str(job.id))))
    if job.status == JobStatus.TO_RECONCILE and may(request, WRITE):
        tools.append(("Decide what it used", url(ENTRY, "reconcile", str(job.id))))
    return tools


def cancel(request: HttpRequest, object_id: UUID) -> HttpResponse:
    job = jobs.get(access=ALL, job_id=object_id)
    back, rest = url(ENTRY, "change", str(job.id)), f"the rest of {job.hold.credits} credits is released."
    return confirm_page(
        request,
        entry=ENTRY,
        title=f"Cancel job {job.id}?",
        text=f"It makes no further call. What its calls have brought by then is charged, {rest}",
        button="Cancel the job",
        act=lambda: jobs.cancel(access=ALL, job_id=job.id, now=clock.now()),
        done="Cancelled: what came is charged, the rest of its hold is released.",
        after=back,
        back=back,
    )


def reconcile_page(request: HttpRequest, object_id: UUID) -> HttpResponse:
    job = jobs.get(access=ALL, job_id=object_id)
    back = url(ENTRY, "change", str(job.id))
    form = Decision(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            decided = reconcile.decide(
                job_id=job.id,
                usage=form.usage,
                author=request.user.get_username(),
                reason=form.cleaned_data["reason"],
                access=ALL,
                now=clock.now(),
            )
        except error_messages.EXPECTED as error:
            form.add_error(None, error_messages.message(error))
        else:
            messages.success(request, f"Decided: {decided.hold.charged:,} credits were charged.")
            return redirect(back)
    return page(
        request,
        "job_reconcile",
        entry=ENTRY,
        title=f"Decide what job {job.id} used",
        job=job,
        form=form,
        back=back,
        can_decide=job.status == JobStatus.TO_RECONCILE,
    )


class JobPages(CatalogPages):
    routes = (
        Route(path="", name="changelist", view=list_page),
        Route(path="<uuid:object_id>/change/", name="change", view=job_page),
        Route(path="<uuid:object_id>/cancel/", name="cancel", view=cancel, right=RUN),
        Route(path="<uuid:object_id>/reconcile/", name="reconcile", view=reconcile_page, right=WRITE),
    )

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False
