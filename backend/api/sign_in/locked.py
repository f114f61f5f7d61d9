"""Locked sign-ins as programs read them: 429, and when to try again, which allauth's pages don't say."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

TOO_MANY = 429
MINUTE, QUARTER = "60", "900"


class Locked:
    """Middleware: a page that says that a person is locked out has the status of it, and the time."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if getattr(request, "sign_in_is_locked", False):
            response.status_code = TOO_MANY
            response.headers.setdefault("Retry-After", QUARTER)
        elif response.status_code == TOO_MANY:
            response.headers.setdefault("Retry-After", MINUTE)
        return response
