"""Sells a service's answer over the API: what it costs at most is held before the provider is called."""

import httpx

from direct_services.provider import Answer, Provider
from ratecard_client import CallInput, OperationType, ProviderUsageInput, Ratecard, UsageFormat, UsageInput


def sell(
    ratecard: Ratecard,
    provider: Provider,
    *,
    account: str,
    request_id: str,
    operation_type: OperationType,
    prompt: str,
    max_output_tokens: int,
) -> Answer:
    """Raises InsufficientCredits and other errors of the client, httpx.HTTPError of the provider."""
    quote = ratecard.quotes.text(
        model=provider.model,
        input_tokens=len(prompt.encode()),  # a token is a byte at least
        max_output_tokens=max_output_tokens,
        operation_type=operation_type,
        account=account,
    )
    hold = ratecard.holds.create(quote.token, request_id=request_id, idempotency_key=f"{request_id}/hold").hold
    try:
        answer = provider.ask(prompt, max_output_tokens=max_output_tokens)
    except httpx.ConnectError:  # no call was made; after any other failure, nobody knows what was used
        ratecard.holds.release(hold.id, idempotency_key=f"{request_id}/release")
        raise
    usage = ProviderUsageInput(format=UsageFormat.OPENAI, usage=answer.usage)
    calls = UsageInput(calls=[CallInput(provider_usage=usage)])
    ratecard.holds.settle(hold.id, calls, idempotency_key=f"{request_id}/settle")
    return answer
