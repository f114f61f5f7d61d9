"""What a mutation of runs answers, and the errors that it can meet."""

import strawberry

from backend.api.graphql.context import Info
from backend.api.graphql.credits.nodes import AccountCredits
from backend.api.graphql.credits.types import MOVEMENT_ERRORS
from backend.api.graphql.functions.nodes import FunctionRun, FunctionRunQuote
from backend.api.graphql.quotes.types import QUOTE
from backend.api.graphql.results import result
from backend.api.graphql.rights import itself
from backend.api.graphql.sources import sourced
from backend.credits import credit_errors, quote_errors
from backend.credits.ledger import Balance
from backend.generation import job_errors, models
from backend.pricing.errors import NegativeUsage


@sourced(models.FunctionRun, description="A run of a function was accepted or changed.")
class FunctionRunPayload:
    function_run = itself(models.FunctionRun, shown_as=FunctionRun, description="The run.")

    @strawberry.field(description="The account's credits after it.", graphql_type=AccountCredits)
    def credits(root: strawberry.Parent[models.FunctionRun], info: Info) -> Balance:
        return info.context.balances.one(root.account_id)


NOT_OF_BATCHES = (
    quote_errors.UnitsOutOfRange,
    quote_errors.OperationMismatch,
    quote_errors.CountOutOfRange,
    quote_errors.OutputTokensOutOfRange,
    quote_errors.ContextWindowExceeded,
    NegativeUsage,
)
"""What a batch is not refused for: it is made so that it fits."""
FUNCTION_RUN_START = result(
    "FunctionRunStartResult",
    FunctionRunPayload,
    FunctionRunQuote,
    description="The run, in a dry run its quotes, or why nothing is run.",
    errors=(
        *MOVEMENT_ERRORS,
        credit_errors.InvalidRequestId,
        credit_errors.AccountSuspended,
        credit_errors.InsufficientCredits,
        *(set(QUOTE.errors) - {*MOVEMENT_ERRORS, *NOT_OF_BATCHES}),
        job_errors.InvalidPrompt,
        job_errors.ArticleFull,
        job_errors.InvalidFunctionInput,
        job_errors.FunctionInputTooLarge,
        job_errors.TooManyBatches,
        job_errors.TooManyOpenJobs,
        job_errors.FunctionInactive,
    ),
)
FUNCTION_RUN_CANCEL = result(
    "FunctionRunCancelResult",
    FunctionRunPayload,
    description="The run, or why it is not cancelled.",
    errors=(job_errors.FunctionRunNotFound, job_errors.FunctionRunEnded),
)
