"""What was decided is not asked again, and a review says what earlier imports say about its list."""

import json
from dataclasses import replace
from typing import Any

import pytest

from backend.catalog.registry import ModelRegistry
from backend.imports import publishing, reviews
from backend.imports.models import ImportFormat, ImportReview, RowStatus
from tests.support.imports import NOW, imported, openrouter, row, text, verdicts
from tests.support.publishing import add_models, change_model, seed_state

pytestmark = pytest.mark.django_db
DOUBTFUL = {"gpt-4o": text(3e-05, 1e-05), "gpt-4o-mini": text(2e-07, 6e-07)}


def decide(review: ImportReview, place: int, status: RowStatus) -> None:
    reviews.decide(review_id=str(review.pk), places=[place], status=status, author="ada", now=NOW)


def publish(review: ImportReview) -> None:
    publishing.publish(review_id=str(review.pk), author="ada", reason="new", now=NOW)


def of(entries: Any, **options: Any) -> ImportReview:
    return reviews.get(review_id=str(imported(entries, **options).pk))


def test_what_somebody_rejected_is_not_asked_again() -> None:
    first = imported(DOUBTFUL)
    decide(first, 1, RowStatus.REJECTED)
    second = imported({**DOUBTFUL, "new": text(1e-06, 2e-06)})
    found = row(second, "gpt-4o")
    assert (found.status, found.reason, found.decided_by, found.decided_at) == (
        "rejected",
        "decided_before",
        "ada",
        NOW,
    )
    assert found.message == "Decided before by ada on 2026-11-21."
    assert [flag["reason"] for flag in found.flags] == ["large_move"]
    assert row(second, "gpt-4o-mini").status == "accepted"


def test_other_values_are_asked() -> None:
    decide(imported(DOUBTFUL), 1, RowStatus.REJECTED)
    assert verdicts(imported({"gpt-4o": text(3.1e-05, 1e-05)})) == {"gpt-4o": ("held", "large_move")}


def test_another_source_is_asked() -> None:
    decide(imported(DOUBTFUL), 1, RowStatus.REJECTED)
    content = {"data": [openrouter("openai/gpt-4o", prompt="0.00003", completion="0.00001")]}
    assert verdicts(imported(content, format=ImportFormat.OPENROUTER)) == {"openai/gpt-4o": ("held", "large_move")}


def test_a_second_reading_of_a_list_that_was_decided_and_published_is_nothing_to_do() -> None:
    first = imported(DOUBTFUL)
    decide(first, 1, RowStatus.REJECTED)
    publish(first)
    second = of(DOUBTFUL)
    assert (second.accepted, second.held, second.rejected) == (0, 0, 2)
    assert verdicts(second) == {"gpt-4o": ("rejected", "decided_before"), "gpt-4o-mini": ("rejected", "unchanged")}


def test_a_row_that_was_accepted_in_spite_of_a_flag_is_not_asked_again_once_it_is_published() -> None:
    entries = {"gpt-4o": text(3e-06, 1e-05, surprise_fee=5)}
    first = imported(entries)
    decide(first, 1, RowStatus.ACCEPTED)
    publish(first)
    assert verdicts(imported(entries)) == {"gpt-4o": ("rejected", "decided_before")}
    assert verdicts(imported(entries)) == {"gpt-4o": ("rejected", "decided_before")}


def test_what_was_accepted_stays_accepted_while_its_review_is_open() -> None:
    decide(imported(DOUBTFUL), 1, RowStatus.ACCEPTED)
    second = imported(DOUBTFUL)
    assert verdicts(second)["gpt-4o"] == ("accepted", "decided_before")
    publish(second)
    assert str(ModelRegistry.current().ai_models["gpt-4o"].input_cost_per_1m) == "30"


def test_what_was_accepted_and_published_is_asked_again_where_somebody_took_it_back() -> None:
    first = imported(DOUBTFUL)
    decide(first, 1, RowStatus.ACCEPTED)
    publish(first)
    change_model("gpt-4o", input_cost_per_1m="2.5")
    assert verdicts(imported(DOUBTFUL))["gpt-4o"] == ("held", "large_move")


def test_what_was_held_back_by_somebody_still_waits() -> None:
    first = imported(DOUBTFUL)
    decide(first, 1, RowStatus.REJECTED)
    decide(first, 1, RowStatus.HELD)
    assert verdicts(imported(DOUBTFUL))["gpt-4o"] == ("held", "large_move")


UNKNOWN = {"gpt-4o": text(2.5e-06, 1e-05), "nobodys": text(3e-06, 1e-05, surprise_fee=5)}


def test_what_was_held_of_no_model_of_ours_is_not_asked_again() -> None:
    assert verdicts(of(UNKNOWN))["nobodys"] == ("held", "conditional_price")
    for _ in range(2):
        again = of(UNKNOWN)
        assert (again.accepted, again.held, verdicts(again)["nobodys"]) == (0, 0, ("rejected", "held_before"))
    assert "surprise_fee" in row(again, "nobodys").message
    other = {**UNKNOWN, "nobodys": text(3e-06, 1.1e-05, surprise_fee=5)}
    assert verdicts(imported(other))["nobodys"] == ("held", "conditional_price")


def test_what_was_held_of_a_model_that_we_have_by_now_is_asked() -> None:
    imported(UNKNOWN)
    add_models(replace(seed_state().ai_models["gpt-4o"], model_name="nobodys"))
    assert verdicts(imported(UNKNOWN))["nobodys"] == ("held", "conditional_price")


def test_a_file_that_was_read_before_says_so() -> None:
    first, second = of(DOUBTFUL), of(DOUBTFUL)
    assert (first.read_before, second.read_before, second.older_than) == (None, first, None)


def test_a_list_with_an_earlier_day_is_older() -> None:
    newer = of({"data": [{**openrouter("a", prompt="0.1"), "created": 1_778_613_011}]}, format=ImportFormat.OPENROUTER)
    older = of({"data": [{**openrouter("a", prompt="0.2"), "created": 1_700_000_000}]}, format=ImportFormat.OPENROUTER)
    assert (str(newer.list_day), str(older.list_day), older.older_than) == ("2026-05-12", "2023-11-14", newer)


def test_a_list_that_says_what_one_before_the_last_said_is_older() -> None:
    of({"gpt-4o": text(3e-06, 1e-05), "b": text(1e-06, 1e-06)})
    last = of({"gpt-4o": text(4e-06, 1e-05), "b": text(1e-06, 1e-06)})
    again = json.dumps({"b": text(1e-06, 1e-06), "gpt-4o": text(3e-06, 1e-05)}, indent=1).encode()
    assert of(again).older_than == last
    assert of({"gpt-4o": text(5e-06, 1e-05)}).older_than is None


def test_our_models_that_a_list_no_longer_names_are_reported() -> None:
    of({"gpt-4o": text(3e-06, 1e-05), "gpt-4o-mini": text(2e-07, 6e-07), "gone": text(1e-06, 1e-06)})
    assert of({"gpt-4o": text(3e-06, 1e-05)}).no_longer_named == ["gpt-4o-mini"]
    assert of({"gpt-4o": text(3e-06, 1e-05)}).no_longer_named == []
