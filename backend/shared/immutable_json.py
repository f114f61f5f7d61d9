"""JSON values that can be shared between threads: objects become read-only mappings, arrays become tuples."""

import math
from collections.abc import Mapping
from types import MappingProxyType


def freeze(value: object) -> object:
    if isinstance(value, Mapping):
        return MappingProxyType({key: freeze(item) for key, item in value.items()})
    if isinstance(value, list | tuple):
        return tuple(freeze(item) for item in value)
    return value


def is_storable(value: object) -> bool:
    """Whether PostgreSQL can keep a value as text or jsonb: no NUL, no lone surrogate, no infinite number."""
    if isinstance(value, str):
        return "\x00" not in value and not any("\ud800" <= letter <= "\udfff" for letter in value)
    if isinstance(value, float):
        return math.isfinite(value)
    if isinstance(value, Mapping):
        return all(is_storable(key) and is_storable(item) for key, item in value.items())
    if isinstance(value, list | tuple):
        return all(is_storable(item) for item in value)
    return True


def thaw(value: object) -> object:
    """The same value as dicts and lists, ready for a JSON encoder."""
    if isinstance(value, Mapping):
        return {key: thaw(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [thaw(item) for item in value]
    return value
