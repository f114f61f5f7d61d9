"""Values that processes share: each instance stands for a process."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from redis import Redis

from backend.development import valkey
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
    (name,) = store.scan_iter()
    assert (name, 3_590 < store.ttl(name) <= 3_600) == (b"ratecard:a", True)


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
        assert time.monotonic() - began < 1  # one wait of a tenth of a second
        assert [record.getMessage() for record in caplog.records] == [AWAY]
        wait_until(lambda: values.change("a", read) == {"count": 1})
