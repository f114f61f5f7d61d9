"""Answers that are changed at random, or wrong on purpose: they become an outcome that adds up, and nothing raises."""

import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend.generation.calls import ImageCall
from backend.generation.outcomes import Delivered, ErrorKind, Failed, Outcome
from tests.support.wire import Exchange, event_bytes, exchanges, parts

EXCHANGES = [exchange for exchange in exchanges() if not isinstance(exchange.response.get("body"), str)]
DELIVERED = [exchange for exchange in EXCHANGES if exchange.expected["kind"] == "delivered"]
WHOLE = [exchange for exchange in DELIVERED if not exchange.is_streamed]
STREAMED = [exchange for exchange in EXCHANGES if exchange.is_streamed]
FINISHED = [exchange for exchange in STREAMED if exchange.expected["kind"] == "delivered"]
UNKNOWN = Failed(error=ErrorKind.PROVIDER_ERROR, retryable=True, cost_unknown=True)

ODD: list[Any] = [
    *(None, True, False, 0, -1, 1.5, 1e308, 10**30, -(10**30), "", "x", "\ud83d", "\u0000", [], {}, [[]], [None]),
    *({"text": 1}, {"error": "x"}, "stop", "NaN"),
]
json_values = st.sampled_from(ODD) | st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
PROPERTY = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def named(exchange: Exchange) -> str:
    return f"{exchange.protocol}-{exchange.name}"


def places(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    inner: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        inner = list(value.items())
    elif isinstance(value, list):
        inner = list(enumerate(value))
    return [path, *(place for step, part in inner for place in places(part, (*path, step)))]


def changed(value: Any, path: tuple[str | int, ...], new: object) -> Any:
    """A copy with another value at a path."""
    if not path:
        return new
    copy = json.loads(json.dumps(value))
    inner = copy
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = new
    return copy


def adds_up(exchange: Exchange, outcome: Outcome) -> bool:
    if outcome.usage is not None:
        counts = parts(outcome.usage)
        searches = counts.pop("web_search_requests", 0)
        total = counts.pop("total", 0)
        assert min([0, searches, *counts.values()]) == 0
        assert total == sum(counts.values()) <= 100_000_000
    if isinstance(outcome, Failed):
        return outcome.retryable == (outcome.error in ("rate_limited", "overloaded", "timeout", "provider_error"))
    assert outcome.reported_cost_usd is None or 0 <= outcome.reported_cost_usd <= Decimal(8_000_000)
    if isinstance(exchange.call, ImageCall):
        return 1 <= len(outcome.images) <= exchange.call.count and outcome.text is None
    assert outcome.text is not None
    assert outcome.text.encode().decode() == outcome.text
    return outcome.images == () and (outcome.text != "" or outcome.finish == "length")


@PROPERTY
@given(st.data())
def test_a_body_with_other_values_becomes_an_outcome(data: st.DataObject) -> None:
    exchange = data.draw(st.sampled_from([one for one in EXCHANGES if not one.is_streamed]))
    body = exchange.response["body"]
    for _ in range(data.draw(st.integers(1, 3))):
        body = changed(body, data.draw(st.sampled_from(places(body))), data.draw(json_values))
    status = data.draw(st.sampled_from([exchange.response["status"], 200, 400, 404, 429, 500, 503]))
    assert adds_up(exchange, exchange.read(json.dumps(body).encode(), status=status))


@PROPERTY
@given(st.data())
def test_bytes_that_are_changed_become_an_outcome(data: st.DataObject) -> None:
    exchange = data.draw(st.sampled_from(EXCHANGES))
    body = bytearray(exchange.body)
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(body) - 1))
        body[place : place + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    if not exchange.is_streamed:
        assert adds_up(exchange, exchange.read(bytes(body)))
        return
    stream = exchange.stream()
    stream.feed(bytes(body))
    assert adds_up(exchange, stream.outcome(is_whole=data.draw(st.booleans())))


@PROPERTY
@given(st.data())
def test_events_in_any_order_with_other_values_become_an_outcome(data: st.DataObject) -> None:
    exchange = data.draw(st.sampled_from(STREAMED))
    events = data.draw(st.permutations(exchange.response["events"]))
    place = data.draw(st.integers(0, len(events) - 1))
    other = changed(
        events[place]["data"], data.draw(st.sampled_from(places(events[place]["data"]))), data.draw(json_values)
    )
    events = [*events[:place], {**events[place], "data": other}, *events[place + 1 :]]
    stream = exchange.stream()
    stream.feed(b"".join(map(event_bytes, events)))
    assert adds_up(exchange, stream.outcome(is_whole=True))


@pytest.mark.parametrize("exchange", FINISHED, ids=named)
def test_a_stream_whose_end_comes_first_is_no_answer(exchange: Exchange) -> None:
    *before, last = exchange.response["events"]
    stream = exchange.stream()
    stream.feed(b"".join(map(event_bytes, [last, *before])))
    assert isinstance(stream.outcome(is_whole=True), Failed)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b"null",
        b"[]",
        b"{}",
        b"7",
        b'"x"',
        b"\xff",
        b"[" * 100_000,
        b'{"a": NaN}',
        b"1e99999999999999999999",
    ],
    ids=["empty", "html", "null", "list", "object", "number", "text", "bytes", "deep", "nan", "huge"],
)
@pytest.mark.parametrize("exchange", WHOLE, ids=named)
def test_what_is_no_answer_has_an_unknown_cost(exchange: Exchange, body: bytes) -> None:
    assert as_unidentified(exchange.read(body)) == UNKNOWN


@pytest.mark.parametrize("exchange", STREAMED, ids=named)
@pytest.mark.parametrize(
    "body", [b"", b"<html></html>", b"data: \xff\n\n", b"data: {\n\n", b"data: 7\n\n", b"data: [DONE]\n\n"]
)
def test_what_is_no_stream_has_an_unknown_cost(exchange: Exchange, body: bytes) -> None:
    stream = exchange.stream()
    stream.feed(body)
    assert stream.outcome(is_whole=True) == UNKNOWN


def as_unidentified(outcome: Outcome) -> Outcome:
    return replace(outcome, provider_request_id=None)


@pytest.mark.parametrize("count", [-1, 1.5, True, "12", 10**30, {}])
def test_usage_that_can_not_be_believed_is_none(count: object) -> None:
    exchange = next(one for one in WHOLE if named(one) == "openai-chat-text")
    body = changed(exchange.response["body"], ("usage", "completion_tokens"), count)
    outcome = exchange.read(json.dumps(body).encode())
    assert isinstance(outcome, Delivered)
    assert (outcome.text, outcome.usage) == ("Warm light, solid brass.", None)


@pytest.mark.parametrize("cost", [-0.01, "0.01", True, None, 1_000_001, 1e300, {}])
def test_a_cost_that_can_not_be_believed_is_not_reported(cost: object) -> None:
    exchange = next(one for one in WHOLE if named(one) == "runware-images-one")
    body = changed(exchange.response["body"], ("data", 0, "cost"), cost)
    outcome = exchange.read(json.dumps(body).encode())
    assert isinstance(outcome, Delivered)
    assert outcome.reported_cost_usd is None


def test_costs_are_read_from_text_and_add_up_exactly() -> None:
    exchange = next(one for one in WHOLE if named(one) == "runware-images-four-base64")
    body = exchange.body.replace(b"0.0031", b"0.10000000000000000001")
    outcome = exchange.read(body)
    assert isinstance(outcome, Delivered)
    assert outcome.reported_cost_usd == Decimal("0.40000000000000000004")


def test_images_that_can_not_be_read_are_missing_and_said_so() -> None:
    exchange = next(one for one in WHOLE if named(one) == "openai-images-gpt-image-four")
    body = changed(exchange.response["body"], ("data", 1, "b64_json"), "no base64!")
    outcome = exchange.read(json.dumps(body).encode())
    assert isinstance(outcome, Delivered)
    assert (len(outcome.images), outcome.item_errors) == (3, (ErrorKind.PROVIDER_ERROR,))


def test_a_character_that_two_events_share_is_whole() -> None:
    exchange = next(one for one in FINISHED if named(one) == "openai-chat-stream")
    body = exchange.body.replace(b'"Warm "', b'"\\ud83d"').replace(b'"brass."', b'"\\ude00 brass \\ud83d"')
    stream = exchange.stream()
    assert stream.feed(body) == "\U0001f600 brass "
    outcome = stream.outcome(is_whole=True)
    assert isinstance(outcome, Delivered)
    assert outcome.text == "\U0001f600 brass \ufffd"
