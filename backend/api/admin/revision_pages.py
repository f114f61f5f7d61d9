"""Revisions: the list, one of them, and the way back to it."""

from urllib.parse import quote

from django.http import HttpRequest, HttpResponse

from backend.api.admin.forms.rollback import Rollback
from backend.api.admin.pages import WRITE, CatalogPages, Route, may, page, page_of, posted, url
from backend.api.admin.publishing import change_page
from backend.api.wording import change_summary
from backend.catalog import history
from backend.catalog.history import RevisionNotFound
from backend.catalog.models import CatalogRevision
from backend.catalog.registry import ModelRegistry

ENTRY = "catalogrevision"
LONGEST_NUMBER = 10
LINES = 100
"""Of changes, on a page."""


def list_page(request: HttpRequest) -> HttpResponse:
    shown = page_of(request, CatalogRevision.objects.order_by("-number"))
    return page(request, "revisions", entry=ENTRY, title="Revisions", shown=shown)


def revision_page(request: HttpRequest, object_id: str) -> HttpResponse:
    revision = history.get(number=_number(object_id))
    current = ModelRegistry.current().revision
    against = request.GET.get("against", "").strip()
    lines = None
    if against:
        lines = change_summary.of_changes(history.diff(from_number=revision.number, to_number=_number(against)))
    return page(
        request,
        "revision",
        entry=ENTRY,
        title=f"Revision {revision.number}",
        revision=revision,
        shown=page_of(request, change_summary.of_changes(history.changes(revision=revision)), LINES),
        filter_query=f"&against={quote(against)}" if against else "",
        impact=change_summary.of_past_impact(history.impact(number=revision.number)),
        current=current,
        against=against,
        diff=lines,
        may_roll_back=may(request, WRITE) and revision.number != current,
        roll_back_url=url(ENTRY, "roll-back", str(revision.number)),
    )


def roll_back_page(request: HttpRequest, object_id: str) -> HttpResponse:
    number = history.get(number=_number(object_id)).number
    return change_page(
        request,
        Rollback(posted(request), registry=ModelRegistry.current(), number=number),
        entry=ENTRY,
        title=f"Roll back to revision {number}",
        back=url(ENTRY, "changelist"),
        preview_first=True,
        save="Roll back to this state",
        warning="This brings back the whole catalog as it was then: all models, providers, operations and settings, "
        "not only one row. It becomes a new revision. Secrets stay as they are.",
    )


def _number(text: str) -> int:
    """Raises RevisionNotFound."""
    if not (text.isascii() and text.isdecimal() and len(text) <= LONGEST_NUMBER):
        raise RevisionNotFound
    return int(text)


class RevisionPages(CatalogPages):
    routes = (
        Route(path="", name="changelist", view=list_page),
        Route(path="<path:object_id>/change/", name="change", view=revision_page),
        Route(path="<path:object_id>/roll-back/", name="roll-back", view=roll_back_page, right=WRITE),
    )

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False
