"""One form, one publish: preview or for good."""

from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from backend.accounts.scopes import Right
from backend.api.admin.forms.changes import ChangeForm
from backend.api.admin.pages import may, page
from backend.api.wording import change_summary, error_messages
from backend.api.wording.change_summary import Line
from backend.catalog import revisions
from backend.shared import clock

PREVIEW = "_preview"
FIRST_LOOK = "first look"


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
    request: HttpRequest, form: ChangeForm, *, entry: str, title: str, back: str, look_first: bool = False, **more: Any
) -> HttpResponse:
    """Show a form, preview it, or publish it and go `back`. `look_first`: the preview is there from the start."""
    outcome = Outcome()
    if request.method == "POST":
        outcome = _try(request, form) if form.is_valid() else outcome
        if outcome.is_done:
            return _told(request, outcome, back)
    elif look_first:
        outcome = _look(request, form)
    return page(
        request,
        more.pop("template", "form"),
        entry=entry,
        title=title,
        form=form,
        outcome=outcome,
        back=back,
        **more,
    )


def _try(request: HttpRequest, form: ChangeForm) -> Outcome:
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
    found = _shown(published)
    found.is_done = PREVIEW not in request.POST
    return found


def _look(request: HttpRequest, form: ChangeForm) -> Outcome:
    try:
        return _shown(_publish(request, form, reason=FIRST_LOOK, accept_low_margin=True, dry_run=True))
    except error_messages.EXPECTED as error:
        found = _refused(error)
        found.refusal = error_messages.message(error)
        return found


def _publish(request: HttpRequest, form: ChangeForm, **options: Any) -> revisions.Published:
    return form.publish(
        author=request.user.get_username(),
        now=clock.now(),
        may_change_secrets=may(request, Right.SECRETS_WRITE),
        **options,
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


def _told(request: HttpRequest, outcome: Outcome, back: str) -> HttpResponse:
    if outcome.changes:
        messages.success(request, f"Published: this is revision {outcome.revision}.")
    else:
        messages.info(request, "Nothing to change.")
    return redirect(back)
