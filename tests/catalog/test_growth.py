"""What a small change of a large catalog reads: what it touched, with the same result as reading everything."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

import pytest

from backend.catalog import history, impact, registry
from backend.catalog.enums import OperationType, ProviderType
from backend.catalog.models.providers import SecretName
from backend.catalog.registry import ModelRegistry
from backend.catalog.revisions import Draft
from backend.catalog.rows import AI_MODEL, OPERATION, PROVIDER, SETTINGS, SETTINGS_KEY, Operation, Provider
from tests.support.publishing import publish
from tests.support.rates import image_rate

pytestmark = pytest.mark.django_db


def put(entity: str, key: str, row: object) -> None:
    publish(lambda draft: draft.state.put(entity, key, row))  # type: ignore[arg-type]


def story() -> None:
    """Rows of each kind are changed, made and deleted, and made again; a secret comes and goes with its provider."""
    state = ModelRegistry.current().to_state()
    cost = image_rate("0.09", size="1024x1024", image_quality="hd")
    put(AI_MODEL, "dall-e-3", replace(state.ai_models["dall-e-3"], rates=(cost,), display_name="Painter"))
    put(AI_MODEL, "gpt-4o", None)
    put(AI_MODEL, "gpt-4o", replace(state.ai_models["gpt-4o"], sort_order=7))
    put(OPERATION, OperationType.CLUSTERING, Operation(operation_type=OperationType.CLUSTERING, min_credits=3))
    put(OPERATION, OperationType.CLUSTERING, None)
    assert state.settings is not None
    put(SETTINGS, SETTINGS_KEY, replace(state.settings, price_per_credit_usd=Decimal("0.02")))

    def with_secret(draft: Draft) -> None:
        draft.state.put(
            PROVIDER, "mailer", Provider(provider_id="mailer", display_name="Mail", provider_type=ProviderType.EMAIL)
        )
        draft.secrets["mailer", SecretName.API_KEY] = "a-key-of-the-mailer"

    publish(with_secret)
    put(PROVIDER, "mailer", None)


def test_a_view_is_the_former_one_with_what_changed() -> None:
    former = ModelRegistry.current()
    put(AI_MODEL, "gpt-4o", replace(former.ai_models["gpt-4o"], display_name="Other"))
    view = ModelRegistry.current()
    assert view.ai_models["gpt-4o"].display_name == "Other"
    kept = former.ai_models.keys() - {"gpt-4o"}
    assert all(view.ai_models[name] is former.ai_models[name] for name in kept)
    assert view.providers["openai"] is former.providers["openai"]


def test_a_view_over_many_revisions_is_as_one_of_every_table() -> None:
    former = ModelRegistry.current()
    story()
    assert registry._build(former) == registry._build(None)


def test_a_view_of_another_life_of_the_database_is_not_built_upon() -> None:
    former = replace(ModelRegistry.current(), uid=UUID(int=1), ai_models={})
    assert registry._build(former) == registry._build(None)


def test_more_changes_than_are_read_by_their_keys_are_read_wholly(monkeypatch: pytest.MonkeyPatch) -> None:
    former = ModelRegistry.current()
    story()
    monkeypatch.setattr(registry, "MOST_CHANGED", 1)
    assert registry._read_changed(former) is None
    assert registry._build(former) == registry._build(None)


def test_a_state_is_todays_with_what_came_since_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    story()
    monkeypatch.setattr(history, "SHORT_HISTORY", 0)
    newest = ModelRegistry.current()
    for number in range(1, newest.revision + 1):
        assert history._taken_back(number) == history.state_at(number) == history.rebuilt(number)
    assert history.state_at(newest.revision).ai_models["gpt-5.1"] is newest.ai_models["gpt-5.1"]
    monkeypatch.setattr(history, "MOST_TAKEN_BACK", 3)
    assert history._taken_back(1) is None
    assert history.state_at(1) == history.rebuilt(1)


def test_a_file_that_says_the_same_keeps_the_rows_that_are_there() -> None:
    before = ModelRegistry.current()

    def again(draft: Draft) -> None:
        draft.state = history.rebuilt(before.revision)

    published = publish(again, dry_run=True)
    assert published.changes == ()
    assert all(published.impact.after.ai_models[name] is model for name, model in before.ai_models.items())


def test_true_in_a_json_object_is_not_1() -> None:
    before = ModelRegistry.current().providers["openai"]
    put(PROVIDER, "openai", replace(before, config={"retries": 1}))
    put(PROVIDER, "openai", replace(before, config={"retries": True}))
    assert ModelRegistry.current().providers["openai"].config["retries"] is True


def test_the_effect_of_one_change_is_computed_from_it_alone() -> None:
    before = ModelRegistry.current().to_state()
    after = before.copy()
    after.put(AI_MODEL, "gpt-4o-mini", replace(before.ai_models["gpt-4o-mini"], tokens_per_credit=9_000))
    effect = impact.of_change(before, after, at=datetime(2026, 11, 21, tzinfo=UTC))
    assert [margin.model_name for margin in effect.margins] == ["gpt-4o-mini"]
    old, new = before.on_sale(), after.on_sale()
    assert impact._touched(before, after, old, new) == {"gpt-4o-mini"}
