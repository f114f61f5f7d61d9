"""The rule of the settings decides what no person has decided in its hours, and is off until somebody sets it."""

from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from backend.accounts.models import Account
from backend.api.tasks import generation as tasks
from backend.catalog import settings
from backend.catalog.enums import ReconcileRule
from backend.catalog.registry import ModelRegistry
from backend.generation import reconcile
from backend.generation.models import Job
from backend.shared import clock
from tests.generation.test_reconcile import decide, left
from tests.support.generating import rows, serving, text, write
from tests.support.publishing import publish

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loopback")]

DAY = timedelta(hours=24)


def set_rule(rule: ReconcileRule | None, hours: int | None = 24) -> None:
    publish(lambda draft: settings.update(draft, reconcile_rule=rule, reconcile_after_hours=hours))


def to_reconcile(account: Account, delivered: str = "Warm brass.") -> Job:
    with serving(text(None, delivered)):
        return write(account.id)


def apply(now: datetime) -> int:
    return reconcile.apply_rule(registry=ModelRegistry.current(), now=now)


def finished(job: Job) -> datetime:
    assert job.finished_at is not None
    return job.finished_at


def test_without_a_rule_nothing_is_decided(account: Account) -> None:
    job = to_reconcile(account)
    assert apply(finished(job) + 365 * DAY) == 0
    assert left(account) == (95, 5)


def test_an_estimate_of_the_texts_is_charged_when_its_time_has_come(account: Account) -> None:
    job = to_reconcile(account)
    set_rule(ReconcileRule.ESTIMATE)
    revision = ModelRegistry.current().revision
    assert (apply(finished(job) + DAY - timedelta(seconds=1)), left(account)) == (0, (95, 5))
    assert (apply(finished(job) + DAY), left(account)) == (1, (99, 0))
    job = Job.objects.get()
    (attempt,) = rows(job)
    assert (job.status, job.decided_by) == ("done", "the rule of the settings")
    assert job.decision_reason == (
        f"Nobody decided in time: charged an estimate of 5 tokens, as revision {revision} says."
    )
    assert attempt.usage == {"input_tokens": 2, "output_tokens": 3, "total_tokens": 5, "is_estimate": True}
    assert (attempt.cost_usd, attempt.cost_source, attempt.cost_unknown) == (Decimal("0.0000325"), "estimate", False)
    assert apply(finished(job) + 9 * DAY) == 0


def test_an_estimate_is_never_charged_above_the_hold(account: Account) -> None:
    job = to_reconcile(account, "Warm brass " * 4_000)
    set_rule(ReconcileRule.ESTIMATE)
    assert apply(finished(job) + DAY) == 1
    hold = Job.objects.get().hold
    assert (hold.charged, hold.absorbed, left(account)) == (5, 7, (95, 0))


def test_a_rule_that_charges_nothing_gives_the_hold_back(account: Account) -> None:
    job = to_reconcile(account)
    set_rule(ReconcileRule.RELEASE, 1)
    assert (apply(finished(job) + timedelta(hours=1)), left(account)) == (1, (100, 0))
    job = Job.objects.get()
    assert (job.hold.status, "released" in job.decision_reason) == ("released", True)
    assert [(row.cost_unknown, row.cost_usd) for row in rows(job)] == [(True, None)]


def test_what_a_person_decided_stays(account: Account) -> None:
    job = to_reconcile(account)
    set_rule(ReconcileRule.RELEASE, 1)
    decide(job, None)
    assert apply(finished(job) + DAY) == 0
    assert reconcile._decided(job, ReconcileRule.RELEASE, 1, clock.now()) is False  # as it was read before
    assert Job.objects.get().decided_by == "ada"


def test_a_worker_applies_it(account: Account) -> None:
    job = to_reconcile(account)
    set_rule(ReconcileRule.RELEASE, 1)
    Job.objects.update(finished_at=clock.now() - timedelta(hours=2))
    tasks.apply_rule()
    assert Job.objects.get(id=job.id).decided_by == "the rule of the settings"
