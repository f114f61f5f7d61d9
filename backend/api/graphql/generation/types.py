"""What a mutation of jobs answers, and the errors that it can meet."""

import strawberry

from backend.api.graphql.catalog.types import Provider
from backend.api.graphql.context import Info
from backend.api.graphql.credits.nodes import AccountCredits
from backend.api.graphql.credits.types import MOVEMENT_ERRORS, QUOTE_ERRORS
from backend.api.graphql.generation.nodes import Job
from backend.api.graphql.quotes.types import QUOTE, Quote
from backend.api.graphql.results import result
from backend.api.graphql.rights import itself
from backend.api.graphql.sources import sourced
from backend.catalog import rows
from backend.catalog.registry import ProviderNotFound
from backend.credits import credit_errors, quote_errors
from backend.credits.ledger import Balance
from backend.generation import job_errors, models
from backend.pricing.errors import NegativeUsage


@sourced(models.Job, description="A job was accepted or changed.")
class JobPayload:
    job = itself(models.Job, shown_as=Job, description="The job.")

    @strawberry.field(description="The account's credits after it.", graphql_type=AccountCredits)
    def credits(root: strawberry.Parent[models.Job], info: Info) -> Balance:
        return info.context.balances.one(root.account_id)


@sourced(rows.Provider, description="The provider is called again.")
class ProviderResetBreakerPayload:
    provider = itself(rows.Provider, shown_as=Provider, description="The provider.")


OF_TEXTS = (
    quote_errors.TokensOutOfRange,
    quote_errors.OutputTokensOutOfRange,
    quote_errors.ContextWindowExceeded,
    quote_errors.OperationMismatch,
    NegativeUsage,
)
OF_IMAGES = (quote_errors.TierUnavailable, quote_errors.SizeNotOffered, quote_errors.CountOutOfRange)
ALWAYS = (
    *MOVEMENT_ERRORS,
    *QUOTE_ERRORS,
    *(set(QUOTE.errors) - {*MOVEMENT_ERRORS, *OF_TEXTS, *OF_IMAGES, quote_errors.UnitsOutOfRange}),
    job_errors.InvalidPrompt,
    job_errors.QuoteMismatch,
)
TEXT_GENERATE = result(
    "TextGenerateResult",
    JobPayload,
    Quote,
    description="The job, in a dry run its quote, or why nothing is generated.",
    errors=(*ALWAYS, *OF_TEXTS, job_errors.InputExceedsQuote, job_errors.JsonNotSupported),
)
IMAGES_GENERATE = result(
    "ImagesGenerateResult",
    JobPayload,
    Quote,
    description="The job, in a dry run its quote, or why nothing is generated.",
    errors=(*ALWAYS, *OF_IMAGES, job_errors.ArticleFull),
)
JOB_CANCEL = result(
    "JobCancelResult",
    JobPayload,
    description="The job, or why it is not cancelled.",
    errors=(job_errors.JobNotFound, job_errors.JobEnded),
)
JOB_RECONCILE = result(
    "JobReconcileResult",
    JobPayload,
    description="The job, or why nothing is decided.",
    errors=(
        job_errors.JobNotFound,
        job_errors.NotToReconcile,
        job_errors.DecisionReasonMissing,
        credit_errors.InvalidUsage,
    ),
)
PROVIDER_RESET_BREAKER = result(
    "ProviderResetBreakerResult",
    ProviderResetBreakerPayload,
    description="The provider, or why nothing was reset.",
    errors=(ProviderNotFound,),
)
