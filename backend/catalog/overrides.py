"""Overrides: settings of one account, for a function or for all. They take precedence over the function, this over the
settings, and these over the catalog's default."""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from decimal import Decimal
from hashlib import sha256
from itertools import chain
from typing import TypeAlias
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Q, QuerySet
from pydantic import ValidationError

from backend.accounts.models import Account
from backend.catalog.bounds import enumeration
from backend.catalog.enums import FunctionName, ModelType, QualityTier
from backend.catalog.invariants import (
    Problem,
    RulesBroken,
    problems_of_function,
    problems_of_settings,
    problems_of_types,
)
from backend.catalog.models.overrides import OF_FUNCTIONS, AccountOverride, OverrideName
from backend.catalog.registry import ModelRegistry
from backend.catalog.rows import AIModel, Function, Settings
from backend.catalog.state import R, Row, normalised, to_json, with_values
from backend.shared.immutable_json import is_storable

ENTITY = "account_override"
OverrideValue: TypeAlias = str | int | Decimal
OVERRIDE = """
    SELECT text_model_id, value FROM catalog_accountoverride
    WHERE account_id = %s AND name = %s AND function IN ('', %s) AND (ends_at IS NULL OR ends_at > %s)
    ORDER BY function DESC
"""


class InvalidOverrides(RulesBroken):
    """The overrides would break rules; nothing was changed."""


class StaleOverrides(Exception):
    """Somebody changed the account's overrides since the caller read them; nothing was changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelConfig:
    """What requests of an account are run with. `text_model` is None where no default is on sale.

    Of a function, also its prompts and limits; None where it has none.
    """

    text_model: AIModel | None
    image_style: str
    image_quality: str
    max_in_article_images: int
    temperature: Decimal
    system_prompt: str | None = None
    prompt: str | None = None
    repair_prompt: str | None = None
    max_output_tokens: int | None = None
    quality_tier: QualityTier | None = None


def default_config(*, registry: ModelRegistry) -> ModelConfig:
    """What requests without an account are run with."""
    return _config(registry, ())


def get_model_config(
    *, registry: ModelRegistry, account_id: UUID | None, now: datetime, function: FunctionName | None = None
) -> ModelConfig:
    """The account's overrides that count now, for the function and then for all, over the function, over the settings,
    over the default text model.

    A text model that is not on sale any more does not count. Raises FunctionNotFound.
    """
    rows = current(account_id=account_id, now=now) if account_id is not None else ()
    return _config(registry, rows, function)


def _config(
    registry: ModelRegistry, rows: Iterable[AccountOverride], function: FunctionName | None = None
) -> ModelConfig:
    # What is of a function comes last, so that it replaces what is of all.
    counting = sorted((row for row in rows if row.function in ("", function)), key=lambda row: row.function)
    values = {row.name: row.value for row in counting if row.name != OverrideName.TEXT_MODEL}
    chosen = registry.get_function(function) if function is not None else None
    own = _without_nulls(chosen) if chosen is not None else {}
    # Overrides are stored as JSON, where a temperature is text; this makes it a Decimal again.
    settings = normalised(with_values(registry.settings, _of(Settings, own | values)))
    names = (row.text_model_id for row in reversed(counting) if row.text_model_id is not None)
    config = ModelConfig(
        text_model=_text_model(registry, chain(names, _names(chosen))),
        image_style=settings.image_style,
        image_quality=settings.image_quality,
        max_in_article_images=settings.max_in_article_images,
        temperature=settings.temperature,
    )
    return config if chosen is None else _of_function(config, normalised(with_values(chosen, _of(Function, values))))


def _of_function(config: ModelConfig, function: Function) -> ModelConfig:
    return replace(
        config,
        system_prompt=function.system_prompt,
        prompt=function.prompt,
        repair_prompt=function.repair_prompt,
        max_output_tokens=function.max_output_tokens,
        quality_tier=function.quality_tier,
    )


def _of(row_class: type[Row], values: Mapping[str, object]) -> dict[str, object]:
    """The values that a row of the class has."""
    names = {field.name for field in fields(row_class)}
    return {name: value for name, value in values.items() if name in names}


def _without_nulls(row: Function) -> dict[str, object]:
    values = {field.name: getattr(row, field.name) for field in fields(row)}
    return {name: value for name, value in values.items() if value is not None}


def _names(function: Function | None) -> tuple[str, ...]:
    return () if function is None or function.text_model_id is None else (function.text_model_id,)


def text_model(
    *, registry: ModelRegistry, account_id: UUID | None, now: datetime, function: FunctionName | None = None
) -> AIModel | None:
    """The text model alone of `get_model_config`, which is all that quotes and charges need of it."""
    of_function = _names(registry.get_function(function)) if function is not None else ()
    if account_id is None:
        return _text_model(registry, of_function)
    with connection.cursor() as cursor:  # making a statement of a queryset costs five times what this one does
        cursor.execute(OVERRIDE, [account_id, OverrideName.TEXT_MODEL, function or "", now])
        names = [row[0] for row in cursor.fetchall()]
    return _text_model(registry, (*names, *of_function))


def image_quality(*, registry: ModelRegistry, account_id: UUID | None, now: datetime) -> str:
    """The image quality alone of `get_model_config`."""
    row = None
    if account_id is not None:
        with connection.cursor() as cursor:
            cursor.execute(OVERRIDE, [account_id, OverrideName.IMAGE_QUALITY, "", now])
            row = cursor.fetchone()
    return json.loads(row[1]) if row else registry.settings.image_quality


def _text_model(registry: ModelRegistry, names: Iterable[str]) -> AIModel | None:
    """The first of the names that is on sale, else the default."""
    known = (registry.ai_models[name] for name in names if name in registry.ai_models)
    on_sale = (model for model in known if registry.is_available(model))
    return next(on_sale, None) or registry.get_default_model(ModelType.TEXT)


def current(*, account_id: UUID, now: datetime) -> QuerySet[AccountOverride]:
    """The account's overrides that have not ended, by function and name."""
    return current_of(account_ids=[account_id], now=now)


def current_of(*, account_ids: Collection[UUID], now: datetime) -> QuerySet[AccountOverride]:
    """The same of several accounts."""
    rows = AccountOverride.objects.filter(Q(ends_at=None) | Q(ends_at__gt=now), account_id__in=account_ids)
    return rows.order_by("account_id", "function", "name")


def version(*, account_id: UUID) -> str:
    """Another one after each change: what is changed is inserted again."""
    ids = AccountOverride.objects.filter(account_id=account_id).order_by("pk").values_list("pk", flat=True)
    return sha256(",".join(map(str, ids)).encode()).hexdigest()[:16]


def update(
    *,
    registry: ModelRegistry,
    account: Account,
    values: Mapping[OverrideName, OverrideValue | None],
    author: str,
    reason: str,
    now: datetime,
    ends_at: datetime | None = None,
    function: FunctionName | None = None,
    expected_version: str | None = None,
) -> None:
    """Override what is named, until `ends_at` or for good; None takes one back. The rest stays as it is.

    With a function it counts for this one alone. Raises FunctionNotFound, InvalidOverrides, and StaleOverrides where
    the account's `version` is another than the expected one.
    """
    new_values = {name: value for name, value in values.items() if value is not None}
    problems = (
        *_problems_of_words(reason, ends_at, now),
        *_problems_of_names(values, function),
        *_problems_of_text_model(registry, new_values),
    )
    if problems:
        raise InvalidOverrides(problems)
    as_json = _as_json(registry, new_values, function)
    with transaction.atomic():
        # Rows are deleted and inserted again; without the lock two parallel changes would both insert.
        Account.objects.select_for_update().get(pk=account.pk)
        if expected_version not in {None, version(account_id=account.pk)}:
            raise StaleOverrides
        AccountOverride.objects.filter(account=account, function=function or "", name__in=values).delete()
        AccountOverride.objects.bulk_create(
            AccountOverride(
                account=account,
                function=function or "",
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


def _as_json(
    registry: ModelRegistry, new_values: Mapping[OverrideName, OverrideValue], function: FunctionName | None
) -> dict[str, object]:
    """The new values as they are kept. Raises FunctionNotFound, InvalidOverrides."""
    values = {str(name): value for name, value in new_values.items() if name != OverrideName.TEXT_MODEL}
    if not all(is_storable(value) for value in values.values()):
        raise InvalidOverrides((Problem(ENTITY, "", None, "Leave out characters that can't be stored."),))
    settings = to_json(_checked(registry.settings, _of(Settings, values), problems_of_settings))
    if function is None:
        return settings
    row = _checked(registry.get_function(function), _of(Function, values), problems_of_function)
    return settings | to_json(row)


def _checked(row: R, values: Mapping[str, object], problems_of: Callable[[R], Iterator[Problem]]) -> R:
    """The row with the new values, as they will be read again. Raises InvalidOverrides."""
    try:
        checked = normalised(with_values(row, values))
    except ValidationError as error:
        raise InvalidOverrides(tuple(problems_of_types(ENTITY, "", error))) from None
    # What the row has already was checked with it: only what is new counts.
    if problems := tuple(problem for problem in problems_of(checked) if problem.field in values):
        raise InvalidOverrides(problems)
    return checked


def _problems_of_names(names: Iterable[OverrideName], function: FunctionName | None) -> Iterator[Problem]:
    can_have = OF_FUNCTIONS[function or ""]
    for name in names:
        if name not in can_have:
            listed = enumeration([one.label.lower() for one in can_have])
            whose = f"{function.label}" if function is not None else "An account, without a function,"
            yield Problem(ENTITY, "", name, f"{whose} can have otherwise: {listed}.")


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
