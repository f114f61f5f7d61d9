"""Answers that caches may keep and must ask about each time: none outlives the next publish."""

from collections.abc import Callable, Sequence

from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import get_conditional_response, patch_vary_headers

CALLER = ("Authorization", "Cookie")
"""The headers that say who is calling."""


def revalidated(
    request: HttpRequest,
    *,
    etag: str,
    answer: Callable[[], HttpResponseBase],
    is_private: bool = True,
    vary: Sequence[str] = CALLER,
) -> HttpResponseBase:
    """The answer, or 304 where the client has it; `is_private` where only the client itself may keep it."""
    response = get_conditional_response(request, etag=etag) or answer()
    response["ETag"] = etag
    response["Cache-Control"] = "private, no-cache" if is_private else "no-cache"
    patch_vary_headers(response, vary)
    return response
