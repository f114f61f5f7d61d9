"""What an account was charged day by day."""

from datetime import UTC, datetime
from typing import Any

import pytest

from backend.credits.models import AccountUsageSum
from tests.support.api import Api
from tests.support.charging import account, move
from tests.support.clocks import travelling

pytestmark = pytest.mark.django_db

DAYS = """query D($id: ID, $since: Date, $until: Date, $operationType: OperationType) {
  account(id: $id) {
    usageByDay(since: $since, until: $until, operationType: $operationType) { day records credits refunded }
  }
}"""


def charge(caller: Api, customer: str, day: int, tokens: int, operation: str = "CONTENT_GENERATION") -> str:
    work = {"work": {"operationType": operation}}
    usage = {"calls": [{"tokens": {"inputTokens": tokens, "outputTokens": 0}}]}
    with travelling(datetime(2026, 11, day, 23, tzinfo=UTC)):
        moved = move(caller, "chargeCreate", account=customer, chargeFor=work, usage=usage)
    return str(moved["hold"]["usageRecord"]["id"])


def days(caller: Api, customer: str, **window: str) -> list[tuple[Any, ...]]:
    found = caller.data(DAYS, id=customer, **window)["account"]["usageByDay"]
    return [tuple(day.values()) for day in found]


def test_days_with_usage_come_the_newest_first_with_what_was_given_back(shop: Api) -> None:
    with travelling(datetime(2026, 11, 1, tzinfo=UTC)):
        customer, other = account(shop, "one", credits=100), account(shop, "other", credits=100)
    first = charge(shop, customer, 2, 5_000)
    charge(shop, customer, 2, 1_000)
    charge(shop, customer, 4, 3_000)
    charge(shop, other, 4, 7_000)
    move(shop, "creditsRefund", usageRecord=first, credits=2, reason="broken")
    assert days(shop, customer) == [("2026-11-04", 1, 3, 0), ("2026-11-02", 2, 6, 2)]
    assert days(shop, customer, since="2026-11-03") == [("2026-11-04", 1, 3, 0)]
    assert days(shop, customer, until="2026-11-04") == [("2026-11-02", 2, 6, 2)]


def test_days_of_one_operation_are_of_its_records_alone(shop: Api) -> None:
    with travelling(datetime(2026, 11, 1, tzinfo=UTC)):
        customer, other = account(shop, "one", credits=100), account(shop, "other", credits=100)
    first = charge(shop, customer, 2, 5_000, "CLUSTERING")
    charge(shop, customer, 2, 5_000, "CLUSTERING")
    charge(shop, customer, 2, 9_000)
    charge(shop, customer, 4, 3_000, "CLUSTERING")
    charge(shop, other, 4, 3_000, "CLUSTERING")
    for credits in (1, 2):
        move(shop, "creditsRefund", usageRecord=first, credits=credits, reason="broken")
    of_all = {day[0]: day[2:] for day in days(shop, customer)}
    clustering = days(shop, customer, operationType="CLUSTERING")
    assert [day[:2] for day in clustering] == [("2026-11-04", 1), ("2026-11-02", 2)]
    assert clustering[0][2:] == of_all["2026-11-04"]
    assert (clustering[1][3], of_all["2026-11-02"][1]) == (3, 3)
    assert days(shop, customer, operationType="CLUSTERING", until="2026-11-04") == clustering[1:]
    assert days(shop, customer, operationType="CLUSTERING", since="2026-11-03") == clustering[:1]
    assert days(shop, customer, operationType="IMAGE_GENERATION") == []


def test_there_are_a_hundred_days_at_most(shop: Api) -> None:
    customer = account(shop, "one", credits=100)
    charge(shop, customer, 2, 5_000)
    kept = AccountUsageSum.objects.get()
    for month in range(1, 12):
        for day in range(1, 11):
            kept.pk, kept.day = None, datetime(2025, month, day, tzinfo=UTC).date()
            kept.save(force_insert=True)
    found = days(shop, customer)
    assert (len(found), found[0][0], found[-1][0]) == (100, "2026-11-02", "2025-02-02")
