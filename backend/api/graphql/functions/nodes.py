"""Runs of functions as clients see them."""

from collections.abc import Sequence
from datetime import datetime

import strawberry
from strawberry.scalars import JSON

from backend.accounts.scopes import Right
from backend.api.global_ids import Kind
from backend.api.graphql.connections import connection_type
from backend.api.graphql.context import Info
from backend.api.graphql.credits.nodes import AUTOMATION_RUN, account_of
from backend.api.graphql.fields import about, absent_is_null
from backend.api.graphql.functions.enums import FunctionName, FunctionRunStatus, StartedBy
from backend.api.graphql.functions.outputs import OUTPUT
from backend.api.graphql.generation.enums import ErrorKind
from backend.api.graphql.generation.nodes import TEXTS, Job, held
from backend.api.graphql.node import Node, identity
from backend.api.graphql.quotes.types import Quote
from backend.api.graphql.rights import guarded
from backend.api.graphql.sources import sourced
from backend.api.wording import job_failures
from backend.automation.models import AutomationRun
from backend.generation import function_outputs, models
from backend.generation.function_outputs import BatchFailure, Typed
from backend.generation.function_runs import RunQuote


@sourced(BatchFailure, description="A batch of a run that was not delivered.")
class FunctionBatchFailure:
    batch: int = about("Which one, from 0, in the order of the input.")

    @strawberry.field(description="Why, for programs; null where it was cancelled.")
    def kind(root: strawberry.Parent[BatchFailure]) -> ErrorKind | None:
        return root.error

    @strawberry.field(description="Why, for people: what is wrong and what to do.")
    def message(root: strawberry.Parent[BatchFailure]) -> str:
        return job_failures.failure(root.error) if root.error is not None else job_failures.CANCELLED


@sourced(models.FunctionRun, description="A function that is run for an account: each of its batches is a job.")
class FunctionRun(Node):
    id: strawberry.ID = identity(Kind.FUNCTION_RUN)
    function: FunctionName = about("The function.")
    status: FunctionRunStatus = about("How it stands.")
    started_by: StartedBy = about("By which path it was started.")
    author: str = about("Who started it.")
    request_id: str | None = absent_is_null("The integration's name for its request.")
    created_at: datetime = about("When it was accepted.")
    started_at: datetime | None = about("When its first batch was begun.")
    finished_at: datetime | None = about("When its last batch ended.")
    cancel_requested_at: datetime | None = about("When somebody cancelled it.")

    account = account_of("Who pays.")

    @guarded(
        Right.ACCOUNTS_READ,
        description="The run of an automation that it is of; null where no automation started it.",
        graphql_type=AUTOMATION_RUN | None,
    )
    def automation_run(root: strawberry.Parent[models.FunctionRun], info: Info) -> AutomationRun | None:
        return info.context.runs_of_functions.get(root.id)

    @guarded(TEXTS, description="What was asked for; null where it was deleted because its time was over.")
    def input(root: strawberry.Parent[models.FunctionRun]) -> JSON | None:
        return JSON(root.input) if root.input else None

    @guarded(
        TEXTS,
        description="What it gives, as soon as it has ended; null where nothing was delivered, or where it was deleted "
        "because its time was over.",
        graphql_type=OUTPUT | None,
    )
    def output(root: strawberry.Parent[models.FunctionRun], info: Info) -> Typed | None:
        info.context.image_files.expect(function_outputs.image_ids(root))
        return function_outputs.typed(root)

    @strawberry.field(
        description="The batches that were not delivered, once it has ended.",
        graphql_type=list[FunctionBatchFailure],
    )
    def failed_batches(root: strawberry.Parent[models.FunctionRun]) -> Sequence[BatchFailure]:
        return function_outputs.failures(root)

    @strawberry.field(description="Its batches, in the order of the input.", graphql_type=list[Job])
    def jobs(root: strawberry.Parent[models.FunctionRun], info: Info) -> Sequence[models.Job]:
        jobs = sorted(root.jobs.all(), key=lambda job: job.batch or 0)
        info.context.holds.expect(job.hold_id for job in jobs)
        return jobs

    @strawberry.field(description="Credits that are set aside for it now: the most that it is charged.")
    def credits_held(root: strawberry.Parent[models.FunctionRun]) -> int:
        return sum(held(job.hold) for job in root.jobs.all())

    @strawberry.field(description="Credits that it was charged.")
    def credits_charged(root: strawberry.Parent[models.FunctionRun]) -> int:
        return sum(job.hold.charged for job in root.jobs.all())


def prepare_runs(info: Info, page: Sequence[models.FunctionRun]) -> None:
    """Let what a page of runs shows be read at once."""
    info.context.accounts.expect(run.account_id for run in page)
    info.context.runs_of_functions.expect(run.id for run in page)
    info.context.holds.expect(job.hold_id for run in page for job in run.jobs.all())
    info.context.runs_of_holds.expect(job.hold_id for run in page for job in run.jobs.all())
    info.context.image_files.expect(id for run in page for id in function_outputs.image_ids(run))


FunctionRunConnection = connection_type(FunctionRun, "A page of runs of functions, the newest first.")


@sourced(RunQuote, description="What a run of a function would cost: the quotes of its batches. Nothing is set aside.")
class FunctionRunQuote:
    function: FunctionName = about("The function.")
    expected_credits: int = about("Credits that the run will likely cost.")
    max_credits: int = about("Credits that the run will cost at most.")
    quotes: list[Quote] = about("The quotes of its batches.")

    account = account_of("The account that will pay.")

    @strawberry.field(description="Whether the account can hold `maxCredits` now.")
    def balance_suffices(root: strawberry.Parent[RunQuote], info: Info) -> bool:
        return info.context.balances.one(root.account_id).available >= root.max_credits
