"""Servers whose clocks are off: what decides about money is decided by the database's clock."""

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection

from backend.credits.models import CreditLot, Hold
from backend.shared import clock
from tests.locks.held import Shop, rich_account, shop
from tests.support import selling
from tests.support.charging import document
from tests.support.databases import Database
from tests.support.ids import id_of

AHEAD, BEHIND = "1200", "-1200"
A_MINUTE = timedelta(minutes=1)
QUOTE = """query Q($input: QuoteInput!) { quote(input: $input) { ... on Quote { token expiresAt } } }"""
PICTURES = {"image": {"tier": "QUALITY", "count": 4}}


def hold(asks: Shop, account: Any, token: str) -> dict[str, Any]:
    input = {"quoteToken": token, "account": id_of("Account", account), "idempotencyKey": token[-40:]}
    found: dict[str, Any] = asks.ask(document("holdCreate"), input=input).response.json()["data"]["holdCreate"]
    return found


def quote(asks: Shop) -> dict[str, Any]:
    found: dict[str, Any] = asks.ask(QUOTE, input=PICTURES).response.json()["data"]["quote"]
    return found


def is_soon(text: str, lifetime: timedelta) -> bool:
    return abs(datetime.fromisoformat(text) - clock.now() - lifetime) < A_MINUTE


def test_a_server_that_is_ahead_releases_nobodys_hold(own_database: Database) -> None:
    account = rich_account()
    held = selling.hold(account, 40)
    with shop(own_database, ahead_seconds=AHEAD) as asks:
        assert asks.adjust(account, "a movement begins by releasing what has expired").code is None
        balance = asks.ask(
            "query B($id: ID!) { account(id: $id) { credits { held } } }", id=id_of("Account", account)
        ).response.json()
        assert balance["data"]["account"]["credits"] == {"held": 40}
    assert Hold.objects.get(id=held.id).status == "open"


def test_nor_do_its_commands(own_database: Database) -> None:
    account = rich_account()
    held = selling.hold(account, 40)
    selling.grant(account, 7, expires_at=clock.now() + 10 * A_MINUTE)
    ratecard = "import sys; sys.argv = ['ratecard', 'ledger', 'tidy']; from backend.manage import ratecard; ratecard()"
    command = f"import time, time_machine\nwith time_machine.travel(time.time() + {AHEAD}): exec({ratecard!r})"
    done = subprocess.run(
        [sys.executable, "-c", command],
        env={**os.environ, "DATABASE_URL": own_database.url},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "Tidied 0 accounts.\n", done.stderr
    assert Hold.objects.get(id=held.id).status == "open"
    assert CreditLot.objects.get(granted=7).remaining == 7


@pytest.mark.parametrize("seconds", [AHEAD, BEHIND])
@pytest.mark.parametrize("edge", ["true", "false"])
def test_quotes_and_holds_of_a_server_whose_clock_is_off(own_database: Database, seconds: str, edge: str) -> None:
    account = rich_account()
    with shop(own_database) as right, shop(own_database, ahead_seconds=seconds, EDGE=edge) as off:
        made = [quote(asks) for asks in (right, off) for _ in range(3)]  # later ones are answered on the event loop
        assert [is_soon(each["expiresAt"], timedelta(minutes=15)) for each in made] == [True] * 6
        held = [hold(off, account, made[0]["token"]), hold(right, account, made[3]["token"])]
        assert [is_soon(each["hold"]["expiresAt"], timedelta(minutes=15)) for each in held] == [True] * 2
        assert off.ask(CHARGE, input=charged(account)).response.json()["data"]["chargeCreate"]["hold"]["charged"] == 5
    times = Hold.objects.values_list("created_at", flat=True)
    assert [abs(at - clock.now()) < A_MINUTE for at in times] == [True] * 3


def test_the_clock_of_a_process_follows_the_databases(own_database: Database) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT statement_timestamp()")
        (now,) = cursor.fetchone()
    try:
        clock.follow(now + 20 * A_MINUTE, asked_at=clock.asked())
        assert abs(clock.now() - now - 20 * A_MINUTE) < A_MINUTE
        # Back within what the clocks of machines differ by, it counts on its own again.
        clock.follow(datetime.now(UTC) + timedelta(milliseconds=900), asked_at=clock.asked())
        assert abs(clock.now() - datetime.now(UTC)) < timedelta(milliseconds=450)
    finally:
        clock.follow(now, asked_at=clock.asked())


CHARGE = (
    "mutation M($input: ChargeCreateInput!) { chargeCreate(input: $input) { ... on HoldPayload { hold { charged } } } }"
)


def charged(account: Any) -> dict[str, Any]:
    work = {"work": {"operationType": "IMAGE_GENERATION", "tier": "QUALITY"}}
    usage = {"calls": [{"images": 1}]}
    return {"account": id_of("Account", account), "chargeFor": work, "usage": usage, "idempotencyKey": "charge"}
