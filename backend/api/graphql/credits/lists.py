"""The lists of an account: which of its holds, movements, records and lots, and in which order."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated
from uuid import UUID

import strawberry
from django.contrib.postgres.fields import ArrayField
from django.db.models import ExpressionWrapper, Field
from pydantic import AllowInfNan, AwareDatetime, TypeAdapter

from backend.accounts.accounts import AccountAccess
from backend.api.graphql.catalog.enums import OperationType, Tier
from backend.api.graphql.context import Info
from backend.api.graphql.credits.enums import EntryKind
from backend.api.graphql.enums import described
from backend.api.graphql.fields import about
from backend.api.graphql.listings import Listing, Number, Order, TableListing
from backend.api.graphql.ordering import OrderDirection, directed
from backend.credits import holds, ledger, records
from backend.credits.models import CreditLot, CreditUsageLog, Hold, LedgerEntry
from backend.credits.models.holds import HoldStatus
from backend.credits.models.lots import SPENDING_ORDER
from backend.shared import clock

BY_TIME = Order(by=("created_at", "id"), values=TypeAdapter(tuple[AwareDatetime, UUID]))
NEWEST_FIRST = directed(BY_TIME, OrderDirection.DESC)
LAST_ENTRY_FIRST = Order(by=("-id",), values=TypeAdapter(tuple[Number]))
AS_SPENT = Order(by=("place",), values=TypeAdapter(tuple[list[Annotated[Decimal, AllowInfNan()]]]))


class AnyNumeric(Field):  # type: ignore[type-arg]
    """A number of PostgreSQL's, which may be infinite: what a DecimalField refuses."""

    def db_type(self, connection: object) -> str:
        return "numeric"


@strawberry.input(description="Which holds; what is left out is not asked.")
class HoldFilter:
    request_id: str | None = about("Of your request of this name.", default=None)
    open_only: bool = about("Those alone that are open now.", default=False)


@strawberry.input(description="Which movements; what is left out is not asked.")
class LedgerEntryFilter:
    kind: EntryKind | None = about("Of this kind.", default=None)
    since: datetime | None = about("From this time on.", default=None)
    until: datetime | None = about("Before this time.", default=None)


@strawberry.input(description="Which usage records; what is left out is not asked.")
class AccountUsageFilter:
    operation_type: OperationType | None = about("Of this operation.", default=None)
    model: str | None = about("Of the model with this `modelName`.", default=None)
    tier: Tier | None = about("Of this tier.", default=None)
    request_id: str | None = about("Of your request of this name.", default=None)
    since: datetime | None = about("From this time on.", default=None)
    until: datetime | None = about("Before this time.", default=None)

    def to_filter(self, account_id: UUID | None) -> records.Filter:
        return records.Filter(
            account_id=account_id,
            operation_type=self.operation_type,
            model_name=self.model,
            quality_tier=self.tier,
            request_id=self.request_id,
            since=self.since,
            until=self.until,
        )


class UsageRecordOrderField(StrEnum):
    CREATED_AT = "created_at"


described(
    UsageRecordOrderField, description="By what usage records can be ordered.", CREATED_AT="When they were charged."
)


@strawberry.input(description="How usage records are ordered.")
class UsageRecordOrder:
    field: UsageRecordOrderField = about("By what.")
    direction: OrderDirection = about("Which way.", default=OrderDirection.DESC)


def lots(*, account_id: UUID) -> Listing[CreditLot]:
    rows = ledger.lots(account_id=account_id)
    place = ExpressionWrapper(SPENDING_ORDER, output_field=ArrayField(AnyNumeric()))
    return TableListing(rows.annotate(place=place), AS_SPENT)


def movements(info: Info, *, account_id: UUID, only: LedgerEntryFilter) -> Listing[LedgerEntry]:
    wanted = {"kind": only.kind, "created_at__gte": only.since, "created_at__lt": only.until}
    rows = ledger.entries(access=_alone(account_id)).filter(**{k: v for k, v in wanted.items() if v is not None})

    def prepare(page: Sequence[LedgerEntry]) -> None:
        info.context.accounts.expect(entry.account_id for entry in page)
        info.context.usage_records.expect(entry.usage_record_id for entry in page if entry.usage_record_id)

    return TableListing(rows, LAST_ENTRY_FIRST, prepare)


def holds_of(info: Info, *, account_id: UUID, only: HoldFilter) -> Listing[Hold]:
    rows = holds.visible(access=_alone(account_id), request_id=only.request_id)
    if only.open_only:
        rows = rows.filter(status=HoldStatus.OPEN, expires_at__gt=clock.now())

    def prepare(page: Sequence[Hold]) -> None:
        info.context.accounts.expect(hold.account_id for hold in page)
        info.context.runs_of_holds.expect(hold.id for hold in page)

    return TableListing(rows, NEWEST_FIRST, prepare)


def usage(
    info: Info, *, access: AccountAccess, only: records.Filter | None, order: UsageRecordOrder | None
) -> Listing[CreditUsageLog]:
    direction = order.direction if order is not None else OrderDirection.DESC

    def prepare(page: Sequence[CreditUsageLog]) -> None:
        info.context.accounts.expect(record.account_id for record in page)
        info.context.runs_of_holds.expect(record.hold_id for record in page)

    return TableListing(records.visible(access=access, only=only), directed(BY_TIME, direction), prepare)


def usage_of(
    info: Info, *, account_id: UUID, only: AccountUsageFilter, order: UsageRecordOrder | None
) -> Listing[CreditUsageLog]:
    return usage(info, access=_alone(account_id), only=only.to_filter(account_id), order=order)


def _alone(account_id: UUID) -> AccountAccess:
    return AccountAccess(account_ids=frozenset({account_id}))
