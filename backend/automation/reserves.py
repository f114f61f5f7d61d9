"""Reserves of runs: what all of a run costs at most, held before anything of it starts. Its functions take their holds
out of it, and what is left goes back at its end."""

from contextlib import suppress
from datetime import datetime, timedelta

from backend.accounts.accounts import AccountAccess
from backend.automation import run_quotes
from backend.automation.models import AutomationRun
from backend.automation.models.automations import PauseReason
from backend.automation.models.runs import BEGUN
from backend.credits import holds
from backend.credits.credit_errors import HoldNotOpen
from backend.credits.models.holds import HoldStatus
from backend.credits.statements import IdempotencyKey

ALL = AccountAccess(everything=True)
KEPT = holds.LONGEST
"""From the last time that somebody kept it, or from when a person paused the run: then it goes back to the balance."""
SHORT = timedelta(hours=18)
"""What is open for no longer is kept again."""
BATCH = 1_000


def make(*, run: AutomationRun, now: datetime) -> None:
    """Quote the run, whose row is locked, and hold all of it.

    Raises InsufficientCredits, WholeRunTooExpensive, and as `run_quotes.quote`.
    """
    quote = run_quotes.quote(steps=run.steps, input=run.input, account_id=str(run.account_id), access=ALL, now=now)
    run_quotes.check_holdable(quote=quote)
    run.expected_credits, run.max_credits = quote.expected_credits, quote.max_credits
    run.save(update_fields=["expected_credits", "max_credits"])
    hold = holds.reserve(
        account_id=run.account_id,
        credits=quote.max_credits,
        request_id=run.request_id,
        access=ALL,
        key=_key(run, "reserve"),
    )
    run.reserve_id = hold.id
    run.save(update_fields=["reserve"])


def left(*, run: AutomationRun) -> int:
    """Credits that its functions can still take out of it."""
    reserve = run.reserve
    return reserve.credits - reserve.taken if reserve is not None and reserve.status == HoldStatus.OPEN else 0


def release(*, run: AutomationRun) -> None:
    """Give back what is left of it, where the run has one."""
    if run.reserve_id is not None:
        with suppress(HoldNotOpen):
            holds.release(hold_id=run.reserve_id, access=ALL, key=_key(run, "release"))


def keep_for_a_day(*, run: AutomationRun, now: datetime) -> None:
    """From when a person paused the run."""
    if run.reserve_id is not None:
        holds.prolong(hold_id=run.reserve_id, lifetime=KEPT, now=now)


def keep(*, now: datetime) -> int:
    """Keep those of runs that go on, or that wait for credits, for a day from now; how many."""
    begun = AutomationRun.objects.filter(status__in=BEGUN, reserve__status=HoldStatus.OPEN)
    short = begun.exclude(pause_reason=PauseReason.PERSON).filter(reserve__expires_at__lte=now + SHORT)
    found = list(short.order_by("reserve__expires_at").values_list("reserve_id", flat=True)[:BATCH])
    return sum(holds.prolong(hold_id=hold_id, lifetime=KEPT, now=now) for hold_id in found if hold_id)


def _key(run: AutomationRun, movement: str) -> IdempotencyKey:
    return IdempotencyKey(owner="automation", key=f"{run.id}:{movement}")
