"""What was earned, by each grouping, with refunds taken off their charge."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from uuid import UUID

import pytest

from backend.accounts.models import Account
from backend.catalog.enums import OperationType, QualityTier
from backend.credits import margin_reports
from backend.credits.charges import Work
from backend.credits.margin_reports import Earnings, GroupBy, MarginRow
from backend.credits.usage import Call
from tests.support import selling

pytestmark = pytest.mark.django_db

DAY_1, DAY_2 = datetime(2026, 11, 1, 12, tzinfo=UTC), datetime(2026, 11, 2, 12, tzinfo=UTC)
END = DAY_2 + timedelta(days=1)
PICTURES = Work(operation_type=OperationType.IMAGE_GENERATION, tier=QualityTier.QUALITY)


@pytest.fixture(autouse=True)
def sold() -> dict[str, Account]:
    """Two customers of two integrations: text for 5 on day 1; images for 20 and text for 3 on day 2, 5 came back."""
    one, other = selling.account("one"), selling.account("other", integration="rival")
    for account in (one, other):
        selling.grant(account.id, 100, now=DAY_1)
    selling.charge(one.id, 5, now=DAY_1)
    pictures = selling.charge(other.id, 0, work=PICTURES, calls=[Call(images=4)], now=DAY_2)
    selling.charge(other.id, 3, now=DAY_2)
    for credits in (2, 3):
        selling.refund(pictures.usage_record_id, credits, now=END)  # type: ignore[arg-type]
    return {"one": one, "other": other}


def row(
    key: str, records: int, refunded: int, credits: int, revenue: str, cost: str, *, account_id: UUID | None = None
) -> MarginRow:
    earnings = Earnings(credits=credits, revenue_usd=Decimal(revenue), provider_cost_usd=Decimal(cost))
    return MarginRow(key=key, account_id=account_id, records=records, refunded=refunded, earnings=earnings)


def report(group_by: GroupBy, since: datetime = DAY_1, until: datetime = END) -> tuple[MarginRow, ...]:
    return margin_reports.report(group_by=group_by, since=since, until=until)


def test_by_day() -> None:
    assert report(GroupBy.DAY) == (
        row("2026-11-01", 1, 0, 5, "0.05", "0.00625"),
        row("2026-11-02", 2, 5, 18, "0.18", "0.32375"),
    )


def test_the_most_come_first_and_the_rest_stays_out() -> None:
    rows = margin_reports.report(group_by=GroupBy.MODEL, since=DAY_1, until=END, top=1)
    assert rows == (row("dall-e-3", 1, 5, 15, "0.15", "0.32"),)
    assert [row.key for row in margin_reports.report(group_by=GroupBy.DAY, since=DAY_1, until=END, top=9)] == [
        "2026-11-02",
        "2026-11-01",
    ]


def test_by_model_tier_and_operation() -> None:
    text, images = (2, 0, 8, "0.08", "0.01"), (1, 5, 15, "0.15", "0.32")
    assert report(GroupBy.MODEL) == (row("dall-e-3", *images), row("gpt-5.1", *text))
    assert report(GroupBy.TIER) == (row("", *text), row("quality", *images))
    assert report(GroupBy.OPERATION) == (row("clustering", *text), row("image_generation", *images))


def test_by_account(sold: dict[str, Account]) -> None:
    assert report(GroupBy.ACCOUNT) == (
        row("rival/other", 2, 5, 18, "0.18", "0.32375", account_id=sold["other"].id),
        row("shop/one", 1, 0, 5, "0.05", "0.00625", account_id=sold["one"].id),
    )


def test_a_window_includes_its_start_and_not_its_end() -> None:
    moment = timedelta(microseconds=1)
    first = row("2026-11-01", 1, 0, 5, "0.05", "0.00625")
    second = row("2026-11-02", 2, 5, 18, "0.18", "0.32375")
    assert report(GroupBy.DAY, until=DAY_2) == (first,)
    assert report(GroupBy.DAY, until=DAY_2 + moment) == (first, second)
    assert report(GroupBy.DAY, since=DAY_1 + moment) == (second,)
    assert report(GroupBy.DAY, since=DAY_2) == (second,)
    assert report(GroupBy.DAY, since=DAY_2 + moment) == ()


def test_refunds_of_other_windows_are_not_taken_off(sold: dict[str, Account]) -> None:
    later = END + timedelta(hours=1)
    again = selling.charge(sold["other"].id, 0, work=PICTURES, calls=[Call(images=1)], now=later)
    selling.refund(again.usage_record_id, 1, now=later)  # type: ignore[arg-type]
    assert report(GroupBy.MODEL)[0] == row("dall-e-3", 1, 5, 15, "0.15", "0.32")
    assert report(GroupBy.MODEL, since=END, until=END + timedelta(days=1)) == (
        row("dall-e-3", 1, 1, 4, "0.04", "0.08"),
    )


def test_margin_of_a_sale() -> None:
    earnings = Earnings(credits=3, revenue_usd=Decimal("0.03"), provider_cost_usd=Decimal("0.02"))
    assert (earnings.margin_usd, earnings.ratio) == (Decimal("0.01"), Decimal("0.3333"))
    assert earnings.plus(2, Decimal("0.02"), Decimal("0.04")) == Earnings(
        credits=5, revenue_usd=Decimal("0.05"), provider_cost_usd=Decimal("0.06")
    )
    assert Earnings().ratio is None
