"""A kept history of the catalog reads as it was written, in every format that ever was."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from backend.catalog import files, history
from backend.catalog.enums import QualityTier
from backend.catalog.formats import CATALOG
from backend.catalog.models import CatalogRevision
from backend.catalog.revisions import Change
from backend.catalog.state import CatalogState
from tests.golden import catalog_story as story
from tests.golden.files import expect_unchanged, load
from tests.support.rates import image_rate

pytestmark = pytest.mark.django_db

FORMATS = range(1, CATALOG.number + 1)
REPRICED = CatalogState(
    providers={"acme": story.ACME, "post": replace(story.POST, is_active=True, config={"region": "eu"})},
    ai_models={
        "writer": replace(story.WRITER, tokens_per_credit=800, cache_write_cost_per_1m=None),
        "painter": replace(
            story.PAINTER,
            credits_per_image=10,
            rates=(image_rate("0.03", size="512x512", image_quality="hd"),),
        ),
    },
    operations={
        "clustering": replace(story.CLUSTERING, min_credits=3),
        "internal_linking": replace(story.LINKING, is_active=False),
        "image_generation": story.IMAGES,
    },
    functions={"auto_cluster": replace(story.SORTING, temperature=Decimal("0.2"), max_output_tokens=None)},
    settings=replace(story.SETTINGS, minimum_margin=Decimal("0.2"), temperature=Decimal("0.35")),
)

RETIRING = replace(REPRICED.ai_models["writer"], retired_at=date(2027, 3, 1), replaced_by_id="writer-2")
LAST = replace(REPRICED, ai_models={**REPRICED.ai_models, "writer": RETIRING, "writer-2": story.SUCCESSOR})


@pytest.fixture(params=FORMATS)
def kept(request: pytest.FixtureRequest) -> int:
    """The history as that format kept it."""
    story.restore(load("catalog", request.param))
    number: int = request.param
    return number


def of_format(number: int, state: CatalogState) -> CatalogState:
    """The state as formats from before there were functions have it."""
    return state if number >= story.FIRST_WITH_FUNCTIONS else replace(state, functions={})


def test_the_code_of_today_keeps_what_the_newest_golden_file_holds() -> None:
    story.perform()
    expect_unchanged("catalog", CATALOG.number, story.dump())


def test_the_file_of_today_is_the_newest_golden_one() -> None:
    story.perform()
    expect_unchanged("document", CATALOG.number, files.to_document(history.state_at(8)))


@pytest.mark.parametrize("number", FORMATS)
def test_a_file_says_what_it_said(number: int) -> None:
    assert files.from_document(load("document", number)) == of_format(number, LAST)


def test_the_first_state(kept: int) -> None:
    state = CatalogState(
        providers={"acme": story.ACME, "post": story.POST},
        ai_models={"writer": story.WRITER, "painter": story.PAINTER},
        operations={
            "clustering": story.CLUSTERING,
            "internal_linking": story.LINKING,
            "image_generation": story.IMAGES,
        },
        functions={"auto_cluster": story.SORTING},
        settings=story.SETTINGS,
    )
    assert history.state_at(1) == of_format(kept, state)


def test_a_state_has_nothing_of_secrets(kept: int) -> None:
    assert history.state_at(2) == history.state_at(1)


def test_the_state_after_changes_of_every_kind(kept: int) -> None:
    assert history.state_at(3) == of_format(kept, REPRICED)


def test_the_state_after_a_tier_moved_and_rows_were_deleted(kept: int) -> None:
    state = history.state_at(5)
    sketcher = replace(story.SKETCHER, quality_tier=QualityTier.BASIC, is_default=True)
    assert state.ai_models == {"writer": REPRICED.ai_models["writer"], "sketcher": sketcher}
    assert (state.providers, state.settings) == ({"acme": story.ACME}, REPRICED.settings)
    assert state.operations == {
        "internal_linking": replace(story.LINKING, is_active=False),
        "image_generation": story.IMAGES,
    }


def test_a_rollback_brought_back_what_was_deleted(kept: int) -> None:
    assert history.state_at(7) == of_format(kept, REPRICED)


def test_the_last_state(kept: int) -> None:
    assert history.state_at(8) == of_format(kept, LAST)


def test_changes_of_a_revision_have_current_names(kept: int) -> None:
    costs = [
        {"component": "image", "size": "1024x1024", "image_quality": "hd", "cost_usd": "0.035"},
        {"component": "image", "size": "512x512", "image_quality": "hd", "cost_usd": "0.02"},
    ]
    new_costs = [{"component": "image", "size": "512x512", "image_quality": "hd", "cost_usd": "0.03"}]
    assert _of(3, "painter") == {
        ("update", "rates"): (costs, new_costs),
        ("update", "credits_per_image"): (8, 10),
    }
    assert _of(3, "settings") == {
        ("update", "temperature"): ("0.7", "0.35"),
        ("update", "minimum_margin"): (None, "0.2"),
    }
    assert _of(5, "post") == {
        ("delete", "provider_id"): ("post", None),
        ("delete", "display_name"): ("Post", None),
        ("delete", "provider_type"): ("email", None),
        ("delete", "is_active"): (True, None),
        ("delete", "config"): ({"region": "eu"}, None),
    }


def test_secrets_are_kept_as_set_or_null(kept: int) -> None:
    assert _of(2, "acme") == {("update", "api_key"): (None, "set")}
    assert _of(6, "acme") == {("update", "api_key"): ("set", None)}


def test_differences_between_two_states(kept: int) -> None:
    assert [(one.key, one.field, one.before, one.after) for one in history.diff(from_number=7, to_number=8)][:2] == [
        ("writer", "retired_at", None, "2027-03-01"),
        ("writer", "replaced_by_id", None, "writer-2"),
    ]
    assert history.diff(from_number=3, to_number=7) == ()


def test_the_impact_of_a_kept_revision(kept: int) -> None:
    (tier,) = history.impact(number=4).tiers
    assert (tier.quality_tier, tier.model_before, tier.model_after) == ("basic", "painter", "sketcher")
    assert (tier.credits_before, tier.credits_after) == (10, 1)


def _of(number: int, key: str) -> dict[tuple[str, str], tuple[object, object]]:
    changes: tuple[Change, ...] = history.changes(revision=CatalogRevision.objects.get(number=number))
    return {(str(one.action), one.field): (one.before, one.after) for one in changes if one.key == key}
