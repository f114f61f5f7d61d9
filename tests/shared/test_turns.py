"""Turns: who waits while turns end gets one, and who would wait in vain hears so."""

import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event

import pytest

from backend.shared.busy import Busy
from backend.shared.turns import Turns


@contextmanager
def taken(turns: Turns, key: str, count: int) -> Iterator[tuple[Event, list["Future[None]"]]]:
    """That many turns that last until the event is set."""
    end = Event()

    def last(has_begun: Event) -> None:
        with turns.turn(key):
            has_begun.set()
            end.wait()

    with ThreadPoolExecutor() as pool:
        begun = [Event() for _ in range(count)]
        running = [pool.submit(last, each) for each in begun]
        for each in begun:
            each.wait()
        try:
            yield end, running
        finally:
            end.set()


def test_a_line_that_moves_serves_everybody() -> None:
    turns, most, inside = Turns(most=2), [0], []

    def work(place: int) -> int:
        with turns.turn("account"):
            inside.append(place)
            most.append(len(inside))
            time.sleep(0.005)
            inside.remove(place)
        return place

    with ThreadPoolExecutor(max_workers=40) as pool:
        assert list(pool.map(work, range(200))) == list(range(200))
    assert max(most) == 2
    assert turns._lines == {}


def test_a_line_that_stands_still_is_busy() -> None:
    turns = Turns(most=2)
    with taken(turns, "account", 2) as (_, _):
        started = time.monotonic()
        with pytest.raises(Busy), turns.turn("account"):
            pass
        assert 0.5 < time.monotonic() - started < 5
        again = time.monotonic()
        with pytest.raises(Busy), turns.turn("account"):
            pass
        assert time.monotonic() - again < 0.5
        with turns.turn("another account"):
            assert not turns.has_room("account")
            assert turns.has_room("another account")
    with turns.turn("account"):
        assert turns.has_room("account")


def test_the_turn_goes_to_who_waits() -> None:
    turns = Turns(most=1)
    with taken(turns, "account", 1) as (end, _), ThreadPoolExecutor() as pool:

        def wait() -> str:
            with turns.turn("account"):
                return "had its turn"

        waiting = pool.submit(wait)
        time.sleep(0.2)
        end.set()
        assert waiting.result(timeout=5) == "had its turn"
    assert turns._lines == {}


def test_a_line_that_moves_is_waited_for_longer_than_one_that_stands_still() -> None:
    turns = Turns(most=1)

    def work() -> None:
        with turns.turn("account"):
            time.sleep(0.4)

    with ThreadPoolExecutor() as pool:
        for done in [pool.submit(work) for _ in range(4)]:
            done.result()


def test_a_line_that_is_long_is_busy_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backend.shared.turns.MAX_WAITING", 0)
    turns = Turns(most=1)
    with taken(turns, "account", 1):
        started = time.monotonic()
        with pytest.raises(Busy), turns.turn("account"):
            pass
        assert time.monotonic() - started < 0.5
