"""Accounts and tokens as clients see them."""

from datetime import datetime
from typing import Annotated, Any

import strawberry

from backend.accounts import account_tokens, accounts, tokens
from backend.accounts.accounts import AccountAccess
from backend.accounts.models import Account as Row
from backend.accounts.scopes import Right
from backend.api.graphql.connections import After, Before, Connection, First, Last, page
from backend.api.graphql.context import Info
from backend.api.graphql.credits.types import (
    Balance,
    CreditLot,
    HoldConnection,
    LedgerConnection,
    UsageRecordConnection,
)
from backend.api.graphql.results import result
from backend.api.graphql.rights import guarded
from backend.catalog import overrides
from backend.catalog.models.overrides import AccountOverride as OverrideRow
from backend.catalog.models.overrides import OverrideName
from backend.credits import holds, ledger, records
from backend.credits.models import LedgerEntry
from backend.shared import clock

strawberry.enum(OverrideName, name="AccountOverrideName", description="What an account can have otherwise.")


def about(description: str) -> Any:
    return strawberry.field(description=description)


@strawberry.type(description="One thing that an account has otherwise than the settings say.")
class AccountOverride:
    name: OverrideName = about("What it is.")
    set_at: datetime = about("When it was set.")
    ends_at: datetime | None = about("From when on it does not count; null: it stays.")
    author: str | None = guarded(Right.ACCOUNTS_WRITE, description="Who set it.")
    reason: str | None = guarded(Right.ACCOUNTS_WRITE, description="Why.")

    @strawberry.field(description="What the account has: text, or the `modelName` of its text model.")
    def value(root: strawberry.Parent[OverrideRow]) -> str:
        return root.text_model_id or str(root.value)


@strawberry.type(description="Who pays: it holds credits and belongs to one integration.")
class Account:
    id: strawberry.ID = about("An opaque id.")
    external_id: str = about("Its integration's own id for it.")
    name: str = about("Its name for people; may be empty.")
    created_at: datetime = about("When it was created.")

    @strawberry.field(description="The name of the integration that it belongs to.")
    def integration(root: strawberry.Parent[Row]) -> str:
        return root.integration.name

    @strawberry.field(description="Its credits now.")
    def credits(root: strawberry.Parent[Row], info: Info) -> Balance:
        found: Any = info.context.balance(root.id)
        return found

    @strawberry.field(description="What can be spent, in the order of spending: 100 lots at most.")
    def lots(root: strawberry.Parent[Row]) -> list[CreditLot]:
        found: Any = ledger.lots(account_id=root.id, now=clock.now())[:100]
        return found

    @strawberry.field(description="Every movement of its credits, the newest first.")
    def ledger(
        root: strawberry.Parent[Row],
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> LedgerConnection:
        rows = LedgerEntry.objects.filter(account_id=root.id).order_by("-id")
        found: LedgerConnection = page(
            LedgerConnection, rows, first=first, after=after, last=last, before=before, newest_first=True
        )
        return found

    @strawberry.field(description="Its holds, the newest first.")
    def holds(
        root: strawberry.Parent[Row],
        request_id: Annotated[str | None, strawberry.argument(description="Only of your request of this name.")] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> HoldConnection:
        rows = holds.visible(access=AccountAccess(account_ids=frozenset({root.id})), request_id=request_id)
        found: HoldConnection = page(
            HoldConnection, rows, first=first, after=after, last=last, before=before, newest_first=True
        )
        return found

    @strawberry.field(description="What was charged to it and for what, the newest first.")
    def usage(
        root: strawberry.Parent[Row],
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> UsageRecordConnection:
        rows = records.visible(access=AccountAccess(account_ids=frozenset({root.id})))
        found: UsageRecordConnection = page(
            UsageRecordConnection, rows, first=first, after=after, last=last, before=before, newest_first=True
        )
        return found

    @strawberry.field(description="What it has otherwise than the settings say, by name.")
    def overrides(root: strawberry.Parent[Row]) -> list[AccountOverride]:
        found: Any = overrides.current(account_id=root.id, now=clock.now())
        return found

    @guarded(Right.ACCOUNTS_WRITE, description="The user names of the people who may see it.")
    def members(root: strawberry.Parent[Row]) -> list[str] | None:
        return list(root.members.order_by("username").values_list("username", flat=True)[:100])

    @classmethod
    def is_type_of(cls, source: object, info: object) -> bool:
        return isinstance(source, Row)


@strawberry.type(description="A page of accounts, the oldest first.")
class AccountConnection(Connection[Account]):
    pass


@strawberry.type(description="A token for one account: it opens what a member of the account may read, and quotes.")
class AccountToken:
    token: str = about("Send it as `Authorization: Bearer ...`. It is shown this once.")
    expires_at: datetime = about("It opens nothing from then on.")


@strawberry.type(description="A token of an integration. The token itself is shown once, when it is made.")
class APIToken:
    prefix: str = about("What it starts with, after `rc_`: names it.")
    name: str = about("What it is for.")
    scopes: list[str] = about("The rights that it has.")
    created_at: datetime = about("When it was made.")
    expires_at: datetime = about("It opens nothing from then on.")
    revoked_at: datetime | None = about("When it was revoked; null where it was not.")
    last_used_at: datetime | None = about("When it was used last, to the minute; null where it was not.")

    @strawberry.field(description="The name of the integration that it belongs to.")
    def integration(root: strawberry.Parent[Any]) -> str:
        name: str = root.integration.name
        return name


@strawberry.type(description="A page of tokens: by integration, the oldest first.")
class APITokenConnection(Connection[APIToken]):
    pass


@strawberry.type(description="A token that was made.")
class APITokenCreated:
    token: str = about("The token. It is shown this once.")
    record: APIToken = about("What is kept of it.")


@strawberry.type(description="A token that was revoked, with every token that was made with it.")
class APITokenRevoked:
    record: APIToken = about("What is kept of it.")


@strawberry.type(description="An account as it is now.")
class AccountSaved:
    account: Account = about("The account.")


ACCOUNT = result(
    "AccountResult",
    AccountSaved,
    description="The account, or why nothing was changed.",
    errors=(
        accounts.AccountNotFound,
        accounts.AccountExists,
        accounts.InvalidAccount,
        accounts.IntegrationNotFound,
        accounts.UserNotFound,
        overrides.InvalidOverrides,
    ),
)
ACCOUNT_TOKEN = result(
    "AccountTokenResult",
    AccountToken,
    description="The token, or why there is none.",
    errors=(accounts.AccountNotFound, account_tokens.LifetimeOutOfRange),
)
API_TOKEN_CREATE = result(
    "APITokenCreateResult",
    APITokenCreated,
    description="The token, or why there is none.",
    errors=(
        accounts.IntegrationNotFound,
        tokens.UnknownScope,
        tokens.InvalidName,
        tokens.LifetimeOutOfRange,
        tokens.AboveCaller,
    ),
)
API_TOKEN_REVOKE = result(
    "APITokenRevokeResult",
    APITokenRevoked,
    description="The token, or why nothing was changed.",
    errors=(tokens.APITokenNotFound,),
)
