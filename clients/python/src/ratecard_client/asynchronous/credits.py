"""Credits that come in, and go back."""

from datetime import datetime

from ratecard_client.api.client import Operations
from ratecard_client.api.credits_refund import CreditsRefundCreditsRefundCreditsRefundPayload as Refund
from ratecard_client.api.enums import CreditCategory
from ratecard_client.api.fragments import Credits, Refusal
from ratecard_client.api.input_types import CreditsGrantInput, CreditsRefundInput, CreditsRenewInput
from ratecard_client.errors import refused
from ratecard_client.requests import new_key


class CreditMovements:
    """Each has an idempotency key: your own, such as an invoice's number, else one for this call."""

    def __init__(self, operations: Operations) -> None:
        self._operations = operations

    async def grant(
        self,
        account: str,
        *,
        category: CreditCategory,
        credits: int,
        expires_at: datetime | None = None,
        external_reference: str | None = None,
        idempotency_key: str | None = None,
    ) -> Credits:
        """Raises AlreadyExists where `external_reference` was granted before, Refused."""
        answer = await self._operations.credits_grant(
            CreditsGrantInput(
                account=account,
                category=category,
                credits=credits,
                expires_at=expires_at,
                external_reference=external_reference,
                idempotency_key=idempotency_key or new_key(),
            )
        )
        if isinstance(answer, Refusal):
            raise refused(answer)
        return answer.credits

    async def renew(
        self, account: str, *, credits: int, expires_at: datetime | None = None, idempotency_key: str | None = None
    ) -> Credits:
        """Set the plan's credits for a new period; what is left of the last lapses. Raises Refused."""
        answer = await self._operations.credits_renew(
            CreditsRenewInput(
                account=account, credits=credits, expires_at=expires_at, idempotency_key=idempotency_key or new_key()
            )
        )
        if isinstance(answer, Refusal):
            raise refused(answer)
        return answer.credits

    async def refund(
        self, usage_record: str, *, credits: int, reason: str, idempotency_key: str | None = None
    ) -> Refund:
        """Give credits of a charge back. Raises RefundExceedsCharge, Refused."""
        answer = await self._operations.credits_refund(
            CreditsRefundInput(
                usage_record=usage_record,
                credits=credits,
                reason=reason,
                idempotency_key=idempotency_key or new_key(),
            )
        )
        if isinstance(answer, Refusal):
            raise refused(answer)
        return answer
