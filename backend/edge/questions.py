"""What a request asks, so far as its answer can depend on it."""

import json
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import parse_qsl

from starlette.types import Scope

from backend.accounts import account_tokens, tokens
from backend.api.documents.document_ids import PREFIX, MalformedId, canonical
from backend.api.graphql.view import PARAMETERS
from backend.api.http.compression import coding_of

RequestHeaders: TypeAlias = Mapping[bytes, bytes]

HEALTH = "/health/"
ROUTES = {
    "/graphql": "^graphql/?$",
    "/graphql/": "^graphql/?$",
    "/api/v1/system/ai-config/": "api/v1/system/ai-config/",
    "/api/v1/system/ai-models/": "api/v1/system/ai-models/",
    HEALTH: "health/",
}
"""The addresses of the edge, and what the request log calls each."""
SHAPING = (b"host", b"accept", b"content-type", b"if-none-match")
"""The headers that an answer depends on as they are, beside its caller's. Of Accept-Encoding the chosen coding does."""
READ = (*SHAPING, b"authorization", b"accept-encoding")
FOR_DJANGO = {
    b"cookie",  # sessions
    b"transfer-encoding",
    b"content-encoding",
    b"if-match",
    b"if-modified-since",
    b"if-unmodified-since",
    b"range",
}
MAX_BODY_BYTES = 32_000
MAX_HEADER_BYTES = 2_000
MAX_KNOWN_BYTES = 8_000_000
BEARER = b"bearer "
MUTATION = "mutation"
"""In the text of every mutation. A query that has it is one, too, until a view has answered it."""


@dataclass(frozen=True, slots=True)
class Operation:
    """A GraphQL request in one spelling, whatever the order of its members and the space between them.

    `document` is the id by which it names its document; empty where it holds the text. `name` stands for document and
    operation, whatever the variables. It `may_change` something where nothing says that it is a query.
    """

    spelling: str
    document: str
    name: str
    may_change: bool


@dataclass(frozen=True, slots=True)
class Question:
    """A request without its caller: what is asked, and the token and the document whose rows the answer depends on.

    `shape` is the same for all that get the same headers.
    """

    key: tuple[Hashable, ...]
    shape: tuple[Hashable, ...]
    size: int
    path: str
    coding: str
    token: str = ""
    prefix: str = ""
    document: str = ""
    operation: str = ""
    may_change: bool = False


def headers_of(scope: Scope) -> RequestHeaders | None:
    """The headers of a request that the edge may answer; None where Django is to read them."""
    sent = scope["headers"]
    headers: dict[bytes, bytes] = dict(sent)
    if len(headers) != len(sent) or not FOR_DJANGO.isdisjoint(headers):
        return None
    return headers


def has_small_json(headers: RequestHeaders) -> bool:
    """Whether the request says that its body is JSON, and short."""
    length = headers.get(b"content-length", b"")
    is_small = length.isdigit() and len(length) < 6 and int(length) <= MAX_BODY_BYTES
    return is_small and headers.get(b"content-type", b"").startswith(b"application/json")


class Questions:
    """Reads requests. It remembers what it has read, by the bytes that came."""

    def __init__(self) -> None:
        self._known: dict[tuple[Hashable, ...], Question | None] = {}
        self._bytes = 0

    def read(self, scope: Scope, headers: RequestHeaders, body: bytes) -> Question | None:
        """None where the edge has no answer and Django is to say what is wrong, if anything is."""
        scheme = scope.get("scheme", "http")
        sent = (scope["method"], scheme, scope["path"], scope["query_string"], body, *map(headers.get, READ))
        if sent in self._known:
            return self._known[sent]
        size = sum(len(part) for part in sent if part is not None)
        if size > MAX_BODY_BYTES + MAX_HEADER_BYTES:
            return None
        self._bytes += size
        if self._bytes > MAX_KNOWN_BYTES:
            self._known.clear()
            self._bytes = size
        question = self._known[sent] = _read(scope, headers, body, size)
        return question


def _read(scope: Scope, headers: RequestHeaders, body: bytes, size: int) -> Question | None:
    path, query_string = scope["path"], scope["query_string"]
    token = _bearer(headers.get(b"authorization"))
    document, name, may_change = "", "", False
    asks: str | bytes = query_string
    if path.startswith("/graphql"):
        operation = _posted(body) if body else _queried(query_string)
        if operation is None:
            return None
        asks, document, name = operation.spelling, operation.document, operation.name
        may_change = operation.may_change and scope["method"] == "POST"
    if token is None:
        return None
    if path == HEALTH:
        token = ""  # which it does not read
    prefix = "" if token.startswith(account_tokens.PREFIX) else tokens.prefix_of(token)
    coding = coding_of(headers.get(b"accept-encoding", b""))
    # Over https an answer has headers that browsers ignore over http.
    shape = (scope["method"], scope.get("scheme", "http"), path, coding, *map(headers.get, SHAPING))
    return Question((*shape, asks), shape, size, path, coding, token, prefix, document, name, may_change)


def _bearer(authorization: bytes | None) -> str | None:
    """The token as Django's views read it; None where there is none in it, and empty without the header."""
    if authorization is None:
        return ""
    if authorization[: len(BEARER)].lower() != BEARER:
        return None
    return authorization[len(BEARER) :].decode("latin-1").strip() or None


def _posted(body: bytes) -> Operation | None:
    try:
        sent = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return _spelled(sent) if isinstance(sent, dict) else None


def _queried(query_string: bytes) -> Operation | None:
    """Of a GET, where each parameter is text."""
    try:
        sent: dict[str, object] = dict(parse_qsl(query_string.decode("ascii"), max_num_fields=len(PARAMETERS)))
        sent["extensions"] = json.loads(str(sent.get("extensions", "null")))
    except (ValueError, RecursionError):
        return None
    return _spelled(sent)


def _spelled(sent: Mapping[str, object]) -> Operation | None:
    parameters = {name: sent[name] for name in PARAMETERS if sent.get(name) is not None}
    try:
        document = _document(parameters)
        name = f"{parameters.get('operationName')} {document or parameters.get('query')}"
        may_change = bool(document) or MUTATION in str(parameters.get("query"))
        return Operation(json.dumps(parameters, sort_keys=True), document, name, may_change)
    except (MalformedId, RecursionError):
        return None


def _document(parameters: Mapping[str, object]) -> str:
    document_id, extensions = parameters.get("documentId"), parameters.get("extensions")
    if isinstance(document_id, str):
        return canonical(document_id)
    persisted = extensions.get("persistedQuery") if isinstance(extensions, dict) else None
    sha256 = persisted.get("sha256Hash") if isinstance(persisted, dict) else None
    return canonical(PREFIX + sha256) if isinstance(sha256, str) else ""
