"""Credits by size and image quality: one price for an image, whoever asks for it and however it is charged."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from backend.accounts.models import Account
from backend.catalog import margins, overrides
from backend.catalog.enums import OperationType, QualityTier
from backend.catalog.impact import of_change
from backend.catalog.models.overrides import OverrideName
from backend.catalog.registry import ModelRegistry
from backend.catalog.rows import ImagePrice
from backend.credits import holds, quote_context, quotes, records, simulation
from backend.credits.charges import Work
from backend.credits.holds import HoldAnswer
from backend.credits.models import CreditUsageLog
from backend.credits.quotes import ImageRequest, Quote
from backend.credits.usage import Call
from backend.pricing import image_prices
from tests.support import selling
from tests.support.publishing import change_model, seed_state

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
LATER = datetime(2026, 11, 21, 13, tzinfo=UTC)
WIDE, SQUARE = "1792x1024", "1024x1024"
WIDE_HD = ImagePrice(size=WIDE, image_quality="hd", credits_per_image=14)
ANY_WIDE = ImagePrice(size=WIDE, credits_per_image=9)
LOW = ImagePrice(image_quality="low", credits_per_image=2)
ROWS = (WIDE_HD, ANY_WIDE, ImagePrice(size=SQUARE, image_quality="low", credits_per_image=1))


@pytest.fixture
def account() -> Account:
    account = selling.account()
    selling.grant(account.id, 100, now=NOW)
    return account


def price() -> None:
    change_model("dall-e-3", image_prices=ROWS)


def quote(account: Account | None = None, **options: Any) -> Quote:
    registry = ModelRegistry.current()
    account_id = str(account.id) if account else None
    buyer = quote_context.find(registry=registry, access=selling.ALL, account_id=account_id, now=NOW)
    request = ImageRequest(tier=QualityTier.QUALITY, **{"count": 2, **options})
    return quotes.issue(registry=registry, request=request, now=NOW, buyer=buyer)


def settle(hold_id: UUID, *, images: int, **options: Any) -> HoldAnswer:
    calls = [Call(images=images)]
    return holds.settle(hold_id=hold_id, calls=calls, access=selling.ALL, key=selling.key(), now=NOW, **options)


def explained(record_id: object) -> tuple[CreditUsageLog, bool]:
    record = records.get(access=selling.ALL, record_id=str(record_id))
    return record, records.explain(record).agrees


@pytest.mark.parametrize(
    ("rows", "size", "image_quality", "row"),
    [
        ((), SQUARE, "hd", None),
        ((ANY_WIDE,), SQUARE, "hd", None),
        ((ANY_WIDE,), WIDE, "hd", ANY_WIDE),
        ((LOW,), WIDE, "low", LOW),
        ((LOW,), WIDE, "hd", None),
        ((ANY_WIDE, WIDE_HD), WIDE, "hd", WIDE_HD),
        ((WIDE_HD, ANY_WIDE), WIDE, "hd", WIDE_HD),
        ((WIDE_HD, ANY_WIDE), WIDE, "low", ANY_WIDE),
    ],
)
def test_the_most_specific_row_counts(
    rows: tuple[ImagePrice, ...], size: str, image_quality: str, row: ImagePrice | None
) -> None:
    assert image_prices.fitting(rows, size=size, image_quality=image_quality) == row


@pytest.mark.parametrize(
    ("options", "each"),
    [
        ({}, 5),
        ({"size": SQUARE}, 5),
        ({"size": WIDE}, 14),
        ({"size": WIDE, "image_quality": "low"}, 9),
        ({"size": SQUARE, "image_quality": "low"}, 1),
    ],
)
def test_a_quote_has_the_price_of_the_choice(options: dict[str, Any], each: int) -> None:
    price()
    made = quote(**options)
    (line,) = made.lines
    assert (line.credits_per_image, line.max_credits, made.max_credits) == (each, 2 * each, 2 * each)
    assert (line.size, line.image_quality) == (options.get("size", SQUARE), options.get("image_quality", "hd"))


def test_without_rows_each_choice_costs_the_same() -> None:
    made = [quote(size=size, image_quality=quality) for size in (SQUARE, WIDE) for quality in ("low", "hd")]
    assert [one.lines[0].credits_per_image for one in made] == [5, 5, 5, 5]


def test_an_account_is_quoted_in_the_image_quality_of_its_own(account: Account) -> None:
    price()
    low = {OverrideName.IMAGE_QUALITY: "low"}
    overrides.update(
        registry=ModelRegistry.current(), account=account, values=low, author="ada", reason="a test", now=NOW
    )
    assert [quote(buyer).lines[0].image_quality for buyer in (None, account)] == ["hd", "low"]
    assert [quote(buyer).lines[0].credits_per_image for buyer in (None, account)] == [5, 1]


def test_an_override_that_has_ended_does_not_count(account: Account) -> None:
    overrides.update(
        registry=ModelRegistry.current(),
        account=account,
        values={OverrideName.IMAGE_QUALITY: "low"},
        author="ada",
        reason="a test",
        now=NOW,
        ends_at=LATER,
    )
    registry = ModelRegistry.current()
    found = [overrides.image_quality(registry=registry, account_id=account.id, now=now) for now in (NOW, LATER)]
    assert found == ["low", "hd"]


def test_a_settlement_charges_what_was_quoted_whatever_quality_was_delivered(account: Account) -> None:
    price()
    held = selling.hold(account.id, 28, quote_token=quote(account, size=WIDE).token, now=NOW)
    done = settle(held.id, images=1, image_quality="low")
    record, agrees = explained(done.usage_record_id)
    assert (record.credits, record.credits_per_image, record.image_quality, agrees) == (14, 14, "low", True)


def test_a_settlement_that_names_no_quality_has_the_quoted_one(account: Account) -> None:
    price()
    token = quote(account, size=SQUARE, image_quality="low").token
    held = selling.hold(account.id, 2, quote_token=token, now=NOW)
    done = settle(held.id, images=2)
    record, agrees = explained(done.usage_record_id)
    assert (record.credits, record.image_quality, agrees) == (2, "low", True)


@pytest.mark.parametrize(("size", "image_quality", "each"), [(None, None, 5), (WIDE, None, 14), (WIDE, "low", 9)])
def test_a_charge_without_a_quote_has_the_price_of_the_choice(
    account: Account, size: str | None, image_quality: str | None, each: int
) -> None:
    price()
    work = Work(
        operation_type=OperationType.IMAGE_GENERATION,
        tier=QualityTier.QUALITY,
        size=size,
        image_quality=image_quality,
    )
    done = selling.charge(account.id, 0, calls=[Call(images=2)], work=work, now=NOW)
    record, agrees = explained(done.usage_record_id)
    assert (record.credits, record.credits_per_image, agrees) == (2 * each, each, True)


def test_recorded_work_is_sold_again_by_size_and_quality(account: Account) -> None:
    work = Work(operation_type=OperationType.IMAGE_GENERATION, tier=QualityTier.QUALITY, size=WIDE)
    selling.charge(account.id, 0, calls=[Call(images=2)], work=work, now=NOW)
    before, after = seed_state(), seed_state()
    after.ai_models["dall-e-3"] = with_rows()
    found = simulation.run(before=before, after=after, since=NOW, until=LATER)
    assert (found.recorded.credits, found.simulated.credits) == (10, 28)
    (record,) = CreditUsageLog.objects.all()
    sale = simulation.Seller(before, after).sell(record)
    assert sale is not None
    assert sale.credits == 28


def with_rows() -> Any:
    price()
    return ModelRegistry.current().get_model("dall-e-3")


def test_margins_are_of_the_price_of_each_choice() -> None:
    model = with_rows()
    found = margins.of_model(model=model, settings=ModelRegistry.current().settings)
    assert {(one.size, one.image_quality): one.margin_usd for one in found} == {
        (SQUARE, "hd"): Decimal("-0.03"),
        (SQUARE, "low"): Decimal("-0.03"),
        (SQUARE, "standard"): Decimal("0.01"),
        (WIDE, "hd"): Decimal("0.02"),
        (WIDE, "standard"): Decimal("0.01"),
    }


def test_a_change_says_which_prices_it_moves() -> None:
    before, after = seed_state(), seed_state()
    after.ai_models["dall-e-3"] = with_rows()
    shown = [
        (one.size, one.image_quality, one.credits_per_image_before, one.credits_per_image_after)
        for one in of_change(before, after, at=NOW).prices
    ]
    assert shown == [(SQUARE, "low", 5, 1), (WIDE, None, 5, 9), (WIDE, "hd", 5, 14)]
