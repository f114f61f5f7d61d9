"""Accounts, their people and tokens as clients see them."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, TypeAlias
from uuid import UUID

import strawberry
from pydantic import AwareDatetime, TypeAdapter

from backend.accounts import models
from backend.accounts.scopes import Right
from backend.api.global_ids import Kind
from backend.api.graphql.accounts.enums import OverrideName
from backend.api.graphql.attribution import Attribution, attributed
from backend.api.graphql.catalog.enums import FunctionName, OperationType
from backend.api.graphql.connections import connection, connection_type
from backend.api.graphql.context import Info
from backend.api.graphql.credits import lists
from backend.api.graphql.credits.nodes import (
    AccountCredits,
    CreditLotConnection,
    HoldConnection,
    LedgerEntryConnection,
    UsageDay,
    UsageRecordConnection,
)
from backend.api.graphql.fields import about, absent_is_null, argument
from backend.api.graphql.listings import Listing, Order, TableListing
from backend.api.graphql.node import Node, identity
from backend.api.graphql.rights import itself
from backend.api.graphql.sources import sourced
from backend.catalog import overrides
from backend.catalog.models import AccountOverride as OverrideRow
from backend.catalog.models.overrides import PROMPTS
from backend.credits import daily_usage
from backend.credits.ledger import Balance
from backend.credits.models import CreditLot, CreditUsageLog, Hold, LedgerEntry
from backend.shared import clock

if TYPE_CHECKING:
    from backend.api.graphql.accounts.people import PersonAdmin

Row: TypeAlias = models.Account
PERSON_ADMIN = Annotated["PersonAdmin", strawberry.lazy("backend.api.graphql.accounts.people")]
BY_AGE = Order(by=("created_at", "id"), values=TypeAdapter(tuple[AwareDatetime, UUID]))
BY_USERNAME = Order(by=("username",), values=TypeAdapter(tuple[str]))


@sourced(models.Integration, description="A service that calls: it owns accounts and tokens.")
class Integration(Node):
    id: strawberry.ID = identity(Kind.INTEGRATION)
    name: str = about("Its name: its natural key.")


@sourced(models.User, description="A person who signs in.")
class Person(Node):
    id: strawberry.ID = identity(Kind.PERSON)
    username: str = about("The name with which they sign in.")
    admin = itself(
        models.User,
        shown_as=PERSON_ADMIN | None,
        description="What only superusers see.",
        right=Right.PEOPLE_WRITE,
    )


PersonConnection = connection_type(Person, "A page of people, by their user names.")


@sourced(OverrideRow, description="One thing that an account has otherwise than the settings say.")
class AccountOverride(Node):
    id: strawberry.ID = identity(Kind.ACCOUNT_OVERRIDE, "key")
    name: OverrideName = about("What it is.")
    function: FunctionName | None = absent_is_null("The function that it counts for; null: all of them.")
    set_at: datetime = about("When it was set.")
    ends_at: datetime | None = about("From when on it does not count; null: it stays.")
    attribution: Attribution | None = attributed()

    @strawberry.field(description="What the account has: text, or the `modelName` of its text model.")
    def value(root: strawberry.Parent[OverrideRow]) -> str:
        return root.text_model_id or str(root.value)


def shown_overrides(info: Info, rows: Iterable[OverrideRow]) -> list[OverrideRow]:
    """Prompts are the operator's: who may not write them does not read them."""
    sees_prompts = info.context.may(Right.ACCOUNTS_WRITE)
    return [row for row in rows if sees_prompts or row.name not in PROMPTS]


@sourced(Row, description="Who pays: it holds credits and belongs to one integration.")
class Account(Node):
    id: strawberry.ID = identity(Kind.ACCOUNT)
    external_id: str = about("Its integration's own id for it.")
    time_zone: str = about("The time zone that its automations are due in, by its name in IANA's database.")
    name: str | None = absent_is_null("Its name for people.")
    created_at: datetime = about("When it was created.")
    suspended_at: datetime | None = about("Since when it can start nothing that costs; null where it is not suspended.")
    suspension_reason: str | None = absent_is_null("Why it is suspended.")

    @strawberry.field(description="The integration that it belongs to.", graphql_type=Integration)
    def integration(root: strawberry.Parent[Row]) -> models.Integration:
        return root.integration

    @strawberry.field(description="Its credits now.", graphql_type=AccountCredits)
    def credits(root: strawberry.Parent[Row], info: Info) -> Balance:
        return info.context.balances.one(root.id)

    @connection(CreditLotConnection, description="What can be spent, in the order of spending.")
    def lots(root: strawberry.Parent[Row]) -> Listing[CreditLot]:
        return lists.lots(account_id=root.id)

    @connection(LedgerEntryConnection, description="Every movement of its credits, the newest first.")
    def ledger(
        root: strawberry.Parent[Row],
        info: Info,
        filter: Annotated[lists.LedgerEntryFilter | None, argument("Which movements.")] = None,
    ) -> Listing[LedgerEntry]:
        return lists.movements(info, account_id=root.id, only=filter or lists.LedgerEntryFilter())

    @connection(HoldConnection, description="Its holds, the newest first.")
    def holds(
        root: strawberry.Parent[Row],
        info: Info,
        filter: Annotated[lists.HoldFilter | None, argument("Which holds.")] = None,
    ) -> Listing[Hold]:
        return lists.holds_of(info, account_id=root.id, only=filter or lists.HoldFilter())

    @connection(UsageRecordConnection, description="What was charged to it and for what, the newest first.")
    def usage(
        root: strawberry.Parent[Row],
        info: Info,
        filter: Annotated[lists.AccountUsageFilter | None, argument("Which records.")] = None,
        order_by: Annotated[lists.UsageRecordOrder | None, argument("In which order.")] = None,
    ) -> Listing[CreditUsageLog]:
        return lists.usage_of(info, account_id=root.id, only=filter or lists.AccountUsageFilter(), order=order_by)

    @strawberry.field(
        description="What it was charged on each day with usage, the newest first and 100 at most.",
        graphql_type=list[UsageDay],
    )
    def usage_by_day(
        root: strawberry.Parent[Row],
        since: Annotated[date | None, argument("From this day on.")] = None,
        until: Annotated[date | None, argument("Before this day.")] = None,
        operation_type: Annotated[OperationType | None, argument("Of this operation; left out: of all.")] = None,
    ) -> tuple[daily_usage.UsageDay, ...]:
        return daily_usage.of_account(account_id=root.id, since=since, until=until, operation_type=operation_type)

    @strawberry.field(
        description="What it has otherwise than the settings say, by function and name; prompts for callers with "
        "`accounts:write` only.",
        graphql_type=list[AccountOverride],
    )
    def overrides(root: strawberry.Parent[Row], info: Info) -> list[OverrideRow]:
        return shown_overrides(info, overrides.current(account_id=root.id, now=clock.now()))

    @strawberry.field(description="Names its `overrides` as they are now: it is another one after each change.")
    def overrides_version(root: strawberry.Parent[Row]) -> str:
        return overrides.version(account_id=root.id)

    @connection(PersonConnection | None, right=Right.ACCOUNTS_WRITE, description="The people who may see it.")
    def members(root: strawberry.Parent[Row]) -> Listing[models.User]:
        return TableListing(root.members.all(), BY_USERNAME)


AccountConnection = connection_type(Account, "A page of accounts.")


@sourced(models.APIToken, description="A token of an integration. The token itself is shown once, when it is made.")
class APIToken(Node):
    id: strawberry.ID = identity(Kind.API_TOKEN)
    prefix: str = about("What it starts with, after `rc_`: names it.")
    name: str = about("What it is for.")
    scopes: list[str] = about("The rights that it has.")
    created_at: datetime = about("When it was made.")
    expires_at: datetime = about("It opens nothing from then on.")
    revoked_at: datetime | None = about("When it was revoked; null where it was not.")
    last_used_at: datetime | None = about("When it was used last, to the minute; null where it was not.")
    maker_name: str | None = absent_is_null(
        "Who made it: a person, an integration by one of its tokens, or a user of the command line; null for tokens "
        "of before this was recorded."
    )

    @strawberry.field(description="The `prefix` of the token with which it was made; null where a person made it.")
    def made_with_prefix(root: strawberry.Parent[models.APIToken]) -> str | None:
        return root.made_by.prefix if root.made_by is not None else None

    @strawberry.field(description="The integration that it belongs to.", graphql_type=Integration)
    def integration(root: strawberry.Parent[models.APIToken]) -> models.Integration:
        return root.integration


APITokenConnection = connection_type(APIToken, "A page of tokens: by integration, the oldest first.")
