"""Which document a request means: its own text, or one that is known by an id.

By `documentId`, as the draft "Persisted Documents" of GraphQL over HTTP says, or by the hash in
`extensions.persistedQuery`, as clients of Apollo's automatic persisted queries send it. No client registers anything.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from cross_web import HTTPException

from backend.api.documents import trusted
from backend.api.documents.document_ids import PREFIX, SHA256, MalformedId, canonical, id_of

Parameters: TypeAlias = Mapping[str, Any]
"""What a request sent, as JSON."""
ONE_OF = "Send `query`, `documentId` or `extensions.persistedQuery`."
HASH_FORM = (
    '`extensions.persistedQuery` must be {"version": 1, "sha256Hash": ...} with 64 lower-case hexadecimal digits.'
)
WRONG_HASH = "`sha256Hash` is not the SHA-256 of `query`."


@dataclass(frozen=True, slots=True)
class Document:
    """What to execute. `is_trusted` where an operator has named the text."""

    text: str | None
    is_trusted: bool = False


class DocumentRefused(Exception):
    """No document is served to this request; `code` and the message say why."""

    code: str
    message: str
    status = 400


class NotKnown(DocumentRefused):
    """Nothing is open to anonymous callers, so no document of theirs is read."""

    code = "UNAUTHENTICATED"
    message = "Sign in, or send a token: nothing here is open to anonymous callers."
    status = 401


class UnknownDocument(DocumentRefused):
    code = "DOCUMENT_NOT_FOUND"
    message = "No document has this id. Add it with `ratecard documents add`, or send its text as `query`."


class TextNotServed(DocumentRefused):
    code = "TRUSTED_DOCUMENTS_ONLY"
    message = (
        "Anonymous callers are served by `documentId` only. Send the id of a document that was added with "
        "`ratecard documents add`, or sign in, or send a token."
    )
    status = 403


class AutomaticQueryRefused(DocumentRefused):
    """Clients know these two by the message or by the code, and want 200 with `application/json`."""


class HashNotFound(AutomaticQueryRefused):
    code = "PERSISTED_QUERY_NOT_FOUND"
    message = "PersistedQueryNotFound"


class HashesNotSupported(AutomaticQueryRefused):
    code = "PERSISTED_QUERY_NOT_SUPPORTED"
    message = "PersistedQueryNotSupported"


def requested(parameters: Parameters, *, may_send_text: bool) -> Document:
    """The document that parameters of the right types mean. Raises DocumentRefused, and HTTPException for none."""
    query, document_id = parameters.get("query"), parameters.get("documentId")
    persisted = (parameters.get("extensions") or {}).get("persistedQuery")
    if document_id is not None:
        if query or persisted is not None:
            raise HTTPException(400, ONE_OF)
        return _by_id(document_id)
    if persisted is not None:
        return _by_hash(_hash(persisted), query, may_send_text)
    if query and not may_send_text:
        raise TextNotServed
    return Document(query)


def _by_id(document_id: str) -> Document:
    try:
        text = trusted.find(document_id=canonical(document_id))
    except MalformedId as refused:
        raise HTTPException(400, str(refused)) from None
    if text is None:
        raise UnknownDocument
    return Document(text, is_trusted=True)


def _hash(persisted: object) -> str:
    facts = persisted if isinstance(persisted, dict) else {}
    sha256 = facts.get("sha256Hash")
    if facts.get("version") != 1 or not isinstance(sha256, str) or not SHA256.fullmatch(sha256):
        raise HTTPException(400, HASH_FORM)
    return sha256


def _by_hash(sha256: str, query: str | None, may_send_text: bool) -> Document:
    """A text beside its hash is executed and not kept: Apollo's client gives up after one more refusal."""
    document_id = PREFIX + sha256
    if query and id_of(text=query) != document_id:
        raise HTTPException(400, WRONG_HASH)
    if (text := trusted.find(document_id=document_id)) is not None:
        return Document(text, is_trusted=True)
    if not may_send_text:
        raise HashesNotSupported
    if not query:
        raise HashNotFound
    return Document(query)
