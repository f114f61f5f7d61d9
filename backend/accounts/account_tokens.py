"""Account tokens: short-lived, signed, minted by an integration for one of its accounts; not stored.

They read `at1.<key id>.<payload>.<signature>` and open what a member of the account may see.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from pydantic import TypeAdapter

from backend.accounts.models import Account
from backend.shared import signed_tokens

PREFIX = "at1."
VERSION, SALT = "at1", "ratecard.account.at1"
SHORTEST, LONGEST = timedelta(seconds=1), timedelta(hours=1)


class AccountTokenRefused(Exception):
    """The account's token is unknown or expired; `reason` is one of those words."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(kw_only=True)
class LifetimeOutOfRange(Exception):
    """A lifetime is too short or too long; here it counts in seconds."""

    minimum: int
    maximum: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountToken:
    account_id: UUID
    integration_id: int
    expires_at: datetime
    token: str = field(default="", repr=False)


AS_JSON = TypeAdapter(AccountToken)


def mint(*, account: Account, now: datetime, lifetime: timedelta = LONGEST) -> AccountToken:
    """Raises LifetimeOutOfRange."""
    if not SHORTEST <= lifetime <= LONGEST:
        raise LifetimeOutOfRange(minimum=int(SHORTEST.total_seconds()), maximum=int(LONGEST.total_seconds()))
    content = AccountToken(account_id=account.id, integration_id=account.integration_id, expires_at=now + lifetime)
    payload = AS_JSON.dump_python(content, mode="json", exclude={"token"})
    token = signed_tokens.sign(payload=payload, version=VERSION, salt=SALT)
    return AccountToken(
        account_id=account.id, integration_id=account.integration_id, expires_at=content.expires_at, token=token
    )


def open_token(*, token: str, now: datetime) -> AccountToken:
    """What a token holds, without asking the database. Raises AccountTokenRefused."""
    try:
        content = AS_JSON.validate_python(signed_tokens.open_token(token=token, version=VERSION, salt=SALT))
    except (signed_tokens.Forged, signed_tokens.Altered):
        raise AccountTokenRefused("unknown") from None
    if now >= content.expires_at:
        raise AccountTokenRefused("expired")
    return content
