"""Due times become runs: one each, none twice, and those that were missed as the automation says."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from backend.accounts.audit import Actor
from backend.accounts.models import Account
from backend.automation import account_time_zones, automations, due
from backend.automation.models import Automation, AutomationRun
from backend.credits import suspensions
from tests.support import automating, selling

pytestmark = pytest.mark.django_db

MINUTE = timedelta(minutes=1)
HOURLY = {"kind": "hourly", "minute": 0}
NINE = datetime(2026, 11, 28, 9, tzinfo=UTC)


@pytest.fixture
def account() -> Account:
    return selling.account()


def hourly(account: Account, *, since: datetime = NINE - MINUTE, **values: Any) -> Automation:
    return automating.create(account, schedule=HOURLY, now=since, **values)


def made(*columns: str) -> list[tuple[object, ...]]:
    return list(AutomationRun.objects.order_by("due_at", "created_at").values_list(*columns))


def next_due_at(automation: Automation) -> datetime | None:
    return Automation.objects.get(id=automation.id).next_due_at


def test_a_due_automation_gets_one_queued_run(account: Account) -> None:
    automation = hourly(account)
    assert (due.make_runs(now=NINE - MINUTE / 2), made("id")) == (0, [])
    assert (due.make_runs(now=NINE), due.make_runs(now=NINE)) == (1, 0)
    run = AutomationRun.objects.get()
    assert (run.automation, run.account, run.status, run.due_at) == (automation, account, "queued", NINE)
    assert (run.started_by, run.author, run.missed_times, run.next_look_at) == ("schedule", "mara", 0, NINE)
    assert (run.steps, run.input) == (automation.steps, automation.input)
    assert next_due_at(automation) == NINE + 60 * MINUTE


def test_what_waits_for_its_account_s_turn_stands_for_later_times(account: Account) -> None:
    hourly(account)
    for hour in range(3):
        due.make_runs(now=NINE + hour * 60 * MINUTE)
    assert made("status", "due_at", "missed_times") == [("queued", NINE, 2)]


def test_a_run_now_that_waits_stands_for_a_due_time(account: Account) -> None:
    automating.run_now(hourly(account))
    due.make_runs(now=NINE)
    assert made("started_by", "due_at", "missed_times") == [("run_now", None, 1)]


def test_a_run_that_has_begun_does_not_stand_for_the_next_time(account: Account) -> None:
    hourly(account)
    due.make_runs(now=NINE)
    AutomationRun.objects.update(status="running", started_at=NINE)
    due.make_runs(now=NINE + 60 * MINUTE)
    assert made("status", "due_at") == [("running", NINE), ("queued", NINE + 60 * MINUTE)]


def test_missed_times_are_made_up_for_by_one_run(account: Account) -> None:
    automation = hourly(account, missed_runs="make_once")
    due.make_runs(now=NINE + 190 * MINUTE)
    assert made("status", "due_at", "missed_times") == [("queued", NINE + 180 * MINUTE, 3)]
    assert next_due_at(automation) == NINE + 240 * MINUTE


def test_missed_times_are_reported_instead(account: Account) -> None:
    automation, now = hourly(account, missed_runs="report"), NINE + 190 * MINUTE
    due.make_runs(now=now)
    assert made("status", "due_at", "missed_times") == [("missed", NINE + 180 * MINUTE, 3)]
    assert made("finished_at", "next_look_at", "started_at") == [(now, None, None)]
    assert next_due_at(automation) == NINE + 240 * MINUTE


def test_what_is_late_by_less_than_the_grace_is_run_though_others_are_reported(account: Account) -> None:
    hourly(account, missed_runs="report")
    due.make_runs(now=NINE + 120 * MINUTE + due.GRACE)
    assert made("status", "due_at", "missed_times") == [
        ("missed", NINE + 60 * MINUTE, 1),
        ("queued", NINE + 120 * MINUTE, 0),
    ]


def test_times_within_the_grace_are_one_run(account: Account) -> None:
    every_minute = {"kind": "cron", "expression": "* * * * *"}
    automating.create(account, schedule=every_minute, now=NINE - MINUTE, missed_runs="report")
    due.make_runs(now=NINE + 3 * MINUTE)
    assert made("status", "due_at", "missed_times") == [("queued", NINE + 3 * MINUTE, 3)]


def test_only_so_many_missed_times_are_counted(account: Account) -> None:
    every_minute = {"kind": "cron", "expression": "* * * * *"}
    automation = automating.create(account, schedule=every_minute, now=NINE - MINUTE)
    due.make_runs(now=NINE + 5_000 * MINUTE)
    assert made("missed_times") == [(due.MOST_TIMES - 1,)]
    assert next_due_at(automation) == NINE + 5_001 * MINUTE


def test_what_is_paused_or_deleted_is_not_due(account: Account) -> None:
    words: Any = {"access": selling.ALL, "actor": automating.MARA, "now": NINE - MINUTE / 2}
    automations.pause(automation_id=hourly(account).id, **words)
    automations.delete(automation_id=hourly(account, name="Rugs").id, **words)
    assert (due.make_runs(now=NINE + 60 * MINUTE), made("id")) == (0, [])


def test_many_are_made_together_the_longest_due_first() -> None:
    for number in range(5):
        hourly(selling.account(f"customer-{number}"), since=NINE - (number + 1) * 60 * MINUTE)
    with CaptureQueriesContext(connection) as queries:
        assert due.make_runs(now=NINE, limit=3) == 3
    # the automations, their next times, what waits, the runs and their steps
    statements = [query["sql"].split()[0] for query in queries if "SAVEPOINT" not in query["sql"]]
    assert statements == ["SELECT", "UPDATE", "SELECT", "INSERT", "INSERT"]
    assert sorted(made("account__external_id")) == [("customer-2",), ("customer-3",), ("customer-4",)]
    assert due.make_runs(now=NINE, limit=3) == 2


def test_a_batch_is_found_without_looking_at_each_account(account: Account) -> None:
    """As the tables are before PostgreSQL has counted them."""
    first = hourly(account)
    others = Account.objects.bulk_create(
        Account(integration=account.integration, external_id=f"due-{number}") for number in range(400)
    )
    columns = {each.attname for each in Automation._meta.fields} - {"id", "account_id"}
    same = {name: getattr(first, name) for name in columns}
    Automation.objects.bulk_create(Automation(account=other, **same) for other in others)
    with CaptureQueriesContext(connection) as queries:
        assert due.make_runs(now=NINE, limit=10) == 10
    search = next(query["sql"] for query in queries if query["sql"].startswith("SELECT"))
    with connection.cursor() as cursor:
        cursor.execute("EXPLAIN (ANALYZE, FORMAT JSON) " + search)
        ((plan,),) = cursor.fetchall()[0]
    assert most_loops(plan["Plan"]) <= 10


def most_loops(node: dict[str, Any]) -> int:
    """How often a part of a plan was gone through at most."""
    return max([int(node["Actual Loops"]), *map(most_loops, node.get("Plans", []))])


def test_another_zone_moves_what_is_to_come(account: Account) -> None:
    daily = {"kind": "daily", "hour": 9}
    coming = automating.create(account, schedule=daily, now=NINE - MINUTE)
    overdue = automating.create(account, schedule=HOURLY, now=NINE - 120 * MINUTE, name="Rugs")
    by_hand = automating.create(account, name="Oak")
    account_time_zones.change(
        access=selling.ALL, account_id=account.id, time_zone="Asia/Kolkata", actor=Actor(name="ada"), now=NINE - MINUTE
    )
    assert next_due_at(coming) == datetime(2026, 11, 29, 3, 30, tzinfo=UTC)
    assert (next_due_at(overdue), next_due_at(by_hand)) == (NINE - 60 * MINUTE, None)


def test_times_of_a_suspended_account_are_missed_ones_once_it_is_resumed(account: Account) -> None:
    automation = hourly(account, missed_runs="make_once")
    about: dict[str, Any] = {"account_id": account.id, "access": selling.ALL, "actor": Actor(name="ada")}
    suspensions.suspend(reason="Its invoice is open.", now=NINE - MINUTE, **about)
    assert (due.make_runs(now=NINE + 150 * MINUTE), made("id")) == (0, [])
    waiting = Automation.objects.get(id=automation.id)
    assert (waiting.waits_for, waiting.next_due_at) == ("suspension", NINE)
    suspensions.resume(now=NINE + 150 * MINUTE, **about)
    due.make_runs(now=NINE + 150 * MINUTE)
    assert made("status", "due_at", "missed_times") == [("queued", NINE + 120 * MINUTE, 2)]
    assert (Automation.objects.get().waits_for, next_due_at(automation)) == (None, NINE + 180 * MINUTE)
