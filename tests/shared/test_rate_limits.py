"""Limits by the minute, in the process and shared."""

import itertools
import socket
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import time_machine
from redis import Redis

from backend.development import valkey
from backend.shared import rate_limits
from backend.shared.rate_limits import RateLimits
from tests.support.waiting import wait_until


@pytest.fixture
def store(tmp_path: Path) -> Iterator[str]:
    with valkey.running(var=tmp_path) as address:
        yield address


def allowed(limits: RateLimits, key: str = "key", *, times: int = 200, per_minute: int = 100, cost: int = 1) -> int:
    return sum(limits.take(key, cost=cost, per_minute=per_minute) is None for _ in range(times))


def test_so_many_are_allowed_of_each_key() -> None:
    limits = RateLimits(None)
    assert [allowed(limits), allowed(limits), allowed(limits, "other")] == [100, 0, 100]


def test_a_hit_counts_as_much_as_it_costs_and_never_more_than_the_limit() -> None:
    limits = RateLimits(None)
    assert allowed(limits, cost=30) == 3
    assert allowed(limits, "costly", cost=1_000) == 1


@pytest.mark.parametrize("cost", range(7, 21))
def test_what_is_in_hand_counts_whatever_a_hit_costs(cost: int) -> None:
    assert allowed(RateLimits(None), per_minute=1_000, cost=cost) == 1_000 // cost


def test_no_limit_is_zero() -> None:
    assert allowed(RateLimits(None), per_minute=0) == 200


def test_a_refusal_says_when_to_come_again_and_is_known_for_a_moment() -> None:
    limits = RateLimits(None)
    assert limits.refused_for("key") is None
    allowed(limits, times=100)
    seconds = limits.take("key", per_minute=100)
    assert seconds is not None
    assert 1 <= seconds <= 60
    assert (limits.refused_for("key"), limits.refused_for("other")) == (1, None)
    again = limits.take("key", per_minute=100)
    assert again is not None
    assert 1 <= again <= 60
    wait_until(lambda: limits.refused_for("key") is None)


@pytest.mark.parametrize(("second", "seconds"), [(10, 50), (59, 1)])
def test_a_refusal_ends_with_the_minute(second: int, seconds: int) -> None:
    with time_machine.travel(datetime(2026, 11, 21, 12, 0, second, tzinfo=UTC), tick=False):
        limits = RateLimits(None)
        assert allowed(limits, times=100) == 100
        assert limits.take("key", per_minute=100) == seconds


def test_several_share_a_limit_but_for_a_step_of_each(store: str) -> None:
    several = [RateLimits(store) for _ in range(4)]
    per_minute = 1_000
    total = 0
    for _ in range(400):
        total += sum(limits.take("key", per_minute=per_minute) is None for limits in several)
    assert per_minute - 4 * 20 <= total <= per_minute
    assert allowed(RateLimits(store), per_minute=per_minute) <= 3 * 20  # what was counted stays with the store


def test_a_step_is_one_message(store: str) -> None:
    limits, redis = RateLimits(store), Redis(unix_socket_path=store.removeprefix("redis+socket://"))
    allowed(limits, times=1, per_minute=10_000)
    before = redis.info("stats")["total_commands_processed"]
    assert allowed(limits, times=199, per_minute=10_000) == 199
    assert redis.info("stats")["total_commands_processed"] - before == 1  # this question itself


def test_the_store_has_our_keys_by_their_name(store: str) -> None:
    assert allowed(RateLimits(store), times=1, per_minute=1_010) == 1
    keys: Any = Redis(unix_socket_path=store.removeprefix("redis+socket://")).keys()
    assert {key.partition(b":")[0] for key in keys} == {b"ratecard"}


def test_a_store_that_hangs_is_waited_for_once() -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        started = time.monotonic()
        limits = RateLimits(f"redis://127.0.0.1:{deaf.getsockname()[1]}")
        assert time.monotonic() - started < 2
        assert "limits" in {thread.name for thread in threading.enumerate() if thread.daemon}
        started = time.monotonic()
        assert allowed(limits, times=300) == 100
        assert time.monotonic() - started < 0.1


def test_it_is_shared_again_when_the_store_is_back(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", "ratecard.limits")
    with valkey.running(var=tmp_path) as address:
        limits = RateLimits(address)
        assert allowed(limits, times=50) == 50
    assert allowed(limits, times=200) in (100, 101, 102)  # by itself, and what it had in hand
    with valkey.running(var=tmp_path):
        other, keys = RateLimits(address), map("again {}".format, itertools.count())

        def is_shared() -> bool:
            key = next(keys)
            return limits.take(key, per_minute=1) is None and other.take(key, per_minute=1) is not None

        wait_until(is_shared)
    assert [record.getMessage() for record in caplog.records] == [
        "the broker does not answer: each process counts the limits of callers by itself",
        "the broker answers: processes share the limits of callers",
    ]


def test_keys_that_are_too_many_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rate_limits, "MAX_KEYS", 10)
    limits = RateLimits(None)
    for place in range(25):
        assert limits.take(f"key {place}", per_minute=100) is None
        assert len(limits._hands) <= 10
    assert allowed(limits, "key 0") == 98  # of which a step was taken and lost
