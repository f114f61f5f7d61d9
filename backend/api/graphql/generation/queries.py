"""Reads of jobs within the caller's access."""

from collections.abc import Sequence
from typing import Annotated

import strawberry

from backend.accounts import accounts
from backend.accounts.accounts import AccountNotFound
from backend.accounts.scopes import Right
from backend.api.global_ids import Kind, key
from backend.api.graphql.connections import connection
from backend.api.graphql.context import Info
from backend.api.graphql.credits.lists import NEWEST_FIRST
from backend.api.graphql.fields import argument
from backend.api.graphql.generation import nodes
from backend.api.graphql.generation.inputs import JobFilter
from backend.api.graphql.listings import Listing, TableListing
from backend.api.graphql.rights import guarded
from backend.generation import jobs
from backend.generation.job_errors import JobNotFound
from backend.generation.models import Job


@strawberry.type
class GenerationQueries:
    @guarded(
        Right.ACCOUNTS_READ,
        description="One job by its id; null where the caller has none such.",
        graphql_type=nodes.Job | None,
    )
    def job(self, info: Info, id: Annotated[strawberry.ID, argument("The job's `id`.")]) -> Job | None:
        try:
            return jobs.get(access=info.context.caller.access, job_id=key(id, Kind.JOB))
        except JobNotFound:
            return None

    @connection(
        nodes.JobConnection,
        right=Right.ACCOUNTS_READ,
        errors=(AccountNotFound,),
        description="The jobs within the caller's access, the newest first; with the status `TO_RECONCILE` those whose "
        "usage is to be decided.",
    )
    def jobs(self, info: Info, filter: Annotated[JobFilter | None, argument("Which jobs.")] = None) -> Listing[Job]:
        only, access = filter or JobFilter(), info.context.caller.access
        account = accounts.get(access=access, account_id=key(only.account, Kind.ACCOUNT)) if only.account else None
        wanted = {"account": account, "status": only.status, "kind": only.kind}
        rows = jobs.visible(access=access, request_id=only.request_id)
        rows = rows.filter(**{k: v for k, v in wanted.items() if v is not None})

        def prepare(page: Sequence[Job]) -> None:
            info.context.accounts.expect(job.account_id for job in page)
            info.context.holds.expect(job.hold_id for job in page)
            info.context.runs_of_holds.expect(job.hold_id for job in page)
            info.context.runs_of_functions.expect(job.function_run_id for job in page if job.function_run_id)
            attempts = [attempt for job in page for attempt in job.attempts.all()]
            info.context.image_files.expect(image_id for attempt in attempts for image_id in attempt.image_ids)

        return TableListing(rows, NEWEST_FIRST, prepare)
