"""Texts of jobs are deleted at their time; what they cost and charged stays."""

from datetime import timedelta
from typing import Any

import pytest

from backend.accounts.models import Account
from backend.api.tasks.jobs import delete_old_texts
from backend.catalog.enums import QualityTier
from backend.credits import records
from backend.generation import job_texts
from backend.generation.models import Job
from backend.generation.work import ImageWork
from backend.shared import clock
from tests.support import books, generating
from tests.support.generating import rows, serving, text, write

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def loopback(settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = True


@pytest.fixture
def account() -> Account:
    return generating.account()


def kept() -> Job:
    return Job.objects.select_related("hold").get()


def test_texts_go_and_the_money_stays(account: Account) -> None:
    with serving(text(1_500)):
        job = write(account.id, system="Be brief.", json={"title": "lamps"})
    ended, now = job.finished_at, clock.now()
    assert ended is not None
    assert job_texts.delete_old(before=ended, now=now) == 0
    assert (kept().text, kept().input["prompt"]) == ("Warm brass.", "A lamp.")
    assert job_texts.delete_old(before=ended + timedelta(seconds=1), now=now) == 1
    after = kept()
    assert after.input == {
        "prompt": "",
        "system": None,
        "operation_type": None,
        "max_output_tokens": 4_000,
        "json": False,
    }
    assert (after.text, after.texts_deleted_at, after.hold.charged, len(rows(after))) == ("", now, 2, 1)
    assert records.explain(after.hold.usage_record).agrees
    assert books.faults(account.id) == []
    assert job_texts.delete_old(before=ended + timedelta(seconds=1), now=now) == 0


def test_what_waits_or_is_to_reconcile_keeps_its_texts(account: Account) -> None:
    generating.start(account, ImageWork(prompt="A lamp.", tier=QualityTier.BASIC))
    with serving(text(None)):
        assert write(account.id).status == "to_reconcile"
    assert job_texts.delete_old(before=clock.now() + timedelta(days=1), now=clock.now()) == 0


def test_a_setting_says_how_long_they_are_kept(account: Account, settings: Any) -> None:
    with serving(text()):
        job = write(account.id)
    Job.objects.filter(id=job.id).update(created_at=clock.now(), finished_at=clock.now() - timedelta(days=31))
    settings.JOB_RETENTION = timedelta(0)
    delete_old_texts()
    assert kept().text == "Warm brass."
    settings.JOB_RETENTION = timedelta(days=32)
    delete_old_texts()
    assert kept().text == "Warm brass."
    settings.JOB_RETENTION = timedelta(days=30)
    delete_old_texts()
    assert (kept().text, kept().input["prompt"]) == ("", "")
