"""Who is calling: a bearer token of an integration or an account, a session of staff or a member, or nobody."""

from typing import cast

from django.conf import settings
from django.http import HttpRequest
from django.middleware.csrf import CsrfViewMiddleware

from backend.accounts import account_tokens, second_factors, tokens
from backend.accounts.models import User
from backend.api import callers, edge_request, rate_limits
from backend.api.callers import Caller, CallerKind
from backend.api.wording import error_messages
from backend.shared import clock

ANOTHER_SCHEME = ("basic", "digest", "negotiate")
"""What a proxy in front may ask browsers for: it says nothing about the caller here."""


class Unauthenticated(Exception):
    """The request carries a token that does not open anything; the message says what to do."""


def caller_of(request: HttpRequest) -> Caller:
    """The caller of a request: its token takes precedence over its session. Raises Unauthenticated."""
    if (known := edge_request.of(request).caller) is not None:
        return known
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        token = token.strip()
        return _account(token) if token.startswith(account_tokens.PREFIX) else _integration(token)
    if scheme and scheme.lower() not in ANOTHER_SCHEME:
        # Else a mistyped header would be answered as if nobody had signed in.
        raise Unauthenticated("Send the token as `Authorization: Bearer ...`.")
    if has_session(request) and isinstance(request.user, User):
        if second_factors.is_missing(request.user):
            raise Unauthenticated("Staff sign in with a second factor here: add yours at /account/2fa/.")
        return callers.staff(request.user) if request.user.is_staff else callers.member(request.user)
    return callers.anonymous()


def limited_caller_of(request: HttpRequest) -> Caller:
    """The caller of a request, which is counted: a wrong token for its address. Raises Unauthenticated, RateLimited."""
    known = edge_request.of(request)
    try:
        caller = caller_of(request)
    except Unauthenticated:
        rate_limits.take_request(callers.anonymous(), known.address)
        raise
    if not known.is_counted:
        rate_limits.take_request(caller, known.address)
    return caller


def _integration(token: str) -> Caller:
    try:
        return callers.integration(tokens.authenticate(token=token, now=clock.now()))
    except tokens.TokenRefused as refused:
        raise Unauthenticated(error_messages.message(refused)) from None


def _account(token: str) -> Caller:
    try:
        return callers.account(account_tokens.open_token(token=token, now=clock.now()))
    except account_tokens.AccountTokenRefused as refused:
        raise Unauthenticated(error_messages.message(refused)) from None


def has_session(request: HttpRequest) -> bool:
    return settings.SESSION_COOKIE_NAME in request.COOKIES


def csrf_failure(request: HttpRequest, caller: Caller) -> str | None:
    """Why a request that a browser's session signs must not run, or None. Tokens and anonymous calls need no proof."""
    if caller.kind in (CallerKind.INTEGRATION, CallerKind.ACCOUNT) or not has_session(request):
        return None
    check = _CsrfCheck(lambda _: None)  # type: ignore[arg-type]
    check.process_request(request)
    return cast(str | None, check.process_view(request, csrf_failure, (), {}))  # type: ignore[arg-type]


def csrf_message(reason: str) -> str:
    """What to do about it: a proxy that asks by another host is no fault of the token."""
    if reason.startswith("Origin checking failed"):
        return (
            "The page is of another host than this request: let your proxy pass the Host header on "
            "(Vite: changeOrigin: false), or name the page's origin in TRUSTED_ORIGINS."
        )
    return "Send the CSRF token with a session, or use a bearer token."


class _CsrfCheck(CsrfViewMiddleware):
    def _reject(self, request: HttpRequest, reason: str) -> str:
        return reason
