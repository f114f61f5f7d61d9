"""Jobs as they go on, over /graphql/stream/."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Annotated

import strawberry

from backend.accounts.scopes import Right
from backend.api.global_ids import Kind, key
from backend.api.graphql.changes.subscriptions import STREAM_SECONDS
from backend.api.graphql.context import Context, Info
from backend.api.graphql.fields import argument
from backend.api.graphql.generation.nodes import JobProgress
from backend.api.graphql.rights import guarded
from backend.generation import job_feed
from backend.generation.job_feed import Progress


@strawberry.type
class GenerationSubscriptions:
    @guarded(
        Right.ACCOUNTS_READ,
        is_subscription=True,
        graphql_type=JobProgress | None,
        description="Where a job is, at once, then each change of it; of several in a moment maybe the last only. It "
        "ends with `complete` when the job has ended. Null, and the end, where the caller has none such.",
    )
    def job_progress(
        self, info: Info, id: Annotated[strawberry.ID, argument("The job's `id`.")]
    ) -> AsyncGenerator[Progress | None, None]:
        followed = job_feed.follow(access=info.context.caller.access, job_id=key(id, Kind.JOB), seconds=STREAM_SECONDS)
        return _noting_the_end(info.context, followed)


async def _noting_the_end(
    context: Context, followed: AsyncGenerator[Progress | None, None]
) -> AsyncGenerator[Progress | None, None]:
    async with aclosing(followed):
        async for progress in followed:
            context.is_stream_complete = progress is None or progress.has_ended
            yield progress
