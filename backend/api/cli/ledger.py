"""`ratecard ledger`: whether credits add up, and what a timer does for them."""

import time
from dataclasses import asdict
from typing import Annotated

import typer
from django.db import connection

from backend.api.cli.terminal import AsJson, fail, print_json, print_table
from backend.api.global_ids import Kind, encode
from backend.api.http.database_loss import DATABASE_LOSS, MESSAGE
from backend.credits import ledger, ledger_check
from backend.credits.ledger_check import Finding
from backend.shared import database_clock

app = typer.Typer(no_args_is_help=True)


@app.command()
def check(
    everything: Annotated[bool, typer.Option("--all", help="Also what the last check found right.")] = False,
    as_json: AsJson = False,
) -> None:
    """Check that balances, lots, holds and charges add up. Exit code 1 where they don't, for monitoring."""
    result = ledger_check.check(now=database_clock.now(), everything=everything)
    found = result.findings
    if as_json:
        print_json([_facts(finding) for finding in found])
    elif found:
        rows = [[one.code, _account(one) or "", one.subject, one.expected, one.actual] for one in found]
        print_table(["finding", "account", "subject", "expected", "actual"], rows)
    elif result.since is not None:
        typer.echo(f"All credits that moved since {result.since:%Y-%m-%d %H:%M} UTC add up.")
    else:
        typer.echo("All credits add up.")
    if found:
        raise typer.Exit(1)


def _facts(finding: Finding) -> dict[str, object]:
    facts = asdict(finding)
    del facts["account_id"]
    return {"account": _account(finding), **facts}


def _account(finding: Finding) -> str | None:
    return encode(Kind.ACCOUNT, finding.account_id) if finding.account_id is not None else None


@app.command()
def tidy(
    every: Annotated[int | None, typer.Option(min=1, help="Run on, and do it again every so many seconds.")] = None,
) -> None:
    """Release holds past their time, let expired credits lapse."""
    while True:
        try:
            count = ledger.tidy()
        except DATABASE_LOSS:
            connection.close()  # the next look opens another
            if every is None:
                fail(MESSAGE)
            typer.echo(MESSAGE, err=True)
        else:
            if every is None or count:
                typer.echo(f"Tidied {count} account{'' if count == 1 else 's'}.")
        if every is None:
            return
        time.sleep(every)
