"""Subscriptions as server-sent events at /graphql/stream/: graphql-sse's "distinct connections", by POST or GET.

A view decides who may start, behind all of Django's middleware. What follows runs outside of Django, which keeps a
thread for each answer that it is sending.
"""

import asyncio
import json
from collections.abc import AsyncGenerator
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from functools import partial
from io import BytesIO

from cross_web import HTTPException
from django.core.handlers.asgi import ASGIRequest
from django.core.handlers.base import BaseHandler
from django.core.signals import request_started
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send
from strawberry.http import GraphQLRequestData
from strawberry.http.streaming import SSETransport, merge_stream_with_heartbeat

from backend.api.graphql.context import Context
from backend.api.graphql.open_streams import OpenStreams, Place, TooManyStreams
from backend.api.graphql.schema import schema
from backend.api.graphql.view import RatecardGraphQLView, answer_of, failure
from backend.api.http import body_limit

MAX_BODY_BYTES = 100_000
PING_SECONDS = 15
ADMISSION_THREADS = 4
CODE = "TOO_MANY_STREAMS"
RETRY_SECONDS = 30

transport = SSETransport()
encode = partial(json.dumps, separators=(",", ":"))


class Admitted(HttpResponse):
    """The empty answer that opens a stream; `events` are what follows."""

    def __init__(self, data: GraphQLRequestData, context: Context) -> None:
        super().__init__(headers=dict(transport.headers))
        self.data, self.shared = data, context

    async def events(self) -> AsyncGenerator[str, None]:
        """Results as they come. A stream that ends without `complete` is to be opened again."""
        results = await schema.subscribe(
            self.data.query,
            variable_values=self.data.variables,
            context_value=self.shared,
            operation_name=self.data.operation_name,
        )
        async with aclosing(results):
            async for result in results:
                yield transport.encode_next(answer_of(result, self.shared), encode)
                if result.data is None:
                    yield transport.encode_complete()
        if self.shared.is_stream_complete:
            yield transport.encode_complete()


class StreamView(RatecardGraphQLView):
    """Refuses as the GraphQL view does, else answers `Admitted`."""

    def run(self, request: HttpRequest, *_: object, **__: object) -> HttpResponseBase:
        adapter = self.request_adapter_class(request)
        if not self.is_request_allowed(adapter):
            answer = failure(405, "METHOD_NOT_ALLOWED", "Streams are opened by GET and POST only.")
            answer["Allow"] = "GET, POST"
            return answer
        if not request.accepts("text/event-stream"):
            return failure(406, "NOT_ACCEPTABLE", "Streams are text/event-stream: say so in the header Accept.")
        context = self.get_context(request, HttpResponse())
        data = self.parse_http_body(adapter)
        if not data.query:
            raise HTTPException(400, "No GraphQL query found in the request")
        return Admitted(data, context)


class Stream(BaseHandler):
    """The ASGI application. Asking Django takes one of a few threads for a moment; an open stream has none."""

    def __init__(self) -> None:
        super().__init__()
        self.load_middleware()
        self.open = OpenStreams()
        self.threads = ThreadPoolExecutor(ADMISSION_THREADS, thread_name_prefix="stream")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            body = await _read(Request(scope, receive))
        except ClientDisconnect:
            return
        loop = asyncio.get_running_loop()
        answer = await loop.run_in_executor(self.threads, self._ask, scope, body)
        if isinstance(answer, Admitted):
            await self._stream(answer, scope, receive, send)
        else:
            await _response(answer)(scope, receive, send)

    async def _stream(self, answer: Admitted, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            with self.open.place(answer.shared.sender, answer.shared.edge.address) as place:
                del answer["Content-Length"]
                await _send(answer, place, scope, receive, send)
        except TooManyStreams as refused:
            await _response(_too_many(refused))(scope, receive, send)

    def _ask(self, scope: Scope, body: bytes | None) -> HttpResponse:
        if body is None:
            return failure(413, body_limit.CODE, f"The body is larger than {MAX_BODY_BYTES:,} bytes.")
        request_started.send(sender=type(self), scope=scope)
        try:
            answer: HttpResponseBase = self.get_response(ASGIRequest(scope, BytesIO(body)))
        except UnicodeDecodeError:
            answer = failure(400, "BAD_REQUEST", "The address is not UTF-8.")
        assert isinstance(answer, HttpResponse)  # no view here streams by itself
        answer.close()  # which also hands back the database connection
        return answer


async def _read(request: Request) -> bytes | None:
    """The body, or None where it is too large."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > MAX_BODY_BYTES:
            return None
    return body


def _response(answer: HttpResponse) -> Response:
    return Response(answer.content, answer.status_code, answer.headers)


async def _send(answer: Admitted, place: Place, scope: Scope, receive: Receive, send: Send) -> None:
    """The events, until there are no more or the place is given to somebody else: the client connects again."""
    try:
        await StreamingResponse(_with_pings(answer), headers=answer.headers)(scope, receive, send)
    except asyncio.CancelledError:
        if not place.is_given_away:
            raise
        place.task.uncancel()
        await send({"type": "http.response.body", "body": b"", "more_body": False})


def _too_many(refused: TooManyStreams) -> HttpResponse:
    answer = failure(refused.status, CODE, str(refused))
    answer["Retry-After"] = str(RETRY_SECONDS)
    return answer


def _with_pings(admitted: Admitted) -> AsyncGenerator[str, None]:
    """Comments in between, so that proxies keep the connection and clients see that it lives."""
    ping = partial(transport.heartbeat_message, encode)
    return merge_stream_with_heartbeat(admitted.events, ping, PING_SECONDS, send_initial_heartbeat=False)()


stream = StreamView.as_view(schema=schema)
