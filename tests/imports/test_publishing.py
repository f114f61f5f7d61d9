"""Accepted rows become one revision, once, and never overwrite newer changes."""

from decimal import Decimal
from typing import Any

import pytest

from backend.catalog import files, providers, settings
from backend.catalog.models import CatalogRevision
from backend.catalog.registry import ModelRegistry
from backend.catalog.revisions import InvalidCatalog, LowMargin, Published, StaleRevision
from backend.imports import publishing, reviews
from backend.imports.models import ImportFormat, ImportReview, RowStatus
from backend.imports.publishing import NothingAccepted
from backend.imports.reviews import ImportReviewNotOpen
from tests.support.changes import dump
from tests.support.imports import NOW, imported, row, text
from tests.support.publishing import change_model, publish, set_key

pytestmark = pytest.mark.django_db
ENTRIES = {
    "gpt-4o": text(3e-06, 1.1e-05),
    "gpt-4o-mini": text(2e-07, 6e-07),
    "gpt-5.1": text(0, 1e-05),
    "new": text(1e-06, 1e-06),
}


def go(review: ImportReview, **options: Any) -> Published:
    words: dict[str, Any] = {"author": "ada", "reason": "new prices", "now": NOW}
    return publishing.publish(review_id=str(review.pk), **{**words, **options})


def accept(review: ImportReview, *places: int) -> None:
    reviews.decide(review_id=str(review.pk), places=places, status=RowStatus.ACCEPTED, author="ada", now=NOW)


def cost(name: str) -> tuple[Decimal | None, Decimal | None]:
    model = ModelRegistry.current().ai_models[name]
    return model.input_cost_per_1m, model.output_cost_per_1m


def test_accepted_rows_are_one_revision_and_held_rows_stay_behind() -> None:
    review = imported(ENTRIES)
    published = go(review)
    assert [(change.key, change.field, change.after) for change in published.changes] == [
        ("gpt-4o", "input_cost_per_1m", "3"),
        ("gpt-4o", "output_cost_per_1m", "11"),
        ("gpt-4o-mini", "input_cost_per_1m", "0.2"),
    ]
    revision = CatalogRevision.objects.get(number=2)
    assert (revision.channel, revision.author, revision.reason) == ("import", "ada", "new prices")
    assert (cost("gpt-5.1")[0], set(ModelRegistry.current().ai_models) & {"new"}) == (Decimal("1.25"), set())
    review.refresh_from_db()
    assert (review.state, review.published_revision_id) == ("published", 2)


def test_a_review_is_published_once() -> None:
    review = imported(ENTRIES)
    go(review)
    before = dump()
    with pytest.raises(ImportReviewNotOpen):
        go(review)
    assert dump() == before


def test_a_dry_run_leaves_all_as_it_was() -> None:
    review = imported(ENTRIES)
    before = dump()
    assert len(go(review, dry_run=True).changes) == 3
    review.refresh_from_db()
    assert (review.state, dump()) == ("open", before)


def test_nothing_accepted_is_refused() -> None:
    with pytest.raises(NothingAccepted):
        go(imported({"gpt-4o": text(0, 1e-05)}))
    assert CatalogRevision.objects.count() == 1


def test_a_price_that_somebody_changed_since_is_not_overwritten() -> None:
    review = imported(ENTRIES)
    change_model("gpt-4o", input_cost_per_1m=Decimal("2.75"))
    before = dump()
    with pytest.raises(InvalidCatalog) as refused:
        go(review)
    (problem,) = refused.value.problems
    assert (problem.key, problem.field) == ("gpt-4o", "input_cost_per_1m")
    assert problem.message.startswith("It has changed from 2.5 to 2.75 since the review was made")
    review.refresh_from_db()
    assert (review.state, dump()) == ("open", before)


def test_changes_elsewhere_or_to_the_same_value_are_no_conflict() -> None:
    review = imported(ENTRIES)
    change_model("gpt-4o", input_cost_per_1m=Decimal(3), display_name="Omni", cached_input_cost_per_1m=Decimal(1))
    assert {change.field for change in go(review).changes if change.key == "gpt-4o"} == {"output_cost_per_1m"}
    assert ModelRegistry.current().ai_models["gpt-4o"].display_name == "Omni"


def test_two_rows_of_one_model_that_are_both_accepted_are_refused() -> None:
    review = imported({"gpt-4o": text(3e-06, 1e-05), "openai/gpt-4o": text(4e-06, 1e-05)})
    accept(review, 1, 2)
    with pytest.raises(InvalidCatalog, match=r"It has changed from 2\.5 to 3"):
        go(review)
    assert cost("gpt-4o")[0] == Decimal("2.5")


def test_a_row_that_is_gone_is_refused() -> None:
    content = files.to_document(ModelRegistry.current().to_state())
    content["providers"][0]["display_name"] = "Another"
    review = imported(content, format=ImportFormat.RATECARD)
    gone = str(content["providers"][0]["provider_id"])
    publish(lambda draft: providers.delete(draft, provider_id=gone))
    with pytest.raises(InvalidCatalog, match="It has gone since the review was made"):
        go(review)


def test_a_row_that_has_come_meanwhile_is_refused() -> None:
    content = files.to_document(ModelRegistry.current().to_state())
    content["providers"].append({"provider_id": "azure", "display_name": "Azure"})
    review = imported(content, format=ImportFormat.RATECARD)
    go(imported(content | {"providers": [{"provider_id": "azure", "display_name": "X"}]}, format=ImportFormat.RATECARD))
    accept(review, row(review, "azure").place)
    with pytest.raises(InvalidCatalog, match="It has come since the review was made"):
        go(review)


def test_prices_that_are_accepted_in_spite_of_all_still_obey_the_catalog_s_rules() -> None:
    review = imported({"gpt-4o": text(-1e-06, 1e-05)})
    accept(review, 1)
    with pytest.raises(InvalidCatalog, match="Give a cost of 0 to"):
        go(review)
    assert cost("gpt-4o")[0] == Decimal("2.5")


def test_a_stale_revision_is_refused() -> None:
    review = imported(ENTRIES)
    change_model("gpt-5.1", sort_order=3)
    with pytest.raises(StaleRevision):
        go(review, expected_revision=1)
    assert go(review, expected_revision=2).revision == 3


def test_a_margin_below_the_minimum_must_be_accepted() -> None:
    publish(lambda draft: settings.update(draft, minimum_margin=Decimal("0.3")), accept_low_margin=True)
    review = imported({"gpt-4o-mini": text(1.5e-07, 1e-06)})
    with pytest.raises(LowMargin):
        go(review)
    review.refresh_from_db()
    assert (review.state, go(review, accept_low_margin=True).revision) == ("open", 3)


def test_an_address_does_not_move_away_from_its_secret() -> None:
    set_key("openai", "sk-of-a-test-123456")
    content = files.to_document(ModelRegistry.current().to_state())
    (openai,) = [row for row in content["providers"] if row["provider_id"] == "openai"]
    openai["api_endpoint"] = "https://8.8.8.8/v1"
    with pytest.raises(InvalidCatalog, match="give this secret again"):
        go(imported(content, format=ImportFormat.RATECARD))
    assert ModelRegistry.current().providers["openai"].api_endpoint is None
