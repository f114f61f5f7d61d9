"""The steps of a scheduled change are made as they were meant, in every format that ever was."""

from datetime import timedelta

import pytest

from backend.catalog import history, revisions, schedules, steps
from backend.catalog.formats import CATALOG
from backend.catalog.models import CatalogRevision, CatalogSchedule
from backend.catalog.models.revisions import Channel
from backend.catalog.steps import Step, StepName
from tests.golden import catalog_story, steps_story
from tests.golden.files import expect_unchanged, load

pytestmark = pytest.mark.django_db

FORMATS = range(1, CATALOG.number + 1)
EXPECTED = [
    Step(
        StepName.PROVIDER_CREATE,
        {
            "provider_id": "forge",
            "display_name": "Forge",
            "provider_type": "other",
            "api_endpoint": "https://forge.example",
            "is_active": False,
            "config": {"regions": ["eu"]},
        },
    ),
    Step(StepName.PROVIDER_UPDATE, {"provider_id": "forge", "config": {"regions": ["eu", "us"]}}),
    Step(StepName.PROVIDER_DELETE, {"provider_id": "post"}),
    Step(StepName.PROVIDER_ACTIVATE, {"provider_id": "forge"}),
    Step(StepName.PROVIDER_DEACTIVATE, {"provider_id": "forge", "new_defaults": []}),
    Step(
        StepName.AI_MODEL_CREATE,
        {
            "model_name": "brush",
            "display_name": "Brush",
            "model_type": "image",
            "provider_id": "acme",
            "is_active": False,
            "cost_per_image": "0.012",
            "rates": [{"component": "image", "size": "512x512", "image_quality": "hd", "cost_usd": "0.0125"}],
            "credits_per_image": 2,
            "image_prices": [],
            "refuses_temperature": False,
            "fallback_models": [],
            "quality_tier": "premium",
            "valid_sizes": ["512x512"],
            "deprecated_at": "2027-01-02",
        },
    ),
    Step(
        StepName.AI_MODEL_CREATE,
        {
            "model_name": "writer-2",
            "display_name": "Writer 2",
            "model_type": "text",
            "provider_id": "acme",
            "is_active": True,
            "input_cost_per_1m": "0.50",
            "output_cost_per_1m": "1.5",
            "tokens_per_credit": 1_000,
            "image_prices": [],
            "refuses_temperature": False,
            "fallback_models": [],
            "max_output_tokens": 8_192,
            "supports_json_mode": True,
        },
    ),
    Step(StepName.AI_MODEL_UPDATE, {"model_name": "writer", "tokens_per_credit": 700, "deprecated_at": None}),
    Step(StepName.AI_MODEL_SET_DEFAULT, {"model_name": "writer-2"}),
    Step(StepName.AI_MODEL_RETIRE, {"model_name": "writer", "successor": "writer-2", "switch_at": "2026-11-01"}),
    Step(StepName.TIER_ASSIGN, {"tier": "basic", "model_name": "brush"}),
    Step(StepName.AI_MODEL_DEACTIVATE, {"model_name": "painter"}),
    Step(StepName.AI_MODEL_DELETE, {"model_name": "painter"}),
    Step(StepName.AI_MODEL_ACTIVATE, {"model_name": "brush"}),
    Step(StepName.OPERATION_UPDATE, {"operation_type": "clustering", "min_credits": 4, "is_active": True}),
    Step(StepName.FUNCTION_UPDATE, {"function": "auto_cluster", "prompt": "Put {{ keywords }} in order"}),
    Step(StepName.SETTINGS_UPDATE, {"image_style": "sketch", "temperature": "0.25", "minimum_margin": None}),
]
WITHOUT_FUNCTIONS = [step for step in EXPECTED if step.name != StepName.FUNCTION_UPDATE]
"""What formats up to 5 kept."""
MADE = {
    ("brush", "quality_tier"): "basic",
    ("brush", "is_active"): True,
    ("brush", "is_default"): True,
    ("brush", "credits_per_image"): 2,
    ("brush", "rates"): [{"component": "image", "size": "512x512", "image_quality": "hd", "cost_usd": "0.0125"}],
    ("clustering", "min_credits"): 4,
    ("forge", "config"): {"regions": ["eu", "us"]},
    ("painter", "credits_per_image"): None,
    ("post", "display_name"): None,
    ("settings", "image_style"): "sketch",
    ("settings", "temperature"): "0.25",
    ("writer", "is_active"): False,
    ("writer", "is_default"): False,
    ("writer", "switch_at"): "2026-11-01",
    ("writer", "tokens_per_credit"): 700,
    ("writer-2", "input_cost_per_1m"): "0.5",
    ("writer-2", "is_default"): True,
}


def test_the_code_of_today_keeps_what_the_newest_golden_file_holds() -> None:
    expect_unchanged("steps", CATALOG.number, steps.to_json(steps_story.steps()))


def test_a_step_of_every_name_is_kept() -> None:
    assert {step.name for step in EXPECTED} == set(StepName)


@pytest.mark.parametrize("number", FORMATS)
def test_kept_steps_read_as_they_were_written(number: int) -> None:
    expected = EXPECTED if number >= catalog_story.FIRST_WITH_FUNCTIONS else WITHOUT_FUNCTIONS
    assert steps.from_json(load("steps", number), where="a test") == expected


def test_steps_of_before_they_had_a_number_are_of_format_1() -> None:
    kept = [{name: value for name, value in row.items() if name != "format"} for row in load("steps", 1)]
    assert steps.from_json(kept, where="a test") == WITHOUT_FUNCTIONS


@pytest.mark.parametrize("number", FORMATS)
def test_a_change_that_was_scheduled_is_made(number: int) -> None:
    catalog_story.forget()
    now = catalog_story.START
    revisions.publish(edit=catalog_story.create, author="ada", reason="Begin", channel=Channel.SEED, now=now)
    due_at, kept = now + timedelta(days=1), load("steps", number)
    CatalogSchedule.objects.create(
        steps=kept, due_at=due_at, created_at=now, author="ada", reason="Later", channel=Channel.COMMAND_LINE
    )
    (schedule,) = schedules.run_due(now=due_at, explain=repr)
    assert (schedule.state, schedule.failure, schedule.revision) == ("done", "", 2)
    changes = history.changes(revision=CatalogRevision.objects.get(number=2))
    made = {(change.key, change.field): change.after for change in changes}
    assert {place: made[place] for place in MADE} == MADE
