"""How many credits an amount of work costs. Integer arithmetic throughout, exact at any size."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from backend.pricing.errors import ConfigurationError, NegativeUsage


@dataclass(frozen=True, slots=True, kw_only=True)
class TextCall:
    """One call of a text model inside a billable operation; its tokens may be other units that a model is sold by."""

    model: str
    tokens: int
    tokens_per_credit: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageCall:
    """One call of an image model inside a billable operation."""

    images: int
    credits_per_image: int | None


def calculate_credits_from_tokens(*, total_tokens: int, tokens_per_credit: int | None, min_credits: int = 0) -> int:
    """ceil(total_tokens / tokens_per_credit), at least `min_credits`; no usage costs nothing.

    Raises NegativeUsage for tokens below zero, ConfigurationError for a missing or non-positive rate.
    """
    if tokens_per_credit is None or tokens_per_credit <= 0:
        raise ConfigurationError("A text model needs tokens_per_credit above zero.")
    return _rounded_up(total_tokens, tokens_per_credit, min_credits)


def calculate_credits_from_units(*, units: int, units_per_credit: int | None, min_credits: int = 0) -> int:
    """ceil(units / units_per_credit), at least `min_credits`; no usage costs nothing. Units are what the model is sold
    by: tokens, seconds, characters or requests.

    Raises NegativeUsage for units below zero, ConfigurationError for a missing or non-positive rate.
    """
    if units_per_credit is None or units_per_credit <= 0:
        raise ConfigurationError("A model that is sold by units needs units_per_credit above zero.")
    return _rounded_up(units, units_per_credit, min_credits)


def calculate_credits_for_image(*, images: int, credits_per_image: int | None, min_credits: int = 0) -> int:
    """credits_per_image x images delivered, at least `min_credits`; no image costs nothing.

    Raises NegativeUsage for a count below zero, ConfigurationError for a missing or negative price.
    """
    if credits_per_image is None or credits_per_image < 0:
        raise ConfigurationError("An image model needs credits_per_image of zero or more.")
    _refuse_negative(images)
    return _at_least(min_credits, images * credits_per_image) if images else 0


def calculate_credits_for_operation(*, calls: Iterable[TextCall], min_credits: int = 0) -> int:
    """The price of one billable operation: tokens summed per model, rounded once per model, the minimum once.

    Raises NegativeUsage.
    """
    tokens: Counter[tuple[str, int]] = Counter()
    for call in calls:
        _refuse_negative(call.tokens)
        tokens[call.model, call.tokens_per_credit] += call.tokens
    total = sum(
        calculate_credits_from_tokens(total_tokens=used, tokens_per_credit=rate) for (_, rate), used in tokens.items()
    )
    return _at_least(min_credits, total)


def calculate_credits_for_image_operation(*, calls: Iterable[ImageCall], min_credits: int = 0) -> int:
    """The price of one billable operation of images: those of each call at its own price, the minimum once.

    Raises NegativeUsage, ConfigurationError.
    """
    total = sum(
        calculate_credits_for_image(images=call.images, credits_per_image=call.credits_per_image) for call in calls
    )
    return _at_least(min_credits, total)


def _rounded_up(amount: int, per_credit: int, min_credits: int) -> int:
    _refuse_negative(amount)
    # // rounds down, so negated twice it rounds up, exactly at any size.
    return _at_least(min_credits, -(-amount // per_credit))


def _at_least(min_credits: int, credits: int) -> int:
    return max(min_credits, credits) if credits else 0


def _refuse_negative(amount: int) -> None:
    if amount < 0:
        raise NegativeUsage("Usage can't be negative.")
