"""What a model earns at the settings' price of a credit, in its worst case."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from backend.catalog.enums import ModelType, RateComponent
from backend.catalog.rows import COMPONENTS, MAX_CREDITS, MAX_TOKENS, AIModel, Settings
from backend.pricing.components import TOKENS, Component
from backend.pricing.image_prices import fitting
from backend.pricing.margin import (
    fewest_credits_per_image,
    margin_ratio,
    margin_usd,
    most_units_per_credit,
    worst_case_cost_per_credit,
)
from backend.pricing.rates import RateCard


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelMargin:
    """Margin of one credit of text (all its tokens of the highest kind) or of one image of a size and quality.

    `ratio` is the share of the price that is left: -0.2 is -20 %; None where nothing is charged.
    """

    size: str | None
    image_quality: str | None
    provider_cost_usd: Decimal
    margin_usd: Decimal
    ratio: Decimal | None


def of_model(*, model: AIModel, settings: Settings) -> tuple[ModelMargin, ...]:
    """What is sold by tokens or units has one row; images have one for each size and image quality that has a cost,
    and for the settings' quality in each size. Images priced by token have none: their cost is not known before."""
    if model.model_type != ModelType.IMAGE:
        rates, sold = model.rate_card(), model.tokens_per_credit or model.units_per_credit
        components = _components(model)
        if sold is None or not _is_known(model, rates):
            return ()
        cost = worst_case_cost_per_credit(units_per_credit=sold, rates=rates, components=components)
        return (_margin(settings, credits=1, cost=cost),)
    return tuple(_image_margins(model, settings))


def worst_of_model(*, model: AIModel, settings: Settings) -> ModelMargin | None:
    """The margin that is left in the worst case of all: given away where nothing is charged, else the smallest share.

    None where no cost is known before.
    """
    return min(of_model(model=model, settings=settings), key=_place, default=None)


def is_worse(now: ModelMargin, before: ModelMargin) -> bool:
    """Whether less is left than before; given away is worse than any share."""
    return _place(now) < _place(before)


def best_price(*, model: AIModel, settings: Settings) -> dict[str, int]:
    """The lowest price in credits that leaves the settings' minimum margin, or at least no loss, in the worst case.

    By its column. Empty where the cost is not known before, or nothing, or beyond every price.
    """
    # Without a minimum, the suggested price is the lowest without a loss.
    minimum = settings.minimum_margin if settings.minimum_margin is not None else Decimal(0)
    terms = {"price_per_credit_usd": settings.price_per_credit_usd, "minimum_margin": minimum}
    if model.model_type != ModelType.IMAGE:
        column = "tokens_per_credit" if model.model_type == ModelType.TEXT else "units_per_credit"
        rates = model.rate_card()
        most = most_units_per_credit(rates=rates, components=_components(model), **terms)
        return {column: min(most, MAX_TOKENS)} if most and _is_known(model, rates) else {}
    # What has no price of its own has the same price, so the most expensive of it decides.
    flat = [*_flat_costs(model)] or [*_flat_costs(replace(model, image_prices=()))]
    highest = max(flat, default=Decimal(0))
    fewest = fewest_credits_per_image(cost_per_image=highest, **terms)
    return {"credits_per_image": fewest} if fewest is not None and fewest <= MAX_CREDITS else {}


def _components(model: AIModel) -> Sequence[Component]:
    """What a model's units cost: those of a text model are tokens."""
    component = COMPONENTS.get(model.credit_unit)
    return TOKENS if component is None else (component,)


def _is_known(model: AIModel, rates: RateCard) -> bool:
    """Whether its cost is known before. That of text is where output has a rate: input alone would be too little."""
    needed = (Component.OUTPUT,) if model.model_type == ModelType.TEXT else _components(model)
    return any(rates.has(component) for component in needed)


def _flat_costs(model: AIModel) -> Iterator[Decimal]:
    """What images cost that no row prices by their size or image quality."""
    for row in model.rates:
        place = {"size": row.size or "", "image_quality": row.image_quality or ""}
        if row.component == RateComponent.IMAGE and fitting(model.image_prices, **place) is None:
            yield row.cost_usd
    is_each_priced = all(fitting(model.image_prices, size=size, image_quality="") for size in model.valid_sizes)
    if model.cost_per_image is not None and not (model.valid_sizes and is_each_priced):
        yield model.cost_per_image


def _place(margin: ModelMargin) -> tuple[bool, Decimal]:
    # False sorts first: a free model is worse than any ratio.
    return margin.ratio is not None, margin.margin_usd if margin.ratio is None else margin.ratio


def _image_margins(model: AIModel, settings: Settings) -> Iterator[ModelMargin]:
    images = [row for row in model.rates if row.component == RateComponent.IMAGE]
    pairs = {(row.size, row.image_quality) for row in images if row.size is not None and row.image_quality is not None}
    # Sizes without a row cost `cost_per_image`, and users buy them in the settings' quality.
    pairs |= {(size, settings.image_quality) for size in model.valid_sizes}
    priced = [(row.size, row.image_quality or settings.image_quality) for row in model.image_prices]
    pairs |= {(size, quality) for of, quality in priced for size in ([of] if of else model.valid_sizes)}
    for size, quality in sorted(pairs):
        cost = model.image_cost(size=size, image_quality=quality)
        credits = model.image_credits(size=size, image_quality=quality)
        if cost is not None and credits is not None:
            yield _margin(settings, credits=credits, cost=cost, size=size, image_quality=quality)


def _margin(
    settings: Settings, *, credits: int, cost: Decimal, size: str | None = None, image_quality: str | None = None
) -> ModelMargin:
    price = settings.price_per_credit_usd
    return ModelMargin(
        size=size,
        image_quality=image_quality,
        provider_cost_usd=cost,
        margin_usd=margin_usd(credits=credits, price_per_credit_usd=price, provider_cost_usd=cost),
        ratio=margin_ratio(credits=credits, price_per_credit_usd=price, provider_cost_usd=cost),
    )
