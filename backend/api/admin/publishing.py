"""One form, one publish: preview or for good."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TypeAlias

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from backend.accounts.scopes import Right
from backend.api.admin.forms.changes import PublishForm, StepForm
from backend.api.admin.pages import WRITE, Route, may, page, posted, require, url
from backend.api.wording import change_summary, error_messages
from backend.api.wording.change_summary import Line
from backend.catalog import history, revisions
from backend.catalog.models import CatalogRevision
from backend.catalog.registry import ModelRegistry
from backend.catalog.steps import StepName
from backend.shared import clock

PREVIEW, NEWEST = "_preview", "_newest"
MOST_CONFLICTS = 20
FIRST_PREVIEW = "first preview"
Label: TypeAlias = Callable[[ModelRegistry, str], str]
"""What a row of a key is called. Raises where there is none."""
DELETING = (StepName.AI_MODEL_DELETE, StepName.PROVIDER_DELETE)


@dataclass(slots=True)
class Outcome:
    """What came of a try: the lines to show, and whether it is done."""

    revision: int | None = None
    is_done: bool = False
    is_shown: bool = False
    changes: list[Line] = field(default_factory=list)
    impact: list[Line] = field(default_factory=list)
    refusal: str = ""
    is_refused: bool = False
    conflicts: list[tuple[CatalogRevision, list[Line]]] = field(default_factory=list)
    """What others published meanwhile that stands in the way, the newest first."""


def change_page(
    request: HttpRequest,
    form: PublishForm,
    *,
    entry: str,
    title: str,
    back: str,
    preview_first: bool = False,
    template: str = "form",
    **more: object,
) -> HttpResponse:
    """Show a form, preview it, or publish it and go `back`; read-only to who may not write.

    `preview_first`: the preview is there from the start.
    """
    outcome = Outcome()
    if not may(request, WRITE):
        form.freeze()
    if request.method == "POST":
        require(request, WRITE)
        outcome = _try(request, form) if form.is_valid() else outcome
        if outcome.is_done:
            return _report(request, outcome, back)
    elif preview_first:
        outcome = _preview(request, form)
    return page(
        request,
        template,
        entry=entry,
        title=title,
        form=form,
        outcome=outcome,
        back=back,
        **more,
    )


@dataclass(frozen=True, slots=True)
class Action:
    """One step that can be made with a row, and the form that asks for what the step needs besides."""

    text: str
    step_name: StepName
    form: type[StepForm] = StepForm


def action_routes(actions: Mapping[str, Action], *, entry: str, entity: str, label: Label) -> Iterator[Route]:
    """A page for each action with a row: a preview or, where something has to be answered first, a form."""
    for name, action in actions.items():
        view = partial(_action_page, action=action, entry=entry, entity=entity, label=label)
        yield Route(path=f"<path:object_id>/{name}/", name=name, view=view, right=WRITE)


def _action_page(
    request: HttpRequest, object_id: str, *, action: Action, entry: str, entity: str, label: Label
) -> HttpResponse:
    registry, key = ModelRegistry.current(), unquote(object_id)
    title = f"{action.text}: {label(registry, key)}"
    form = action.form(posted(request), registry=registry, step_name=action.step_name, entity=entity, key=key)
    back = url(entry, "changelist") if action.step_name in DELETING else url(entry, "change", key)
    preview_first = not form.groups
    return change_page(
        request, form, entry=entry, title=title, back=back, preview_first=preview_first, save=action.text
    )


def tools(
    request: HttpRequest, actions: Mapping[str, Action], *, entry: str, key: str, hidden: Collection[str]
) -> list[tuple[str, str]]:
    """The actions that make sense for a row as it is, and its history."""
    names = [name for name in actions if name not in hidden and may(request, WRITE)]
    links = [(actions[name].text, url(entry, name, key)) for name in names]
    return [*links, ("History", url(entry, "history", key))]


def _try(request: HttpRequest, form: PublishForm) -> Outcome:
    """Publish, or only try it: for a preview, or upon the newest revision in place of the one that was seen."""
    expected, newest = form.cleaned_data["expected_revision"], NEWEST in request.POST
    is_dry = newest or PREVIEW in request.POST
    if newest:
        expected = ModelRegistry.current().revision
    outcome = _tried(request, form, expected, is_dry=is_dry)
    if newest and not outcome.conflicts:
        form.show_on_newest(expected)
    return outcome


def _tried(request: HttpRequest, form: PublishForm, expected: int, *, is_dry: bool) -> Outcome:
    try:
        published = _publish(
            request,
            form,
            reason=form.cleaned_data["reason"],
            expected_revision=expected,
            accept_low_margin=form.cleaned_data["accept_low_margin"],
            dry_run=is_dry,
        )
    except revisions.StaleRevision as error:
        conflicts = _conflicts(form, error.expected)
        if not conflicts:  # a number that this catalog never had
            form.refuse(error)
        return Outcome(conflicts=conflicts)
    except error_messages.EXPECTED as error:
        form.refuse(error)
        return _refused(error)
    outcome = _shown(published)
    outcome.is_done = not is_dry
    return outcome


def _conflicts(form: PublishForm, number: int) -> list[tuple[CatalogRevision, list[Line]]]:
    entity, key = form.row or ("", "")
    later = history.since(number=number, entity=entity, key=key)[:MOST_CONFLICTS]
    return [
        (revision, change_summary.of_changes(history.changes(revision=revision, kept=revision.row_changes)))  # type: ignore[attr-defined]
        for revision in later
    ]


def _preview(request: HttpRequest, form: PublishForm) -> Outcome:
    try:
        # Low margins are accepted here, so that the preview shows them instead of a refusal.
        return _shown(_publish(request, form, reason=FIRST_PREVIEW, accept_low_margin=True, dry_run=True))
    except error_messages.EXPECTED as error:
        outcome = _refused(error)
        outcome.refusal = error_messages.message(error)
        return outcome


def _publish(
    request: HttpRequest,
    form: PublishForm,
    *,
    reason: str,
    accept_low_margin: bool,
    dry_run: bool,
    expected_revision: int | None = None,
) -> revisions.Published:
    return form.publish(
        author=request.user.get_username(),
        reason=reason,
        now=clock.now(),
        expected_revision=expected_revision,
        accept_low_margin=accept_low_margin,
        dry_run=dry_run,
        may_change_secrets=may(request, Right.SECRETS_WRITE),
    )


def _shown(published: revisions.Published) -> Outcome:
    return Outcome(
        revision=published.revision,
        is_shown=True,
        changes=change_summary.of_changes(published.changes),
        impact=change_summary.of_impact(published.impact),
    )


def _refused(error: Exception) -> Outcome:
    if isinstance(error, revisions.LowMargin):
        changes = revisions.differences(error.impact.before, error.impact.after)
        lines = change_summary.of_changes(changes)
        return Outcome(is_shown=True, is_refused=True, changes=lines, impact=change_summary.of_impact(error.impact))
    return Outcome()


def _report(request: HttpRequest, outcome: Outcome, back: str) -> HttpResponse:
    if outcome.changes:
        messages.success(request, f"Published: this is revision {outcome.revision}.")
    else:
        messages.info(request, "Nothing to change.")
    return redirect(back)
