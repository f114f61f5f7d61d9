"""One form, one publish: preview or for good."""

from dataclasses import dataclass, field

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from backend.accounts.scopes import Right
from backend.api.admin.forms.changes import PublishForm, StepForm
from backend.api.admin.pages import may, page, posted, url
from backend.api.wording import change_summary, error_messages
from backend.api.wording.change_summary import Line
from backend.catalog import revisions
from backend.catalog.registry import ModelRegistry
from backend.catalog.steps import StepName
from backend.shared import clock

PREVIEW = "_preview"
FIRST_PREVIEW = "first preview"
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
    """Show a form, preview it, or publish it and go `back`. `preview_first`: the preview is there from the start."""
    outcome = Outcome()
    if request.method == "POST":
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


def action_page(request: HttpRequest, action: Action, *, entry: str, entity: str, key: str, label: str) -> HttpResponse:
    """Preview an action or, where it has to be asked for something first, show its form."""
    form = action.form(
        posted(request), registry=ModelRegistry.current(), step_name=action.step_name, entity=entity, key=key
    )
    return change_page(
        request,
        form,
        entry=entry,
        title=f"{action.text}: {label}",
        back=url(entry, "changelist") if action.step_name in DELETING else url(entry, "change", key),
        preview_first=not form.groups,
        save=action.text,
    )


def _try(request: HttpRequest, form: PublishForm) -> Outcome:
    try:
        published = _publish(
            request,
            form,
            reason=form.cleaned_data["reason"],
            expected_revision=form.cleaned_data["expected_revision"],
            accept_low_margin=form.cleaned_data["accept_low_margin"],
            dry_run=PREVIEW in request.POST,
        )
    except error_messages.EXPECTED as error:
        form.refuse(error)
        return _refused(error)
    outcome = _shown(published)
    outcome.is_done = PREVIEW not in request.POST
    return outcome


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
        return Outcome(is_shown=True, impact=change_summary.of_impact(error.impact))
    return Outcome()


def _report(request: HttpRequest, outcome: Outcome, back: str) -> HttpResponse:
    if outcome.changes:
        messages.success(request, f"Published: this is revision {outcome.revision}.")
    else:
        messages.info(request, "Nothing to change.")
    return redirect(back)
