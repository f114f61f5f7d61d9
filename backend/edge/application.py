"""The ASGI application: answers what it has kept, asks views directly, and hands the rest to Django unchanged."""

import asyncio
from collections.abc import Hashable

from django.conf import settings
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from backend.accounts.scopes import Right
from backend.api.callers import Caller, CallerKind
from backend.api.edge_request import EXTENSION, EdgeRequest
from backend.edge.answers import Answer, Answers
from backend.edge.at_once import AtOnce
from backend.edge.callers import Callers
from backend.edge.direct import Direct
from backend.edge.freshness import Check, Freshness, NotChecked
from backend.edge.last_checks import LastChecks
from backend.edge.questions import HEALTH, ROUTES, Question, Questions, has_small_json, headers_of
from backend.edge.request_counts import RequestCounts

STALE = b"catalog-stale-seconds"
MAX_NEVER_KEPT = 10_000
KEPT_STATUSES = (200, 304)
Audience = tuple[CallerKind, frozenset[Right]]
Place = tuple[tuple[Hashable, ...], Audience | None, bytes | None]
"""Where the answer to a question is kept: what is asked, for whom (None is everybody), and the document's row."""


def audience_of(caller: Caller | None) -> Audience | None:
    """Callers with the same rights get the same answer."""
    return None if caller is None else (caller.kind, caller.rights)


class Edge:
    """In front of `rest`. It keeps up to `most_bytes`; reads go on for `stale_seconds` while the database is away."""

    def __init__(self, rest: ASGIApp, *, most_bytes: int, stale_seconds: float) -> None:
        self.rest = rest
        self.freshness, self.last_checks = Freshness(), LastChecks(stale_seconds)
        self.questions, self.callers = Questions(), Callers()
        self.at_once, self.direct = AtOnce(), Direct(ROUTES)
        self.answers, self.counts = Answers(most_bytes=most_bytes), RequestCounts()
        self.never_kept: set[int] = set()
        self.asking: dict[tuple[Place, object], asyncio.Event] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] not in ROUTES or _is_sent_to_https(scope):
            await self.rest(scope, receive, send)
            return
        question, body = None, b""
        headers = headers_of(scope)
        if headers is not None and scope["method"] == "GET":
            question = self.questions.read(scope, headers, b"")
        elif headers is not None and scope["method"] == "POST" and has_small_json(headers):
            body, receive = await _read(receive)
            question = self.questions.read(scope, headers, body)
        answer = await self._answer(question, scope, body) if question is not None else None
        if answer is None:
            await self.rest(scope, receive, send)
            return
        await send({"type": "http.response.start", "status": answer.status, "headers": answer.headers})
        await send({"type": "http.response.body", "body": answer.body})

    async def _answer(self, question: Question, scope: Scope, body: bytes) -> Answer | None:
        """None where Django is to answer: where nothing could be checked, and where a caller is not let in."""
        try:
            check, age = await self.freshness.check(token=question.prefix, document=question.document), None
            self.last_checks.note(check)
        except NotChecked as failure:
            last = self.last_checks.check() if failure.is_away and question.path != HEALTH else None
            if last is None:
                return None
            check, age = last
        caller = self._caller(question, check, is_stale=age is not None)
        document = check.document(question.document)
        if (caller is None and question.path != HEALTH) or (question.document and document is None):
            return None
        place = (question.key, audience_of(caller), document)
        answer = await self._kept(place, check)
        if answer is not None:
            self.counts.note(scope["method"], ROUTES[question.path], answer.status)
            return answer if age is None else answer.with_header(STALE, str(round(age)).encode())
        if age is not None:
            return None
        request = EdgeRequest(caller, check.revision)
        answer = self.at_once.answer(question, request, body)
        if answer is None:
            return await self._asked(question, place, request, scope, body)
        self.counts.note(scope["method"], ROUTES[question.path], answer.status)
        self._keep(question, place, request, answer)
        return answer

    def _caller(self, question: Question, check: Check, *, is_stale: bool) -> Caller | None:
        if question.path == HEALTH:
            return None
        if not question.token:
            return self.callers.anonymous
        row = check.token(question.prefix) or b""
        return self.callers.find(question.token, question.prefix, row, may_note=not is_stale)

    async def _kept(self, place: Place, check: Check) -> Answer | None:
        answer = self.answers.find(place, revision=check.revision)
        asking = self.asking.get((place, check.revision))
        if answer is None and asking is not None and hash(place) not in self.never_kept:
            await asking.wait()  # the same question, to the same revision: a view answers it once
            answer = self.answers.find(place, revision=check.revision)
        return answer

    async def _asked(self, question: Question, place: Place, request: EdgeRequest, scope: Scope, body: bytes) -> Answer:
        """A view's answer. Others with the same question wait for it."""
        waiting = place, request.newest
        asking = self.asking[waiting] = asyncio.Event()
        try:
            extensions = {**scope.get("extensions", {}), EXTENSION: request}
            answer, seconds = await self.direct.answer({**scope, "extensions": extensions}, body)
            self.at_once.note(question, request, answer, seconds=seconds)
            self._keep(question, place, request, answer)
            return answer
        finally:
            asking.set()
            if self.asking.get(waiting) is asking:  # and not of one who waited in vain
                del self.asking[waiting]

    def _keep(self, question: Question, place: Place, request: EdgeRequest, answer: Answer) -> None:
        """Where it is offered to the same callers, of the revision that was checked."""
        is_for_place = request.offered == request.newest and audience_of(request.offered_to) == place[1]
        is_kept = is_for_place and answer.status in KEPT_STATUSES
        if is_kept and self.answers.keep(place, answer, key_bytes=question.size, revision=request.newest):
            return
        if len(self.never_kept) >= MAX_NEVER_KEPT:
            self.never_kept.clear()
        self.never_kept.add(hash(place))  # so that nobody waits for a movement or a quote of somebody else


def _is_sent_to_https(scope: Scope) -> bool:
    """Whether Django answers by a redirect."""
    return settings.SECURE_SSL_REDIRECT and scope.get("scheme") != "https" and scope["path"] != HEALTH


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
