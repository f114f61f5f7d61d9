"""What if: a window of recorded usage, replayed against another state of the catalog."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from backend.accounts.models import Account
from backend.catalog import impact
from backend.catalog.enums import OperationType, QualityTier
from backend.catalog.rows import Operation
from backend.catalog.state import CatalogState
from backend.credits import simulation
from backend.credits.charges import Work
from backend.credits.margin_reports import Earnings
from backend.credits.models import CreditUsageLog
from backend.credits.simulation import TypicalMargin
from backend.credits.usage import Call
from tests.support import selling
from tests.support.publishing import seed_state

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
MOMENT, MONTH = timedelta(microseconds=1), timedelta(days=30)


@pytest.fixture
def before() -> CatalogState:
    return seed_state()


@pytest.fixture
def after() -> CatalogState:
    return seed_state()


def model(state: CatalogState, name: str, **values: Any) -> None:
    state.ai_models[name] = replace(state.ai_models[name], **values)


@pytest.fixture
def account() -> Account:
    account = selling.account()
    selling.grant(account.id, 1_000, now=NOW)
    return account


def images(account: Account, count: int, now: datetime = NOW) -> None:
    work = Work(operation_type=OperationType.IMAGE_GENERATION, tier=QualityTier.QUALITY)
    selling.charge(account.id, 0, work=work, calls=[Call(images=count)], now=now)


def earnings(credits: int, revenue: str, cost: str) -> Earnings:
    return Earnings(credits=credits, revenue_usd=Decimal(revenue), provider_cost_usd=Decimal(cost))


def test_a_window_is_replayed(account: Account, before: CatalogState, after: CatalogState) -> None:
    images(account, 4)
    selling.charge(account.id, 3, now=NOW)
    selling.charge(account.id, 100, now=NOW - MOMENT)
    selling.charge(account.id, 100, now=NOW + MOMENT)
    model(after, "dall-e-3", credits_per_image=7)
    found = simulation.run(before=before, after=after, since=NOW, until=NOW + MOMENT)
    assert (found.records, found.unpriced) == (2, 0)
    assert found.recorded == earnings(23, "0.23", "0.32375")
    assert found.simulated == earnings(31, "0.31", "0.32375")
    assert [(row.account, row.credits, row.simulated_credits) for row in found.accounts] == [(account, 23, 31)]


def test_usage_of_unsold_models_is_counted_apart(account: Account, before: CatalogState, after: CatalogState) -> None:
    images(account, 4)
    images(account, 1)
    selling.charge(account.id, 3, now=NOW)
    model(after, "dall-e-3", is_active=False)
    found = simulation.run(before=before, after=after, since=NOW, until=NOW + MOMENT)
    assert (found.records, found.unpriced) == (3, 2)
    assert found.recorded == found.simulated == earnings(3, "0.03", "0.00375")
    assert found.accounts == ()


def test_a_window_has_a_most_of_records(
    account: Account, before: CatalogState, after: CatalogState, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(simulation, "MAX_RECORDS", 2)
    selling.charge(account.id, 1, now=NOW)
    selling.charge(account.id, 1, now=NOW)
    assert simulation.run(before=before, after=after, since=NOW, until=NOW + MOMENT).records == 2
    selling.charge(account.id, 1, now=NOW)
    with pytest.raises(simulation.WindowTooLarge) as refused:
        simulation.run(before=before, after=after, since=NOW, until=NOW + MOMENT)
    assert vars(refused.value) == {"records": 3, "maximum": 2}


def test_the_ten_most_affected_accounts_come_first(
    before: CatalogState, after: CatalogState, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for place in range(12):
        account = selling.account(f"customer-{place}")
        selling.grant(account.id, 1_000, now=NOW)
        selling.charge(account.id, place, now=NOW)
    model(after, "gpt-5.1", tokens_per_credit=500)
    found = simulation.run(before=before, after=after, since=NOW, until=NOW + MOMENT).accounts
    assert [(row.account.external_id, row.simulated_credits) for row in found] == [
        (f"customer-{place}", 2 * place) for place in range(11, 1, -1)
    ]
    with django_assert_num_queries(0):
        assert {row.account.integration.name for row in found} == {"shop"}
    model(after, "gpt-5.1", tokens_per_credit=1_000_000)
    found = simulation.run(before=before, after=after, since=NOW, until=NOW + MOMENT).accounts
    assert [row.account.external_id for row in found] == [f"customer-{place}" for place in range(11, 1, -1)]


def test_the_difference_says_who_is_more_affected(account: Account, before: CatalogState, after: CatalogState) -> None:
    other = selling.account("other")
    selling.grant(other.id, 1_000, now=NOW)
    images(account, 4)
    selling.charge(other.id, 10, now=NOW)
    model(after, "dall-e-3", credits_per_image=7)
    model(after, "gpt-5.1", tokens_per_credit=500)
    found = simulation.run(before=before, after=after, since=NOW, until=NOW + MOMENT).accounts
    assert [(row.account, row.credits, row.simulated_credits) for row in found] == [(other, 10, 20), (account, 20, 28)]


def test_accounts_that_are_affected_alike_come_by_their_id(before: CatalogState, after: CatalogState) -> None:
    accounts = [selling.account(f"customer-{place}") for place in range(4)]
    for account in accounts:
        selling.grant(account.id, 1_000, now=NOW)
        selling.charge(account.id, 5, now=NOW)
    model(after, "gpt-5.1", tokens_per_credit=500)
    found = simulation.run(before=before, after=after, since=NOW, until=NOW + MOMENT).accounts
    assert [row.account.id for row in found] == sorted(account.id for account in accounts)


def test_typical_margins_are_of_thirty_days(account: Account, before: CatalogState, after: CatalogState) -> None:
    images(account, 4, now=NOW - MONTH)
    selling.charge(account.id, 3, now=NOW - MONTH - MOMENT)
    selling.charge(account.id, 5, now=NOW)
    selling.charge(account.id, 7, now=NOW + MOMENT)
    assert simulation.typical_margins(impact.of_change(before, before, at=NOW)) == ()
    assert after.settings is not None
    after.settings = replace(after.settings, price_per_credit_usd=Decimal("0.02"))
    assert simulation.typical_margins(impact.of_change(before, after, at=NOW)) == (
        TypicalMargin(model_name="dall-e-3", records=1, before=Decimal("-0.6"), after=Decimal("0.2")),
        TypicalMargin(model_name="gpt-5.1", records=1, before=Decimal("0.875"), after=Decimal("0.9375")),
    )


def test_a_typical_margin_is_of_the_newest_records(
    account: Account, before: CatalogState, after: CatalogState, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(simulation, "TYPICAL_RECORDS", 1)
    selling.charge(account.id, 3, now=NOW - MOMENT)
    images(account, 4)
    model(after, "dall-e-3", credits_per_image=10)
    model(after, "gpt-5.1", tokens_per_credit=500)
    assert simulation.typical_margins(impact.of_change(before, after, at=NOW)) == (
        TypicalMargin(model_name="dall-e-3", records=1, before=Decimal("-0.6"), after=Decimal("0.2")),
    )


def test_a_margin_comes_and_goes_with_the_model(account: Account, before: CatalogState, after: CatalogState) -> None:
    selling.charge(account.id, 3, now=NOW)
    selling.charge(account.id, 5, now=NOW)
    model(after, "gpt-5.1", is_default=False)
    model(after, "gpt-4o-mini", is_default=True)
    assert simulation.typical_margins(impact.of_change(before, after, at=NOW)) == (
        TypicalMargin(model_name="gpt-4o-mini", records=2, before=None, after=Decimal("0.9400")),
        TypicalMargin(model_name="gpt-5.1", records=2, before=Decimal("0.8750"), after=None),
    )


CATALOGS: dict[str, dict[str, dict[str, Any]]] = {
    "the same": {},
    "more expensive tokens": {"gpt-5.1": {"tokens_per_credit": 700, "input_cost_per_1m": Decimal("2.57")}},
    "another default": {"gpt-5.1": {"is_default": False}, "gpt-4o-mini": {"is_default": True}},
    "no default": {"gpt-5.1": {"is_default": False}},
    "images by number": {"dall-e-3": {"credits_per_image": 7, "cost_per_image": Decimal("0.3"), "image_costs": ()}},
    "images by token": {
        "dall-e-3": {"cost_per_image": None, "image_costs": (), "output_cost_per_1m": Decimal(40)},
        "gpt-5.1": {"output_cost_per_1m": None},
    },
    "another model of the tier": {
        "dall-e-3": {"is_active": False},
        "google:4@2": {"quality_tier": QualityTier.QUALITY},
    },
}


@pytest.mark.parametrize("name", CATALOGS)
def test_the_database_sells_as_the_seller_does(
    account: Account, before: CatalogState, after: CatalogState, name: str
) -> None:
    for count in (1, 4):
        images(account, count)
    for credits, price in ((3, 3), (10, 17), (7, 7)):
        selling.settle(selling.hold(account.id, credits, now=NOW).id, price, now=NOW)
    selling.charge(account.id, 0, now=NOW)
    for model_name, values in CATALOGS[name].items():
        model(after, model_name, **values)
    after.operations[OperationType.IMAGE_GENERATION] = Operation(
        operation_type=OperationType.IMAGE_GENERATION, min_credits=9
    )
    records = list(CreditUsageLog.objects.all())
    sales = [sale for record in records if (sale := simulation.Seller(before, after).sell(record)) is not None]
    found = simulation.run(before=before, after=after, since=NOW, until=NOW + MOMENT)
    assert (found.records, found.unpriced) == (6, 6 - len(sales))
    assert found.simulated == Earnings(
        credits=sum(sale.credits for sale in sales),
        revenue_usd=sum((sale.revenue_usd for sale in sales), Decimal(0)),
        provider_cost_usd=sum((sale.provider_cost_usd for sale in sales), Decimal(0)),
    )
