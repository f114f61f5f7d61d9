"""Who is calling, by the functions that Django's views ask, from the rows of a check."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from django.conf import settings

from backend.accounts import account_tokens, tokens
from backend.accounts.account_tokens import AccountToken
from backend.accounts.models import APIToken
from backend.accounts.scopes import ACCOUNT, NOTHING, PUBLIC, Right
from backend.api.auth import Caller, CallerKind
from backend.shared import clock

Audience: TypeAlias = tuple[CallerKind, frozenset[Right]]
"""Callers who get the same answer."""

MAX_KNOWN = 10_000
FOR_ALL: Audience | None = None


def audience_of(caller: Caller | None) -> Audience | None:
    return None if caller is None else (caller.kind, caller.rights)


def anonymous() -> Audience:
    return CallerKind.ANONYMOUS, PUBLIC if settings.PUBLIC_CATALOG else NOTHING


@dataclass(frozen=True, slots=True)
class Known:
    """A token that was opened before, by this row; an account's token has none."""

    row: bytes
    opened: APIToken | AccountToken
    audience: Audience


class Callers:
    """The tokens that a process has met, kept in memory."""

    def __init__(self) -> None:
        self._known: dict[str, Known] = {}

    def audience(self, token: str, prefix: str, row: bytes, *, may_note: bool) -> Audience | None:
        """Of a token with this row, empty where it has none.

        None where Django is to say what is wrong with it or, if it may, to note that it is used.
        """
        now = clock.now()
        known = self._known.get(token)
        if known is None or known.row != row:
            known = self._open(token, prefix, row, now)
        if known is None or now >= known.opened.expires_at:
            return None
        if may_note and isinstance(known.opened, APIToken) and tokens.is_use_stale(known.opened, now=now):
            return None
        return known.audience

    def _open(self, token: str, prefix: str, row: bytes, now: datetime) -> Known | None:
        try:
            known = _integration(token, prefix, row, now) if row else _account(token, now)
        except (tokens.TokenRefused, account_tokens.AccountTokenRefused):
            self._known.pop(token, None)
            return None
        if len(self._known) >= MAX_KNOWN:
            self._known.clear()
        self._known[token] = known
        return known


def _integration(token: str, prefix: str, row: bytes, now: datetime) -> Known:
    sha256, scopes, revoked_at, expires_at, last_used_at = json.loads(row)
    record = APIToken(
        prefix=prefix,
        sha256=sha256,
        scopes=scopes,
        revoked_at=revoked_at and datetime.fromisoformat(revoked_at),
        expires_at=datetime.fromisoformat(expires_at),
        last_used_at=last_used_at and datetime.fromisoformat(last_used_at),
    )
    tokens.check(record, token=token, now=now)
    return Known(row, record, (CallerKind.INTEGRATION, tokens.rights(record)))


def _account(token: str, now: datetime) -> Known:
    return Known(b"", account_tokens.open_token(token=token, now=now), (CallerKind.ACCOUNT, ACCOUNT))
