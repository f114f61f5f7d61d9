"""Reads of holds and usage within the caller's access."""

from typing import Annotated

import strawberry

from backend.accounts import accounts
from backend.accounts.accounts import AccountNotFound
from backend.accounts.scopes import Right
from backend.api.global_ids import Kind, key
from backend.api.graphql.connections import connection
from backend.api.graphql.context import Info
from backend.api.graphql.credits import lists, nodes
from backend.api.graphql.fields import about, argument
from backend.api.graphql.listings import Listing
from backend.api.graphql.rights import guarded
from backend.credits import holds, records
from backend.credits.credit_errors import HoldNotFound, UsageRecordNotFound
from backend.credits.models import CreditUsageLog, Hold


@strawberry.input(description="Which usage records; what is left out is not asked.")
class UsageRecordFilter(lists.AccountUsageFilter):
    account: strawberry.ID | None = about("Of the account with this `id`.", default=None)


@strawberry.type
class CreditQueries:
    @guarded(
        Right.ACCOUNTS_READ,
        description="One hold by its id; null where the caller has none such.",
        graphql_type=nodes.Hold | None,
    )
    def hold(self, info: Info, id: Annotated[strawberry.ID, argument("The hold's `id`.")]) -> Hold | None:
        try:
            hold_id = holds.hold_uuid(key(id, Kind.HOLD))
        except HoldNotFound:
            return None
        return info.context.holds.get(hold_id)

    @guarded(
        Right.ACCOUNTS_READ,
        description="One usage record by its id; null where the caller has none such.",
        graphql_type=nodes.UsageRecord | None,
    )
    def usage_record(
        self, info: Info, id: Annotated[strawberry.ID, argument("The usage record's `id`.")]
    ) -> CreditUsageLog | None:
        try:
            return records.get(access=info.context.caller.access, record_id=key(id, Kind.USAGE_RECORD))
        except UsageRecordNotFound:
            return None

    @connection(
        nodes.UsageRecordConnection,
        right=Right.ACCOUNTS_READ,
        errors=(AccountNotFound,),
        description="What was charged within the caller's access and for what, the newest first.",
    )
    def usage_records(
        self,
        info: Info,
        filter: Annotated[UsageRecordFilter | None, argument("Which records.")] = None,
        order_by: Annotated[lists.UsageRecordOrder | None, argument("In which order.")] = None,
    ) -> Listing[CreditUsageLog]:
        only = filter or UsageRecordFilter()
        access = info.context.caller.access
        account_id = (
            accounts.get(access=access, account_id=key(only.account, Kind.ACCOUNT)).id if only.account else None
        )
        return lists.usage(info, access=access, only=only.to_filter(account_id), order=order_by)
