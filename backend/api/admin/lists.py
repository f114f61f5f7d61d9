"""Lists of Django's own making, to read only: what they are of is changed elsewhere, if at all."""

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from backend.accounts.scopes import Right
from backend.api.admin.pages import may


class SaneQueries(admin.ModelAdmin):  # type: ignore[type-arg]
    """PostgreSQL has no NUL to compare with, and Django would ask it to."""

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, object] | None = None) -> HttpResponse:
        if any("\x00" in value for values in request.GET.lists() for value in values[1]):
            return redirect(request.path)
        return super().changelist_view(request, extra_context)


class ReadOnlyList(SaneQueries):
    """Opens to who has its right."""

    right: Right
    list_display_links = None
    list_per_page = 50
    show_full_result_count = False

    def has_view_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return may(request, self.right)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return may(request, self.right)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False
