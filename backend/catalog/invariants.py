"""What must hold for a whole state of the catalog before it is published.

The database backs most of these with constraints; here they are told in words that say what to do.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from backend.catalog import addresses
from backend.catalog.models.ai_models import COSTS, MAX_COST_USD, MAX_CREDITS_PER_IMAGE, MAX_TOKENS, ModelType
from backend.catalog.models.operations import MAX_MIN_CREDITS
from backend.catalog.models.settings import MAX_IMAGES_PER_REQUEST
from backend.catalog.state import (
    AI_MODEL,
    KEYS,
    OPERATION,
    PROVIDER,
    SETTINGS,
    SETTINGS_KEY,
    AIModel,
    CatalogState,
    Settings,
)

SLUG = re.compile(r"[a-z0-9_-]{1,50}")
SIZE = re.compile(r"[1-9][0-9]{0,4}x[1-9][0-9]{0,4}")
COST_PLACES = 8
SORT_ORDER_LIMIT = 1_000_000


@dataclass(frozen=True, slots=True)
class Problem:
    """One broken rule: where, and what to do about it."""

    entity: str
    key: str
    field: str | None
    message: str


class RulesBroken(Exception):
    """What broken rules refuse: `problems` names each."""

    problems: tuple[Problem, ...]

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(f"{problem.entity} {problem.key}: {problem.message}" for problem in problems))
        self.problems = problems


def problems(state: CatalogState) -> tuple[Problem, ...]:
    """Every broken rule of the state; empty where it may be published."""
    return (
        *_rows(state),
        *_providers(state),
        *(found for model in state.ai_models.values() for found in _ai_model(model, state)),
        *_one_default_per_type(state),
        *_one_model_per_tier(state),
        *_operations(state),
        *problems_of_settings(state.settings),
    )


def problems_of_change(before: CatalogState, after: CatalogState) -> Iterator[Problem]:
    """Rules about a step: a type that has a default keeps one, so the default goes only where a successor is named."""
    for model in before.ai_models.values():
        kept = any(other.is_default and other.model_type == model.model_type for other in after.ai_models.values())
        if model.is_default and not kept:
            message = f"It is the default {model.model_type} model: name another default in the same step."
            yield Problem(AI_MODEL, model.model_name, "is_default", message)


def problems_of_addresses(before: CatalogState, after: CatalogState) -> Iterator[Problem]:
    """Addresses that are new or changed; those that are there were allowed when they came."""
    for key, provider in after.providers.items():
        known, address = before.providers.get(key), provider.api_endpoint
        is_new = known is None or known.api_endpoint != address
        message = addresses.problem(address) if address is not None and is_new else None
        if message:
            yield Problem(PROVIDER, key, "api_endpoint", message)


def _rows(state: CatalogState) -> Iterator[Problem]:
    """What holds for any row: its key is its name."""
    for (entity, key), row in state.rows().items():
        name = KEYS.get(entity)
        if name is not None and getattr(row, name) != key:
            yield Problem(entity, key, name, "A row's name can't change: add one under the new name and remove this.")


def _providers(state: CatalogState) -> Iterator[Problem]:
    for key, provider in state.providers.items():
        if not SLUG.fullmatch(key):
            yield Problem(PROVIDER, key, "provider_id", "Use 1 to 50 of a-z, 0-9, _ and -.")
        if not 1 <= len(provider.display_name) <= 100:
            yield Problem(PROVIDER, key, "display_name", "Give a name of 1 to 100 characters.")


def _ai_model(model: AIModel, state: CatalogState) -> Iterator[Problem]:
    def problem(field: str, message: str) -> Problem:
        return Problem(AI_MODEL, model.model_name, field, message)

    if not 1 <= len(model.model_name) <= 100:
        yield problem("model_name", "Give a name of 1 to 100 characters.")
    if not 1 <= len(model.display_name) <= 100:
        yield problem("display_name", "Give a name of 1 to 100 characters.")
    if model.provider_id not in state.providers:
        yield problem("provider_id", f"Provider {model.provider_id} does not exist.")
    if model.replaced_by_id is not None and model.replaced_by_id not in state.ai_models:
        yield problem("replaced_by_id", f"Model {model.replaced_by_id} does not exist.")
    if (successor := state.ai_models.get(model.replaced_by_id or "")) and successor.model_type != model.model_type:
        yield problem("replaced_by_id", "A model's successor makes the same: text or images.")
    if model.model_name in _successors(model, state):
        yield problem("replaced_by_id", "A model can't come back as its own successor.")
    if model.is_default and not model.is_active:
        yield problem("is_default", "The default must be active: name another default first.")
    for name, value in [(name, getattr(model, name)) for name in COSTS]:
        yield from _cost(model, name, value)
    for name in ("max_output_tokens", "context_window"):
        value = getattr(model, name)
        if value is not None and not 1 <= value <= MAX_TOKENS:
            yield problem(name, f"Give 1 to {MAX_TOKENS:,} tokens.")
    if not -SORT_ORDER_LIMIT <= model.sort_order <= SORT_ORDER_LIMIT:
        yield problem("sort_order", f"Give -{SORT_ORDER_LIMIT:,} to {SORT_ORDER_LIMIT:,}.")
    yield from _text_model(model) if model.model_type == ModelType.TEXT else _image_model(model)


def _successors(model: AIModel, state: CatalogState) -> Iterator[str]:
    """The models that follow a model, each once."""
    seen: set[str] = set()
    name = model.replaced_by_id
    while name is not None and name not in seen:
        seen.add(name)
        yield name
        name = state.ai_models[name].replaced_by_id if name in state.ai_models else None


def _text_model(model: AIModel) -> Iterator[Problem]:
    def problem(field: str, message: str) -> Problem:
        return Problem(AI_MODEL, model.model_name, field, message)

    if model.tokens_per_credit is None or not 1 <= model.tokens_per_credit <= MAX_TOKENS:
        yield problem("tokens_per_credit", f"A text model needs 1 to {MAX_TOKENS:,} tokens per credit.")
    if model.max_output_tokens is None:
        yield problem("max_output_tokens", "A text model needs its maximum of output tokens: quotes are bound by it.")
    for name in ("input_cost_per_1m", "output_cost_per_1m"):
        if getattr(model, name) is None:
            yield problem(name, "A text model needs its cost in USD per 1,000,000 tokens.")
    for name in ("credits_per_image", "quality_tier", "cost_per_image"):
        if getattr(model, name) is not None:
            yield problem(name, "Only image models have this.")
    for name in ("valid_sizes", "image_costs"):
        if getattr(model, name):
            yield problem(name, "Only image models have this.")


def _image_model(model: AIModel) -> Iterator[Problem]:
    def problem(field: str, message: str) -> Problem:
        return Problem(AI_MODEL, model.model_name, field, message)

    if model.credits_per_image is None or not 0 <= model.credits_per_image <= MAX_CREDITS_PER_IMAGE:
        yield problem("credits_per_image", f"An image model needs 0 to {MAX_CREDITS_PER_IMAGE:,} credits per image.")
    if model.quality_tier is None:
        yield problem("quality_tier", "An image model needs a quality tier.")
    if not model.valid_sizes:
        yield problem("valid_sizes", "An image model needs at least one size.")
    if any(not SIZE.fullmatch(size) for size in model.valid_sizes):
        yield problem("valid_sizes", 'Write each size as "WIDTHxHEIGHT", such as 1024x1024.')
    if len(set(model.valid_sizes)) < len(model.valid_sizes):
        yield problem("valid_sizes", "Name each size once.")
    if model.tokens_per_credit is not None:
        yield problem("tokens_per_credit", "Only text models have this.")
    if model.cost_per_image is None and model.output_cost_per_1m is None:
        yield problem("cost_per_image", "An image model needs its cost in USD, per image or per 1,000,000 tokens.")
    pairs = [(row.size, row.image_quality) for row in model.image_costs]
    if len(set(pairs)) < len(pairs):
        yield problem("image_costs", "Give one cost per size and image quality.")
    for row in model.image_costs:
        if row.size not in model.valid_sizes or not 1 <= len(row.image_quality) <= 20:
            yield problem("image_costs", "Give costs for the model's own sizes, each with an image quality.")
        yield from _cost(model, "image_costs", row.cost_usd)


def _cost(model: AIModel, field: str, value: Decimal | None) -> Iterator[Problem]:
    if value is None:
        return
    if not value.is_finite() or not 0 <= value <= MAX_COST_USD or value != round(value, COST_PLACES):
        message = f"Give a cost of 0 to {MAX_COST_USD:,} USD with up to {COST_PLACES} decimal places."
        yield Problem(AI_MODEL, model.model_name, field, message)


def _one_default_per_type(state: CatalogState) -> Iterator[Problem]:
    defaults = defaultdict(list)
    for model in state.ai_models.values():
        if model.is_default:
            defaults[model.model_type].append(model.model_name)
    for model_type, names in defaults.items():
        if len(names) > 1:
            message = f"There is one default {model_type} model; these are {len(names)}: {', '.join(sorted(names))}."
            yield Problem(AI_MODEL, sorted(names)[0], "is_default", message)


def _one_model_per_tier(state: CatalogState) -> Iterator[Problem]:
    tiers = defaultdict(list)
    for model in state.ai_models.values():
        if model.is_active and model.quality_tier is not None:
            tiers[model.quality_tier].append(model.model_name)
    for tier, names in tiers.items():
        if len(names) > 1:
            message = f"Tier {tier} has one active model; these are {len(names)}: {', '.join(sorted(names))}."
            yield Problem(AI_MODEL, sorted(names)[0], "quality_tier", message)


def _operations(state: CatalogState) -> Iterator[Problem]:
    for key, operation in state.operations.items():
        if not 0 <= operation.min_credits <= MAX_MIN_CREDITS:
            yield Problem(OPERATION, key, "min_credits", f"Give 0 to {MAX_MIN_CREDITS:,} credits.")


def problems_of_settings(settings: Settings | None) -> Iterator[Problem]:
    def problem(field: str, message: str) -> Problem:
        return Problem(SETTINGS, SETTINGS_KEY, field, message)

    if settings is None:
        yield Problem(SETTINGS, SETTINGS_KEY, None, "The settings row is missing.")
        return
    if not 1 <= len(settings.image_style) <= 50:
        yield problem("image_style", "Give a style of 1 to 50 characters.")
    if not SLUG.fullmatch(settings.image_quality) or len(settings.image_quality) > 20:
        yield problem("image_quality", "Use 1 to 20 of a-z, 0-9, _ and -.")
    if not 1 <= settings.max_in_article_images <= MAX_IMAGES_PER_REQUEST:
        yield problem("max_in_article_images", f"Give 1 to {MAX_IMAGES_PER_REQUEST} images.")
    if not (settings.temperature.is_finite() and 0 <= settings.temperature <= 2):
        yield problem("temperature", "Give a temperature of 0 to 2.")
    elif settings.temperature != round(settings.temperature, 2):
        yield problem("temperature", "Give up to 2 decimal places.")
    price = settings.price_per_credit_usd
    if not (price.is_finite() and 0 < price <= 10_000 and price == round(price, 6)):
        yield problem("price_per_credit_usd", "Give a price above 0 and up to 10,000 USD, with up to 6 decimal places.")
    margin = settings.minimum_margin
    if margin is not None and not (margin.is_finite() and -1 <= margin < 1 and margin == round(margin, 4)):
        yield problem(
            "minimum_margin", "Give a share from -1 to below 1, such as 0.2 for 20 %, with up to 4 decimal places."
        )
