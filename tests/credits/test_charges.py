"""Charges for work that is done: what it costs today, whose model did it, and what is refused."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from pytest_django import DjangoAssertNumQueries

from backend.accounts.accounts import AccountAccess, AccountNotFound
from backend.accounts.models import Account
from backend.catalog import overrides
from backend.catalog.enums import OperationType, QualityTier
from backend.catalog.models.overrides import AccountOverride, OverrideName
from backend.catalog.registry import ModelNotFound, ModelRegistry
from backend.catalog.revisions import Draft
from backend.catalog.rows import OPERATION, Operation
from backend.credits import charges, credit_errors, ledger, quote_errors
from backend.credits.charges import Work
from backend.credits.holds import HoldAnswer
from backend.credits.ledger import Balance
from backend.credits.models import CreditUsageLog, Hold, IdempotencyKey
from backend.credits.models.holds import HoldStatus
from backend.credits.usage import Call
from backend.pricing.usage import TokenUsage
from tests.support import selling
from tests.support.publishing import change_model, publish, switch_off

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)
IMAGES = OperationType.IMAGE_GENERATION
CLUSTERING = OperationType.CLUSTERING


@pytest.fixture
def account() -> Account:
    account = selling.account()
    selling.grant(account.id, 50, now=NOW)
    return account


def balance(account: Account) -> Balance:
    return ledger.balance(account_id=account.id, now=NOW)


def record() -> CreditUsageLog:
    return CreditUsageLog.objects.get()


def test_text_is_charged_at_todays_price(account: Account) -> None:
    done = selling.charge(account.id, 7, request_id="r-1", now=NOW)
    hold, row = Hold.objects.get(), record()
    assert done == HoldAnswer(
        id=hold.id,
        account_id=account.id,
        request_id="r-1",
        status=HoldStatus.SETTLED,
        credits=7,
        charged=7,
        released=0,
        absorbed=0,
        created_at=NOW,
        expires_at=done.expires_at,
        closed_at=NOW,
        usage_record_id=row.id,
        balance=Balance(available=43, held=0),
    )
    assert (row.operation_type, row.model_name, row.tokens_per_credit, row.credits) == (
        "clustering",
        "gpt-5.1",
        1_000,
        7,
    )
    assert (row.credits, row.max_credits, row.min_credits, row.size, row.quality_tier, row.revision) == (
        7,
        7,
        0,
        "",
        "",
        1,
    )
    assert hold.quote is not None
    assert hold.quote["max_credits"] == 7
    assert balance(account) == Balance(available=43, held=0)


def test_images_are_charged_by_their_tier(account: Account) -> None:
    work = Work(operation_type=IMAGES, tier=QualityTier.QUALITY, image_quality="standard")
    done = selling.charge(account.id, 0, work=work, calls=[Call(images=3)], now=NOW)
    row = record()
    assert (done.charged, row.credits_per_image, row.images, row.quality_tier) == (15, 5, 3, "quality")
    assert (done.request_id, row.request_id) == ("", "")
    assert (row.size, row.image_quality, str(row.provider_cost_usd)) == ("1024x1024", "standard", "0.12000000000000")


def test_a_charge_asks_no_more_than_it_must(
    account: Account, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    selling.charge(account.id, 1, now=NOW)
    with django_assert_num_queries(4):  # its key, the newest revision, overrides and the movement
        selling.charge(account.id, 1, now=NOW)


def test_images_have_the_size_that_was_said(account: Account) -> None:
    work = Work(operation_type=IMAGES, tier=QualityTier.QUALITY, size="1792x1024")
    selling.charge(account.id, 0, work=work, calls=[Call(images=1)], now=NOW)
    assert (record().size, str(record().provider_cost_usd)) == ("1792x1024", "0.12000000000000")


def test_the_operations_minimum_applies(account: Account) -> None:
    def edit(draft: Draft) -> None:
        draft.state.put(OPERATION, CLUSTERING, Operation(operation_type=CLUSTERING, min_credits=12, is_active=False))

    publish(edit)
    assert selling.charge(account.id, 7, now=NOW).charged == 12
    assert record().min_credits == 12


def test_an_operation_that_is_gone_has_no_minimum(account: Account) -> None:
    publish(lambda draft: draft.state.put(OPERATION, CLUSTERING, None))
    assert selling.charge(account.id, 7, now=NOW).charged == 7
    assert record().min_credits == 0


def test_the_model_that_was_named_did_the_work(account: Account) -> None:
    work = Work(operation_type=CLUSTERING, model_name="gpt-4o-mini")
    assert selling.charge(account.id, 20, work=work, now=NOW).charged == 2
    assert record().model_name == "gpt-4o-mini"
    off = Work(operation_type=CLUSTERING, model_name="gpt-4o")
    assert selling.charge(account.id, 20, work=off, now=NOW).charged == 20


def test_the_accounts_own_model_did_the_work(account: Account) -> None:
    overrides.update(
        registry=ModelRegistry.current(),
        account=account,
        values={OverrideName.TEXT_MODEL: "gpt-4o-mini"},
        author="x",
        reason="x",
        now=NOW,
    )
    assert selling.charge(account.id, 20, now=NOW).charged == 2
    AccountOverride.objects.update(ends_at=NOW + MOMENT)
    assert selling.charge(account.id, 20, now=NOW).charged == 2
    assert selling.charge(account.id, 20, now=NOW + MOMENT).charged == 20


@pytest.mark.parametrize(
    ("work", "field", "problem"),
    [
        (
            Work(operation_type=CLUSTERING, model_name="gpt-5.1", tier=QualityTier.BASIC),
            "tier",
            "Name the tier or the model, not both.",
        ),
        (
            Work(operation_type=CLUSTERING, tier=QualityTier.BASIC),
            "operation_type",
            "Clustering is not done by runware:97@1.",
        ),
        (
            Work(operation_type=IMAGES, model_name="gpt-5.1"),
            "operation_type",
            "Image generation is not done by gpt-5.1.",
        ),
        (Work(operation_type=IMAGES), "operation_type", "Image generation is not done by gpt-5.1."),
        (Work(operation_type=CLUSTERING, size="1x1"), "size", "gpt-5.1 makes: no images."),
        (
            Work(operation_type=IMAGES, tier=QualityTier.BASIC, size="1x1"),
            "size",
            "runware:97@1 makes: 1024x1024, 1280x768.",
        ),
    ],
)
def test_work_that_contradicts_itself(account: Account, work: Work, field: str, problem: str) -> None:
    with pytest.raises(credit_errors.InvalidWork) as refused:
        selling.charge(account.id, 1, work=work, now=NOW)
    assert vars(refused.value) == {"field": field, "problem": problem}
    assert balance(account) == Balance(available=50, held=0)


def test_work_that_no_model_can_have_done(account: Account) -> None:
    with pytest.raises(ModelNotFound) as unknown:
        selling.charge(account.id, 1, work=Work(operation_type=CLUSTERING, model_name="nobody"), now=NOW)
    assert unknown.value.key == "nobody"
    change_model("google:4@2", is_active=False)
    premium = Work(operation_type=IMAGES, tier=QualityTier.PREMIUM)
    with pytest.raises(quote_errors.TierUnavailable) as refused:
        selling.charge(account.id, 1, work=premium, calls=[Call(images=1)], now=NOW)
    assert refused.value.offered == ("basic", "quality")
    switch_off("openai")
    with pytest.raises(quote_errors.NoDefaultModel):
        selling.charge(account.id, 1, now=NOW)


def test_calls_must_fit_the_work(account: Account) -> None:
    with pytest.raises(credit_errors.InvalidUsage) as refused:
        selling.charge(account.id, 0, calls=[Call(images=1)], now=NOW)
    assert refused.value.problem == "Text was bought: give each delivered call's tokens, and no images."
    basic = Work(operation_type=IMAGES, tier=QualityTier.BASIC, image_quality="H D")
    with pytest.raises(credit_errors.InvalidUsage) as refused:
        selling.charge(account.id, 0, work=basic, calls=[Call(images=1)], now=NOW)
    assert refused.value.problem == "Name the image quality with 1 to 20 of a-z, 0-9, _ and -."


def tokens(count: int) -> list[Call]:
    return [Call(tokens=TokenUsage(input_tokens=count, output_tokens=0, total_tokens=count))]


def test_a_charge_fits_an_int(account: Account) -> None:
    change_model("gpt-5.1", tokens_per_credit=1)
    with pytest.raises(credit_errors.InvalidUsage) as refused:
        selling.charge(account.id, 0, calls=tokens(2_147_483_648), now=NOW)
    assert refused.value.problem == "This would cost more than 2,147,483,647 credits."
    with pytest.raises(credit_errors.InsufficientCredits) as poor:
        selling.charge(account.id, 0, calls=tokens(2_147_483_647), now=NOW)
    assert (poor.value.required, poor.value.available) == (2_147_483_647, 50)


def test_too_few_credits_leave_everything_as_it_was(account: Account) -> None:
    with pytest.raises(credit_errors.InsufficientCredits) as refused:
        selling.charge(account.id, 51, now=NOW)
    assert (refused.value.required, refused.value.available) == (51, 50)
    assert (balance(account), Hold.objects.count(), CreditUsageLog.objects.count()) == (
        Balance(available=50, held=0),
        0,
        0,
    )


def test_a_charge_needs_an_existing_account(account: Account) -> None:
    for nobody in (None, ""):
        with pytest.raises(credit_errors.AccountMissing if nobody is None else AccountNotFound):
            selling.charge(nobody, 1, now=NOW)  # type: ignore[arg-type]
    for unknown in ("x", str(uuid4())):
        with pytest.raises(AccountNotFound):
            selling.charge(unknown, 1, now=NOW)  # type: ignore[arg-type]
    rival = AccountAccess(integration_id=selling.account(integration="rival").integration_id)
    with pytest.raises(AccountNotFound):
        selling.charge(account.id, 1, access=rival, now=NOW)


@pytest.mark.parametrize("request_id", ["a" * 256, "\x00"])
def test_a_request_id_that_can_not_be(account: Account, request_id: str) -> None:
    with pytest.raises(credit_errors.InvalidRequestId):
        selling.charge(account.id, 1, request_id=request_id, now=NOW)


def test_a_key_stands_for_the_whole_charge(account: Account) -> None:
    other, key = selling.account("other").id, selling.key("k")
    done = selling.charge(account.id, 7, key=key, now=NOW)
    assert selling.charge(account.id, 7, key=key, now=NOW) == done
    for change in (
        {"account_id": other},
        {"calls": selling.used(8)},
        {"work": Work(operation_type=OperationType.CONTENT_GENERATION)},
        {"request_id": "other"},
    ):
        words: dict[str, Any] = {
            "account_id": account.id,
            "calls": selling.used(7),
            "work": Work(operation_type=CLUSTERING),
            "access": selling.ALL,
            "key": key,
            "now": NOW,
        }
        with pytest.raises(credit_errors.IdempotencyConflict):
            charges.create(**{**words, **change})
    assert CreditUsageLog.objects.count() == 1


def test_a_charge_that_was_made_is_answered_after_its_model_is_gone(account: Account) -> None:
    key = selling.key("k")
    work = Work(operation_type=CLUSTERING, model_name="gpt-4o-mini")
    done = selling.charge(account.id, 20, work=work, key=key, now=NOW)
    publish(lambda draft: draft.state.put("ai_model", "gpt-4o-mini", None))
    assert selling.charge(account.id, 20, work=work, key=key, now=NOW) == done


def test_the_call_for_services_charges_once(account: Account) -> None:
    words: dict[str, Any] = {"account_id": str(account.id), "idempotency_key": "k", "now": NOW}
    pictures: dict[str, Any] = {
        "operation_type": IMAGES,
        "calls": [Call(images=2)],
        "tier": QualityTier.QUALITY,
        "size": "1792x1024",
    }
    done = charges.deduct_credits_for_operation(**words, **pictures)
    assert charges.deduct_credits_for_operation(**words, **pictures) == done
    assert (done.charged, record().size, balance(account)) == (10, "1792x1024", Balance(available=40, held=0))
    assert IdempotencyKey.objects.filter(movement="charge").get().subject == done.id
    named: dict[str, Any] = {"operation_type": CLUSTERING, "calls": selling.used(20), "model_name": "gpt-4o-mini"}
    assert charges.deduct_credits_for_operation(**{**words, "idempotency_key": "l"}, **named).charged == 2
    with pytest.raises(AccountNotFound):
        charges.deduct_credits_for_operation(**{**words, "account_id": "x"}, **named)
