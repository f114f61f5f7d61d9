"""`ratecard generate`: have a text or images made, watch it, and read what was charged and why."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated
from uuid import UUID, uuid4

import typer

from backend.api.cli import outputs
from backend.api.cli.accounts import Owner, find
from backend.api.cli.following import ALL, Runner, follow
from backend.api.cli.generate_function import function
from backend.api.cli.outputs import Result
from backend.api.cli.terminal import AsJson, fail, print_json
from backend.api.global_ids import Kind, encode
from backend.api.wording import job_failures
from backend.catalog.enums import OperationType, QualityTier
from backend.credits import records
from backend.credits.models import CreditUsageLog
from backend.credits.quotes import Quote
from backend.credits.statements import IdempotencyKey
from backend.generation import images_of_jobs, jobs
from backend.generation.job_errors import JobInterrupted
from backend.generation.models import Job
from backend.generation.models.jobs import JobStatus
from backend.generation.work import ImageWork, TextWork, Work
from backend.shared import clock
from backend.shared.operating_system import user_name

app = typer.Typer(no_args_is_help=True)
app.command()(function)

Prompt = Annotated[str, typer.Argument(help="What to write, or what the images show.")]
Account = Annotated[str, typer.Option(help="Who pays: an account's id or external id.")]
Yes = Annotated[bool, typer.Option("--yes", help="Don't ask whether that price is right.")]
ByWorker = Annotated[bool, typer.Option("--worker", help="Let a worker run it, instead of this command.")]


@app.command()
def text(
    prompt: Prompt,
    account: Account,
    integration: Owner = None,
    system: Annotated[str | None, typer.Option(help="How to write: instructions above the prompt.")] = None,
    operation: Annotated[OperationType | None, typer.Option(help="The operation.")] = None,
    max_output_tokens: Annotated[int | None, typer.Option(min=1, help="The most tokens to be written.")] = None,
    output: Annotated[Path | None, typer.Option(help="A new file for the text; else it is printed.")] = None,
    yes: Yes = False,
    by_worker: ByWorker = False,
    as_json: AsJson = False,
) -> None:
    """Write a text."""
    outputs.check_file(output)
    task = TextWork(prompt=prompt, system=system, operation_type=operation, max_output_tokens=max_output_tokens)
    _generate(task, find(account, integration).id, output, yes=yes, by_worker=by_worker, as_json=as_json)


@app.command()
def image(
    prompt: Prompt,
    account: Account,
    tier: Annotated[QualityTier, typer.Option(help="The quality tier.")],
    integration: Owner = None,
    count: Annotated[int, typer.Option(min=1, max=8, help="How many.")] = 1,
    size: Annotated[str | None, typer.Option(help="One of the tier's sizes; else its first.")] = None,
    article: Annotated[str, typer.Option(help="The article that they are for.")] = "",
    output: Annotated[Path | None, typer.Option(help="A folder for the images.")] = None,
    yes: Yes = False,
    by_worker: ByWorker = False,
    as_json: AsJson = False,
) -> None:
    """Make images."""
    outputs.check_folder(output)
    task = ImageWork(prompt=prompt, tier=tier, count=count, size=size, article=article)
    _generate(task, find(account, integration).id, output, yes=yes, by_worker=by_worker, as_json=as_json)


def _generate(task: Work, account_id: UUID, output: Path | None, *, yes: bool, by_worker: bool, as_json: bool) -> None:
    offer = jobs.quote(task=task, account_id=str(account_id), access=ALL, now=clock.now())
    typer.echo(_price(offer), err=True)
    if not yes:
        typer.confirm("Generate it?", abort=True, err=True)
    job = jobs.start(
        task=task,
        account_id=str(account_id),
        quote_token=offer.token,
        access=ALL,
        key=IdempotencyKey(owner=f"command line of {user_name()}", key=str(uuid4())),
        now=clock.now(),
        wakes_worker=by_worker,
    )
    runner = Runner(job.id)
    if not by_worker:
        runner.start()
    job = follow(job, runner)
    result = outputs.save(job, output)
    _report(job, result, as_json=as_json)
    for line in (_delivered(job, task), _how_to_open(result, output), result.problem):
        if line:
            typer.echo(line, err=True)
    _fail_unless_done(job, runner.failure)
    if result.problem:
        raise typer.Exit(1)


def _price(offer: Quote) -> str:
    (line,) = offer.lines
    likely = "" if offer.expected_credits == offer.max_credits else f", likely {_credits(offer.expected_credits)}"
    return f"{line.model_name}: {_credits(offer.max_credits)} at most{likely}."


def _report(job: Job, result: Result, *, as_json: bool) -> None:
    charge = CreditUsageLog.objects.filter(hold_id=job.hold_id).first()
    steps: Sequence[str] = records.explain(charge).steps if charge is not None else ()
    if as_json:
        print_json(
            {
                "id": encode(Kind.JOB, job.id),
                "status": job.status,
                "error": job.error or None,
                "text": job.text or None,
                "files": result.files,
                "credits": job.hold.charged,
                "steps": steps,
            }
        )
    else:
        for line in (result.text, *result.files):
            if line:
                typer.echo(line)
        typer.echo(f"Charged {_credits(job.hold.charged)}. {' '.join(steps)}".rstrip(), err=True)


def _delivered(job: Job, task: Work) -> str | None:
    """What is said of fewer images than were asked for. They are charged as that many, so it is no failure."""
    count = len(images_of_jobs.of(job))
    if not isinstance(task, ImageWork) or not 0 < count < task.count:
        return None
    return f"Delivered: {count} of {task.count} images."


def _how_to_open(result: Result, output: Path | None) -> str | None:
    if output is not None or not result.files:
        return None
    return "An image opens for an hour at its address, below that of the server; --output FOLDER saves it instead."


def _fail_unless_done(job: Job, failure: Exception | None) -> None:
    id = encode(Kind.JOB, job.id)
    if job.status == JobStatus.FAILED:
        fail(job_failures.failure(job.error))
    if job.status == JobStatus.CANCELLED:
        fail("It was cancelled.")
    if job.status == JobStatus.TO_RECONCILE:
        fail(f"The provider did not report what it used: `jobReconcile` decides what {id} is charged.")
    if failure is not None:
        reason = f"an unexpected error: {failure.reason}" if isinstance(failure, JobInterrupted) else "a busy database"
        fail(
            f"It was interrupted by {reason}. Nothing is charged yet, and its {_credits(job.hold.credits)} stay held: "
            f"a worker takes up {id}, and `jobCancel` ends it."
        )


def _credits(count: int) -> str:
    return f"{count:,} credit{'' if count == 1 else 's'}"
