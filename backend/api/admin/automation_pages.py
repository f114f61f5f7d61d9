"""Automations: the list, one with its steps, its schedule and its last runs, and what is done with it."""

import json
from collections.abc import Callable
from urllib.parse import urlencode
from uuid import UUID, uuid4

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from backend.accounts import accounts
from backend.accounts.models import Account
from backend.api.admin.forms.automations import AutomationForm, TimeZoneForm
from backend.api.admin.job_pages import ALL, RUN, key, older_than
from backend.api.admin.pages import PAGE_SIZE, CatalogPages, Route, actor_of, confirm_page, may, page, posted, url
from backend.api.wording import automations as words
from backend.api.wording import error_messages
from backend.automation import account_time_zones, automations, run_quotes, runs, schedules, steps
from backend.automation.automations import Values
from backend.automation.models import Automation
from backend.automation.run_quotes import WholeRunQuote
from backend.credits import ledger
from backend.credits.statements import IdempotencyKey
from backend.shared import clock

ENTRY, RUNS = "automation", "automationrun"
LAST_RUNS = 10


def list_page(request: HttpRequest) -> HttpResponse:
    """By keys, as the list of jobs."""
    filters = {name: value for name in ("account",) if (value := request.GET.get(name, "").strip())}
    found = list(older_than(_filtered(filters), request.GET.get("before", ""))[: PAGE_SIZE + 1])
    shown, more = found[:PAGE_SIZE], len(found) > PAGE_SIZE
    return page(
        request,
        "automations",
        entry=ENTRY,
        title="Automations",
        rows=[(automation, _facts(automation), _url(automation)) for automation in shown],
        filters=filters,
        first=urlencode(filters) if request.GET.get("before") else None,
        older=urlencode({**filters, "before": key(shown[-1])}) if more else None,
        tools=[("Add automation", url(ENTRY, "add"))] if may(request, RUN) else [],
    )


def _filtered(filters: dict[str, str]) -> QuerySet[Automation]:
    found = automations.visible(access=ALL).select_related("account__integration").order_by("-created_at", "-id")
    if (account := filters.get("account")) is not None:
        found = found.filter(account__external_id=account) if account.isprintable() else found.none()
    return found


def _facts(automation: Automation) -> dict[str, object]:
    zone = automation.account.time_zone
    return {
        "steps": [words.step(step) for step in steps.read(automation.steps)],
        "schedule": words.schedule(schedules.readable(automation.schedule), zone),
        "next_due": words.moment(automation.next_due_at, zone),
        "paused": words.pause_of_automation(automation),
    }


def automation_page(request: HttpRequest, object_id: UUID) -> HttpResponse:
    automation = automations.get(access=ALL, automation_id=object_id)
    last = runs.visible(access=ALL).filter(automation=automation)[:LAST_RUNS]
    may_run = may(request, RUN)
    return page(
        request,
        "automation",
        entry=ENTRY,
        title=automation.name,
        automation=automation,
        **_facts(automation),
        account_url=_of_account("changelist", automation.account),
        function_runs_url=f"{url('functionrun', 'changelist')}?{_query(automation.account)}",
        runs=[(run, words.pause_of_run(run), url(RUNS, "change", str(run.id))) for run in last],
        runs_url=f"{url(RUNS, 'changelist')}?{urlencode({'automation': str(automation.id)})}",
        input=json.dumps(automation.input, indent=2, ensure_ascii=False) if may_run else None,
        right=RUN,
        tools=_tools(automation) if may_run else [],
    )


def _tools(automation: Automation) -> list[tuple[str, str]]:
    other = ("Resume", "resume") if automation.pause_reason else ("Pause", "pause")
    tools = [("Run now", "run-now"), other, ("Edit", "edit"), ("Time zone", "time-zone"), ("Delete", "delete")]
    return [(text, url(ENTRY, name, str(automation.id))) for text, name in tools]


def _of_account(name: str, account: Account) -> str:
    return f"{url(ENTRY, name)}?{_query(account)}"


def _query(account: Account) -> str:
    return urlencode({"account": account.external_id})


def _url(automation: Automation) -> str:
    return url(ENTRY, "change", str(automation.id))


def add_page(request: HttpRequest) -> HttpResponse:
    form = AutomationForm(posted(request))

    def save() -> Automation:
        named = form.cleaned_data
        account = accounts.find(access=ALL, external_id=named["account"], integration_name=named["integration"] or None)
        return automations.create(
            values=Values(**form.values()),
            account_id=str(account.id),
            access=ALL,
            actor=actor_of(request),
            now=clock.now(),
        )

    return _form_page(request, form, save, title="Add automation", back=url(ENTRY, "changelist"))


def edit_page(request: HttpRequest, object_id: UUID) -> HttpResponse:
    automation = automations.get(access=ALL, automation_id=object_id)
    form = AutomationForm(posted(request), automation=automation)

    def save() -> Automation:
        return automations.update(
            automation_id=automation.id,
            values=Values(**form.values()),
            access=ALL,
            actor=actor_of(request),
            now=clock.now(),
        )

    return _form_page(request, form, save, title=f"Edit {automation.name}", back=_url(automation))


def _form_page(
    request: HttpRequest, form: AutomationForm, save: Callable[[], Automation], *, title: str, back: str
) -> HttpResponse:
    if form.is_bound and form.is_valid():
        try:
            saved = save()
        except error_messages.EXPECTED as error:
            form.refuse(error)
        else:
            messages.success(request, "Saved. A run that was asked for before goes on as it was then.")
            return redirect(_url(saved))
    return page(request, "automation_form", entry=ENTRY, title=title, form=form, sections=form.sections, back=back)


def time_zone_page(request: HttpRequest, object_id: UUID) -> HttpResponse:
    automation = automations.get(access=ALL, automation_id=object_id)
    account, back = automation.account, _url(automation)
    form = TimeZoneForm(posted(request), initial={"time_zone": account.time_zone})
    if form.is_bound and form.is_valid():
        zone = form.cleaned_data["time_zone"]
        account_time_zones.change(
            access=ALL, account_id=account.id, time_zone=zone, actor=actor_of(request), now=clock.now()
        )
        messages.success(request, f"The times of the account's automations are read in {zone}.")
        return redirect(back)
    sections = [("", list(form))]
    title = f"Time zone of {account}"
    return page(request, "automation_form", entry=ENTRY, title=title, form=form, sections=sections, back=back)


def run_now_page(request: HttpRequest, object_id: UUID) -> HttpResponse:
    """The key is the form's, so that sending it twice starts one run."""
    automation = automations.get(access=ALL, automation_id=object_id)
    author = request.user.get_username()
    if request.method == "POST":
        owner_key = IdempotencyKey(owner=f"staff:{author}", key=request.POST.get("key", ""))
        try:
            run = runs.run_now(automation_id=automation.id, author=author, access=ALL, key=owner_key, now=clock.now())
        except error_messages.EXPECTED as error:
            messages.error(request, error_messages.message(error))
            return redirect(_url(automation))
        messages.success(request, "A run was asked for: it begins when no other run of the account is open.")
        return redirect(url(RUNS, "change", str(run.id)))
    quote, warning = _quote(automation)
    return page(
        request,
        "automation_run_now",
        entry=ENTRY,
        title=f"Run {automation.name} now?",
        quote=quote,
        warning=warning,
        available=ledger.balance(account_id=automation.account_id).available,
        key=uuid4(),
        back=_url(automation),
    )


def _quote(automation: Automation) -> tuple[WholeRunQuote | None, str]:
    """What a run costs, or why that can't be said."""
    of = {"steps": automation.steps, "input": automation.input, "account_id": str(automation.account_id)}
    try:
        return run_quotes.quote(**of, access=ALL, now=clock.now()), ""
    except error_messages.EXPECTED as error:
        return None, error_messages.message(error)


def _act(
    request: HttpRequest, object_id: UUID, *, rule: Callable[..., Automation], done: str, **texts: str
) -> HttpResponse:
    """Asks first, then does it."""
    automation = automations.get(access=ALL, automation_id=object_id)

    def act() -> None:
        rule(automation_id=automation.id, access=ALL, actor=actor_of(request), now=clock.now())

    back = url(ENTRY, "changelist") if rule is automations.delete else _url(automation)
    title = f"{texts['button']} {automation.name}?"
    return confirm_page(
        request, entry=ENTRY, title=title, act=act, done=done, after=back, back=_url(automation), **texts
    )


def pause_page(request: HttpRequest, object_id: UUID) -> HttpResponse:
    return _act(
        request,
        object_id,
        rule=automations.pause,
        text="Its schedule starts nothing until a person resumes it. A run that has begun goes on.",
        button="Pause",
        done="Paused: its schedule starts nothing.",
    )


def resume_page(request: HttpRequest, object_id: UUID) -> HttpResponse:
    return _act(
        request,
        object_id,
        rule=automations.resume,
        text="It is due again from its next time on; what was due meanwhile is not made up for.",
        button="Resume",
        done="Resumed: it is due by its schedule again.",
    )


def delete_page(request: HttpRequest, object_id: UUID) -> HttpResponse:
    return _act(
        request,
        object_id,
        rule=automations.delete,
        text="It is hidden for good and its input is deleted. Its runs stay; one that has begun goes on.",
        button="Delete",
        done="Deleted. Its runs stay.",
    )


class AutomationPages(CatalogPages):
    routes = (
        Route(path="", name="changelist", view=list_page),
        Route(path="add/", name="add", view=add_page, right=RUN),
        Route(path="<uuid:object_id>/change/", name="change", view=automation_page),
        Route(path="<uuid:object_id>/edit/", name="edit", view=edit_page, right=RUN),
        Route(path="<uuid:object_id>/time-zone/", name="time-zone", view=time_zone_page, right=RUN),
        Route(path="<uuid:object_id>/run-now/", name="run-now", view=run_now_page, right=RUN),
        Route(path="<uuid:object_id>/pause/", name="pause", view=pause_page, right=RUN),
        Route(path="<uuid:object_id>/resume/", name="resume", view=resume_page, right=RUN),
        Route(path="<uuid:object_id>/delete/", name="delete", view=delete_page, right=RUN),
    )
    can_add = True

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False
