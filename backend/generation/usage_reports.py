"""Usage as an answer reports it: what can't be read or believed counts as not reported, so that a person decides."""

from collections.abc import Callable, Mapping

from backend.pricing.errors import PricingError
from backend.pricing.usage import TokenUsage

MAX_TOKENS = 100_000_000
"""More than any model reads and writes in a call, and than a quote may have."""


def read(
    *, reader: Callable[[Mapping[str, object]], TokenUsage], report: object, service_tier: str | None = None
) -> TokenUsage | None:
    """`service_tier` is of reports that have it beside them, not inside."""
    if not isinstance(report, dict):
        return None
    try:
        usage = reader(report if service_tier is None else {"service_tier": service_tier, **report})
    except PricingError:
        return None
    return usage if usage.total_tokens <= MAX_TOKENS else None
