"""Forms are UTF-8."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase


class Utf8Forms:
    """Middleware: whatever charset a Content-Type names, which may be one that no text can be read by."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request.encoding = "utf-8"
        return self.get_response(request)
