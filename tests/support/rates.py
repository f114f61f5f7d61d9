"""Rates as most tests need them."""

from decimal import Decimal

from backend.catalog.enums import RateComponent
from backend.catalog.rows import Rate


def image_rate(cost_usd: str, *, size: str | None = None, image_quality: str | None = None) -> Rate:
    return Rate(component=RateComponent.IMAGE, size=size, image_quality=image_quality, cost_usd=Decimal(cost_usd))
