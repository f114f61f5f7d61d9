"""The immutable view of the newest revision that every reader uses.

Freshness rule: `ModelRegistry.current()` asks the database for the newest revision once and answers with the
view of that revision, so a read that begins after a publish was acknowledged never sees the state before it,
in any process. The view is built once per revision per process. Take it once per request.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from threading import Lock
from types import MappingProxyType
from typing import TypeAlias
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from backend.catalog import secret_health
from backend.catalog.catalog_error import CatalogError
from backend.catalog.enums import FunctionName, ModelType, QualityTier
from backend.catalog.fields import Field, Kind
from backend.catalog.models import (
    ROW_TABLES,
    AIFunctionConfig,
    AIModelConfig,
    CatalogChange,
    CatalogRevision,
    CreditCostConfig,
    GlobalIntegrationSettings,
    IntegrationProvider,
    SecretHealth,
)
from backend.catalog.models.providers import SecretName
from backend.catalog.rows import (
    AI_MODEL,
    FUNCTION,
    OPERATION,
    PROVIDER,
    SETTINGS,
    SETTINGS_KEY,
    AIModel,
    Function,
    Operation,
    Provider,
    Settings,
)
from backend.catalog.state import CLASSES, FIELDS, CatalogState, Row, column_names, is_on_sale, row_from
from backend.pricing.components import Component
from backend.pricing.errors import ConfigurationError
from backend.pricing.rates import Conditions
from backend.pricing.usage import TokenUsage
from backend.shared import clock
from backend.shared.encryption import decrypt

Place: TypeAlias = tuple[int, bool, int, int, str]
HEAD = "SELECT number, uid, statement_timestamp() FROM catalog_catalogrevision ORDER BY number DESC LIMIT 1"
MOST_CHANGED = 500  # rows; reading more by their keys takes longer than to read every table
TYPE_ORDER = {model_type: place for place, model_type in enumerate(ModelType)}
TIER_ORDER = {tier: place for place, tier in enumerate(QualityTier)}


class CatalogNotSeeded(Exception):
    """The database has no revision yet. The command `ratecard setup` publishes the seed."""


@dataclass(kw_only=True)
class ModelNotFound(CatalogError):
    """No model has that name, or none of the type that is needed."""

    key: str
    model_type: ModelType | None = None


@dataclass(kw_only=True)
class ProviderNotFound(CatalogError):
    """No provider has that id."""

    key: str


@dataclass(kw_only=True)
class FunctionNotFound(CatalogError):
    """The catalog has no such function."""

    key: str


class SecretNotSet(Exception):
    """The provider has no such secret."""

    def __init__(self, *, provider_id: str, name: str) -> None:
        super().__init__(f"{provider_id} has no {name}")
        self.provider_id, self.name = provider_id, name


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretStatus:
    """What may be read of a secret that is set. `last_four` is empty where the secret is short.

    When it was used and tested, and whether it opens, is in `secret_health`.
    """

    last_four: str
    set_at: datetime


@dataclass(frozen=True)  # without slots: cached_property needs a __dict__
class ModelRegistry:
    """One revision. Lookups are dictionary reads; nothing here asks the database but `current` and secrets."""

    revision: int
    uid: UUID
    settings: Settings
    providers: Mapping[str, Provider]
    ai_models: Mapping[str, AIModel]
    operations: Mapping[str, Operation]
    functions: Mapping[str, Function]
    secrets: Mapping[tuple[str, str], SecretStatus]

    @classmethod
    def current(cls) -> "ModelRegistry":
        """The view of the newest revision, after one check which that is. Raises CatalogNotSeeded."""
        return _latest.get()

    @classmethod
    def of(cls, newest: UUID) -> "ModelRegistry":
        """The view of a revision that a check of the caller's own has found to be the newest, or of a later one."""
        return _latest.of(newest)

    def get_model(self, name: str) -> AIModel:
        if name not in self.ai_models:
            raise ModelNotFound(key=name)
        return self.ai_models[name]

    def get_function(self, name: FunctionName) -> Function:
        """Raises FunctionNotFound."""
        if name not in self.functions:
            raise FunctionNotFound(key=name)
        return self.functions[name]

    def get_provider(self, provider_id: str) -> Provider:
        if provider_id not in self.providers:
            raise ProviderNotFound(key=provider_id)
        return self.providers[provider_id]

    def get_default_model(self, model_type: ModelType) -> AIModel | None:
        """The default of a type where it is available, else None: nothing falls back to another model."""
        return next((model for model in self.available if model.is_default and model.model_type == model_type), None)

    def model_for_tier(self, tier: QualityTier) -> AIModel | None:
        """The available model of a tier, or None: such a tier is not offered."""
        return next((model for model in self.available if model.quality_tier == tier), None)

    def is_available(self, model: AIModel) -> bool:
        return is_on_sale(model, self.providers)

    def unavailable_reason(self, model: AIModel) -> str | None:
        """Why a model is not on sale; None where it is."""
        if not model.is_active:
            return "The model is switched off."
        if not self.is_available(model):
            return f"Its provider {model.provider_id} is switched off."
        return None

    @cached_property
    def listed(self) -> tuple[AIModel, ...]:
        """All models in the catalog's order: text (the default first), then images by tier, then the other types as
        text."""
        return tuple(sorted(self.ai_models.values(), key=place))

    @cached_property
    def available(self) -> tuple[AIModel, ...]:
        """The models on sale, in the catalog's order."""
        return tuple(model for model in self.listed if self.is_available(model))

    def calculate_cost(
        self,
        model_name: str,
        *,
        usage: TokenUsage | None = None,
        images: int = 0,
        size: str = "",
        image_quality: str = "",
        day: date | None = None,
    ) -> Decimal:
        """USD of one call at the rates of a day (none: today): by token where usage is given, else by image.

        Raises ModelNotFound, and ConfigurationError where the model has no such rate.
        """
        model = self.get_model(model_name)
        conditions = Conditions(day=day or clock.day(), size=size or None, image_quality=image_quality or None)
        card = model.rate_card()
        if usage is not None and not card.is_by_token:
            raise ConfigurationError(f"{model_name} has no cost per token.")
        if usage is None and card.find(Component.IMAGE, conditions=conditions).is_estimate:
            raise ConfigurationError(f"{model_name} has no cost for this size and image quality.")
        return model.call_cost(usage=usage, images=images, conditions=conditions).total

    def get_api_key(self, provider_id: str) -> str:
        """The key for a call, read and decrypted now; never kept. Its use is noted. Raises as `read_api_key`."""
        key = self.read_api_key(provider_id)
        secret_health.note_use(provider_id=provider_id, name=SecretName.API_KEY, now=clock.now())
        return key

    def read_api_key(self, provider_id: str) -> str:
        """The same without a note. A key belongs to its address: where that has moved since this view, there is none.

        Raises ProviderNotFound, SecretNotSet, DecryptionFailed.
        """
        # The query filters by the address, so that the key of a new address is never sent to the old one.
        address = self.get_provider(provider_id).api_endpoint
        rows = IntegrationProvider.objects.filter(pk=provider_id, api_endpoint=address)
        ciphertext = rows.values_list("api_key", flat=True).first()
        if not ciphertext:
            raise SecretNotSet(provider_id=provider_id, name=SecretName.API_KEY)
        return decrypt(ciphertext=ciphertext, owner=f"{provider_id}.{SecretName.API_KEY}")

    def to_state(self) -> CatalogState:
        """A copy that can be edited."""
        return CatalogState(
            providers=dict(self.providers),
            ai_models=dict(self.ai_models),
            operations=dict(self.operations),
            functions=dict(self.functions),
            settings=self.settings,
        )


def place(model: AIModel) -> Place:
    """Where a model stands in the catalog's order."""
    is_image = model.model_type == ModelType.IMAGE
    tier = TIER_ORDER[model.quality_tier] if model.quality_tier else 0
    # False sorts first: the default before others of its type; images go by tier.
    return TYPE_ORDER[model.model_type], not is_image and not model.is_default, tier, model.sort_order, model.model_name


class _Latest:
    """The newest view of this process."""

    def __init__(self) -> None:
        self._view: ModelRegistry | None = None
        self._building = Lock()

    def of(self, newest: UUID) -> ModelRegistry:
        view = self._view
        return view if view is not None and view.uid == newest else self.get()

    def get(self) -> ModelRegistry:
        head = _head()
        view = self._view
        if view is not None and view.uid == head[1]:
            return view
        with self._building:  # threads that come at once wait for one build
            # Checked again, because another thread may have built this view while this one waited for the lock.
            if self._view is None or self._view.uid != head[1]:
                self._view = _build(self._view)
            return self._view


_latest = _Latest()


def _head() -> tuple[int, UUID]:
    # Every request runs this query: it reads one row by the primary key's index, and no queryset is compiled for it.
    asked_at = clock.asked()
    with connection.cursor() as cursor:
        cursor.execute(HEAD)
        head: tuple[int, UUID, datetime] | None = cursor.fetchone()
    if head is None:
        raise CatalogNotSeeded
    number, uid, database_time = head
    clock.follow(database_time, asked_at=asked_at)
    return number, uid


Read: TypeAlias = tuple[CatalogState, dict[tuple[str, str], SecretStatus]]
"""What a view is made of."""


def _build(former: ModelRegistry | None) -> ModelRegistry:
    """Read what changed since a former view, or every table, between two equal reads of the newest revision, so that
    all rows are of one revision."""
    # No transaction: a publish in between only repeats the read, and readers hold no lock.
    head, after = _head(), None
    while head != after:
        head = after or head
        state, secrets = _read_changed(former) or _read_tables()
        after = _head()
    assert state.settings is not None  # every published state has settings
    return ModelRegistry(
        revision=head[0],
        uid=head[1],
        settings=state.settings,
        # Read-only, because all threads of the process share this view.
        providers=MappingProxyType(state.providers),
        ai_models=MappingProxyType(state.ai_models),
        operations=MappingProxyType(state.operations),
        functions=MappingProxyType(state.functions),
        secrets=MappingProxyType(secrets),
    )


def _read_changed(former: ModelRegistry | None) -> Read | None:
    """The former view's rows with those that later revisions touched; None where to read every table is the way."""
    # By uid: after a restored backup, the same number may be another state.
    if former is None or not CatalogRevision.objects.filter(number=former.revision, uid=former.uid).exists():
        return None
    later = CatalogChange.objects.filter(revision__gt=former.revision).values_list("entity", "key").distinct()
    touched = list(later[: MOST_CHANGED + 1])
    if len(touched) > MOST_CHANGED:
        return None
    state, keys = former.to_state(), {entity: [key for of, key in touched if of == entity] for entity in CLASSES}
    read = {(entity, key): row for entity in CLASSES if keys[entity] for key, row in _rows(entity, keys[entity])}
    for entity, key in touched:
        state.put(entity, key, read.get((entity, key)))
    secrets = {name: status for name, status in former.secrets.items() if name[0] not in keys[PROVIDER]}
    return state, secrets | _secrets(SecretHealth.objects.filter(provider__in=keys[PROVIDER]))


def _rows(entity: str, keys: list[str]) -> Iterator[tuple[str, Row]]:
    if entity == PROVIDER:
        for row in IntegrationProvider.objects.filter(provider_id__in=keys).values(*column_names(PROVIDER)):
            yield row["provider_id"], row_from(Provider, row)
    elif entity == AI_MODEL:
        for model in _ai_models(keys):
            yield model.model_name, model
    elif entity == OPERATION:
        for row in CreditCostConfig.objects.filter(operation_type__in=keys).values(*column_names(OPERATION)):
            yield row["operation_type"], row_from(Operation, row)
    elif entity == FUNCTION:
        for row in AIFunctionConfig.objects.filter(function__in=keys).values(*column_names(FUNCTION)):
            yield row["function"], row_from(Function, row)
    else:
        for row in GlobalIntegrationSettings.objects.values(*column_names(SETTINGS)):
            yield SETTINGS_KEY, row_from(Settings, row)


def _secrets(rows: "QuerySet[SecretHealth]") -> dict[tuple[str, str], SecretStatus]:
    return {
        (health.provider_id, health.name): SecretStatus(last_four=health.last_four, set_at=health.set_at)
        for health in rows
    }


def _read_tables() -> Read:
    providers = IntegrationProvider.objects.values(*column_names(PROVIDER))
    operations = CreditCostConfig.objects.values(*column_names(OPERATION))
    functions = AIFunctionConfig.objects.values(*column_names(FUNCTION))
    settings = GlobalIntegrationSettings.objects.values(*column_names(SETTINGS)).first()
    state = CatalogState(
        providers={row["provider_id"]: row_from(Provider, row) for row in providers},
        ai_models={model.model_name: model for model in _ai_models()},
        operations={row["operation_type"]: row_from(Operation, row) for row in operations},
        functions={row["function"]: row_from(Function, row) for row in functions},
        settings=row_from(Settings, settings) if settings else None,
    )
    return state, _secrets(SecretHealth.objects.all())


def _ai_models(names: list[str] | None = None) -> Iterator[AIModel]:
    """All of them, or those of these names."""
    models = AIModelConfig.objects.all()
    if names is not None:
        models = models.filter(model_name__in=names)
    rows = {field.name: _rows_of_models(field, names) for field in FIELDS[AI_MODEL] if field.kind == Kind.ROWS}
    for row in models.values(*column_names(AI_MODEL)):
        name = row["model_name"]
        yield row_from(AIModel, {**row, **{field: by_model.get(name, []) for field, by_model in rows.items()}})


def _rows_of_models(field: Field, names: list[str] | None) -> dict[str, list[dict[str, object]]]:
    """The values of a field of rows, by model."""
    # Sorted by model, because groupby only joins adjacent rows.
    rows = ROW_TABLES[field.name]._default_manager.order_by("ai_model_id")
    if names is not None:
        rows = rows.filter(ai_model__model_name__in=names)
    columns = [item.name for item in fields(field.type)]
    return {
        name: [dict(zip(columns, row[1:], strict=True)) for row in group]
        for name, group in groupby(rows.values_list("ai_model_id", *columns), key=itemgetter(0))
    }
