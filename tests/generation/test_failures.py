"""Errors beside the recorded exchanges: what a code, a type or a status means, and how long to wait."""

import json

import pytest

from backend.generation.adapters import IMAGES, TEXT
from backend.generation.calls import CallNotPossible, ImageCall, Response, TextCall
from backend.generation.outcomes import Delivered, Failed, Outcome

TEXT_CALL = TextCall(model="opal-4", prompt="A lamp.", max_output_tokens=9)
IMAGE_CALL = ImageCall(model="opal-4", prompt="A lamp.", count=2, size="1024x1024", output="url", request_id="1")
OPENAI, ANTHROPIC, GOOGLE, RUNWARE = "openai-chat", "anthropic-messages", "google-generate", "runware-images"


def answer(protocol: str, status: int, body: object, **headers: str) -> Outcome:
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    response = Response(status=status, headers=names, body=json.dumps(body).encode())
    if protocol in IMAGES:
        return IMAGES[protocol].outcome(call=IMAGE_CALL, response=response)
    return TEXT[protocol].outcome(call=TEXT_CALL, response=response)


def failure(protocol: str, status: int, body: object, **headers: str) -> Failed:
    outcome = answer(protocol, status, body, **headers)
    assert isinstance(outcome, Failed)
    return outcome


def openai(code: str | None, kind: str = "invalid_request_error", message: str = "") -> dict[str, object]:
    return {"error": {"message": message, "type": kind, "param": None, "code": code}}


def anthropic(kind: str, message: str = "", code: str | None = None) -> dict[str, object]:
    details = {} if code is None else {"details": {"error_code": code}}
    return {"type": "error", "error": {"type": kind, "message": message, **details}}


def google(status: str, *details: dict[str, object]) -> dict[str, object]:
    return {"error": {"message": "", "status": status, "details": [*details]}}


def runware(code: str) -> dict[str, object]:
    return {"errors": [{"code": code, "taskUUID": "1"}]}


DAY: dict[str, object] = {
    "@type": "type.googleapis.com/google.rpc.QuotaFailure",
    "violations": [{"quotaId": "RequestsPerDayPerProject"}],
}
MINUTE: dict[str, object] = {"violations": [{"quotaId": "RequestsPerMinute"}]}


@pytest.mark.parametrize(
    ("protocol", "status", "body", "error"),
    [
        (OPENAI, 429, openai("project_spend_limit_exceeded"), "quota_exhausted"),
        (OPENAI, 429, openai("billing_not_active"), "quota_exhausted"),
        (OPENAI, 429, openai(None, "requests"), "rate_limited"),
        (OPENAI, 402, {"error": {"message": "Pay.", "code": 402}}, "quota_exhausted"),
        (OPENAI, 403, openai("unsupported_country_region_territory"), "auth"),
        (OPENAI, 404, openai(None, message="The model does not exist."), "model_retired"),
        (OPENAI, 404, "Not Found", "bad_request"),
        (OPENAI, 404, {"error": "model 'x' not found"}, "model_retired"),
        (OPENAI, 404, {"object": "error", "message": "No such model.", "code": 404}, "model_retired"),
        (OPENAI, 200, {"error": {"message": "Slow.", "code": 429}}, "rate_limited"),
        (OPENAI, 200, openai("rate_limit_exceeded"), "rate_limited"),
        (OPENAI, 408, {}, "timeout"),
        (OPENAI, 413, {}, "bad_request"),
        (OPENAI, 504, {}, "timeout"),
        (OPENAI, 502, "<html>", "provider_error"),
        (OPENAI, 307, {}, "provider_error"),
        ("openai-images", 400, openai("moderation_blocked", "image_generation_user_error"), "content_blocked"),
        (ANTHROPIC, 402, anthropic("billing_error"), "quota_exhausted"),
        (ANTHROPIC, 400, anthropic("invalid_request_error", "Your credit balance is too low."), "quota_exhausted"),
        (ANTHROPIC, 429, anthropic("rate_limit_error", code="contract_spend_limit_reached"), "quota_exhausted"),
        (ANTHROPIC, 429, anthropic("rate_limit_error", code="ramp_limit_exceeded"), "rate_limited"),
        (ANTHROPIC, 413, anthropic("request_too_large"), "bad_request"),
        (ANTHROPIC, 403, anthropic("permission_error"), "auth"),
        (ANTHROPIC, 504, anthropic("timeout_error"), "timeout"),
        (ANTHROPIC, 529, "overloaded", "overloaded"),
        (GOOGLE, 429, google("RESOURCE_EXHAUSTED", DAY), "quota_exhausted"),
        (GOOGLE, 429, google("RESOURCE_EXHAUSTED", MINUTE), "rate_limited"),
        (GOOGLE, 400, google("INVALID_ARGUMENT"), "bad_request"),
        (GOOGLE, 503, [google("UNAVAILABLE")], "overloaded"),
        (GOOGLE, 504, google("DEADLINE_EXCEEDED"), "timeout"),
        (GOOGLE, 403, "<html>", "auth"),
        (RUNWARE, 200, runware("invalidApiKey"), "auth"),
        (RUNWARE, 200, runware("inferenceError"), "provider_error"),
        (RUNWARE, 403, runware("accountDisabled"), "auth"),
        (RUNWARE, 402, {}, "quota_exhausted"),
        (RUNWARE, 400, runware("invalidProviderContent"), "content_blocked"),
        (RUNWARE, 400, runware("unsupportedParameter"), "bad_request"),
        (RUNWARE, 200, {"data": [{"status": "error", "error": {"code": "imageBlocked"}}]}, "content_blocked"),
    ],
)
def test_an_error_is_classified(protocol: str, status: int, body: object, error: str) -> None:
    failed = failure(protocol, status, body)
    is_retryable = error in ("rate_limited", "overloaded", "timeout", "provider_error") and status != 307
    assert (failed.error, failed.retryable, failed.cost_unknown) == (error, is_retryable, error == "timeout")


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry_after": "7"}, 7),
        ({"retry_after": "0.5"}, 0.5),
        ({"retry_after_ms": "1500", "retry_after": "2"}, 1.5),
        ({"retry_after": "Sat, 28 Nov 2026 10:00:30 GMT", "date": "Sat, 28 Nov 2026 10:00:00 GMT"}, 30),
        ({"retry_after": "Sat, 28 Nov 2026 09:00:00 GMT", "date": "Sat, 28 Nov 2026 10:00:00 GMT"}, 0),
        ({"retry_after": "Sat, 28 Nov 2026 10:00:30 GMT"}, None),
        ({"retry_after": "-3"}, None),
        ({"retry_after": "nan"}, None),
        ({"retry_after": "1e9"}, None),
        ({}, None),
    ],
)
def test_how_long_to_wait_is_read(headers: dict[str, str], seconds: float | None) -> None:
    assert failure(OPENAI, 503, {}, **headers).retry_after == seconds


def test_google_says_in_the_body_how_long_to_wait() -> None:
    body = google("RESOURCE_EXHAUSTED", MINUTE, {"retryDelay": "34.5s"})
    assert failure(GOOGLE, 429, body).retry_after == 34.5


def test_a_request_id_is_bounded() -> None:
    assert failure(OPENAI, 500, {}, x_request_id="r" * 1_000).provider_request_id == "r" * 200


def test_work_that_is_not_done_yet_can_be_asked_for() -> None:
    failed = failure(RUNWARE, 200, {"data": [{"taskUUID": "1", "status": "processing"}]})
    assert (failed.error, failed.poll, failed.retryable, failed.cost_unknown) == ("timeout", True, True, True)


def test_items_that_failed_stand_beside_those_that_came() -> None:
    data = [
        {"imageURL": "https://a.example/1.png", "cost": 0.1},
        {"status": "error", "error": {"code": "imageBlocked"}},
    ]
    outcome = answer(RUNWARE, 200, {"data": data})
    assert isinstance(outcome, Delivered)
    assert (len(outcome.images), outcome.item_errors, str(outcome.reported_cost_usd)) == (
        1,
        ("content_blocked",),
        "0.1",
    )


def test_no_more_images_are_delivered_than_were_asked_for() -> None:
    outcome = answer(RUNWARE, 200, {"data": [{"imageURL": "https://a.example/1.png", "cost": 0.1}] * 3})
    assert isinstance(outcome, Delivered)
    assert (len(outcome.images), str(outcome.reported_cost_usd)) == (2, "0.3")


def test_a_thought_is_no_part_of_the_answer() -> None:
    parts = [{"text": "Hm.", "thought": True}, {"text": "A lamp."}]
    body = {"candidates": [{"content": {"parts": parts}, "finishReason": "STOP"}], "usageMetadata": {}}
    outcome = answer(GOOGLE, 200, body)
    assert isinstance(outcome, Delivered)
    assert (outcome.text, outcome.usage) == ("A lamp.", None)


def test_an_empty_answer_is_delivered_only_where_the_limit_cut_it() -> None:
    body = {"choices": [{"message": {"content": None}, "finish_reason": "length"}]}
    assert answer(OPENAI, 200, body) == Delivered(text="", finish="length")
    body = {"choices": [{"message": {"content": ""}, "finish_reason": "stop"}]}
    assert failure(OPENAI, 200, body).error == "provider_error"


def test_a_report_of_no_tokens_for_delivered_work_is_no_report() -> None:
    usage = {"prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0}
    body = {"choices": [{"message": {"content": "x"}, "finish_reason": "stop"}], "usage": usage}
    assert answer(OPENAI, 200, body) == Delivered(text="x")


def test_calls_that_a_protocol_can_not_carry_are_refused() -> None:
    with pytest.raises(CallNotPossible):
        TEXT[ANTHROPIC].request(call=TextCall(model="m", prompt="p", max_output_tokens=1, json=True), key="k")
    with pytest.raises(CallNotPossible):
        IMAGES[RUNWARE].request(call=ImageCall(model="m", prompt="p", size="8x8", output="url"), key="k")


@pytest.mark.parametrize(
    ("size", "ratio"), [("1024x1024", "1:1"), ("1376x768", "16:9"), ("768x1376", "9:16"), ("1280x768", "16:9")]
)
def test_google_gets_the_nearest_shape(size: str, ratio: str) -> None:
    call = ImageCall(model="a/b", prompt="p", size=size, output="base64", api_version="v1beta")
    request = IMAGES["google-images"].request(call=call, key="k")
    assert request.path == "/v1beta/models/a%2Fb:generateContent"
    assert f'"aspectRatio": "{ratio}"' in request.content().decode()


@pytest.mark.parametrize(
    ("family", "quality", "sent"),
    [("dall-e", "high", "hd"), ("dall-e", "low", "standard"), ("gpt-image", "hd", "high"), ("gpt-image", "max", "max")],
)
def test_openai_gets_the_quality_in_the_words_of_the_family(family: str, quality: str, sent: str) -> None:
    call = ImageCall(model="m", prompt="p", size="8x8", output="base64", family=family, quality=quality)
    assert json.loads(IMAGES["openai-images"].request(call=call, key="k").content())["quality"] == sent


def test_a_server_that_knows_only_the_old_name_of_the_limit_gets_it() -> None:
    call = TextCall(model="m", prompt="p", max_output_tokens=7, output_limit_parameter="max_tokens")
    body = json.loads(TEXT[OPENAI].request(call=call, key="k").content())
    assert (body["max_tokens"], "max_completion_tokens" in body) == (7, False)
