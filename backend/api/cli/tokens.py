"""`ratecard token`: tokens of integrations."""

from datetime import timedelta
from typing import Annotated

import typer

from backend.accounts import tokens
from backend.accounts.scopes import SCOPES
from backend.api.cli.terminal import AsJson, fail, print_json, print_rows
from backend.api.global_ids import Kind, encode
from backend.api.wording import error_messages
from backend.shared import clock

app = typer.Typer(help="Tokens of integrations.", no_args_is_help=True)


@app.command()
def create(
    integration: Annotated[str, typer.Argument(help="The integration's name; it is created where there is none.")],
    name: Annotated[str, typer.Option(help="What the token is for.")] = "default",
    scope: Annotated[
        list[str] | None, typer.Option(help="A scope; repeat it for more. All where none is given.")
    ] = None,
    days: Annotated[int, typer.Option(min=1, max=3650, help="Days until it expires.")] = 365,
    as_json: AsJson = False,
) -> None:
    """Make a token and print it, this once."""
    scopes = scope or sorted(SCOPES)
    try:
        made = tokens.create(
            integration_name=integration, name=name, scopes=scopes, now=clock.now(), lifetime=timedelta(days=days)
        )
    except (tokens.UnknownScope, tokens.InvalidName) as error:
        fail(error_messages.message(error), code=2)
    if as_json:
        print_json({"token": made.token, "prefix": made.record.prefix, "scopes": made.record.scopes})
        return
    typer.echo(made.token)
    typer.echo(f"Keep it: it is not shown again. Scopes: {', '.join(made.record.scopes)}; {days} days.", err=True)


@app.command("list")
def list_tokens(as_json: AsJson = False) -> None:
    """List tokens; their secrets are not stored."""
    rows = [
        {
            "id": encode(Kind.API_TOKEN, record.pk),
            "prefix": record.prefix,
            "integration": record.integration.name,
            "name": record.name,
            "scopes": record.scopes,
            "expires_at": record.expires_at,
            "last_used_at": record.last_used_at,
            "revoked_at": record.revoked_at,
        }
        for record in tokens.visible()
    ]
    columns = ["prefix", "integration", "name", "scopes", "expires", "last used", "revoked"]
    print_rows(columns, rows, as_json=as_json)


@app.command()
def revoke(
    prefix: Annotated[str, typer.Argument(help="The token's prefix, as `ratecard token list` shows it.")],
) -> None:
    """Revoke a token for good."""
    record = tokens.revoke(prefix=prefix, now=clock.now())
    typer.echo(f"Revoked {record} of {record.integration}.")
