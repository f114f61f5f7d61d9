"""Sums of usage records by day: kept with each record and refund."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection

from backend.accounts.accounts import AccountAccess
from backend.api.graphql.credits.lists import BY_TIME
from backend.api.graphql.listings import TableListing
from backend.api.graphql.ordering import OrderDirection, directed
from backend.catalog.enums import OperationType, QualityTier
from backend.credits import records
from backend.credits.charges import Work
from backend.credits.models import AccountUsageSum, CreditUsageLog, LedgerEntry, UsageSum
from backend.credits.models.sums import AMOUNTS, adds_charges, adds_refunds
from backend.credits.models.usage import of_its_integration
from backend.credits.usage import Call
from tests.support import selling

DAY = datetime(2026, 11, 1, 23, 30, tzinfo=UTC)
PICTURES = Work(operation_type=OperationType.IMAGE_GENERATION, tier=QualityTier.QUALITY)


def sell() -> None:
    """On November 1 twice text for 5 and 3, of which 2 came back later; on November 2 four images for 20."""
    account = selling.account().id
    selling.grant(account, 100, now=DAY)
    text = selling.charge(account, 5, now=DAY)
    selling.charge(account, 3, now=DAY)
    selling.charge(account, 0, work=PICTURES, calls=[Call(images=4)], now=DAY + timedelta(hours=1))
    assert text.usage_record_id is not None
    selling.refund(text.usage_record_id, 2, now=DAY + timedelta(days=3))


def amounts(table: Any) -> list[tuple[str, ...]]:
    return [tuple(str(value) for value in row) for row in table.objects.order_by("day").values_list("day", *AMOUNTS)]


TEXT = ("2026-11-01", "2", "8", "2", "0.08000000000000", "0.02000000000000", "0.01000000000000")
IMAGES = ("2026-11-02", "1", "20", "0", "0.20000000000000", "0E-14", "0.32000000000000")


@pytest.mark.django_db
def test_a_record_and_its_refund_count_on_the_day_of_the_record() -> None:
    sell()
    assert amounts(UsageSum) == amounts(AccountUsageSum) == [TEXT, IMAGES]
    kinds = UsageSum.objects.order_by("day").values_list("model_name", "operation_type", "size", "image_quality")
    assert list(kinds) == [
        ("gpt-5.1", "clustering", "", ""),
        ("dall-e-3", "image_generation", "1024x1024", "hd"),
    ]


@pytest.mark.django_db
def test_the_database_has_the_triggers_that_the_code_describes() -> None:
    triggers = ((adds_charges(), CreditUsageLog), (of_its_integration(), CreditUsageLog), (adds_refunds(), LedgerEntry))
    for trigger, table in triggers:
        status = trigger.get_installation_status(table)  # type: ignore[arg-type]  # it takes the class
        assert status == ("INSTALLED", True)  # otherwise it is OUTDATED


FILTERS: list[dict[str, Any]] = [
    {},
    {"model_name": "gpt-5.1"},
    {"operation_type": OperationType.CLUSTERING},
    {"quality_tier": QualityTier.QUALITY},
    {"request_id": "request-1"},
    {"since": DAY, "until": DAY + timedelta(days=1)},
]


@pytest.mark.django_db
@pytest.mark.parametrize("direction", OrderDirection)
@pytest.mark.parametrize("access", [AccountAccess(everything=True), AccountAccess(integration_id=1)])
@pytest.mark.parametrize("only", FILTERS)
def test_an_index_has_the_order_of_each_page(
    only: dict[str, Any], access: AccountAccess, direction: OrderDirection
) -> None:
    rows = records.visible(access=access, only=records.Filter(**only))
    listing = TableListing(rows.select_related(None), directed(BY_TIME, direction))
    with connection.cursor() as cursor:
        for setting in ("enable_seqscan", "enable_bitmapscan", "enable_sort"):  # what a small table is read by
            cursor.execute(f"SET LOCAL {setting} = off")
    plan = listing.rows.order_by(*listing.order.by)[:101].explain()
    assert "Index Scan" in plan
    assert "Sort" not in plan
