"""What was used: which calls fit a quote, what they cost us and what they cost the account."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from backend.catalog.enums import OperationType, QualityTier
from backend.catalog.rows import AIModel
from backend.catalog.state import CatalogState
from backend.credits import usage
from backend.credits.credit_errors import InvalidUsage
from backend.credits.quotes import Quote, QuoteLine
from backend.credits.usage import Call, Cost, UsageFormat
from backend.pricing.usage import TokenUsage
from tests.support.publishing import seed_state
from tests.support.rates import image_rate

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
TEXT = QuoteLine(model_name="gpt-5.1", expected_credits=5, max_credits=9, tokens_per_credit=1_000)
IMAGES = QuoteLine(
    model_name="dall-e-3",
    expected_credits=20,
    max_credits=20,
    quality_tier=QualityTier.QUALITY,
    size="1024x1024",
    images=4,
    credits_per_image=5,
)
NO_COUNT = "Give whole numbers of tokens, up to 1,000,000,000,000 a call."
NO_COST = "Give costs of 0 to 10,000,000 USD with up to 14 decimal places."
TEXT_WAS_BOUGHT = "Text was bought: give each delivered call's tokens, and no images."
IMAGES_WERE_BOUGHT = "Images were bought: say how many each call delivered, 0 where none came."


def tokens(input: int = 0, output: int = 0, **kinds: int) -> TokenUsage:
    return TokenUsage(input_tokens=input, output_tokens=output, **kinds)  # type: ignore[arg-type]


def text(input: int = 0, output: int = 0, **options: Any) -> Call:
    return Call(tokens=tokens(input, output), **options)


def quote(line: QuoteLine, **values: Any) -> Quote:
    words = {
        "id": UUID(int=1),
        "revision": 1,
        "min_credits": 0,
        "lines": (line,),
        "expected_credits": line.expected_credits,
        "max_credits": line.max_credits,
        "issued_at": NOW,
        "expires_at": NOW,
    }
    return Quote(**{**words, **values})


@pytest.fixture
def state() -> CatalogState:
    return seed_state()


def model(state: CatalogState, name: str = "dall-e-3", **values: Any) -> AIModel:
    return replace(state.ai_models[name], **values)


@pytest.mark.parametrize(
    ("format", "raw"),
    [
        (UsageFormat.OPENAI, {"prompt_tokens": 7, "completion_tokens": 5, "total_tokens": 12}),
        (UsageFormat.ANTHROPIC, {"input_tokens": 7, "output_tokens": 5}),
        (UsageFormat.GOOGLE, {"promptTokenCount": 7, "candidatesTokenCount": 5, "totalTokenCount": 12}),
    ],
)
def test_a_providers_usage_object_is_read(format: UsageFormat, raw: dict[str, Any]) -> None:
    assert usage.read_provider_usage(format=format, raw=raw) == tokens(7, 5)


def test_an_invalid_usage_object_is_refused() -> None:
    raw = {"prompt_tokens": -7, "completion_tokens": 5, "total_tokens": 12}
    with pytest.raises(InvalidUsage) as refused:
        usage.read_provider_usage(format=UsageFormat.OPENAI, raw=raw)
    problem = "This is not a usage object of openai: prompt_tokens is no whole number from 0."
    assert (refused.value.problem, refused.value.field) == (problem, "provider_usage")
    assert refused.value.__suppress_context__


@pytest.mark.parametrize(
    ("line", "calls", "problem"),
    [
        (TEXT, [], "Give 1 to 100 calls."),
        (TEXT, [text(1)] * 101, "Give 1 to 100 calls."),
        (TEXT, [text(1), Call()], TEXT_WAS_BOUGHT),
        (TEXT, [text(1, images=1)], TEXT_WAS_BOUGHT),
        (TEXT, [Call(images=1, delivered=False)], TEXT_WAS_BOUGHT),
        (IMAGES, [Call()], IMAGES_WERE_BOUGHT),
        (IMAGES, [text(1)], IMAGES_WERE_BOUGHT),
        (IMAGES, [Call(images=-1)], "Give 0 to 1,000 images a call."),
        (IMAGES, [Call(images=1_001)], "Give 0 to 1,000 images a call."),
        (TEXT, [text(1, raw={"a": "\x00"})], "The usage object can't be kept as it is: give its numbers as tokens."),
        (TEXT, [text(10**12 + 1)], NO_COUNT),
        (TEXT, [Call(tokens=tokens(True))], NO_COUNT),
        (TEXT, [Call(tokens=tokens(1, cache_write_tokens=1.5))], NO_COUNT),  # type: ignore[arg-type]
        (TEXT, [text(1, reported_cost_usd=Decimal(-1))], NO_COST),
        (TEXT, [text(1, reported_cost_usd=Decimal("NaN"))], NO_COST),
        (TEXT, [text(1, reported_cost_usd=Decimal("10000000.01"))], NO_COST),
        (TEXT, [text(1, reported_cost_usd=Decimal("1E-15"))], NO_COST),
    ],
)
def test_calls_that_do_not_fit_what_was_bought(line: QuoteLine, calls: list[Call], problem: str) -> None:
    with pytest.raises(InvalidUsage) as refused:
        usage.check(calls=calls, line=line)
    assert refused.value.problem == problem


@pytest.mark.parametrize(
    ("line", "calls", "field", "call"),
    [
        (TEXT, [], "calls", None),
        (TEXT, [text(1, images=1)], "images", 0),
        (TEXT, [text(1), Call()], "tokens", 1),
        (IMAGES, [Call(images=1), Call()], "images", 1),
        (IMAGES, [Call(images=1_001)], "images", 0),
        (TEXT, [text(1, raw={"a": "\x00"})], "provider_usage", 0),
        (TEXT, [text(10**12 + 1)], "tokens", 0),
        (TEXT, [text(1, reported_cost_usd=Decimal(-1))], "cost_usd", 0),
    ],
)
def test_an_error_names_the_call_and_its_field(
    line: QuoteLine, calls: list[Call], field: str, call: int | None
) -> None:
    with pytest.raises(InvalidUsage) as refused:
        usage.check(calls=calls, line=line)
    assert (refused.value.field, refused.value.call) == (field, call)


@pytest.mark.parametrize(
    ("line", "calls"),
    [
        (TEXT, [text(1)]),
        (TEXT, [text(1)] * 100),
        (TEXT, [text(10**12), Call(delivered=False), text(1, images=0)]),
        (TEXT, [text(1, raw={"a": 1}, reported_cost_usd=Decimal("1E-14"))]),
        (TEXT, [text(1, reported_cost_usd=Decimal(10_000_000)), text(1, reported_cost_usd=Decimal(0))]),
        (IMAGES, [Call(images=0), Call(images=1_000), Call(delivered=False)]),
        (IMAGES, [Call(images=1, tokens=tokens(1))]),
    ],
)
def test_calls_that_fit(line: QuoteLine, calls: list[Call]) -> None:
    usage.check(calls=calls, line=line)


@pytest.mark.parametrize("quality", ["", "HD", "a" * 21, "a b"])
def test_an_image_quality_that_can_not_be(quality: str) -> None:
    with pytest.raises(InvalidUsage) as refused:
        usage.check(calls=[Call(images=1)], line=IMAGES, image_quality=quality)
    assert vars(refused.value) == {
        "problem": "Name the image quality with 1 to 20 of a-z, 0-9, _ and -.",
        "field": "image_quality",
        "call": None,
    }
    usage.check(calls=[Call(images=1)], line=IMAGES, image_quality="a-z_09")


@pytest.mark.parametrize(
    ("line", "calls", "minimum", "credits"),
    [
        (TEXT, [text(600), text(0, 600)], 0, 2),
        (TEXT, [text(600), text(600, delivered=False)], 0, 1),
        (TEXT, [Call(delivered=False)], 7, 0),
        (TEXT, [text(1)], 7, 7),
        (IMAGES, [Call(images=2), Call(images=1)], 0, 15),
        (IMAGES, [Call(images=2), Call(images=1, delivered=False), Call(images=0)], 0, 10),
        (IMAGES, [Call(delivered=False)], 30, 0),
        (IMAGES, [Call(images=1)], 30, 30),
    ],
)
def test_delivered_work_is_priced_once(line: QuoteLine, calls: list[Call], minimum: int, credits: int) -> None:
    assert usage.price(calls=calls, quote=quote(line, min_credits=minimum)) == credits


def cost(calls: list[Call], model: AIModel, size: str = "1024x1024", image_quality: str = "hd") -> Cost:
    models, name = {model.model_name: model}, model.model_name
    place = {"size": size, "image_quality": image_quality}
    return usage.cost(calls=calls, models=models, model_name=name, day=NOW.date(), **place)


def test_a_reported_cost_overrides_the_rate_card(state: CatalogState) -> None:
    calls = [text(1_000_000, reported_cost_usd=Decimal("0.5")), text(1, reported_cost_usd=Decimal("0.25"))]
    assert cost(calls, model(state, "gpt-5.1")) == Cost(usd=Decimal("0.75"), source="reported")  # type: ignore[arg-type]


def test_the_source_of_a_cost_is_the_weakest(state: CatalogState) -> None:
    calls = [Call(images=1, reported_cost_usd=Decimal("0.5")), Call(images=2)]
    assert cost(calls, model(state)) == Cost(usd=Decimal("0.66"), source="rate_card")  # type: ignore[arg-type]
    without = model(state, cost_per_image=None)
    assert cost(calls, without, size="9x9") == Cost(usd=Decimal("0.74"), source="estimate")  # type: ignore[arg-type]
    assert cost([Call()], without, size="9x9") == Cost(usd=Decimal(0), source="rate_card")  # type: ignore[arg-type]


def test_the_cost_of_text_is_that_of_its_tokens(state: CatalogState) -> None:
    calls = [text(1_000_000, 100_000), text(1_000_000, delivered=False)]
    assert cost(calls, model(state, "gpt-5.1")) == Cost(usd=Decimal("3.5"), source="rate_card")  # type: ignore[arg-type]


def test_the_cost_of_images_is_that_of_their_size_and_quality(state: CatalogState) -> None:
    for size, quality, usd in (
        ("1024x1024", "hd", "0.16"),
        ("1024x1024", "standard", "0.08"),
        ("1792x1024", "hd", "0.24"),
        ("9x9", "hd", "0.08"),
    ):
        found = cost([Call(images=2)], model(state), size=size, image_quality=quality)
        assert found == Cost(usd=Decimal(usd), source="rate_card")  # type: ignore[arg-type]


def test_images_that_are_sold_by_token_cost_their_tokens(state: CatalogState) -> None:
    by_token = model(state, cost_per_image=None, rates=(), output_cost_per_1m=Decimal(40))
    found = cost([Call(images=1, tokens=tokens(0, 1_000_000))], by_token)
    assert found == Cost(usd=Decimal(40), source="rate_card")  # type: ignore[arg-type]
    assert cost([Call(images=1)], by_token) == Cost(usd=Decimal(0), source="estimate")  # type: ignore[arg-type]


def test_text_without_tokens_costs_nothing(state: CatalogState) -> None:
    assert cost([Call(delivered=False)], model(state, "gpt-5.1")).usd == 0
    assert cost([Call(delivered=False)], model(state)) == Cost(usd=Decimal(0), source="rate_card")  # type: ignore[arg-type]


def test_an_estimate_takes_the_highest_rate(state: CatalogState) -> None:
    rows = tuple(image_rate(usd, size="1x1", image_quality=name) for name, usd in (("a", "2"), ("b", "1")))
    found = cost([Call(images=3)], model(state, cost_per_image=None, rates=rows))
    assert found == Cost(usd=Decimal(6), source="estimate")  # type: ignore[arg-type]


NOTHING = {
    "units": 0,
    "input_tokens": 0,
    "cached_input_tokens": 0,
    "cache_write_tokens": 0,
    "cache_write_1h_tokens": 0,
    "input_audio_tokens": 0,
    "input_image_tokens": 0,
    "output_tokens": 0,
    "reasoning_tokens": 0,
    "output_audio_tokens": 0,
    "output_image_tokens": 0,
    "unknown_input_tokens": 0,
    "unknown_tokens": 0,
    "total_tokens": 0,
    "web_searches": 0,
    "credit_unit": "",
    "units_per_credit": None,
}


def test_the_record_of_text(state: CatalogState) -> None:
    calls = [
        Call(tokens=tokens(100, 20, cached_input_tokens=3, cache_write_tokens=4), raw={"a": 1}),
        Call(tokens=tokens(1_000, 1), delivered=False),
        Call(tokens=tokens(200, 30, cached_input_tokens=5, cache_write_tokens=6)),
    ]
    offer = quote(TEXT, operation_type=OperationType.CLUSTERING, min_credits=2, revision=7)
    found = usage.record(calls=calls, quote=offer, state=state, day=NOW.date())
    assert isinstance(found.pop("id"), UUID)
    assert found == {
        "operation_type": "clustering",
        "revision": 7,
        "model_type": "text",
        "model_name": "gpt-5.1",
        "provider_id": "openai",
        "quality_tier": "",
        "size": "",
        "image_quality": "",
        "images": 0,
        **NOTHING,
        "input_tokens": 300,
        "cached_input_tokens": 8,
        "cache_write_tokens": 10,
        "output_tokens": 50,
        "total_tokens": 368,
        "calls": [
            {
                "model_name": "gpt-5.1",
                "tokens": {
                    "input_tokens": 100,
                    "cached_input_tokens": 3,
                    "cache_write_tokens": 4,
                    "output_tokens": 20,
                    "total_tokens": 127,
                },
            },
            {
                "model_name": "gpt-5.1",
                "tokens": {"input_tokens": 1_000, "output_tokens": 1, "total_tokens": 1_001},
                "delivered": False,
            },
            {
                "model_name": "gpt-5.1",
                "tokens": {
                    "input_tokens": 200,
                    "cached_input_tokens": 5,
                    "cache_write_tokens": 6,
                    "output_tokens": 30,
                    "total_tokens": 241,
                },
            },
        ],
        "tokens_per_credit": 1_000,
        "credits_per_image": None,
        "min_credits": 2,
        "max_credits": 9,
        "price_per_credit_usd": Decimal("0.01"),
        "provider_cost_usd": Decimal("0.0021485"),
        "cost_source": "rate_card",
        "raw_usage": [{"a": 1}, None, None],
    }


def test_the_record_of_images(state: CatalogState) -> None:
    calls = [Call(images=2), Call(images=1, delivered=False), Call(images=1)]
    found = usage.record(calls=calls, quote=quote(IMAGES), state=state, day=NOW.date())
    del found["id"]
    assert found == {
        "operation_type": "",
        "revision": 1,
        "model_type": "image",
        "model_name": "dall-e-3",
        "provider_id": "openai",
        "quality_tier": "quality",
        "size": "1024x1024",
        "image_quality": "hd",
        "images": 3,
        **NOTHING,
        "calls": [
            {"model_name": "dall-e-3", "images": 2},
            {"model_name": "dall-e-3", "images": 1, "delivered": False},
            {"model_name": "dall-e-3", "images": 1},
        ],
        "tokens_per_credit": None,
        "credits_per_image": 5,
        "min_credits": 0,
        "max_credits": 20,
        "price_per_credit_usd": Decimal("0.01"),
        "provider_cost_usd": Decimal("0.32"),
        "cost_source": "rate_card",
        "raw_usage": None,
    }


def test_another_image_quality_has_another_cost(state: CatalogState) -> None:
    found = usage.record(
        calls=[Call(images=2)], quote=quote(IMAGES), state=state, day=NOW.date(), image_quality="standard"
    )
    assert (found["image_quality"], found["provider_cost_usd"]) == ("standard", Decimal("0.08"))
    text_record = usage.record(
        calls=[text(1)], quote=quote(TEXT), state=state, day=NOW.date(), image_quality="standard"
    )
    assert text_record["image_quality"] == ""


def test_a_record_as_json_has_money_and_ids_as_text() -> None:
    values = {"id": UUID(int=1), "usd": Decimal("0.10"), "images": 3, "size": "1x1", "raw": None}
    assert usage.as_json(values) == {
        "id": "00000000-0000-0000-0000-000000000001",
        "usd": "0.10",
        "images": 3,
        "size": "1x1",
        "raw": None,
    }


def used(name: str, count: int = 0, **options: Any) -> Call:
    return text(count, model_name=name, **options)


def test_each_model_is_rounded_once_and_the_minimum_is_applied_once(state: CatalogState) -> None:
    calls = [text(400), used("gpt-4o-mini", 1), text(400), used("gpt-4o-mini", 9_999)]
    prices = [
        usage.price(calls=calls, quote=quote(TEXT, min_credits=minimum), models=state.ai_models) for minimum in (0, 3)
    ]
    assert prices == [2, 3]


def test_the_quoted_price_counts_for_what_was_quoted_and_the_revisions_for_others(state: CatalogState) -> None:
    line = replace(TEXT, tokens_per_credit=10)
    calls = [used("gpt-5.1", 100), used("gpt-4o-mini", 100)]
    assert usage.price(calls=calls, quote=quote(line), models=state.ai_models) == 11


@pytest.mark.parametrize(
    ("line", "call", "problem"),
    [
        (TEXT, used("nobody", 1), "The quote's revision has no model nobody."),
        (TEXT, used("dall-e-3", 1), "dall-e-3 does not do the work that was bought."),
        (IMAGES, Call(images=1, model_name="gpt-5.1"), "gpt-5.1 does not do the work that was bought."),
    ],
)
def test_a_model_that_can_not_have_served(state: CatalogState, line: QuoteLine, call: Call, problem: str) -> None:
    with pytest.raises(InvalidUsage) as refused:
        usage.check(calls=[call], line=line, models=state.ai_models)
    assert (refused.value.problem, refused.value.field, refused.value.call) == (problem, "model_name", 0)


def test_a_fallback_is_recorded_and_costed_as_what_served(state: CatalogState) -> None:
    calls = [used("gpt-5.1", 1_000_000, delivered=False), used("gpt-4o-mini", 1_000_000)]
    found = usage.record(calls=calls, quote=quote(TEXT), state=state, day=NOW.date())
    assert (found["model_name"], found["tokens_per_credit"]) == ("gpt-4o-mini", 10_000)
    assert (found["provider_cost_usd"], found["cost_source"]) == (Decimal("1.4"), "rate_card")


def test_one_call_of_which_the_columns_say_all_is_not_kept_again(state: CatalogState) -> None:
    def kept(call: Call) -> object:
        return usage.record(calls=[call], quote=quote(TEXT), state=state, day=NOW.date())["calls"]

    assert kept(text(5)) is None
    assert kept(text(5, service_tier="standard")) is None
    assert kept(text(5, service_tier="flex")) == [
        {"model_name": "gpt-5.1", "service_tier": "flex", "tokens": {"input_tokens": 5, "total_tokens": 5}}
    ]


@pytest.mark.parametrize("call", [text(1, service_tier="A b"), text(1, region="A b")])
def test_a_name_that_no_condition_can_have(call: Call) -> None:
    with pytest.raises(InvalidUsage) as refused:
        usage.check(calls=[call], line=TEXT)
    assert refused.value.field == "service_tier"


def test_what_calls_used_is_read_as_it_was_kept(state: CatalogState) -> None:
    parts = {"reasoning_tokens": 3, "unknown_tokens": 4, "web_searches": 2}
    calls = [
        Call(tokens=tokens(1, 2, **parts), model_name="gpt-4o-mini", region="eu", service_tier="batch"),
        Call(tokens=tokens(0), delivered=False, reported_cost_usd=Decimal("0.5"), model_name="gpt-5.1"),
    ]
    kept = usage.calls_as_json(calls, model_name="gpt-5.1")
    assert kept is not None
    assert usage.calls_from_json(kept) == calls
