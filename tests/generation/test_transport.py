"""Calls over real HTTP on loopback: what was sent, what came, and what is known of a call that failed."""

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from backend.generation.adapters import IMAGES, TEXT
from backend.generation.calls import ImageCall, TextCall
from backend.generation.outcomes import Delivered, ErrorKind, Failed, Outcome
from backend.generation.transport import Transport, url_of
from tests.support.stand_ins import Scripted, StandIn, stand_in
from tests.support.wire import KEY, Exchange, as_expected, exchanges

EXCHANGES = {f"{exchange.protocol}-{exchange.name}": exchange for exchange in exchanges()}
UNKNOWN = Failed(error=ErrorKind.PROVIDER_ERROR, retryable=True, cost_unknown=True)
LATE = Failed(error=ErrorKind.TIMEOUT, retryable=True, cost_unknown=True)
TEXT_CALL = TextCall(model="opal-4", prompt="A lamp.", max_output_tokens=9)


@pytest.fixture(autouse=True)
def insecure(settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = True


def send(exchange: Exchange, address: str, *, seconds: float = 5, max_bytes: int = 100_000) -> Outcome:
    transport = Transport(seconds=seconds, max_bytes=max_bytes)
    if isinstance(exchange.call, ImageCall):
        return transport.images(adapter=IMAGES[exchange.protocol], call=exchange.call, key=KEY, address=address)
    return transport.text(adapter=TEXT[exchange.protocol], call=exchange.call, key=KEY, address=address)


def ask(address: str, *, seconds: float = 5, max_bytes: int = 1_000, key: str = KEY) -> Outcome:
    transport = Transport(seconds=seconds, max_bytes=max_bytes)
    return transport.text(adapter=TEXT["openai-chat"], call=TEXT_CALL, key=key, address=address)


def scripted(exchange: Exchange, **changes: Any) -> Scripted:
    headers = exchange.response["headers"] | ({"Connection": "close"} if exchange.response.get("cut") else {})
    return Scripted(**{"status": exchange.response["status"], "headers": headers, "body": exchange.body} | changes)


def address_of(exchange: Exchange, server: StandIn) -> str:
    path: str = exchange.request["path"]
    return server.base + path.removesuffix(exchange.sent().path)


KINDS = {(one.protocol, one.is_streamed, one.expected.get("error")): name for name, one in EXCHANGES.items()}


@pytest.mark.parametrize("name", KINDS.values())
def test_exchanges_go_over_http_one_of_each_kind(name: str) -> None:
    exchange = EXCHANGES[name]
    with stand_in(scripted(exchange)) as server:
        assert as_expected(send(exchange, address_of(exchange, server))) == exchange.expected
    (asked,) = server.asked
    assert (asked.method, asked.path) == (exchange.request["method"], exchange.request["path"])
    assert json.loads(asked.body) == exchange.request["body"]
    headers = {header.lower(): value for header, value in asked.headers.items()}
    assert {header: headers[header] for header in exchange.request["headers"]} == exchange.request["headers"]


@contextmanager
def raw_server(serve: Callable[[socket.socket], None]) -> Iterator[str]:
    """The address of a server that reads one request and then does what a test says."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve_one() -> None:
            connection, _ = server.accept()
            with connection:
                while b"max_completion_tokens" not in connection.recv(65_536):
                    pass
                serve(connection)

        threading.Thread(target=serve_one, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}"


def test_texts_of_a_stream_come_as_they_are_sent() -> None:
    exchange, texts, has_come = EXCHANGES["openai-chat-stream"], list[str](), threading.Event()
    assert isinstance(exchange.call, TextCall)
    place = exchange.body.index(b"brass")

    def serve(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n" + exchange.body[:place])
        assert has_come.wait(9)
        connection.sendall(exchange.body[place:])

    def take(text: str) -> None:
        texts.append(text)
        has_come.set()

    with raw_server(serve) as address:
        outcome = Transport(seconds=5, max_bytes=9_000).text(
            adapter=TEXT["openai-chat"], call=exchange.call, key=KEY, address=address, on_text=take
        )
    assert texts == ["Warm ", "brass."]
    assert as_expected(outcome) == exchange.expected


def test_a_reader_that_gives_up_ends_the_call() -> None:
    def give_up(text: str) -> None:
        raise KeyboardInterrupt

    exchange = EXCHANGES["openai-chat-stream"]
    assert isinstance(exchange.call, TextCall)
    with stand_in(scripted(exchange)) as server, pytest.raises(KeyboardInterrupt):
        Transport(seconds=5, max_bytes=9_000).text(
            adapter=TEXT["openai-chat"], call=exchange.call, key=KEY, address=server.base, on_text=give_up
        )


def test_json_in_place_of_a_stream_is_read_as_a_whole() -> None:
    streamed, whole = EXCHANGES["openai-chat-stream"], EXCHANGES["openai-chat-text"]
    with stand_in(scripted(whole)) as server:
        assert as_expected(send(streamed, server.base)) == whole.expected


@pytest.mark.parametrize("body", [b"<html>Sign in</html>", b""], ids=["html", "empty"])
@pytest.mark.parametrize("name", ["openai-chat-stream", "openai-chat-text", "runware-images-one"])
def test_html_or_nothing_with_a_good_status_is_no_answer(name: str, body: bytes) -> None:
    with stand_in(Scripted(body=body, headers={"Content-Type": "text/html"})) as server:
        assert send(EXCHANGES[name], server.base) == UNKNOWN


def test_a_refused_connection_sent_nothing_and_costs_nothing() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    assert ask(f"http://127.0.0.1:{port}") == Failed(error=ErrorKind.PROVIDER_ERROR, retryable=True, is_sent=False)


def test_a_request_that_is_never_answered_has_an_unknown_cost() -> None:
    with stand_in(Scripted(wait=3)) as server:
        assert ask(server.base, seconds=0.4) == LATE
        assert len(server.asked) == 1


def test_a_server_that_hangs_up_on_a_request_leaves_its_cost_unknown() -> None:
    with raw_server(lambda _: None) as address:
        assert ask(address) == UNKNOWN


def test_headers_that_are_cut_leave_the_cost_unknown() -> None:
    with raw_server(lambda connection: connection.sendall(b"HTTP/1.1 200 OK\r\nContent-")) as address:
        assert ask(address) == UNKNOWN


@pytest.mark.parametrize(
    ("body", "headers"),
    [(b'{"choices": [', {"Content-Length": "900"}), (b"x" * 100, {})],
    ids=["cut in its time", "dripping"],
)
def test_an_answer_that_drips_ends_in_its_time(body: bytes, headers: dict[str, str]) -> None:
    started = time.monotonic()
    with stand_in(Scripted(body=body, headers=headers, drip=0.1)) as server:
        assert ask(server.base, seconds=0.4) == LATE
    assert time.monotonic() - started < 3


def test_a_stream_that_was_cut_behind_its_end_is_delivered() -> None:
    exchange = EXCHANGES["openai-chat-stream"]
    headers = {"Content-Type": "text/event-stream", "Content-Length": "9000", "Connection": "close"}
    with stand_in(scripted(exchange, headers=headers)) as server:
        assert as_expected(send(exchange, server.base)) == exchange.expected


@pytest.mark.parametrize("name", ["openai-chat-stream", "anthropic-messages-stream", "google-generate-stream"])
def test_a_stream_that_was_cut_is_not_delivered(name: str) -> None:
    exchange = EXCHANGES[name]
    body = exchange.body[: len(exchange.body) // 2]
    headers = {"Content-Type": "text/event-stream", "Content-Length": "9000", "Connection": "close"}
    with stand_in(scripted(exchange, headers=headers, body=body)) as server:
        assert send(exchange, server.base) == UNKNOWN


def test_an_answer_that_is_too_long_is_not_asked_for_again() -> None:
    with stand_in(Scripted(body=b"x" * 1_001)) as server:
        assert ask(server.base) == Failed(error=ErrorKind.PROVIDER_ERROR, retryable=False, cost_unknown=True)


def test_an_error_whose_body_is_cut_is_its_status() -> None:
    headers = {"Content-Length": "900", "Connection": "close", "Retry-After": "3"}
    with stand_in(Scripted(status=429, body=b'{"err', headers=headers)) as server:
        assert ask(server.base) == Failed(error=ErrorKind.RATE_LIMITED, retryable=True, retry_after=3)


def test_redirects_are_not_followed() -> None:
    with stand_in() as elsewhere, stand_in(Scripted(status=307, headers={"Location": elsewhere.base})) as server:
        assert ask(server.base) == Failed(error=ErrorKind.PROVIDER_ERROR, retryable=False)
    assert elsewhere.asked == []


@pytest.mark.parametrize("address", ["http://169.254.169.254/v1", "ftp://127.0.0.1", "http://[::1"])
def test_an_address_that_may_not_be_called_is_not(address: str) -> None:
    assert ask(address) == Failed(error=ErrorKind.BAD_REQUEST, retryable=False, is_sent=False)


def test_only_https_is_called_where_it_matters(settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = False
    with stand_in() as server:
        assert ask(server.base) == Failed(error=ErrorKind.BAD_REQUEST, retryable=False, is_sent=False)
    assert server.asked == []


@pytest.mark.parametrize("key", ["sk-\nx: y", "sk-ü", ""])
def test_a_key_that_no_header_takes_is_not_sent(key: str) -> None:
    with stand_in() as server:
        assert ask(server.base, key=key) == Failed(error=ErrorKind.AUTH, retryable=False, is_sent=False)
    assert server.asked == []


@pytest.mark.parametrize(
    ("address", "path", "url"),
    [
        ("https://a.example/v1/", "/chat", "https://a.example/v1/chat"),
        ("https://a.example/v1?version=2", "/x?alt=sse", "https://a.example/v1/x?version=2&alt=sse"),
        ("https://a.example", "", "https://a.example"),
    ],
)
def test_a_path_follows_the_address(address: str, path: str, url: str) -> None:
    assert url_of(address=address, path=path) == url


def test_a_key_and_a_prompt_stand_in_no_repr() -> None:
    for exchange in EXCHANGES.values():
        assert KEY not in repr(exchange.sent())
        assert "brass" not in repr(exchange.sent()) + repr(exchange.call)
    delivered = EXCHANGES["openai-chat-text"].read()
    assert isinstance(delivered, Delivered)
    assert "brass" not in repr(delivered)
