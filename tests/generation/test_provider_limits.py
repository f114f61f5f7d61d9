"""How much a provider is asked for, by threads and by processes."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import time_machine

from backend.catalog.rows import Provider
from backend.development import valkey
from backend.generation import provider_state
from backend.generation.provider_limits import ProviderBusy, slot
from tests.support.waiting import wait_until

START = datetime(2026, 11, 28, 12, tzinfo=UTC)
HOLDER = """
import os, sys, time
os.environ["DJANGO_SETTINGS_MODULE"] = "backend.config.settings"
import django
django.setup()
from django.conf import settings
settings.RATE_LIMITS_URL = sys.argv[1]
from datetime import timedelta
from backend.catalog.rows import Provider
from backend.generation.provider_limits import slot
from tests.support.waiting import wait_until
provider = Provider(provider_id="acme", display_name="Acme", config={"concurrent_calls": 1})
with slot(provider, seconds=float(sys.argv[2])):
    print("held", flush=True)
    sys.stdin.readline()
"""


held = ExitStack()


def acme(**config: Any) -> Provider:
    return Provider(provider_id="acme", display_name="Acme", config=config)


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    provider_state.values.cache_clear()
    yield
    held.close()
    provider_state.values.cache_clear()


@pytest.fixture
def alone(settings: Any) -> None:
    settings.RATE_LIMITS_URL = None


@pytest.fixture
def store(settings: Any, tmp_path: Path) -> Iterator[str]:
    with valkey.running(var=tmp_path) as address:
        settings.RATE_LIMITS_URL = address
        yield address


@pytest.fixture(params=["alone", "store"])
def either(request: pytest.FixtureRequest) -> None:
    request.getfixturevalue(request.param)


def begin(provider: Provider, **options: Any) -> float | None:
    """None where a call may begin, which is held to the end of the test; else after how long it may."""
    try:
        held.enter_context(slot(provider, **options))
    except ProviderBusy as busy:
        return busy.retry_after
    return None


@pytest.mark.usefixtures("either")
def test_so_many_calls_run_at_once_and_one_that_ends_makes_room() -> None:
    provider = acme(concurrent_calls=2)
    with slot(provider):
        assert begin(provider) is None
        with pytest.raises(ProviderBusy) as busy, slot(provider):
            pass
        assert busy.value.provider_id == "acme"
        held.close()
        with slot(provider):
            pass


@pytest.mark.usefixtures("alone")
def test_a_call_that_fails_gives_its_place_back() -> None:
    provider = acme(concurrent_calls=1)
    with pytest.raises(OSError, match="cut"), slot(provider):
        raise OSError("cut")
    assert begin(provider) is None


@pytest.mark.usefixtures("alone")
def test_without_limits_nothing_is_counted() -> None:
    assert [begin(acme(regions=["eu"])) for _ in range(5)] == [None] * 5
    assert begin(acme(concurrent_calls=1)) is None


@pytest.mark.usefixtures("alone")
def test_each_provider_has_limits_of_its_own() -> None:
    other = Provider(provider_id="other", display_name="Other", config={"concurrent_calls": 1})
    assert (begin(acme(concurrent_calls=1)), begin(other)) == (None, None)
    assert begin(acme(concurrent_calls=1)) is not None


@pytest.mark.usefixtures("alone")
def test_never_more_than_the_limit_are_sent_in_any_minute() -> None:
    provider = acme(requests_per_minute=3)
    with time_machine.travel(START, tick=False) as now:
        assert [begin(provider), begin(provider)] == [None, None]
        now.shift(30.5)
        assert begin(provider) is None
        assert begin(provider) == 30.5  # the first two are of the second that ends then
        now.shift(30.4)
        assert begin(provider) == pytest.approx(0.1)
        now.shift(0.1)
        assert [begin(provider), begin(provider)] == [None, None]
        assert begin(provider) == pytest.approx(30)
        now.shift(30)
        assert begin(provider) is None
        assert begin(provider) == pytest.approx(31)


@pytest.mark.usefixtures("alone")
def test_a_limit_that_was_lowered_holds_for_what_was_sent_before() -> None:
    with time_machine.travel(START, tick=False) as now:
        for _ in range(3):
            begin(acme(requests_per_minute=3))
            now.shift(10)
        assert begin(acme(requests_per_minute=2)) == 41  # until two of the three are a minute ago


@pytest.mark.usefixtures("alone")
def test_a_refused_call_is_not_counted() -> None:
    provider = acme(requests_per_minute=2, concurrent_calls=1)
    with time_machine.travel(START, tick=False) as now:
        with slot(provider):
            assert begin(provider, seconds=5) == 600  # the first is given up then, at the latest
        assert begin(provider, seconds=5) is None
        now.shift(5)
        assert begin(provider) == 56  # of the minute
        now.shift(56)
        assert begin(provider) is None


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize(("after", "refused"), [(4.9, True), (5, False)])
def test_a_place_is_free_again_when_its_call_must_have_ended(after: float, refused: bool) -> None:
    provider = acme(concurrent_calls=1)
    with time_machine.travel(START, tick=False) as now:
        begin(provider, seconds=5)
        now.shift(after)
        assert (begin(provider) is not None) is refused


@pytest.mark.usefixtures("alone")
def test_a_call_ends_also_where_the_store_has_forgotten_it() -> None:
    provider = acme(concurrent_calls=1)
    with slot(provider):
        provider_state.values().change("provider acme", lambda _, __: ({}, None))
    assert begin(provider) is None


@pytest.mark.usefixtures("alone")
def test_who_ends_late_takes_nobody_elses_place() -> None:
    provider = acme(concurrent_calls=1)
    with time_machine.travel(START, tick=False) as now:
        with slot(provider, seconds=5):
            now.shift(5)
            assert begin(provider) is None
        assert begin(provider) is not None


def holder(store: str, seconds: float) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", HOLDER, store, str(seconds)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_processes_share_a_limit_and_one_that_is_killed_gives_its_place_back(store: str) -> None:
    provider = acme(concurrent_calls=1)
    process = holder(store, 2)
    try:
        retry_after = begin(provider)
        assert retry_after is not None
        assert 0 < retry_after <= 2
        os.kill(process.pid, signal.SIGKILL)
        wait_until(lambda: begin(provider) is None)
    finally:
        process.kill()
        process.communicate()


def test_without_its_store_a_process_counts_by_itself(settings: Any, tmp_path: Path) -> None:
    settings.RATE_LIMITS_URL = f"redis+socket://{tmp_path}/nobody.sock"
    assert begin(acme(concurrent_calls=1)) is None
    assert begin(acme(concurrent_calls=1)) is not None
