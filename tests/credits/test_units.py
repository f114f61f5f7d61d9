"""Models that are sold by units: the quote, the hold, the charge, what it cost us, and how it is explained."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from backend.accounts.models import Account
from backend.catalog.enums import CreditUnit, ModelType, OperationType, RateComponent
from backend.catalog.registry import ModelNotFound, ModelRegistry
from backend.catalog.rows import AIModel, Rate
from backend.credits import charges, credit_errors, holds, quote_errors, quotes, records
from backend.credits.charges import Work
from backend.credits.holds import HoldAnswer
from backend.credits.models import CreditUsageLog, Hold
from backend.credits.quotes import Quote, QuoteLine, UnitRequest
from backend.credits.usage import Call
from backend.pricing import usage as provider_usage
from backend.pricing.errors import NegativeUsage
from backend.pricing.usage import TokenUsage
from tests.support import selling
from tests.support.publishing import add_models, change_model, switch_off, unit_model

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
UNITS = {
    "embedding": CreditUnit.TOKENS,
    "speech": CreditUnit.CHARACTERS,
    "transcription": CreditUnit.SECONDS,
    "video": CreditUnit.SECONDS,
    "rerank": CreditUnit.REQUESTS,
    "moderation": CreditUnit.REQUESTS,
}
RATES = {
    CreditUnit.CHARACTERS: (RateComponent.CHARACTER, "15"),
    CreditUnit.SECONDS: (RateComponent.SECOND, "0.0001"),
    CreditUnit.REQUESTS: (RateComponent.REQUEST, "0.002"),
}
COUNTED_BY_UNIT = [name for name, unit in UNITS.items() if unit != "tokens"]


def model(name: str, **values: Any) -> AIModel:
    """The default of its type: 500 units a credit; it costs us by the unit."""
    unit = UNITS[name]
    if unit in RATES:
        component, cost = RATES[unit]
        rates = (Rate(component=component, cost_usd=Decimal(cost)),)
        values = {"input_cost_per_1m": None, "rates": rates, **values}
    return unit_model(ModelType(name), credit_unit=unit, is_default=True, **values)


@pytest.fixture(autouse=True)
def models(db: None) -> None:
    add_models(*(model(name) for name in UNITS))


@pytest.fixture
def account() -> Account:
    account = selling.account()
    selling.grant(account.id, 100, now=NOW)
    return account


def ask(name: str, max_units: int, **options: Any) -> Quote:
    request = UnitRequest(model_type=ModelType(name), max_units=max_units, **options)
    return quotes.issue(registry=ModelRegistry.current(), request=request, now=NOW)


def hold(account: Account, name: str, max_units: int) -> HoldAnswer:
    return selling.hold(account.id, 0, quote_token=ask(name, max_units).token, now=NOW)


def settle(held: HoldAnswer, *calls: Call) -> HoldAnswer:
    return holds.settle(hold_id=held.id, calls=calls, access=selling.ALL, key=selling.key(), now=NOW)


def used(name: str, count: int) -> Call:
    if UNITS[name] == "tokens":
        return Call(tokens=TokenUsage(input_tokens=count, output_tokens=0, total_tokens=count))
    return Call(units=count)


@pytest.mark.parametrize("name", UNITS)
def test_a_line_of_units(name: str) -> None:
    quote = ask(name, 1_001, expected_units=1_000)
    assert quote.lines == (
        QuoteLine(
            model_name=f"the-{name}",
            expected_credits=2,
            max_credits=3,
            credit_unit=UNITS[name],
            expected_units=1_000,
            max_units=1_001,
            units_per_credit=500,
        ),
    )
    assert (quote.expected_credits, quote.max_credits, quote.operation_type, quote.min_credits) == (2, 3, None, 0)
    assert quotes.verify(token=quote.token, now=NOW, access=selling.ALL) == quote


def test_a_model_is_named_or_is_the_default_of_its_type() -> None:
    add_models(unit_model(model_name="another", units_per_credit=1))
    assert ask("speech", 7).lines[0].model_name == "the-speech"
    (line,) = ask("speech", 7, model_name="another").lines
    assert (line.model_name, line.max_credits, line.expected_units) == ("another", 7, 7)
    for name in ("the-video", "gpt-5.1", "nobody"):
        with pytest.raises(ModelNotFound) as unknown:
            ask("speech", 7, model_name=name)
        assert (unknown.value.key, unknown.value.model_type) == (name, "speech")


def test_what_is_not_on_sale_is_not_quoted() -> None:
    switch_off("openai")
    with pytest.raises(quote_errors.ModelInactive):
        ask("speech", 7, model_name="the-speech")
    with pytest.raises(quote_errors.NoDefaultModel) as refused:
        ask("speech", 7)
    assert (refused.value.model_type, refused.value.model_name) == ("speech", "the-speech")


def test_the_most_units_of_a_quote() -> None:
    assert ask("video", 100_000_000).max_credits == 200_000
    wrong = [({"max_units": 100_000_001}, "max_units", 100_000_000)]
    wrong += [({"max_units": 10, "expected_units": 11}, "expected_units", 10)]
    for values, field, maximum in wrong:
        with pytest.raises(quote_errors.UnitsOutOfRange) as refused:
            ask("video", **values)
        assert vars(refused.value) == {"field": field, "maximum": maximum}
    for values in ({"max_units": -1}, {"max_units": 1, "expected_units": -1}):
        with pytest.raises(NegativeUsage, match=r"^Units can't be negative\.$"):
            ask("video", **values)


def test_no_units_cost_nothing() -> None:
    assert ask("video", 0).max_credits == 0


@pytest.mark.parametrize("name", UNITS)
def test_what_was_delivered_is_charged_rounded_up_once(account: Account, name: str) -> None:
    held = hold(account, name, 2_000)
    done = settle(held, used(name, 501), used(name, 600), replace(used(name, 700), delivered=False))
    record = CreditUsageLog.objects.get()
    assert (held.credits, done.charged, done.released, done.absorbed) == (4, 3, 1, 0)
    assert (done.balance.available, done.balance.held) == (97, 0)
    counted = (0, 1_101) if name == "embedding" else (1_101, 0)
    assert (record.units, record.total_tokens, record.credit_unit, record.units_per_credit) == (
        *counted,
        UNITS[name],
        500,
    )
    assert (record.model_type, record.operation_type, record.credits, record.tokens_per_credit) == (name, "", 3, None)


def test_no_more_than_the_maximum_is_charged(account: Account) -> None:
    done = settle(hold(account, "speech", 500), Call(units=2_000))
    assert (done.charged, done.absorbed) == (1, 3)


def test_the_price_of_the_quote_counts(account: Account) -> None:
    held = hold(account, "speech", 1_000)
    change_model("the-speech", units_per_credit=1)
    assert settle(held, Call(units=1_000)).charged == 2


def test_a_settlement_that_is_sent_again_is_compared_by_its_units(account: Account) -> None:
    held = hold(account, "speech", 1_000)
    first = settle(held, Call(units=10))
    assert settle(held, Call(units=10)) == first
    with pytest.raises(credit_errors.HoldNotOpen):
        settle(held, Call(units=11))


def test_a_settled_hold_keeps_no_prices(account: Account) -> None:
    settle(hold(account, "speech", 1_000), Call(units=10))
    kept = Hold.objects.get()
    assert (kept.quote or {})["lines"] == [{"model_name": "the-speech"}]


@pytest.mark.parametrize(
    ("name", "usd"),
    [
        ("embedding", "0.00002"),
        ("speech", "0.015"),
        ("transcription", "0.1"),
        ("video", "0.1"),
        ("rerank", "2"),
        ("moderation", "2"),
    ],
)
def test_a_call_costs_us_what_its_rate_says(account: Account, name: str, usd: str) -> None:
    settle(hold(account, name, 2_000), used(name, 400), replace(used(name, 600), delivered=False))
    record = CreditUsageLog.objects.get()
    assert (record.provider_cost_usd, record.cost_source) == (Decimal(usd), "rate_card")


def test_tokens_beside_units_are_what_it_costs_where_the_model_has_rates_for_them(account: Account) -> None:
    change_model("the-transcription", input_cost_per_1m=Decimal(6), output_cost_per_1m=Decimal(10))
    tokens = TokenUsage(input_tokens=1_000, output_tokens=100, total_tokens=1_100)
    settle(hold(account, "transcription", 500), Call(units=60, tokens=tokens))
    record = CreditUsageLog.objects.get()
    assert (record.provider_cost_usd, record.cost_source, record.credits) == (Decimal("0.007"), "rate_card", 1)


def test_units_without_a_rate_cost_an_estimate(account: Account) -> None:
    change_model("the-video", rates=(), input_cost_per_1m=Decimal(1))
    settle(hold(account, "video", 500), Call(units=60))
    record = CreditUsageLog.objects.get()
    assert (record.provider_cost_usd, record.cost_source) == (Decimal(0), "estimate")


def test_embeddings_take_the_usage_that_the_provider_reports(account: Account) -> None:
    tokens = provider_usage.from_openai({"prompt_tokens": 600, "total_tokens": 600})
    done = settle(hold(account, "embedding", 2_000), Call(tokens=tokens))
    record = CreditUsageLog.objects.get()
    assert (done.charged, record.total_tokens, record.provider_cost_usd) == (2, 600, Decimal("0.000012"))


@pytest.mark.parametrize("name", COUNTED_BY_UNIT)
def test_each_delivered_call_says_its_units(account: Account, name: str) -> None:
    held = hold(account, name, 500)
    words = f"{UNITS[name].label} were bought: say how many each call delivered, 0 where none came."
    for call in (Call(), Call(tokens=TokenUsage(input_tokens=1, output_tokens=0, total_tokens=1))):
        with pytest.raises(credit_errors.InvalidUsage) as refused:
            settle(held, call)
        assert (refused.value.field, refused.value.problem) == ("units", words)
    assert settle(held, Call(units=0)).charged == 0


@pytest.mark.parametrize(
    ("name", "call", "field"),
    [
        ("speech", Call(units=1, images=1), "images"),
        ("speech", Call(units=-1), "units"),
        ("speech", Call(units=10_000_001), "units"),
        ("embedding", Call(units=1), "units"),
        ("embedding", Call(), "tokens"),
    ],
)
def test_calls_that_do_not_fit_are_refused(account: Account, name: str, call: Call, field: str) -> None:
    with pytest.raises(credit_errors.InvalidUsage) as refused:
        settle(hold(account, name, 500), call)
    assert refused.value.field == field
    assert CreditUsageLog.objects.count() == 0


def test_the_most_units_of_a_call(account: Account) -> None:
    settle(hold(account, "speech", 500), *[Call(units=10_000_000)] * 100)
    record = CreditUsageLog.objects.get()
    assert (record.units, record.actual_credits, record.credits) == (1_000_000_000, 2_000_000, 1)


def test_text_and_images_are_not_counted_in_units(account: Account) -> None:
    with pytest.raises(credit_errors.InvalidUsage) as refused:
        selling.charge(account.id, 1, calls=[replace(selling.used(1)[0], units=1)], now=NOW)
    assert refused.value.field == "units"


@pytest.mark.parametrize("name", COUNTED_BY_UNIT)
def test_work_that_is_done_costs_todays_price(account: Account, name: str) -> None:
    done = charges.deduct_credits_for_operation(
        account_id=account.id, model_name=f"the-{name}", calls=[Call(units=501)], idempotency_key="once", now=NOW
    )
    record = CreditUsageLog.objects.get()
    assert (done.charged, done.credits, done.balance.available) == (2, 2, 98)
    assert (record.model_type, record.units, record.operation_type, record.max_credits) == (name, 501, "", 2)


@pytest.mark.parametrize("operation_type", OperationType)
def test_no_operation_is_done_by_units(account: Account, operation_type: OperationType) -> None:
    work = Work(operation_type=operation_type, model_name="the-speech")
    with pytest.raises(credit_errors.InvalidWork) as refused:
        selling.charge(account.id, 1, work=work, calls=[Call(units=1)], now=NOW)
    assert refused.value.field == "operation_type"
    assert refused.value.problem == f"{operation_type.label} is not done by the-speech."


def test_another_model_that_served_is_charged_at_its_own_price(account: Account) -> None:
    add_models(replace(model("speech"), model_name="cheaper", units_per_credit=1_000, is_default=False))
    held = hold(account, "speech", 5_000)
    done = settle(held, Call(units=501), Call(units=1_001, model_name="cheaper"))
    assert done.charged == 4
    with pytest.raises(credit_errors.InvalidUsage) as refused:
        settle(hold(account, "speech", 500), Call(units=1, model_name="the-video"))
    assert refused.value.field == "model_name"


@pytest.mark.parametrize(
    ("name", "count", "steps"),
    [
        ("speech", 1_101, ["500 characters", "1,101 characters"]),
        ("video", 1, ["500 seconds", "1 second"]),
        ("embedding", 1_101, ["500 tokens", "1,101 tokens (1,101 input)"]),
    ],
)
def test_a_charge_is_explained(account: Account, name: str, count: int, steps: list[str]) -> None:
    settle(hold(account, name, 2_000), used(name, count))
    credits = 1 if count == 1 else 3
    of = "1 credit" if count == 1 else "3 credits"
    explained = records.explain(CreditUsageLog.objects.get())
    assert explained.steps[:4] == (
        f"Revision 2 sold the-{name} at {steps[0]} a credit.",
        f"Delivered: {steps[1]}.",
        f"{count:,} / 500, rounded up once: {of}.",
        f"Charged: {of}.",
    )
    assert (explained.credits, explained.agrees) == (credits, True)


def test_a_charge_that_was_changed_afterwards_does_not_agree(account: Account) -> None:
    settle(hold(account, "speech", 2_000), Call(units=600))
    for values in ({"units": 1_001}, {"units_per_credit": 100}, {"credit_unit": "seconds"}):
        record = CreditUsageLog.objects.get()
        for name, value in values.items():
            setattr(record, name, value)
        assert not records.explain(record).agrees


def test_a_charge_is_refunded(account: Account) -> None:
    done = settle(hold(account, "speech", 1_000), Call(units=1_000))
    assert done.usage_record_id is not None
    assert selling.refund(done.usage_record_id, 2, now=NOW).refundable == 0
    with pytest.raises(credit_errors.RefundExceedsCharge):
        selling.refund(done.usage_record_id, 1, now=NOW)
