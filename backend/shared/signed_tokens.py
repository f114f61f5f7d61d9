"""Signed JSON for clients to carry: `<version>.<key id>.<payload>.<HMAC-SHA256>`, base64url.

The key id is a fingerprint of the signing key, so a token of another server (forged) can be distinguished from a
changed token of this server (altered). Keys are SECRET_KEY and SECRET_KEY_FALLBACKS.
"""

import hashlib
from collections.abc import Iterator
from functools import lru_cache

from django.conf import settings
from django.core import signing

from backend.shared.formats import JsonObject

MAX_LENGTH = 4096


class Forged(Exception):
    """Not a token of this server and version."""


class Altered(Exception):
    """A token of this server whose content is not what was signed."""


def sign(*, payload: JsonObject, version: str, salt: str) -> str:
    key = next(_keys())
    return f"{version}.{_key_id(key, salt)}.{_signer(key, salt).sign_object(payload)}"


def open_token(*, token: str, version: str, salt: str) -> JsonObject:
    """The payload of a token. Raises Forged, Altered."""
    token_version, _, rest = token.partition(".")
    key_id, _, signed = rest.partition(".")
    key = next((key for key in _keys() if _key_id(key, salt) == key_id), None)
    if token_version != version or key is None or len(token) > MAX_LENGTH:
        raise Forged
    try:
        payload: JsonObject = _signer(key, salt).unsign_object(signed)
    except (signing.BadSignature, ValueError):
        raise Altered from None
    return payload


def _keys() -> Iterator[str]:
    yield settings.SECRET_KEY
    yield from settings.SECRET_KEY_FALLBACKS


@lru_cache(maxsize=16)
def _key_id(key: str, salt: str) -> str:
    # Salted as the signature is, so that a token of another kind is forged, not altered.
    return hashlib.sha256(f"{salt}:{key}".encode()).hexdigest()[:8]  # it selects a key and proves nothing


@lru_cache(maxsize=16)
def _signer(key: str, salt: str) -> signing.Signer:
    return signing.Signer(key=key, sep=".", salt=salt, fallback_keys=[])
