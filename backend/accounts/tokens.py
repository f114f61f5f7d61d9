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

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet

from backend.accounts import audit, people, staff
from backend.accounts.audit import Actor
from backend.accounts.enums import AuditAction
from backend.accounts.models import NAME_MAX_LENGTH, APIToken, Integration
from backend.accounts.scopes import SCOPES, Right
from backend.shared import noted_times

LAST_USE_STEP = timedelta(minutes=1)
DEFAULT_NAME = "default"


class TokenRefused(Exception):
    """The API token is unknown, expired or revoked; `reason` is one of those words."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(kw_only=True)
class UnknownScope(Exception):
    """A scope is none that a token can have, or there is none."""

    offered: tuple[str, ...]


@dataclass(kw_only=True)
class InvalidName(Exception):
    """The name of an integration or a token is missing, too long or not printable."""

    field: str
    maximum: int


@dataclass(kw_only=True)
class LifetimeOutOfRange(Exception):
    """A lifetime is too short or too long; here it counts in days."""

    minimum: int
    maximum: int


class APITokenNotFound(Exception):
    """No API token within the caller's access has that prefix."""


class AboveCaller(Exception):
    """The token would have a right that its maker lacks, or live longer than its maker's own token."""


@dataclass(frozen=True, slots=True)
class CreatedToken:
    record: APIToken
    token: str = field(repr=False)  # the only time that it is seen
    made_integration: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Maker:
    """Who makes a token, a person or another token: none of theirs gets further than this."""

    rights: Collection[Right]
    actor: Actor = audit.NOBODY
    token: APIToken | None = None


def longest_lifetime() -> timedelta:
    """The setting API_TOKEN_DAYS: what a token lives at the most, and where nobody says how long."""
    return timedelta(days=settings.API_TOKEN_DAYS)


def create(
    *,
    integration_name: str,
    name: str | None,
    scopes: Collection[str],
    now: datetime,
    lifetime: timedelta | None = None,
    maker: Maker | None = None,
) -> CreatedToken:
    """Make a token for an integration, which is created where there is none of that name.

    Without a name it gets one that the integration's tokens don't have. Without a `maker` the operator makes it.
    Raises UnknownScope, InvalidName, LifetimeOutOfRange, AboveCaller.
    """
    lifetime = longest_lifetime() if lifetime is None else lifetime
    unknown = set(scopes) - {scope.value for scope in SCOPES}
    if unknown or not scopes:
        raise UnknownScope(offered=tuple(sorted(SCOPES)))
    for field_name, text in (("integration", integration_name), ("name", DEFAULT_NAME if name is None else name)):
        if not 1 <= len(text) <= NAME_MAX_LENGTH or not text.isprintable():
            raise InvalidName(field=field_name, maximum=NAME_MAX_LENGTH)
    if not timedelta(0) < lifetime <= longest_lifetime():
        raise LifetimeOutOfRange(minimum=1, maximum=longest_lifetime().days)
    if maker is not None:
        _refuse_above(maker, scopes, now + lifetime)
    # Hex, because the prefix ends at the first underscore and URL-safe base64 contains underscores.
    prefix, actor = secrets.token_hex(4), maker.actor if maker is not None else audit.NOBODY
    token = f"rc_{prefix}_{secrets.token_urlsafe(32)}"
    with transaction.atomic():
        _refuse_ended(maker, now)
        integration, made_integration = Integration.objects.get_or_create(name=integration_name)
        record = APIToken.objects.create(
            integration=integration,
            name=_unused_name(integration) if name is None else name,
            prefix=prefix,
            sha256=_sha256(token),
            scopes=sorted(scopes),
            created_at=now,
            expires_at=now + lifetime,
            made_by=maker.token if maker else None,  # revoking the maker's token revokes this one
            maker=actor.person,
            maker_name=actor.name,
        )
        audit.record(
            action=AuditAction.TOKEN_CREATED, actor=actor, detail=_named(record), after=", ".join(record.scopes)
        )
    return CreatedToken(record=record, token=token, made_integration=made_integration)


def _unused_name(integration: Integration) -> str:
    taken = set(APIToken.objects.filter(integration=integration).values_list("name", flat=True))
    names = (DEFAULT_NAME, *(f"{DEFAULT_NAME} {number}" for number in range(2, len(taken) + 2)))
    return next(name for name in names if name not in taken)


def authenticate(*, token: str, now: datetime) -> APIToken:
    """The token's row, with its integration, in one query. Raises TokenRefused."""
    prefix = prefix_of(token)
    record = APIToken.objects.select_related("integration").filter(prefix=prefix).first() if prefix else None
    if record is None:
        raise TokenRefused("unknown")
    check(record, token=token, now=now)
    if is_use_stale(record, now=now):
        _note_use(record, now)
    return record


def prefix_of(token: str) -> str:
    """What finds the row of a token; empty where the text is none."""
    # The header may hold anything, and the query must get text that PostgreSQL accepts.
    prefix = token.split("_")[1] if token.isascii() and token.count("_") >= 2 else ""
    return prefix if prefix.isalnum() else ""


def check(record: APIToken, *, token: str, now: datetime) -> None:
    """Whether the row is the token's, and opens. Raises TokenRefused."""
    # The hash is checked first: without the secret a caller can't learn whether a prefix exists or was revoked.
    if not hmac.compare_digest(record.sha256, _sha256(token)):
        raise TokenRefused("unknown")
    if record.revoked_at is not None:
        raise TokenRefused("revoked")
    if now >= record.expires_at:
        raise TokenRefused("expired")


def is_use_stale(record: APIToken, *, now: datetime) -> bool:
    """Whether a use now is to be noted: once a minute is enough."""
    return record.last_used_at is None or record.last_used_at <= now - LAST_USE_STEP


def visible(*, integration_id: int | None = None) -> QuerySet[APIToken]:
    """The tokens of an integration or, without one, of all; by integration, the oldest first."""
    records = APIToken.objects.select_related("integration", "made_by").order_by(
        "integration__name", "created_at", "id"
    )
    return records if integration_id is None else records.filter(integration_id=integration_id)


def _refuse_ended(maker: Maker | None, now: datetime) -> None:
    """Asked under a lock that `revoke` waits for, so that no token is made with one that is being revoked."""
    if maker is not None and maker.token is not None:
        # Read again, because the caller's row was read when the request began.
        current = APIToken.objects.select_for_update().get(pk=maker.token.pk)
        if current.revoked_at is not None or now >= current.expires_at:
            raise AboveCaller


def _refuse_above(maker: Maker, scopes: Collection[str], expires_at: datetime) -> None:
    outlives = maker.token is not None and expires_at > maker.token.expires_at
    if outlives or not set(scopes) <= {str(right) for right in maker.rights}:
        raise AboveCaller


def revoke(*, prefix: str, now: datetime, integration_id: int | None = None, actor: Actor = audit.NOBODY) -> APIToken:
    """Revoke a token of an integration (or of any) for good, and all tokens that were made with it.

    A second call changes nothing. Raises APITokenNotFound.
    """
    matches = visible(integration_id=integration_id).filter(prefix=prefix if prefix.isprintable() else "")
    _revoke(list(matches.values_list("pk", flat=True)), now=now, actor=actor)
    record = matches.first()
    if record is None:
        raise APITokenNotFound
    return record


def revoke_of(*, username: str, now: datetime, actor: Actor = audit.NOBODY) -> list[APIToken]:
    """Revoke all tokens that a person made, and all that were made with those; the ones that opened until now.

    Raises UserNotFound.
    """
    own = APIToken.objects.filter(maker=people.find(username=username)).order_by("pk")
    return _revoke(list(own.values_list("pk", flat=True)), now=now, actor=actor)


def without_maker(*, now: datetime) -> list[APIToken]:
    """Tokens that open, though the person who made them has gone or may not make such a token any more."""
    records = visible().filter(revoked_at=None, expires_at__gt=now).exclude(maker=None).select_related("maker")
    return [record for record in records if not _may_still_make(record)]


def _may_still_make(record: APIToken) -> bool:
    assert record.maker is not None
    return {Right.TOKENS_WRITE, *rights(record)} <= staff.rights(record.maker)


def _revoke(generation: list[int], *, now: datetime, actor: Actor) -> list[APIToken]:
    revoked: list[APIToken] = []
    with transaction.atomic():
        while generation:
            rows = APIToken.objects.select_related("integration").filter(pk__in=generation).order_by("pk")
            # The lock waits for a token that is being made; the look for more then sees it.
            opening = list(rows.select_for_update(of=("self",)).filter(revoked_at=None))
            APIToken.objects.filter(pk__in=[record.pk for record in opening]).update(revoked_at=now)
            for record in opening:
                audit.record(action=AuditAction.TOKEN_REVOKED, actor=actor, detail=_named(record))
            revoked += opening
            generation = list(APIToken.objects.filter(made_by__in=generation).values_list("pk", flat=True))
    return revoked


def _named(record: APIToken) -> str:
    return f"{record.prefix} ({record.name}) of {record.integration.name}"


def rights(record: APIToken) -> frozenset[Right]:
    # A stored scope that no longer exists grants nothing, instead of failing every call.
    return frozenset(Right(scope) for scope in record.scopes if scope in SCOPES)


def _note_use(record: APIToken, now: datetime) -> None:
    noted_times.note_use(APIToken, key={"id": record.pk}, now=now, step=LAST_USE_STEP)


def _sha256(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
