"""The errors of the arithmetic. `code` is the name that reaches API clients."""


class PricingError(Exception):
    code: str


class NegativeUsage(PricingError):
    """Tokens or images below zero."""

    code = "NEGATIVE_USAGE"


class ConfigurationError(PricingError):
    """A price that is needed is missing or zero."""

    code = "CONFIGURATION_ERROR"
