"""Errors as each provider words them."""

from collections.abc import Mapping
from dataclasses import dataclass

from backend.generation.stand_in.asked import Answer, Asked, in_json
from backend.generation.stand_in.moments import Moment

WAIT = 1.0


@dataclass(frozen=True, slots=True)
class Error:
    """`kind` is OpenAI's and Anthropic's type, Google's status or Runware's code; OpenAI and Anthropic add a `code`."""

    status: int
    kind: str
    message: str
    code: str | None = None


ERRORS: Mapping[str, Mapping[str, Error]] = {
    "openai": {
        "rate-limit": Error(429, "requests", "Rate limit reached for requests per minute.", "rate_limit_exceeded"),
        "quota": Error(429, "insufficient_quota", "No prepaid credits remain.", "credit_balance_exhausted"),
        "wrong-key": Error(401, "invalid_request_error", "Incorrect API key provided.", "invalid_api_key"),
        "bad-request": Error(400, "invalid_request_error", "Unsupported parameter."),
        "n-refused": Error(400, "invalid_request_error", "You must provide n=1 for this model."),
        "retired": Error(404, "invalid_request_error", "The model does not exist.", "model_not_found"),
        "blocked": Error(400, "image_generation_user_error", "The prompt was rejected.", "content_policy_violation"),
        "server-error": Error(500, "server_error", "The server had an error."),
        "unavailable": Error(503, "service_unavailable_error", "The server is overloaded.", "server_is_overloaded"),
        "gateway-timeout": Error(504, "server_error", "The upstream server did not answer in time."),
        "overloaded": Error(529, "server_error", "Overloaded."),
    },
    "anthropic": {
        "rate-limit": Error(429, "rate_limit_error", "This request would exceed the rate limit."),
        "quota": Error(429, "rate_limit_error", "The usage threshold is reached.", "enforced_spend_limit_reached"),
        "wrong-key": Error(401, "authentication_error", "The API key is not valid."),
        "bad-request": Error(400, "invalid_request_error", "`temperature` is deprecated for this model."),
        "retired": Error(404, "not_found_error", "The model does not exist."),
        "blocked": Error(400, "invalid_request_error", "Output blocked by content filtering policy."),
        "server-error": Error(500, "api_error", "Internal server error."),
        "unavailable": Error(503, "overloaded_error", "Service unavailable."),
        "gateway-timeout": Error(504, "timeout_error", "The request took too long."),
        "overloaded": Error(529, "overloaded_error", "Overloaded."),
    },
    "google": {
        "rate-limit": Error(429, "RESOURCE_EXHAUSTED", "Too many requests per minute."),
        "quota": Error(429, "RESOURCE_EXHAUSTED", "The quota of the day is exhausted."),
        "wrong-key": Error(400, "INVALID_ARGUMENT", "API key not valid."),
        "bad-request": Error(400, "INVALID_ARGUMENT", "Invalid value."),
        "retired": Error(404, "NOT_FOUND", "This model is no longer available."),
        "server-error": Error(500, "INTERNAL", "An internal error has occurred."),
        "unavailable": Error(503, "UNAVAILABLE", "The model is overloaded."),
        "gateway-timeout": Error(504, "DEADLINE_EXCEEDED", "The deadline expired."),
        "overloaded": Error(529, "UNAVAILABLE", "Overloaded."),
    },
    "runware": {
        "rate-limit": Error(429, "rateLimitExceeded", "Too many requests."),
        "quota": Error(402, "insufficientCredits", "Not enough credits."),
        "wrong-key": Error(401, "invalidApiKey", "Invalid API key."),
        "bad-request": Error(400, "invalidInteger", "Width must be a multiple of 16."),
        "retired": Error(400, "modelDisabled", "This model is no longer available."),
        "blocked": Error(400, "contentPolicyViolation", "The prompt was refused."),
        "server-error": Error(500, "inferenceError", "The inference failed."),
        "unavailable": Error(503, "serviceUnavailable", "No capacity."),
        "gateway-timeout": Error(504, "timeoutProvider", "The provider did not answer in time."),
        "overloaded": Error(529, "serverUnavailable", "Overloaded."),
        "conflict": Error(400, "conflictTaskUUID", "This taskUUID is in use."),
        "unknown-task": Error(400, "invalidTaskUUID", "There is no task of this taskUUID."),
    },
}
DETAILS: Mapping[str, list[object]] = {
    "quota": [
        {
            "@type": "type.googleapis.com/google.rpc.QuotaFailure",
            "violations": [{"quotaId": "GenerateRequestsPerDayPerProjectPerModel"}],
        }
    ],
    "wrong-key": [{"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "API_KEY_INVALID"}],
}


def answer(asked: Asked, moment: Moment) -> Answer | None:
    """None where the moment is no error of this provider."""
    error = ERRORS[asked.provider].get(moment.name)
    if error is None:
        return None
    wait = moment.seconds(WAIT)
    headers = {"retry-after": f"{wait:g}"} if moment.name == "rate-limit" and asked.provider != "google" else {}
    is_work = moment.name == "gateway-timeout"
    return in_json(body(asked, moment), status=error.status, is_work=is_work, headers=headers)


def body(asked: Asked, moment: Moment) -> dict[str, object]:
    error = ERRORS[asked.provider][moment.name]
    match asked.provider:
        case "openai":
            return {"error": {"message": error.message, "type": error.kind, "param": None, "code": error.code}}
        case "anthropic":
            details = {} if error.code is None else {"details": {"error_code": error.code}}
            return {"type": "error", "error": {"type": error.kind, "message": error.message, **details}}
        case "google":
            known = {"code": error.status, "message": error.message, "status": error.kind}
            return {"error": {**known, "details": _details(moment)}}
    return {"errors": [{"code": error.kind, "message": error.message, "taskUUID": asked.task}]}


def _details(moment: Moment) -> list[object]:
    """Google's wait stands here, not in a header."""
    if moment.name == "rate-limit":
        delay = f"{moment.seconds(WAIT):g}s"
        return [{"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": delay}]
    return DETAILS.get(moment.name, [])
