"""The stand-in over real HTTP: each of its moments, as the adapters read it, and what it keeps of its requests."""

import struct
import time
import zlib
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import httpx
import pytest

from backend.generation.adapters import IMAGES, TEXT
from backend.generation.calls import ImageCall, TextCall
from backend.generation.outcomes import Delivered, Outcome
from backend.generation.stand_in.answers import moments_of
from backend.generation.stand_in.moments import MOMENTS
from backend.generation.stand_in.server import StandIn, running
from backend.generation.transport import Transport
from tests.support.wire import as_expected

KEY = "test-key-0001"
CHAT, RESPONSES, MESSAGES, GENERATE = TEXTS = (
    "openai-chat",
    "openai-responses",
    "anthropic-messages",
    "google-generate",
)
OPENAI, GOOGLE, RUNWARE = IMAGES_OF = ("openai-images", "google-images", "runware-images")
SECONDS = 0.5


@pytest.fixture(scope="module")
def stand_in() -> Iterator[StandIn]:
    with running() as server:
        yield server


@pytest.fixture(autouse=True)
def insecure(settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = True


def ask(
    server: StandIn,
    protocol: str,
    moment: str,
    *,
    stream: bool = False,
    seconds: float = 5,
    key: str = KEY,
    **fields: Any,
) -> Outcome:
    """One call, whose prompt nobody else uses."""
    prompt = fields.pop("prompt", f"A lamp {uuid4()} [stand-in: {moment}]")
    transport = Transport(seconds=seconds, max_bytes=10_000_000)
    address = server.addresses[protocol.partition("-")[0]]
    if protocol in TEXT:
        call = TextCall(**{"model": "opal-4", "prompt": prompt, "max_output_tokens": 99, "stream": stream, **fields})
        return transport.text(adapter=TEXT[protocol], call=call, key=key, address=address)
    task = {"request_id": str(uuid4())} if protocol == RUNWARE else {}
    image = {"model": "opal-4", "prompt": prompt, "size": "1024x1024", "output": "base64", "family": "gpt-image"}
    images = ImageCall(**{**image, **task, **fields})
    return transport.images(adapter=IMAGES[protocol], call=images, key=key, address=address)


def read(outcome: Outcome) -> dict[str, Any]:
    found = as_expected(outcome)
    found.pop("provider_request_id", None)
    return found


def failed(error: str, *, retryable: bool, **others: Any) -> dict[str, Any]:
    return {"kind": "failed", "error": error, "retryable": retryable, **others}


UNUSABLE = failed("provider_error", retryable=True, cost_unknown=True)
FAILURES = {
    "rate-limit=7": failed("rate_limited", retryable=True, retry_after=7),
    "rate-limit": failed("rate_limited", retryable=True, retry_after=1),
    "quota": failed("quota_exhausted", retryable=False),
    "wrong-key": failed("auth", retryable=False),
    "bad-request": failed("bad_request", retryable=False),
    "retired": failed("model_retired", retryable=False),
    "server-error": failed("provider_error", retryable=True),
    "bad-gateway": failed("provider_error", retryable=True),
    "unavailable": failed("overloaded", retryable=True),
    "overloaded": failed("overloaded", retryable=True),
    "gateway-timeout": failed("timeout", retryable=True, cost_unknown=True),
    "redirect": failed("provider_error", retryable=False),
    "malformed": UNUSABLE,
    "html": UNUSABLE,
    "empty": UNUSABLE,
    "wrong-shape": UNUSABLE,
    "cut": UNUSABLE,
    "hang-up": UNUSABLE,
}


ON_ITS_WAY = {"bad-gateway", "redirect", "malformed", "html", "empty", "wrong-shape", "cut", "hang-up"}
"""They are the same for all protocols, so two of them show it."""


@pytest.mark.parametrize(
    ("protocol", "moment"),
    [
        (protocol, moment)
        for moment in FAILURES
        for protocol in ((CHAT, RUNWARE) if moment in ON_ITS_WAY else (CHAT, MESSAGES, GENERATE, RUNWARE))
    ],
)
def test_a_failure_is_what_the_protocol_makes_of_it(stand_in: StandIn, protocol: str, moment: str) -> None:
    assert read(ask(stand_in, protocol, moment)) == FAILURES[moment]


@pytest.mark.parametrize("protocol", TEXTS)
def test_a_stream_that_is_cut_fails(stand_in: StandIn, protocol: str) -> None:
    assert read(ask(stand_in, protocol, "cut", stream=True)) == UNUSABLE


@pytest.mark.parametrize("stream", [False, True], ids=["whole", "streamed"])
@pytest.mark.parametrize("protocol", TEXTS)
def test_a_text_says_who_wrote_it(stand_in: StandIn, protocol: str, stream: bool) -> None:
    outcome = ask(stand_in, protocol, "", stream=stream, prompt="Two words")
    text = "A stand-in wrote this in place of opal-4. It was asked: Two words"
    usage = {"input": 2, "output": 13, "total": 15}
    assert read(outcome) == {"kind": "delivered", "finish": "stop", "text": text, "usage": usage}


@pytest.mark.parametrize("stream", [False, True], ids=["whole", "streamed"])
@pytest.mark.parametrize("protocol", TEXTS)
def test_a_text_keeps_to_its_limit(stand_in: StandIn, protocol: str, stream: bool) -> None:
    outcome = read(ask(stand_in, protocol, "", stream=stream, max_output_tokens=3))
    assert (outcome["text"], outcome["finish"], outcome["usage"]["output"]) == ("A stand-in wrote", "length", 3)
    assert read(ask(stand_in, protocol, "truncated", stream=stream))["finish"] == "length"


@pytest.mark.parametrize("protocol", TEXTS)
def test_a_text_keeps_to_its_schema(stand_in: StandIn, protocol: str) -> None:
    fields = {"title": {"type": "string", "maxLength": 10}, "words": {"type": "integer"}, "kind": {"enum": ["a", "b"]}}
    schema = {
        "type": "object",
        "properties": {**fields, "parts": {"type": "array", "items": {"$ref": "#/$defs/part"}, "minItems": 2}},
        "$defs": {"part": {"type": "object", "properties": {"is_new": {"type": "boolean"}}}},
    }
    outcome = read(ask(stand_in, protocol, "", json=schema))
    parts = '[{"is_new": true}, {"is_new": true}]'
    assert outcome["text"] == f'{{"title": "A stand-in", "words": 1, "kind": "a", "parts": {parts}}}'


@pytest.mark.parametrize("stream", [False, True], ids=["whole", "streamed"])
@pytest.mark.parametrize("protocol", TEXTS)
def test_an_error_may_come_with_a_good_status(stand_in: StandIn, protocol: str, stream: bool) -> None:
    unknown = {"cost_unknown": True} if stream else {}
    assert read(ask(stand_in, protocol, "error-in-200", stream=stream)) == failed(
        "provider_error", retryable=True, **unknown
    )


@pytest.mark.parametrize("protocol", TEXTS)
def test_a_stream_without_its_end_is_not_delivered(stand_in: StandIn, protocol: str) -> None:
    outcome = read(ask(stand_in, protocol, "no-end", stream=True))
    assert outcome["kind"] == "failed"
    assert outcome["error"] == "provider_error"


BLOCKED = failed("content_blocked", retryable=False, finish="blocked")


@pytest.mark.parametrize("protocol", [*TEXTS, GOOGLE])
def test_an_answer_that_is_withheld_has_its_usage(stand_in: StandIn, protocol: str) -> None:
    outcome = read(ask(stand_in, protocol, "blocked-answer"))
    usage = outcome.pop("usage")
    assert outcome == BLOCKED
    assert usage == {"input": usage["total"], "total": usage["total"]}


@pytest.mark.parametrize("protocol", [*TEXTS, *IMAGES_OF])
def test_a_prompt_is_refused(stand_in: StandIn, protocol: str) -> None:
    outcome = read(ask(stand_in, protocol, "blocked"))
    assert (outcome["error"], outcome["retryable"]) == ("content_blocked", False)


NONE_SENT: dict[str, int] | None = None
USAGES: list[tuple[str, str, dict[str, int] | None]] = [
    *((protocol, moment, NONE_SENT) for protocol in TEXTS for moment in ("usage-missing", "usage-zero")),
    *((CHAT, moment, NONE_SENT) for moment in ("usage-null", "usage-absurd")),
    *((protocol, "usage-cached", {"input": 10, "cached_input": 30, "output": 20, "total": 60}) for protocol in TEXTS),
    (CHAT, "usage-cache-write", {"input": 30, "cache_write_5m": 10, "output": 20, "total": 60}),
    (RESPONSES, "usage-cache-write", {"input": 30, "cache_write_5m": 10, "output": 20, "total": 60}),
    (MESSAGES, "usage-cache-write", {"input": 30, "cache_write_5m": 6, "cache_write_1h": 4, "output": 20, "total": 60}),
    (CHAT, "usage-reasoning", {"input": 40, "output": 12, "reasoning": 8, "total": 60}),
    (RESPONSES, "usage-reasoning", {"input": 40, "output": 12, "reasoning": 8, "total": 60}),
    (MESSAGES, "usage-reasoning", {"input": 40, "output": 12, "reasoning": 8, "total": 60}),
    (GENERATE, "usage-reasoning", {"input": 40, "output": 20, "reasoning": 8, "total": 68}),
    (CHAT, "usage-reasoning-outside", {"input": 40, "output": 20, "reasoning": 8, "total": 68}),
    (RESPONSES, "usage-reasoning-outside", {"input": 40, "output": 20, "reasoning": 8, "total": 68}),
    (CHAT, "usage-hits", {"input": 10, "cached_input": 30, "output": 20, "total": 60}),
    (CHAT, "usage-audio", {"input": 35, "audio_in": 5, "output": 20, "total": 60}),
    (CHAT, "usage-details-null", {"input": 40, "output": 20, "total": 60}),
    (RESPONSES, "usage-details-null", {"input": 40, "output": 20, "total": 60}),
    (CHAT, "usage-tier", {"input": 40, "output": 20, "total": 60}),
    (RESPONSES, "usage-tier", {"input": 40, "output": 20, "total": 60}),
    (MESSAGES, "usage-tier", {"input": 40, "output": 20, "total": 60}),
    (MESSAGES, "usage-tools", {"input": 40, "output": 20, "total": 60, "web_search_requests": 2}),
    (GENERATE, "usage-tools", {"input": 45, "output": 20, "total": 65}),
]


@pytest.mark.parametrize("stream", [False, True], ids=["whole", "streamed"])
@pytest.mark.parametrize(("protocol", "moment", "usage"), USAGES)
def test_usage_is_reported_in_each_of_its_ways(
    stand_in: StandIn, protocol: str, moment: str, usage: dict[str, int] | None, stream: bool
) -> None:
    outcome = read(ask(stand_in, protocol, moment, stream=stream))
    assert (outcome["kind"], outcome["usage"]) == ("delivered", usage)


@pytest.mark.parametrize(("protocol", "tier"), [(CHAT, "flex"), (RESPONSES, "flex"), (MESSAGES, "priority")])
def test_another_service_tier_is_named(stand_in: StandIn, protocol: str, tier: str) -> None:
    outcome = ask(stand_in, protocol, "usage-tier")
    assert isinstance(outcome, Delivered)
    assert outcome.usage is not None
    assert outcome.usage.service_tier == tier


@pytest.mark.parametrize("protocol", [CHAT, RUNWARE])
def test_an_answer_that_is_late_or_lost_times_out(stand_in: StandIn, protocol: str) -> None:
    late = failed("timeout", retryable=True, cost_unknown=True)
    for moment in ("slow-headers=20", "slow-body=20", "lost-answer"):
        started = time.monotonic()
        assert read(ask(stand_in, protocol, moment, seconds=0.2)) == late
        assert time.monotonic() - started < 3


def test_an_answer_that_is_slow_comes(stand_in: StandIn) -> None:
    for moment in ("slow-headers=0.1", "slow-body=0.1"):
        started = time.monotonic()
        assert read(ask(stand_in, CHAT, moment))["kind"] == "delivered"
        assert time.monotonic() - started >= 0.1


def size_of(data: bytes | None) -> tuple[int, int]:
    """Of a PNG whose parts are checked."""
    assert data is not None
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    place, pixels = 8, b""
    while place < len(data):
        (length,) = struct.unpack(">I", data[place : place + 4])
        name, content = data[place + 4 : place + 8], data[place + 8 : place + 8 + length]
        assert struct.unpack(">I", data[place + 8 + length : place + 12 + length]) == (zlib.crc32(name + content),)
        pixels += content if name == b"IDAT" else b""
        place += 12 + length
    width, height = struct.unpack(">II", data[16:24])
    assert len(zlib.decompress(pixels)) == height * (1 + (width + 1) // 2)
    return int(width), int(height)


@pytest.mark.parametrize(("protocol", "size"), [(OPENAI, (1792, 1024)), (GOOGLE, (1024, 576)), (RUNWARE, (1792, 1024))])
def test_images_are_of_the_size_that_was_asked_for(stand_in: StandIn, protocol: str, size: tuple[int, int]) -> None:
    count = 1 if protocol == GOOGLE else 2
    outcome = ask(stand_in, protocol, "", size="1792x1024", count=count)
    assert isinstance(outcome, Delivered)
    assert [size_of(image.data) for image in outcome.images] == [size] * count
    assert len({image.data for image in outcome.images}) == count
    assert max(len(image.data or b"") for image in outcome.images) < 20_000


@pytest.mark.parametrize(("protocol", "family"), [(OPENAI, "dall-e"), (RUNWARE, None)])
def test_links_lead_to_the_images(stand_in: StandIn, protocol: str, family: str | None) -> None:
    def follow(moment: str) -> httpx.Response:
        outcome = ask(stand_in, protocol, moment, output="url", family=family, size="1280x768")
        assert isinstance(outcome, Delivered)
        assert outcome.images[0].url is not None
        return httpx.get(outcome.images[0].url)

    image, page, gone = follow("normal"), follow("not-an-image"), follow("gone-link")
    assert (image.headers["content-type"], size_of(image.content)) == ("image/png", (1280, 768))
    assert (page.headers["content-type"], page.content[:9]) == ("text/html", b"<!doctype")
    assert gone.status_code == 404
    bad = ask(stand_in, protocol, "bad-link", output="url", family=family)
    assert isinstance(bad, Delivered)
    assert bad.images[0].url == "http://169.254.169.254/latest/meta-data/"


@pytest.mark.parametrize(
    ("protocol", "family", "usage"),
    [(OPENAI, "gpt-image", True), (OPENAI, "dall-e", False), (GOOGLE, None, True), (RUNWARE, None, False)],
)
def test_images_report_usage_or_a_cost_or_neither(
    stand_in: StandIn, protocol: str, family: str | None, usage: bool
) -> None:
    outcome = ask(stand_in, protocol, "", family=family)
    assert isinstance(outcome, Delivered)
    assert (outcome.usage is not None) is usage
    assert str(outcome.reported_cost_usd) == ("0.0026" if protocol == RUNWARE else "None")


@pytest.mark.parametrize("moment", ["usage-missing", "usage-null"])
def test_a_cost_may_be_missing(stand_in: StandIn, moment: str) -> None:
    outcome = ask(stand_in, RUNWARE, moment)
    assert isinstance(outcome, Delivered)
    assert outcome.reported_cost_usd is None


def test_images_that_lack_others(stand_in: StandIn) -> None:
    some, fewer = (read(ask(stand_in, RUNWARE, moment, count=3)) for moment in ("some-fail", "fewer"))
    assert some == {**fewer, "item_errors": ["provider_error"]}
    assert (fewer["images"], fewer["reported_cost_usd"]) == (2, "0.0052")
    assert read(ask(stand_in, OPENAI, "fewer", count=3))["images"] == 2
    assert read(ask(stand_in, OPENAI, "no-images"))["error"] == "provider_error"
    assert read(ask(stand_in, GOOGLE, "no-images"))["error"] == "provider_error"
    assert read(ask(stand_in, RUNWARE, "no-images")) == UNUSABLE
    small = ask(stand_in, OPENAI, "wrong-size")
    assert isinstance(small, Delivered)
    assert size_of(small.images[0].data) == (16, 16)


def test_a_family_makes_one_image_a_call(stand_in: StandIn) -> None:
    refused = failed("bad_request", retryable=False)
    assert read(ask(stand_in, OPENAI, "", model="dall-e-9", family="dall-e", count=2)) == refused
    assert read(ask(stand_in, OPENAI, "n-refused")) == refused
    assert read(ask(stand_in, OPENAI, "", model="dall-e-9", family="dall-e", count=1))["images"] == 1


def test_a_task_is_never_done_twice(stand_in: StandIn) -> None:
    task = str(uuid4())
    lost = ask(stand_in, RUNWARE, "lost-answer", request_id=task, seconds=0.2)
    repeated = ask(stand_in, RUNWARE, "normal", request_id=task)
    polled = ask(stand_in, RUNWARE, "", request_id=task, poll=True)
    assert read(lost)["error"] == "timeout"
    assert read(repeated) == failed("bad_request", retryable=False, poll=True)
    assert (read(polled)["images"], read(polled)["reported_cost_usd"]) == (1, "0.0026")
    unknown = ask(stand_in, RUNWARE, "", request_id=str(uuid4()), poll=True)
    assert read(unknown) == failed("bad_request", retryable=False)
    assert [entry["is_work"] for entry in entries(stand_in, task=task)] == [True, False, False]


def test_a_task_that_was_not_begun_may_be_sent_again(stand_in: StandIn) -> None:
    task = str(uuid4())
    assert read(ask(stand_in, RUNWARE, "hang-up", request_id=task)) == UNUSABLE
    assert read(ask(stand_in, RUNWARE, "normal", request_id=task))["images"] == 1


def test_a_task_goes_on_until_its_polls_are_over(stand_in: StandIn) -> None:
    task = str(uuid4())
    working = failed("timeout", retryable=True, cost_unknown=True, poll=True)
    assert read(ask(stand_in, RUNWARE, "working=2", request_id=task)) == working
    polls = [read(ask(stand_in, RUNWARE, "", request_id=task, poll=True)) for _ in range(3)]
    assert polls[:2] == [working, working]
    assert polls[2]["images"] == 1


def entries(server: StandIn, **fields: object) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = httpx.get(f"{server.base}/requests").json()
    return [entry for entry in found if all(entry[name] == value for name, value in fields.items())]


def test_moments_of_a_prompt_come_in_order_and_the_last_stays() -> None:
    with running() as server:
        prompt = "A lamp [stand-in: rate-limit=2, overloaded, normal]"
        kinds = [read(ask(server, CHAT, "", prompt=prompt)).get("error") for _ in range(4)]
        assert kinds == ["rate_limited", "overloaded", None, None]
        assert [entry["status"] for entry in entries(server, prompt=prompt)] == [429, 529, 200, 200]
        assert [entry["is_work"] for entry in entries(server)] == [False, False, True, True]
        httpx.delete(f"{server.base}/requests")
        assert entries(server) == []
        assert read(ask(server, CHAT, "", prompt=prompt))["error"] == "rate_limited"


def test_requests_are_kept_without_keys(stand_in: StandIn) -> None:
    prompt = f"A lamp {uuid4()}"
    ask(stand_in, GENERATE, "", prompt=prompt, key="secret-5f2b9")
    (entry,) = entries(stand_in, prompt=prompt)
    assert entry == {
        "protocol": "google-generate",
        "model": "opal-4",
        "prompt": prompt,
        "count": 1,
        "task": None,
        "is_poll": False,
        "moment": "normal",
        "status": 200,
        "is_work": True,
    }
    assert "secret-5f2b9" not in httpx.get(f"{stand_in.base}/requests").text


def test_a_header_says_the_moment_too(stand_in: StandIn) -> None:
    body = {"model": "opal-4", "messages": [{"role": "user", "content": "A lamp"}]}
    headers = {"authorization": "Bearer x", "x-stand-in": "unavailable"}
    answer = httpx.post(f"{stand_in.addresses['openai']}/chat/completions", json=body, headers=headers)
    assert (answer.status_code, answer.json()["error"]["code"]) == (503, "server_is_overloaded")


@pytest.mark.parametrize("key", ["", "wrong-key"])
def test_a_key_that_is_missing_or_wrong_is_refused(stand_in: StandIn, key: str) -> None:
    body = [
        {"taskType": "imageInference", "taskUUID": "1", "model": "m", "positivePrompt": "p", "width": 1, "height": 1}
    ]
    headers = {"authorization": f"Bearer {key}"} if key else {}
    answer = httpx.post(stand_in.addresses["runware"], json=body, headers=headers)
    assert (answer.status_code, answer.json()["errors"][0]["code"]) == (401, "invalidApiKey")


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/stand-in/openai/v1/chat/completions", "{", 400),
        ("/stand-in/openai/v1/chat/completions", "[]", 400),
        ("/stand-in/anthropic/v1/messages", '{"model": "m", "messages": [{"content": "no limit"}]}', 400),
        ("/stand-in/runware/v1", "[]", 400),
        ("/stand-in/openai/v1/embeddings", "{}", 404),
    ],
)
def test_what_is_no_request_is_refused(stand_in: StandIn, path: str, body: str, status: int) -> None:
    assert httpx.post(stand_in.base + path, content=body).status_code == status


def test_a_moment_that_a_protocol_does_not_have_is_named(stand_in: StandIn) -> None:
    body = {"model": "m", "max_tokens": 9, "messages": [{"role": "user", "content": "[stand-in: fewer]"}]}
    headers = {"authorization": "Bearer x"}
    answer = httpx.post(f"{stand_in.addresses['anthropic']}/v1/messages", json=body, headers=headers)
    assert (answer.status_code, answer.json()) == (400, {"error": "anthropic-messages has no moment fewer."})


def test_it_listens_on_loopback_only(stand_in: StandIn) -> None:
    assert stand_in.server_address[0] == "127.0.0.1"


def test_each_moment_belongs_to_a_protocol() -> None:
    assert set().union(*map(moments_of, [*TEXTS, *IMAGES_OF])) - {"conflict", "unknown-task"} == set(MOMENTS)
