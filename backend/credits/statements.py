"""Calls of the database's functions that move credits (migrations/0002_movements.sql): one round trip each."""

import hashlib
import json
from dataclasses import dataclass, is_dataclass
from typing import Any

from django.db import connection
from psycopg.types.json import Jsonb
from pydantic import TypeAdapter

from backend.accounts.accounts import AccountAccess, AccountNotFound
from backend.credits import credit_errors
from backend.credits.models import idempotency
from backend.credits.models.idempotency import KEY_MAX_LENGTH
from backend.credits.quote_errors import QuoteExpired
from backend.shared.class_names import snake_case
from backend.shared.immutable_json import is_storable

OUT_OF_REACH = -1  # no integration has this id


@dataclass(frozen=True, slots=True, kw_only=True)
class IdempotencyKey:
    """Under which key of whose a movement is done once: same key and payload, same answer.

    `owner` is who the key belongs to, such as "integration:7". Keys are kept for at least 24 hours.
    """

    owner: str
    key: str


OUTCOMES: dict[str, type[Exception]] = {
    snake_case(error.__name__): error
    for error in (AccountNotFound, QuoteExpired, *credit_errors.CreditsRefused.__subclasses__())
}
"""What the functions call an outcome: the error's name in lower case."""


def move(name: str, *, key: IdempotencyKey, payload: object, arguments: tuple[Any, ...]) -> dict[str, Any]:
    """Run one movement and answer with its facts; raise its refusal. `payload` is what a key stands for."""
    _check(key)
    values = (key.owner, key.key, fingerprint(name, payload), *(_adapted(value) for value in arguments))
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT credits_{name}({', '.join(['%s'] * len(values))})", values)
        answer: dict[str, Any] = json.loads(cursor.fetchone()[0])
    return _unless_refused(answer)


def known(name: str, *, key: IdempotencyKey, payload: object) -> dict[str, Any] | None:
    """The facts that a movement answered under this key already. Raises IdempotencyConflict."""
    _check(key)
    found = idempotency.IdempotencyKey.objects.filter(owner=key.owner, key=key.key).first()
    if found is None:
        return None
    if found.fingerprint != fingerprint(name, payload):
        raise credit_errors.IdempotencyConflict
    return _unless_refused(found.answer)


def fingerprint(name: str, payload: object) -> str:
    """SHA-256 of a movement's name and payload, whatever the order of keys."""
    text = json.dumps([name, payload], sort_keys=True, default=str)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def integration_of(access: AccountAccess) -> int | None:
    """Whose accounts a movement may touch: NULL for all, else those of one integration."""
    if access.everything:
        return None
    return access.integration_id if access.integration_id is not None else OUT_OF_REACH


def _check(key: IdempotencyKey) -> None:
    if not 1 <= len(key.key) <= KEY_MAX_LENGTH or not is_storable(key.key):
        raise credit_errors.InvalidIdempotencyKey(maximum=KEY_MAX_LENGTH)


def _unless_refused(answer: dict[str, Any]) -> dict[str, Any]:
    outcome = answer.pop("outcome")
    if outcome != "ok":
        raise _error(OUTCOMES[outcome], answer)
    return answer


def _error(kind: type[Exception], facts: dict[str, Any]) -> Exception:
    """The error with the facts of its outcome, whose times and enums came as text."""
    return TypeAdapter(kind).validate_python(facts) if is_dataclass(kind) else kind()


def _adapted(value: Any) -> Any:
    return Jsonb(value) if isinstance(value, dict) else value
