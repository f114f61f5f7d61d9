"""Values that processes share: each instance stands for a process."""

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from redis import Redis

from backend.development import valkey
from backend.shared import shared_values
from backend.shared.shared_values import SharedValues
from tests.support.waiting import wait_until

AWAY = "the broker does not answer: each process counts by itself for a moment"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with valkey.running(var=tmp_path_factory.mktemp("values")) as address:
        yield address


@pytest.fixture
def store(address: str) -> "Redis":
    store: Redis = Redis.from_url(address.replace("redis+socket://", "unix://"))
    store.flushall()
    return store


@pytest.fixture(params=["alone", "shared"])
def values(request: pytest.FixtureRequest, address: str, store: "Redis") -> SharedValues:
    return SharedValues(None if request.param == "alone" else address)


def add(value: dict[str, Any], _: float) -> tuple[dict[str, Any], int]:
    count = value.get("count", 0) + 1
    return {**value, "count": count}, count


def read(value: dict[str, Any], _: float) -> tuple[None, dict[str, Any]]:
    return None, value


def test_a_change_sees_what_the_one_before_left(values: SharedValues) -> None:
    assert [values.change("a", add), values.change("a", add), values.change("b", add)] == [1, 2, 1]
    assert (values.change("a", read), values.change("c", read)) == ({"count": 2}, {})


def test_no_change_leaves_the_value(values: SharedValues) -> None:
    values.change("a", lambda _, __: ({"x": [1, None, "é"]}, None))
    assert values.change("a", lambda _, __: (None, 0)) == 0  # also a result that is false
    assert values.change("a", read) == {"x": [1, None, "é"]}


def test_it_is_now(values: SharedValues) -> None:
    before = time.time()
    times = [values.change("a", lambda _, now: (None, now)) for _ in range(20)]
    in_order = [before - 0.001, *times, time.time() + 0.001]
    assert in_order == sorted(in_order)


def test_all_changes_of_many_at_once_count(address: str, store: "Redis") -> None:
    several = [SharedValues(address) for _ in range(4)]
    with ThreadPoolExecutor(8) as threads:
        results = list(threads.map(lambda number: several[number % 4].change("a", add), range(200)))
    assert sorted(results) == list(range(1, 201))


def test_all_changes_of_many_threads_count() -> None:
    values = SharedValues(None)
    with ThreadPoolExecutor(8) as threads:
        assert sorted(threads.map(lambda _: values.change("a", add), range(200))) == list(range(1, 201))


def test_what_is_kept_is_forgotten_after_an_hour(address: str, store: "Redis") -> None:
    values = SharedValues(address)
    values.change("a", add)
    values.signal("a")
    names = sorted(name.decode() for name in store.scan_iter())
    assert names == ["ratecard:a", "ratecard:a:signals"]
    assert [3_590 < store.ttl(name) <= 3_600 for name in names] == [True, True]


def test_a_signal_wakes_one_who_waits(values: SharedValues) -> None:
    woken = threading.Semaphore(0)

    def wait() -> None:
        values.wait("a", seconds=4)
        woken.release()

    with ThreadPoolExecutor(2) as threads:
        waiting = [threads.submit(wait) for _ in range(2)]
        time.sleep(0.1)
        values.signal("a")
        assert woken.acquire(timeout=2)
        assert not woken.acquire(timeout=0.1)
        values.signal("a")
        assert woken.acquire(timeout=2)
        assert [done.result() for done in waiting] == [None, None]


def test_a_signal_from_before_is_not_lost_and_wakes_once(
    values: SharedValues, caplog: pytest.LogCaptureFixture
) -> None:
    values.signal("a")
    assert waited(values) < 0.2
    assert 0.29 < waited(values) < 2
    assert 0.29 < waited(values, "other") < 2
    assert caplog.records == []  # a store that has nothing to say is not away


def test_of_many_signals_a_hundred_are_kept(values: SharedValues, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shared_values, "MAX_SIGNALS", 2)
    for _ in range(5):
        values.signal("a")
    assert [waited(values) < 0.2 for _ in range(3)] == [True, True, False]


def test_nobody_waits_without_end(values: SharedValues, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shared_values, "WAIT_SECONDS", 0.1)
    assert waited(values, seconds=60) < 2
    assert waited(values, seconds=-1) < 2


def waited(values: SharedValues, key: str = "a", *, seconds: float = 0.3) -> float:
    began = time.monotonic()
    values.wait(key, seconds=seconds)
    return time.monotonic() - began


def test_while_the_store_is_away_a_process_has_values_of_its_own(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with valkey.running(var=tmp_path) as address:
        values = SharedValues(address)
        assert values.change("a", add) == 1
        store: Redis = Redis.from_url(address.replace("redis+socket://", "unix://"))
        store.client_pause(2_000, all=True)  # it takes what is sent, and answers nothing
        began = time.monotonic()
        assert [values.change("a", add) for _ in range(3)] == [1, 2, 3]
        values.signal("a")
        assert waited(values, seconds=5) < 1
        assert time.monotonic() - began < 1  # one wait of a tenth of a second
        assert [record.getMessage() for record in caplog.records] == [AWAY]
        wait_until(lambda: values.change("a", read) == {"count": 1})
