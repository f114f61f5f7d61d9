"""Reading JSON that may be anything: what is missing or of another type is None, and nothing raises."""

import json
from base64 import b64decode
from decimal import Decimal

MAX_COST_USD = 1_000_000
MAX_COST_PLACES = 20


def parse(text: bytes | str) -> object:
    """The value, with Decimals for all numbers that are not whole; None for what is no JSON."""
    try:
        return json.loads(text, parse_float=Decimal, parse_constant=_refuse)
    except (ValueError, ArithmeticError, RecursionError):  # a Decimal's exponent may be too large
        return None


def _refuse(name: str) -> object:
    raise ValueError(name)  # NaN and Infinity are no JSON


def at(value: object, *path: str | int) -> object:
    """What stands at a path of keys and places."""
    for step in path:
        if isinstance(step, str) and isinstance(value, dict):
            value = value.get(step)
        elif isinstance(step, int) and isinstance(value, list) and step < len(value):
            value = value[step]
        else:
            return None
    return value


def text_at(value: object, *path: str | int) -> str | None:
    found = at(value, *path)
    return found if isinstance(found, str) else None


def number_at(value: object, *path: str | int) -> int | None:
    found = at(value, *path)
    return found if isinstance(found, int) and not isinstance(found, bool) else None


def list_at(value: object, *path: str | int) -> list[object]:
    found = at(value, *path)
    return found if isinstance(found, list) else []


def cost_at(value: object, *path: str | int) -> Decimal | None:
    """USD, where it is a plausible amount, of which sums are exact."""
    found = at(value, *path)
    if isinstance(found, bool) or not isinstance(found, int | Decimal) or not 0 <= found <= MAX_COST_USD:
        return None
    cost = Decimal(found)
    exponent = cost.as_tuple().exponent
    return cost if isinstance(exponent, int) and exponent >= -MAX_COST_PLACES else None


def base64_at(value: object, *path: str | int) -> bytes | None:
    """The bytes of a text in base64, if there are any."""
    try:
        return b64decode(text_at(value, *path) or "", validate=True) or None
    except ValueError:
        return None


def whole_text(text: str) -> str:
    """The text with pairs of surrogates joined and single ones replaced: those can't be stored or sent."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
