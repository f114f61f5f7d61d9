"""What if: a window of recorded usage, replayed against another state of the catalog."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from backend.accounts.models import Account
from backend.catalog import impact
from backend.catalog.enums import CreditUnit, OperationType, QualityTier, RateComponent, ServiceTier
from backend.catalog.registry import ModelRegistry
from backend.catalog.rows import Operation, Rate
from backend.catalog.state import CatalogState
from backend.credits import simulation
from backend.credits.charges import Work
from backend.credits.margin_reports import Earnings
from backend.credits.models import CreditUsageLog
from backend.credits.simulation import TypicalMargin
from backend.credits.usage import Call
from backend.pricing.usage import TokenUsage
from tests.support import selling
from tests.support.publishing import add_models, seed_state, unit_model
from tests.support.rates import image_rate

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


def test_work_of_an_operation_that_is_switched_off_is_not_sold(
    account: Account, before: CatalogState, after: CatalogState
) -> None:
    images(account, 4)
    selling.charge(account.id, 3, now=NOW)
    off = Operation(operation_type=OperationType.CLUSTERING, is_active=False)
    after.operations[OperationType.CLUSTERING] = off
    found = simulation.run(before=before, after=after, since=NOW, until=NOW + MOMENT)
    assert (found.records, found.unpriced, found.simulated.credits) == (2, 1, 20)
    before.operations[OperationType.CLUSTERING] = off  # such work went on before, so it goes on
    assert simulation.run(before=before, after=after, since=NOW, until=NOW + MOMENT).unpriced == 0


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


def test_accounts_that_are_affected_alike_come_by_their_id_whatever_they_used(
    before: CatalogState, after: CatalogState
) -> None:
    first, second = sorted((selling.account("one"), selling.account("other")), key=lambda account: account.id)
    for account in (first, second):
        selling.grant(account.id, 1_000, now=NOW)
    images(first, 5)
    selling.charge(second.id, 5, now=NOW)
    model(after, "dall-e-3", credits_per_image=6)
    model(after, "gpt-5.1", tokens_per_credit=500)
    found = simulation.run(before=before, after=after, since=NOW, until=NOW + MOMENT).accounts
    assert [(row.account, row.credits, row.simulated_credits) for row in found] == [(first, 25, 30), (second, 5, 10)]


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


TEXT = Work(operation_type=OperationType.CLUSTERING)
PICTURES = Work(operation_type=OperationType.IMAGE_GENERATION, tier=QualityTier.QUALITY)
MILLION = 1_000_000
TOKENS = TokenUsage(
    input_tokens=4 * MILLION,
    cached_input_tokens=MILLION,
    cache_write_tokens=2 * MILLION,
    output_tokens=MILLION,
    total_tokens=8 * MILLION,
)
"""Of the default model: 8,000 credits, and 5 + 0.125 + 2.5 + 10 = 17.625 USD."""
TOKENS_AND_IMAGES = Call(tokens=replace(TOKENS, total_tokens=1), images=4)
SQUARE = image_rate("0.2", size="1024x1024", image_quality="hd")
BY_TOKEN = {"cost_per_image": None, "rates": (), "output_cost_per_1m": Decimal(40)}


def twice(call: Call) -> list[Call]:
    """Paid for twice, as its first try was not delivered."""
    return [replace(call, delivered=False), call]


def sell_again(
    account: Account, work: Work, calls: list[Call], before: CatalogState, after: CatalogState
) -> tuple[int, Decimal]:
    selling.grant(account.id, 100_000, now=NOW)
    selling.charge(account.id, 0, work=work, calls=calls, now=NOW)
    found = simulation.run(before=before, after=after, since=NOW, until=NOW + MOMENT)
    assert (found.records, found.unpriced) == (1, 0)
    return found.simulated.credits, found.simulated.provider_cost_usd


@pytest.mark.parametrize(
    ("values", "credits", "cost"),
    [
        ({}, 8_000, "35.25"),
        ({"tokens_per_credit": 3_000}, 2_667, "35.25"),
        ({"input_cost_per_1m": Decimal("2.25")}, 8_000, "47.25"),
        ({"cached_input_cost_per_1m": Decimal("1.125")}, 8_000, "37.25"),
        ({"cached_input_cost_per_1m": Decimal(0)}, 8_000, "35"),
        ({"cached_input_cost_per_1m": None}, 8_000, "37.5"),
        ({"cache_write_cost_per_1m": Decimal(2)}, 8_000, "38.25"),
        ({"cache_write_cost_per_1m": Decimal(0)}, 8_000, "30.25"),
        ({"output_cost_per_1m": Decimal(20)}, 8_000, "55.25"),
        ({"output_cost_per_1m": None}, 8_000, "15.25"),
    ],
)
def test_text_is_sold_again_by_each_rate(
    account: Account, before: CatalogState, after: CatalogState, values: dict[str, Any], credits: int, cost: str
) -> None:
    model(after, "gpt-5.1", **values)
    assert sell_again(account, TEXT, twice(Call(tokens=TOKENS)), before, after) == (credits, Decimal(cost))


@pytest.mark.parametrize(
    ("size", "values", "credits", "cost"),
    [
        ("1024x1024", {}, 20, "0.64"),
        ("1024x1024", {"credits_per_image": 7}, 28, "0.64"),
        ("1024x1024", {"credits_per_image": 0}, 0, "0.64"),
        ("1024x1024", {"rates": ()}, 20, "0.32"),
        ("1792x1024", {"rates": ()}, 20, "0.32"),
        ("1792x1024", {"valid_sizes": ("1024x1024",), "rates": (SQUARE,)}, 20, "1.6"),
        ("1024x1024", {"output_cost_per_1m": Decimal(40), "cost_per_image": Decimal(1)}, 20, "0.64"),
        ("1024x1024", BY_TOKEN, 20, "0"),
    ],
)
def test_images_are_sold_again_by_size(
    account: Account,
    before: CatalogState,
    after: CatalogState,
    size: str,
    values: dict[str, Any],
    credits: int,
    cost: str,
) -> None:
    model(after, "dall-e-3", **values)
    calls = twice(Call(images=4))
    assert sell_again(account, replace(PICTURES, size=size), calls, before, after) == (credits, Decimal(cost))


@pytest.mark.parametrize(
    ("was", "becomes", "cost"),
    [({}, BY_TOKEN, "80"), (BY_TOKEN, {}, "0.00512"), (BY_TOKEN, {**BY_TOKEN, "input_cost_per_1m": Decimal(5)}, "1.2")],
)
def test_images_with_tokens_are_sold_again_by_token_where_it_has_a_rate(
    account: Account, before: CatalogState, after: CatalogState, was: dict[str, Any], becomes: dict[str, Any], cost: str
) -> None:
    model(before, "dall-e-3", **was)
    model(after, "dall-e-3", **becomes)
    assert sell_again(account, PICTURES, twice(TOKENS_AND_IMAGES), before, after) == (20, Decimal(cost))


@pytest.mark.parametrize(
    ("work", "call", "operation", "credits"),
    [
        (TEXT, Call(tokens=TOKENS), {"min_credits": 9_000}, 9_000),
        (TEXT, Call(tokens=TOKENS), {"min_credits": 7_000}, 8_000),
        (TEXT, Call(tokens=TOKENS), None, 8_000),
        (TEXT, Call(tokens=TokenUsage(input_tokens=0, output_tokens=0)), {"min_credits": 9_000}, 0),
        (PICTURES, Call(images=4), {"min_credits": 30}, 30),
        (PICTURES, Call(images=4), {"min_credits": 19}, 20),
        (PICTURES, Call(images=0), {"min_credits": 30}, 0),
    ],
)
def test_work_is_sold_again_for_the_minimum_of_its_operation(
    account: Account,
    before: CatalogState,
    after: CatalogState,
    work: Work,
    call: Call,
    operation: dict[str, Any] | None,
    credits: int,
) -> None:
    assert work.operation_type is not None
    del after.operations[work.operation_type]
    if operation is not None:
        after.operations[work.operation_type] = Operation(operation_type=work.operation_type, **operation)
    assert sell_again(account, work, [call], before, after)[0] == credits


def test_work_of_a_model_that_is_new_costs_what_its_card_says(
    account: Account, before: CatalogState, after: CatalogState
) -> None:
    del before.ai_models["dall-e-3"]
    assert sell_again(account, PICTURES, twice(Call(images=4)), before, after) == (20, Decimal("0.32"))


@pytest.mark.parametrize(
    ("work", "call", "cost"), [(TEXT, Call(tokens=TOKENS), "35.25"), (PICTURES, Call(images=4), "0.64")]
)
def test_what_no_card_has_a_rate_for_costs_what_it_did(
    account: Account, before: CatalogState, after: CatalogState, work: Work, call: Call, cost: str
) -> None:
    for state in (before, after):
        model(state, "gpt-5.1", output_cost_per_1m=None)
        model(state, "dall-e-3", **BY_TOKEN)
    assert sell_again(account, work, twice(call), before, after)[1] == Decimal(cost)


def test_a_cost_sold_again_is_exact(account: Account, before: CatalogState, after: CatalogState) -> None:
    model(before, "gpt-5.1", output_cost_per_1m=None)
    model(after, "gpt-5.1", input_cost_per_1m=Decimal("9999.12345678"))
    tokens = TokenUsage(input_tokens=30_000_001, output_tokens=0, total_tokens=30_000_001)
    found = sell_again(account, TEXT, [Call(tokens=tokens)], before, after)
    assert found == (30_001, Decimal("299973.71370252345678"))


CATALOGS: dict[str, dict[str, dict[str, Any]]] = {
    "the same": {},
    "more expensive tokens": {"gpt-5.1": {"tokens_per_credit": 700, "input_cost_per_1m": Decimal("2.57")}},
    "another default": {"gpt-5.1": {"is_default": False}, "gpt-4o-mini": {"is_default": True}},
    "no default": {"gpt-5.1": {"is_default": False}},
    "images by number": {"dall-e-3": {"credits_per_image": 7, "cost_per_image": Decimal("0.3"), "rates": ()}},
    "images by token": {
        "dall-e-3": {"cost_per_image": None, "rates": (), "output_cost_per_1m": Decimal(40)},
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


BATCHES = Rate(component=RateComponent.INPUT, cost_usd=Decimal("0.5"), service_tier=ServiceTier.BATCH)
LONG = Rate(
    component=RateComponent.INPUT, cost_usd=Decimal(4), above_input_tokens=1_000_000, service_tier=ServiceTier.BATCH
)


@pytest.mark.parametrize(
    ("was", "becomes", "cost"),
    [
        ((), (BATCHES,), "1.5"),
        ((BATCHES,), (), "3.75"),
        ((BATCHES, LONG), (replace(BATCHES, cost_usd=Decimal(1)), LONG), "9"),
        ((BATCHES,), (replace(BATCHES, first_day=date(2026, 11, 22)),), "3.75"),
    ],
)
def test_work_is_sold_again_by_the_rates_that_fit_its_calls(
    account: Account, was: tuple[Rate, ...], becomes: tuple[Rate, ...], cost: str
) -> None:
    """A batch of a million tokens, and two million at once: 0.5 or 1.25, and 2.5 or 8 USD."""
    before, after = seed_state(), seed_state()
    add_models(replace(before.ai_models["gpt-5.1"], rates=was))
    model(before, "gpt-5.1", rates=was)
    model(after, "gpt-5.1", rates=becomes)
    tokens = [
        TokenUsage(input_tokens=count * MILLION, output_tokens=0, total_tokens=count * MILLION) for count in (1, 2)
    ]
    calls = [Call(tokens=tokens[0], service_tier="batch"), Call(tokens=tokens[1], service_tier="batch")]
    assert sell_again(account, TEXT, calls, before, after) == (3_000, Decimal(cost))


def served(name: str, count: int, **options: Any) -> Call:
    return Call(tokens=TokenUsage(input_tokens=count, output_tokens=0, total_tokens=count), model_name=name, **options)


@pytest.mark.parametrize(
    ("values", "credits", "cost"),
    [
        ({}, 7, "0.0088"),
        ({"gpt-4o-mini": {"tokens_per_credit": 5_000}}, 9, "0.0088"),
        ({"gpt-5.1": {"tokens_per_credit": 500}}, 12, "0.0088"),
        ({"gpt-4o-mini": {"input_cost_per_1m": Decimal("0.3")}}, 7, "0.01135"),
        ({"gpt-5.1": {"input_cost_per_1m": Decimal("2.5")}}, 7, "0.01505"),
        ({"gpt-4o-mini": {"is_active": False, "replaced_by_id": "gpt-5.1"}}, 22, "0.0275"),
    ],
)
def test_each_of_several_models_is_sold_again_at_its_own_price(
    account: Account,
    before: CatalogState,
    after: CatalogState,
    values: dict[str, dict[str, Any]],
    credits: int,
    cost: str,
) -> None:
    """5 credits and 0.00625 USD of the one, 2 and 0.00255 of the other."""
    for name, changes in values.items():
        model(after, name, **changes)
    calls = [
        served("gpt-5.1", 2_500),
        served("gpt-4o-mini", 9_000),
        served("gpt-5.1", 2_500),
        served("gpt-4o-mini", 8_000),
    ]
    assert sell_again(account, TEXT, calls, before, after) == (credits, Decimal(cost))


def test_work_of_several_models_has_no_price_where_one_is_gone(
    account: Account, before: CatalogState, after: CatalogState
) -> None:
    selling.charge(account.id, 0, calls=[served("gpt-5.1", 1_000), served("gpt-4o-mini", 1_000)], now=NOW)
    del after.ai_models["gpt-4o-mini"]
    found = simulation.run(before=before, after=after, since=NOW, until=NOW + MOMENT)
    assert (found.records, found.unpriced, found.recorded.credits) == (1, 1, 0)


def test_work_by_units_is_sold_again_by_its_own_type(account: Account) -> None:
    per_character = Rate(component=RateComponent.CHARACTER, cost_usd=Decimal(10))
    add_models(unit_model(is_default=True, input_cost_per_1m=None, rates=(per_character,)))
    selling.charge(account.id, 0, work=Work(model_name="the-speech"), calls=[Call(units=1_001)], now=NOW)
    before, after = (ModelRegistry.current().to_state() for _ in range(2))
    raised = Rate(component=RateComponent.CHARACTER, cost_usd=Decimal(30))
    model(after, "the-speech", units_per_credit=200, rates=(raised,))
    found = simulation.run(before=before, after=after, since=NOW, until=NOW + MOMENT)
    assert (found.records, found.unpriced) == (1, 0)
    assert found.recorded == earnings(3, "0.03", "0.01001")
    assert found.simulated == earnings(6, "0.06", "0.03003")


def test_work_that_was_sold_by_another_unit_has_no_price(account: Account) -> None:
    add_models(unit_model(is_default=True))
    selling.charge(account.id, 0, work=Work(model_name="the-speech"), calls=[Call(units=1_001)], now=NOW)
    before, after = (ModelRegistry.current().to_state() for _ in range(2))
    model(after, "the-speech", credit_unit=CreditUnit.SECONDS)
    found = simulation.run(before=before, after=after, since=NOW, until=NOW + MOMENT)
    assert (found.records, found.unpriced, found.simulated) == (1, 1, earnings(0, "0", "0"))
