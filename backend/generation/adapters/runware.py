"""Runware's images: tasks in, data and errors out, side by side. A task's id makes sending it again harmless."""

from decimal import Decimal

from backend.generation import failures, images
from backend.generation.calls import CallNotPossible, ImageCall, Request, Response
from backend.generation.json_reading import at, cost_at, list_at, parse, text_at
from backend.generation.outcomes import RETRYABLE, ErrorKind, Failed, Image, Outcome

NAME, PROTOCOLS = "runware-images", ("runware",)
ADDRESS = "https://api.runware.ai/v1"
IS_POLLED, IS_SINGLE = True, False
CONFLICT = "conflictTaskUUID"
OUTPUTS = {"url": "URL", "base64": "base64Data"}
KINDS = {
    "contentPolicyViolation": ErrorKind.CONTENT_BLOCKED,
    "providerContentPolicyViolation": ErrorKind.CONTENT_BLOCKED,
    "sensitiveContentDetected": ErrorKind.CONTENT_BLOCKED,
    "unsafeContentDetected": ErrorKind.CONTENT_BLOCKED,
    "nsfwContentDetected": ErrorKind.CONTENT_BLOCKED,
    "promptBlocked": ErrorKind.CONTENT_BLOCKED,
    "imageBlocked": ErrorKind.CONTENT_BLOCKED,
    "moderationFailed": ErrorKind.CONTENT_BLOCKED,
    "invalidProviderContent": ErrorKind.CONTENT_BLOCKED,
    "modelDisabled": ErrorKind.MODEL_RETIRED,
    "unknownModel": ErrorKind.MODEL_RETIRED,
    "modelNotFound": ErrorKind.MODEL_RETIRED,
    "serviceUnavailable": ErrorKind.OVERLOADED,
    "serverUnavailable": ErrorKind.OVERLOADED,
    "noAvailableServer": ErrorKind.OVERLOADED,
    "modelUnavailable": ErrorKind.OVERLOADED,
    "paymentRequired": ErrorKind.QUOTA_EXHAUSTED,
    "unauthorized": ErrorKind.AUTH,
    "forbidden": ErrorKind.AUTH,
}
PARTS_OF_CODES = {
    "Credits": ErrorKind.QUOTA_EXHAUSTED,
    "Quota": ErrorKind.QUOTA_EXHAUSTED,
    "quota": ErrorKind.QUOTA_EXHAUSTED,
    "Balance": ErrorKind.QUOTA_EXHAUSTED,
    "ateLimit": ErrorKind.RATE_LIMITED,
    "ApiKey": ErrorKind.AUTH,
    "imeout": ErrorKind.TIMEOUT,
    "Disabled": ErrorKind.AUTH,  # of an account, an organization, a workspace
    "Suspended": ErrorKind.AUTH,
}
REQUEST_FAULTS = ("invalid", "missing", "conflict", "duplicate", "unsupported", "max", "value", "array")


def request(*, call: ImageCall, key: str) -> Request:
    """Raises CallNotPossible: a task needs an id of its own."""
    if call.request_id is None:
        raise CallNotPossible("Runware needs a request id, which is the task's.")
    headers = {"authorization": f"Bearer {key}", "content-type": "application/json"}
    task = _poll(call) if call.poll else _inference(call)
    return Request(path="", headers=headers, body=[{**task, "taskUUID": call.request_id}])


def _poll(call: ImageCall) -> dict[str, object]:
    return {"taskType": "getResponse"}


def _inference(call: ImageCall) -> dict[str, object]:
    width, _, height = call.size.partition("x")
    return {
        "taskType": "imageInference",
        "model": call.model,
        "positivePrompt": call.prompt,
        "width": int(width),
        "height": int(height),
        "numberResults": call.count,
        "outputType": OUTPUTS[call.output],
        "outputFormat": "PNG",
        "includeCost": True,
        "deliveryMethod": "sync",
    }


def outcome(*, call: ImageCall, response: Response) -> Outcome:
    body = parse(response.body)
    items = list_at(body, "data")
    found = [image for image in map(_image, items) if image is not None]
    errors = [_error_of(item) for item in items if text_at(item, "status") == "error"] + list_at(body, "errors")
    kinds = [_error_kind(error, response.status) for error in errors]
    is_working = any(text_at(item, "status") == "processing" for item in items)
    if found and not is_working:
        return images.outcome(call=call, found=found, usage=None, reported_cost_usd=_cost(items), errors=kinds)
    if is_working:
        return Failed(error=ErrorKind.TIMEOUT, retryable=True, cost_unknown=True, poll=True)
    return _failure(response, errors, kinds)


def _image(item: object) -> Image | None:
    return images.image(url=at(item, "imageURL"), base64=at(item, "imageBase64Data"))


def _cost(items: list[object]) -> Decimal | None:
    """What all items cost together, where each says it."""
    costs = [cost_at(item, "cost") for item in items if text_at(item, "status") != "error" or at(item, "cost")]
    return None if None in costs else sum((cost for cost in costs if cost is not None), Decimal(0))


def _failure(response: Response, errors: list[object], kinds: list[ErrorKind]) -> Failed:
    if not kinds and 200 <= response.status < 300:
        return failures.unusable()
    kind = kinds[0] if kinds else failures.of_status(response.status)
    return Failed(
        error=kind,
        retryable=kind in RETRYABLE and not 300 <= response.status < 400,
        retry_after=failures.retry_after(response.headers),
        cost_unknown=kind is ErrorKind.TIMEOUT,
        poll=any(text_at(error, "code") == CONFLICT for error in errors),
    )


def _error_of(item: object) -> object:
    """Of an item that failed: in an object of its own, or beside the rest."""
    error = at(item, "error")
    return error if isinstance(error, dict) else item


def _error_kind(error: object, status: int) -> ErrorKind:
    code = text_at(error, "code") or ""
    known = KINDS.get(code) or next((kind for part, kind in PARTS_OF_CODES.items() if part in code), None)
    if known is not None:
        return known
    if code.startswith(REQUEST_FAULTS):
        return ErrorKind.BAD_REQUEST
    return failures.of_status(status) if status >= 400 else ErrorKind.PROVIDER_ERROR
