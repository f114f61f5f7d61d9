"""Functions in revisions: their prompts are checked wherever they are changed."""

from dataclasses import replace
from decimal import Decimal

import pgtrigger
import pytest

from backend.catalog import ai_models, files, functions, history, prompts, registry, seed, templates
from backend.catalog.enums import FunctionName, QualityTier
from backend.catalog.models import AIFunctionConfig, CatalogRevision
from backend.catalog.references import Reference, Referenced
from backend.catalog.registry import FunctionNotFound, ModelRegistry
from backend.catalog.revisions import Draft, InvalidCatalog
from backend.catalog.rows import Function
from backend.shared import clock
from tests.support.publishing import publish, seed_state

pytestmark = pytest.mark.django_db

CLUSTER, CONTENT, IMAGES = FunctionName.AUTO_CLUSTER, FunctionName.GENERATE_CONTENT, FunctionName.GENERATE_IMAGES
LISTED = "It can have {{ keywords }} and {{ language }}."


def change(function: FunctionName, **values: object) -> Function:
    publish(lambda draft: functions.update(draft, function=function, **values))
    return ModelRegistry.current().functions[function]


def refused(function: FunctionName, **values: object) -> list[tuple[str | None, str]]:
    before = ModelRegistry.current().revision
    with pytest.raises(InvalidCatalog) as error:
        change(function, **values)
    assert ModelRegistry.current().revision == before
    return [(problem.field, problem.message) for problem in error.value.problems]


def test_the_seed_has_all_functions_and_no_model() -> None:
    known = ModelRegistry.current().functions
    assert {*known} == {*FunctionName}
    assert [row.text_model_id or row.quality_tier for row in known.values()] == [None] * 5
    assert known[IMAGES].prompt == "{{ prompt }}\n\nStyle: {{ image_style }}"


@pytest.mark.parametrize("name", FunctionName)
def test_prompts_of_the_seed_name_what_is_agreed(name: FunctionName) -> None:
    shapes = {
        "auto_cluster": ["clusters", "name", "keywords", "unclustered"],
        "generate_ideas": ["ideas", "title", "outline", "keywords", "kind"],
        "generate_content": ["title", "body", "meta_title", "meta_description", "tags"],
        "generate_image_prompts": ["head", "places", "place", "after_heading", "prompt"],
        "generate_images": [],
    }
    prompt = ModelRegistry.current().functions[name].prompt
    assert [key for key in shapes[name] if f'"{key}":' not in prompt] == []
    assert {*templates.variables(prompt)} == {variable.name for variable in prompts.VARIABLES[name]}


def test_a_change_is_a_revision_that_can_be_taken_back() -> None:
    was = ModelRegistry.current()
    row = change(CONTENT, temperature=Decimal("0.30"), max_output_tokens=2_000, text_model_id="gpt-4o-mini")
    assert (row.temperature, row.max_output_tokens, row.text_model_id) == (Decimal("0.3"), 2_000, "gpt-4o-mini")
    changes = history.diff(from_number=was.revision, to_number=was.revision + 1)
    assert [(change.entity, change.key, change.field, change.before, change.after) for change in changes] == [
        ("function", "generate_content", "text_model_id", None, "gpt-4o-mini"),
        ("function", "generate_content", "max_output_tokens", None, 2_000),
        ("function", "generate_content", "temperature", None, "0.3"),
    ]
    publish(lambda draft: history.roll_back(draft, to_number=was.revision))
    assert ModelRegistry.current().functions == was.functions


def test_an_unknown_variable_is_refused_with_its_place() -> None:
    assert refused(CLUSTER, prompt="Sort {{ keywords }}\nfor {{ readers }}") == [
        ("prompt", "Line 2: there is no variable {{ readers }}. " + LISTED)
    ]
    assert refused(CLUSTER, system_prompt="{{ answer }}") == [
        ("system_prompt", "Line 1: there is no variable {{ answer }}. " + LISTED)
    ]


def test_a_variable_that_is_needed_must_be_in_the_prompt_itself() -> None:
    needed = ("prompt", "It needs the variable {{ keywords }}. " + LISTED)
    assert refused(CLUSTER, prompt="Sort", system_prompt="{{ keywords }}") == [needed]


def test_a_repair_prompt_has_variables_of_its_own() -> None:
    assert refused(CLUSTER, repair_prompt="{{ answer }} {{ keywords }}") == [
        ("repair_prompt", "Line 1: there is no variable {{ keywords }}. It can have {{ answer }} and {{ problem }}."),
        ("repair_prompt", "It needs the variable {{ problem }}. It can have {{ answer }} and {{ problem }}."),
    ]


def test_broken_braces_are_refused_with_their_place() -> None:
    assert refused(CLUSTER, prompt="{{ keywords }}\n in {{ language }") == [
        ("prompt", "Line 2, column 5: write a variable as {{ keywords }}, with braces on both sides.")
    ]


def test_a_text_function_needs_its_repair_prompt_and_has_no_tier() -> None:
    assert refused(CLUSTER, repair_prompt=None, quality_tier=QualityTier.BASIC) == [
        ("repair_prompt", "A text function needs a repair prompt."),
        ("quality_tier", "Only image functions have this."),
    ]


def test_images_have_nothing_of_texts() -> None:
    only = "Only text functions have this."
    assert refused(IMAGES, system_prompt="x", max_output_tokens=5, temperature=Decimal(1)) == [
        ("system_prompt", only),
        ("max_output_tokens", only),
        ("temperature", only),
    ]


def test_its_model_is_a_text_model() -> None:
    message = "There is no text model dall-e-3: the list of models shows which there are."
    assert refused(CLUSTER, text_model_id="dall-e-3") == [("text_model_id", message)]


def test_a_model_that_a_function_uses_is_not_deleted() -> None:
    change(CLUSTER, text_model_id="gpt-4o")
    with pytest.raises(Referenced) as refused:
        publish(lambda draft: ai_models.delete(draft, model_name="gpt-4o"))
    assert refused.value.references == (Reference(entity="function", name="auto_cluster"),)


def test_a_file_without_functions_leaves_them() -> None:
    was = ModelRegistry.current().functions
    state = replace(seed_state(), functions={})
    assert publish(lambda draft: files.replace_all(draft, state=state)).changes == ()
    assert ModelRegistry.current().functions == was


def test_a_catalog_from_before_there_were_functions_gets_those_of_the_seed_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pgtrigger.ignore():
        AIFunctionConfig.objects.all().delete()
    monkeypatch.setattr(registry, "_latest", registry._Latest())  # no view of before
    with pytest.raises(FunctionNotFound):
        ModelRegistry.current().get_function(CLUSTER)
    assert seed.publish_functions(now=clock.now()) is True
    assert dict(ModelRegistry.current().functions) == seed_state().functions
    last = CatalogRevision.objects.latest("number")
    assert (last.author, last.reason, last.channel) == ("seed", "Functions of the seed", "seed")
    assert seed.publish_functions(now=clock.now()) is False


def test_what_was_changed_is_no_seed_again() -> None:
    changed = change(CLUSTER, temperature=Decimal("0.9"))
    assert seed.publish_functions(now=clock.now()) is False
    assert ModelRegistry.current().functions[CLUSTER] == changed


def test_only_a_known_function_is_changed() -> None:
    def edit(draft: Draft) -> None:
        del draft.state.functions[CLUSTER]
        functions.update(draft, function=CLUSTER, is_active=False)

    with pytest.raises(FunctionNotFound):
        publish(edit)
