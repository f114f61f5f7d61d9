"""`ratecard automations`: made of a file, shown, changed, run, and what is refused."""

import json
from pathlib import Path
from typing import Any

import pytest

from backend.accounts.models import Account
from backend.automation.models import Automation, AutomationRun
from backend.shared import clock
from tests.support import automating, selling
from tests.support.charging import account
from tests.support.functions import answer
from tests.support.generating import failure, serving
from tests.support.ids import id_of, key_of
from tests.support.terminal import ratecard

pytestmark = pytest.mark.django_db
LAMPS = {
    "name": "Lamps",
    "steps": [{"function": "auto_cluster"}],
    "input": automating.KEYWORDS,
    "schedule": {"kind": "cron", "expression": "0 6 1 1 *"},
}


@pytest.fixture
def customer(shop: Any, settings: Any) -> str:
    settings.INSECURE_ENDPOINTS = True
    return account(shop, credits=100)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return written(tmp_path, LAMPS)


def written(folder: Path, values: Any) -> Path:
    path = folder / "lamps.json"
    path.write_text(values if isinstance(values, str) else json.dumps(values))
    return path


def command(*words: str) -> Any:
    return ratecard("automations", *words)


def said(*words: str) -> str:
    done = command(*words)
    assert done.exit_code == 0, done.stderr
    text: str = done.stdout
    return text.strip()


def create(file: Path) -> str:
    return said("create", "--account", "customer-1", "--file", str(file))


def test_a_file_becomes_an_automation_and_a_file_again(customer: str, file: Path, tmp_path: Path) -> None:
    id = create(file)
    keywords = [{**each, "volume": None, "difficulty": None} for each in automating.KEYWORDS["keywords"]]
    shown = json.loads(said("show", id))
    assert shown == {
        **LAMPS,
        "steps": [{"function": "auto_cluster", "language": "", "limit": 1_000, "batch_size": 200}],
        "input": {"keywords": keywords},
        "missed_runs": "make_once",
        "holds_whole_run": False,
    }
    again = written(tmp_path, shown | {"name": "Rugs"})
    assert said("update", id, "--file", str(again)) == "Changed."
    assert json.loads(said("show", id)) == shown | {"name": "Rugs"}


def test_a_list_shows_what_is_due_and_paused(customer: str, file: Path) -> None:
    id = create(file)
    assert said("pause", id) == "Paused."
    (row,) = json.loads(said("list", "--account", "customer-1", "--json"))
    assert row == {
        "name": "Lamps",
        "account": "customer-1",
        "steps": 1,
        "schedule": "cron",
        "next_due_at": "",
        "pause_reason": "person",
        "id": id,
    }
    assert said("resume", id).startswith("Resumed: due 20")
    assert said("delete", id) == "Deleted."
    assert json.loads(said("list", "--json")) == []


def test_a_whole_run_is_quoted(customer: str, file: Path) -> None:
    rows = json.loads(said("quote", create(file), "--json"))
    assert [(row["function"], row["runs"], row["max_credits"]) for row in rows] == [
        ("auto_cluster", 1, 2),
        ("all", 1, 2),
    ]


def test_a_run_is_started_and_shown(customer: str, file: Path) -> None:
    run = said("run", create(file))
    with serving(answer(total=900)):
        automating.work()
    (row,) = json.loads(said("runs", "--account", "customer-1", "--status", "done", "--json"))
    assert (row["automation"], row["started_by"], row["credits"], row["id"]) == ("Lamps", "run_now", 1, run)
    assert json.loads(said("run-show", run, "--json")) == {
        "id": run,
        "automation": "Lamps",
        "status": "done",
        "pause_reason": "",
        "needed_credits": None,
        "expected_credits": 2,
        "max_credits": 2,
        "reserved_credits": 0,
        "credits": 1,
        "steps": [{"function": "auto_cluster", "status": "done", "items": 1, "failed_items": 0, "credits": 1}],
        "failures": [],
    }
    assert said("run-show", run).startswith("Lamps: done, by command line of ")
    assert AutomationRun.objects.get().author.startswith("command line of ")


def test_a_run_says_why_it_failed(customer: str, file: Path) -> None:
    run = said("run", create(file))
    with serving(failure(400)):
        automating.work()
    why = "The AI provider can't do what was asked. Change the request."
    shown = json.loads(said("run-show", run, "--json"))
    assert (shown["status"], shown["failures"]) == (
        "failed",
        [{"function": "auto_cluster", "number": 0, "error": why}],
    )
    lines = said("run-show", run).splitlines()
    assert (lines[0].split(",")[0], lines[1], lines[-1]) == (
        "Lamps: failed",
        "Credits: 0 charged, 2 likely, 2 at most",
        f"auto_cluster, item 1: {why}",
    )


def test_a_run_says_what_it_waits_for_and_what_it_holds(customer: str, file: Path) -> None:
    run = said("run", create(file))
    AutomationRun.objects.update(
        status="paused",
        pause_reason="balance",
        paused_at=clock.now(),
        needed_credits=1_200,
        expected_credits=900,
        max_credits=1_500,
        reserve_id=selling.reserve(Account.objects.get().id, 2).id,
    )
    assert said("run-show", run).splitlines()[1:3] == [
        "It needs 1,200 credits and goes on by itself when its account has them.",
        "Credits: 0 charged, 900 likely, 1,500 at most, 2 reserved",
    ]


def test_a_run_is_paused_cancelled_and_done_again(customer: str, file: Path) -> None:
    id = create(file)
    run = said("run", id)
    refused = command("pause-run", run)
    assert (refused.exit_code, "waits for another one" in refused.stderr) == (1, True)
    AutomationRun.objects.update(status="running")
    assert [said("pause-run", run), said("resume-run", run), said("cancel", run)] == [
        "Paused.",
        "Resumed.",
        "Cancelled.",
    ]
    automating.work()
    other = said("run", id)
    with serving(failure(400)):
        automating.work()
    assert said("retry", other) == "It goes on."
    assert "reports no times" in command("see", other).stderr
    AutomationRun.objects.filter(id=key_of(run)).update(status="missed")
    assert said("see", run) == "Seen."
    rows = json.loads(said("runs", "--automation", id, "--json"))
    assert [(row["id"], row["status"]) for row in rows] == [(other, "running"), (run, "missed")]


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ("{", "lamps.json is no JSON."),
        ('{"name": NaN}', "lamps.json is no JSON."),
        ("[" * 20_000, "lamps.json is nested too deeply."),
        ("[]", "is no JSON object."),
        ({"name": "Lamps"}, "has no input, steps."),
        (LAMPS | {"step": 1}, "has step, which no automation has: it takes holds_whole_run, input, missed_runs,"),
        (LAMPS | {"missed_runs": "never"}, "missed_runs takes make_once or report."),
        (LAMPS | {"missed_runs": ["report"]}, "missed_runs takes make_once or report."),
        (LAMPS | {"holds_whole_run": "yes"}, "holds_whole_run takes true or false."),
        (LAMPS | {"name": 7}, "name takes text."),
        (LAMPS | {"steps": [{"function": "auto_cluster", "limit": 0}]}, "steps.0.limit: It takes 1 at least."),
        (
            LAMPS | {"steps": [{"function": "generate_images"}], "input": {"prompts": [{"prompt": "A lamp"}]}},
            "steps.0.tier: Name a tier: the function has none of its own.",
        ),
        (LAMPS | {"steps": 7}, "steps: It takes a list."),
        (LAMPS | {"input": {"keywords": []}}, "input.keywords: It takes 1 item at least."),
        (
            LAMPS | {"schedule": {"kind": "yearly"}},
            "schedule: Its kind is one of manual, hourly, daily, weekly, monthly, cron.",
        ),
        (LAMPS | {"steps": [{"function": "sing"}]}, "steps.0: Its function is one of auto_cluster, generate_ideas,"),
        (LAMPS | {"steps": [{"function": "auto_cluster", "size": 1}]}, "steps.0.size: There is no such field."),
        (LAMPS | {"input": {"ideas": []}}, "input.keywords: Cluster keywords, the first step, takes keywords."),
        (LAMPS | {"schedule": {"kind": "daily", "hour": 24}}, "schedule.hour: It takes 23 at most."),
        ('{"name": "L", "steps": [{"function": "auto_cluster", "limit": 1e999}], "input": {}}', "steps.0.limit: Leave"),
        (LAMPS | {"schedule": {"kind": "cron", "expression": "x"}}, "This is no cron expression:"),
    ],
)
def test_what_is_refused_says_why(customer: str, tmp_path: Path, values: Any, message: str) -> None:
    refused = command("create", "--account", "customer-1", "--file", str(written(tmp_path, values)))
    assert (refused.exit_code, Automation.objects.count()) == (1, 0)
    assert message in refused.stderr


def test_what_does_not_exist_is_said(customer: str) -> None:
    missing = id_of("Automation", key_of(customer))
    for words, message in ((("show", missing), "You have no automation"), (("run-show", missing), "You have no run")):
        refused = command(*words)
        assert (refused.exit_code, message in refused.stderr) == (1, True)
