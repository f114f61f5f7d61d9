"""What is on sale, now and as it changes."""

from collections.abc import AsyncIterator

from ratecard_client.api.client import Operations
from ratecard_client.api.fragments import Prices


class PriceList:
    def __init__(self, operations: Operations) -> None:
        self._operations = operations

    async def get(self, *, account: str | None = None) -> Prices:
        """Of the account, with its overrides."""
        return await self._operations.current_prices(account=account)

    async def watch(self, *, account: str | None = None) -> AsyncIterator[Prices]:
        """The prices now, then each time that they are published: also what was missed while the stream was broken."""
        seen: int | None = None
        async for published in self._operations.catalog_published():
            if published.number == seen:
                continue
            prices = await self.get(account=account)
            seen = prices.revision_number
            yield prices
