"""Why an automation or a run of one is not found, changed or started: the whole family. Facts only.

AutomationRefused
  InvalidAutomation, AutomationNameTaken, AutomationNotFound, StaleAutomation
  WholeRunTooExpensive
  AutomationRunNotFound, AutomationRunQueued, AutomationRunNotBegun, AutomationRunCancelled, AutomationRunEnded
  AutomationRunNotMissed
  NothingToRetry, AnotherRunOpen, RunTextsDeleted
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.automation.models.runs import RunStatus

STEP = "step_of_run"


@contextmanager
def of_step(number: int) -> Iterator[None]:
    """An error in it is that of this step."""
    try:
        yield
    except Exception as error:
        vars(error)[STEP] = number
        raise


def step_of(error: Exception) -> int | None:
    """The number of the step, from 0, that can't be quoted; None where the error is of no step."""
    number: int | None = vars(error).get(STEP)
    return number


class AutomationRefused(Exception):
    """The request about an automation is refused; nothing was changed, held or started."""


@dataclass(kw_only=True)
class InvalidAutomation(AutomationRefused):
    """A value of the automation breaks a rule.

    `place` says where: ("steps", 1, "limit").
    """

    place: tuple[str | int, ...]
    problem: str


class AutomationNameTaken(AutomationRefused):
    """The account has an automation of this name, whatever capitals it is spelled in."""


@dataclass(kw_only=True)
class WholeRunTooExpensive(AutomationRefused):
    """A run of the automation costs more at most, in credits, than can be held at once, which it asks for."""

    max_credits: int
    limit: int


class AutomationNotFound(AutomationRefused):
    """No automation within the caller's access has that id, or it was deleted."""


@dataclass(kw_only=True)
class StaleAutomation(AutomationRefused):
    """Somebody changed the automation since the caller read it."""

    updated_at: datetime


class AutomationRunNotFound(AutomationRefused):
    """No run of an automation within the caller's access has that id."""


@dataclass(kw_only=True)
class AutomationRunQueued(AutomationRefused):
    """A run of the automation waits already for the account's other runs to end."""

    run_id: UUID


class AutomationRunNotBegun(AutomationRefused):
    """The run waits for another one of its account, so it can be cancelled and not paused."""


class AutomationRunCancelled(AutomationRefused):
    """Somebody cancelled the run, and it ends when what runs of it has ended: it can't be paused or resumed."""


@dataclass(kw_only=True)
class AutomationRunEnded(AutomationRefused):
    """The run has ended, so it can't be paused, resumed or cancelled."""

    status: RunStatus


class AutomationRunNotMissed(AutomationRefused):
    """The run reports no missed times, so there is nothing that somebody could have seen."""


class NothingToRetry(AutomationRefused):
    """The run has not ended, or nothing of it failed."""


@dataclass(kw_only=True)
class AnotherRunOpen(AutomationRefused):
    """Another run of the account has begun and not ended: an account has one at a time."""

    run_id: UUID


class RunTextsDeleted(AutomationRefused):
    """What the run worked on was deleted at the end of its time, so nothing of it can be done again."""
