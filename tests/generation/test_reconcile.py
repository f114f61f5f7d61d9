"""Delivered work without usage: its hold stays until a person decides, and nothing is silently free or full."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from backend.accounts.models import Account
from backend.api.tasks import generation as tasks
from backend.credits import holds, ledger
from backend.credits.credit_errors import InvalidUsage
from backend.credits.models import Hold
from backend.generation import jobs, reconcile
from backend.generation.job_errors import DecisionReasonMissing, JobEnded, NotToReconcile
from backend.generation.models import Job
from backend.pricing.usage import TokenUsage
from backend.shared import clock
from tests.support import books, generating, selling
from tests.support.generating import rows, serving, text, write

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loopback")]

USAGE = TokenUsage(input_tokens=500, output_tokens=2_000)


@pytest.fixture
def job(account: Account) -> Job:
    with serving(text(None)):
        return write(account.id)


def decide(job: Job, usage: TokenUsage | None, **options: Any) -> Job:
    words: dict[str, Any] = {"author": "ada", "reason": "Asked the provider.", "access": selling.ALL}
    return reconcile.decide(job_id=job.id, usage=usage, now=clock.now(), **words | options)


def left(account: Account) -> tuple[int, int]:
    assert books.faults(account.id) == []
    balance = ledger.balance(account_id=account.id, now=clock.now())
    return balance.available, balance.held


def test_a_text_without_usage_keeps_its_hold(account: Account, job: Job) -> None:
    assert (job.status, job.text, job.hold.status, left(account)) == ("to_reconcile", "Warm brass.", "open", (95, 5))
    assert timedelta(hours=23) < job.hold.expires_at - clock.now() <= timedelta(days=1)
    assert [(row.status, row.cost_unknown) for row in rows(job)] == [("answered", True)]
    assert (list(reconcile.waiting(access=selling.ALL)), list(jobs.ends_to_report())) == ([job], [job])


def test_a_person_says_what_was_used(account: Account, job: Job) -> None:
    decided = decide(job, USAGE)
    (attempt,) = rows(decided)
    assert (decided.status, decided.finished_at, decided.hold.charged) == ("done", job.finished_at, 3)
    assert (decided.decided_by, decided.decision_reason) == ("ada", "Asked the provider.")
    assert (attempt.status, attempt.cost_usd, attempt.cost_unknown) == ("settled", Decimal("0.020625"), False)
    assert (left(account), list(reconcile.waiting(access=selling.ALL))) == ((97, 0), [])


def test_a_person_gives_the_hold_back(account: Account, job: Job) -> None:
    decided = decide(job, None)
    assert (decided.status, decided.hold.status, left(account)) == ("done", "released", (100, 0))
    assert [(row.status, row.cost_unknown, row.cost_usd) for row in rows(job)] == [("settled", True, None)]


def test_a_decision_is_made_once_and_with_its_reason(account: Account, job: Job) -> None:
    for reason in (" ", "\x00"):
        with pytest.raises(DecisionReasonMissing):
            decide(job, USAGE, reason=reason)
    with pytest.raises(InvalidUsage):
        decide(job, TokenUsage(input_tokens=10**13, output_tokens=0))
    assert left(account) == (95, 5)
    decide(job, USAGE)
    with pytest.raises(NotToReconcile):
        decide(job, None)
    assert left(account) == (97, 0)


def test_what_was_delivered_is_not_cancelled(job: Job) -> None:
    with pytest.raises(JobEnded):
        jobs.cancel(access=selling.ALL, job_id=job.id, now=clock.now())


def test_its_hold_is_prolonged_before_it_ends(job: Job) -> None:
    now = clock.now()
    assert reconcile.keep_holds(now=now) == 0
    Hold.objects.update(expires_at=now + timedelta(hours=11))
    tasks.keep_holds()
    assert Hold.objects.get().expires_at > now + timedelta(hours=23)
    decide(job, None)
    assert reconcile.keep_holds(now=now + timedelta(days=9)) == 0


def test_a_hold_is_prolonged_only_while_it_is_open_and_never_shortened(account: Account) -> None:
    hold = selling.hold(account.id, 10, now=None)
    assert holds.prolong(hold_id=hold.id, lifetime=timedelta(minutes=1)) is True
    assert Hold.objects.get().expires_at == hold.expires_at
    assert holds.prolong(hold_id=hold.id, lifetime=timedelta(minutes=1), now=hold.expires_at) is False
    selling.release(hold.id, now=None)
    assert holds.prolong(hold_id=hold.id, lifetime=timedelta(days=1)) is False
    assert Hold.objects.get().expires_at == hold.expires_at


def test_usage_that_no_record_can_hold_is_to_be_decided(account: Account) -> None:
    with serving(text(1_500)) as server:
        server.answer = generating.answered(
            {
                "choices": [{"message": {"content": "Brass."}, "finish_reason": "stop"}],
                "usage": {"prompt_tokens": 5, "completion_tokens": 5, "total_tokens": 100_000_001},
            }
        )
        job = write(account.id)
    assert (job.status, left(account)) == ("to_reconcile", (95, 5))
