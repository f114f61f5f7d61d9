"""`ratecard schedule`: changes that are made at a later time."""

from typing import Annotated

import typer

from backend.api.cli.terminal import AsJson, print_rows
from backend.api.global_ids import Kind, encode, key
from backend.api.wording import error_messages
from backend.catalog import schedules
from backend.catalog.models import CatalogSchedule
from backend.catalog.models.schedules import ScheduleState
from backend.shared import clock, database_clock
from backend.shared.operating_system import user_name

app = typer.Typer(no_args_is_help=True)


@app.command("list")
def list_schedules(
    state: Annotated[ScheduleState | None, typer.Option(help="Only those in this state.")] = None,
    as_json: AsJson = False,
) -> None:
    """List scheduled changes and planned retirements, the last due first."""
    rows = [_row(schedule) for schedule in schedules.listed(state=state)]
    print_rows(["id", "due (UTC)", "state", "author", "reason", "what came of it"], rows, as_json=as_json)


@app.command()
def cancel(id: Annotated[str, typer.Argument(help="Its id.")]) -> None:
    """Take back a change that is to come, or put one aside that failed."""
    schedules.cancel(schedule_id=key(id, Kind.CATALOG_SCHEDULE), author=user_name(), now=clock.now())
    typer.echo("Cancelled.")


@app.command()
def run() -> None:
    """Make what is due now, without a worker. Exit code 1 where a change was refused."""
    made = list(schedules.run_due(now=database_clock.now(), explain=error_messages.explain))
    if not made:
        typer.echo("Nothing is due.")
    for schedule in made:
        typer.echo(f"{schedule.reason}: {_outcome(schedule)}")
    if any(schedule.state == ScheduleState.FAILED for schedule in made):
        raise typer.Exit(1)


def _row(schedule: CatalogSchedule) -> dict[str, object]:
    return {
        "id": encode(Kind.CATALOG_SCHEDULE, schedule.pk),
        "due_at": f"{schedule.due_at:%Y-%m-%d %H:%M}",
        "state": schedule.state,
        "author": schedule.author,
        "reason": schedule.reason,
        "outcome": _outcome(schedule),
    }


def _outcome(schedule: CatalogSchedule) -> str:
    if schedule.state == ScheduleState.DONE:
        return f"revision {schedule.revision}" if schedule.revision else "nothing to change"
    return schedule.failure or (f"by {schedule.cancelled_by}" if schedule.cancelled_by else "")
