"""The enums of jobs, named and described for GraphQL; their values are the columns'."""

from backend.api.graphql.enums import described
from backend.generation.image_checks import ImageFormat
from backend.generation.models.jobs import AttemptStatus, JobKind, JobStatus, JobStep
from backend.generation.outcomes import ErrorKind

__all__ = ["AttemptStatus", "ErrorKind", "ImageFormat", "JobKind", "JobStatus", "JobStep"]

described(JobKind, description="What a job generates.", TEXT="A text.", IMAGE="Images.")
described(
    JobStatus,
    description="How a job stands. `QUEUED` and `RUNNING` have not ended; the others don't change any more, but for "
    "`TO_RECONCILE`.",
    QUEUED="It waits for a worker, its provider or its next attempt.",
    RUNNING="It is worked at.",
    DONE="It was delivered and charged; of images maybe a part.",
    FAILED="Nothing was delivered, nothing was charged.",
    CANCELLED="It was cancelled; what was delivered before is charged.",
    TO_RECONCILE="It was delivered, but the provider did not report its usage: its credits stay held until somebody "
    "decides what is charged.",
)
described(
    JobStep,
    description="What happens in a job now.",
    WAITING="It waits for a worker, or until its provider takes a call.",
    CALLING="A provider is called.",
    RETRYING="It waits for the next attempt.",
    SETTLING="What came is charged.",
    ENDED="Nothing more happens.",
)
described(
    AttemptStatus,
    name="JobAttemptStatus",
    description="How far an attempt is.",
    PREPARED="It is about to be sent.",
    SENT="It was sent and not answered yet.",
    ANSWERED="It was answered, or failed.",
    SETTLED="What it delivered is charged.",
)
described(
    ErrorKind,
    name="GenerationErrorKind",
    description="Why an attempt or a job failed.",
    RATE_LIMITED="The provider takes no more requests now.",
    OVERLOADED="The provider is overloaded.",
    TIMEOUT="The provider did not answer in time.",
    QUOTA_EXHAUSTED="The operator's plan with the provider is used up.",
    AUTH="The provider refuses the operator's key.",
    BAD_REQUEST="The provider can't do what was asked.",
    CONTENT_BLOCKED="The provider blocked the content.",
    MODEL_RETIRED="The model is served no more.",
    PROVIDER_ERROR="The provider failed.",
    INVALID_OUTPUT="The answer was not of its function's form, also when it was asked to be repaired.",
    WORKER_LOST="The process that worked at it ended before the provider had answered.",
)
described(
    ImageFormat,
    description="The format of an image.",
    PNG="`image/png`.",
    JPEG="`image/jpeg`.",
    WEBP="`image/webp`.",
)
