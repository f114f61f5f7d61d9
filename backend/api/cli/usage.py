"""`ratecard usage`: what was charged, and how that came about."""

from typing import Annotated

import typer

from backend.accounts.accounts import AccountAccess
from backend.api.cli.accounts import Owner, find
from backend.api.cli.terminal import AsJson, print_json, print_table
from backend.api.global_ids import Kind, encode
from backend.credits import records

app = typer.Typer(no_args_is_help=True)


@app.callback()
def group() -> None:
    """Keeps `last` a command of its own while it is the only one."""


@app.command()
def last(
    count: Annotated[int, typer.Argument(min=1, max=1_000, help="How many.")] = 1,
    account: Annotated[str | None, typer.Option(help="Only those of an account: its id or external id.")] = None,
    integration: Owner = None,
    as_json: AsJson = False,
) -> None:
    """Show the latest charges and explain them."""
    found = records.visible(access=AccountAccess(everything=True)).select_related("account")
    if account is not None:
        found = found.filter(account=find(account, integration))
    rows = [(record, records.explain(record)) for record in found[:count]]
    if as_json:
        print_json(
            [
                {
                    "id": encode(Kind.USAGE_RECORD, record.id),
                    "account": record.account.external_id,
                    "model": record.model_name,
                    "credits": record.credits,
                    "absorbed": record.absorbed,
                    "provider_cost_usd": record.provider_cost_usd.normalize(),
                    "created_at": record.created_at,
                    "steps": explanation.steps,
                    "agrees": explanation.agrees,
                }
                for record, explanation in rows
            ]
        )
        return
    print_table(
        ["when", "account", "model", "credits", "how"],
        [
            [
                f"{record.created_at:%Y-%m-%d %H:%M:%S}",
                record.account.external_id,
                record.model_name,
                record.credits,
                " ".join(explanation.steps),
            ]
            for record, explanation in rows
        ],
    )
