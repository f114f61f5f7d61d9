"""The signed form of a quote: `q1.<key id>.<payload>.<HMAC-SHA256>`, base64url.

`q1` is the version of the format. The key id is a fingerprint of the signing key, so a token of another server
(forged) can be told from one of ours that was changed (altered). Keys are SECRET_KEY and SECRET_KEY_FALLBACKS.
"""

import hashlib
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core import signing

from backend.credits.quote_errors import QuoteAltered, QuoteForged

VERSION = "q1"
SALT = "ratecard.quote.q1"
MAX_LENGTH = 4096


def sign(payload: dict[str, Any]) -> str:
    key = next(_keys())
    return f"{VERSION}.{_key_id(key)}.{_signer(key).sign_object(payload)}"


def open_token(token: str) -> dict[str, Any]:
    """The payload of a token. Raises QuoteForged, QuoteAltered."""
    version, _, rest = token.partition(".")
    key_id, _, signed = rest.partition(".")
    key = next((key for key in _keys() if _key_id(key) == key_id), None)
    if version != VERSION or key is None or len(token) > MAX_LENGTH:
        raise QuoteForged
    try:
        payload: dict[str, Any] = _signer(key).unsign_object(signed)
    except (signing.BadSignature, ValueError):
        raise QuoteAltered from None
    return payload


def _keys() -> Iterator[str]:
    yield settings.SECRET_KEY
    yield from settings.SECRET_KEY_FALLBACKS


def _key_id(key: str) -> str:
    return hashlib.sha256(f"{SALT}:{key}".encode()).hexdigest()[:8]


def _signer(key: str) -> signing.Signer:
    return signing.Signer(key=key, sep=".", salt=SALT, fallback_keys=[])
