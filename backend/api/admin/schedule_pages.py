"""Scheduled changes: the list, and taking one back."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from backend.api.admin.pages import WRITE, CatalogPages, Route, may, page, page_of, url
from backend.api.wording import change_summary, error_messages
from backend.catalog import schedules
from backend.catalog.models import CatalogSchedule
from backend.catalog.models.schedules import ScheduleState
from backend.shared import clock
from backend.shared.formats import Unreadable

ENTRY = "catalogschedule"
CAN_GO = (ScheduleState.PENDING, ScheduleState.FAILED)


def list_page(request: HttpRequest) -> HttpResponse:
    shown = page_of(request, schedules.listed())
    return page(
        request,
        "schedules",
        entry=ENTRY,
        title="Scheduled changes",
        rows=[(one, _steps(one), one.state in CAN_GO) for one in shown],
        shown=shown,
        may_write=may(request, WRITE),
    )


def _steps(schedule: CatalogSchedule) -> list[str]:
    """A change that another version kept can be cancelled, though nobody here can read it."""
    try:
        return change_summary.of_steps(schedules.steps_of(schedule))
    except Unreadable as error:
        return [str(error)]


def cancel(request: HttpRequest, object_id: UUID) -> HttpResponse:
    if request.method == "POST":
        try:
            schedules.cancel(schedule_id=object_id, author=request.user.get_username(), now=clock.now())
            messages.success(request, "Cancelled.")
        except error_messages.EXPECTED as error:
            messages.error(request, error_messages.message(error))
    return redirect(url(ENTRY, "changelist"))


class SchedulePages(CatalogPages):
    routes = (
        Route(path="", name="changelist", view=list_page),
        Route(path="<uuid:object_id>/cancel/", name="cancel", view=cancel, right=WRITE),
    )

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False
