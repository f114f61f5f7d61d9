"""Every exchange both ways: what we send is what the provider's own SDK sends, and we read what it reads."""

import json

import pytest

from tests.support.wire import Exchange, as_expected, exchanges

EXCHANGES = exchanges()
STREAMED = [exchange for exchange in EXCHANGES if exchange.is_streamed]


def named(exchange: Exchange) -> str:
    return f"{exchange.protocol}-{exchange.name}"


def streamed(exchange: Exchange, *chunks: bytes, is_whole: bool = True) -> tuple[str, dict[str, object]]:
    stream = exchange.stream()
    text = "".join([stream.feed(chunk) for chunk in chunks])
    return text, as_expected(stream.outcome(is_whole=is_whole))


def test_all_exchanges_are_read() -> None:
    assert len(EXCHANGES) == 106
    assert len(STREAMED) == 13


@pytest.mark.parametrize("exchange", EXCHANGES, ids=named)
def test_a_call_becomes_the_request_of_the_sdk(exchange: Exchange) -> None:
    sent = exchange.sent()
    headers = {name: value for name, value in exchange.request["headers"].items() if name != "accept"}
    assert (sent.method, exchange.path()) == (exchange.request["method"], exchange.request["path"])
    assert {name: value for name, value in sent.headers.items() if name != "accept"} == headers
    assert json.loads(sent.content()) == exchange.request["body"]


@pytest.mark.parametrize("exchange", [one for one in EXCHANGES if not one.is_streamed], ids=named)
def test_a_response_becomes_its_outcome(exchange: Exchange) -> None:
    assert as_expected(exchange.read()) == exchange.expected


@pytest.mark.parametrize("exchange", STREAMED, ids=named)
def test_a_stream_becomes_its_outcome(exchange: Exchange) -> None:
    text, outcome = streamed(exchange, exchange.body)
    assert outcome == exchange.expected
    assert text == outcome.get("text", text)


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n", b"\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize("exchange", STREAMED, ids=named)
def test_a_stream_cut_at_every_byte_means_the_same(exchange: Exchange, line_end: bytes) -> None:
    body = exchange.body.replace(b"\n", line_end)
    whole = streamed(exchange, body)
    assert whole[1] == exchange.expected
    assert streamed(exchange, *(body[place : place + 1] for place in range(len(body)))) == whole


@pytest.mark.parametrize("exchange", STREAMED, ids=named)
def test_a_stream_that_ends_too_early_is_never_delivered(exchange: Exchange) -> None:
    stream = exchange.stream()
    for place in range(len(exchange.body)):
        outcomes = [as_expected(stream.outcome(is_whole=is_whole)) for is_whole in (True, False)]
        assert {outcome["kind"] for outcome in outcomes} == {"failed"}
        stream.feed(exchange.body[place : place + 1])
    assert as_expected(stream.outcome(is_whole=True)) == exchange.expected


@pytest.mark.parametrize("exchange", [one for one in EXCHANGES if not one.is_streamed], ids=named)
def test_a_body_that_ends_too_early_is_never_delivered(exchange: Exchange) -> None:
    for place in range(len(exchange.body)):
        assert as_expected(exchange.read(exchange.body[:place]))["kind"] == "failed"
