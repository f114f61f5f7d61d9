"""Server-sent events from bytes, however those are cut."""

import pytest

from backend.generation.events import Decoder, Event


def decoded(*chunks: bytes) -> list[Event]:
    decoder = Decoder()
    return [event for chunk in chunks for event in decoder.feed(chunk)]


LINES = (
    "\ufeffevent: one",
    "data: Lampe – ü",
    "data:second line",
    "id: 7",
    "retry: 5",
    ": a comment",
    "",
    "event: none",
    "",
    "data",
    "",
    "",
)
BODY = "\n".join(LINES).encode()
EVENTS = [Event(name="one", data="Lampe – ü\nsecond line"), Event(name=None, data="")]


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n", b"\r"], ids=["lf", "crlf", "cr"])
def test_events_are_the_same_wherever_their_bytes_are_cut(line_end: bytes) -> None:
    body = BODY.replace(b"\n", line_end)
    assert decoded(body) == EVENTS
    for first in range(len(body)):
        for second in range(first, len(body), 7):
            assert decoded(body[:first], body[first:second], body[second:]) == EVENTS


def test_an_event_without_its_empty_line_never_comes() -> None:
    assert decoded(b"data: 1\n\ndata: 2\n") == [Event(name=None, data="1")]


def test_data_that_is_no_utf_8_is_none() -> None:
    assert decoded(b"data: \xff\n\n") == [Event(name=None, data=None)]


def test_an_empty_line_is_not_lost_between_a_return_and_a_newline() -> None:
    assert decoded(b"data: 1\r", b"\n", b"\r", b"", b"\ndata: 2\r", b"\r") == [
        Event(name=None, data="1"),
        Event(name=None, data="2"),
    ]
