"""The movements that are compared: as the domain's call, and as the same SQL for pgbench."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID, uuid4

from backend.catalog import history
from backend.credits import charges, fingerprints, holds, quotes, statements, usage
from backend.credits.quotes import Quote
from backend.shared import clock
from tests.support import selling

CREDITS = 5
FINGERPRINT = fingerprints.of("bench", ["any"], format=fingerprints.NEWEST)

HOLD = """gen_random_uuid(), '{fingerprint}', gen_random_uuid(), {account}, NULL,
 now(), {credits}, now() + interval '15 minutes', gen_random_uuid(), '{quote}', now() + interval '15 minutes', '',
 false"""
CHARGE = """gen_random_uuid(), '{fingerprint}', gen_random_uuid(), {account}, NULL,
 now(), {credits}, gen_random_uuid(), '{quote}', now() + interval '15 minutes', '', {credits},
 jsonb_build_object('id', gen_random_uuid()) || '{usage}'"""


@dataclass(frozen=True)
class Movement:
    name: str
    arguments: str
    call: Callable[[str, UUID], Any]

    def script(self, account: str) -> str:
        """For pgbench, which takes a colon before a letter for a variable of its own."""
        quote = selling.quote(CREDITS)
        words = {"quote": json.dumps(quotes.to_json(quote)), "usage": json.dumps(_usage(quote))}
        places = self.arguments.format(account=account, credits=CREDITS, fingerprint=FINGERPRINT, **words)
        return statements.CALL.format(name=self.name, places=places) + ";\n"


def tokens(count: int) -> list[str]:
    """Signed quotes, each of its own id."""
    quote = selling.quote(CREDITS)
    return [quotes.sign(replace(quote, id=uuid4())).token for _ in range(count)]


def hold(token: str, account: UUID) -> None:
    holds.create(quote_token=token, account_id=account, access=selling.ALL, key=selling.key())


def charge(token: str, account: UUID) -> None:
    calls = selling.used(CREDITS)
    charges.redeem(quote_token=token, account_id=account, calls=calls, access=selling.ALL, key=selling.key())


def _usage(quote: Quote) -> dict[str, Any]:
    state = history.state(number=quote.revision)
    values = usage.as_json(usage.record(calls=selling.used(CREDITS), quote=quote, state=state, day=clock.day()))
    return {name: value for name, value in values.items() if name != "id"}


MOVEMENTS = {"hold": Movement("hold", HOLD, hold), "charge": Movement("charge", CHARGE, charge)}
