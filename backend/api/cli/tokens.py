"""`ratecard token`: tokens of integrations."""

from datetime import timedelta
from typing import Annotated

import typer

from backend.accounts import tokens
from backend.accounts.audit import Actor
from backend.accounts.scopes import READING, SCOPES
from backend.api.cli.terminal import AsJson, fail, print_json, print_rows
from backend.api.global_ids import Kind, encode
from backend.api.wording import error_messages
from backend.shared import clock
from backend.shared.operating_system import user_name

LONGEST_DAYS = 100_000  # more than any token may live, and few enough for a timedelta

app = typer.Typer(no_args_is_help=True)


@app.command()
def create(
    integration: Annotated[str, typer.Argument(help="The integration's name; it is created where there is none.")],
    name: Annotated[
        str | None, typer.Option(help='What the token is for; else "default", or "default 2" and so on.')
    ] = None,
    scope: Annotated[
        list[str] | None,
        typer.Option(help=f"A scope; repeat it for more. Where none is given: {', '.join(sorted(READING))}."),
    ] = None,
    days: Annotated[
        int | None, typer.Option(min=1, help="Days until it expires; API_TOKEN_DAYS where not given, and at the most.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Make a token and print it, this once. Unless asked for more, it may only read."""
    try:
        made = tokens.create(
            integration_name=integration,
            name=name,
            scopes=scope or sorted(READING),
            now=clock.now(),
            lifetime=timedelta(days=min(days, LONGEST_DAYS)) if days is not None else None,
            maker=tokens.Maker(rights=SCOPES, actor=Actor(name=user_name())),
        )
    except (tokens.UnknownScope, tokens.InvalidName, tokens.LifetimeOutOfRange) as error:
        fail(error_messages.message(error), code=2)
    if as_json:
        print_json({"token": made.token, "prefix": made.record.prefix, "scopes": made.record.scopes})
        return
    typer.echo(made.token)
    lifetime = (made.record.expires_at - made.record.created_at).days
    kind = "the new integration" if made.made_integration else "the integration"
    typer.echo(f"Keep it: it is not shown again. It is {made.record.name!r} of {kind} {integration}.", err=True)
    typer.echo(f"Scopes: {', '.join(made.record.scopes)}; {lifetime} days.", err=True)


@app.command("list")
def list_tokens(as_json: AsJson = False) -> None:
    """List tokens; their secrets are not stored."""
    rows = [
        {
            "id": encode(Kind.API_TOKEN, record.pk),
            "prefix": record.prefix,
            "integration": record.integration.name,
            "name": record.name,
            "maker": record.maker_name,
            "scopes": record.scopes,
            "expires_at": record.expires_at,
            "last_used_at": record.last_used_at,
            "revoked_at": record.revoked_at,
        }
        for record in tokens.visible()
    ]
    columns = ["prefix", "integration", "name", "maker", "scopes", "expires", "last used", "revoked"]
    print_rows(columns, rows, as_json=as_json)


@app.command()
def revoke(
    prefix: Annotated[str, typer.Argument(help="The token's prefix, as `ratecard token list` shows it.")],
) -> None:
    """Revoke a token for good."""
    record = tokens.revoke(prefix=prefix, now=clock.now(), actor=Actor(name=user_name()))
    typer.echo(f"Revoked {record} of {record.integration}.")


@app.command("revoke-of")
def revoke_of(
    username: Annotated[str, typer.Argument(help="The user name of the person who made them.")],
) -> None:
    """Revoke all tokens that a person made for good, and all that were made with those."""
    revoked = tokens.revoke_of(username=username, now=clock.now(), actor=Actor(name=user_name()))
    typer.echo(f"Revoked {len(revoked):,}.")
