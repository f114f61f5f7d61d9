"""Automations: made, changed, paused and deleted, each change in the audit log with who did it."""

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest

from backend.accounts import audit
from backend.accounts.accounts import AccountAccess, AccountNotFound
from backend.accounts.audit import Filter
from backend.accounts.models import Account
from backend.automation import automations, run_quotes
from backend.automation.automations import Values
from backend.automation.errors import AutomationNameTaken, AutomationNotFound, InvalidAutomation, WholeRunTooExpensive
from backend.automation.models import Automation, AutomationRun
from backend.automation.schedules import InvalidSchedule
from tests.support import automating, selling
from tests.support.automating import CLUSTER, FIVE, IDEAS, KEYWORDS, MARA, TWO_CLUSTERS

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 28, 12, tzinfo=UTC)
DAILY = {"kind": "daily", "hour": 6}
TOMORROW = datetime(2026, 3, 29, 6, tzinfo=UTC)


@pytest.fixture
def account(db: None) -> Account:
    return selling.account()


def create(account: Account, **values: Any) -> Automation:
    return automating.create(account, now=NOW, **values)


def act(automation: Automation, action: Any, **options: Any) -> Automation:
    given = {"access": selling.ALL, "actor": MARA, "now": NOW}
    made: Automation = action(automation_id=automation.id, **given | options)
    return made


def change(automation: Automation, **values: Any) -> Automation:
    return act(automation, automations.update, values=Values(**values))


def audited() -> list[tuple[str, str, str]]:
    """Action, actor and what is different."""
    entries = audit.entries(only=Filter()).order_by("id")
    return list(entries.values_list("action", "actor_name", "after"))


def test_an_automation_is_kept_as_it_was_read(account: Account) -> None:
    made = create(account, steps=FIVE, schedule=DAILY, name=" Lamps ")
    made.refresh_from_db()
    assert (made.name, made.created_by, made.created_at, made.next_due_at) == ("Lamps", "mara", NOW, TOMORROW)
    assert made.steps[0] == {"function": "auto_cluster", "language": "", "limit": 1_000, "batch_size": 200}
    assert made.input["keywords"][0] == {"keyword": "oak lamp", "volume": None, "difficulty": None}
    assert (made.missed_runs, made.holds_whole_run, made.pause_reason) == ("make_once", False, "")
    assert audited() == [("automation_created", "mara", "")]


def test_it_is_due_in_the_time_zone_of_its_account(account: Account) -> None:
    account.time_zone = "Europe/Berlin"
    account.save()
    made = create(account, schedule=DAILY)  # the night before the clocks go forward
    assert made.next_due_at == datetime(2026, 3, 29, 4, tzinfo=UTC)


@pytest.mark.parametrize(
    ("values", "error", "place"),
    [
        ({"name": " "}, InvalidAutomation, ("name",)),
        ({"name": "a" * 101}, InvalidAutomation, ("name",)),
        ({"steps": [IDEAS, CLUSTER]}, InvalidAutomation, ("steps", 1, "function")),
        ({"steps": [IDEAS]}, InvalidAutomation, ("input", "clusters")),
        ({"schedule": {"kind": "daily"}}, InvalidSchedule, ("daily", "hour")),
    ],
)
def test_what_breaks_a_rule_is_not_kept(account: Account, values: Any, error: Any, place: Any) -> None:
    with pytest.raises(error) as refused:
        create(account, **values)
    assert refused.value.place == place
    assert (Automation.objects.count(), audited()) == (0, [])


def test_a_change_keeps_the_rest_and_names_what_is_different(account: Account) -> None:
    made = create(account, schedule=DAILY)
    change(made, name="Rugs", schedule=DAILY, holds_whole_run=True)
    change(made, steps=[IDEAS], input=TWO_CLUSTERS)
    change(made, name="Rugs")
    made.refresh_from_db()
    assert (made.name, made.holds_whole_run, made.next_due_at) == ("Rugs", True, TOMORROW)
    assert [each["function"] for each in made.steps] == ["generate_ideas"]
    assert audited()[1:] == [
        ("automation_changed", "mara", "name, holds_whole_run"),
        ("automation_changed", "mara", "steps, input"),
    ]


def test_steps_that_do_not_fit_the_input_are_refused(account: Account) -> None:
    made = create(account)
    with pytest.raises(InvalidAutomation) as refused:
        change(made, steps=[IDEAS])
    made.refresh_from_db()
    assert (refused.value.place, made.steps[0]["function"]) == (("input", "clusters"), "auto_cluster")


def test_more_than_can_be_held_at_once_is_refused_where_all_is_to_be_held(
    account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run_quotes, "MAX_CREDITS", 0)
    automation = create(account)
    offer = run_quotes.check(automation=automation, access=selling.ALL, now=NOW)
    with pytest.raises(WholeRunTooExpensive):
        create(account, name="Rugs", holds_whole_run=True)
    with pytest.raises(WholeRunTooExpensive) as caught:
        change(automation, holds_whole_run=True)
    assert (caught.value.max_credits, caught.value.limit) == (offer.max_credits, 0)
    assert list(Automation.objects.values_list("name", "holds_whole_run")) == [("Lamps", False)]


def test_a_schedule_that_is_changed_is_due_at_its_next_time(account: Account) -> None:
    made = create(account, schedule=DAILY)
    assert change(made, schedule={"kind": "hourly"}).next_due_at == datetime(2026, 3, 28, 13, tzinfo=UTC)
    assert change(made, schedule={"kind": "manual"}).next_due_at is None


def test_a_name_is_taken_once_whatever_capitals_it_has(account: Account) -> None:
    create(account)
    other = create(account, name="Rugs")
    with pytest.raises(AutomationNameTaken):
        create(account, name="LAMPS")
    with pytest.raises(AutomationNameTaken):
        change(other, name="lamps")
    assert sorted(Automation.objects.values_list("name", flat=True)) == ["Lamps", "Rugs"]


def test_a_paused_automation_is_not_due_until_it_is_resumed(account: Account) -> None:
    made = create(account, schedule=DAILY)
    for _ in range(2):
        paused = act(made, automations.pause)
        assert (paused.pause_reason, paused.paused_by, paused.next_due_at) == ("person", "mara", None)
    assert change(made, schedule={"kind": "hourly"}).next_due_at is None
    for _ in range(2):
        resumed = act(made, automations.resume)
        assert (resumed.pause_reason, resumed.next_due_at) == ("", datetime(2026, 3, 28, 13, tzinfo=UTC))
    assert [action for action, _, _ in audited()] == [
        "automation_created",
        "automation_paused",
        "automation_changed",
        "automation_resumed",
    ]


def test_a_deleted_automation_is_gone_and_its_runs_stay(account: Account) -> None:
    made = create(account, schedule=DAILY)
    run = automating.run_now(made)
    act(made, automations.delete)
    made.refresh_from_db()
    assert (made.deleted_at, made.next_due_at, made.input) == (NOW, None, {})
    run = automating.again(run)
    assert (run.status, run.input["keywords"][0]["keyword"]) == ("cancelled", "oak lamp")
    with pytest.raises(AutomationNotFound):
        act(made, automations.resume)
    create(account)
    assert audited()[1] == ("automation_deleted", "mara", "")


def test_automations_of_others_are_not_found(account: Account) -> None:
    made = create(account)
    rival = AccountAccess(account_ids=frozenset({selling.account("customer-9", "rival").id}))
    for access, automation_id in ((rival, made.id), (selling.ALL, uuid4()), (selling.ALL, "x")):
        for action in (automations.pause, automations.resume, automations.delete):
            with pytest.raises(AutomationNotFound):
                action(automation_id=automation_id, access=access, actor=MARA, now=NOW)
    with pytest.raises(AccountNotFound):
        create(account, access=rival)
    assert (list(automations.visible(access=rival)), AutomationRun.objects.count()) == ([], 0)
    assert list(automations.visible(access=selling.ALL)) == [made]


def test_what_can_not_be_stored_is_refused(account: Account) -> None:
    with pytest.raises(InvalidAutomation):
        create(account, input=KEYWORDS | {"keywords": [{"keyword": "\ud800"}]})
