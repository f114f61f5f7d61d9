"""JSON values that can be shared between threads: objects become read-only mappings, arrays become tuples."""

import math
from collections.abc import Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType

from pydantic_core import PydanticCustomError

MAX_DEPTH = 200  # pydantic writes 255
MAX_BITS = 13_000  # Python reads and writes numbers of up to 4,300 digits


def freeze(value: object) -> object:
    """The value as it will be read again after PostgreSQL has kept it as jsonb. Raises PydanticCustomError."""
    return _frozen(value, MAX_DEPTH)


def _frozen(value: object, depth: int) -> object:
    if not depth:
        raise PydanticCustomError("too_deep", f"It is nested more than {MAX_DEPTH} deep")
    if isinstance(value, Mapping):
        return MappingProxyType({key: _frozen(item, depth - 1) for key, item in value.items()})
    if isinstance(value, list | tuple):
        return tuple(_frozen(item, depth - 1) for item in value)
    return _as_kept(value) if isinstance(value, float) and math.isfinite(value) else value


def _as_kept(number: float) -> float | int:
    """jsonb writes digits out, 1e+16 as a whole number, and has no negative zero."""
    text = repr(number)
    return int(Decimal(text)) if "e+" in text else number or 0.0


def is_storable(value: object) -> bool:
    """Whether PostgreSQL can keep a value as text or jsonb: no NUL, no lone surrogate, no endless number."""
    return unstorable_place(value) is None


def unstorable_place(value: object) -> tuple[str | int, ...] | None:
    """Where the first part is that PostgreSQL can't keep: keys and numbers of items; None where it can keep all.

    Of a key it is where its object is.
    """
    if isinstance(value, Mapping):
        if not all(_is_storable_scalar(key) for key in value):
            return ()
        parts: Iterable[tuple[str | int, object]] = value.items()
    elif isinstance(value, list | tuple):
        parts = enumerate(value)
    else:
        return None if _is_storable_scalar(value) else ()
    for key, part in parts:  # one call for each level, for what is nested deeply
        if (place := unstorable_place(part)) is not None:
            return (key, *place)
    return None


def _is_storable_scalar(value: object) -> bool:
    if isinstance(value, str):
        return "\x00" not in value and (value.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in value))
    if isinstance(value, float):
        return math.isfinite(value)
    if isinstance(value, int):
        return value.bit_length() <= MAX_BITS
    return True


def thaw(value: object) -> object:
    """The same value as dicts and lists, ready for a JSON encoder."""
    if isinstance(value, Mapping):
        return {key: thaw(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [thaw(item) for item in value]
    return value
