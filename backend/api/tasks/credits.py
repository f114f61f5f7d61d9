"""What credits wait for."""

from celery import shared_task

from backend.credits import ledger, ledger_check
from backend.shared import clock


@shared_task
def tidy() -> None:
    """Release holds past their time, let expired credits lapse, forget old idempotency keys."""
    ledger.tidy(now=clock.now())


@shared_task
def check_ledger() -> None:
    """For the query `ledgerCheck`, which only reads the result."""
    ledger_check.check(now=clock.now())
