"""What a key stands for: the same for equal values, other for others, and never changed by a name of the code."""

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from backend.catalog.enums import OperationType
from backend.credits import fingerprints, usage
from backend.credits.models.lots import LotCategory
from backend.pricing.usage import TokenUsage

NOON = datetime(2026, 11, 28, 12, tzinfo=UTC)
TOKENS = TokenUsage(input_tokens=1, cached_input_tokens=2, cache_write_tokens=3, output_tokens=4, total_tokens=10)
CALL = usage.Call(tokens=TOKENS, reported_cost_usd=Decimal("0.080"), raw={"b": 1.0, "a": [None, True]})


def of(*payload: Any, name: str = "charge", format: int = 2) -> UUID:
    return fingerprints.of(name, payload, format=format)


@pytest.mark.parametrize(
    ("one", "same"),
    [
        (Decimal("0.080"), Decimal("0.08")),
        (Decimal("100"), Decimal("1E+2")),
        ({"raw": 1.0}, {"raw": 1}),
        ({"a": 1, "b": {"c": 2, "d": 3}}, {"b": {"d": 3, "c": 2}, "a": 1}),
        (UUID("ABCDEF00-0000-4000-8000-000000000001"), UUID("abcdef00-0000-4000-8000-000000000001")),
        (NOON, NOON.astimezone(timezone(timedelta(hours=5)))),
        (timedelta(minutes=15), timedelta(seconds=900)),
        (LotCategory.PURCHASE, "purchase"),
        (OperationType.CLUSTERING, "clustering"),
        ((1, 2), [1, 2]),
    ],
)
def test_equal_values_are_the_same_payload(one: object, same: object) -> None:
    assert of(one) == of(same)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Decimal("0.08"), Decimal("0.8")),
        (Decimal("100"), Decimal("10")),
        (1, "1"),
        (None, ""),
        (None, False),
        ({"a": None}, {}),
        (NOON, NOON + timedelta(microseconds=1)),
        ("a", "A"),
        ([1, 2], [2, 1]),
        (1.5, 1),
    ],
)
def test_other_values_are_another_payload(one: object, other: object) -> None:
    assert of(one) != of(other)


def test_the_movement_counts() -> None:
    assert of(1, name="grant") != of(1, name="renew")


def test_the_spelling_of_calls_is_for_good() -> None:
    """A literal: neither a renamed field of the code nor another library may change it."""
    assert usage.as_payload([CALL]) == [
        {
            "tokens": {
                "input_tokens": 1,
                "cached_input_tokens": 2,
                "cache_write_tokens": 3,
                "output_tokens": 4,
                "total_tokens": 10,
            },
            "images": None,
            "delivered": True,
            "reported_cost_usd": Decimal("0.080"),
            "raw": {"b": 1.0, "a": [None, True]},
        }
    ]
    assert of(usage.as_payload([CALL])) == UUID("221acae6-e2e7-a1fe-5fcd-aa78e0e892f0")


def test_the_first_spelling_is_kept() -> None:
    """The first half of what keys of before were compared with."""
    assert of("a", 1, None, UUID(int=1), name="grant", format=1) == UUID("fdf5e2bf3586373a29bcd69974267c3d")


def test_a_lone_surrogate_has_a_spelling_too() -> None:
    assert of("\ud800") != of("\ud801")


def test_what_has_no_spelling_is_refused() -> None:
    with pytest.raises(TypeError, match=r"^object has no spelling in a payload$"):
        of(object())


@pytest.mark.parametrize(
    ("format", "raw", "first_read"),
    [
        (
            "openai",
            {
                "prompt_tokens": 30,
                "completion_tokens": 10,
                "total_tokens": 45,
                "prompt_tokens_details": {"cached_tokens": 5, "cache_write_tokens": 8, "audio_tokens": 2},
                "completion_tokens_details": {"reasoning_tokens": 4},
            },
            (25, 5, 0, 10, 45),
        ),
        (
            "google",
            {"promptTokenCount": 30, "candidatesTokenCount": 6, "thoughtsTokenCount": 4, "totalTokenCount": 47},
            (30, 0, 0, 10, 47),
        ),
        (
            "anthropic",
            {
                "input_tokens": 30,
                "output_tokens": 10,
                "cache_read_input_tokens": 5,
                "cache_creation_input_tokens": 8,
                "cache_creation": {"ephemeral_1h_input_tokens": 8},
            },
            (30, 5, 8, 10, 53),
        ),
    ],
)
def test_a_usage_object_stands_for_what_was_first_read_in_it(
    format: str, raw: dict[str, Any], first_read: tuple[int, ...]
) -> None:
    read = usage.read_provider_usage(format=usage.UsageFormat(format), raw=raw)
    (payload,) = usage.as_payload([usage.Call(tokens=read, raw=raw)])
    names = ("input_tokens", "cached_input_tokens", "cache_write_tokens", "output_tokens", "total_tokens")
    assert payload["tokens"] == dict(zip(names, first_read, strict=True))
    assert payload.keys() == {"tokens", "images", "delivered", "reported_cost_usd", "raw"}


def test_what_came_later_is_in_a_payload_where_it_is_used() -> None:
    later = {"reasoning_tokens": 3, "web_searches": 2, "service_tier": "flex"}
    tokens = TokenUsage(input_tokens=1, output_tokens=4, **later)  # type: ignore[arg-type]
    (payload,) = usage.as_payload([usage.Call(tokens=tokens, model_name="a", region="eu")])
    assert payload["tokens"] == {
        "input_tokens": 1,
        "cached_input_tokens": 0,
        "cache_write_tokens": 0,
        "output_tokens": 4,
        "total_tokens": 8,
        **later,
    }
    assert (payload["model_name"], payload["region"], "service_tier" in payload) == ("a", "eu", False)
