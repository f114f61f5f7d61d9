"""What credits wait for."""

from celery import shared_task

from backend.credits import ledger
from backend.shared import clock


@shared_task
def tidy() -> None:
    """Release holds past their time, let expired credits lapse, forget old idempotency keys."""
    ledger.tidy(now=clock.now())
