"""Runs of automations on the admin pages: their steps and items, and what is done with them."""

import re
from typing import Any

import pytest

from backend.accounts.models import Account
from backend.api.admin import automation_run_pages
from backend.api.tasks import automation as tasks
from backend.automation.models import AutomationRun
from backend.shared import clock
from tests.support import automating, generating, selling
from tests.support.admin_pages import content, messages, text
from tests.support.api import Api

pytestmark = pytest.mark.django_db

RUNS = "/admin/automation/automationrun/"


@pytest.fixture(autouse=True)
def loopback(settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = True


@pytest.fixture
def account() -> Account:
    return generating.account()


def page_of(run: AutomationRun, page: str = "change") -> str:
    return f"{RUNS}{run.id}/{page}/"


def listed(response: Any) -> list[str]:
    return re.findall(rf'<a href="{RUNS}([0-9a-f-]+)/change/">', content(response))


def begun(account: Account) -> AutomationRun:
    """Its first function runs, and no worker does its jobs."""
    run = automating.run_now(automating.create(account))
    tasks.take_up()
    return automating.again(run)


def test_a_run_is_shown_with_its_steps_and_their_function_runs(account: Account, edith: Api) -> None:
    run = automating.run_now(automating.create(account, automating.CLUSTER, automating.IDEAS))
    with automating.standing_in():
        automating.work()
    run = automating.again(run)
    assert run.status == "done"
    shown = text(edith.client.get(page_of(run)))
    assert "Status Done Automation Lamps" in shown
    assert "Started by Run Now of an automation: mara" in shown
    assert "Cluster keywords: done" in shown
    assert re.search(r"1 item; \d+ credits? charged\. Find ideas: done", shown)
    assert '"keyword": "oak lamp"' in shown
    made = run.run_steps.get(position=0).items.get().function_run
    assert made is not None
    link = f"/admin/generation/functionrun/{made.id}/change/"
    assert f'<a href="{link}">{made.id}</a>' in content(edith.client.get(page_of(run)))
    assert f'<a href="{page_of(run)}">' in content(edith.client.get(link))


def test_a_viewer_sees_no_input_and_stops_nothing(account: Account, victor: Api) -> None:
    run = begun(account)
    shown = text(victor.client.get(page_of(run)))
    assert "Its input needs the right generation:run." in shown
    assert ("oak lamp" in shown, "Cancel" in shown) == (False, False)
    for page in ("pause", "resume", "retry", "cancel"):
        assert victor.client.post(page_of(run, page)).status_code == 403
    run = automating.again(run)
    assert (run.status, run.cancel_requested_at) == ("running", None)


def test_the_list_is_filtered_and_has_pages(account: Account, victor: Api, monkeypatch: Any) -> None:
    monkeypatch.setattr(automation_run_pages, "PAGE_SIZE", 1)
    first = automating.run_now(automating.create(account))
    second = automating.run_now(automating.create(selling.account("customer-2")))
    newest = victor.client.get(RUNS)
    assert listed(newest) == [str(second.id)]
    (older,) = re.findall(r'href="(\?before=[^"]+)">Older', content(newest))
    assert listed(victor.client.get(RUNS + older.replace("&amp;", "&"))) == [str(first.id)]
    assert listed(victor.client.get(RUNS, {"account": account.external_id})) == [str(first.id)]
    assert listed(victor.client.get(RUNS, {"automation": str(second.automation_id)})) == [str(second.id)]
    for nothing in ({"automation": "x"}, {"account": "nobody"}, {"account": "\0"}):
        assert listed(victor.client.get(RUNS, nothing)) == []


def test_a_run_is_paused_and_goes_on(account: Account, edith: Api) -> None:
    run = begun(account)
    assert messages(edith, edith.client.post(page_of(run, "pause"))) == [
        "Paused: it starts no more until a person resumes it."
    ]
    paused = automating.again(run)
    assert (paused.status, paused.pause_reason, paused.paused_by) == ("paused", "person", "edith")
    assert "UTC. By edith." in text(edith.client.get(page_of(run)))
    assert messages(edith, edith.client.post(page_of(run, "resume"))) == ["Resumed: it goes on where it stopped."]
    assert automating.again(run).status == "running"


def test_missed_runs_are_noted_as_seen(account: Account, edith: Api) -> None:
    run = automating.run_now(automating.create(account))
    AutomationRun.objects.update(status="missed", finished_at=clock.now(), next_look_at=None, due_at=clock.now())
    assert "See" in text(edith.client.get(page_of(run)))
    assert messages(edith, edith.client.post(page_of(run, "see"))) == ["Seen: it is no issue any more."]
    assert automating.again(run).seen_at is not None


def test_a_run_without_credits_says_how_many_it_needs(edith: Api) -> None:
    run = automating.run_now(automating.create(selling.account()))
    with automating.standing_in():
        automating.work()
    run = automating.again(run)
    assert (run.status, run.pause_reason) == ("paused", "balance")
    why = f"It needs {run.needed_credits:,} credits and goes on by itself when its account has them."
    assert why in text(edith.client.get(page_of(run)))
    of_automation = text(edith.client.get(f"/admin/automation/automation/{run.automation_id}/change/"))
    assert "Its account has too few credits: it goes on by itself when there are enough." in of_automation


def test_a_run_is_cancelled_after_a_question(account: Account, edith: Api) -> None:
    run = begun(account)
    assert "It starts nothing more." in text(edith.client.get(page_of(run, "cancel")))
    assert messages(edith, edith.client.post(page_of(run, "cancel"))) == [
        "Cancelled: what came is charged, the rest of its holds is released."
    ]
    assert automating.again(run).cancel_requested_at is not None
    assert messages(edith, edith.client.post(page_of(run, "retry"))) == [
        "Nothing of this run failed, or it has not ended yet."
    ]


def test_a_failed_run_says_why_and_is_tried_again(account: Account, edith: Api) -> None:
    run = automating.run_now(automating.create(account))
    with generating.serving(generating.failure(400)):
        automating.work()
    run = automating.again(run)
    assert run.status == "failed"
    shown = text(edith.client.get(page_of(run)))
    assert "Cluster keywords: failed" in shown
    assert "Failed. The AI provider can't do what was asked. Change the request." in shown
    assert "1 item, 1 failed; 0 credits charged." in shown
    assert messages(edith, edith.client.post(page_of(run, "retry"))) == [
        "It does again what failed, and goes on from there."
    ]
    with automating.standing_in():
        automating.work()
    assert automating.again(run).status == "done"
    assert "1, attempt 2" in text(edith.client.get(page_of(run)))
