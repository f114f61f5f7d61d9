"""What all processes know of providers together: through the broker's Valkey or, without it, each by itself."""

from functools import cache

from django.conf import settings

from backend.shared.shared_values import SharedValues


@cache
def values() -> SharedValues:
    """Of this process."""
    return SharedValues(settings.RATE_LIMITS_URL)
