"""Usage records: which there are, and how each charge came about, step by step."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest
from pytest_django import DjangoAssertNumQueries

from backend.accounts.accounts import AccountAccess
from backend.accounts.models import Account
from backend.catalog.enums import OperationType, QualityTier
from backend.catalog.rows import OPERATION, ImagePrice, Operation
from backend.catalog.state import CatalogState
from backend.credits import credit_errors, quotes, records
from backend.credits.charges import Work
from backend.credits.models import CreditUsageLog
from backend.credits.records import Filter
from backend.credits.usage import Call
from backend.pricing.usage import TokenUsage
from tests.support import selling
from tests.support.publishing import change_model, publish, seed_state

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
PICTURES = Work(operation_type=OperationType.IMAGE_GENERATION, tier=QualityTier.QUALITY)


@pytest.fixture
def account() -> Account:
    account = selling.account()
    selling.grant(account.id, 2_000, now=NOW)
    return account


def charge(account: Account, credits: int = 1, **options: Any) -> CreditUsageLog:
    done = selling.charge(account.id, credits, **{"now": NOW, **options})
    return records.get(access=selling.ALL, record_id=str(done.usage_record_id))


def said(record: CreditUsageLog) -> tuple[tuple[str, ...], int, bool]:
    found = records.explain(record)
    return found.steps, found.credits, found.agrees


def tokens(input: int = 0, output: int = 0, **kinds: int) -> list[Call]:
    return [Call(tokens=TokenUsage(input_tokens=input, output_tokens=output, **kinds))]  # type: ignore[arg-type]


def test_a_charge_of_text(account: Account) -> None:
    calls = tokens(1_200, 300, cached_input_tokens=20, cache_write_tokens=1)
    assert said(charge(account, calls=calls)) == (
        (
            "Revision 1 sold gpt-5.1 at 1,000 tokens a credit.",
            "Delivered: 1,521 tokens (1,200 input, 20 cached input, 1 written to a cache, 300 output).",
            "1,521 / 1,000, rounded up once: 2 credits.",
            "Charged: 2 credits.",
        ),
        2,
        True,
    )


def test_a_charge_of_images(account: Account) -> None:
    assert said(charge(account, work=PICTURES, calls=[Call(images=2)])) == (
        (
            "Revision 1 sold dall-e-3 at 5 credits an image.",
            "Delivered: 2 images.",
            "2 x 5: 10 credits.",
            "Charged: 10 credits.",
        ),
        10,
        True,
    )


def test_one_image_for_one_credit(account: Account) -> None:
    work = replace(PICTURES, tier=QualityTier.BASIC)
    assert records.explain(charge(account, work=work, calls=[Call(images=1)])).steps == (
        "Revision 1 sold runware:97@1 at 1 credit an image.",
        "Delivered: 1 image.",
        "1 x 1: 1 credit.",
        "Charged: 1 credit.",
    )


def test_many_images_at_a_high_price(account: Account) -> None:
    change_model("dall-e-3", credits_per_image=1_500, is_active=True)
    steps = records.explain(charge(account, work=PICTURES, calls=[Call(images=1)])).steps
    assert steps[0] == "Revision 2 sold dall-e-3 at 1,500 credits an image."
    assert steps[2:] == ("1 x 1,500: 1,500 credits.", "Charged: 1,500 credits.")


def test_images_of_a_second_model_at_its_price_of_their_size(account: Account) -> None:
    change_model("runware:97@1", image_prices=(ImagePrice(size="1024x1024", credits_per_image=3),))
    calls = [Call(images=1), Call(images=2, model_name="runware:97@1")]
    found = records.explain(charge(account, work=replace(PICTURES, size="1024x1024"), calls=calls))
    assert (found.credits, found.agrees) == (11, True)
    assert found.steps[:3] == (
        "Revision 2 sold dall-e-3 at 5 credits an image: 1 image: 5 credits.",
        "Revision 2 sold runware:97@1 at 3 credits an image: 2 images: 6 credits.",
        "Together: 11 credits.",
    )


def test_nothing_was_delivered(account: Account) -> None:
    assert said(charge(account, calls=[Call(delivered=False)])) == (
        (
            "Revision 1 sold gpt-5.1 at 1,000 tokens a credit.",
            "Delivered: 0 tokens.",
            "0 / 1,000, rounded up once: 0 credits.",
            "Charged: 0 credits.",
        ),
        0,
        True,
    )


def settled(account: Account, used: int, *, now: datetime = NOW, **quote: Any) -> CreditUsageLog:
    offer = quotes.sign(replace(selling.quote(20, now=NOW), **quote))
    held = selling.hold(account.id, 0, quote_token=offer.token, now=NOW)
    return records.get(access=selling.ALL, record_id=selling.settle(held.id, used, now=now).usage_record_id or "")


def test_the_minimum_of_an_operation_is_said(account: Account) -> None:
    found = records.explain(settled(account, 2, min_credits=7))
    assert found.steps[2:] == (
        "2,000 / 1,000, rounded up once: 2 credits. The operation's minimum is 7 credits.",
        "Charged: 7 credits.",
    )
    assert (found.credits, found.agrees) == (7, True)


def test_the_minimum_of_an_operation_is_said_of_images_too(account: Account) -> None:
    row = Operation(operation_type=OperationType.IMAGE_GENERATION, min_credits=12)
    publish(lambda draft: draft.state.put(OPERATION, row.operation_type, row))
    found = records.explain(charge(account, work=PICTURES, calls=[Call(images=1)]))
    assert found.steps[2:] == ("1 x 5: 5 credits. The operation's minimum is 12 credits.", "Charged: 12 credits.")
    assert (found.credits, found.agrees) == (12, True)


def test_the_maximum_of_a_quote_is_said(account: Account) -> None:
    found = records.explain(settled(account, 23))
    assert found.steps[2:] == (
        "23,000 / 1,000, rounded up once: 23 credits.",
        "The quote's maximum is 20 credits.",
        "Charged: 20 credits. 3 credits absorbed.",
    )
    assert (found.credits, found.agrees) == (20, True)


def test_a_late_settlement_is_said(account: Account) -> None:
    held = selling.hold(account.id, 20, now=NOW)
    later = NOW + timedelta(minutes=15)
    selling.hold(account.id, 1_985, now=later)
    done = selling.settle(held.id, 23, now=later + timedelta(minutes=1))
    found = records.explain(records.get(access=selling.ALL, record_id=done.usage_record_id or ""))
    assert found.steps[3:] == (
        "The quote's maximum is 20 credits.",
        "It was settled after its hold had expired, when 15 credits could be charged.",
        "Charged: 15 credits. 8 credits absorbed.",
    )
    assert (found.credits, found.agrees) == (15, True)


def test_a_late_settlement_that_took_its_price_is_as_any_other(account: Account) -> None:
    found = records.explain(settled(account, 15, now=NOW + timedelta(minutes=15)))
    assert found.steps[2:] == ("15,000 / 1,000, rounded up once: 15 credits.", "Charged: 15 credits.")
    assert (found.credits, found.agrees) == (15, True)


def test_too_small_a_charge_is_late_only_after_the_expiry(account: Account) -> None:
    record = charge(account, 7)
    record.credits = 6
    found = records.explain(record)
    assert found.steps[3:] == ("Charged: 6 credits.",)
    assert (found.credits, found.agrees) == (7, False)


def test_a_refund_is_said(account: Account) -> None:
    record = charge(account, 7)
    selling.refund(record.id, 2, now=NOW)
    selling.refund(record.id, 1, now=NOW)
    found = records.explain(records.get(access=selling.ALL, record_id=record.id))
    assert found.steps[-2:] == ("Charged: 7 credits.", "Refunded since: 3 credits.")
    assert found.agrees


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("tokens_per_credit", 500),
        ("credits_per_image", 5),
        ("model_type", "image"),
        ("provider_id", "google"),
        ("price_per_credit_usd", Decimal("0.02")),
        ("model_name", "gpt-4o"),
        ("model_name", "nobody"),
        ("quote_id", uuid4()),
        ("revision", 2),
        ("operation_type", "idea_generation"),
        ("min_credits", 1),
        ("max_credits", 8),
        ("actual_credits", 8),
        ("credits", 6),
        ("total_tokens", 7_001),
    ],
)
def test_a_record_that_says_something_else_does_not_agree(account: Account, field: str, value: object) -> None:
    record = charge(account, 7)
    assert records.explain(record, state=seed_state()).agrees
    setattr(record, field, value)
    assert not records.explain(record, state=seed_state()).agrees


@pytest.mark.parametrize(("field", "value"), [("status", "open"), ("charged", 8)])
def test_a_hold_that_says_something_else_does_not_agree(account: Account, field: str, value: object) -> None:
    record = charge(account, 7)
    setattr(record.hold, field, value)
    assert not records.explain(record, state=seed_state()).agrees


def test_a_state_without_the_model_or_the_settings_does_not_agree(account: Account) -> None:
    record = charge(account, 7)
    without = CatalogState(ai_models=seed_state().ai_models)
    assert not records.explain(record, state=without).agrees
    assert not records.explain(record, state=CatalogState(settings=seed_state().settings)).agrees


def test_a_record_is_explained_by_its_own_revision(account: Account) -> None:
    record = charge(account, 7)
    change_model("gpt-5.1", tokens_per_credit=500)
    assert records.explain(record).agrees


def ids(access: AccountAccess = selling.ALL, **values: Any) -> list[UUID]:
    return [record.id for record in records.visible(access=access, only=Filter(**values))]


def test_records_are_found_by_each_of_their_values(account: Account) -> None:
    other = selling.account("other")
    selling.grant(other.id, 50, now=NOW)
    first = charge(account, request_id="a")
    second = charge(other, work=PICTURES, calls=[Call(images=1)], now=NOW + timedelta(minutes=1))
    third = charge(
        account,
        work=Work(operation_type=OperationType.CLUSTERING, model_name="gpt-4o-mini"),
        now=NOW + timedelta(minutes=2),
    )
    assert ids() == [record.id for record in records.visible(access=selling.ALL)] == [third.id, second.id, first.id]
    assert ids(account_id=other.id) == [second.id]
    assert ids(operation_type=OperationType.IMAGE_GENERATION) == [second.id]
    assert ids(model_name="gpt-5.1") == [first.id]
    assert ids(quality_tier=QualityTier.QUALITY) == [second.id]
    assert ids(request_id="a") == [first.id]
    assert ids(request_id="a", account_id=other.id) == []
    assert ids(since=second.created_at) == [third.id, second.id]
    assert ids(until=second.created_at) == [first.id]
    assert ids(since=second.created_at, until=third.created_at) == [second.id]
    assert ids(model_name="\x00") == []


def test_who_sees_which_records(account: Account) -> None:
    theirs = selling.account(integration="rival")
    selling.grant(theirs.id, 50, now=NOW)
    mine, other = charge(account), charge(theirs)
    assert ids(AccountAccess(integration_id=account.integration_id)) == [mine.id]
    assert ids(AccountAccess(account_ids=frozenset({theirs.id}))) == [other.id]
    assert ids(AccountAccess()) == []
    for access in (AccountAccess(integration_id=account.integration_id), AccountAccess()):
        with pytest.raises(credit_errors.UsageRecordNotFound):
            records.get(access=access, record_id=other.id)


@pytest.mark.parametrize("record", ["", "x", str(uuid4()), uuid4()], ids=["nothing", "x", "text", "uuid"])
def test_a_record_that_is_not_there(record: Any) -> None:
    with pytest.raises(credit_errors.UsageRecordNotFound):
        records.get(access=selling.ALL, record_id=record)


def test_records_of_one_moment_come_by_their_id_with_what_explains_them(
    account: Account, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    made = {charge(account).id for _ in range(6)}
    with django_assert_num_queries(2):
        found = [*records.visible(access=selling.ALL)]
        assert [(record.hold.charged, len(record.entries.all())) for record in found] == [(1, 1)] * 6
    assert [record.id for record in found] == sorted(made, reverse=True)
