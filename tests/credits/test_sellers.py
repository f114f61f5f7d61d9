"""What if: work that was recorded, sold again by another state of the catalog."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from backend.catalog.enums import OperationType, QualityTier
from backend.catalog.rows import Operation
from backend.catalog.state import CatalogState
from backend.credits.models import CreditUsageLog
from backend.credits.simulation import Sale, Seller
from tests.support.publishing import seed_state
from tests.support.rates import image_rate

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)


@pytest.fixture
def before() -> CatalogState:
    return seed_state()


@pytest.fixture
def after() -> CatalogState:
    return seed_state()


def model(state: CatalogState, name: str, **values: Any) -> None:
    state.ai_models[name] = replace(state.ai_models[name], **values)


def text(**values: Any) -> CreditUsageLog:
    """1,000,000 tokens of input and 100,000 of output of the default model, sold for 1,100 credits."""
    words = {
        "model_type": "text",
        "model_name": "gpt-5.1",
        "provider_id": "openai",
        "operation_type": "",
        "input_tokens": 1_000_000,
        "output_tokens": 100_000,
        "total_tokens": 1_100_000,
        "actual_credits": 1_100,
        "credits": 1_100,
        "absorbed": 0,
        "provider_cost_usd": Decimal("2.25"),
    }
    return CreditUsageLog(**{**words, **values})


def pictures(**values: Any) -> CreditUsageLog:
    """Four images of the quality tier, sold for 20 credits."""
    words = {
        "model_type": "image",
        "model_name": "dall-e-3",
        "quality_tier": "quality",
        "size": "1024x1024",
        "image_quality": "hd",
        "images": 4,
        "actual_credits": 20,
        "credits": 20,
        "provider_cost_usd": Decimal("0.32"),
    }
    return text(**{"input_tokens": 0, "output_tokens": 0, "total_tokens": 0, **words, **values})


def sale(name: str, credits: int, revenue: str, cost: str) -> Sale:
    return Sale(model_name=name, credits=credits, revenue_usd=Decimal(revenue), provider_cost_usd=Decimal(cost))


def credits_of(found: Sale | None) -> int:
    assert found is not None
    return found.credits


def test_the_same_state_sells_the_same(before: CatalogState, after: CatalogState) -> None:
    seller = Seller(before, after)
    assert seller.sell(text()) == sale("gpt-5.1", 1_100, "11", "2.25")
    assert seller.sell(pictures()) == sale("dall-e-3", 20, "0.2", "0.32")


def test_a_price_of_a_credit_and_a_rate_change_the_revenue(before: CatalogState, after: CatalogState) -> None:
    assert after.settings is not None
    after.settings = replace(after.settings, price_per_credit_usd=Decimal("0.02"))
    model(after, "gpt-5.1", tokens_per_credit=500)
    model(after, "dall-e-3", credits_per_image=7)
    seller = Seller(before, after)
    assert seller.sell(text()) == sale("gpt-5.1", 2_200, "44", "2.25")
    assert seller.sell(pictures()) == sale("dall-e-3", 28, "0.56", "0.32")


def test_the_minimum_of_an_operation_is_the_new_states(before: CatalogState, after: CatalogState) -> None:
    clustering, images = OperationType.CLUSTERING, OperationType.IMAGE_GENERATION
    for operation in (clustering, images):
        after.operations[operation] = Operation(operation_type=operation, min_credits=5_000)
    seller = Seller(before, after)
    assert credits_of(seller.sell(text())) == 1_100
    assert credits_of(seller.sell(text(operation_type="clustering"))) == 5_000
    assert credits_of(seller.sell(pictures(operation_type="image_generation"))) == 5_000
    del after.operations[clustering]
    assert credits_of(Seller(before, after).sell(text(operation_type="clustering"))) == 1_100


def test_a_state_without_settings_sells_nothing(before: CatalogState, after: CatalogState) -> None:
    after.settings = None
    assert Seller(before, after).sell(text()) is None


def test_a_tier_is_sold_by_who_serves_it(before: CatalogState, after: CatalogState) -> None:
    model(after, "dall-e-3", is_active=False)
    model(after, "google:4@2", quality_tier=QualityTier.QUALITY)
    assert Seller(before, after).sell(pictures()) == sale("google:4@2", 60, "0.6", "0.56")
    after.providers["runware"] = replace(after.providers["runware"], is_active=False)
    assert Seller(before, after).sell(pictures()) is None


def test_the_work_of_a_default_goes_to_the_next_default(before: CatalogState, after: CatalogState) -> None:
    model(after, "gpt-5.1", is_default=False)
    model(after, "gpt-4o-mini", is_default=True)
    assert Seller(before, after).sell(text()) == sale("gpt-4o-mini", 110, "1.1", "0.21")
    model(after, "gpt-4o-mini", is_active=False)
    assert Seller(before, after).sell(text()) is None


def test_the_work_of_another_model_stays_or_goes_to_its_successor(before: CatalogState, after: CatalogState) -> None:
    mini = text(model_name="gpt-4o-mini", provider_cost_usd=Decimal("0.21"))
    assert Seller(before, after).sell(mini) == sale("gpt-4o-mini", 110, "1.1", "0.21")
    model(after, "gpt-4o-mini", is_active=False, replaced_by_id="gpt-4o")
    assert Seller(before, after).sell(mini) is None
    model(after, "gpt-4o", replaced_by_id="gpt-5.1")
    assert Seller(before, after).sell(mini) == sale("gpt-5.1", 1_100, "11", "2.25")
    del after.ai_models["gpt-4o-mini"]
    assert Seller(before, after).sell(mini) is None


def test_work_of_a_model_that_was_off_already_stays_with_it(before: CatalogState, after: CatalogState) -> None:
    model(after, "gpt-4o", replaced_by_id="gpt-5.1")
    off = text(model_name="gpt-4o", provider_cost_usd=Decimal("3.5"))
    assert Seller(before, after).sell(off) == sale("gpt-4o", 1_100, "11", "3.5")
    assert Seller(before, after).sell(text(model_name="nobody")) is None


def test_the_same_share_is_absorbed(before: CatalogState, after: CatalogState) -> None:
    model(after, "dall-e-3", credits_per_image=7)
    half = pictures(credits=10, absorbed=10)
    assert credits_of(Seller(before, after).sell(half)) == 14
    third = pictures(credits=7, actual_credits=20, absorbed=13)
    assert credits_of(Seller(before, after).sell(third)) == 9


def test_a_cost_changes_as_the_rate_card_does(before: CatalogState, after: CatalogState) -> None:
    model(after, "gpt-5.1", input_cost_per_1m=Decimal("2.5"))
    square = image_rate("0.1", size="1024x1024", image_quality="hd")
    model(after, "dall-e-3", rates=(square,))
    seller = Seller(before, after)
    assert seller.sell(text()) == sale("gpt-5.1", 1_100, "11", "3.5")
    assert seller.sell(pictures()) == sale("dall-e-3", 20, "0.2", "0.4")


@pytest.mark.parametrize(
    ("record", "name", "values", "cost"),
    [
        (
            text(cached_input_tokens=1_000_000, provider_cost_usd=Decimal("2.375")),
            "gpt-5.1",
            {"cached_input_cost_per_1m": Decimal(1)},
            "3.25",
        ),
        (
            text(cache_write_tokens=1_000_000, provider_cost_usd=Decimal("3.5")),
            "gpt-5.1",
            {"cache_write_cost_per_1m": Decimal(5)},
            "7.25",
        ),
        (text(), "gpt-5.1", {"output_cost_per_1m": Decimal(20)}, "3.25"),
        (pictures(image_quality="standard"), "dall-e-3", {"cost_per_image": Decimal(1), "rates": ()}, "8"),
        (pictures(size="9x9"), "dall-e-3", {"cost_per_image": Decimal(1), "rates": ()}, "4"),
    ],
)
def test_each_kind_of_use_has_its_rate(
    before: CatalogState, after: CatalogState, record: CreditUsageLog, name: str, values: dict[str, Any], cost: str
) -> None:
    model(after, name, **values)
    found = Seller(before, after).sell(record)
    assert found is not None
    assert found.provider_cost_usd == Decimal(cost)


def test_failed_calls_cost_as_much_more(before: CatalogState, after: CatalogState) -> None:
    """Two calls were paid for and one was delivered: the recorded cost is twice the rate card's."""
    model(after, "gpt-5.1", input_cost_per_1m=Decimal("2.5"))
    found = Seller(before, after).sell(text(provider_cost_usd=Decimal("4.5")))
    assert found == sale("gpt-5.1", 1_100, "11", "7")


NO_RATES = dict.fromkeys(("input_cost_per_1m", "cached_input_cost_per_1m", "output_cost_per_1m"))


def test_a_model_without_a_rate_before_costs_what_its_card_says(before: CatalogState, after: CatalogState) -> None:
    model(before, "gpt-5.1", **NO_RATES)
    assert Seller(before, after).sell(text()) == sale("gpt-5.1", 1_100, "11", "2.25")
    del before.ai_models["gpt-5.1"]
    assert Seller(before, after).sell(text(provider_cost_usd=Decimal(9))) == sale("gpt-5.1", 1_100, "11", "2.25")
    model(after, "gpt-5.1", **NO_RATES)
    assert Seller(before, after).sell(text()) == sale("gpt-5.1", 1_100, "11", "0")


def test_images_by_token_cost_their_tokens(before: CatalogState, after: CatalogState) -> None:
    by_token = {"cost_per_image": None, "rates": (), "output_cost_per_1m": Decimal(40)}
    model(after, "dall-e-3", **by_token)
    record = pictures(output_tokens=100_000, total_tokens=100_000)
    assert Seller(before, after).sell(record) == sale("dall-e-3", 20, "0.2", "4")
    assert Seller(before, after).sell(pictures()) == sale("dall-e-3", 20, "0.2", "0")


def test_images_without_tokens_cost_by_number_where_tokens_have_a_rate_too(
    before: CatalogState, after: CatalogState
) -> None:
    model(after, "dall-e-3", output_cost_per_1m=Decimal(40))
    assert Seller(before, after).sell(pictures()) == sale("dall-e-3", 20, "0.2", "0.32")


def test_the_cost_of_images_is_that_of_their_own_size(before: CatalogState, after: CatalogState) -> None:
    rows = tuple(
        image_rate(usd, size=size, image_quality="hd") for size, usd in (("1024x1024", "0.08"), ("1792x1024", "0.24"))
    )
    model(after, "dall-e-3", rates=rows)
    wide = pictures(size="1792x1024", provider_cost_usd=Decimal("0.48"))
    assert Seller(before, after).sell(wide) == sale("dall-e-3", 20, "0.2", "0.96")
