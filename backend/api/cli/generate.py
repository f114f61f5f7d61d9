"""`ratecard generate`: have a text or images made, watch it, and read what was charged and why."""

import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import Annotated
from uuid import UUID, uuid4

import typer
from django.db import connection

from backend.accounts.accounts import AccountAccess
from backend.api.cli.accounts import Owner, find
from backend.api.cli.generate_function import function
from backend.api.cli.terminal import AsJson, fail, print_json
from backend.api.global_ids import Kind, encode
from backend.api.wording import job_failures
from backend.catalog.enums import OperationType, QualityTier
from backend.credits import records
from backend.credits.models import CreditUsageLog
from backend.credits.quotes import Quote
from backend.credits.statements import IdempotencyKey
from backend.generation import image_files, images_of_jobs, jobs
from backend.generation.ai_engine import AIEngine
from backend.generation.job_errors import JobEnded, JobInterrupted
from backend.generation.models import Job
from backend.generation.models.jobs import ENDED, JobStatus, JobStep
from backend.generation.work import ImageWork, TextWork, Work
from backend.shared import clock
from backend.shared.busy import Busy
from backend.shared.operating_system import user_name

app = typer.Typer(no_args_is_help=True)
app.command()(function)
ALL = AccountAccess(everything=True)
LOOK_SECONDS = 0.1

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
    output: Annotated[Path | None, typer.Option(help="A file for the text; else it is printed.")] = None,
    yes: Yes = False,
    by_worker: ByWorker = False,
    as_json: AsJson = False,
) -> None:
    """Write a text."""
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
    job = _followed(job, runner)
    _report(job, output, as_json=as_json)
    _fail_unless_done(job, runner.failure)


def _price(offer: Quote) -> str:
    (line,) = offer.lines
    likely = "" if offer.expected_credits == offer.max_credits else f", likely {_credits(offer.expected_credits)}"
    return f"{line.model_name}: {_credits(offer.max_credits)} at most{likely}."


class Runner(Thread):
    """Runs a job beside the command that shows how far it is; `failure` is why it gave up."""

    def __init__(self, job_id: UUID) -> None:
        super().__init__(daemon=True)
        self.job_id = job_id
        self.failure: Exception | None = None

    def run(self) -> None:
        try:
            AIEngine().run_in_process(job_id=self.job_id)
        except (Busy, JobInterrupted) as failure:
            self.failure = failure
        finally:
            connection.close()


def _followed(job: Job, runner: Runner) -> Job:
    """Show how far a job is until it has ended or its runner gave up. Ctrl-C cancels it, a second one leaves it."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:.0f} %"),
        TimeElapsedColumn(),
    )
    is_cancelled = False
    with Progress(*columns, console=Console(stderr=True)) as shown:
        bar = shown.add_task(JobStep(job.step).label, total=100)
        while job.status not in ENDED and runner.failure is None:
            try:
                time.sleep(LOOK_SECONDS)
                job = jobs.get(access=ALL, job_id=job.id)
                shown.update(bar, completed=job.percent, description=_label(job))
            except KeyboardInterrupt:
                if is_cancelled:
                    raise
                is_cancelled = True
                _cancel(job)
    return job


def _label(job: Job) -> str:
    if job.status in ENDED:
        return JobStatus(job.status).label
    return JobStep(job.step).label if job.cancel_requested_at is None else "Cancelling"


def _cancel(job: Job) -> None:
    with suppress(JobEnded):  # a moment before
        jobs.cancel(access=ALL, job_id=job.id, now=clock.now())


def _report(job: Job, output: Path | None, *, as_json: bool) -> None:
    charge = CreditUsageLog.objects.filter(hold_id=job.hold_id).first()
    steps: Sequence[str] = records.explain(charge).steps if charge is not None else ()
    files = _saved(job, output)
    if as_json:
        print_json(
            {
                "id": encode(Kind.JOB, job.id),
                "status": job.status,
                "error": job.error or None,
                "text": job.text or None,
                "files": files,
                "credits": job.hold.charged,
                "steps": steps,
            }
        )
    else:
        for line in (job.text if output is None else None, *files):
            if line:
                typer.echo(line)
        typer.echo(f"Charged {_credits(job.hold.charged)}. {' '.join(steps)}".rstrip(), err=True)


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


def _saved(job: Job, output: Path | None) -> list[str]:
    """The files that were written or, without a place for them, the addresses of the images."""
    found = images_of_jobs.of(job)
    if output is None:
        return [image_files.address_of(file=image, now=clock.now()) for image in found]
    if job.text:
        output.write_text(job.text)
        return [str(output)]
    output.mkdir(parents=True, exist_ok=True)
    places = [output / f"{job.id}-{number}.{image.format}" for number, image in enumerate(found, start=1)]
    for image, place in zip(found, places, strict=True):
        place.write_bytes(image_files.read(file=image))
    return list(map(str, places))


def _credits(count: int) -> str:
    return f"{count:,} credit{'' if count == 1 else 's'}"
