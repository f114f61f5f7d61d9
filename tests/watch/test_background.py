"""Processes that do not run beside the server are reported, with how long they have been silent."""

from datetime import UTC, datetime, timedelta

import pytest

from backend.watch import background
from backend.watch.models.background import Part

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
SOON = NOW + timedelta(seconds=20)
LATE = NOW + timedelta(minutes=2)


def stopped(now: datetime) -> list[tuple[str, datetime | None]]:
    return [(str(one.part), one.seen_at) for one in background.stopped(now=now)]


def test_a_part_that_never_ran() -> None:
    assert stopped(NOW) == [("worker", None), ("beat", None)]


def test_a_process_that_has_just_started_has_time_to_find_the_broker() -> None:
    for part in (Part.WORKER, Part.BEAT):
        background.note_start(part=part, now=NOW)
    for part in (Part.WORKER, Part.BEAT):
        background.note(part=part, now=SOON)
    assert stopped(SOON) == []


def test_a_process_has_stopped_when_it_has_missed_three_signs() -> None:
    for part in Part:
        background.note_start(part=part, now=NOW)
    background.note(part=Part.BEAT, now=SOON)
    assert (stopped(NOW + timedelta(seconds=20)), background.seen()) == ([], NOW)
    assert stopped(NOW + timedelta(seconds=21)) == [("worker", NOW)]


def test_a_part_that_has_fallen_silent() -> None:
    for part in Part:
        background.note_start(part=part, now=NOW)
    background.note(part=Part.BEAT, now=LATE)
    assert stopped(LATE) == [("worker", NOW)]


def test_work_that_does_not_get_through() -> None:
    for part in Part:
        background.note_start(part=part, now=NOW)
    for part in (Part.WORKER, Part.BEAT):
        background.note(part=part, now=LATE)
    assert stopped(LATE) == [("work", NOW)]
    background.note(part=Part.WORK, now=LATE)
    assert stopped(LATE) == []
