"""Whatever the client raises.

RatecardError
    NoAnswer            the server was not reached, or can't answer now: what became of the request is not known
    RequestRefused      a fault of the document, its variables, or the caller's rights
        TokenRefused    the token is unknown, expired or revoked, and its source has no other
    Refused             a typed error of the operation: nothing was changed
        (those with a class below carry facts, or are what callers handle)
"""

from typing import TypeVar

from ratecard_client.api.enums import HoldStatus, Tier, UserErrorCode
from ratecard_client.api.fragments import Refusal

T = TypeVar("T")


class RatecardError(Exception):
    pass


class NoAnswer(RatecardError):
    """Send the same again later, with the same `idempotency_key`: it is done once, even where it was done already."""

    def __init__(self, reason: str, idempotency_key: str | None = None) -> None:
        super().__init__(reason)
        self.idempotency_key = idempotency_key


class RequestRefused(RatecardError):
    def __init__(self, code: str, message: str) -> None:
        super().__init__(f"{code}: {message}")
        self.code, self.message = code, message


class TokenRefused(RequestRefused):
    pass


class Refused(RatecardError):
    """`code` is for programs; a newer server may know others than this client. `path` is of the input."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(f"{refusal.code.value}: {refusal.message}")
        self.kind: str = refusal.typename__
        self.code: UserErrorCode = refusal.code
        self.message: str = refusal.message
        self.path: list[str] | None = refusal.path
        for name in type(refusal).model_fields.keys() - Refusal.model_fields.keys():
            setattr(self, name, getattr(refusal, name))


class AlreadyExists(Refused):
    pass


class Busy(Refused):
    pass


class HoldNotOpen(Refused):
    status: HoldStatus


class IdempotencyConflict(Refused):
    pass


class InsufficientCredits(Refused):
    required: int
    available: int
    shortfall: int


class NotFound(Refused):
    pass


class QuoteExpired(Refused):
    pass


class QuoteRedeemed(Refused):
    pass


class RefundExceedsCharge(Refused):
    refundable: int


class TierUnavailable(Refused):
    offered: list[Tier]


KINDS = {kind.__name__: kind for kind in Refused.__subclasses__()}


def refused(refusal: Refusal) -> Refused:
    """The exception of a typed error; of a type without a class, `Refused` itself."""
    return KINDS.get(refusal.typename__, Refused)(refusal)


def accepted(answer: T | Refusal) -> T:
    """What an act answers. Raises Refused."""
    if isinstance(answer, Refusal):
        raise refused(answer)
    return answer


def not_found(code: UserErrorCode, message: str) -> NotFound:
    return NotFound(Refusal(typename__="NotFound", code=code, message=message, path=None))
