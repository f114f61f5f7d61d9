"""The language of the pages for signing in: that of the other pages, as their cookie or else the browser says."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase
from django.utils import translation

PAGES = ("/login/", "/logout/", "/account/", "/admin/login/")


class Language:
    """Middleware. What is beside these pages has texts of its own, and answers programs in English."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.path_info.startswith(PAGES):
            return self.get_response(request)
        with translation.override(translation.get_language_from_request(request)):
            response = self.get_response(request)
            response.headers["Content-Language"] = translation.get_language() or ""
            return response
