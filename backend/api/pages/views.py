"""The pages: one shell, whose addresses the frontend shares out, and GraphiQL."""

from csp.constants import SELF
from csp.decorators import csp_update
from django.contrib import admin
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from backend.api.pages.preselection import preselected
from backend.api.pages.signed_in import person


@require_safe
def images_page(request: HttpRequest) -> HttpResponse:
    return shell(request, preselected=preselected(request))


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    return shell(request)


@require_safe
def console(request: HttpRequest) -> HttpResponse:
    """For staff, as the admin pages are; the page itself says which right a person lacks."""
    return shell(request) if admin.site.has_permission(request) else redirect_to_login(request.get_full_path())


@never_cache
@ensure_csrf_cookie
def shell(request: HttpRequest, *, status: int = 200, **said: object) -> HttpResponse:
    """The page around what the frontend shows; `said` is what the page says beside who is signed in."""
    return render(request, "ratecard/page.html", {**said, "person": person(request)}, status=status)


# GraphiQL's editor styles itself, and loads its fonts from its own style sheet and its workers from our files.
@csp_update({"style-src": ["'unsafe-inline'"], "font-src": [SELF, "data:"], "worker-src": [SELF, "blob:"]})
@never_cache
@ensure_csrf_cookie
def graphiql(request: HttpRequest) -> HttpResponse:
    return render(request, "graphql/graphiql.html")
