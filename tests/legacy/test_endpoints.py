"""Phase 5: what moved goes on sale, the decided defaults count, and answers are compared field by field."""

import json
from pathlib import Path

import pytest

from backend.catalog.enums import ModelType
from backend.catalog.registry import ModelRegistry
from backend.legacy import answers
from backend.legacy.cut_over import Step
from tests.legacy.commands import apply, decide, legacy, ours, revert, with_a_new_model
from tests.support.old_product import OldProduct
from tests.support.terminal import ratecard


@pytest.mark.django_db
def test_what_moved_goes_on_sale_and_back(old: OldProduct) -> None:
    with_a_new_model(old)
    apply(old, 1, 2, 3, 4)
    before = ours()
    apply(old, 5)
    registry = ModelRegistry.current()
    assert registry.is_available(registry.get_model("small-1"))
    assert legacy(old, "verify", "5") == []
    revert(5)
    assert ours() == before


@pytest.mark.django_db
def test_what_is_switched_off_there_stays_off(old: OldProduct) -> None:
    with_a_new_model(old)
    old.execute("UPDATE igny8_ai_model_config SET is_active = false WHERE id = 1")
    apply(old, 1, 2, 3, 4, 5)
    assert ModelRegistry.current().get_model("small-1").is_active is False


@pytest.mark.django_db
def test_the_default_is_the_one_that_was_decided(old: OldProduct) -> None:
    decide(old, "default_differs", "igny8_global_integration_settings.openai_model", "setting")
    apply(old, 1, 2, 3, 4)
    before, former = ours(), ModelRegistry.current().get_default_model(ModelType.TEXT)
    apply(old, 5)
    decided = ModelRegistry.current().get_default_model(ModelType.TEXT)
    assert (former and former.model_name, decided and decided.model_name) == ("gpt-5.1", "gpt-4o-mini")
    revert(5)
    assert ours() == before


def test_answers_are_compared_field_by_field() -> None:
    old = {"models": [{"model_name": "a", "price": 1}, {"model_name": "b", "on": True}], "sizes": ["1x1", "2x2"]}
    new = {
        "models": [{"model_name": "b", "on": 1}, {"model_name": "c"}, {"model_name": "a", "price": 2}],
        "sizes": ["1x1"],
    }
    assert list(answers.differences(old, new)) == [
        Step("models[a].price", 1, 2),
        Step("models[b].on", True, 1),
        Step("models[c]", "missing", {"model_name": "c"}),
        Step("sizes[1]", "2x2", "missing"),
    ]
    assert list(answers.differences(old, json.loads(json.dumps(old)))) == []
    assert list(answers.differences([{"name": "a"}, {"name": "a"}], [{"name": "a"}])) == [
        Step("[1]", {"name": "a"}, "missing")
    ]


def test_the_command_reads_two_files(tmp_path: Path) -> None:
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    old.write_text('{"temperature": 0.7}')
    new.write_text('{"temperature": 0.8}')
    answer = ratecard("legacy", "compare", str(old), str(new), "--json")
    assert (answer.exit_code, json.loads(answer.stdout)) == (1, [{"field": "temperature", "old": 0.7, "new": 0.8}])
    assert ratecard("legacy", "compare", str(old), str(old)).stdout == "Old and new are the same.\n"
    new.write_text("{")
    assert ratecard("legacy", "compare", str(old), str(new)).exit_code == 2
