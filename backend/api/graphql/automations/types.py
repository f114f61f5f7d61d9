"""What a mutation of automations answers, and the errors that it can meet."""

from backend.accounts.accounts import AccountNotFound, AmbiguousAccount
from backend.api.graphql.automations.nodes import Automation
from backend.api.graphql.automations.run_nodes import AutomationRun
from backend.api.graphql.results import result
from backend.api.graphql.rights import itself
from backend.api.graphql.sources import sourced
from backend.automation import due_times, errors, models, schedules
from backend.credits import credit_errors


@sourced(models.Automation, description="An automation as it is now.")
class AutomationPayload:
    automation = itself(models.Automation, shown_as=Automation, description="The automation.")


@sourced(models.AutomationRun, description="A run of an automation as it is now.")
class AutomationRunPayload:
    automation_run = itself(models.AutomationRun, shown_as=AutomationRun, description="The run.")


OF_VALUES = (
    errors.InvalidAutomation,
    errors.AutomationNameTaken,
    schedules.InvalidSchedule,
    due_times.InvalidCronExpression,
    due_times.NeverDue,
)
AUTOMATION_CREATE = result(
    "AutomationCreateResult",
    AutomationPayload,
    description="The automation, or why there is none.",
    errors=(AccountNotFound, AmbiguousAccount, *OF_VALUES),
)
AUTOMATION_UPDATE = result(
    "AutomationUpdateResult",
    AutomationPayload,
    description="The automation, or why nothing was changed.",
    errors=(errors.AutomationNotFound, *OF_VALUES),
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
    description="The run, or why nothing runs.",
    errors=(
        errors.AutomationNotFound,
        errors.AutomationRunQueued,
        credit_errors.InvalidRequestId,
        credit_errors.IdempotencyConflict,
        credit_errors.InvalidIdempotencyKey,
    ),
)
AUTOMATION_RUN_PAUSE = result(
    "AutomationRunPauseResult",
    AutomationRunPayload,
    description="The run, or why it is not paused.",
    errors=(errors.AutomationRunNotFound, errors.AutomationRunNotBegun, errors.AutomationRunEnded),
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
    errors=(errors.AutomationRunNotFound, errors.NothingToRetry, errors.AnotherRunOpen, errors.RunTextsDeleted),
)
AUTOMATION_RUN_SEE = result(
    "AutomationRunSeeResult",
    AutomationRunPayload,
    description="The run, or why nothing was changed.",
    errors=(errors.AutomationRunNotFound,),
)
