"""Automations: their runs go on as soon as a function of theirs has ended, and are taken up where none does."""

from contextlib import suppress
from uuid import UUID

from celery import shared_task

from backend.api.wording import error_messages
from backend.automation import progress, reserves, sweep
from backend.shared import clock, database_clock
from backend.shared.busy import Busy


@shared_task
def take_up() -> None:
    sweep.run(now=clock.now, explain=error_messages.explain)


@shared_task
def keep_reserves() -> None:
    """What runs have set aside for their next steps."""
    reserves.keep(now=database_clock.now())


def go_on(function_run_id: UUID) -> None:
    """Called where a job of the run of a function has ended."""
    with suppress(Busy):  # it is taken up
        progress.advance_for(function_run_id=function_run_id, now=clock.now(), explain=error_messages.explain)
