"""Values of a former product as they are meant, however its columns keep them: 1 or 'yes' is true, 100.00 is 100."""

import json
import math
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import TypeAlias

Reader: TypeAlias = Callable[[object], object]
TRUE, FALSE = frozenset({"true", "t", "yes", "y", "on", "1"}), frozenset({"false", "f", "no", "n", "off", "0"})
NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")
WHOLE = r"^\s*[0-9]+([.]0*)?\s*$"
"""A whole number from 0 as PostgreSQL shows one, for its own search."""


class NotReadable(ValueError):
    """A value that is not of its kind; it says what it is not."""


def boolean(value: object) -> bool:
    """Raises NotReadable."""
    text = str(number(value)).lower() if isinstance(value, float | Decimal) else str(value).strip().lower()
    if text in TRUE | FALSE:
        return text in TRUE
    raise NotReadable("neither true nor false")


def number(value: object) -> int | float | Decimal:
    """Raises NotReadable."""
    if isinstance(value, str) and NUMBER.fullmatch(value.strip()):
        return Decimal(value.strip())
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool) and math.isfinite(value):
        return value
    raise NotReadable("no number")


def whole(value: object) -> int:
    """Raises NotReadable."""
    try:
        read = number(value)
    except NotReadable:
        raise NotReadable("no whole number") from None
    if read != int(read):
        raise NotReadable("no whole number")
    return int(read)


def document(value: object) -> object:
    """JSON that a text column keeps; any other text is itself."""
    if not isinstance(value, str):
        return value
    try:
        read = json.loads(value)
    except (ValueError, RecursionError):
        return value
    return read if isinstance(read, dict | list) else value


def at(value: object, path: str) -> object:
    """What stands at a path of names with dots between them; None where nothing does."""
    for name in path.split(".") if path else ():
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def read(values: Mapping[str, object], kinds: Mapping[str, Reader]) -> tuple[dict[str, object], dict[str, str]]:
    """The values by their kinds, and what is wrong with those that can't be read, which stay as they are."""
    result, unread = dict(values), {}
    for name, value in values.items():
        try:
            result[name] = kinds[name](value) if name in kinds and value is not None else value
        except NotReadable as error:
            unread[name] = f"{name} is {value}, which is {error}."
    return result, unread
