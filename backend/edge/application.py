"""The ASGI application: answers what it has kept, and hands everything else to Django unchanged."""

import asyncio
from collections.abc import Hashable
from dataclasses import dataclass

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from backend.api.http.basis import EXTENSION, Offer
from backend.edge import callers
from backend.edge.answers import Answer, Answers
from backend.edge.callers import Audience, Callers
from backend.edge.freshness import Check, Freshness, NotChecked
from backend.edge.last_checks import LastChecks
from backend.edge.questions import HEALTH, ROUTES, Question, Questions, has_small_json, headers_of
from backend.edge.request_counts import RequestCounts

STALE = b"catalog-stale-seconds"
KEPT_STATUSES = (200, 304)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the answer to a question is kept; `audience` is None where it is for everybody."""

    question: Question
    audience: Audience | None
    document: bytes | None
    revision: bytes

    @property
    def key(self) -> Hashable:
        return self.question.key, self.audience, self.document


class Edge:
    """In front of `rest`. It keeps up to `most_bytes`; reads go on for `stale_seconds` while the database is away."""

    def __init__(self, rest: ASGIApp, *, most_bytes: int, stale_seconds: float) -> None:
        self.rest = rest
        self.freshness, self.last_checks = Freshness(), LastChecks(stale_seconds)
        self.questions, self.callers = Questions(), Callers()
        self.answers, self.counts = Answers(most_bytes=most_bytes), RequestCounts()
        self.asking: dict[Place, asyncio.Event] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] not in ROUTES:
            await self.rest(scope, receive, send)
            return
        question = None
        headers = headers_of(scope)
        if headers is not None and scope["method"] == "GET":
            question = self.questions.read(scope, headers, b"")
        elif headers is not None and scope["method"] == "POST" and has_small_json(headers):
            body, receive = await _read(receive)
            question = self.questions.read(scope, headers, body)
        if question is None or not await self._answer(question, scope, receive, send):
            await self.rest(scope, receive, send)

    async def _answer(self, question: Question, scope: Scope, receive: Receive, send: Send) -> bool:
        """Whether the question was answered, from what is kept or by Django in a way that may be kept."""
        try:
            check, age = await self.freshness.check(token=question.prefix, document=question.document), None
            self.last_checks.note(check)
        except NotChecked:
            if question.path == HEALTH or (last := self.last_checks.check()) is None:
                return False
            check, age = last
        place = self._place(question, check, is_stale=age is not None)
        if place is None:
            return False
        answer = self.answers.find(place.key, revision=place.revision)
        if answer is None and (asking := self.asking.get(place)) is not None:
            await asking.wait()  # the same question, to the same revision: Django answers it once
            answer = self.answers.find(place.key, revision=place.revision)
        if answer is not None:
            await self._give(answer, scope, send, age=age)
        elif age is None:
            await self._ask_once(place, scope, receive, send)
        else:
            return False
        return True

    def _place(self, question: Question, check: Check, *, is_stale: bool) -> Place | None:
        document = check.rows.get(question.document.encode())
        if question.document and document is None:
            return None
        audience: Audience | None = None
        if question.token:
            row = check.rows.get(question.prefix.encode(), b"")
            audience = self.callers.audience(question.token, question.prefix, row, may_note=not is_stale)
            if audience is None:
                return None
        elif question.path != HEALTH:
            audience = callers.anonymous()
        return Place(question, audience, document, check.revision)

    async def _give(self, answer: Answer, scope: Scope, send: Send, *, age: float | None) -> None:
        headers = answer.headers if age is None else [*answer.headers, (STALE, str(round(age)).encode())]
        await send({"type": "http.response.start", "status": answer.status, "headers": headers})
        await send({"type": "http.response.body", "body": answer.body})
        self.counts.note(scope["method"], ROUTES[scope["path"]], answer.status)

    async def _ask_once(self, place: Place, scope: Scope, receive: Receive, send: Send) -> None:
        """Ask Django while others with the same question wait."""
        asking = self.asking[place] = asyncio.Event()
        try:
            await self._ask(place, scope, receive, send)
        finally:
            asking.set()
            if self.asking.get(place) is asking:  # and not of one who waited in vain
                del self.asking[place]

    async def _ask(self, place: Place, scope: Scope, receive: Receive, send: Send) -> None:
        """Let Django answer, and keep the answer where Django offers it to the same callers."""
        offer, sent = Offer(), list[Message]()

        async def note(message: Message) -> None:
            sent.append(message)
            await send(message)

        extensions = {**scope.get("extensions", {}), EXTENSION: offer}
        await self.rest({**scope, "extensions": extensions}, receive, note)
        is_offered = offer.revision is not None and str(offer.revision).encode() == place.revision
        is_whole = len(sent) > 1 and sent[0]["status"] in KEPT_STATUSES and not sent[-1].get("more_body")
        if is_offered and is_whole and callers.audience_of(offer.caller) == place.audience:
            body = b"".join(message.get("body", b"") for message in sent[1:])
            answer = Answer(sent[0]["status"], list(sent[0]["headers"]), body)
            self.answers.keep(place.key, answer, key_bytes=place.question.size, revision=place.revision)


async def _read(receive: Receive) -> tuple[bytes, Receive]:
    """The body, and what receives it again."""
    messages: list[Message] = []
    while not messages or messages[-1].get("more_body", False):
        messages.append(await receive())
    body = b"".join(message.get("body", b"") for message in messages)
    waiting = iter(messages)

    async def again() -> Message:
        return next(waiting, None) or await receive()

    return body, again
