"""Calls of the database's functions that move credits (`sql/`): one round trip each."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, is_dataclass
from datetime import datetime, timedelta
from typing import Any, TypeAlias
from uuid import UUID

from django.db import connection
from psycopg.types.json import Jsonb
from pydantic import TypeAdapter

from backend.accounts.accounts import AccountAccess, AccountNotFound
from backend.credits import credit_errors, fingerprints
from backend.credits.fingerprints import Payload
from backend.credits.formats import ANSWER
from backend.credits.models.idempotency import KEY_MAX_LENGTH
from backend.credits.quote_errors import QuoteExpired
from backend.shared import formats
from backend.shared.busy import translated
from backend.shared.class_names import snake_case
from backend.shared.formats import NUMBER
from backend.shared.immutable_json import is_storable
from backend.shared.turns import Turns

Facts: TypeAlias = dict[str, Any]
"""What a function answered, as JSON."""
CALL = "WITH entrance AS (SELECT 1 FROM credits_creditbalance FOR KEY SHARE) SELECT credits_{name}({places})"
"""`entrance` never runs, but PostgreSQL locks its table when it reads the statement, before it looks up the function.
So a movement waits while functions are replaced, and then runs with the new ones alone."""
CALLS = "WITH entrance AS (SELECT 1 FROM credits_creditbalance FOR KEY SHARE) SELECT * FROM (VALUES {calls}) AS move"
NOW = "statement_timestamp() + %s"
ACCOUNT_LOCKED = "account_locked"
"""An outcome for `move` alone: another movement has the account, and this one may not wait for it."""
FORMER_KEY = "former_key"
"""Another outcome for it: the key was used when fingerprints were spelled otherwise."""
_movements = Turns(most=3)
"""Of an account: one moves while others are on their way."""
NO_INTEGRATION = -1  # no integration has this id; NULL would mean all


@dataclass(frozen=True, slots=True, kw_only=True)
class IdempotencyKey:
    """Under which key of whose a movement is done once: same key and payload, same answer.

    `owner` is who the key belongs to, such as "integration:7". Its hash is kept for good.
    """

    owner: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One of many movements; see `move`."""

    key: IdempotencyKey
    payload: Payload
    arguments: tuple[object, ...]


OUTCOMES: dict[str, type[Exception]] = {
    snake_case(error.__name__): error
    for error in (AccountNotFound, QuoteExpired, *credit_errors.CreditsRefused.__subclasses__())
}
"""What the functions call an outcome: the error's name in lower case."""


BALANCE = ("account_id", "balance", "held", "available")
HOLD = (
    *BALANCE,
    *("hold_id", "request_id", "status", "credits", "charged", "released", "absorbed"),
    *("created_at", "expires_at", "closed_at", "usage_record_id"),
)
FACTS = {
    "grant": BALANCE,
    "renew": BALANCE,
    "adjust": BALANCE,
    "refund": (*BALANCE, "usage_record_id", "refunded", "refundable"),
    "hold": HOLD,
    "reserve": HOLD,
    "settle": HOLD,
    "release": HOLD,
    "charge": HOLD,
}
"""What each movement answers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatabaseTime:
    """The time of the movement by the database's clock, and so much `after`: servers' clocks decide nothing."""

    after: timedelta = timedelta(0)


def moment(now: datetime | None, *, after: timedelta = timedelta(0)) -> datetime | DatabaseTime:
    """An argument of a movement that takes place at `now`; None is the database's time."""
    return DatabaseTime(after=after) if now is None else now + after


def move(
    name: str, *, key: IdempotencyKey, payload: Payload, arguments: tuple[object, ...], account: UUID | None
) -> Facts:
    """Run one movement and answer with its facts; raise its error. `payload` is what a key stands for.

    Where the `account` is not known before (None), a last argument says whether it may wait for the account.
    Raises InvalidIdempotencyKey, IdempotencyConflict, Busy, and what the function answers.
    """
    check_key(key)
    values = (*_identity(name, key, payload), *(_adapted(value) for value in arguments))
    if account is not None:
        return _facts(name, _in_turn(name, values, account), key, payload)
    with translated():
        answer: Facts = json.loads(call(name, (*values, False)))
    if answer["outcome"] == ACCOUNT_LOCKED:
        answer = _in_turn(name, (*values, True), UUID(answer["account_id"]))
    return _facts(name, answer, key, payload)


def move_all(name: str, moves: Sequence[Move]) -> list[Facts | None]:
    """Run movements of as many accounts in one statement, in their order; None where one is refused.

    Raises InvalidIdempotencyKey, IdempotencyConflict, Busy.
    """
    calls, parameters = list[str](), list[Any]()
    for each in moves:
        check_key(each.key)
        values = (*_identity(name, each.key, each.payload), *(_adapted(value) for value in each.arguments))
        calls.append(f"(credits_{name}({_places(values)}))")
        parameters.extend(_parameters(values))
    if not calls:
        return []
    with translated(), connection.cursor() as cursor:
        cursor.execute(CALLS.format(calls=", ".join(calls)), parameters)
        answers = [json.loads(answer) for (answer,) in cursor.fetchall()]
    return [_taken(name, answer, each) for answer, each in zip(answers, moves, strict=True)]


def _taken(name: str, answer: Facts, move: Move) -> Facts | None:
    return _facts(name, answer, move.key, move.payload) if answer["outcome"] == "ok" else None


def _in_turn(name: str, values: tuple[object, ...], account: UUID) -> Facts:
    with _movements.turn(account), translated():
        answer: Facts = json.loads(call(name, values))
    return answer


def call(name: str, values: tuple[object, ...]) -> Any:
    """What the function answers: jsonb as text, or None."""
    with connection.cursor() as cursor:
        cursor.execute(CALL.format(name=name, places=_places(values)), _parameters(values))
        (answer,) = cursor.fetchone()
    # Django's connections return jsonb as text, because its JSONField decodes it.
    return answer


def _places(values: tuple[object, ...]) -> str:
    return ", ".join(NOW if isinstance(value, DatabaseTime) else "%s" for value in values)


def _parameters(values: tuple[object, ...]) -> list[Any]:
    return [value.after if isinstance(value, DatabaseTime) else value for value in values]


def kept_answer(name: str, *, key: IdempotencyKey, payload: Payload) -> Facts | None:
    """The facts that a movement answered under this key already.

    Raises IdempotencyConflict, InvalidIdempotencyKey.
    """
    check_key(key)
    with translated():
        kept = call("replay", _identity(name, key, payload))
    return None if kept is None else _facts(name, json.loads(kept), key, payload)


def _identity(name: str, key: IdempotencyKey, payload: Payload) -> tuple[UUID, UUID]:
    """The hash of a key and whose it is, and the fingerprint of what it stands for."""
    # The name counts too: one key may not stand for a grant and a refund of the same payload.
    fingerprint = fingerprints.of(name, payload, format=fingerprints.NEWEST)
    return fingerprints.digest(f"{key.owner}\n{key.key}"), fingerprint


def integration_of(access: AccountAccess) -> int | None:
    """Whose accounts a movement may touch: NULL for all, else those of one integration."""
    if access.everything:
        return None
    return access.integration_id if access.integration_id is not None else NO_INTEGRATION


def check_key(key: IdempotencyKey) -> None:
    """Raises InvalidIdempotencyKey."""
    if not 1 <= len(key.key) <= KEY_MAX_LENGTH or not is_storable(key.key):
        raise credit_errors.InvalidIdempotencyKey(maximum=KEY_MAX_LENGTH)


def _facts(name: str, answer: Facts, key: IdempotencyKey, payload: Payload) -> Facts:
    """What a movement answered, now or when its key was new, by the names of today. Raises its refusal, Unreadable."""
    if answer["outcome"] == FORMER_KEY:
        if str(fingerprints.of(name, payload, format=answer["format"])) != answer["fingerprint"]:
            raise credit_errors.IdempotencyConflict
        answer = answer["answer"]
    outcome = answer.pop("outcome")
    if outcome != "ok":
        raise _error(OUTCOMES[outcome], answer)
    number, where = formats.number_of(answer), f"the answer under key {key.key} of {key.owner}"
    facts = {fact: value for fact, value in answer.items() if fact != NUMBER}
    facts = ANSWER.upgraded("answer", facts, number=number, where=where)
    formats.check(facts, known=FACTS[name], needed=FACTS[name], where=where, number=number)
    return facts


def _error(kind: type[Exception], facts: dict[str, object]) -> Exception:
    """The error with the facts of its outcome, whose times and enums came as text."""
    return TypeAdapter(kind).validate_python(facts) if is_dataclass(kind) else kind()


def _adapted(value: object) -> object:
    return Jsonb(value) if isinstance(value, dict) else value
