"""Credits that are set aside before work, and charged by what was delivered."""

from ratecard_client.api.synchronous_client import Operations
from ratecard_client.api.fragments import HeldCredits, Hold, Refusal
from ratecard_client.api.input_types import (
    ChargeCreateInput,
    ChargeForInput,
    HoldCreateInput,
    HoldReleaseInput,
    HoldSettleInput,
    UsageInput,
)
from ratecard_client.errors import refused
from ratecard_client.requests import new_key


class Holds:
    """Each act has an idempotency key: your own, if you want to repeat it after a crash, else one for this call."""

    def __init__(self, operations: Operations) -> None:
        self._operations = operations

    def get(self, hold: str) -> Hold | None:
        return self._operations.hold_by_id(id=hold)

    def create(
        self,
        quote_token: str,
        *,
        account: str | None = None,
        request_id: str | None = None,
        lifetime_seconds: int = 900,
        idempotency_key: str | None = None,
    ) -> HeldCredits:
        """Redeem a quote: set its maximum aside. Raises InsufficientCredits, QuoteExpired, Refused."""
        answer = self._operations.hold_create(
            HoldCreateInput(
                quote_token=quote_token,
                account=account,
                request_id=request_id,
                lifetime_seconds=lifetime_seconds,
                idempotency_key=idempotency_key or new_key(),
            )
        )
        if isinstance(answer, Refusal):
            raise refused(answer)
        return answer

    def settle(self, hold: str, usage: UsageInput, *, idempotency_key: str | None = None) -> HeldCredits:
        """Charge what was used, at most what is held, and release the rest. Raises HoldNotOpen, Refused."""
        answer = self._operations.hold_settle(
            HoldSettleInput(hold=hold, usage=usage, idempotency_key=idempotency_key or new_key())
        )
        if isinstance(answer, Refusal):
            raise refused(answer)
        return answer

    def release(self, hold: str, *, idempotency_key: str | None = None) -> HeldCredits:
        """Give all of a hold back. Raises HoldNotOpen, Refused."""
        answer = self._operations.hold_release(
            HoldReleaseInput(hold=hold, idempotency_key=idempotency_key or new_key())
        )
        if isinstance(answer, Refusal):
            raise refused(answer)
        return answer

    def charge(
        self,
        charge_for: ChargeForInput,
        usage: UsageInput,
        *,
        account: str | None = None,
        request_id: str | None = None,
        idempotency_key: str | None = None,
    ) -> HeldCredits:
        """Charge work that is done, all of it or nothing. Raises InsufficientCredits, Refused."""
        answer = self._operations.charge_create(
            ChargeCreateInput(
                charge_for=charge_for,
                usage=usage,
                account=account,
                request_id=request_id,
                idempotency_key=idempotency_key or new_key(),
            )
        )
        if isinstance(answer, Refusal):
            raise refused(answer)
        return answer
