"""Jobs on the admin pages: what everybody of staff sees, and what only those who may have texts generated."""

import re
from datetime import timedelta
from typing import Any

import pytest

from backend.accounts.models import Account
from backend.api.admin import job_pages
from backend.catalog.enums import QualityTier
from backend.generation import claims, job_texts
from backend.generation.models import Job
from backend.shared import clock
from tests.support import generating
from tests.support.admin_pages import content, messages, text
from tests.support.api import Api
from tests.support.generating import draw, failure, runware, serving, write
from tests.support.generating import text as answer

pytestmark = pytest.mark.django_db

JOBS = "/admin/generation/job/"


@pytest.fixture(autouse=True)
def loopback(settings: Any, tmp_path: Any) -> None:
    settings.INSECURE_ENDPOINTS = True
    storages = {**settings.STORAGES}
    storages["images"] = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": tmp_path}}
    settings.STORAGES = storages


@pytest.fixture
def account() -> Account:
    return generating.account()


def page_of(job: Job, page: str = "change") -> str:
    return f"{JOBS}{job.id}/{page}/"


def listed(response: Any) -> list[str]:
    """The ids of the jobs of a list."""
    return re.findall(rf'<a href="{JOBS}([0-9a-f-]+)/change/">', content(response))


def done(account: Account, key: str = "a key") -> Job:
    with serving(answer(1_500)):
        return write(account.id, idempotency_key=key)


def unsettled(account: Account) -> Job:
    with serving(answer(None)):
        return write(account.id, idempotency_key="unsettled")


def test_a_job_is_shown_with_its_attempts_and_its_charge(account: Account, victor: Api) -> None:
    with serving(failure(500), answer(1_500)):
        job = write(account.id)
    page = text(victor.get(page_of(job)))
    assert "Status Done" in page
    assert "1 gpt-5.1 of openai" in page
    assert "provider_error 0" in page
    for part in (
        "Delivered",
        "input_tokens: 500",
        "output_tokens: 1,000",
        "total_tokens: 1,500",
        "0.010625 (computed from the rate card)",
    ):
        assert part in page
    assert "Held at most 5 Charged 2 Released 3" in page
    assert "Revision 2 sold gpt-5.1 at 1,000 tokens a credit." in page
    assert "Charged: 2 credits." in page


def test_texts_are_for_those_who_may_run_jobs(account: Account, victor: Api, edith: Api) -> None:
    job = done(account)
    seen, hidden = text(edith.get(page_of(job))), text(victor.get(page_of(job)))
    assert "Prompt A lamp. Text Warm brass." in seen
    assert "Its prompt, text and images need the right" in hidden
    assert ("A lamp" in hidden, "Warm brass" in hidden) == (False, False)


def test_images_are_shown_by_signed_addresses_to_the_same_people(account: Account, victor: Api, edith: Api) -> None:
    with serving(runware(2), provider_id="runware"):
        job = draw(account.id, tier=QualityTier.BASIC, count=2)
    addresses = re.findall(r'<img src="([^"]*)"', content(edith.get(page_of(job))))
    assert [edith.get(address).status_code for address in addresses] == [200, 200]
    assert "<img" not in content(victor.get(page_of(job)))


def test_deleted_texts_are_reported(account: Account, edith: Api) -> None:
    job = done(account)
    now = clock.now()
    job_texts.delete_old(before=now + timedelta(days=1), now=now)
    assert f"Its texts were deleted on {now:%Y-%m-%d}" in text(edith.get(page_of(job)))


def test_the_list_is_filtered(account: Account, victor: Api) -> None:
    jobs = [done(account), unsettled(account), generating.start(account)]
    ids = [str(job.id) for job in reversed(jobs)]
    assert listed(victor.get(JOBS)) == ids
    assert listed(victor.get(f"{JOBS}?status=to_reconcile")) == [ids[1]]
    assert listed(victor.get(f"{JOBS}?account={account.external_id}")) == ids
    for nothing in ("status=x", "account=x", "account=%00"):
        assert listed(victor.get(f"{JOBS}?{nothing}")) == []
    assert len(listed(victor.get(f"{JOBS}?before=x"))) == 3


def test_the_list_goes_on_where_it_ended(account: Account, victor: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    job = generating.start(account)
    at = job.created_at
    Job.objects.filter(id=job.id).update(created_at=at - timedelta(days=1))
    made = [generating.start(account) for _ in range(2)]
    Job.objects.exclude(id=job.id).update(created_at=at)  # two of one moment
    monkeypatch.setattr(job_pages, "PAGE_SIZE", 1)
    seen, address = [], JOBS
    while address:
        page = victor.get(address)
        seen += listed(page)
        older = re.search(r'<a href="(\?[^"]*)">Older', content(page))
        address = f"{JOBS}{older[1]}".replace("&amp;", "&") if older else ""
    assert seen == [*sorted((str(each.id) for each in made), reverse=True), str(job.id)]


def test_a_job_is_cancelled_after_a_question(account: Account, edith: Api) -> None:
    job = generating.start(account)
    assert "/cancel/" in content(edith.get(page_of(job)))
    assert "It makes no further call." in text(edith.get(page_of(job, "cancel")))
    assert Job.objects.get().status == "queued"
    answered = edith.client.post(page_of(job, "cancel"))
    assert messages(edith, answered) == ["Cancelled: what came is charged, the rest of its hold is released."]
    assert Job.objects.get().status == "cancelled"
    assert "/cancel/" not in content(edith.get(page_of(job)))


def test_what_has_ended_is_not_cancelled(account: Account, edith: Api) -> None:
    job = done(account)
    (message,) = messages(edith, edith.client.post(page_of(job, "cancel")))
    assert "ended" in message
    assert Job.objects.get().status == "done"


def test_a_viewer_changes_nothing(account: Account, victor: Api) -> None:
    waits, to_decide = generating.start(account), unsettled(account)
    assert "object-tools" not in content(victor.get(page_of(waits))) + content(victor.get(page_of(to_decide)))
    for path in (page_of(waits, "cancel"), page_of(to_decide, "reconcile")):
        assert victor.client.post(path, {"decision": "release", "reason": "x"}).status_code == 403
    assert set(Job.objects.values_list("status", flat=True)) == {"queued", "to_reconcile"}


def decide(caller: Api, job: Job, **values: Any) -> Any:
    return caller.client.post(page_of(job, "reconcile"), values)


def test_what_a_job_used_is_decided(account: Account, edith: Api) -> None:
    job = unsettled(account)
    answered = decide(edith, job, decision="charge", input_tokens="500", output_tokens="1000", reason="its log")
    assert messages(edith, answered) == ["Decided: 2 credits were charged."]
    decided = Job.objects.get()
    assert (decided.status, decided.hold.charged, decided.decided_by) == ("done", 2, "edith")
    assert "edith decided what it used: its log" in text(edith.get(page_of(job)))
    assert "There is nothing to decide" in text(edith.get(page_of(job, "reconcile")))


def test_a_job_is_decided_to_be_free(account: Account, edith: Api) -> None:
    job = unsettled(account)
    decide(edith, job, decision="release", reason="a gift")
    decided = Job.objects.get()
    assert (decided.status, decided.hold.status, decided.hold.charged) == ("done", "released", 0)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"decision": "charge", "input_tokens": "5", "reason": "x"}, "Say how many tokens are charged."),
        (
            {"decision": "charge", "input_tokens": "-1", "output_tokens": "1", "reason": "x"},
            "greater than or equal to 0",
        ),
        ({"decision": "release", "reason": " "}, "This field is required."),
        ({"reason": "x"}, "This field is required."),
    ],
)
def test_half_a_decision_is_none(account: Account, edith: Api, values: Any, message: str) -> None:
    job = unsettled(account)
    assert message in text(decide(edith, job, **values))
    assert Job.objects.get().status == "to_reconcile"


def test_a_job_that_runs_shows_how_far_it_is(account: Account, victor: Api) -> None:
    job, now = generating.start(account), clock.now()
    claims.take(job_id=job.id, now=now, until=now + timedelta(minutes=1))
    assert "Running, waiting for a worker, 0 %" in text(victor.get(page_of(job)))


def test_issues_lead_to_their_jobs(account: Account, victor: Api) -> None:
    unsettled(account)
    assert f'href="{JOBS}?status=to_reconcile"' in content(victor.get("/admin/"))


def test_a_job_that_is_not_there_leads_to_the_list(victor: Api) -> None:
    answered = victor.get(f"{JOBS}00000000-0000-0000-0000-000000000000/change/")
    assert (answered.status_code, answered["Location"]) == (302, JOBS)
