"""Django's views without its way there: what a program's request does not need is left out.

A request without a cookie has no session, no user and no message, and its address is known, so it needs no middleware
but those that log, that refuse hosts and that set headers. Threads are kept, where Django's own handler begins and
ends one for each request.
"""

import asyncio
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from io import BytesIO
from typing import Any, cast

from csp.middleware import CSPMiddleware
from django.core.handlers.asgi import ASGIRequest
from django.core.handlers.exception import convert_exception_to_response
from django.core.signals import request_started
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.clickjacking import XFrameOptionsMiddleware
from django.middleware.common import CommonMiddleware
from django.middleware.security import SecurityMiddleware
from django.urls import ResolverMatch, resolve
from starlette.types import Scope

from backend.api.http.compression import coding_of, encoded
from backend.api.http.database_loss import DatabaseLoss
from backend.api.http.request_log import RequestLog
from backend.api.http.request_origin import RequestOrigin
from backend.api.http.utf8_forms import Utf8Forms
from backend.edge.answers import Answer
from backend.edge.questions import HEALTH

Handler = Callable[[HttpRequest], HttpResponseBase]
LAYERS: tuple[Callable[[Handler], Any], ...] = (
    RequestLog,
    Utf8Forms,
    CommonMiddleware,
    XFrameOptionsMiddleware,
    RequestOrigin,
)
"""Of the settings' middleware, what reads a request without a cookie or its answer."""
HEADER_LAYERS: tuple[Callable[[Handler], Any], ...] = (SecurityMiddleware, CSPMiddleware)
"""What sets headers that are the same in every answer."""
READING_THREADS, CHANGING_THREADS, HEALTH_THREADS = 16, 16, 1
"""Movements may wait for locks: reads have threads that these can't take, and the health check has one of its own."""


class Direct:
    """Answers requests without a cookie at known addresses, as Django would."""

    def __init__(self, paths: Mapping[str, str]) -> None:
        self._matches: dict[str, ResolverMatch] = {path: resolve(path) for path in paths}
        self._reading = ThreadPoolExecutor(READING_THREADS, thread_name_prefix="reading")
        self._changing = ThreadPoolExecutor(CHANGING_THREADS, thread_name_prefix="changing")
        self._health = ThreadPoolExecutor(HEALTH_THREADS, thread_name_prefix="health")
        self._handle = _layered(LAYERS, _view)

    async def answer(self, scope: Scope, body: bytes, *, may_change: bool) -> tuple[Answer, float]:
        """The answer, and the seconds that its thread worked."""
        threads = self._health if scope["path"] == HEALTH else self._changing if may_change else self._reading
        return await asyncio.get_running_loop().run_in_executor(threads, self._answer, scope, body)

    def close(self) -> None:
        for threads in (self._reading, self._changing, self._health):
            threads.shutdown()

    def _answer(self, scope: Scope, body: bytes) -> tuple[Answer, float]:
        started = time.thread_time()
        request_started.send(sender=type(self), scope=scope)
        request = ASGIRequest(scope, BytesIO(body))
        request.resolver_match = self._matches[scope["path"]]
        response = self._handle(request)
        try:
            for name, value in _constant_headers(scope.get("scheme", "http")).items():
                response.headers.setdefault(name, value)
            headers = [(name.lower().encode("ascii"), value.encode("latin-1")) for name, value in response.items()]
            coding = coding_of(dict(scope["headers"]).get(b"accept-encoding", b""))
            headers, body = encoded(response.status_code, headers, b"".join(response), coding=coding)
            return Answer(response.status_code, headers, body), time.thread_time() - started
        finally:
            response.close()  # which also hands back the database connection


@lru_cache(maxsize=4)
def _constant_headers(scheme: str) -> dict[str, str]:
    """What the layers set on an empty answer; building a policy for each answer cost a tenth of a quote."""
    # The path of the health check, which is answered over http, too, and not sent to https.
    scope = {"type": "http", "method": "GET", "path": HEALTH, "scheme": scheme, "headers": [], "query_string": b""}
    answer = _layered(HEADER_LAYERS, lambda _: HttpResponse())(ASGIRequest(scope, BytesIO()))
    return {name: value for name, value in answer.items() if name != "Content-Type"}


def _layered(layers: Sequence[Callable[[Handler], Any]], view: Handler) -> Handler:
    handler = _safe(view)
    for layer in reversed(layers):
        handler = _safe(layer(handler))
    return handler


def _safe(handler: Handler) -> Handler:
    """As Django does around each layer: exceptions become answers."""
    return cast("Handler", convert_exception_to_response(handler))


def _view(request: HttpRequest) -> HttpResponseBase:
    match = request.resolver_match
    assert match is not None
    try:
        answer: HttpResponseBase = match.func(request, *match.args, **match.kwargs)
    except Exception as error:
        lost = DatabaseLoss(_view).process_exception(request, error)
        if lost is None:
            raise
        return lost
    return answer
