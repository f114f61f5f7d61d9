"""What a change does to those who buy: tiers, defaults, prices, availability and margins, before and after."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from backend.catalog import margins
from backend.catalog.enums import CreditUnit, FunctionName, ModelType, QualityTier
from backend.catalog.margins import ModelMargin
from backend.catalog.rows import AIModel, Function
from backend.catalog.state import CatalogState


@dataclass(frozen=True, slots=True, kw_only=True)
class TierEffect:
    """Who serves a tier and for how many credits an image; None: not offered."""

    quality_tier: QualityTier
    model_before: str | None
    model_after: str | None
    credits_before: int | None
    credits_after: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DefaultEffect:
    model_type: ModelType
    model_before: str | None
    model_after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceEffect:
    """A model's price in credits: tokens or other units a credit, or credits an image; None: not there.

    With a size or an image quality it is the price of these images alone.
    """

    model_name: str
    size: str | None = None
    image_quality: str | None = None
    tokens_per_credit_before: int | None
    tokens_per_credit_after: int | None
    credits_per_image_before: int | None
    credits_per_image_after: int | None
    credit_unit_before: CreditUnit | None = None
    credit_unit_after: CreditUnit | None = None
    units_per_credit_before: int | None = None
    units_per_credit_after: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MarginEffect:
    """A margin that differs, as a share of the price in the worst case; `is_low`: below the settings' minimum."""

    model_name: str
    size: str | None
    image_quality: str | None
    before: Decimal | None
    after: Decimal | None
    is_low: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionEffect:
    """A function that runs otherwise: by another model or tier, with another limit, by other prompts, or not at all.

    The model is the one that runs take where their account has no other; None: none is on sale, or it has none.
    """

    function: FunctionName
    model_before: str | None
    model_after: str | None
    max_output_tokens_before: int | None
    max_output_tokens_after: int | None
    is_active_before: bool
    is_active_after: bool
    prompts_change: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Impact:
    """`before` and `after` are the states that it lies between, for reading only; `at` is when it was computed, or
    when the revision was published: recent use is that before it."""

    at: datetime
    before: CatalogState = field(repr=False)
    after: CatalogState = field(repr=False)
    tiers: tuple[TierEffect, ...]
    defaults: tuple[DefaultEffect, ...]
    unavailable: tuple[str, ...]
    available: tuple[str, ...]
    prices: tuple[PriceEffect, ...]
    functions: tuple[FunctionEffect, ...]
    margins: tuple[MarginEffect, ...]
    low_margins: tuple[MarginEffect, ...]
    """Of what is worse than before or newly on sale; where the minimum was raised, of everything on sale."""


def of_change(before: CatalogState, after: CatalogState, *, at: datetime) -> Impact:
    old, new = before.on_sale(), after.on_sale()
    # Where the settings stay, what stays has the same margin: only it is left out, so nothing of what follows differs.
    touched = _touched(before, after, old, new) if before.settings is after.settings else after.ai_models.keys()
    compared = tuple(_margins(before, after, _only(old, touched), _only(new, touched)))
    is_raised = _is_minimum_raised(before, after)
    return Impact(
        at=at,
        before=before,
        after=after,
        tiers=tuple(_tiers(old, new)),
        defaults=tuple(_defaults(old, new)),
        unavailable=tuple(sorted(old.keys() - new.keys())),
        available=tuple(sorted(new.keys() - old.keys())),
        prices=tuple(_prices(before, after)),
        functions=tuple(_functions(before, after, old, new)),
        margins=tuple(effect for effect, _ in compared if _differs(effect, old)),
        # Margins that were already low are allowed to stay and to rise, or nothing could be published until all are
        # fixed, and nobody could fix one step by step.
        low_margins=tuple(effect for effect, is_worse in compared if effect.is_low and (is_worse or is_raised)),
    )


def _touched(
    before: CatalogState, after: CatalogState, old: dict[str, AIModel], new: dict[str, AIModel]
) -> Collection[str]:
    """The models that are another row now, or on sale where they were not. Rows are immutable."""
    return {
        name
        for name, model in after.ai_models.items()
        if before.ai_models.get(name) is not model or (name in new and name not in old)
    }


def _only(models: dict[str, AIModel], names: Collection[str]) -> dict[str, AIModel]:
    return models if len(names) >= len(models) else {name: models[name] for name in names if name in models}


def _tiers(old: dict[str, AIModel], new: dict[str, AIModel]) -> Iterator[TierEffect]:
    for tier in QualityTier:
        was = next((model for model in old.values() if model.quality_tier == tier), None)
        now = next((model for model in new.values() if model.quality_tier == tier), None)
        effect = TierEffect(
            quality_tier=tier,
            model_before=was.model_name if was else None,
            model_after=now.model_name if now else None,
            credits_before=was.credits_per_image if was else None,
            credits_after=now.credits_per_image if now else None,
        )
        if (effect.model_before, effect.credits_before) != (effect.model_after, effect.credits_after):
            yield effect


def _defaults(old: dict[str, AIModel], new: dict[str, AIModel]) -> Iterator[DefaultEffect]:
    for model_type in ModelType:
        was, now = (
            next((m.model_name for m in models.values() if m.is_default and m.model_type == model_type), None)
            for models in (old, new)
        )
        if was != now:
            yield DefaultEffect(model_type=model_type, model_before=was, model_after=now)


def _functions(
    before: CatalogState, after: CatalogState, old: dict[str, AIModel], new: dict[str, AIModel]
) -> Iterator[FunctionEffect]:
    for name in FunctionName:
        was, now = before.functions.get(name), after.functions.get(name)
        if was is None or now is None:  # it is new: nobody ran it before
            continue
        effect = FunctionEffect(
            function=name,
            model_before=_model_of(was, old),
            model_after=_model_of(now, new),
            max_output_tokens_before=was.max_output_tokens,
            max_output_tokens_after=now.max_output_tokens,
            is_active_before=was.is_active,
            is_active_after=now.is_active,
            prompts_change=_prompts_of(was) != _prompts_of(now),
        )
        if effect.prompts_change or _run_before(effect) != _run_after(effect):
            yield effect


def _run_before(effect: FunctionEffect) -> tuple[object, ...]:
    return effect.model_before, effect.max_output_tokens_before, effect.is_active_before


def _run_after(effect: FunctionEffect) -> tuple[object, ...]:
    return effect.model_after, effect.max_output_tokens_after, effect.is_active_after


def _model_of(function: Function, on_sale: dict[str, AIModel]) -> str | None:
    """Of images: of the tier that the function has, if any."""
    model_type = FunctionName(function.function).model_type
    if model_type == ModelType.IMAGE:
        of_tier = (name for name, model in on_sale.items() if model.quality_tier == function.quality_tier)
        return next(of_tier, None) if function.quality_tier is not None else None
    if function.text_model_id in on_sale:
        return function.text_model_id
    return next((name for name, m in on_sale.items() if m.is_default and m.model_type == model_type), None)


def _prompts_of(function: Function) -> tuple[str | None, ...]:
    return function.system_prompt, function.prompt, function.repair_prompt


def _prices(before: CatalogState, after: CatalogState) -> Iterator[PriceEffect]:
    names = before.ai_models.keys() | after.ai_models.keys()
    for name in sorted(name for name in names if before.ai_models.get(name) is not after.ai_models.get(name)):
        was, now = before.ai_models.get(name), after.ai_models.get(name)
        effect = PriceEffect(
            model_name=name,
            tokens_per_credit_before=was.tokens_per_credit if was else None,
            tokens_per_credit_after=now.tokens_per_credit if now else None,
            credits_per_image_before=was.credits_per_image if was else None,
            credits_per_image_after=now.credits_per_image if now else None,
            credit_unit_before=was.credit_unit if was else None,
            credit_unit_after=now.credit_unit if now else None,
            units_per_credit_before=was.units_per_credit if was else None,
            units_per_credit_after=now.units_per_credit if now else None,
        )
        if _price_of(was) != _price_of(now):
            yield effect
        yield from _image_prices(name, was, now)


def _price_of(model: AIModel | None) -> tuple[object, ...] | None:
    if model is None:
        return None
    return model.tokens_per_credit, model.credits_per_image, model.credit_unit, model.units_per_credit


def _image_prices(name: str, was: AIModel | None, now: AIModel | None) -> Iterator[PriceEffect]:
    """Prices of images by size and image quality that differ, each compared with what such an image cost before."""
    rows = [row for model in (was, now) if model is not None for row in model.image_prices]
    for size, quality in sorted({(row.size or "", row.image_quality or "") for row in rows}):
        before, after = (
            model.image_credits(size=size, image_quality=quality) if model else None for model in (was, now)
        )
        if before != after:
            yield PriceEffect(
                model_name=name,
                size=size or None,
                image_quality=quality or None,
                tokens_per_credit_before=None,
                tokens_per_credit_after=None,
                credits_per_image_before=before,
                credits_per_image_after=after,
            )


def _margins(
    before: CatalogState, after: CatalogState, old: dict[str, AIModel], new: dict[str, AIModel]
) -> Iterator[tuple[MarginEffect, bool]]:
    """Each with whether it is worse than before; what was not on sale is."""
    was, now = _by_sale(before, old), _by_sale(after, new)
    minimum = after.settings.minimum_margin if after.settings else None
    for key in sorted(now, key=str):
        margin, earlier = now[key], was.get(key)
        name, size, quality = key
        effect = MarginEffect(
            model_name=name,
            size=size,
            image_quality=quality,
            before=earlier.ratio if earlier else None,
            after=margin.ratio,
            is_low=minimum is not None and _is_below(margin, minimum),
        )
        yield effect, earlier is None or margins.is_worse(margin, earlier)


def _differs(effect: MarginEffect, old: dict[str, AIModel]) -> bool:
    # A model that comes on sale counts as changed: its low margin had no effect before.
    return effect.before != effect.after or effect.model_name not in old


def _is_minimum_raised(before: CatalogState, after: CatalogState) -> bool:
    old = before.settings.minimum_margin if before.settings else None
    new = after.settings.minimum_margin if after.settings else None
    return new is not None and (old is None or new > old)


def _is_below(margin: ModelMargin, minimum: Decimal) -> bool:
    # Without a ratio the model is free, and any cost is a loss.
    return margin.ratio < minimum if margin.ratio is not None else margin.margin_usd < 0


def _by_sale(state: CatalogState, on_sale: dict[str, AIModel]) -> dict[tuple[str, str | None, str | None], ModelMargin]:
    if state.settings is None:
        return {}
    return {
        (name, margin.size, margin.image_quality): margin
        for name, model in on_sale.items()
        for margin in margins.of_model(model=model, settings=state.settings)
    }
