"""Who pays, and tokens for their browsers."""

from ratecard_client.access import AccessToken
from ratecard_client.api.client import Operations
from ratecard_client.api.fragments import Account, Refusal
from ratecard_client.api.input_types import AccountCreateInput, AccountTokenCreateInput
from ratecard_client.errors import AlreadyExists, refused


class Accounts:
    def __init__(self, operations: Operations) -> None:
        self._operations = operations

    async def get(self, account: str | None = None, *, external_id: str | None = None) -> Account | None:
        """By its id or by yours. Without either, with a token of an account: that account."""
        return await self._operations.account_lookup(id=account, external_id=external_id)

    async def create(self, external_id: str, *, name: str | None = None) -> Account:
        """A new account, or the one that has this external id already. Raises Refused."""
        answer = await self._operations.account_create(AccountCreateInput(external_id=external_id, name=name))
        if not isinstance(answer, Refusal):
            return answer.account
        error = refused(answer)
        existing = await self.get(external_id=external_id) if isinstance(error, AlreadyExists) else None
        if existing is None:
            raise error
        return existing

    async def token(self, account: str, *, lifetime_seconds: int = 900) -> AccessToken:
        """A short-lived token for a browser of the account's people. Raises NotFound, Refused."""
        answer = await self._operations.account_token_create(
            AccountTokenCreateInput(account=account, lifetime_seconds=lifetime_seconds)
        )
        if isinstance(answer, Refusal):
            raise refused(answer)
        return AccessToken(answer.token, answer.expires_at)
