"""What must hold for a whole state of the catalog before it is published.

The database backs most of these with constraints; here, words say what to do.
"""

import textwrap
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from backend.catalog import addresses, bounds, prompts, provider_config
from backend.catalog.enums import FunctionName, ModelType, RateComponent
from backend.catalog.fields import Field, Kind, declared
from backend.catalog.rows import (
    AI_MODEL,
    FUNCTION,
    OPERATION,
    PROVIDER,
    SETTINGS,
    SETTINGS_KEY,
    AIModel,
    Function,
    ImagePrice,
    Provider,
    Rate,
    Settings,
)
from backend.catalog.state import FIELDS, KEYS, CatalogState, Row, is_on_sale
from backend.pricing import image_prices, rates
from backend.shared import secret_names, typed_values

EXPOSED = (
    "Leave {place} out of the further settings, which are shown to all staff and kept for ever: set it as a secret of "
    "the provider, by providerRotateKey or on the admin pages."
)

ROW_FIELDS = [field for field in FIELDS[AI_MODEL] if field.kind == Kind.ROWS]
ROW_COLUMNS: dict[type, tuple[Field, ...]] = {field.type: declared(field.type) for field in ROW_FIELDS}
WITHOUT_INPUT = (RateComponent.IMAGE, RateComponent.PAGE)


@dataclass(frozen=True, slots=True)
class Problem:
    """One broken rule: where, and what to do about it."""

    entity: str
    key: str
    field: str | None
    message: str


def problems_of_types(entity: str, key: str, error: ValidationError) -> list[Problem]:
    """What a row's values lack, or have of another type."""
    return [Problem(entity, key, str(each["loc"][0]), typed_values.sentence(each)) for each in error.errors()]


class RulesBroken(Exception):
    """What broken rules refuse: `problems` names each."""

    problems: tuple[Problem, ...]

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(f"{problem.entity} {problem.key}: {problem.message}" for problem in problems))
        self.problems = problems


def problems(state: CatalogState, *, before: CatalogState | None = None) -> tuple[Problem, ...]:
    """Every broken rule of the state; empty where it may be published.

    Rows that are the same as `before` were checked when they came: of them, only how they fit to others is checked.
    """
    known = before.ai_models if before is not None else {}
    return (
        *_names(state),
        *(problem for key, row in state.providers.items() for problem in _ranges(PROVIDER, key, row)),
        *(problem for key, model in state.ai_models.items() for problem in _ai_model(model, state, known.get(key))),
        *_one_default_per_type(state),
        *_one_model_per_tier(state),
        *(problem for key, row in state.operations.items() for problem in _ranges(OPERATION, key, row)),
        *(problem for row in state.functions.values() for problem in _function(row, state)),
        *problems_of_settings(state.settings),
    )


def problems_of_change(before: CatalogState, after: CatalogState) -> Iterator[Problem]:
    """Rules about a step: a type that has a default keeps one, so the default goes only where a successor is named.

    Where it goes off sale with its provider, it goes, too.
    """
    for model in before.ai_models.values():
        if not model.is_default:
            continue
        now = next((o for o in after.ai_models.values() if o.is_default and o.model_type == model.model_type), None)
        if now is None:
            message = f"It is the default {model.model_type} model: name another default in the same step."
            yield Problem(AI_MODEL, model.model_name, "is_default", message)
        elif is_on_sale(model, before.providers) and _goes_off_sale(now, after):
            message = (
                f"The default {model.model_type} model would not be on sale, because provider {now.provider_id} is "
                "switched off: name another default in the same step."
            )
            yield Problem(AI_MODEL, now.model_name, "is_default", message)


def _goes_off_sale(default: AIModel, after: CatalogState) -> bool:
    # One that is inactive, or without a provider, breaks rules of its own.
    provider = after.providers.get(default.provider_id)
    return default.is_active and provider is not None and not provider.is_active


def problems_of_providers(before: CatalogState, after: CatalogState) -> Iterator[Problem]:
    """Addresses and further settings that are new or changed; existing ones were allowed when they came."""
    for key, provider in after.providers.items():
        earlier = before.providers.get(key)
        for problem in problems_of_provider(provider) if provider is not earlier else ():
            name = problem.field or ""
            if earlier is None or getattr(earlier, name) != getattr(provider, name):
                yield problem


def problems_of_provider(provider: Provider) -> Iterator[Problem]:
    """What its address and further settings must not be: everybody who may read the configuration sees them."""
    message = addresses.problem(provider.api_endpoint) if provider.api_endpoint is not None else None
    if message:
        yield Problem(PROVIDER, provider.provider_id, "api_endpoint", message)
    if (place := exposed_setting(provider)) is not None:
        yield Problem(PROVIDER, provider.provider_id, "config", EXPOSED.format(place=place))
    for message in provider_config.problems(provider.config):
        yield Problem(PROVIDER, provider.provider_id, "config", message)


def exposed_setting(provider: Provider) -> str | None:
    """Where the further settings hold a secret, or None."""
    place = next(secret_names.in_object(provider.config), None)
    return place and textwrap.shorten(place, width=100, placeholder="...")


def _names(state: CatalogState) -> Iterator[Problem]:
    """What holds for any row: its key is its name."""
    for (entity, key), row in state.rows().items():
        name = KEYS.get(entity)
        if name is not None and getattr(row, name) != key:
            yield Problem(entity, key, name, "A row's name can't change: add one under the new name and remove this.")


def _ranges(entity: str, key: str, row: Row) -> Iterator[Problem]:
    """What the declaration of each field says."""
    for field in FIELDS[entity]:
        for message in bounds.problems(field, getattr(row, field.name)):
            yield Problem(entity, key, field.name, message)


def _ai_model(model: AIModel, state: CatalogState, known: AIModel | None) -> Iterator[Problem]:
    yield from _references(model, state)
    if known is not model:
        yield from _values(model, was_default=known is not None and known.is_default)


def _values(model: AIModel, *, was_default: bool) -> Iterator[Problem]:
    for field in FIELDS[AI_MODEL]:
        for message in bounds.of_model(field, getattr(model, field.name), model.model_type):
            yield Problem(AI_MODEL, model.model_name, field.name, message)
    if model.is_default and not model.is_active:
        message = (
            "It is the default of its type, which must be active: name another default first."
            if was_default
            else "It is switched off, so it can't be the default: activate it first."
        )
        yield Problem(AI_MODEL, model.model_name, "is_default", message)
    if model.switch_at is not None and model.retired_at is not None and model.switch_at > model.retired_at:
        message = f"Its provider stops serving it on {model.retired_at}: switch on that day or before."
        yield Problem(AI_MODEL, model.model_name, "switch_at", message)
    if model.model_type == ModelType.IMAGE and model.cost_per_image is None and model.output_cost_per_1m is None:
        message = "An image model needs its cost in USD, per image or per 1,000,000 tokens."
        yield Problem(AI_MODEL, model.model_name, "cost_per_image", message)
    yield from _rows(model)


def _references(model: AIModel, state: CatalogState) -> Iterator[Problem]:
    def problem(field: str, message: str) -> Problem:
        return Problem(AI_MODEL, model.model_name, field, message)

    if model.provider_id not in state.providers:
        yield problem("provider_id", f"Provider {model.provider_id} does not exist.")
    if model.replaced_by_id is not None and model.replaced_by_id not in state.ai_models:
        yield problem("replaced_by_id", f"Model {model.replaced_by_id} does not exist.")
    if (successor := state.ai_models.get(model.replaced_by_id or "")) and successor.model_type != model.model_type:
        yield problem("replaced_by_id", "A model's successor is of the same type.")
    if model.model_name in _successors(model, state):
        yield problem("replaced_by_id", "A model can't come back as its own successor.")
    for name in model.fallback_models:
        if (fallback := state.ai_models.get(name)) is None:
            yield problem("fallback_models", f"Model {name} does not exist.")
        elif fallback.model_type != model.model_type:
            yield problem("fallback_models", f"{name} is of another type: a fallback is of the same.")
        elif name == model.model_name:
            yield problem("fallback_models", "A model can't be its own fallback.")


def _successors(model: AIModel, state: CatalogState) -> Iterator[str]:
    """The models that follow a model, each once."""
    # The state may contain the cycle that this check is meant to find.
    seen: set[str] = set()
    name = model.replaced_by_id
    while name is not None and name not in seen:
        seen.add(name)
        yield name
        name = state.ai_models[name].replaced_by_id if name in state.ai_models else None


def _rows(model: AIModel) -> Iterator[Problem]:
    """What must hold for the rates and prices of a model."""
    for field in ROW_FIELDS:
        for row in getattr(model, field.name) if field.is_of(model.model_type) else ():
            for message in (*_ranges_of_row(row), *ROW_RULES[field.name](row, model)):
                yield Problem(AI_MODEL, model.model_name, field.name, f"{row.title}: {message}")
    for pair in rates.ties(model.rates):
        yield Problem(AI_MODEL, model.model_name, "rates", _tie(*pair))
    for tie in image_prices.ties(model.image_prices):
        yield Problem(AI_MODEL, model.model_name, "image_prices", _tie(*tie))


def _tie(one: Rate | ImagePrice, other: Rate | ImagePrice) -> str:
    """What says that neither of two rows comes first. Both are named, since a model has many."""
    return f"{_row(one)} and {_row(other)} could both fit, and neither is more specific: change one of them."


def _row(row: Rate | ImagePrice) -> str:
    if isinstance(row, Rate):
        return f'"{row.title}" (${row.cost_usd:f})'
    return f'"{row.title}" ({row.credits_per_image:,} credit{"" if row.credits_per_image == 1 else "s"})'


def _ranges_of_row(row: object) -> Iterator[str]:
    for field in ROW_COLUMNS[type(row)]:
        yield from bounds.problems(field, getattr(row, field.name))


def _rate(rate: Rate, model: AIModel) -> Iterator[str]:
    if rate.component != RateComponent.IMAGE and (rate.size is not None or rate.image_quality is not None):
        yield "Only a rate of images has a size or an image quality."
    elif rate.size is not None:
        yield from _size(rate.size, model)
    if rate.above_input_tokens is not None and rate.component in WITHOUT_INPUT:
        yield "Leave out the input tokens that it begins above: it does not depend on them."
    if rate.first_day is not None and rate.last_day is not None and rate.last_day < rate.first_day:
        yield "Its last day is before its first."


def _image_price(price: ImagePrice, model: AIModel) -> Iterator[str]:
    if price.size is None and price.image_quality is None:
        yield "Give a size, an image quality or both: for all others, the model's credits per image count."
    elif price.size is not None:
        yield from _size(price.size, model)


def _size(size: str, model: AIModel) -> Iterator[str]:
    if size not in model.valid_sizes:
        yield f"Give one of the model's own sizes: {', '.join(model.valid_sizes) or 'it has none'}."


ROW_RULES: dict[str, Callable[[Any, AIModel], Iterator[str]]] = {"rates": _rate, "image_prices": _image_price}


def _function(row: Function, state: CatalogState) -> Iterator[Problem]:
    yield from problems_of_function(row)
    if row.text_model_id is not None:
        model = state.ai_models.get(row.text_model_id)
        if model is None or model.model_type != ModelType.TEXT:
            message = f"There is no text model {row.text_model_id}: the list of models shows which there are."
            yield Problem(FUNCTION, row.function, "text_model_id", message)


def problems_of_function(row: Function) -> Iterator[Problem]:
    """What is wrong with the row itself: its ranges and its prompts."""
    for field in FIELDS[FUNCTION]:
        value = getattr(row, field.name)
        messages = [*bounds.of_model(field, value, FunctionName(row.function).model_type)]
        if field.about.is_template and value and not messages:
            messages += prompts.problems(value, field=field.name, function=row.function)
        yield from (Problem(FUNCTION, row.function, field.name, message) for message in messages)


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
        # Several inactive models may have the same tier, ready to take over.
        if model.is_active and model.quality_tier is not None:
            tiers[model.quality_tier].append(model.model_name)
    for tier, names in tiers.items():
        if len(names) > 1:
            message = f"Tier {tier} has one active model; these are {len(names)}: {', '.join(sorted(names))}."
            yield Problem(AI_MODEL, sorted(names)[0], "quality_tier", message)


def problems_of_settings(settings: Settings | None) -> Iterator[Problem]:
    if settings is None:
        yield Problem(SETTINGS, SETTINGS_KEY, None, "The settings row is missing.")
    else:
        yield from _ranges(SETTINGS, SETTINGS_KEY, settings)
        yield from _rule_to_reconcile(settings)


def _rule_to_reconcile(settings: Settings) -> Iterator[Problem]:
    rule, hours = settings.reconcile_rule, settings.reconcile_after_hours
    if (rule is None) != (hours is None):
        field = "reconcile_after_hours" if rule is None else "reconcile_rule"
        yield Problem(SETTINGS, SETTINGS_KEY, field, "Give the rule to reconcile and its hours, or neither.")
