"""The pages: one shell, whose addresses the frontend shares out, and GraphiQL."""

from csp.constants import SELF
from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from backend.api.pages.preselection import preselected
from backend.api.pages.signed_in import person
from backend.api.rest import errors

NOT_PAGES = ("/api/", "/graphql", "/static/")


@require_safe
def images_page(request: HttpRequest) -> HttpResponse:
    return _shell(request, preselected=preselected(request))


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    return _shell(request)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The shell, which says so, to who navigates; an error in JSON to programs."""
    navigates = request.method == "GET" and "text/html" in request.headers.get("Accept", "")
    if navigates and not request.path.startswith(NOT_PAGES):
        return _shell(request, status=404)
    return errors.not_found(request, exception)


@never_cache
@ensure_csrf_cookie
def _shell(request: HttpRequest, *, status: int = 200, **said: object) -> HttpResponse:
    return render(request, "ratecard/page.html", {**said, "person": person(request)}, status=status)


# GraphiQL's editor styles itself, and loads its fonts from its own style sheet and its workers from our files.
@csp_update({"style-src": ["'unsafe-inline'"], "font-src": [SELF, "data:"], "worker-src": [SELF, "blob:"]})
@never_cache
@ensure_csrf_cookie
def graphiql(request: HttpRequest) -> HttpResponse:
    return render(request, "graphql/graphiql.html")
