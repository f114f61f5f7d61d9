"""Any catalog survives export and import exactly, and any file survives import and export."""

import json
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from backend.catalog import files, history
from backend.catalog.enums import ModelType, QualityTier, RateComponent
from backend.catalog.files import FileFormat
from backend.catalog.registry import ModelRegistry
from backend.catalog.revisions import Draft, Published
from backend.catalog.rows import AI_MODEL, PROVIDER, SETTINGS, SETTINGS_KEY, AIModel, Rate
from backend.catalog.seed import SEED_FILE
from backend.catalog.state import CatalogState
from backend.shared import secret_names
from tests.support import soak
from tests.support.publishing import publish

pytestmark = pytest.mark.django_db
bounds = settings(
    max_examples=soak.count(sample=30, full=1_000),
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)

# Words and letters that YAML or a terminal takes for something else.
TRICKY = [
    *(
        "",
        " ",
        "no",
        "y",
        "~",
        "null",
        "1e3",
        "1.e+3",
        "0x1F",
        "017",
        "1_000",
        "1:30",
        "-0",
        ".inf",
        "NaN",
        "2026-01-01",
    ),
    *(
        "=",
        "<<",
        "a: b",
        "# ",
        "- a",
        "&a",
        "*a",
        "!a",
        "? ",
        "%YAML",
        "---",
        "...",
        "@",
        "`",
        "'",
        '"',
        "\\",
        "{",
        "[",
    ),
    *(
        "\t",
        "\n",
        "\r\n",
        "\x01",
        "\x1b",
        "\x7f",
        "\x85",
        "\u2028",
        "\u2029",
        "\u200b",
        "\ufeff",
        "\ufffe",
        "\U0001f600",
    ),
]
NUMBERS = [-0.0, 1.0, 1e16, 1e22, 1.5e300, 5e-324, 1e-7, 0.1, 2**53 + 1, -(10**30)]
letters = some.characters(exclude_categories=["Cs"], exclude_characters="\x00")
text = some.lists(some.sampled_from(TRICKY) | letters, max_size=5).map("".join)
number = some.integers() | some.floats(allow_nan=False, allow_infinity=False) | some.sampled_from(NUMBERS)
value = some.recursive(
    some.none() | some.booleans() | number | text,
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(text, inner, max_size=3),
    max_leaves=8,
)
config = some.dictionaries(text, value, max_size=4).filter(lambda found: not any(secret_names.in_object(found)))
name = text.filter(lambda found: 1 <= len(found) <= 50)
cost = some.decimals(0, 1_000, places=8) | some.sampled_from([Decimal("1.2500"), Decimal("1E+2"), Decimal("-0.0")])


@some.composite
def states(draw: Callable[..., Any]) -> CatalogState:
    """The seed, with rows of any text, number and object."""
    state, model_name, own_cost = history.state_at(1), draw(name), draw(cost)
    assert state.settings is not None
    openai = replace(state.providers["openai"], config=draw(config), display_name=draw(name))
    state.put(PROVIDER, "openai", openai)
    state.put(SETTINGS, SETTINGS_KEY, replace(state.settings, image_style=draw(name)))
    model = AIModel(
        model_name=model_name,
        display_name=draw(name),
        model_type=ModelType.IMAGE,
        provider_id="openai",
        cost_per_image=own_cost,
        rates=(Rate(component=RateComponent.IMAGE, size="9x9", image_quality="hd", cost_usd=own_cost),),
        credits_per_image=draw(some.integers(0, 1_000_000)),
        quality_tier=QualityTier.BASIC,
        is_active=False,
        valid_sizes=("9x9", "1024x768"),
    )
    state.put(AI_MODEL, model_name, model)
    return state


def make(state: CatalogState) -> Published:
    def edit(draft: Draft) -> None:
        files.replace_all(draft, state=state)

    return publish(edit)


def export(format: FileFormat) -> str:
    return files.write(ModelRegistry.current().to_state(), format=format)


@bounds
@given(one=states(), other=states(), format=some.sampled_from(FileFormat))
def test_a_file_brings_back_the_catalog_that_it_was_made_of(
    one: CatalogState, other: CatalogState, format: FileFormat
) -> None:
    make(one)
    exported = export(format)
    assert make(files.read(exported)).changes == ()
    make(other)
    make(files.read(exported))
    assert export(format) == exported


@bounds
@given(
    config=config,
    temperature=some.sampled_from([0.5, "0.50", 1, "1E0", "-0.0", -0.0, "2.00"]),
    sort_order=some.sampled_from([1, "1", 1.0, -0.0]),
    write=some.sampled_from([json.dumps, yaml.safe_dump]),
)
def test_applying_an_applied_file_again_changes_nothing(
    config: dict[str, Any], temperature: object, sort_order: object, write: Callable[[object], str]
) -> None:
    document = files.to_document(ModelRegistry.current().to_state())
    document["providers"][0]["config"] = config
    document["settings"]["temperature"] = temperature
    document["ai_models"][0]["sort_order"] = sort_order
    written = write(document)
    make(files.read(written))
    assert make(files.read(written)).changes == ()


@pytest.mark.parametrize("format", FileFormat)
def test_a_large_catalog_is_read_back(format: FileFormat) -> None:
    state = files.read(SEED_FILE.read_text())
    model = state.ai_models["gpt-4o-mini"]
    for place in range(5_000):
        name = f"model-{place}"
        state.ai_models[name] = replace(model, model_name=name)
    assert files.read(files.write(state, format=format)).ai_models.keys() == state.ai_models.keys()


def test_an_export_that_could_not_be_read_again_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "YAML_MAX_LINES", 20)
    state = files.read(SEED_FILE.read_text())
    with pytest.raises(
        files.UnreadableDocument, match="It has more than 20 lines, which is slow as YAML: write it as JSON"
    ):
        files.write(state, format=FileFormat.YAML)
    assert files.read(files.write(state, format=FileFormat.JSON)) == state
