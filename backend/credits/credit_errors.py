"""Why credits don't move: the whole family. Facts only, which the API puts into words. Nothing was moved.

CreditsRefused
  AccountSuspended, InsufficientCredits, BalanceTooLarge, CreditsOutOfRange, ExpiryNotAhead, ReasonMissing
  GrantExists, InvalidExternalReference
  HoldNotFound, HoldNotOpen, HoldManaged, LifetimeOutOfRange
  QuoteRedeemed, QuoteOfAnotherAccount, AccountMissing
  UsageRecordNotFound, RefundExceedsCharge
  InvalidUsage, InvalidWork, InvalidRequestId, InvalidSuspensionReason
  IdempotencyConflict, InvalidIdempotencyKey
"""

from dataclasses import dataclass
from datetime import datetime

from backend.credits.models.holds import HoldStatus


class CreditsRefused(Exception):
    """The movement is refused."""


@dataclass(kw_only=True)
class AccountSuspended(CreditsRefused):
    """The account is suspended: it starts nothing that costs. What was held before is settled, and reads go on."""

    reason: str
    suspended_at: datetime


@dataclass(kw_only=True)
class InvalidSuspensionReason(CreditsRefused):
    """The reason of a suspension is missing, too long or not printable."""

    maximum: int


@dataclass(kw_only=True)
class InsufficientCredits(CreditsRefused):
    """The account has too few credits; nothing was moved."""

    required: int
    available: int

    @property
    def shortfall(self) -> int:
        return self.required - self.available


@dataclass(kw_only=True)
class BalanceTooLarge(CreditsRefused):
    """The balance would be larger than an account can have; nothing was moved."""

    balance: int
    maximum: int


@dataclass(kw_only=True)
class CreditsOutOfRange(CreditsRefused):
    """Too few or too many credits for one movement."""

    minimum: int
    maximum: int


class ExpiryNotAhead(CreditsRefused):
    """The expiry of a grant is past."""


class GrantExists(CreditsRefused):
    """The integration has a grant of this external reference."""


@dataclass(kw_only=True)
class InvalidExternalReference(CreditsRefused):
    """An external reference is empty, too long or not printable."""

    maximum: int


class ReasonMissing(CreditsRefused):
    """The movement needs a reason, and one that can be stored."""


class HoldNotFound(CreditsRefused):
    """No hold within the caller's access has that id."""


@dataclass(kw_only=True)
class HoldNotOpen(CreditsRefused):
    """The hold was settled or released before."""

    status: HoldStatus


class HoldManaged(CreditsRefused):
    """The hold belongs to what we run ourselves, such as a job, which settles or releases it."""


@dataclass(kw_only=True)
class LifetimeOutOfRange(CreditsRefused):
    """A lifetime is too short or too long; here it counts in seconds."""

    minimum: int
    maximum: int


class QuoteRedeemed(CreditsRefused):
    """A quote is redeemed once, and this one was."""


class QuoteOfAnotherAccount(CreditsRefused):
    """The quote was made for another account than the one to be charged."""


class AccountMissing(CreditsRefused):
    """The quote names no account, and the request names none."""


class UsageRecordNotFound(CreditsRefused):
    """No usage record within the caller's access has that id."""


@dataclass(kw_only=True)
class RefundExceedsCharge(CreditsRefused):
    """Refunds of a charge can't exceed it."""

    refundable: int


@dataclass(kw_only=True)
class InvalidUsage(CreditsRefused):
    """The usage does not fit what was bought, or can't be read.

    `problem` says why. `field` is about what and, where it is of one call, `call` is its place, from 0.
    """

    problem: str
    field: str | None = None
    call: int | None = None


@dataclass(kw_only=True)
class InvalidWork(CreditsRefused):
    """The work can't have been done as the request says.

    `problem` says why, `field` about what.
    """

    problem: str
    field: str


@dataclass(kw_only=True)
class InvalidRequestId(CreditsRefused):
    """A request id is too long or not printable."""

    maximum: int


class IdempotencyConflict(CreditsRefused):
    """The idempotency key was used for another request."""


@dataclass(kw_only=True)
class InvalidIdempotencyKey(CreditsRefused):
    """An idempotency key is missing, too long or can't be stored."""

    maximum: int
