"""Who is calling, by the functions that Django's views ask, from the rows of a check."""

import json
from dataclasses import dataclass
from datetime import datetime

from backend.accounts import account_tokens, tokens
from backend.accounts.models import APIToken, Integration
from backend.api import callers
from backend.api.callers import Caller
from backend.shared import clock

MAX_KNOWN = 10_000


@dataclass(frozen=True, slots=True)
class Known:
    """A token that was opened before, by this row; an account's token has none."""

    row: bytes
    caller: Caller
    expires_at: datetime


class Callers:
    """The callers whose tokens a process has met, kept in memory."""

    def __init__(self) -> None:
        self._known: dict[str, Known] = {}
        self.anonymous = callers.anonymous()

    def find(self, token: str, prefix: str, row: bytes, *, may_note: bool) -> Caller | None:
        """Of a token with this row, empty where it has none.

        None where Django is to say what is wrong with it or, if it may, to note that it is used.
        """
        now = clock.now()
        known = self._known.get(token)
        if known is None or known.row != row:
            known = self._open(token, prefix, row, now)
        if known is None or now >= known.expires_at:
            return None
        record = known.caller.token
        if may_note and record is not None and tokens.is_use_stale(record, now=now):
            return None
        return known.caller

    def knows(self, token: str) -> bool:
        """Whether it was a good token when it was last seen."""
        return token in self._known

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
    record_id, sha256, scopes, revoked_at, expires_at, last_used_at, integration_id, name = json.loads(row)
    record = APIToken(
        id=record_id,
        integration=Integration(id=integration_id, name=name),
        prefix=prefix,
        sha256=sha256,
        scopes=scopes,
        revoked_at=revoked_at and datetime.fromisoformat(revoked_at),
        expires_at=datetime.fromisoformat(expires_at),
        last_used_at=last_used_at and datetime.fromisoformat(last_used_at),
    )
    tokens.check(record, token=token, now=now)
    return Known(row, callers.integration(record), record.expires_at)


def _account(token: str, now: datetime) -> Known:
    opened = account_tokens.open_token(token=token, now=now)
    return Known(b"", callers.account(opened), opened.expires_at)
