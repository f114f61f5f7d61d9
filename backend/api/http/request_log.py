"""One line per request, and tracebacks, that hold nothing of what a client sent."""

import logging
import time
import traceback
from collections.abc import Callable
from types import TracebackType

from django.http import HttpRequest, HttpResponseBase

log = logging.getLogger("ratecard.requests")


class RequestLog:
    """Middleware: method, route (never the path or query), status, milliseconds."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        started = time.perf_counter()
        response = self.get_response(request)
        route = request.resolver_match.route if request.resolver_match else "(no route)"
        method = request.method if request.method in KNOWN_METHODS else "(other)"
        log.info("%s %s %s %.1fms", method, route, response.status_code, (time.perf_counter() - started) * 1000)
        return response


KNOWN_METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}


class TracebacksOnly(logging.Filter):
    """Lets unhandled errors through, without the path that Django writes beside them."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = "unhandled error", ()
        return record.exc_info is not None


class SafeFormatter(logging.Formatter):
    """Tracebacks with the places and the kind of error, without its text, which may quote a client's input."""

    default_msec_format = "%s.%03d"

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")

    def formatException(
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        kind, error, _ = ei
        if kind is None or error is None:
            return ""
        frames = "".join(traceback.format_tb(error.__traceback__))
        return f"{frames}{kind.__module__}.{kind.__qualname__}"
