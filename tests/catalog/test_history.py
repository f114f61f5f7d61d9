"""Any earlier state is rebuilt exactly, whatever was changed and taken back."""

import random
from collections.abc import Callable

import pytest

from backend.catalog import ai_models, history, operations, providers
from backend.catalog.enums import OperationType
from backend.catalog.registry import ModelRegistry
from backend.catalog.revisions import Draft
from backend.catalog.rows import Provider
from tests.support.publishing import publish

pytestmark = pytest.mark.django_db

STEPS = 30


def random_edit(chance: random.Random, newest: int) -> Callable[[Draft], None]:
    name = chance.choice(sorted(ModelRegistry.current().ai_models))
    provider_id = f"acme-{chance.randrange(3)}"

    def reprice(draft: Draft) -> None:
        is_text = draft.state.ai_models[name].tokens_per_credit is not None
        field = "tokens_per_credit" if is_text else "credits_per_image"
        ai_models.update(draft, model_name=name, **{field: chance.randrange(1, 1000)}, sort_order=chance.randrange(9))

    def flip_provider(draft: Draft) -> None:
        if provider_id in draft.state.providers:
            providers.delete(draft, provider_id=provider_id)
        else:
            providers.create(draft, provider=Provider(provider_id=provider_id, display_name=str(chance.random())))

    def reprice_operation(draft: Draft) -> None:
        operations.update(draft, operation_type=chance.choice(list(OperationType)), min_credits=chance.randrange(100))

    def roll_back(draft: Draft) -> None:
        history.roll_back(draft, to_number=chance.randrange(1, newest + 1))

    return chance.choice([reprice, flip_provider, reprice_operation, roll_back])


@pytest.mark.parametrize("seed", range(5))
def test_random_changes_and_rollbacks(seed: int) -> None:
    chance = random.Random(seed)
    states = {1: ModelRegistry.current().to_state()}
    for _ in range(STEPS):
        published = publish(random_edit(chance, max(states)))
        states[published.revision] = ModelRegistry.current().to_state()
    assert len(states) > STEPS / 2
    for number, state in states.items():
        assert history.state_at(number) == state
    first, last = min(states), max(states)
    there = {(change.entity, change.key, change.field) for change in history.diff(from_number=first, to_number=last)}
    back = {(change.entity, change.key, change.field) for change in history.diff(from_number=last, to_number=first)}
    assert there == back
