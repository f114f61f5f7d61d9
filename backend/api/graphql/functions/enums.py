"""The enums of runs of functions, named and described for GraphQL."""

from backend.api.graphql.catalog.enums import FunctionName
from backend.api.graphql.enums import described
from backend.generation.models.function_runs import FunctionRunStatus, StartedBy

__all__ = ["FunctionName", "FunctionRunStatus", "StartedBy"]

described(
    FunctionRunStatus,
    description="How a run of a function stands. `QUEUED` and `RUNNING` have not ended.",
    QUEUED="It waits for a worker.",
    RUNNING="Its batches are worked at.",
    DONE="It was delivered; `failedBatches` says which batches were not.",
    FAILED="No batch was delivered, nothing was charged.",
    CANCELLED="It was cancelled; what was delivered before is charged.",
)
described(
    StartedBy,
    description="By which path a run was started. It does and costs the same by each.",
    BUTTON="A person started it.",
    RUN_NOW="An automation that a person ran now.",
    SCHEDULE="The schedule of an automation.",
    SERVICE="A service started it.",
)
