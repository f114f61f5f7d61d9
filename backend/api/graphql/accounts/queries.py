"""Reads of accounts and tokens within the caller's access."""

from enum import StrEnum
from typing import Annotated
from uuid import UUID

import strawberry
from pydantic import AwareDatetime, TypeAdapter

from backend.accounts import accounts, tokens
from backend.accounts.models import Account, APIToken
from backend.accounts.scopes import SCOPES, Right
from backend.api.global_ids import Kind, key
from backend.api.graphql.accounts import nodes
from backend.api.graphql.connections import connection
from backend.api.graphql.context import Info
from backend.api.graphql.enums import described
from backend.api.graphql.fields import about, argument
from backend.api.graphql.input_bounds import searched
from backend.api.graphql.listings import Listing, Number, Order, TableListing
from backend.api.graphql.ordering import OrderDirection, directed
from backend.api.graphql.rights import guarded


class AccountOrderField(StrEnum):
    CREATED_AT = "created_at"
    EXTERNAL_ID = "external_id"
    NAME = "name"


described(
    AccountOrderField,
    description="By what accounts can be ordered.",
    CREATED_AT="When they were created.",
    EXTERNAL_ID="Their integration's own ids for them.",
    NAME="Their names, those without one before.",
)
TEXT_AND_ID = TypeAdapter(tuple[str, UUID])
ORDERS = {
    AccountOrderField.CREATED_AT: nodes.BY_AGE,
    AccountOrderField.EXTERNAL_ID: Order(by=("external_id", "id"), values=TEXT_AND_ID),
    AccountOrderField.NAME: Order(by=("name", "id"), values=TEXT_AND_ID),
}
BY_INTEGRATION = Order(
    by=("integration__name", "created_at", "id"), values=TypeAdapter(tuple[str, AwareDatetime, Number])
)


@strawberry.input(description="Which accounts; what is left out is not asked.")
class AccountFilter:
    search: str | None = about("With this in their externalId or name; case does not matter.", default=None)
    is_suspended: bool | None = about("That are suspended, or that are not.", default=None)


@strawberry.input(description="How accounts are ordered.")
class AccountOrder:
    field: AccountOrderField = about("By what.", default=AccountOrderField.CREATED_AT)
    direction: OrderDirection = about("Which way.", default=OrderDirection.ASC)


@strawberry.type
class AccountQueries:
    @guarded(
        Right.ACCOUNTS_READ,
        errors=(accounts.AmbiguousAccount,),
        description="One account by its id or its externalId; null where the caller has none such. "
        "Without either, the caller's own account, where that is one.",
        graphql_type=nodes.Account | None,
    )
    def account(
        self,
        info: Info,
        id: Annotated[strawberry.ID | None, argument("The account's `id`.")] = None,
        external_id: Annotated[str | None, argument("The integration's own id for it.")] = None,
        integration: Annotated[str | None, argument("Staff: of which integration the externalId is.")] = None,
    ) -> Account | None:
        try:
            return accounts.find(
                access=info.context.caller.access,
                account_id=key(id, Kind.ACCOUNT),
                external_id=external_id,
                integration_name=integration,
            )
        except accounts.AccountNotFound:
            return None

    @connection(
        nodes.AccountConnection,
        right=Right.ACCOUNTS_READ,
        description="The accounts within the caller's access, the oldest first.",
    )
    def accounts(
        self,
        info: Info,
        filter: Annotated[AccountFilter | None, argument("Which accounts.")] = None,
        order_by: Annotated[AccountOrder | None, argument("In which order.")] = None,
    ) -> Listing[Account]:
        only = filter or AccountFilter()
        rows = accounts.search(
            access=info.context.caller.access, text=searched(only.search), is_suspended=only.is_suspended
        )
        order = order_by or AccountOrder()
        return TableListing(
            rows,
            directed(ORDERS[order.field], order.direction),
            lambda page: info.context.balances.expect(account.id for account in page),
        )

    @guarded(
        Right.TOKENS_WRITE,
        description="The rights that a token can have which the caller makes.",
        graphql_type=list[str],
    )
    def api_token_scopes(self, info: Info) -> list[str]:
        return sorted(scope for scope in SCOPES if info.context.may(scope))

    @connection(
        nodes.APITokenConnection,
        right=Right.TOKENS_WRITE,
        description="API tokens, without what opens: an integration sees its own, staff see all.",
    )
    def api_tokens(
        self, info: Info, integration: Annotated[str | None, argument("Those alone of the one of this name.")] = None
    ) -> Listing[APIToken]:
        rows = tokens.visible(integration_id=info.context.caller.integration_id)
        if integration is not None:
            rows = rows.filter(integration__name=integration) if integration.isprintable() else rows.none()
        return TableListing(rows, BY_INTEGRATION)
