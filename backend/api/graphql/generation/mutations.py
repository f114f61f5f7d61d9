"""Jobs are accepted, cancelled and decided: one domain call each."""

from typing import Annotated

import strawberry

from backend.accounts.scopes import Right
from backend.api.global_ids import Kind, key
from backend.api.graphql.context import Info
from backend.api.graphql.credits.mutations import spender
from backend.api.graphql.fields import ABOUT
from backend.api.graphql.generation import inputs, types
from backend.api.graphql.rights import guarded
from backend.catalog.rows import Provider
from backend.credits.quotes import Quote
from backend.generation import breaker_resets, jobs, reconcile
from backend.generation.models import Job
from backend.shared import clock


@strawberry.type
class GenerationMutations:
    @guarded(
        Right.GENERATION_RUN,
        description="Have a text written: its credits are held, and the job runs at once. Follow it by `jobProgress`.",
        result=types.TEXT_GENERATE,
    )
    def text_generate(self, info: Info, input: Annotated[inputs.TextGenerateInput, ABOUT]) -> Job | Quote:
        return _generate(info, input)

    @guarded(
        Right.GENERATION_RUN,
        description="Have images made: their credits are held, and the job runs at once. Follow it by `jobProgress`.",
        result=types.IMAGES_GENERATE,
    )
    def images_generate(self, info: Info, input: Annotated[inputs.ImagesGenerateInput, ABOUT]) -> Job | Quote:
        return _generate(info, input)

    @guarded(
        Right.GENERATION_RUN,
        description="Run no more of a job: what is delivered is charged, the rest is released.",
        result=types.JOB_CANCEL,
    )
    def job_cancel(self, info: Info, input: Annotated[inputs.JobCancelInput, ABOUT]) -> Job:
        access = info.context.caller.access
        info.context.balances.forget()
        return jobs.cancel(access=access, job_id=key(input.job, Kind.JOB), now=clock.now())

    @guarded(
        Right.CONFIGURATION_WRITE,
        description="Decide what is charged for delivered work whose usage the provider did not report.",
        result=types.JOB_RECONCILE,
    )
    def job_reconcile(self, info: Info, input: Annotated[inputs.JobReconcileInput, ABOUT]) -> Job:
        caller = info.context.caller
        info.context.balances.forget()
        return reconcile.decide(
            job_id=key(input.job, Kind.JOB),
            usage=input.decision.to_usage(),
            author=caller.name,
            reason=input.reason,
            access=caller.access,
            now=clock.now(),
        )

    @guarded(
        Right.CONFIGURATION_WRITE,
        description="Call a provider again that is left alone: closes its breaker, and forgets what failed.",
        result=types.PROVIDER_RESET_BREAKER,
    )
    def provider_reset_breaker(self, info: Info, input: Annotated[inputs.ProviderResetBreakerInput, ABOUT]) -> Provider:
        registry, actor = info.context.registry, info.context.caller.actor
        return breaker_resets.reset(registry=registry, provider_id=input.provider_id, actor=actor)


def _generate(info: Info, input: inputs.TextGenerateInput | inputs.ImagesGenerateInput) -> Job | Quote:
    task, account_id = input.to_work(), key(input.account, Kind.ACCOUNT)
    if input.dry_run:
        return jobs.quote(task=task, account_id=account_id, access=info.context.caller.access, now=clock.now())
    return jobs.start(
        task=task,
        account_id=account_id,
        quote_token=input.quote_token,
        request_id=input.request_id or "",
        now=clock.now(),
        **spender(info, input.idempotency_key),
    )
