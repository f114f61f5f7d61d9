"""Reads of holds, usage and the ledger's health within the caller's access."""

from datetime import datetime
from typing import Annotated, Any

import strawberry

from backend.accounts import accounts
from backend.accounts.accounts import AccountAccess, AccountNotFound
from backend.accounts.scopes import Right
from backend.api.graphql.catalog.enums import OperationType, QualityTierName
from backend.api.graphql.connections import After, Before, First, Last, page
from backend.api.graphql.context import Info
from backend.api.graphql.credits import types
from backend.api.graphql.rights import guarded
from backend.credits import holds, records
from backend.credits.credit_errors import HoldNotFound, UsageRecordNotFound


def about(description: str, **options: Any) -> Any:
    return strawberry.field(description=description, **options)


def argument(description: str) -> Any:
    return strawberry.argument(description=description)


@strawberry.input(description="Which usage records; what is left out is not asked.")
class UsageRecordFilter:
    account: strawberry.ID | None = about("Of the account with this `id`.", default=None)
    operation_type: OperationType | None = about("Of this operation.", default=None)
    model: str | None = about("Of the model with this `modelName`.", default=None)
    tier: QualityTierName | None = about("Of this tier.", default=None)
    request_id: str | None = about("Of your request of this name.", default=None)
    since: datetime | None = about("From this time on.", default=None)
    until: datetime | None = about("Before this time.", default=None)

    def to_filter(self, access: AccountAccess) -> records.Filter:
        """Raises AccountNotFound."""
        return records.Filter(
            account_id=accounts.get(access=access, account_id=self.account).id if self.account is not None else None,
            operation_type=self.operation_type,
            model_name=self.model,
            quality_tier=self.tier,
            request_id=self.request_id,
            since=self.since,
            until=self.until,
        )


@strawberry.type
class CreditQueries:
    @guarded(Right.ACCOUNTS_READ, description="One hold by its id; null where the caller has none such.")
    def hold(self, info: Info, id: Annotated[strawberry.ID, argument("The hold's `id`.")]) -> types.Hold | None:
        try:
            found: Any = holds.visible(access=info.context.caller.access).filter(id=holds.hold_uuid(id)).first()
        except HoldNotFound:
            return None
        return found

    @guarded(Right.ACCOUNTS_READ, description="One usage record by its id; null where the caller has none such.")
    def usage_record(
        self, info: Info, id: Annotated[strawberry.ID, argument("The usage record's `id`.")]
    ) -> types.UsageRecord | None:
        try:
            found: Any = records.get(access=info.context.caller.access, record_id=id)
        except UsageRecordNotFound:
            return None
        return found

    @guarded(
        Right.ACCOUNTS_READ,
        errors=(AccountNotFound,),
        description="What was charged within the caller's access and for what, the newest first.",
    )
    def usage_records(
        self,
        info: Info,
        filter: Annotated[UsageRecordFilter | None, argument("Which records.")] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> types.UsageRecordConnection:
        access = info.context.caller.access
        rows = records.visible(access=access, only=filter.to_filter(access) if filter is not None else None)
        found: types.UsageRecordConnection = page(
            types.UsageRecordConnection, rows, first=first, after=after, last=last, before=before, newest_first=True
        )
        return found
