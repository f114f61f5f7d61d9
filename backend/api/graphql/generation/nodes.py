"""Jobs as clients see them."""

from collections.abc import Sequence
from datetime import datetime

import strawberry
from strawberry.scalars import JSON

from backend.accounts.scopes import Right
from backend.api import global_ids
from backend.api.global_ids import Kind
from backend.api.graphql.catalog.enums import OperationType
from backend.api.graphql.catalog.types import admin_of
from backend.api.graphql.connections import connection_type
from backend.api.graphql.context import Info
from backend.api.graphql.credits.enums import CostSource, HoldStatus
from backend.api.graphql.credits.nodes import AUTOMATION_RUN, HOLD, account_of
from backend.api.graphql.fields import about, absent_is_null
from backend.api.graphql.generation.enums import AttemptStatus, ErrorKind, ImageFormat, JobKind, JobStatus, JobStep
from backend.api.graphql.node import Node, identity
from backend.api.graphql.rights import guarded
from backend.api.graphql.scalars import USD
from backend.api.graphql.sources import sourced
from backend.api.wording import job_failures
from backend.automation.models import AutomationRun
from backend.credits import models as credit_models
from backend.generation import image_files, models
from backend.generation.job_feed import Progress
from backend.shared import clock

TEXTS = Right.GENERATION_RUN
"""What people asked for and got, which only those see who may ask for it themselves."""


@sourced(models.ImageFile, description="A generated image.")
class GeneratedImage:
    format: ImageFormat = about("Its format.")
    width: int = about("Pixels across.")
    height: int = about("Pixels down.")

    @strawberry.field(description="How many bytes it has.")
    def byte_count(root: strawberry.Parent[models.ImageFile]) -> int:
        return root.size

    @strawberry.field(
        description="Where it opens for an hour, below the address of this server, without a token: ask again for "
        "another. Null where it was deleted because its time was over."
    )
    def address(root: strawberry.Parent[models.ImageFile]) -> str | None:
        return None if root.deleted_at is not None else image_files.address_of(file=root, now=clock.now())


@sourced(models.Attempt, description="What only staff see of an attempt: who was called, and what it cost.")
class JobAttemptAdmin:
    provider_id: str = about("The provider that was called.")
    provider_request_id: str | None = absent_is_null("The provider's name for the call, for its support.")
    cost_usd: USD | None = about("What the provider charges for it; null where that is unknown or not known yet.")
    cost_source: CostSource | None = absent_is_null("Where that cost comes from.")
    usage: JSON | None = about("The tokens that the provider reported.")

    @strawberry.field(
        description="Whether the provider may have done and billed the work without saying so: then the cost is not 0."
    )
    def is_cost_unknown(root: strawberry.Parent[models.Attempt]) -> bool:
        return root.cost_unknown


@sourced(models.Attempt, description="One call of a model for a job.")
class JobAttempt:
    number: int = about("Which one of the job, from 1.")
    model_name: str = about("The model that was called; after a failure it may be another one than was bought.")
    status: AttemptStatus = about("How far it is.")
    is_delivered: bool = about("Whether it delivered.")
    images: int = about("Images that it delivered.")
    sent_at: datetime | None = about("When it was sent.")
    answered_at: datetime | None = about("When it was answered, or failed.")
    retry_at: datetime | None = about("When the same is asked again; null where it is not.")
    problem: str | None = absent_is_null("What was wrong with an answer that is not of its function's form.")

    @strawberry.field(description="Why it failed; null where it did not.")
    def error(root: strawberry.Parent[models.Attempt]) -> ErrorKind | None:
        return ErrorKind(root.error) if root.error else None

    admin = admin_of(models.Attempt, JobAttemptAdmin)


@sourced(models.Job, description="Why a job failed.")
class JobFailure:
    @strawberry.field(description="For programs.")
    def kind(root: strawberry.Parent[models.Job]) -> ErrorKind:
        return ErrorKind(root.error)

    @strawberry.field(description="For people: what is wrong and what to do.")
    def message(root: strawberry.Parent[models.Job]) -> str:
        return job_failures.failure(root.error)


def held(hold: credit_models.Hold) -> int:
    return hold.credits if hold.status_at(clock.now()) == HoldStatus.OPEN else 0


def _failure(job: models.Job) -> models.Job | None:
    return job if job.error else None


@sourced(models.Job, description="A text or images that are generated: one billable request.")
class Job(Node):
    id: strawberry.ID = identity(Kind.JOB)
    kind: JobKind = about("What it generates.")
    status: JobStatus = about("How it stands.")
    step: JobStep = about("What happens now.")
    percent: int = about("How far it is, 0 to 100.")
    operation_type: OperationType | None = absent_is_null("The operation.")
    model_name: str = about("The model that was bought; the attempts name those that were called.")
    article: str | None = absent_is_null("The article that the images are for.")
    created_at: datetime = about("When it was accepted.")
    started_at: datetime | None = about("When it was begun.")
    finished_at: datetime | None = about("When it ended.")
    cancel_requested_at: datetime | None = about("When somebody cancelled it.")

    account = account_of("Who pays.")

    @strawberry.field(description="The integration's name for its request.")
    def request_id(root: strawberry.Parent[models.Job]) -> str | None:
        return root.hold.request_id or None

    @guarded(
        Right.ACCOUNTS_READ,
        description="The run of an automation that it is of; null where it is of none.",
        graphql_type=AUTOMATION_RUN | None,
    )
    def automation_run(root: strawberry.Parent[models.Job], info: Info) -> AutomationRun | None:
        return info.context.runs_of_functions.get(root.function_run_id) if root.function_run_id is not None else None

    @guarded(TEXTS, description="What was asked for; null where it was deleted because its time was over.")
    def prompt(root: strawberry.Parent[models.Job]) -> str | None:
        return str(root.input["prompt"]) or None

    @guarded(TEXTS, description="The text that was delivered.")
    def text(root: strawberry.Parent[models.Job]) -> str | None:
        return root.text or None

    @guarded(
        Right.CONFIGURATION_READ,
        description="Who decided what it used, where that was not reported: a person, or the rule of the settings.",
    )
    def decided_by(root: strawberry.Parent[models.Job]) -> str | None:
        return root.decided_by or None

    @guarded(Right.CONFIGURATION_READ, description="Why that was decided so.")
    def decision_reason(root: strawberry.Parent[models.Job]) -> str | None:
        return root.decision_reason or None

    @strawberry.field(description="Credits that are set aside for it now: the most that it is charged.")
    def credits_held(root: strawberry.Parent[models.Job]) -> int:
        return held(root.hold)

    @strawberry.field(description="Credits that it was charged.")
    def credits_charged(root: strawberry.Parent[models.Job]) -> int:
        return root.hold.charged

    @strawberry.field(
        description="The hold of its credits; its `usageRecord` explains the charge.", graphql_type=HOLD | None
    )
    def hold(root: strawberry.Parent[models.Job], info: Info) -> credit_models.Hold | None:
        return info.context.holds.get(root.hold_id)

    @strawberry.field(description="Why it failed; null where it did not.", graphql_type=JobFailure | None)
    def failure(root: strawberry.Parent[models.Job]) -> models.Job | None:
        return _failure(root)

    @strawberry.field(description="The calls that were made for it.", graphql_type=list[JobAttempt])
    def attempts(root: strawberry.Parent[models.Job]) -> Sequence[models.Attempt]:
        return list(root.attempts.all())

    @guarded(TEXTS, description="The images that were delivered.", graphql_type=list[GeneratedImage] | None)
    def images(root: strawberry.Parent[models.Job], info: Info) -> Sequence[models.ImageFile]:
        ids = [image_id for attempt in root.attempts.all() for image_id in attempt.image_ids]
        return [info.context.image_files.one(image_id) for image_id in ids]


JobConnection = connection_type(Job, "A page of jobs, the newest first.")


@sourced(Progress, description="How far a job is, at a moment.")
class JobProgress:
    @strawberry.field(description="The job's opaque id.")
    def id(root: strawberry.Parent[Progress]) -> strawberry.ID:
        return strawberry.ID(global_ids.encode(Kind.JOB, root.job.id))

    @strawberry.field(description="How it stands; once it has ended, the stream ends.")
    def status(root: strawberry.Parent[Progress]) -> JobStatus:
        return JobStatus(root.job.status)

    @strawberry.field(description="What happens now.")
    def step(root: strawberry.Parent[Progress]) -> JobStep:
        return JobStep(root.job.step)

    @strawberry.field(description="How far it is, 0 to 100.")
    def percent(root: strawberry.Parent[Progress]) -> int:
        return root.job.percent

    @strawberry.field(description="When somebody cancelled it.")
    def cancel_requested_at(root: strawberry.Parent[Progress]) -> datetime | None:
        return root.job.cancel_requested_at

    @strawberry.field(description="The calls that were made for it.", graphql_type=list[JobAttempt])
    def attempts(root: strawberry.Parent[Progress]) -> Sequence[models.Attempt]:
        return list(root.job.attempts.all())

    @strawberry.field(description="Credits that are set aside for it now: the most that it is charged.")
    def credits_held(root: strawberry.Parent[Progress]) -> int:
        return held(root.job.hold)

    @strawberry.field(description="Credits that it was charged.")
    def credits_charged(root: strawberry.Parent[Progress]) -> int:
        return root.job.hold.charged

    @strawberry.field(description="Why it failed; null where it did not.", graphql_type=JobFailure | None)
    def failure(root: strawberry.Parent[Progress]) -> models.Job | None:
        return _failure(root.job)

    @guarded(TEXTS, description="The text that was delivered.")
    def text(root: strawberry.Parent[Progress]) -> str | None:
        return root.job.text or None

    @guarded(TEXTS, description="The images that were delivered.", graphql_type=list[GeneratedImage] | None)
    def images(root: strawberry.Parent[Progress]) -> Sequence[models.ImageFile]:
        return root.images
