"""Who is calling: a bearer token, a staff session, or nobody."""

from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from django.conf import settings
from django.http import HttpRequest
from django.middleware.csrf import CsrfViewMiddleware

from backend.accounts import staff, tokens
from backend.accounts.models import User
from backend.accounts.scopes import NOTHING, PUBLIC, Right
from backend.shared import clock

REFUSED = {
    "unknown": "This token is not known. Make one with `ratecard token create`.",
    "expired": "This token has expired. Make a new one with `ratecard token create`.",
    "revoked": "This token was revoked. Make a new one with `ratecard token create`.",
}


class CallerKind(StrEnum):
    ANONYMOUS = "anonymous"
    STAFF = "staff"
    INTEGRATION = "integration"


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    kind: CallerKind
    rights: frozenset[Right]
    name: str = ""
    integration_id: int | None = None

    @property
    def may_see_schema(self) -> bool:
        return self.kind != CallerKind.ANONYMOUS or settings.PUBLIC_SCHEMA

    def may(self, right: Right) -> bool:
        return right in self.rights


class Unauthenticated(Exception):
    """The request carries a token that does not open anything; the message says what to do."""


def caller_of(request: HttpRequest) -> Caller:
    """The caller of a request: its token goes before its session. Raises Unauthenticated."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return _integration(token.strip())
    if has_session(request) and isinstance(request.user, User) and (rights := staff.rights(request.user)):
        return Caller(kind=CallerKind.STAFF, rights=rights, name=request.user.get_username())
    return Caller(kind=CallerKind.ANONYMOUS, rights=PUBLIC if settings.PUBLIC_CATALOG else NOTHING)


def _integration(token: str) -> Caller:
    try:
        record = tokens.authenticate(token=token, now=clock.now())
    except tokens.TokenRefused as refused:
        raise Unauthenticated(REFUSED[refused.reason]) from None
    return Caller(
        kind=CallerKind.INTEGRATION,
        rights=tokens.rights(record),
        name=record.integration.name,
        integration_id=record.integration_id,
    )


def has_session(request: HttpRequest) -> bool:
    return settings.SESSION_COOKIE_NAME in request.COOKIES


def csrf_failure(request: HttpRequest, caller: Caller) -> str | None:
    """Why a request that a browser's session signs must not run, or None. Tokens and anonymous calls need no proof."""
    if caller.kind == CallerKind.INTEGRATION or not has_session(request):
        return None
    check = _CsrfCheck(lambda _: None)  # type: ignore[arg-type]
    check.process_request(request)
    return cast(str | None, check.process_view(request, csrf_failure, (), {}))  # type: ignore[arg-type]


class _CsrfCheck(CsrfViewMiddleware):
    def _reject(self, request: HttpRequest, reason: str) -> str:
        return reason
