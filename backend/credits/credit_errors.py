"""Why credits don't move: the whole family. Facts only; doors put them into words. Nothing was moved.

CreditsRefused
  InsufficientCredits, BalanceTooLarge, CreditsOutOfRange, ExpiryNotAhead, ReasonMissing
  HoldNotFound, HoldNotOpen, LifetimeOutOfRange
  QuoteRedeemed, QuoteOfAnotherAccount, AccountMissing
  UsageRecordNotFound, RefundExceedsCharge
  InvalidUsage, InvalidWork, InvalidRequestId
  IdempotencyConflict, InvalidIdempotencyKey
"""

from dataclasses import dataclass


class CreditsRefused(Exception):
    """The movement is refused."""


@dataclass(kw_only=True)
class InsufficientCredits(CreditsRefused):
    required: int
    available: int

    @property
    def shortfall(self) -> int:
        return self.required - self.available


@dataclass(kw_only=True)
class BalanceTooLarge(CreditsRefused):
    """The balance would outgrow what an answer can hold."""

    balance: int
    maximum: int


@dataclass(kw_only=True)
class CreditsOutOfRange(CreditsRefused):
    minimum: int
    maximum: int


class ExpiryNotAhead(CreditsRefused):
    """Credits that have expired can't be granted."""


class ReasonMissing(CreditsRefused):
    """The movement needs a reason that can be stored."""


class HoldNotFound(CreditsRefused):
    """No hold within reach has that id."""


@dataclass(kw_only=True)
class HoldNotOpen(CreditsRefused):
    """The hold has been settled or released; `status` says which."""

    status: str


@dataclass(kw_only=True)
class LifetimeOutOfRange(CreditsRefused):
    """Seconds that a hold can live."""

    minimum: int
    maximum: int


class QuoteRedeemed(CreditsRefused):
    """A quote is redeemed once, and this one was."""


class QuoteOfAnotherAccount(CreditsRefused):
    """The quote was made for another account than the one to be charged."""


class AccountMissing(CreditsRefused):
    """The quote names no account, and none was given."""


class UsageRecordNotFound(CreditsRefused):
    """No usage record within reach has that id."""


@dataclass(kw_only=True)
class RefundExceedsCharge(CreditsRefused):
    refundable: int


@dataclass(kw_only=True)
class InvalidUsage(CreditsRefused):
    """The usage does not fit what was bought, or can't be read; `problem` says why."""

    problem: str


@dataclass(kw_only=True)
class InvalidWork(CreditsRefused):
    """The work can't have been done as it is told; `problem` says why."""

    problem: str


@dataclass(kw_only=True)
class InvalidRequestId(CreditsRefused):
    maximum: int


class IdempotencyConflict(CreditsRefused):
    """The key was used for another payload."""


@dataclass(kw_only=True)
class InvalidIdempotencyKey(CreditsRefused):
    maximum: int
