"""The clock of this process follows the database's, where they differ by more than what is asked for takes."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from backend.shared import clock, database_clock
from tests.support.clocks import travelling

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)


def after(*database_times: timedelta) -> timedelta:
    """How far this process's clock is ahead of its machine's after the database has said these times, at NOW."""
    with time_machine.travel(NOW, tick=False):
        for time in database_times:
            clock.follow(NOW + time, asked_at=clock.asked())
        return clock.now() - NOW


def test_a_time_that_differs_is_followed() -> None:
    assert after(HOUR) == HOUR
    assert after(-HOUR) == -HOUR
    assert after(HOUR, 2 * HOUR) == 2 * HOUR


def test_a_second_more_or_less_changes_nothing() -> None:
    assert after(SECOND) == timedelta(0)
    assert after(HOUR, HOUR + SECOND) == HOUR
    assert after(HOUR, HOUR - SECOND) == HOUR
    assert after(HOUR, SECOND) == timedelta(0)


def test_an_answer_that_took_long_is_right_where_it_is_between_question_and_answer() -> None:
    with time_machine.travel(NOW, tick=False):
        clock.follow(NOW - HOUR, asked_at=NOW - 2 * HOUR)
        assert clock.now() == NOW
        clock.follow(NOW - 3 * HOUR, asked_at=NOW - 2 * HOUR)
        assert clock.now() == NOW - 3 * HOUR


def test_readings_are_counted() -> None:
    before = clock.readings()
    clock.now()
    clock.now()
    clock.asked()
    assert clock.readings() == before + 2


@pytest.mark.django_db
def test_the_databases_time_is_followed() -> None:
    with travelling(NOW), time_machine.travel(NOW - HOUR, tick=False):
        assert database_clock.now() == NOW
        assert clock.now() == NOW
