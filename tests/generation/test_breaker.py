"""A provider that fails by itself is left alone; others are not."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine

from backend.development import valkey
from backend.generation import breaker, provider_state
from backend.generation.breaker import Breaker, Status
from backend.generation.outcomes import ErrorKind
from backend.shared.shared_values import SharedValues

START = datetime(2026, 11, 28, 12, tzinfo=UTC)
OWN = [ErrorKind.OVERLOADED, ErrorKind.TIMEOUT, ErrorKind.PROVIDER_ERROR]
OTHERS = [kind for kind in ErrorKind if kind not in OWN]
CLOSED = Breaker(status=Status.CLOSED)


@pytest.fixture(autouse=True)
def forgotten(settings: Any) -> Iterator[None]:
    settings.RATE_LIMITS_URL = None
    provider_state.values.cache_clear()
    yield
    provider_state.values.cache_clear()


@pytest.fixture
def now() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(START, tick=False) as now:
        yield now


def fail(times: int = 5, *, of: str = "acme", kind: ErrorKind = ErrorKind.TIMEOUT) -> None:
    for _ in range(times):
        breaker.record(of, kind)


def at(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


@pytest.mark.usefixtures("now")
@pytest.mark.parametrize("kind", OWN)
def test_the_fifth_failure_opens_it(kind: ErrorKind) -> None:
    fail(4, kind=kind)
    assert (breaker.allows("acme"), breaker.read("acme")) == (True, CLOSED)
    fail(1, kind=kind)
    assert breaker.allows("acme") is False
    assert breaker.read("acme") == Breaker(status=Status.OPEN, since=START, until=at(30))


@pytest.mark.usefixtures("now")
@pytest.mark.parametrize("kind", OTHERS)
def test_what_is_not_the_providers_failure_does_not(kind: ErrorKind) -> None:
    fail(20, kind=kind)
    assert (breaker.allows("acme"), breaker.read("acme")) == (True, CLOSED)


@pytest.mark.usefixtures("now")
def test_others_are_called_all_the_while() -> None:
    fail()
    assert (breaker.allows("acme"), breaker.allows("other"), breaker.read("other")) == (False, True, CLOSED)


@pytest.mark.usefixtures("now")
@pytest.mark.parametrize(("answered", "is_open"), [(5, True), (6, False)])
def test_it_opens_where_half_of_the_calls_fail(answered: int, is_open: bool) -> None:
    for _ in range(answered):
        breaker.record("acme", None)
    fail(5)
    assert (breaker.read("acme").status == Status.OPEN) is is_open


@pytest.mark.parametrize(("after", "is_open"), [(59, True), (60, False)])
def test_failures_count_for_a_minute(now: time_machine.Traveller, after: int, is_open: bool) -> None:
    fail(4)
    now.shift(after)
    fail(1)
    assert (breaker.read("acme").status == Status.OPEN) is is_open


def test_one_call_probes_it(now: time_machine.Traveller) -> None:
    fail()
    now.shift(29.9)
    assert (breaker.allows("acme"), breaker.read("acme").status) == (False, Status.OPEN)
    now.shift(0.1)
    assert breaker.read("acme").status == Status.HALF_OPEN
    assert [breaker.allows("acme") for _ in range(3)] == [True, False, False]
    assert breaker.read("acme") == Breaker(status=Status.HALF_OPEN, since=START, until=at(150))


@pytest.mark.parametrize("kind", [None, *OTHERS])
def test_a_probe_that_is_answered_closes_it(now: time_machine.Traveller, kind: ErrorKind | None) -> None:
    fail()
    now.shift(30)
    breaker.allows("acme")
    breaker.record("acme", kind)
    assert (breaker.read("acme"), breaker.allows("acme")) == (CLOSED, True)
    fail(4)
    assert breaker.read("acme") == CLOSED


def test_each_probe_that_fails_doubles_the_wait_up_to_five_minutes(now: time_machine.Traveller) -> None:
    fail()
    waits = []
    for _ in range(6):
        found = breaker.read("acme")
        assert (found.status, found.since) == (Status.OPEN, START)
        assert found.until is not None
        waits.append((found.until - datetime.now(UTC)).total_seconds())
        now.shift(waits[-1])
        assert breaker.allows("acme") is True
        fail(1)
    assert waits == [30, 60, 120, 240, 300, 300]


@pytest.mark.parametrize(("after", "is_allowed"), [(119, False), (120, True)])
def test_a_probe_that_never_answers_is_given_up(now: time_machine.Traveller, after: int, is_allowed: bool) -> None:
    fail()
    now.shift(30)
    breaker.allows("acme")
    now.shift(after)
    assert [breaker.allows("acme"), breaker.allows("acme")] == [is_allowed, False]


@pytest.mark.usefixtures("now")
@pytest.mark.parametrize("kind", [None, ErrorKind.TIMEOUT])
def test_calls_that_began_before_it_opened_change_nothing(kind: ErrorKind | None) -> None:
    fail()
    breaker.record("acme", kind)
    assert breaker.read("acme") == Breaker(status=Status.OPEN, since=START, until=at(30))


@pytest.mark.usefixtures("now")
def test_it_can_be_reset() -> None:
    fail()
    breaker.reset("acme")
    assert (breaker.allows("acme"), breaker.read("acme")) == (True, CLOSED)
    fail(4)
    assert breaker.read("acme") == CLOSED


def test_processes_share_it(settings: Any, tmp_path: Path) -> None:
    with valkey.running(var=tmp_path) as address:
        settings.RATE_LIMITS_URL = address
        provider_state.values.cache_clear()
        fail(3)
        provider_state.values.cache_clear()  # another process
        fail(2)
        key = "breaker acme"
        shared = SharedValues(address).change(key, lambda value, _: (None, value))
        assert (breaker.allows("acme"), shared["opened"], shared["is_probed"]) == (False, 1, False)
