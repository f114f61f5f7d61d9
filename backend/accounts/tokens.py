"""API tokens: made once, stored hashed, checked on every call, revocable.

A token reads `rc_<prefix>_<secret>`: the prefix finds the row, the SHA-256 of the whole is compared in
constant time. The secret has 256 random bits, so a plain hash is enough.
"""

import hashlib
import hmac
import secrets
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import Q

from backend.accounts.models import NAME_MAX_LENGTH, APIToken, Integration
from backend.accounts.scopes import SCOPES, Right

DEFAULT_LIFETIME = timedelta(days=365)
LAST_USE_STEP = timedelta(minutes=1)


class TokenRefused(Exception):
    """The token is unknown, expired or revoked. `reason` is one of those words."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class UnknownScope(Exception):
    """A scope that no token can have."""


class InvalidName(Exception):
    """An integration or a token needs another name."""


class UnknownToken(Exception):
    """No token has that prefix."""


@dataclass(frozen=True, slots=True)
class CreatedToken:
    record: APIToken
    token: str = field(repr=False)  # the only time that it is seen


def create(
    *, integration_name: str, name: str, scopes: Collection[str], now: datetime, lifetime: timedelta = DEFAULT_LIFETIME
) -> CreatedToken:
    """Make a token for an integration, which is created where there is none of that name.

    Raises UnknownScope, InvalidName.
    """
    unknown = set(scopes) - {scope.value for scope in SCOPES}
    if unknown or not scopes:
        raise UnknownScope("A token takes one or more of these scopes: " + ", ".join(sorted(SCOPES)) + ".")
    if not all(1 <= len(text) <= NAME_MAX_LENGTH and text.isprintable() for text in (integration_name, name)):
        raise InvalidName(f"Give names of 1 to {NAME_MAX_LENGTH} printable characters.")
    integration, _ = Integration.objects.get_or_create(name=integration_name)
    prefix = secrets.token_hex(4)
    token = f"rc_{prefix}_{secrets.token_urlsafe(32)}"
    record = APIToken.objects.create(
        integration=integration,
        name=name,
        prefix=prefix,
        sha256=_sha256(token),
        scopes=sorted(scopes),
        created_at=now,
        expires_at=now + lifetime,
    )
    return CreatedToken(record=record, token=token)


def authenticate(*, token: str, now: datetime) -> APIToken:
    """The token's row, with its integration, in one query. Raises TokenRefused."""
    prefix = token.split("_")[1] if token.isascii() and token.count("_") >= 2 else ""
    prefix = prefix if prefix.isalnum() else ""
    record = APIToken.objects.select_related("integration").filter(prefix=prefix).first() if prefix else None
    if record is None or not hmac.compare_digest(record.sha256, _sha256(token)):
        raise TokenRefused("unknown")
    if record.revoked_at is not None:
        raise TokenRefused("revoked")
    if now >= record.expires_at:
        raise TokenRefused("expired")
    _note_use(record, now)
    return record


def revoke(*, prefix: str, now: datetime) -> APIToken:
    """Revoke a token for good; a second call changes nothing. Raises UnknownToken."""
    APIToken.objects.filter(prefix=prefix, revoked_at=None).update(revoked_at=now)
    record = APIToken.objects.select_related("integration").filter(prefix=prefix).first()
    if record is None:
        raise UnknownToken(f"No token starts with rc_{prefix}_.")
    return record


def rights(record: APIToken) -> frozenset[Right]:
    return frozenset(Right(scope) for scope in record.scopes if scope in SCOPES)


def _note_use(record: APIToken, now: datetime) -> None:
    stale = now - LAST_USE_STEP
    if record.last_used_at is None or record.last_used_at <= stale:
        APIToken.objects.filter(Q(last_used_at=None) | Q(last_used_at__lte=stale), pk=record.pk).update(
            last_used_at=now
        )


def _sha256(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
