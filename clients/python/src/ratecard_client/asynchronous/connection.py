"""How operations are sent: with a token, a time-out, and again where that may help."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any

import httpx

from ratecard_client.api.client import Operations
from ratecard_client.asynchronous.tokens import Tokens
from ratecard_client.events import Event, Events
from ratecard_client.replies import NotOpened, Reply, read
from ratecard_client.requests import body, key_of
from ratecard_client.retries import Retries

SILENCE_SECONDS = 45
"""The server sends something every 15 seconds; a stream that is silent for longer is opened again."""
STREAM_ATTEMPTS = 10


class Connection(Operations):
    def __init__(self, *, http: httpx.AsyncClient, url: str, tokens: Tokens, retries: Retries) -> None:
        self.http, self.url, self.tokens, self.retries = http, url.rstrip("/"), tokens, retries

    def get_data(self, data: Mapping[str, Any]) -> dict[str, Any]:
        return dict(data)

    async def execute(self, *, query: str, operation_name: str, variables: dict[str, object]) -> Mapping[str, Any]:
        """The data. Raises NoAnswer, RequestRefused, TokenRefused."""
        content, pauses = body(query, operation_name, variables), self.retries.pauses()
        while True:
            reply = await self._sent(content)
            if not await self._is_waited_for(reply, pauses):
                return reply.result(key_of(variables))

    async def execute_ws(
        self, *, query: str, operation_name: str, variables: dict[str, object]
    ) -> AsyncIterator[Mapping[str, Any]]:
        """What a subscription sends, until the server says that it is complete: broken streams are opened again."""
        content, pauses = body(query, operation_name, variables), self.retries.pauses(STREAM_ATTEMPTS)
        while True:
            reply = Reply(reason="The stream ended.")
            try:
                async for event in self._events(content):
                    if event.is_complete:
                        return
                    yield read(200, event.data).result()
                    pauses = self.retries.pauses(STREAM_ATTEMPTS)
            except (httpx.TransportError, NotOpened) as failure:
                reply = _reply_of(failure)
            if not await self._is_waited_for(reply, pauses):
                reply.result()

    async def _is_waited_for(self, reply: Reply, pauses: Iterator[float]) -> bool:
        """Wait for the next attempt, if there is one: the failure is of the moment, or another token may open."""
        is_worth_it = reply.is_passing or (reply.is_unauthorized and self.tokens.has_another())
        pause = reply.pause(pauses, self.retries) if is_worth_it else None
        if pause is not None:
            await asyncio.sleep(pause)
        return pause is not None

    async def _sent(self, content: bytes) -> Reply:
        headers = _headers(await self.tokens.current())
        try:
            response = await self.http.post(f"{self.url}/graphql", content=content, headers=headers)
        except httpx.TransportError as failure:
            return _reply_of(failure)
        return read(response.status_code, response.content, response.headers.get("Retry-After"))

    async def _events(self, content: bytes) -> AsyncIterator[Event]:
        """Raises NotOpened."""
        headers = {**_headers(await self.tokens.current()), "Accept": "text/event-stream"}
        timeout = httpx.Timeout(self.http.timeout.connect, read=SILENCE_SECONDS)
        stream = self.http.stream(
            "POST", f"{self.url}/graphql/stream/", content=content, headers=headers, timeout=timeout
        )
        async with stream as response:
            if response.status_code != 200:
                raise NotOpened(read(response.status_code, await response.aread(), response.headers.get("Retry-After")))
            events = Events()
            async for line in response.aiter_lines():
                if event := events.event(line):
                    yield event


def _headers(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}


def _reply_of(failure: httpx.TransportError | NotOpened) -> Reply:
    if isinstance(failure, NotOpened):
        return failure.reply
    return Reply(reason=str(failure) or type(failure).__name__)
