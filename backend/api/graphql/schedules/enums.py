"""The enums of scheduled changes, named and described for GraphQL."""

from backend.api.graphql.enums import described
from backend.catalog.models.schedules import ScheduleState
from backend.catalog.steps import StepName

__all__ = ["ScheduleState", "StepName"]

described(
    ScheduleState,
    name="CatalogScheduleState",
    description="What became of a scheduled change.",
    PENDING="Its time is to come.",
    DONE="It was made.",
    FAILED="It could not be made; nothing of it was. Cancel it to put it aside.",
    CANCELLED="Somebody took it back.",
)
described(
    StepName,
    name="CatalogStepName",
    description="What one step of a scheduled change does.",
    PROVIDER_CREATE="Add a provider.",
    PROVIDER_UPDATE="Change a provider.",
    PROVIDER_ACTIVATE="Switch a provider on.",
    PROVIDER_DEACTIVATE="Switch a provider off.",
    PROVIDER_DELETE="Delete a provider.",
    AI_MODEL_CREATE="Add a model.",
    AI_MODEL_UPDATE="Change a model.",
    AI_MODEL_ACTIVATE="Switch a model on.",
    AI_MODEL_DEACTIVATE="Switch a model off.",
    AI_MODEL_DELETE="Delete a model.",
    AI_MODEL_SET_DEFAULT="Make a model the default of its type.",
    AI_MODEL_RETIRE="Note when a model goes and what takes its place.",
    TIER_ASSIGN="Let a model serve a tier.",
    OPERATION_UPDATE="Change an operation.",
    FUNCTION_UPDATE="Change a function.",
    SETTINGS_UPDATE="Change the settings.",
)
