"""What differs from a former product, and did lately: the list, to read only."""

from django.contrib import admin
from django.http import HttpRequest, HttpResponse

from backend.accounts.scopes import Right
from backend.api.admin.lists import ReadOnlyList
from backend.legacy import drift_reports
from backend.legacy.models import LegacyDrift


class LegacyDriftPages(ReadOnlyList):
    right = Right.CONFIGURATION_READ
    list_display = ("what", "kind", "there", "here", "since", "until")
    list_filter = ("kind", ("ended_at", admin.EmptyFieldListFilter))
    search_fields = ("what",)
    search_help_text = "A part of what differs."
    ordering = ("-first_seen_at", "-id")

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, object] | None = None) -> HttpResponse:
        return super().changelist_view(request, {**(extra_context or {}), "subtitle": _last_watch()})

    @admin.display(description="Since (UTC)", ordering="first_seen_at")
    def since(self, drift: LegacyDrift) -> str:
        return f"{drift.first_seen_at:%Y-%m-%d %H:%M}"

    @admin.display(description="Until (UTC)", ordering="ended_at", empty_value="still")
    def until(self, drift: LegacyDrift) -> str | None:
        return None if drift.ended_at is None else f"{drift.ended_at:%Y-%m-%d %H:%M}"


def _last_watch() -> str:
    watch = drift_reports.last_watch()
    if watch is None or watch.watched_at is None:
        return "The former product was never compared: run `ratecard legacy watch`, or set LEGACY_MAPPING."
    failed = "" if watch.failed_at is None else f" Since then it failed: {watch.failure}"
    return f"The former product was last compared at {watch.watched_at:%Y-%m-%d %H:%M} UTC.{failed}"
