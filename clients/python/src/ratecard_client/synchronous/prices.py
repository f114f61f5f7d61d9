"""What is on sale, now and as it changes."""

from collections.abc import Iterator

from ratecard_client.api.synchronous_client import Operations
from ratecard_client.api.fragments import Prices


class PriceList:
    def __init__(self, operations: Operations) -> None:
        self._operations = operations

    def get(self, *, account: str | None = None) -> Prices:
        """Of the account, with its overrides."""
        return self._operations.current_prices(account=account)

    def watch(self, *, account: str | None = None) -> Iterator[Prices]:
        """The prices now, then each time that they are published: also what was missed while the stream was broken."""
        seen: int | None = None
        for published in self._operations.catalog_published():
            if published.number == seen:
                continue
            prices = self.get(account=account)
            seen = prices.revision_number
            yield prices
