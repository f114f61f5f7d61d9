"""Tokens that open the interface."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

SPARE = timedelta(seconds=30)
"""A token is replaced so long before it expires: requests that are on their way still pass."""


@dataclass(frozen=True)
class AccessToken:
    token: str
    expires_at: datetime | None = None

    def is_ending(self) -> bool:
        return self.expires_at is not None and datetime.now(UTC) > self.expires_at - SPARE
