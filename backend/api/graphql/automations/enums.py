"""The enums of automations, named and described for GraphQL."""

from backend.api.graphql.enums import described
from backend.automation.models.automations import MissedRuns, PauseReason
from backend.automation.models.runs import RunStatus
from backend.automation.models.steps import ItemStatus, StepStatus
from backend.automation.schedules import Weekday

__all__ = ["ItemStatus", "MissedRuns", "PauseReason", "RunStatus", "StepStatus", "Weekday"]

described(
    MissedRuns,
    name="AutomationMissedRuns",
    description="What becomes of due times at which nothing looked, because everything was down.",
    MAKE_ONCE="One run for all of them, as soon as somebody looks.",
    REPORT="Those of the last five minutes are run, once for all of them; a run of status `MISSED` reports the others.",
)
described(
    PauseReason,
    name="AutomationPauseReason",
    description="Why an automation or a run of it is paused.",
    PERSON="A person paused it, and a person resumes it.",
    BALANCE="The account has too few credits. It goes on by itself once it has enough.",
    SUSPENSION="The account is suspended. It goes on by itself once somebody resumes the account.",
    NOT_READABLE="Its schedule or its account's time zone can't be read: set one that can be. No run is paused so.",
)
described(
    RunStatus,
    name="AutomationRunStatus",
    description="How a run of an automation stands. `QUEUED`, `RUNNING` and `PAUSED` have not ended.",
    QUEUED="It waits for the account's other runs to end.",
    RUNNING="Its steps are worked at.",
    PAUSED="Nothing further is started; `pauseReason` says why.",
    DONE="It came to the end of its steps; items of it may have failed.",
    FAILED="A step delivered nothing, so none after it could go on.",
    CANCELLED="Somebody cancelled it; what was delivered before is charged.",
    MISSED="It was due while everything was down, and reports that.",
)
described(
    StepStatus,
    name="AutomationRunStepStatus",
    description="How a step of a run stands.",
    WAITING="It has nothing to do yet.",
    RUNNING="Its items are worked at.",
    DONE="It delivered; items of it may have failed.",
    FAILED="None of its items delivered.",
    SKIPPED="The step before gave it nothing to do.",
    CANCELLED="The run was cancelled before it ended.",
)
described(
    ItemStatus,
    name="AutomationStepItemStatus",
    description="How an item of a step stands.",
    WAITING="It is to be started.",
    RUNNING="Its function runs.",
    DONE="It delivered; batches of it may have failed.",
    FAILED="It delivered nothing.",
    CANCELLED="It was cancelled.",
)
described(
    Weekday,
    description="A day of the week.",
    **{day.name: f"{day.capitalize()}." for day in Weekday},
)
