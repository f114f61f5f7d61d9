"""What credits wait for."""

from celery import shared_task

from backend.credits import ledger, ledger_check
from backend.shared import database_clock


@shared_task
def tidy() -> None:
    """Release holds past their time, let expired credits lapse."""
    ledger.tidy()


@shared_task
def check_ledger() -> None:
    """For the query `ledgerCheck`, which only reads the result."""
    ledger_check.check(now=database_clock.now())
