"""Why a job failed, in words: the same on every channel. They name no provider, and quote nothing that one wrote."""

from backend.generation.outcomes import ErrorKind

FAILURES = {
    ErrorKind.RATE_LIMITED: "The AI provider takes no more requests now. Try again in a few minutes.",
    ErrorKind.OVERLOADED: "The AI provider is overloaded. Try again in a few minutes.",
    ErrorKind.TIMEOUT: "The AI provider did not answer in time. Try again, with less text or fewer images.",
    ErrorKind.QUOTA_EXHAUSTED: "The operator's plan with the AI provider is used up. Tell the operator.",
    ErrorKind.AUTH: "The AI provider refuses the operator's key. Tell the operator.",
    ErrorKind.BAD_REQUEST: "The AI provider can't do what was asked. Change the request.",
    ErrorKind.CONTENT_BLOCKED: "The AI provider blocked the content. Change the prompt.",
    ErrorKind.MODEL_RETIRED: "The model is served no more. Tell the operator.",
    ErrorKind.PROVIDER_ERROR: "The AI provider failed. Try again in a few minutes.",
    ErrorKind.INVALID_OUTPUT: "The model's answer was not of the form that is needed, not even when it was asked to "
    "repair it. Try again, with a smaller input or another model.",
    ErrorKind.WORKER_LOST: "The process that worked at it ended before it was done, and nothing of it was charged. Try "
    "it again.",
}
CANCELLED = "It was cancelled."
"""Of a batch, which then has no kind of error."""


def failure(kind: str) -> str:
    return FAILURES[ErrorKind(kind)]
