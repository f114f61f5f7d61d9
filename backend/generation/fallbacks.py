"""Which models may serve what was bought, in order: the model itself, then its fallbacks that cost users no more."""

from collections.abc import Iterator, Mapping

from backend.catalog.registry import ModelRegistry
from backend.catalog.rows import AIModel
from backend.credits.quotes import QuoteLine


def candidates(
    *, registry: ModelRegistry, sold: Mapping[str, AIModel], line: QuoteLine, needs_json: bool = False
) -> tuple[AIModel, ...]:
    """`sold`: the models of the quote's revision, at whose prices a fallback is charged.

    What was bought stays first although it was switched off since; a fallback has to be on sale now. The list of
    fallbacks is today's.
    """
    bought = registry.ai_models.get(line.model_name)
    if bought is None:
        return ()
    return (bought, *_fallbacks(registry, sold, bought, line, needs_json))


def _fallbacks(
    registry: ModelRegistry, sold: Mapping[str, AIModel], bought: AIModel, line: QuoteLine, needs_json: bool
) -> Iterator[AIModel]:
    for name in bought.fallback_models:
        model, priced = registry.ai_models[name], sold.get(name)
        if priced is None or priced.model_type != model.model_type or not registry.is_available(model):
            continue
        if _fits(model, line) and _costs_no_more(priced, line) and (model.supports_json_mode or not needs_json):
            yield model


def _fits(model: AIModel, line: QuoteLine) -> bool:
    """Whether it can make what was quoted: of the size, or with as much input and output."""
    if line.size is not None:
        return line.size in model.valid_sizes
    if line.max_output_tokens is None:
        return True
    if model.max_output_tokens is not None and model.max_output_tokens < line.max_output_tokens:
        return False
    return model.context_window is None or (line.input_tokens or 0) + line.max_output_tokens <= model.context_window


def _costs_no_more(priced: AIModel, line: QuoteLine) -> bool:
    if line.credits_per_image is not None:
        credits = priced.image_credits(size=line.size or "", image_quality=line.image_quality or "")
        return credits is not None and credits <= line.credits_per_image
    bought = line.tokens_per_credit or line.units_per_credit
    offered = priced.tokens_per_credit or priced.units_per_credit
    assert bought is not None  # what is not sold by the image is sold by the token or the unit
    assert offered is not None
    return priced.credit_unit == line.credit_unit and offered >= bought
