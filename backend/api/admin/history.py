"""The revisions that touched one row."""

from django.http import HttpRequest, HttpResponse

from backend.api.admin.pages import page, page_of
from backend.api.wording import change_summary
from backend.catalog import history


def history_page(request: HttpRequest, *, entry: str, entity: str, key: str, title: str) -> HttpResponse:
    shown = page_of(request, history.of_row(entity=entity, key=key))
    rows = [(one, change_summary.of_changes(history.changes(revision=one, kept=one.row_changes))) for one in shown]
    return page(request, "history", entry=entry, title=f"History: {title}", rows=rows, shown=shown)
