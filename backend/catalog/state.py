"""A whole state of the catalog as plain, immutable values. Holds no secret.

The registry serves these values and `revisions.publish` edits copies of them. Their field names are the
column names, so reading, writing and comparing them needs no list of fields.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, TypeAlias

from pydantic import AfterValidator, ConfigDict, Field, PlainSerializer, TypeAdapter, with_config

from backend.catalog.models.ai_models import ModelType, QualityTier
from backend.catalog.models.operations import OperationType
from backend.catalog.models.providers import ProviderType
from backend.pricing.costs import TokenRates, cost_of_images, cost_of_tokens
from backend.pricing.usage import TokenUsage
from backend.shared.decimals import plain
from backend.shared.immutable_json import freeze, thaw

PROVIDER, AI_MODEL, OPERATION, SETTINGS = "provider", "ai_model", "operation", "settings"
SETTINGS_KEY = "settings"

# The digits are bounded before `plain` writes them out: 1E+999999999 would be a gigabyte.
Money: TypeAlias = Annotated[Decimal, Field(max_digits=30), AfterValidator(plain)]
FrozenObject: TypeAlias = Annotated[Mapping[str, object], AfterValidator(freeze), PlainSerializer(thaw)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    provider_id: str
    display_name: str
    provider_type: ProviderType = ProviderType.AI
    api_endpoint: str | None = None
    is_active: bool = True
    config: FrozenObject = field(default_factory=dict)


@with_config(ConfigDict(extra="forbid"))
@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class ImageCost:
    """USD for one image of a size and image quality."""

    size: str
    image_quality: str
    cost_usd: Money


def in_order(costs: tuple[ImageCost, ...]) -> tuple[ImageCost, ...]:
    return tuple(sorted(costs))


@dataclass(frozen=True, slots=True, kw_only=True)
class AIModel:
    """Costs are USD; `tokens_per_credit` is set for text, `credits_per_image` and `quality_tier` for images."""

    model_name: str
    display_name: str
    model_type: ModelType
    provider_id: str
    input_cost_per_1m: Money | None = None
    cached_input_cost_per_1m: Money | None = None
    cache_write_cost_per_1m: Money | None = None
    output_cost_per_1m: Money | None = None
    cost_per_image: Money | None = None
    image_costs: Annotated[tuple[ImageCost, ...], AfterValidator(in_order)] = ()
    tokens_per_credit: int | None = None
    credits_per_image: int | None = None
    quality_tier: QualityTier | None = None
    is_active: bool = True
    is_default: bool = False
    max_output_tokens: int | None = None
    context_window: int | None = None
    valid_sizes: tuple[str, ...] = ()
    supports_json_mode: bool = False
    supports_vision: bool = False
    supports_function_calling: bool = False
    deprecated_at: date | None = None
    retired_at: date | None = None
    replaced_by_id: str | None = None
    sort_order: int = 0

    def image_cost(self, *, size: str, image_quality: str) -> Decimal | None:
        """USD for one image: the row of that size and quality, or else `cost_per_image`."""
        for row in self.image_costs:
            if (row.size, row.image_quality) == (size, image_quality):
                return row.cost_usd
        return self.cost_per_image

    def call_cost(
        self, *, usage: TokenUsage | None = None, images: int = 0, size: str = "", image_quality: str = ""
    ) -> Decimal | None:
        """USD of one call at the rate card: by token where both usage and rates are known, else by image.

        None where the model has no such rate.
        """
        rates = self.token_rates()
        if usage is not None and rates is not None:
            return cost_of_tokens(usage=usage, rates=rates)
        per_image = self.image_cost(size=size, image_quality=image_quality)
        return cost_of_images(images=images, cost_per_image=per_image) if per_image is not None else None

    def token_rates(self) -> TokenRates | None:
        """USD per 1,000,000 tokens, or None for a model that is not priced by token."""
        if self.output_cost_per_1m is None:
            return None
        return TokenRates(
            input=self.input_cost_per_1m or Decimal(0),
            output=self.output_cost_per_1m,
            cached_input=self.cached_input_cost_per_1m,
            cache_write=self.cache_write_cost_per_1m,
        )


def is_on_sale(model: AIModel, providers: Mapping[str, Provider]) -> bool:
    """Whether a model is available: it and its provider are active."""
    return model.is_active and providers[model.provider_id].is_active


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    operation_type: OperationType
    min_credits: int = 0
    is_active: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    image_style: str
    image_quality: str
    max_in_article_images: int
    temperature: Money
    price_per_credit_usd: Money
    minimum_margin: Money | None = None


Row: TypeAlias = Provider | AIModel | Operation | Settings


@dataclass(slots=True, kw_only=True)
class CatalogState:
    """All rows, by entity and key."""

    providers: dict[str, Provider] = field(default_factory=dict)
    ai_models: dict[str, AIModel] = field(default_factory=dict)
    operations: dict[str, Operation] = field(default_factory=dict)
    settings: Settings | None = None

    def rows(self) -> dict[tuple[str, str], Row]:
        """Every row under (entity, key)."""
        found: dict[tuple[str, str], Row] = {(PROVIDER, key): row for key, row in self.providers.items()}
        found |= {(AI_MODEL, key): row for key, row in self.ai_models.items()}
        found |= {(OPERATION, key): row for key, row in self.operations.items()}
        if self.settings is not None:
            found[SETTINGS, SETTINGS_KEY] = self.settings
        return found

    def on_sale(self) -> dict[str, AIModel]:
        """The models that are available, by name."""
        return {name: model for name, model in self.ai_models.items() if is_on_sale(model, self.providers)}

    def copy(self) -> "CatalogState":
        """A state whose rows can be replaced without touching this one."""
        return CatalogState(
            providers=dict(self.providers),
            ai_models=dict(self.ai_models),
            operations=dict(self.operations),
            settings=self.settings,
        )

    def put(self, entity: str, key: str, row: Any) -> None:
        """Set a row, or remove it where `row` is None."""
        if entity == SETTINGS:
            self.settings = row
            return
        tables: dict[str, dict[str, Any]] = {
            PROVIDER: self.providers,
            AI_MODEL: self.ai_models,
            OPERATION: self.operations,
        }
        rows = tables[entity]
        if row is None:
            rows.pop(key, None)
        else:
            rows[key] = row


CLASSES: dict[str, type[Row]] = {PROVIDER: Provider, AI_MODEL: AIModel, OPERATION: Operation, SETTINGS: Settings}
KEYS = {PROVIDER: "provider_id", AI_MODEL: "model_name", OPERATION: "operation_type"}
ADAPTERS: dict[str, TypeAdapter[Any]] = {entity: TypeAdapter(row_class) for entity, row_class in CLASSES.items()}


def field_names(entity: str) -> tuple[str, ...]:
    return tuple(item.name for item in fields(CLASSES[entity]))


def row_from(entity: str, values: Mapping[str, object]) -> Any:
    """A row from column values or from their JSON. Raises pydantic.ValidationError."""
    return ADAPTERS[entity].validate_python(values)


def normalised(entity: str, row: Row) -> Any:
    """The row as it will be read again: decimals plain, lists in their order. Raises pydantic.ValidationError."""
    return row_from(entity, {name: getattr(row, name) for name in field_names(entity)})


def differs(entity: str, one: Row | None, other: Row | None) -> bool:
    """Whether two rows differ as JSON, in which true is not 1."""
    if one is other:
        return False
    if one is None or other is None:
        return True
    return json.dumps(to_json(entity, one), sort_keys=True) != json.dumps(to_json(entity, other), sort_keys=True)


def to_json(entity: str, row: Row) -> dict[str, Any]:
    """A row as JSON: decimals as text, dates as YYYY-MM-DD."""
    found: dict[str, Any] = ADAPTERS[entity].dump_python(row, mode="json")
    return found
