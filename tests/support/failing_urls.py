"""URLs of a server whose every page fails."""

from django.http import HttpRequest, HttpResponse
from django.urls import re_path


def fail(request: HttpRequest) -> HttpResponse:
    raise ZeroDivisionError(request.path)


urlpatterns = [re_path("", fail)]
handler500 = "backend.api.rest.errors.server_error"
