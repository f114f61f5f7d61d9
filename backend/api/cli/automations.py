"""`ratecard automations`: pipelines of functions, and their runs."""

import json
from pathlib import Path
from typing import Annotated
from uuid import uuid4

import typer

from backend.accounts.accounts import AccountAccess
from backend.accounts.audit import Actor
from backend.api.cli.accounts import Owner, find
from backend.api.cli.terminal import AsJson, fail, print_json, print_rows
from backend.api.global_ids import Kind, encode, key
from backend.automation import automations, figures, run_quotes, runs, schedules
from backend.automation.models import Automation, AutomationRun
from backend.credits.statements import IdempotencyKey
from backend.shared import clock
from backend.shared.operating_system import user_name

app = typer.Typer(no_args_is_help=True)
ALL = AccountAccess(everything=True)
FIELDS = ("name", "steps", "input", "schedule", "missed_runs", "holds_whole_run")
"""Of a file, by the names that `show` prints."""

Id = Annotated[str, typer.Argument(help="The automation's id.")]
RunId = Annotated[str, typer.Argument(help="The run's id.")]
Account = Annotated[str | None, typer.Option(help="Only of this account, by id or external id.")]
File = Annotated[Path, typer.Option(help="A JSON file of the form that `show` prints.", exists=True, dir_okay=False)]
Limit = Annotated[int, typer.Option(min=1, max=10_000, help="How many at most.")]


@app.command("list")
def list_automations(
    account: Account = None, integration: Owner = None, limit: Limit = 100, as_json: AsJson = False
) -> None:
    """List automations, the newest first."""
    rows = automations.visible(access=ALL).select_related("account")
    if account is not None:
        rows = rows.filter(account=find(account, integration))
    shown = [
        {
            "automation": each.name,
            "account": each.account.external_id,
            "steps": len(each.steps),
            "schedule": each.schedule["kind"],
            "next due (UTC)": f"{each.next_due_at:%Y-%m-%d %H:%M}" if each.next_due_at else "",
            "paused": each.pause_reason,
            "id": encode(Kind.AUTOMATION, each.pk),
        }
        for each in rows[:limit]
    ]
    print_rows(list(shown[0]) if shown else ["no automations"], shown, as_json=as_json)
