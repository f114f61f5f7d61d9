"""Usage as providers report it: totals, parts and refusals."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from backend.pricing.components import Component
from backend.pricing.errors import NegativeUsage, UnreadableUsage
from backend.pricing.rates import Conditions, RateCard
from backend.pricing.usage import TokenUsage, from_anthropic, from_google, from_openai
from tests.pricing.test_rates import row
from tests.support.usage_cases import CASES, COMPONENTS, MODELS

READERS = {"OPENAI": from_openai, "ANTHROPIC": from_anthropic, "GOOGLE": from_google}


def rate_card(model: dict[str, Any]) -> RateCard:
    rates = {Component(COMPONENTS[name]): Decimal(cost) for name, cost in model["rates"].items()}
    above = model.get("above_200k", {}).items()
    rows = [row(cost, COMPONENTS[name], above_input_tokens=200_000) for name, cost in above]
    return RateCard(columns=rates, rates=rows)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case: dict[str, Any]) -> None:
    usage = READERS[case["format"]](case["usage"])
    found = rate_card(MODELS[case["model"]]).cost(usage=usage, conditions=Conditions(day=date(2026, 11, 28)))
    assert usage.total_tokens == case["total_tokens"]
    assert (found.total, found.is_estimate) == (Decimal(case["provider_cost_usd"]), False)


def usage(**parts: Any) -> TokenUsage:
    return TokenUsage(**{"input_tokens": 0, "output_tokens": 0, **parts})


def chat(prompt: Any = 10, completion: Any = 5, total: Any = 15, **others: Any) -> dict[str, Any]:
    return {"prompt_tokens": prompt, "completion_tokens": completion, "total_tokens": total, **others}


def sent(**details: Any) -> dict[str, Any]:
    return {"prompt_tokens_details": details}


def made(**details: Any) -> dict[str, Any]:
    return {"completion_tokens_details": details}


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        (chat(), usage(input_tokens=10, output_tokens=5)),
        (chat(total=None), usage(input_tokens=10, output_tokens=5)),
        (chat(total=0), usage(input_tokens=10, output_tokens=5)),
        (chat(total=14), usage(input_tokens=10, output_tokens=5)),
        ({"prompt_tokens": 10, "completion_tokens": 5}, usage(input_tokens=10, output_tokens=5)),
        ({"input_tokens": 10, "output_tokens": 5, "prompt_tokens": 0}, usage(input_tokens=10, output_tokens=5)),
        (chat(prompt_tokens_details=None, completion_tokens_details=None), usage(input_tokens=10, output_tokens=5)),
        (chat(total=65), usage(input_tokens=10, output_tokens=5, unknown_tokens=50)),
        (chat(completion=None, total=10), usage(input_tokens=10)),
        ({"prompt_tokens": 10, "total_tokens": 10}, usage(input_tokens=10)),
        (chat(prompt=None), usage(output_tokens=5, unknown_input_tokens=10)),
        ({"total_tokens": 15}, usage(unknown_tokens=15)),
        (chat(**sent(cached_tokens=10)), usage(cached_input_tokens=10, output_tokens=5)),
        (
            chat(**sent(cached_tokens=None, cache_write_tokens=4)),
            usage(input_tokens=6, cache_write_tokens=4, output_tokens=5),
        ),
        (
            chat(**sent(cached_tokens=4, cache_write_tokens=6)),
            usage(cached_input_tokens=4, cache_write_tokens=6, output_tokens=5),
        ),
        (
            chat(**sent(audio_tokens=4, image_tokens=6)),
            usage(input_audio_tokens=4, input_image_tokens=6, output_tokens=5),
        ),
        (chat(**made(reasoning_tokens=5)), usage(input_tokens=10, reasoning_tokens=5)),
        (
            chat(**made(reasoning_tokens=1, audio_tokens=2, image_tokens=2)),
            usage(input_tokens=10, reasoning_tokens=1, output_audio_tokens=2, output_image_tokens=2),
        ),
        # Reasoning outside of the output: the total has room for both, or says nothing.
        (chat(total=18, **made(reasoning_tokens=3)), usage(input_tokens=10, output_tokens=5, reasoning_tokens=3)),
        (chat(total=None, **made(reasoning_tokens=6)), usage(input_tokens=10, output_tokens=5, reasoning_tokens=6)),
        (chat(total=1, **made(reasoning_tokens=6)), usage(input_tokens=10, output_tokens=5, reasoning_tokens=6)),
        (
            chat(total=20, **made(reasoning_tokens=3)),
            usage(input_tokens=10, output_tokens=5, reasoning_tokens=3, unknown_tokens=2),
        ),
        (
            chat(total=17, **made(reasoning_tokens=3)),
            usage(input_tokens=10, output_tokens=2, reasoning_tokens=3, unknown_tokens=2),
        ),
        (chat(prompt_cache_hit_tokens=8), usage(input_tokens=2, cached_input_tokens=8, output_tokens=5)),
        (
            chat(prompt_cache_hit_tokens=8, prompt_cache_miss_tokens=2, **sent(cached_tokens=0)),
            usage(input_tokens=2, cached_input_tokens=8, output_tokens=5),
        ),
        # Audio that was cached costs as audio, and nobody knows.
        (
            chat(**sent(cached_tokens=5, audio_tokens=8)),
            usage(cached_input_tokens=2, input_audio_tokens=8, output_tokens=5, is_estimate=True),
        ),
        (chat(server_tool_use={"web_search_requests": 2}), usage(input_tokens=10, output_tokens=5, web_searches=2)),
        (chat(service_tier="flex"), usage(input_tokens=10, output_tokens=5, service_tier="flex")),
        (chat(service_tier="default"), usage(input_tokens=10, output_tokens=5, service_tier="standard")),
    ],
)
def test_openai(report: dict[str, Any], expected: TokenUsage) -> None:
    assert from_openai(report) == expected


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        ({"input_tokens": 10, "output_tokens": 5}, usage(input_tokens=10, output_tokens=5)),
        (
            {"input_tokens": 10, "output_tokens": 5, "cache_creation_input_tokens": 7, "cache_read_input_tokens": 3},
            usage(input_tokens=10, output_tokens=5, cache_write_tokens=7, cached_input_tokens=3),
        ),
        (
            {
                "input_tokens": 10,
                "output_tokens": 5,
                "cache_creation_input_tokens": 0,
                "cache_creation": {"ephemeral_5m_input_tokens": 1, "ephemeral_1h_input_tokens": 2},
            },
            usage(input_tokens=10, output_tokens=5, cache_write_tokens=1, cache_write_1h_tokens=2),
        ),
        # What was written for nobody knows how long is unknown.
        (
            {
                "input_tokens": 10,
                "output_tokens": 5,
                "cache_creation_input_tokens": 9,
                "cache_creation": {"ephemeral_5m_input_tokens": 1, "ephemeral_1h_input_tokens": 2},
            },
            usage(
                input_tokens=10, output_tokens=5, cache_write_tokens=1, cache_write_1h_tokens=2, unknown_input_tokens=6
            ),
        ),
        (
            {"input_tokens": 10, "output_tokens": 5, "output_tokens_details": {"thinking_tokens": 4}},
            usage(input_tokens=10, output_tokens=1, reasoning_tokens=4),
        ),
        (
            {"input_tokens": 10, "output_tokens": 5, "service_tier": "batch", "server_tool_use": None},
            usage(input_tokens=10, output_tokens=5, service_tier="batch"),
        ),
    ],
)
def test_anthropic(report: dict[str, Any], expected: TokenUsage) -> None:
    assert from_anthropic(report) == expected


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        ({"promptTokenCount": 10, "totalTokenCount": 10}, usage(input_tokens=10)),  # the prompt was blocked
        ({"promptTokenCount": 10}, usage(input_tokens=10)),
        (
            {
                "prompt_token_count": 10,
                "cached_content_token_count": 4,
                "candidates_token_count": 5,
                "thoughts_token_count": 3,
                "tool_use_prompt_token_count": 2,
                "total_token_count": 20,
            },
            usage(input_tokens=8, cached_input_tokens=4, output_tokens=5, reasoning_tokens=3),
        ),
        (
            {"promptTokenCount": 10, "candidatesTokenCount": 5, "totalTokenCount": 22},
            usage(input_tokens=10, output_tokens=5, unknown_tokens=7),
        ),
        (
            {"candidatesTokenCount": 5, "totalTokenCount": 22},
            usage(output_tokens=5, unknown_input_tokens=17),
        ),
        (
            {
                "promptTokenCount": 10,
                "promptTokensDetails": [
                    {"modality": "TEXT", "tokenCount": 4},
                    {"modality": "AUDIO", "tokenCount": 6},
                ],
                "cachedContentTokenCount": 3,
                "cacheTokensDetails": [{"modality": "AUDIO", "tokenCount": 3}],
                "candidatesTokenCount": 5,
                "candidatesTokensDetails": [{"modality": "IMAGE", "tokenCount": 5}],
                "totalTokenCount": 15,
            },
            usage(input_tokens=4, cached_input_tokens=3, input_audio_tokens=3, output_image_tokens=5),
        ),
    ],
)
def test_google(report: dict[str, Any], expected: TokenUsage) -> None:
    assert from_google(report) == expected


NO_COUNT = "is no whole number from 0."


@pytest.mark.parametrize("count", [-1, True, 10.0, "10", [10], {}])
@pytest.mark.parametrize(
    ("reader", "report", "field"),
    [
        (from_openai, {"completion_tokens": 5, "total_tokens": 15}, "prompt_tokens"),
        (from_openai, {"prompt_tokens": 5, "total_tokens": 15}, "completion_tokens"),
        (from_openai, {"prompt_tokens": 5, "completion_tokens": 5}, "total_tokens"),
        (from_openai, chat(), "prompt_tokens_details.cached_tokens"),
        (from_openai, chat(), "prompt_tokens_details.cache_write_tokens"),
        (from_openai, chat(), "prompt_tokens_details.audio_tokens"),
        (from_openai, chat(), "completion_tokens_details.reasoning_tokens"),
        (from_openai, chat(), "prompt_cache_hit_tokens"),
        (from_openai, chat(), "server_tool_use.web_search_requests"),
        (from_anthropic, {"output_tokens": 5}, "input_tokens"),
        (from_anthropic, {"input_tokens": 5}, "output_tokens"),
        (from_anthropic, {"input_tokens": 5, "output_tokens": 5}, "cache_read_input_tokens"),
        (from_anthropic, {"input_tokens": 5, "output_tokens": 5}, "cache_creation_input_tokens"),
        (from_anthropic, {"input_tokens": 5, "output_tokens": 5}, "cache_creation.ephemeral_1h_input_tokens"),
        (from_google, {"totalTokenCount": 15}, "promptTokenCount"),
        (from_google, {"prompt_token_count": 15}, "total_token_count"),
        (from_google, {"promptTokenCount": 15}, "thoughtsTokenCount"),
    ],
)
def test_what_is_no_count_is_refused_by_its_name(reader: Any, report: dict[str, Any], field: str, count: Any) -> None:
    first, *rest = field.split(".")
    with pytest.raises(UnreadableUsage) as refused:
        reader({**report, first: {rest[0]: count} if rest else count})
    assert (str(refused.value), refused.value.field) == (f"{field} {NO_COUNT}", field)


@pytest.mark.parametrize(
    ("reader", "report", "field", "problem"),
    [
        (from_openai, {}, "prompt_tokens", "prompt_tokens is missing."),
        (from_openai, {"prompt_tokens": 10}, "completion_tokens", "completion_tokens is missing."),
        (from_openai, {"input_tokens": 10}, "completion_tokens", "completion_tokens is missing."),
        (from_openai, chat(prompt=None, total=0), "prompt_tokens", "prompt_tokens is missing."),
        (from_openai, chat(input_tokens=9), "prompt_tokens", "prompt_tokens and input_tokens contradict each other."),
        (
            from_openai,
            chat(**sent(cached_tokens=11)),
            "prompt_tokens_details.cached_tokens",
            "prompt_tokens_details.cached_tokens is more than the input's tokens.",
        ),
        (
            from_openai,
            chat(**sent(cached_tokens=5, cache_write_tokens=6)),
            "prompt_tokens_details.cache_write_tokens",
            "prompt_tokens_details.cache_write_tokens is more than the input's other tokens.",
        ),
        (
            from_openai,
            chat(**sent(audio_tokens=5, image_tokens=6)),
            "prompt_tokens_details.audio_tokens",
            "prompt_tokens_details.audio_tokens and prompt_tokens_details.image_tokens are together more than the "
            "input's tokens.",
        ),
        (
            from_openai,
            chat(**made(reasoning_tokens=6)),
            "completion_tokens_details.reasoning_tokens",
            "completion_tokens_details.reasoning_tokens is more than the output's tokens and the total has.",
        ),
        (
            from_openai,
            chat(**made(audio_tokens=6)),
            "completion_tokens_details.audio_tokens",
            "completion_tokens_details.audio_tokens is more than the output's tokens.",
        ),
        (
            from_openai,
            chat(prompt_cache_hit_tokens=5, **sent(cached_tokens=6)),
            "prompt_cache_hit_tokens",
            "prompt_cache_hit_tokens and prompt_tokens_details.cached_tokens contradict each other.",
        ),
        (
            from_openai,
            chat(prompt_cache_hit_tokens=5, prompt_cache_miss_tokens=6),
            "prompt_cache_hit_tokens",
            "prompt_cache_hit_tokens and prompt_cache_miss_tokens are together more than the input's tokens.",
        ),
        (from_openai, chat(prompt_tokens_details="x"), "prompt_tokens_details", "prompt_tokens_details is no object."),
        (from_openai, chat(prompt_tokens_details=[]), "prompt_tokens_details", "prompt_tokens_details is no object."),
        (from_openai, chat(service_tier=1), "service_tier", "service_tier is no service tier."),
        (from_openai, chat(service_tier="x" * 21), "service_tier", "service_tier is no service tier."),
        (from_anthropic, {}, "output_tokens", "output_tokens is missing."),
        (from_anthropic, {"output_tokens": 5}, "input_tokens", "input_tokens is missing."),
        (
            from_anthropic,
            {"input_tokens": 1, "output_tokens": 5, "output_tokens_details": {"thinking_tokens": 6}},
            "output_tokens_details.thinking_tokens",
            "output_tokens_details.thinking_tokens is more than output_tokens.",
        ),
        (from_google, {}, "promptTokenCount", "promptTokenCount is missing."),
        (
            from_google,
            {"promptTokenCount": 1, "cachedContentTokenCount": 2},
            "cachedContentTokenCount",
            "cachedContentTokenCount is more than promptTokenCount.",
        ),
        (
            from_google,
            {"promptTokenCount": 1, "promptTokensDetails": [{"modality": "AUDIO", "tokenCount": 2}]},
            "promptTokensDetails",
            "promptTokensDetails is more than promptTokenCount.",
        ),
        (
            from_google,
            {"promptTokenCount": 1, "candidatesTokensDetails": [{"modality": "IMAGE", "tokenCount": 2}]},
            "candidatesTokensDetails",
            "candidatesTokensDetails is more than candidatesTokenCount.",
        ),
        (
            from_google,
            {"promptTokenCount": 1, "promptTokensDetails": [5]},
            "promptTokensDetails[0]",
            "promptTokensDetails[0] is no object.",
        ),
        (
            from_google,
            {"promptTokenCount": 1, "promptTokensDetails": 5},
            "promptTokensDetails",
            "promptTokensDetails is no list.",
        ),
    ],
)
def test_what_contradicts_itself_is_refused_by_its_name(
    reader: Any, report: dict[str, Any], field: str, problem: str
) -> None:
    with pytest.raises(UnreadableUsage) as refused:
        reader(report)
    assert (refused.value.field, str(refused.value)) == (field, problem)


@pytest.mark.parametrize("total", [0, 1, 14, 15])
def test_a_total_is_never_below_its_parts(total: int) -> None:
    found = usage(input_tokens=10, output_tokens=5, total_tokens=total)
    assert (found.total_tokens, found.unknown_tokens) == (15, 0)


def test_what_a_total_has_beyond_its_parts_is_unknown() -> None:
    found = usage(input_tokens=10, output_tokens=5, unknown_tokens=2, total_tokens=20)
    assert (found.total_tokens, found.unknown_tokens) == (20, 5)


@pytest.mark.parametrize("part", ["input_tokens", "reasoning_tokens", "unknown_tokens", "total_tokens", "web_searches"])
def test_negative_usage_names_its_part(part: str) -> None:
    with pytest.raises(NegativeUsage) as refused:
        usage(**{part: -1})
    assert refused.value.field == part
