"""What a key stands for: 128 bits of SHA-256 of a movement's name and payload, kept with the key for good.

A payload is a list of values, and of objects whose names are written out where they are made (`as_payload`), so that no
renamed field of the code changes it. How it is spelled has a number, which is kept beside it: a key of before is
compared in the spelling of then.
"""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import TypeAlias
from uuid import UUID

Payload: TypeAlias = Sequence[object]


def of(name: str, payload: Payload, *, format: int) -> UUID:
    """The fingerprint in the spelling of that number. Raises KeyError for one to come."""
    return digest(SPELLINGS[format](name, payload))


def digest(text: str) -> UUID:
    return UUID(bytes=hashlib.sha256(text.encode()).digest()[:16])


def _as_first_spelled(name: str, payload: Payload) -> str:
    """Until keys were kept for good: each value as Python writes it."""
    # json.dumps escapes everything to ASCII, including lone surrogates, which are refused later.
    return json.dumps([name, payload], sort_keys=True, default=str)


def _canonical(name: str, payload: Payload) -> str:
    """The same for equal values: times in UTC, numbers without zeros at their end, names in their order."""
    return json.dumps([name, _plain(payload)], sort_keys=True, separators=(",", ":"))


def _plain(value: object) -> object:
    match value:
        case None | bool() | int():
            return value
        case str():
            return str(value)  # of an enum, its value
        case float():
            return int(value) if value.is_integer() else value
        case Decimal():
            return f"{value.normalize():f}"
        case UUID():
            return str(value)
        case datetime():
            return value.astimezone(UTC).isoformat()
        case timedelta():
            return _plain(value.total_seconds())
        case Mapping():
            return {str(key): _plain(item) for key, item in value.items()}
        case Sequence():
            return [_plain(item) for item in value]
    raise TypeError(f"{type(value).__name__} has no spelling in a payload")


SPELLINGS: Mapping[int, Callable[[str, Payload], str]] = {1: _as_first_spelled, 2: _canonical}
NEWEST = 2
"""Also in `sql/credits_answer.sql`."""
