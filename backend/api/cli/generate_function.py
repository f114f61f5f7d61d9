"""`ratecard generate function`: what a run would cost, its batches until they have ended, its output and its charge."""

from pathlib import Path
from typing import Annotated
from uuid import uuid4

import typer

from backend.accounts.accounts import AccountAccess
from backend.api.cli.accounts import Owner, find
from backend.api.cli.terminal import fail, print_json, read_object
from backend.api.global_ids import Kind, encode
from backend.api.wording import job_failures
from backend.catalog.enums import FunctionName
from backend.credits.statements import IdempotencyKey
from backend.generation import function_outputs, function_runs
from backend.generation.ai_engine import AIEngine
from backend.generation.models import FunctionRun
from backend.generation.models.function_runs import FunctionRunStatus, StartedBy
from backend.shared import clock
from backend.shared.operating_system import user_name

ALL = AccountAccess(everything=True)


def function(
    name: Annotated[FunctionName, typer.Argument(help="The function.")],
    account: Annotated[str, typer.Option(help="Who pays: an account's id or external id.")],
    input: Annotated[Path, typer.Option(help="A JSON file with the function's input.", exists=True, dir_okay=False)],
    integration: Owner = None,
    yes: Annotated[bool, typer.Option("--yes", help="Don't ask whether that price is right.")] = False,
    by_worker: Annotated[bool, typer.Option("--worker", help="Let workers run it, and don't wait.")] = False,
) -> None:
    """Run a function, and print its output as JSON."""
    values, account_id = read_object(input), str(find(account, integration).id)
    offer = function_runs.quote(function=name, input=values, account_id=account_id, access=ALL, now=clock.now())
    typer.echo(f"{_count(len(offer.quotes), 'job')}: {_count(offer.max_credits, 'credit')} at most.", err=True)
    if not yes:
        typer.confirm("Run it?", abort=True, err=True)
    who = f"command line of {user_name()}"
    run = function_runs.start(
        function=name,
        input=values,
        account_id=account_id,
        path=StartedBy.BUTTON,
        author=who,
        access=ALL,
        key=IdempotencyKey(owner=who, key=str(uuid4())),
        now=clock.now(),
        wakes_worker=by_worker,
    )
    _report(run if by_worker else AIEngine().end_function(run_id=run.id))


def _report(run: FunctionRun) -> None:
    charged = sum(job.hold.charged for job in run.jobs.all())
    print_json(
        {"id": encode(Kind.FUNCTION_RUN, run.id), "status": run.status, "output": run.output, "credits": charged}
    )
    for failure in function_outputs.failures(run):
        why = job_failures.failure(failure.error) if failure.error is not None else job_failures.CANCELLED
        typer.echo(f"Batch {failure.batch}: {why}", err=True)
    if run.status in (FunctionRunStatus.FAILED, FunctionRunStatus.CANCELLED):
        fail(f"It {'was cancelled' if run.status == FunctionRunStatus.CANCELLED else 'failed'}.")


def _count(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
