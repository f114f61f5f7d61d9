"""What a document is called, as the draft "Persisted Documents" of GraphQL over HTTP says.

https://github.com/graphql/graphql-over-http/blob/persisted-documents/spec/Appendix%20A%20--%20Persisted%20Documents.md
"""

import re
from hashlib import md5, sha1, sha256

ID_MAX_LENGTH = 200
PREFIX = "sha256:"
ID = re.compile(r"(?P<prefix>[A-Za-z0-9._~-]+)(?P<payload>:[A-Za-z0-9._~:-]*)?")
SHA256 = re.compile(r"[0-9a-f]{64}")
# A name of 32 or 40 hexadecimal digits is what Relay and graphql-codegen call a document by: MD5 and SHA-1.
WEAK_HASHES = {32: md5, 40: sha1}
HEX = re.compile(r"[0-9a-f]+")

FORM = (
    "The id of a document is `sha256:` and 64 lower-case hexadecimal digits, a name without a colon, or a name that "
    f"starts with `x-`: letters, digits and any of `-._~:`, up to {ID_MAX_LENGTH} characters."
)


class MalformedId(Exception):
    """The id is none that the draft allows."""

    def __init__(self) -> None:
        super().__init__(FORM)


def id_of(*, text: str) -> str:
    """A text's own id."""
    return PREFIX + sha256(text.encode(errors="surrogatepass")).hexdigest()


def canonical(document_id: str) -> str:
    """The id under which a document is kept: a bare SHA-256, as Apollo sends it, has its prefix then.

    Raises MalformedId, also for prefixes that the draft reserves.
    """
    if SHA256.fullmatch(document_id):
        return PREFIX + document_id
    parts = ID.fullmatch(document_id)
    if parts is None or len(document_id) > ID_MAX_LENGTH:
        raise MalformedId
    is_hash = SHA256.fullmatch(document_id.removeprefix(PREFIX)) is not None
    if parts["payload"] is not None and not is_hash and not document_id.startswith("x-"):
        raise MalformedId
    return document_id


def fits(*, document_id: str, text: str) -> bool:
    """Whether an id that is a hash is the hash of this text. Any other id fits any text."""
    if document_id.startswith(PREFIX):
        return document_id == id_of(text=text)
    weak = WEAK_HASHES.get(len(document_id))
    if weak is None or not HEX.fullmatch(document_id):
        return True
    return weak(text.encode(), usedforsecurity=False).hexdigest() == document_id
