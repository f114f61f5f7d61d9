"""What can't be read is put aside and reported, loses no other its time, and comes back once it can be read."""

from datetime import UTC, datetime
from typing import Any

import pytest

from backend.accounts import audit
from backend.accounts.accounts import AccountAccess
from backend.accounts.audit import Filter
from backend.accounts.models import Account
from backend.api.tasks import automation as tasks
from backend.automation import account_time_zones, automations, due
from backend.automation.automations import Values
from backend.automation.models import Automation, AutomationRun, AutomationStepItem
from backend.catalog.registry import ModelRegistry
from backend.shared import clock
from backend.watch import configuration_issues
from backend.watch.configuration_issues import IssueCode
from tests.support import automating, selling

pytestmark = pytest.mark.django_db

HOURLY = {"kind": "hourly", "minute": 0}
EIGHT, NINE, TEN = (datetime(2026, 11, 28, hour, tzinfo=UTC) for hour in (8, 9, 10))
BY_MARA: dict[str, Any] = {"access": AccountAccess(everything=True), "actor": automating.MARA, "now": NINE}


def hourly(name: str, **columns: Any) -> Automation:
    """With columns as an earlier version may have kept them."""
    automation = automating.create(selling.account(f"{name.lower()}-shop"), name=name, schedule=HOURLY, now=EIGHT)
    Automation.objects.filter(id=automation.id).update(**columns)
    return automation


def moved(automation: Automation, time_zone: str) -> None:
    Account.objects.filter(id=automation.account_id).update(time_zone=time_zone)


def state(automation: Automation) -> tuple[str, datetime | None, datetime | None]:
    found = Automation.objects.get(id=automation.id)
    return found.pause_reason, found.paused_at, found.next_due_at


def issues() -> list[str]:
    found = configuration_issues.find(registry=ModelRegistry.current(), now=clock.now())
    return [issue.message for issue in found if issue.code == IssueCode.AUTOMATION_NOT_READABLE]


def test_one_that_can_not_be_read_stops_no_other() -> None:
    lamps, rugs = hourly("Lamps", schedule={"kind": "yearly"}), hourly("Rugs", steps=[{"function": "sing"}])
    oak, elm = hourly("Oak"), hourly("Elm")
    moved(oak, "localtime")
    assert (due.make_runs(now=NINE), due.make_runs(now=NINE)) == (4, 0)
    assert [run.automation for run in AutomationRun.objects.all()] == [elm]
    assert {state(each) for each in (lamps, rugs, oak)} == {("not_readable", NINE, None)}
    assert state(elm) == ("", None, TEN)


def test_it_is_an_issue_until_its_schedule_is_set_again() -> None:
    lamps, rugs = hourly("Lamps", schedule={"kind": "yearly"}), hourly("Rugs", schedule={})
    due.make_runs(now=NINE)
    words = "can't be read and is not due since 2026-11-28 09:00 UTC: its schedule or its account's time zone, UTC, is"
    assert issues() == [f"The automation Lamps of lamps-shop, and 1 more, {words} none that this version knows."]
    automations.update(automation_id=lamps.id, values=Values(schedule=HOURLY), **BY_MARA)
    automations.delete(automation_id=rugs.id, **BY_MARA)
    assert (state(lamps), issues()) == (("", None, TEN), [])


def test_another_time_zone_of_its_account_lets_it_be_due_again() -> None:
    automation = hourly("Lamps")
    moved(automation, "Atlantis/Poseidonis")
    due.make_runs(now=NINE)
    account_time_zones.change(account_id=automation.account_id, time_zone="Asia/Kolkata", **BY_MARA)
    assert state(automation) == ("", None, datetime(2026, 11, 28, 9, 30, tzinfo=UTC))


def test_a_person_resumes_only_what_can_be_read() -> None:
    automation = hourly("Lamps", schedule={"kind": "yearly"})
    due.make_runs(now=NINE)
    assert automations.resume(automation_id=automation.id, **BY_MARA).pause_reason == "not_readable"
    Automation.objects.filter(id=automation.id).update(schedule=HOURLY)
    assert automations.resume(automation_id=automation.id, **BY_MARA).pause_reason == ""
    resumed = audit.entries(only=Filter()).filter(action="automation_resumed")
    assert (state(automation), resumed.count()) == (("", None, TEN), 1)


def test_an_account_whose_time_zone_can_not_be_read_keeps_what_it_makes() -> None:
    account = selling.account()
    Account.objects.update(time_zone="localtime")
    assert automating.create(account).pause_reason == ""  # by hand alone
    assert automating.create(account, name="Rugs", schedule=HOURLY, now=NINE).pause_reason == "not_readable"


def test_a_run_that_can_not_be_read_fails_and_stops_no_other(loopback: None) -> None:
    broken, sound = (automating.run_now(hourly(name)) for name in ("Lamps", "Rugs"))
    selling.grant(sound.account_id, 9)
    AutomationRun.objects.filter(id=broken.id).update(steps=[{"function": "sing"}])
    tasks.take_up()
    assert [automating.again(run).status for run in (broken, sound)] == ["failed", "running"]
    item = AutomationStepItem.objects.get(step__run=broken)
    assert (item.status, item.error.startswith("steps.0")) == ("failed", True)
