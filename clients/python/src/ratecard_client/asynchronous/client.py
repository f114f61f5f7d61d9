"""The client: one connection, and what is done over it by its subject."""

from types import TracebackType
from typing import Self

import httpx

from ratecard_client.asynchronous.accounts import Accounts
from ratecard_client.asynchronous.automations import Automations
from ratecard_client.asynchronous.connection import Connection
from ratecard_client.asynchronous.credits import CreditMovements
from ratecard_client.asynchronous.functions import Functions
from ratecard_client.asynchronous.holds import Holds
from ratecard_client.asynchronous.jobs import Jobs
from ratecard_client.asynchronous.prices import PriceList
from ratecard_client.asynchronous.quotes import Quotes
from ratecard_client.asynchronous.tokens import Tokens, TokenSource
from ratecard_client.asynchronous.usage import Usage
from ratecard_client.retries import Retries


class AsyncRatecard:
    """`url` is the server's address, such as https://ratecard.example.

    `token` is an API token, or what supplies one: it is asked again before its token expires, and when the server
    refuses it. `timeout` is of one attempt, in seconds; the server itself waits up to five for its database.
    """

    def __init__(self, url: str, *, token: TokenSource, timeout: float = 10, retries: Retries | None = None) -> None:
        self._http = httpx.AsyncClient(timeout=timeout)
        self.operations = Connection(http=self._http, url=url, tokens=Tokens(token), retries=retries or Retries())
        self.accounts = Accounts(self.operations)
        self.automations = Automations(self.operations)
        self.credits = CreditMovements(self.operations)
        self.functions = Functions(self.operations)
        self.holds = Holds(self.operations)
        self.jobs = Jobs(self.operations)
        self.prices = PriceList(self.operations)
        self.quotes = Quotes(self.operations)
        self.usage = Usage(self.operations)

    async def close(self) -> None:
        await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()
