"""`ratecard account`: who holds credits."""

from datetime import UTC, datetime
from typing import Annotated
from uuid import uuid4

import typer

from backend.accounts import accounts
from backend.accounts.accounts import AccountAccess, AccountNotFound, AmbiguousAccount
from backend.accounts.audit import Actor
from backend.accounts.models import Account
from backend.api.cli.terminal import AsJson, fail, print_json, print_rows, print_table
from backend.api.global_ids import NO_KEY, Kind, encode
from backend.api.global_ids import key as key_of
from backend.credits import ledger, suspensions
from backend.credits.models.lots import LotCategory
from backend.credits.statements import IdempotencyKey
from backend.shared import clock
from backend.shared.operating_system import user_name

app = typer.Typer(no_args_is_help=True)
ALL = AccountAccess(everything=True)
SHOWN_ENTRIES = 10

Name = Annotated[str, typer.Argument(help="The account's id or external id.")]
Owner = Annotated[str | None, typer.Option(help="The integration that it belongs to, where two have that id.")]


@app.command()
def create(
    external_id: Annotated[str, typer.Argument(help="Your own id of the customer, team or whoever pays.")],
    integration: Annotated[str, typer.Option(help="The integration that it belongs to; see `ratecard token list`.")],
    name: Annotated[str, typer.Option(help="What people call it.")] = "",
    as_json: AsJson = False,
) -> None:
    """Create an account, without credits: `ratecard account grant` gives it some."""
    made = accounts.create(access=ALL, external_id=external_id, name=name, integration_name=integration)
    id = encode(Kind.ACCOUNT, made.id)
    if as_json:
        print_json({"id": id, "external_id": made.external_id, "name": made.name, "integration": integration})
        return
    typer.echo(f"Created {made.external_id} of {integration}, id {id}.")


@app.command("list")
def list_accounts(
    search: Annotated[str | None, typer.Option(help="Only with this in the external id or name.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="How many at most.")] = 100,
    as_json: AsJson = False,
) -> None:
    """List accounts with their credits, the oldest first."""
    found = list(accounts.search(access=ALL, text=search)[:limit])
    balances = ledger.balances(account_ids=[account.id for account in found])
    rows = [
        {
            "account": account.external_id,
            "name": account.name,
            "integration": account.integration.name,
            "available": balances[account.id].available,
            "held": balances[account.id].held,
            "id": encode(Kind.ACCOUNT, account.id),
        }
        for account in found
    ]
    print_rows(list(rows[0]) if rows else ["no accounts"], rows, as_json=as_json)


@app.command()
def show(account: Name, integration: Owner = None, as_json: AsJson = False) -> None:
    """Show an account: its credits, its lots in the order of spending, its latest movements."""
    found = find(account, integration)
    balance = ledger.balance(account_id=found.id)
    id, lots, movements = encode(Kind.ACCOUNT, found.id), _lots(found), _movements(found)
    if as_json:
        facts = {"id": id, "external_id": found.external_id, "name": found.name, "integration": found.integration.name}
        suspension = {"suspended_at": found.suspended_at, "suspension_reason": found.suspension_reason}
        credits = {"available": balance.available, "held": balance.held}
        print_json({**facts, **suspension, "credits": credits, "lots": lots, "ledger": movements})
        return
    typer.echo(f"{found} ({found.external_id} of {found.integration}, id {id})")
    if found.suspended_at is not None:
        typer.echo(f"Suspended since {found.suspended_at:%Y-%m-%d %H:%M}: {found.suspension_reason}")
    typer.echo(f"{balance.available:,} available, {balance.held:,} held\n")
    print_table(["lot", "remaining", "of", "expires"], [list(lot.values())[1:] for lot in lots])
    typer.echo()
    print_table(["when", "what", "credits", "balance", "by", "why"], [list(row.values())[1:] for row in movements])


# An unknown option may be a number below zero, which the ledger refuses by its own words.
@app.command(context_settings={"ignore_unknown_options": True})
def grant(
    account: Name,
    credits: Annotated[int, typer.Argument(help="How many credits.")],
    reason: Annotated[str, typer.Option(help="Why; it is kept in the ledger.")],
    category: Annotated[LotCategory, typer.Option(help="Where they come from.")] = LotCategory.BONUS,
    expires: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day, in UTC, from which on they are gone.")
    ] = None,
    integration: Owner = None,
    key: Annotated[str | None, typer.Option(help="An idempotency key: the same key grants once.")] = None,
    reference: Annotated[str | None, typer.Option(help="An external reference, used once in an integration.")] = None,
) -> None:
    """Give an account credits."""
    found = find(account, integration)
    moved = ledger.grant(
        account_id=found.id,
        category=category,
        credits=credits,
        expires_at=expires.replace(tzinfo=UTC) if expires is not None else None,
        author=user_name(),
        reason=reason,
        external_reference=reference,
        access=ALL,
        key=IdempotencyKey(owner="command line", key=key or str(uuid4())),
    )
    typer.echo(f"Granted {credits:,}: {moved.balance.available:,} available, {moved.balance.held:,} held.")


@app.command()
def suspend(
    account: Name,
    reason: Annotated[str, typer.Option(help="Why; its members read it.")],
    integration: Owner = None,
) -> None:
    """Let an account start nothing more that costs. What is held is settled as ever, and reads go on."""
    found = find(account, integration)
    suspensions.suspend(account_id=found.id, reason=reason, access=ALL, actor=_actor(), now=clock.now())
    typer.echo(f"Suspended {found.external_id}; `ratecard account resume` ends it.")


@app.command()
def resume(account: Name, integration: Owner = None) -> None:
    """Let a suspended account start work again; its automations go on by themselves."""
    found = find(account, integration)
    suspensions.resume(account_id=found.id, access=ALL, actor=_actor(), now=clock.now())
    typer.echo(f"Resumed {found.external_id}.")


def _actor() -> Actor:
    return Actor(name=user_name())


def find(name: str, integration: str | None) -> Account:
    account_id = key_of(name, Kind.ACCOUNT)
    try:
        if account_id != NO_KEY:
            return accounts.get(access=ALL, account_id=account_id)
        return accounts.find(access=ALL, external_id=name, integration_name=integration)
    except AccountNotFound:
        fail("No account has this id or external id: `ratecard account list` shows which there are.")
    except AmbiguousAccount:
        fail("More than one integration has this external id: say whose by --integration.")


def _lots(account: Account) -> list[dict[str, object]]:
    return [
        {
            "id": encode(Kind.CREDIT_LOT, lot.pk),
            "category": lot.category,
            "remaining": lot.remaining,
            "granted": lot.granted,
            "expires_at": lot.expires_at,
        }
        for lot in ledger.lots(account_id=account.id)
    ]


def _movements(account: Account) -> list[dict[str, object]]:
    return [
        {
            "id": encode(Kind.LEDGER_ENTRY, entry.pk),
            "created_at": f"{entry.created_at:%Y-%m-%d %H:%M:%S}",
            "kind": entry.kind,
            "credits": entry.credits,
            "balance_after": entry.balance_after,
            "author": entry.author,
            "reason": entry.reason,
        }
        for entry in account.ledger.order_by("-id")[:SHOWN_ENTRIES]
    ]
