"""Addresses that nothing is at."""

from django.http import HttpRequest, HttpResponse

from backend.api.pages.views import shell
from backend.api.rest import errors

NOT_PAGES = ("/api/", "/graphql", "/static/")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The shell, which says so, to who navigates; an error in JSON to programs."""
    navigates = request.method == "GET" and "text/html" in request.headers.get("Accept", "")
    if navigates and not request.path.startswith(NOT_PAGES):
        return shell(request, status=404)
    return errors.not_found(request, exception)
