"""Reads of accounts and tokens within the caller's access."""

from typing import Annotated, Any

import strawberry

from backend.accounts import accounts, tokens
from backend.accounts.scopes import Right
from backend.api.graphql.accounts import types
from backend.api.graphql.connections import After, Before, First, Last, page
from backend.api.graphql.context import Info
from backend.api.graphql.rights import guarded


def argument(description: str) -> Any:
    return strawberry.argument(description=description)


@strawberry.type
class AccountQueries:
    @guarded(
        Right.ACCOUNTS_READ,
        errors=(accounts.AmbiguousAccount,),
        description="One account by its id or its externalId; null where the caller has none such. "
        "Without either, the caller's own account, where that is one.",
    )
    def account(
        self,
        info: Info,
        id: Annotated[strawberry.ID | None, argument("The account's `id`.")] = None,
        external_id: Annotated[str | None, argument("The integration's own id for it.")] = None,
        integration: Annotated[str | None, argument("Staff: of which integration the externalId is.")] = None,
    ) -> types.Account | None:
        try:
            found: Any = accounts.find(
                access=info.context.caller.access,
                account_id=id,
                external_id=external_id,
                integration_name=integration,
            )
        except accounts.AccountNotFound:
            return None
        return found

    @guarded(Right.ACCOUNTS_READ, description="The accounts within the caller's access, the oldest first.")
    def accounts(
        self,
        info: Info,
        search: Annotated[str | None, argument("Only accounts with this in their externalId or name.")] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> types.AccountConnection:
        rows = accounts.search(access=info.context.caller.access, text=search)
        found: types.AccountConnection = page(
            types.AccountConnection, rows, first=first, after=after, last=last, before=before
        )
        info.context.read_balances([node.id for node in found.nodes])  # type: ignore[misc]
        return found

    @guarded(
        Right.TOKENS_WRITE,
        description="API tokens, without what opens: an integration sees its own, staff see all.",
    )
    def api_tokens(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> types.APITokenConnection:
        rows = tokens.visible(integration_id=info.context.caller.integration_id)
        found: types.APITokenConnection = page(
            types.APITokenConnection, rows, first=first, after=after, last=last, before=before
        )
        return found
