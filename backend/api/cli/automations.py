"""`ratecard automations`: pipelines of functions, and their runs."""

from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, TypedDict
from uuid import uuid4

import typer

from backend.accounts.accounts import AccountAccess
from backend.accounts.audit import Actor
from backend.api.cli import automation_tables as tables
from backend.api.cli.accounts import Owner, find
from backend.api.cli.automation_run_texts import print_run
from backend.api.cli.terminal import AsJson, fail, print_json, print_rows, read_object
from backend.api.global_ids import Kind, encode, key
from backend.automation import automations, missed_runs, retries, run_quotes, runs
from backend.automation.automations import Values
from backend.automation.models.automations import MissedRuns
from backend.automation.models.runs import RunStatus
from backend.credits.statements import IdempotencyKey
from backend.shared import clock
from backend.shared.operating_system import user_name

app = typer.Typer(no_args_is_help=True)
ALL = AccountAccess(everything=True)
NEEDED = {"name", "steps", "input"}
FIELDS = {*NEEDED, "schedule", "missed_runs", "holds_whole_run"}
"""Of a file."""

Id = Annotated[str, typer.Argument(help="The automation's id.")]
RunId = Annotated[str, typer.Argument(help="The run's id.")]
Account = Annotated[str | None, typer.Option(help="Only of this account, by id or external id.")]
File = Annotated[Path, typer.Option(help="A JSON file, as `show` prints it.", exists=True, dir_okay=False)]
Limit = Annotated[int, typer.Option(min=1, max=10_000, help="How many at most.")]


class Changer(TypedDict):
    """Who changes an automation or a run of one, within which access, and when."""

    access: AccountAccess
    actor: Actor
    now: datetime


@app.command("list")
def list_automations(
    account: Account = None, integration: Owner = None, limit: Limit = 100, as_json: AsJson = False
) -> None:
    """List automations, the newest first."""
    rows = automations.visible(access=ALL).order_by("-created_at", "-id")
    if account is not None:
        rows = rows.filter(account=find(account, integration))
    shown = [tables.of_automation(each) for each in rows[:limit]]
    print_rows(tables.AUTOMATIONS, shown, as_json=as_json)


@app.command()
def show(id: Id) -> None:
    """Print an automation as JSON: its name, steps, input and schedule, as files have them."""
    automation = automations.get(access=ALL, automation_id=key(id, Kind.AUTOMATION))
    print_json({name: getattr(automation, name) for name in sorted(FIELDS)})


@app.command()
def create(
    account: Annotated[str, typer.Option(help="Whose: an account's id or external id.")],
    file: File,
    integration: Owner = None,
) -> None:
    """Make an automation out of a file, and print its id."""
    values = _read(file)
    if missing := sorted(NEEDED - values.keys()):
        fail(f"{file} has no {', '.join(missing)}.")
    made = automations.create(values=Values(**values), account_id=str(find(account, integration).id), **_changer())
    typer.echo(encode(Kind.AUTOMATION, made.id))


@app.command()
def update(id: Id, file: File) -> None:
    """Change an automation to what a file has; what it lacks stays."""
    automations.update(automation_id=key(id, Kind.AUTOMATION), values=Values(**_read(file)), **_changer())
    typer.echo("Changed.")


@app.command()
def delete(id: Id) -> None:
    """Delete an automation: it runs no more, and its runs stay."""
    automations.delete(automation_id=key(id, Kind.AUTOMATION), **_changer())
    typer.echo("Deleted.")


@app.command()
def pause(id: Id) -> None:
    """Let the schedule of an automation start nothing."""
    automations.pause(automation_id=key(id, Kind.AUTOMATION), **_changer())
    typer.echo("Paused.")


@app.command()
def resume(id: Id) -> None:
    """Let the schedule of an automation start runs again."""
    automation = automations.resume(automation_id=key(id, Kind.AUTOMATION), **_changer())
    typer.echo(f"Resumed: due {tables.moment(automation.next_due_at) or 'by hand alone'}.")


@app.command()
def quote(id: Id, as_json: AsJson = False) -> None:
    """Print what a whole run would cost now, step by step."""
    automation = automations.get(access=ALL, automation_id=key(id, Kind.AUTOMATION))
    offer = run_quotes.quote(
        steps=automation.steps,
        input=automation.input,
        account_id=str(automation.account_id),
        access=ALL,
        now=clock.now(),
    )
    print_rows(tables.QUOTES, tables.of_quote(offer), as_json=as_json)


@app.command()
def run(id: Id) -> None:
    """Have workers run an automation now, and print the run's id."""
    who = _actor().name
    made = runs.run_now(
        automation_id=key(id, Kind.AUTOMATION),
        author=who,
        access=ALL,
        key=IdempotencyKey(owner=who, key=str(uuid4())),
        now=clock.now(),
    )
    typer.echo(encode(Kind.AUTOMATION_RUN, made.id))


@app.command("runs")
def list_runs(
    account: Account = None,
    integration: Owner = None,
    automation: Annotated[str | None, typer.Option(help="Only of the automation with this id.")] = None,
    status: Annotated[RunStatus | None, typer.Option(help="Only in this status.")] = None,
    limit: Limit = 100,
    as_json: AsJson = False,
) -> None:
    """List runs, the newest first."""
    rows = runs.visible(access=ALL).select_related("account")
    if account is not None:
        rows = rows.filter(account=find(account, integration))
    if automation is not None:
        rows = rows.filter(automation=automations.get(access=ALL, automation_id=key(automation, Kind.AUTOMATION)))
    if status is not None:
        rows = rows.filter(status=status)
    print_rows(tables.RUNS, tables.of_runs(rows[:limit]), as_json=as_json)


@app.command()
def run_show(id: RunId, as_json: AsJson = False) -> None:
    """Show a run: how it stands, its credits, its steps, and why items of them failed."""
    print_run(runs.get(access=ALL, run_id=key(id, Kind.AUTOMATION_RUN)), as_json=as_json)


@app.command()
def pause_run(id: RunId) -> None:
    """Start nothing further of a run; what runs ends."""
    runs.pause(run_id=key(id, Kind.AUTOMATION_RUN), **_changer())
    typer.echo("Paused.")


@app.command()
def resume_run(id: RunId) -> None:
    """Let a run go on that is paused."""
    runs.resume(run_id=key(id, Kind.AUTOMATION_RUN), **_changer())
    typer.echo("Resumed.")


@app.command()
def cancel(id: RunId) -> None:
    """Run no more of a run: what is delivered is charged."""
    runs.cancel(run_id=key(id, Kind.AUTOMATION_RUN), **_changer())
    typer.echo("Cancelled.")


@app.command()
def retry(id: RunId) -> None:
    """Do again what failed of a run, and go on from there."""
    retries.retry(run_id=key(id, Kind.AUTOMATION_RUN), **_changer())
    typer.echo("It goes on.")


@app.command()
def see(id: RunId) -> None:
    """Say that somebody has seen which times a run reports that were missed."""
    missed_runs.note_seen(run_id=key(id, Kind.AUTOMATION_RUN), **_changer())
    typer.echo("Seen.")


def _read(path: Path) -> dict[str, Any]:
    values = read_object(path)
    if unknown := sorted(values.keys() - FIELDS):
        fail(f"{path} has {', '.join(unknown)}, which no automation has: it takes {', '.join(sorted(FIELDS))}.")
    if not isinstance(values.get("name", ""), str):
        fail("name takes text.")
    if values.get("missed_runs", MissedRuns.REPORT) not in MissedRuns.values:
        fail(f"missed_runs takes {' or '.join(MissedRuns.values)}.")
    if not isinstance(values.get("holds_whole_run", True), bool):
        fail("holds_whole_run takes true or false.")
    return values


def _actor() -> Actor:
    return Actor(name=f"command line of {user_name()}")


def _changer() -> Changer:
    return {"access": ALL, "actor": _actor(), "now": clock.now()}
