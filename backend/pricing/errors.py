"""The errors of the arithmetic."""


class PricingError(Exception):
    """Something can't be computed; the error's own text says why."""


class NegativeUsage(PricingError):
    """A number of tokens or images is below zero.

    `field` says which, where that is known.
    """

    def __init__(self, message: str, *, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field


class UnreadableUsage(PricingError):
    """A provider's usage object can't be read, or contradicts itself; `field` is the provider's name for the place."""

    def __init__(self, message: str, *, field: str) -> None:
        super().__init__(message)
        self.field = field


class ConfigurationError(PricingError):
    """The catalog lacks what a price needs, such as a default model or a rate."""
