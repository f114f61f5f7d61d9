"""Lots are listed and spent in one order: the soonest expiry first, then by category, then the oldest."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from backend.credits import ledger
from backend.credits.models import CreditLot, HoldLot
from backend.credits.models.lots import LotCategory
from backend.shared import clock
from tests.support import selling
from tests.support.sql_functions import value

pytestmark = pytest.mark.django_db

SOON = datetime(2999, 1, 1, tzinfo=UTC)
LATER = datetime(2999, 1, 1, 0, 0, 0, 1, tzinfo=UTC)
GRANTED = [
    (LotCategory.ADJUSTMENT, None),
    (LotCategory.PURCHASE, None),
    (LotCategory.BONUS, None),
    (LotCategory.PLAN, None),
    (LotCategory.PLAN, LATER),
    (LotCategory.BONUS, SOON),
    (LotCategory.ADJUSTMENT, SOON),
    (LotCategory.PURCHASE, SOON),
    (LotCategory.PLAN, SOON),
    (LotCategory.BONUS, SOON),
]
"""Of the first come 1,000 credits, of each next one more."""
ORDER = [1008, 1005, 1009, 1007, 1006, 1004, 1003, 1002, 1001, 1000]


@pytest.fixture
def account_id() -> UUID:
    account = selling.account()
    for place, (category, expires_at) in enumerate(GRANTED):
        selling.grant(account.id, 1000 + place, category=category, expires_at=expires_at)
    return account.id


def test_lots_are_listed_in_the_order_of_spending(account_id: UUID) -> None:
    assert [lot.granted for lot in ledger.lots(account_id=account_id, now=clock.now())] == ORDER


def test_a_hold_reserves_them_in_it(account_id: UUID) -> None:
    made = selling.hold(account_id, sum(ORDER))
    parts = HoldLot.objects.filter(hold_id=made.id).order_by("position").select_related("lot")
    assert [part.lot.granted for part in parts] == ORDER


def test_an_adjustment_takes_them_in_it(account_id: UUID) -> None:
    for credits in ORDER:
        selling.adjust(account_id, -credits)
        assert not CreditLot.objects.get(granted=credits).remaining


def test_every_category_has_its_place() -> None:
    places = [value(f"credits_spending_order(NULL, '{category}', 1)") for category in LotCategory.values]
    assert sorted(place for _, place, _ in places) == [1, 2, 3, 4]
