"""Automations on the admin pages: what everybody of staff sees, and what those who may have them run do."""

import re
from datetime import timedelta
from typing import Any

import pytest

from backend.accounts import account_time_zones
from backend.accounts.models import Account
from backend.api.admin import automation_pages
from backend.automation import due
from backend.automation.models import Automation, AutomationRun
from backend.shared import clock
from tests.support import automating, selling
from tests.support.admin_pages import content, form, messages, text
from tests.support.api import Api

pytestmark = pytest.mark.django_db

AUTOMATIONS, RUNS = "/admin/automation/automation/", "/admin/automation/automationrun/"
DAILY = {"kind": "daily", "hour": 6, "minute": 30}


@pytest.fixture
def account() -> Account:
    return selling.account()


def page_of(automation: Automation, page: str = "change") -> str:
    return f"{AUTOMATIONS}{automation.id}/{page}/"


def listed(response: Any) -> list[str]:
    return re.findall(rf'<a href="{AUTOMATIONS}([0-9a-f-]+)/change/">', content(response))


def change(caller: Api, path: str, **values: Any) -> Any:
    return caller.client.post(path, {**form(caller, path), **values})


def in_berlin(account: Account) -> None:
    account_time_zones.change(
        access=selling.ALL, account_id=account.id, time_zone="Europe/Berlin", actor=automating.MARA
    )


def test_an_automation_is_shown_in_words(account: Account, edith: Api) -> None:
    in_berlin(account)
    made = automating.create(account, automating.CLUSTER, automating.IDEAS, schedule=DAILY, holds_whole_run=True)
    shown = text(edith.client.get(page_of(made)))
    assert "Is due Every day at 06:30 (Europe/Berlin) Next due" in shown
    assert re.search(r"Next due \d{4}-\d\d-\d\d 06:30 \(Europe/Berlin\)", shown)
    assert "Of missed times One run for all of them Holds a whole run Yes" in shown
    assert (
        "Steps Cluster keywords: at most 1,000 keywords, 200 at a time. "
        "Find ideas: at most 20 clusters, 10 at a time, 1 of each, of the kind guide." in shown
    )
    assert '"keyword": "oak lamp"' in shown
    assert "It has not run yet." in shown
    assert "Run now Pause Edit Time zone Delete" in shown


def test_a_viewer_sees_no_input_and_changes_nothing(account: Account, victor: Api) -> None:
    made = automating.create(account)
    shown = text(victor.client.get(page_of(made)))
    assert "Its input needs the right generation:run." in shown
    assert ("oak lamp" in shown, "Run now" in shown) == (False, False)
    for page in ("edit", "time-zone", "run-now", "pause", "resume", "delete"):
        assert victor.client.post(page_of(made, page)).status_code == 403
    made.refresh_from_db()
    assert (made.pause_reason, made.deleted_at, made.runs.count()) == ("", None, 0)


def test_the_list_is_filtered_and_has_pages(account: Account, victor: Api, monkeypatch: Any) -> None:
    monkeypatch.setattr(automation_pages, "PAGE_SIZE", 1)
    first = automating.create(account, schedule=DAILY)
    second = automating.create(
        selling.account("customer-2"), name="Rugs", now=clock.now() + timedelta(seconds=1), schedule={"kind": "manual"}
    )
    newest = victor.client.get(AUTOMATIONS)
    assert listed(newest) == [str(second.id)]
    assert "By hand alone – –" in text(newest)
    (older,) = re.findall(r'href="(\?before=[^"]+)">Older', content(newest))
    assert listed(victor.client.get(AUTOMATIONS + older.replace("&amp;", "&"))) == [str(first.id)]
    assert listed(victor.client.get(AUTOMATIONS, {"account": account.external_id})) == [str(first.id)]
    for nothing in ({"account": "nobody"}, {"account": "\0"}):
        assert listed(victor.client.get(AUTOMATIONS, nothing)) == []


def test_one_is_added_by_the_form(account: Account, edith: Api) -> None:
    answer = change(
        edith,
        f"{AUTOMATIONS}add/",
        account=account.external_id,
        name="Lamps",
        first="generate_ideas",
        last="generate_content",
        input='{"clusters": [{"name": "Lamps", "keywords": ["oak lamp"]}]}',
        generate_ideas_kind="guide",
        generate_content_length="400",
        generate_content_tone="warm",
        generate_content_language="English",
        schedule="weekly",
        days=["friday", "monday"],
        hour="6",
        minute="5",
        missed_runs="report",
    )
    assert messages(edith, answer) == ["Saved. A run that was asked for before goes on as it was then."]
    made = Automation.objects.get()
    assert [step["function"] for step in made.steps] == ["generate_ideas", "generate_content"]
    assert made.steps[0] | {"function": ""} == {
        "function": "",
        "kind": "guide",
        "ideas_per_cluster": 1,
        "limit": 20,
        "batch_size": 10,
    }
    assert made.schedule == {"kind": "weekly", "days": ["monday", "friday"], "hour": 6, "minute": 5}
    assert (made.name, made.missed_runs, made.holds_whole_run, made.created_by) == ("Lamps", "report", False, "edith")


@pytest.mark.parametrize(
    ("values", "field", "problem"),
    [
        ({"last": "generate_ideas"}, "generate_ideas_kind", "It is missing."),
        ({"auto_cluster_limit": "0"}, "auto_cluster_limit", "It takes 1 at least."),
        ({"input": '{"keywords": []}'}, "input", "It takes 1 item at least."),
        (
            {"first": "generate_images", "last": "generate_images", "input": '{"prompts": [{"prompt": "A lamp"}]}'},
            "generate_images_tier",
            "Name a tier: the function has none of its own.",
        ),
        ({"schedule": "daily", "hour": ""}, "hour", "It is missing."),
        ({"schedule": "cron", "expression": "0 0 30 2 *"}, "schedule", "would never run"),
        ({"name": "LAMPS"}, "name", "The account has an automation of this name."),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(
    account: Account, edith: Api, values: dict[str, str], field: str, problem: str
) -> None:
    automating.create(account)
    edited = automating.create(account, name="Rugs")
    answer = change(edith, page_of(edited, "edit"), **values)
    found = re.search(rf'<div class="form-row errors field-{field}">.*?</ul>', content(answer), flags=re.DOTALL)
    assert found is not None, text(answer)
    assert problem in found[0]
    edited.refresh_from_db()
    assert (edited.name, edited.schedule, edited.steps[0]["limit"]) == ("Rugs", {"kind": "manual"}, 1_000)


def test_an_unknown_account_is_named_beside_its_field(edith: Api) -> None:
    given = {
        "account": "nobody",
        "name": "Lamps",
        "input": '{"keywords": [{"keyword": "rug"}]}',
        "missed_runs": "report",
    }
    assert "No account has this external id." in text(change(edith, f"{AUTOMATIONS}add/", **given))
    assert Automation.objects.count() == 0


def test_the_form_of_an_automation_changes_nothing_as_it_stands(account: Account, edith: Api) -> None:
    made = automating.create(account, automating.CLUSTER, automating.IDEAS, schedule=DAILY)
    before = (made.name, made.steps, made.input, made.schedule, made.next_due_at)
    assert change(edith, page_of(made, "edit")).status_code == 302
    made.refresh_from_db()
    assert (made.name, made.steps, made.input, made.schedule, made.next_due_at) == before


def test_it_is_paused_and_resumed_after_a_question(account: Account, edith: Api) -> None:
    made = automating.create(account, schedule=DAILY)
    assert "Its schedule starts nothing until a person resumes it." in text(edith.client.get(page_of(made, "pause")))
    answer = edith.client.post(page_of(made, "pause"))
    assert messages(edith, answer) == ["Paused: its schedule starts nothing."]
    made.refresh_from_db()
    assert (made.pause_reason, made.paused_by, made.next_due_at) == ("person", "edith", None)
    assert "UTC. By edith." in text(edith.client.get(page_of(made)))
    answer = edith.client.post(page_of(made, "resume"))
    assert messages(edith, answer) == ["Resumed: it is due by its schedule again."]
    made.refresh_from_db()
    assert (made.pause_reason, made.next_due_at is not None) == ("", True)


def test_run_now_says_what_it_costs_and_starts_one_run(account: Account, edith: Api) -> None:
    made = automating.create(account)
    asked = page_of(made, "run-now")
    shown = text(edith.client.get(asked))
    assert re.search(r"Likely credits \d+ At most \d+ Available 0", shown)
    assert re.search(r"Cluster keywords 1 \d+ \d+", shown)
    sent = form(edith, asked)
    answers = [edith.client.post(asked, sent) for _ in range(2)]
    (run,) = AutomationRun.objects.all()
    assert [answer["Location"] for answer in answers] == [f"{RUNS}{run.id}/change/"] * 2
    assert (run.started_by, run.author, run.status) == ("run_now", "edith", "queued")


def test_a_second_run_that_would_wait_is_refused(account: Account, edith: Api) -> None:
    made = automating.create(account)
    automating.run_now(made)
    answer = change(edith, page_of(made, "run-now"))
    assert messages(edith, answer) == ["A run of this automation waits already for the account's other runs to end."]


def test_the_time_zone_of_its_account_is_changed(account: Account, edith: Api) -> None:
    made = automating.create(account, schedule=DAILY)
    wrong = change(edith, page_of(made, "time-zone"), time_zone="Mars/Base")
    assert (wrong.status_code, "errorlist" in content(wrong)) == (200, True)
    answer = change(edith, page_of(made, "time-zone"), time_zone="Asia/Tokyo")
    assert messages(edith, answer) == ["The times of the account's automations are read in Asia/Tokyo."]
    account.refresh_from_db()
    assert account.time_zone == "Asia/Tokyo"
    assert re.search(r"Next due \d{4}-\d\d-\d\d 06:30 \(Asia/Tokyo\)", text(edith.client.get(page_of(made))))


def test_one_that_can_not_be_read_is_shown_and_set_again(account: Account, edith: Api) -> None:
    made = automating.create(account, schedule=DAILY)
    Automation.objects.update(schedule={"kind": "yearly"}, next_due_at=clock.now())
    Account.objects.update(time_zone="localtime")
    due.make_runs(now=clock.now())
    for shown in (text(edith.client.get(page)) for page in (AUTOMATIONS, page_of(made))):
        assert ("It can't be read" in shown, "time zone can't be read: set it again." in shown) == (True, True)
    change(edith, page_of(made, "time-zone"), time_zone="Asia/Tokyo")
    change(edith, page_of(made, "edit"), schedule="daily", hour=6, minute=30)
    assert re.search(r"Next due \d{4}-\d\d-\d\d 06:30 \(Asia/Tokyo\)", text(edith.client.get(page_of(made))))


def test_it_is_deleted_and_its_runs_stay(account: Account, edith: Api) -> None:
    made = automating.create(account)
    run = automating.run_now(made)
    assert messages(edith, edith.client.post(page_of(made, "delete"))) == ["Deleted. Its runs stay."]
    assert listed(edith.client.get(AUTOMATIONS)) == []
    assert "Lamps, deleted" in text(edith.client.get(f"{RUNS}{run.id}/change/"))
    gone = edith.client.get(page_of(made))
    assert messages(edith, gone) == ["You have no automation of this id, or it was deleted."]
