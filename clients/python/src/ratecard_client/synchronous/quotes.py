"""What requests cost at most."""

from collections.abc import Sequence

from ratecard_client.api.synchronous_client import Operations
from ratecard_client.api.enums import OperationType, Tier
from ratecard_client.api.fragments import Quote, Refusal
from ratecard_client.api.input_types import ImageQuoteInput, QuoteInput, TextQuoteInput
from ratecard_client.errors import refused


class Quotes:
    def __init__(self, operations: Operations) -> None:
        self._operations = operations

    def images(self, *, tier: Tier, count: int, size: str | None = None, account: str | None = None) -> Quote:
        image = ImageQuoteInput(tier=tier, count=count, size=size)
        return self.create(QuoteInput(image=image), account=account)

    def text(
        self,
        *,
        input_tokens: int,
        model: str | None = None,
        max_output_tokens: int | None = None,
        operation_type: OperationType | None = None,
        account: str | None = None,
    ) -> Quote:
        text = TextQuoteInput(
            input_tokens=input_tokens, model=model, max_output_tokens=max_output_tokens, operation_type=operation_type
        )
        return self.create(QuoteInput(text=text), account=account)

    def create(self, request: QuoteInput, *, account: str | None = None) -> Quote:
        """Of any request. Changes nothing. Raises Refused."""
        (quote,) = self.several([request], account=account)
        if isinstance(quote, Refusal):
            raise refused(quote)
        return quote

    def several(self, requests: Sequence[QuoteInput], *, account: str | None = None) -> list[Quote | Refusal]:
        """Of up to 100 requests, in their order: a quote, or why there is none."""
        return list(self._operations.quote_list(inputs=list(requests), account=account))

    def verify(self, token: str) -> Quote:
        """The quote that a token holds. Raises Refused."""
        quote = self._operations.verify_quote(token=token)
        if isinstance(quote, Refusal):
            raise refused(quote)
        return quote
