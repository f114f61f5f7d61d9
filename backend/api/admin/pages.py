"""What all pages of the catalog share: who may open them, what a refused user reads, and their frame."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, TypeVar

from django.contrib import admin, messages
from django.contrib.admin.utils import quote
from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse

from backend.accounts import staff
from backend.accounts.audit import Actor
from backend.accounts.models import User
from backend.accounts.scopes import Right
from backend.api.wording import error_messages, rights
from backend.automation.errors import AutomationNotFound, AutomationRunNotFound
from backend.catalog.history import RevisionNotFound
from backend.catalog.registry import CatalogNotSeeded, FunctionNotFound, ModelNotFound, ProviderNotFound
from backend.generation.job_errors import FunctionRunNotFound, JobNotFound
from backend.imports.reviews import ImportReviewNotFound

if TYPE_CHECKING:  # a protocol of the stubs only
    from django.core.paginator import _SupportsPagination

READ, WRITE = Right.CONFIGURATION_READ, Right.CONFIGURATION_WRITE
PAGE_SIZE = 50
LISTS: dict[type[Exception], str] = {
    ModelNotFound: "aimodelconfig",
    ProviderNotFound: "integrationprovider",
    FunctionNotFound: "aifunctionconfig",
    RevisionNotFound: "catalogrevision",
    ImportReviewNotFound: "importreview",
    JobNotFound: "job",
    FunctionRunNotFound: "functionrun",
    AutomationNotFound: "automation",
    AutomationRunNotFound: "automationrun",
}
"""The list that opens where something does not exist."""
LIST_TITLES = {
    "aimodelconfig": "AI models",
    "integrationprovider": "Providers",
    "aifunctionconfig": "AI functions",
    "catalogrevision": "Revisions",
    "importreview": "Imports",
    "job": "Jobs",
    "functionrun": "Function runs",
    "automation": "Automations",
    "automationrun": "Automation runs",
}
ROOMS = {
    "importreview": "imports",
    "importalias": "imports",
    "job": "generation",
    "functionrun": "generation",
    "automation": "automation",
    "automationrun": "automation",
    "legacydrift": "legacy",
}
"""Of entries that are not the catalog's."""

View = Callable[..., HttpResponse]
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    path: str
    name: str
    view: View
    right: Right = READ


class CatalogPages(admin.ModelAdmin):  # type: ignore[type-arg]
    """An entry of the section with pages of its own: none of Django's views can be opened."""

    routes: tuple[Route, ...] = ()
    can_add = False

    def get_urls(self) -> list[URLPattern]:
        prefix = f"{self.opts.app_label}_{self.opts.model_name}"
        return [
            path(route.path, self.admin_site.admin_view(_opened(route)), name=f"{prefix}_{route.name}")
            for route in self.routes
        ]

    def has_view_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return may(request, READ)

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return may(request, WRITE)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self.can_add and may(request, WRITE)

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_module_permission(self, request: HttpRequest) -> bool:
        return may(request, READ)


def may(request: HttpRequest, right: Right) -> bool:
    return isinstance(request.user, User) and right in staff.rights(request.user)


def require(request: HttpRequest, right: Right) -> None:
    if not may(request, right):
        raise PermissionDenied(rights.forbidden(right))


def posted(request: HttpRequest) -> QueryDict | None:
    """What a form is bound to, or None where the page is only shown."""
    return request.POST if request.method == "POST" else None


def url(entry: str, name: str, key: str | None = None) -> str:
    """The address of a page of an entry: `url("aimodelconfig", "change", key=...)`."""
    return reverse(f"admin:{ROOMS.get(entry, 'catalog')}_{entry}_{name}", args=[] if key is None else [quote(key)])


def page(request: HttpRequest, template: str, *, entry: str, title: str, **context: object) -> HttpResponse:
    request.current_app = admin.site.name
    frame = {
        **admin.site.each_context(request),
        "title": title,
        "list_url": url(entry, "changelist"),
        "list_title": LIST_TITLES.get(entry),
    }
    return TemplateResponse(request, f"ratecard_admin/{template}.html", {**frame, **context})


def confirm_page(
    request: HttpRequest, *, act: Callable[[], object], done: str, after: str, back: str, **texts: str
) -> HttpResponse:
    """A question with its `text` and `button`; where it is sent, the act is done or refused with a message."""
    if request.method != "POST":
        return page(request, "confirm", back=back, **texts)
    try:
        act()
    except error_messages.EXPECTED as error:
        messages.error(request, error_messages.message(error))
        return redirect(back)
    messages.success(request, done)
    return redirect(after)


def actor_of(request: HttpRequest) -> Actor:
    """Who sent it, for the audit log."""
    assert isinstance(request.user, User)
    return Actor.of(request.user)


def page_of(request: HttpRequest, items: "_SupportsPagination[T]", size: int = PAGE_SIZE) -> Page[T]:
    return Paginator(items, size).get_page(request.GET.get("page"))


def _opened(route: Route) -> View:
    """The view behind its right; a missing row leads to the list with a message."""

    @wraps(route.view)
    def view(request: HttpRequest, **arguments: str) -> HttpResponse:
        try:
            require(request, route.right)
            return route.view(request, **arguments)
        except PermissionDenied as denied:
            return _plain(request, title="Not allowed", text=str(denied), status=403)
        except CatalogNotSeeded as error:
            return _plain(request, title="The catalog is empty", text=error_messages.message(error), status=503)
        except tuple(LISTS) as error:
            messages.error(request, error_messages.message(error))
            return redirect(url(LISTS[type(error)], "changelist"))

    return view


def _plain(request: HttpRequest, *, title: str, text: str, status: int) -> HttpResponse:
    context = {**admin.site.each_context(request), "title": title, "text": text}
    return TemplateResponse(request, "ratecard_admin/message.html", context, status=status)
