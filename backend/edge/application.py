"""The ASGI application: answers what it has kept, asks views directly, and hands the rest to Django unchanged."""

import asyncio
import json
from collections.abc import Hashable

from django.conf import settings
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from backend.accounts.scopes import Right
from backend.api import rate_limits
from backend.api.callers import Caller, CallerKind
from backend.api.edge_request import EXTENSION, EdgeRequest
from backend.api.http.body_limit import error_of
from backend.api.rate_limits import CODE, RateLimited
from backend.edge.answers import Answer, Answers
from backend.edge.at_once import AtOnce
from backend.edge.callers import Callers
from backend.edge.direct import Direct
from backend.edge.freshness import Check, Freshness, NotChecked
from backend.edge.last_checks import LastChecks
from backend.edge.questions import HEALTH, ROUTES, Question, Questions, has_small_json, headers_of
from backend.edge.request_counts import RequestCounts

STALE = b"catalog-stale-seconds"
MAX_KNOWN = 10_000
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
        self.last_checks = LastChecks(stale_seconds)
        self.freshness = Freshness(self.last_checks.note)
        self.questions, self.callers = Questions(), Callers()
        self.at_once, self.direct = AtOnce(), Direct(ROUTES)
        self.answers, self.counts = Answers(most_bytes=most_bytes), RequestCounts()
        self.never_kept: set[int] = set()
        self.queries: set[int] = set()
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
        except NotChecked as failure:
            last = self.last_checks.check() if failure.is_away and question.path != HEALTH else None
            if last is None:
                return None
            check, age = last
        caller, address = self._caller(question, check, is_stale=age is not None), _address(scope)
        document = check.document(question.document)
        try:
            if caller is None and question.token and not self.callers.knows(question.token):
                rate_limits.refuse_again(address)  # else Django says what is wrong with the token, and counts it
            is_counted = _count(caller, question, address, is_unknown=bool(question.document) and document is None)
        except RateLimited as refused:
            self.counts.note(scope["method"], ROUTES[question.path], 429)
            return limited(question.path, refused)
        if not is_counted and question.path != HEALTH:
            return None
        place = (question.key, audience_of(caller), document)
        answer = await self._kept(place, check)
        if answer is not None:
            self.counts.note(scope["method"], ROUTES[question.path], answer.status)
            return answer if age is None else answer.with_header(STALE, str(round(age)).encode())
        if age is not None:
            return None
        request = EdgeRequest(caller, address, is_counted=True, newest=check.revision)
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
            may_change = question.may_change and hash(question.operation) not in self.queries
            answer, seconds = await self.direct.answer({**scope, "extensions": extensions}, body, may_change=may_change)
            if may_change and request.is_query:
                _remember(self.queries, hash(question.operation))
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
        _remember(self.never_kept, hash(place))  # so that nobody waits for a movement or a quote of somebody else


def _remember(known: set[int], what: int) -> None:
    if len(known) >= MAX_KNOWN:
        known.clear()
    known.add(what)


def _count(caller: Caller | None, question: Question, address: str, *, is_unknown: bool) -> bool:
    """Count a request that the edge answers; False where Django does both. Raises RateLimited."""
    if caller is None or is_unknown:
        return False
    rate_limits.take_request(caller, address)
    return True


def _address(scope: Scope) -> str:
    client = scope.get("client")
    return client[0] if client else ""


def limited(path: str, refused: RateLimited) -> Answer:
    """429 in the shape of the interface."""
    body = json.dumps(error_of(path, code=CODE, message=str(refused))).encode()
    headers = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(body))]
    return Answer(429, [*headers, (b"retry-after", b"%d" % refused.seconds)], body)


def _is_sent_to_https(scope: Scope) -> bool:
    """Whether Django answers by a redirect."""
    return settings.SECURE_SSL_REDIRECT and scope.get("scheme") != "https" and scope["path"] != HEALTH


async def _read(receive: Receive) -> tuple[bytes, Receive]:
    """The body, and what receives it again."""
    message = await receive()
    messages = [message]
    while message.get("more_body", False):
        message = await receive()
        messages.append(message)
    body = message.get("body", b"") if len(messages) == 1 else b"".join(each.get("body", b"") for each in messages)
    waiting = iter(messages)

    async def again() -> Message:
        return next(waiting, None) or await receive()

    return body, again
