"""Sources that disagree hold each other's rows back."""

import pytest

from backend.imports import reviews
from backend.imports.models import ImportFormat, RowStatus
from tests.support.imports import NOW, imported, openrouter, row, text, verdicts

pytestmark = pytest.mark.django_db
DISAGREE = ("held", "sources_disagree")
PRICE_RISE = {"gpt-4o": text(3e-06, 1e-05)}
SECOND_PRICE_RISE = {"data": [openrouter("openai/gpt-4o", prompt="0.000004", completion="0.00001")]}


def test_two_rows_of_one_file_that_disagree_are_both_held() -> None:
    entries = {"gpt-4o": text(3e-06, 1e-05), "openai/gpt-4o": text(2.5e-06, 1e-05), "gpt-5.1": text(2e-06, 1e-05)}
    assert verdicts(imported(entries)) == {
        "gpt-4o": DISAGREE,
        "openai/gpt-4o": DISAGREE,
        "gpt-5.1": ("accepted", "changed"),
    }


def test_two_rows_of_one_file_that_agree_are_both_taken() -> None:
    entries = {"gpt-4o": text(3e-06, 1e-05), "openai/gpt-4o": text(3e-06, 1e-05, cache_read_input_token_cost=1e-06)}
    assert set(verdicts(imported(entries)).values()) == {("accepted", "changed")}


def test_the_newest_open_reviews_of_two_sources_that_disagree_are_both_held() -> None:
    first = imported(PRICE_RISE)
    second = imported(SECOND_PRICE_RISE, format=ImportFormat.OPENROUTER)
    assert (verdicts(first), verdicts(second)) == ({"gpt-4o": DISAGREE}, {"openai/gpt-4o": DISAGREE})


def test_a_row_that_is_held_for_another_reason_keeps_it() -> None:
    first = imported({"gpt-4o": text(0, 1e-05)})
    imported(SECOND_PRICE_RISE, format=ImportFormat.OPENROUTER)
    assert verdicts(first) == {"gpt-4o": ("held", "zero_price")}


def test_an_accepted_row_stays_accepted() -> None:
    first = imported(PRICE_RISE)
    reviews.decide(review_id=str(first.pk), places=[1], status=RowStatus.ACCEPTED, author="ada", now=NOW)
    second = imported(SECOND_PRICE_RISE, format=ImportFormat.OPENROUTER)
    assert (verdicts(first), verdicts(second)) == (
        {"gpt-4o": ("accepted", "changed")},
        {"openai/gpt-4o": DISAGREE},
    )


def test_a_rejected_row_is_not_compared() -> None:
    first = imported(PRICE_RISE)
    reviews.decide(review_id=str(first.pk), places=[1], status=RowStatus.REJECTED, author="ada", now=NOW)
    second = imported(SECOND_PRICE_RISE, format=ImportFormat.OPENROUTER)
    assert verdicts(second) == {"openai/gpt-4o": ("accepted", "changed")}


def test_older_and_closed_reviews_are_no_voice() -> None:
    imported({"gpt-4o": text(4.5e-06, 1e-05)})
    imported({"gpt-4o": text(4e-06, 1e-05)})
    closed = imported({"data": [openrouter("m", prompt="1")]}, format=ImportFormat.OPENROUTER)
    reviews.discard(review_id=str(closed.pk))
    second = imported(SECOND_PRICE_RISE, format=ImportFormat.OPENROUTER)
    assert row(second, "openai/gpt-4o").status == "accepted"


def test_a_newer_file_of_a_format_holds_what_an_older_one_says_of_the_same_rows() -> None:
    first = imported({**PRICE_RISE, "gpt-4o-mini": text(2e-07, 6e-07), "gpt-5.1": text(2e-06, 1e-05)})
    reviews.decide(review_id=str(first.pk), places=[3], status=RowStatus.ACCEPTED, author="ada", now=NOW)
    imported({"gpt-4o": text(2.5e-06, 1e-05), "gpt-5.1": text(1.25e-06, 1e-05)})
    assert verdicts(first) == {
        "gpt-4o": DISAGREE,
        "gpt-4o-mini": ("accepted", "changed"),
        "gpt-5.1": ("accepted", "changed"),
    }
    assert row(first, "gpt-4o").message.startswith("A newer file of this format has this row, too")
