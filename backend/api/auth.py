"""Who is calling: a bearer token of an integration or an account, a session of staff or a member, or nobody."""

from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from django.conf import settings
from django.http import HttpRequest
from django.middleware.csrf import CsrfViewMiddleware

from backend.accounts import account_tokens, staff, tokens
from backend.accounts.accounts import NOBODY, AccountAccess
from backend.accounts.models import APIToken, User
from backend.accounts.scopes import ACCOUNT, MEMBER, NOTHING, PUBLIC, Right
from backend.api.wording import error_messages
from backend.shared import clock


class CallerKind(StrEnum):
    ANONYMOUS = "anonymous"
    STAFF = "staff"
    MEMBER = "member"
    INTEGRATION = "integration"
    ACCOUNT = "account"


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """`owner` is whose idempotency keys the caller uses, `token` what an integration sent, `user` who is staff."""

    kind: CallerKind
    rights: frozenset[Right]
    name: str = ""
    owner: str = ""
    integration_id: int | None = None
    access: AccountAccess = NOBODY
    token: APIToken | None = None
    user: User | None = None

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
        token = token.strip()
        return _account(token) if token.startswith(account_tokens.PREFIX) else _integration(token)
    if has_session(request) and isinstance(request.user, User):
        return _staff(request.user) if request.user.is_staff else _member(request.user)
    return _anonymous()


def _integration(token: str) -> Caller:
    try:
        record = tokens.authenticate(token=token, now=clock.now())
    except tokens.TokenRefused as refused:
        raise Unauthenticated(error_messages.message(refused)) from None
    return Caller(
        kind=CallerKind.INTEGRATION,
        rights=tokens.rights(record),
        name=record.integration.name,
        owner=f"integration:{record.integration_id}",
        integration_id=record.integration_id,
        access=AccountAccess(integration_id=record.integration_id),
        token=record,
    )


def _account(token: str) -> Caller:
    try:
        found = account_tokens.open_token(token=token, now=clock.now())
    except account_tokens.AccountTokenRefused as refused:
        raise Unauthenticated(error_messages.message(refused)) from None
    return Caller(
        kind=CallerKind.ACCOUNT,
        rights=ACCOUNT,
        name=f"account {found.account_id}",
        integration_id=found.integration_id,
        access=AccountAccess(account_ids=frozenset({found.account_id})),
    )


def _staff(user: User) -> Caller:
    if not (rights := staff.rights(user)):
        return _anonymous()
    return Caller(
        kind=CallerKind.STAFF,
        rights=rights,
        name=user.get_username(),
        owner=f"staff:{user.pk}",
        access=AccountAccess(everything=True),
        user=user,
    )


def _member(user: User) -> Caller:
    accounts = frozenset(user.accounts.values_list("id", flat=True))
    if not accounts or not user.is_active:
        return _anonymous()
    return Caller(
        kind=CallerKind.MEMBER, rights=MEMBER, name=user.get_username(), access=AccountAccess(account_ids=accounts)
    )


def _anonymous() -> Caller:
    return Caller(kind=CallerKind.ANONYMOUS, rights=PUBLIC if settings.PUBLIC_CATALOG else NOTHING)


def has_session(request: HttpRequest) -> bool:
    return settings.SESSION_COOKIE_NAME in request.COOKIES


def csrf_failure(request: HttpRequest, caller: Caller) -> str | None:
    """Why a request that a browser's session signs must not run, or None. Tokens and anonymous calls need no proof."""
    if caller.kind in (CallerKind.INTEGRATION, CallerKind.ACCOUNT) or not has_session(request):
        return None
    check = _CsrfCheck(lambda _: None)  # type: ignore[arg-type]
    check.process_request(request)
    return cast(str | None, check.process_view(request, csrf_failure, (), {}))  # type: ignore[arg-type]


class _CsrfCheck(CsrfViewMiddleware):
    def _reject(self, request: HttpRequest, reason: str) -> str:
        return reason
