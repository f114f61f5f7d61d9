"""What a mutation of automations answers, and the errors that it can meet."""

from datetime import datetime

import strawberry

from backend.accounts.accounts import AccountNotFound, AmbiguousAccount
from backend.api.graphql.automations.nodes import Automation
from backend.api.graphql.automations.run_nodes import AutomationRun
from backend.api.graphql.context import Info
from backend.api.graphql.credits.nodes import account_of
from backend.api.graphql.credits.types import MOVEMENT_ERRORS
from backend.api.graphql.fields import about
from backend.api.graphql.functions.enums import FunctionName
from backend.api.graphql.functions.types import FUNCTION_RUN_START
from backend.api.graphql.results import result
from backend.api.graphql.rights import itself
from backend.api.graphql.scalars import CreditCount
from backend.api.graphql.sources import sourced
from backend.automation import due_times, errors, models, schedules
from backend.automation.previews import Preview
from backend.automation.run_quotes import StepQuote, WholeRunQuote
from backend.credits import credit_errors
from backend.generation import job_errors
from backend.shared.busy import Busy


@sourced(models.Automation, description="An automation as it is now.")
class AutomationPayload:
    automation = itself(models.Automation, shown_as=Automation, description="The automation.")


@sourced(models.AutomationRun, description="A run of an automation as it is now.")
class AutomationRunPayload:
    automation_run = itself(models.AutomationRun, shown_as=AutomationRun, description="The run.")


@sourced(StepQuote, description="What a step of a run would cost.")
class AutomationStepQuote:
    function: FunctionName = about("The function.")
    expected_credits: CreditCount = about("Credits that the step will likely cost.")
    max_credits: CreditCount = about("Credits that the step will cost at most.")

    @strawberry.field(description="The most runs of the function.")
    def run_count(root: strawberry.Parent[StepQuote]) -> int:
        return root.runs


@sourced(WholeRunQuote, description="What a whole run of an automation would cost. Nothing is set aside.")
class AutomationRunQuote:
    expected_credits: CreditCount = about("Credits that the run will likely cost.")
    max_credits: CreditCount = about("Credits that the run will cost at most.")
    steps: tuple[StepQuote, ...] = about("Its steps, in their order.", graphql_type=list[AutomationStepQuote])

    account = account_of("The account that will pay.")

    @strawberry.field(description="Whether the account has `maxCredits` now.")
    def balance_suffices(root: strawberry.Parent[WholeRunQuote], info: Info) -> bool:
        return info.context.balances.one(root.account_id).available >= root.max_credits


@sourced(Preview, description="What an automation would cost and when it would be due. Nothing is kept.")
class AutomationPreview:
    quote: WholeRunQuote = about("What a whole run would cost now.", graphql_type=AutomationRunQuote)
    next_times: tuple[datetime, ...] = about(
        "The next five times of its schedule; none where it has none.", graphql_type=list[datetime]
    )


OF_VALUES = (
    errors.InvalidAutomation,
    errors.AutomationNameTaken,
    errors.WholeRunTooExpensive,
    schedules.InvalidSchedule,
    due_times.InvalidCronExpression,
    due_times.NeverDue,
)
OF_STEPS = {*FUNCTION_RUN_START.errors} - {
    *(*MOVEMENT_ERRORS, Busy),
    *(credit_errors.InvalidRequestId, credit_errors.AccountSuspended),
    *(credit_errors.InsufficientCredits, job_errors.TooManyOpenJobs),
}
"""Why a step can't be quoted."""
AUTOMATION_CREATE = result(
    "AutomationCreateResult",
    AutomationPayload,
    description="The automation, or why there is none.",
    errors=(AccountNotFound, AmbiguousAccount, *OF_VALUES, *OF_STEPS),
)
AUTOMATION_PREVIEW = result(
    "AutomationPreviewResult",
    AutomationPreview,
    description="What it would cost and when it would be due, or why it could not be.",
    errors=tuple({*AUTOMATION_CREATE.errors} - {errors.AutomationNameTaken}),
)
AUTOMATION_UPDATE = result(
    "AutomationUpdateResult",
    AutomationPayload,
    description="The automation, or why nothing was changed.",
    errors=(errors.AutomationNotFound, errors.StaleAutomation, *OF_VALUES, *OF_STEPS),
)
AUTOMATION_CHANGE = result(
    "AutomationChangeResult",
    AutomationPayload,
    description="The automation, or why nothing was changed.",
    errors=(errors.AutomationNotFound,),
)
AUTOMATION_RUN_NOW = result(
    "AutomationRunNowResult",
    AutomationRunPayload,
    AutomationRunQuote,
    description="The run, in a dry run its quote, or why nothing runs.",
    errors=(
        *(set(FUNCTION_RUN_START.errors) - {credit_errors.InsufficientCredits, job_errors.TooManyOpenJobs, Busy}),
        errors.InvalidAutomation,
        errors.AutomationNotFound,
        errors.AutomationRunQueued,
        errors.WholeRunTooExpensive,
    ),
)
AUTOMATION_RUN_PAUSE = result(
    "AutomationRunPauseResult",
    AutomationRunPayload,
    description="The run, or why it is not paused.",
    errors=(
        errors.AutomationRunNotFound,
        errors.AutomationRunNotBegun,
        errors.AutomationRunCancelled,
        errors.AutomationRunEnded,
    ),
)
AUTOMATION_RUN_RESUME = result(
    "AutomationRunResumeResult",
    AutomationRunPayload,
    description="The run, or why it does not go on.",
    errors=(
        errors.AutomationRunNotFound,
        errors.AutomationRunCancelled,
        errors.AutomationRunEnded,
        credit_errors.AccountSuspended,
    ),
)
AUTOMATION_RUN_CHANGE = result(
    "AutomationRunChangeResult",
    AutomationRunPayload,
    description="The run, or why nothing was changed.",
    errors=(errors.AutomationRunNotFound, errors.AutomationRunEnded),
)
AUTOMATION_RUN_RETRY = result(
    "AutomationRunRetryResult",
    AutomationRunPayload,
    description="The run, or why nothing is tried again.",
    errors=(
        errors.AutomationRunNotFound,
        errors.NothingToRetry,
        errors.AnotherRunOpen,
        errors.RunTextsDeleted,
        credit_errors.AccountSuspended,
    ),
)
AUTOMATION_RUN_SEE = result(
    "AutomationRunSeeResult",
    AutomationRunPayload,
    description="The run, or why nothing was changed.",
    errors=(errors.AutomationRunNotFound, errors.AutomationRunNotMissed),
)
