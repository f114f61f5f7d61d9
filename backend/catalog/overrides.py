"""Overrides: settings of one account. They take precedence over the settings, and these over the catalog's default."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import TypeAlias
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Q, QuerySet
from pydantic import ValidationError

from backend.accounts.models import Account
from backend.catalog.enums import ModelType
from backend.catalog.invariants import Problem, RulesBroken, problems_of_settings
from backend.catalog.models.overrides import AccountOverride, OverrideName
from backend.catalog.registry import ModelRegistry
from backend.catalog.rows import AIModel, Settings
from backend.catalog.state import normalised, to_json, with_values
from backend.shared.immutable_json import is_storable

ENTITY = "account_override"
OverrideValue: TypeAlias = str | int | Decimal
OVERRIDE = """
    SELECT text_model_id, value FROM catalog_accountoverride
    WHERE account_id = %s AND name = %s AND (ends_at IS NULL OR ends_at > %s)
"""


class InvalidOverrides(RulesBroken):
    """The overrides would break rules; nothing was changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelConfig:
    """What requests of an account are run with. `text_model` is None where no default is on sale."""

    text_model: AIModel | None
    image_style: str
    image_quality: str
    max_in_article_images: int
    temperature: Decimal


def default_config(*, registry: ModelRegistry) -> ModelConfig:
    """What requests without an account are run with."""
    return _config(registry, ())


def get_model_config(*, registry: ModelRegistry, account_id: UUID | None, now: datetime) -> ModelConfig:
    """The account's overrides that count now, over the settings, over the default text model.

    A text model that is not on sale any more does not count.
    """
    return _config(registry, current(account_id=account_id, now=now) if account_id is not None else ())


def _config(registry: ModelRegistry, rows: Iterable[AccountOverride]) -> ModelConfig:
    rows = tuple(rows)
    values = {row.name: row.value for row in rows if row.name != OverrideName.TEXT_MODEL}
    # Overrides are stored as JSON, where a temperature is text; this makes it a Decimal again.
    settings = normalised(with_values(registry.settings, values))
    name = next((row.text_model_id for row in rows if row.text_model_id is not None), None)
    return ModelConfig(
        text_model=_text_model(registry, name),
        image_style=settings.image_style,
        image_quality=settings.image_quality,
        max_in_article_images=settings.max_in_article_images,
        temperature=settings.temperature,
    )


def text_model(*, registry: ModelRegistry, account_id: UUID | None, now: datetime) -> AIModel | None:
    """The text model alone of `get_model_config`, which is all that quotes and charges need of it."""
    if account_id is None:
        return _text_model(registry, None)
    with connection.cursor() as cursor:  # making a statement of a queryset costs five times what this one does
        cursor.execute(OVERRIDE, [account_id, OverrideName.TEXT_MODEL, now])
        row = cursor.fetchone()
    return _text_model(registry, row[0] if row else None)


def image_quality(*, registry: ModelRegistry, account_id: UUID | None, now: datetime) -> str:
    """The image quality alone of `get_model_config`."""
    row = None
    if account_id is not None:
        with connection.cursor() as cursor:
            cursor.execute(OVERRIDE, [account_id, OverrideName.IMAGE_QUALITY, now])
            row = cursor.fetchone()
    return json.loads(row[1]) if row else registry.settings.image_quality


def _text_model(registry: ModelRegistry, name: str | None) -> AIModel | None:
    chosen = registry.ai_models.get(name) if name is not None else None
    is_on_sale = chosen is not None and registry.is_available(chosen)
    return chosen if is_on_sale else registry.get_default_model(ModelType.TEXT)


def current(*, account_id: UUID, now: datetime) -> QuerySet[AccountOverride]:
    """The account's overrides that have not ended, by name."""
    return current_of(account_ids=[account_id], now=now)


def current_of(*, account_ids: Collection[UUID], now: datetime) -> QuerySet[AccountOverride]:
    """The same of several accounts."""
    rows = AccountOverride.objects.filter(Q(ends_at=None) | Q(ends_at__gt=now), account_id__in=account_ids)
    return rows.order_by("account_id", "name")


def update(
    *,
    registry: ModelRegistry,
    account: Account,
    values: Mapping[OverrideName, OverrideValue | None],
    author: str,
    reason: str,
    now: datetime,
    ends_at: datetime | None = None,
) -> None:
    """Override what is named, until `ends_at` or for good; None takes one back. The rest stays as it is.

    Raises InvalidOverrides.
    """
    new_values = {name: value for name, value in values.items() if value is not None}
    problems = (*_problems_of_words(reason, ends_at, now), *_problems_of_text_model(registry, new_values))
    if problems:
        raise InvalidOverrides(problems)
    as_json = to_json(_checked(registry.settings, new_values))
    with transaction.atomic():
        # Rows are deleted and inserted again; without the lock two parallel changes would both insert.
        Account.objects.select_for_update().get(pk=account.pk)
        AccountOverride.objects.filter(account=account, name__in=values).delete()
        AccountOverride.objects.bulk_create(
            AccountOverride(
                account=account,
                name=name,
                value=as_json.get(name),
                text_model_id=str(value) if name == OverrideName.TEXT_MODEL else None,
                author=author,
                reason=reason,
                set_at=now,
                ends_at=ends_at,
            )
            for name, value in new_values.items()
        )


def _checked(settings: Settings, new_values: Mapping[OverrideName, OverrideValue]) -> Settings:
    """The settings with the new values, as they will be read again. Raises InvalidOverrides."""
    values = {str(name): value for name, value in new_values.items() if name != OverrideName.TEXT_MODEL}
    if not all(is_storable(value) for value in values.values()):
        raise InvalidOverrides((Problem(ENTITY, "", None, "Leave out characters that can't be stored."),))
    try:
        checked = normalised(with_values(settings, values))
    except ValidationError as error:
        problems = tuple(Problem(ENTITY, "", str(detail["loc"][0]), f"{detail['msg']}.") for detail in error.errors())
        raise InvalidOverrides(problems) from None
    if problems := tuple(problems_of_settings(checked)):
        raise InvalidOverrides(problems)
    return checked


def _problems_of_text_model(
    registry: ModelRegistry, new_values: Mapping[OverrideName, OverrideValue]
) -> Iterator[Problem]:
    name = new_values.get(OverrideName.TEXT_MODEL)
    model = registry.ai_models.get(str(name)) if name is not None else None
    fits = model is not None and model.model_type == ModelType.TEXT and registry.is_available(model)
    if name is not None and not fits:
        message = "Name a text model that is on sale; the list of models shows which are."
        yield Problem(ENTITY, "", "text_model", message)


def _problems_of_words(reason: str, ends_at: datetime | None, now: datetime) -> Iterator[Problem]:
    if not reason.strip() or not is_storable(reason):
        yield Problem(ENTITY, "", "reason", "Say why.")
    if ends_at is not None and ends_at <= now:
        yield Problem(ENTITY, "", "ends_at", "Give an end that is still to come, or none.")
