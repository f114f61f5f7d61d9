"""Overrides: what an account has otherwise. Account goes over settings, settings over the catalog's default."""

from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from backend.accounts.models import Account
from backend.catalog.invariants import Problem, problems_of_settings
from backend.catalog.models.ai_models import ModelType
from backend.catalog.models.overrides import AccountOverrides
from backend.catalog.registry import ModelRegistry
from backend.catalog.state import SETTINGS, AIModel, normalised
from backend.shared.immutable_json import is_storable

OF_SETTINGS = ("image_style", "image_quality", "max_in_article_images", "temperature")
ENTITY = "account_overrides"


class InvalidOverrides(Exception):
    """Values that can't be overridden so; `problems` names each."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(problem.message for problem in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelConfig:
    """What requests of an account are run with. `text_model` is None where no default is on sale."""

    text_model: AIModel | None
    image_style: str
    image_quality: str
    max_in_article_images: int
    temperature: Decimal


def get_model_config(*, registry: ModelRegistry, account_id: UUID | None, now: datetime) -> ModelConfig:
    """The account's overrides that count now, over the settings, over the default text model.

    A text model that is not on sale any more does not count.
    """
    found = current(account_id=account_id, now=now) if account_id is not None else None
    values = {name: getattr(registry.settings, name) for name in OF_SETTINGS}
    text_model = registry.get_default_model(ModelType.TEXT)
    if found is not None:
        values |= {name: value for name in OF_SETTINGS if (value := getattr(found, name)) is not None}
        chosen = registry.ai_models.get(found.text_model_id or "")
        text_model = chosen if chosen is not None and registry.is_available(chosen) else text_model
    return ModelConfig(text_model=text_model, **values)


def current(*, account_id: UUID, now: datetime) -> AccountOverrides | None:
    """The account's overrides, unless they have ended."""
    found = AccountOverrides.objects.filter(account_id=account_id).first()
    return found if found is not None and (found.ends_at is None or now < found.ends_at) else None


def update(
    *,
    registry: ModelRegistry,
    account: Account,
    author: str,
    reason: str,
    now: datetime,
    ends_at: datetime | None = None,
    **values: Any,
) -> AccountOverrides:
    """Set fields, by their column names; None takes one back. What is left out stays. Raises InvalidOverrides."""
    before = current(account_id=account.id, now=now) or AccountOverrides(account=account)
    for name, value in values.items():
        setattr(before, name, value)
    found = (
        *_problems_of_values(registry, before),
        *_problems_of_text_model(registry, before.text_model_id),
        *_problems_of_words(reason, ends_at, now),
    )
    if found:
        raise InvalidOverrides(found)
    before.author, before.reason, before.set_at, before.ends_at = author, reason, now, ends_at
    before.save()
    return before


def _problems_of_values(registry: ModelRegistry, row: AccountOverrides) -> tuple[Problem, ...]:
    given = {name: value for name in OF_SETTINGS if (value := getattr(row, name)) is not None}
    if not all(is_storable(value) for value in given.values()):
        return (Problem(ENTITY, "", None, "Leave out characters that can't be stored."),)
    settings = replace(registry.settings, **given)
    if not settings.temperature.is_finite():
        return tuple(problems_of_settings(settings))
    return tuple(problems_of_settings(normalised(SETTINGS, settings)))


def _problems_of_text_model(registry: ModelRegistry, name: str | None) -> tuple[Problem, ...]:
    if name is None:
        return ()
    model = registry.ai_models.get(name)
    if model is None or model.model_type != ModelType.TEXT or not registry.is_available(model):
        return (Problem(ENTITY, "", "text_model", "Name a text model that is on sale. Ask `aiModels` which are."),)
    return ()


def _problems_of_words(reason: str, ends_at: datetime | None, now: datetime) -> tuple[Problem, ...]:
    if not reason.strip() or not is_storable(reason):
        return (Problem(ENTITY, "", "reason", "Say why."),)
    if ends_at is not None and ends_at <= now:
        return (Problem(ENTITY, "", "ends_at", "Give an end that is still to come, or none."),)
    return ()
