"""Whether the processes beside the server are alive: worker, beat, and what goes between them.

Each writes when it started and, every few seconds, that it is there. Nothing that is served depends on them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from backend.watch.models import Heartbeat
from backend.watch.models.background import Part

STEP = timedelta(seconds=5)
SILENCE = timedelta(seconds=20)
"""From when on a process counts as stopped: it has missed three signs."""
LOST = timedelta(minutes=1)
"""From when on work counts as not getting through, and how long a start may take."""
PROCESSES = (Part.WORKER, Part.BEAT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopped:
    """A part that does not run; `seen_at` is None where it never did."""

    part: Part
    seen_at: datetime | None


def note_start(*, part: Part, now: datetime) -> None:
    Heartbeat.objects.update_or_create(part=part, defaults={"started_at": now, "seen_at": now})


def note(*, part: Part, now: datetime) -> None:
    Heartbeat.objects.update_or_create(
        part=part, defaults={"seen_at": now}, create_defaults={"started_at": now, "seen_at": now}
    )


def stopped(*, now: datetime) -> tuple[Stopped, ...]:
    """What does not run. Where worker and beat do, also whether work gets from one to the other."""
    return tuple(_stopped({beat.part: beat for beat in Heartbeat.objects.all()}, now))


def _stopped(beats: dict[str, Heartbeat], now: datetime) -> Iterator[Stopped]:
    silent = [part for part in PROCESSES if part not in beats or beats[part].seen_at < now - SILENCE]
    # After a start the first message takes a moment; without this every start would report a lost broker.
    is_new = any(part in beats and beats[part].started_at > now - LOST for part in PROCESSES)
    if not silent and not is_new and (Part.WORK not in beats or beats[Part.WORK].seen_at < now - LOST):
        silent = [Part.WORK]
    for part in silent:
        yield Stopped(part=part, seen_at=beats[part].seen_at if part in beats else None)


def seen() -> datetime | None:
    """When the process was seen of which that is longest ago; None where none ever was."""
    beats = Heartbeat.objects.filter(part__in=PROCESSES)
    return min(beats.values_list("seen_at", flat=True), default=None)
