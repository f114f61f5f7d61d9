"""Sells a service's answer in Ratecard's own process: it is charged when it is done, all of it or nothing."""

from uuid import UUID

from backend.catalog.enums import OperationType
from backend.credits.charges import deduct_credits_for_operation
from backend.credits.usage import Call, UsageFormat, read_provider_usage

from direct_services.provider import Answer, Provider


def sell(
    provider: Provider,
    *,
    account: UUID,
    request_id: str,
    operation_type: OperationType,
    prompt: str,
    max_output_tokens: int,
) -> Answer:
    """Raises InsufficientCredits and other errors of charges, httpx.HTTPError of the provider."""
    answer = provider.ask(prompt, max_output_tokens=max_output_tokens)
    tokens = read_provider_usage(format=UsageFormat.OPENAI, raw=answer.usage)
    deduct_credits_for_operation(
        account_id=account,
        operation_type=operation_type,
        model_name=provider.model,
        calls=[Call(tokens=tokens, raw=answer.usage)],
        idempotency_key=f"{request_id}/charge",
    )
    return answer
