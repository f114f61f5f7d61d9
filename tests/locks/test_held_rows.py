"""A row that somebody holds in psql: who needs it is answered "busy" in seconds, and nobody else notices."""

import time
from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

import psycopg
import pytest
from django.db import connection

from backend.accounts.models import User
from backend.accounts.scopes import StaffRole
from tests.edge.requests import session
from tests.locks.held import READ, Answer, Request, Shop, held, rich_account, sent, shop
from tests.support import books, selling
from tests.support.databases import Database
from tests.support.ids import id_of
from tests.support.terminal import ratecard

MANY = 26
BALANCE = "SELECT 1 FROM credits_creditbalance WHERE account_id = %s FOR UPDATE"
WAITING = """
    SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
"""
AT_ONCE = 2.7
"""Less than LOCK_TIMEOUT_SECONDS: who is answered sooner has not waited for it."""
LONGEST_WAIT = 8
"""More than LOCK_TIMEOUT_SECONDS and the wait for a turn, and less than two turns one after the other would take."""


LOCKS = [
    "SELECT pg_advisory_xact_lock(8241996771872567908)",
    "SELECT 1 FROM igny8_ai_model_config WHERE model_name = 'dall-e-3' FOR UPDATE",
]


def while_waiting(asks: Shop, database: Database, *, seconds: float) -> tuple[list[Answer], list[int]]:
    """Reads and health checks, one after another for so long, and how many sessions waited for a lock meanwhile."""
    end, answers, waiting = time.monotonic() + seconds, list[Answer](), []
    with psycopg.connect(database.url, autocommit=True) as session:
        while time.monotonic() < end:
            answers += [asks.ask(READ), asks.health()]
            waiting.append(session.execute(WAITING).fetchall()[0][0])
    return answers, waiting


def adjustments(asks: Shop, account: UUID) -> list[Request]:
    return [partial(asks.adjust, account, f"{place}") for place in range(MANY)]


def releases(asks: Shop, account: UUID) -> list[Request]:
    """The account of a hold is not known before it is looked up."""
    held = [selling.hold(account, 1).id for _ in range(MANY)]
    return [partial(asks.release, hold, f"{hold}") for hold in held]


@pytest.mark.parametrize("movements", [adjustments, releases])
def test_reads_and_health_go_on_while_an_account_is_held(
    own_database: Database, movements: Callable[[Shop, UUID], list[Request]]
) -> None:
    account, other = rich_account(), rich_account("customer-2")
    with shop(own_database) as asks:
        requests = movements(asks, account)
        assert asks.adjust(account, "before").code is None
        with held(own_database, BALANCE, account), sent(requests) as answers:
            reads, waiting = while_waiting(asks, own_database, seconds=2.5)
            another = asks.adjust(other, "another account")
        assert {answer.response.status_code for answer in reads} == {200}
        assert max(answer.seconds for answer in reads) < AT_ONCE
        assert 1 <= max(waiting) <= 3
        assert (another.code, another.seconds < AT_ONCE) == (None, True)
        assert {answer.code for answer in answers} == {"BUSY"}
        assert {answer.response.headers["Retry-After"] for answer in answers} == {"1"}
        assert max(answer.seconds for answer in answers) < LONGEST_WAIT
        assert len([answer for answer in answers if answer.seconds < AT_ONCE]) >= MANY - 3
        assert [request().code for request in requests[:3]] == [None] * 3
    assert books.faults(account) == []


@pytest.mark.parametrize("edge", ["true", "false"])
def test_busy_is_typed_and_says_when_to_try_again(own_database: Database, edge: str) -> None:
    account = rich_account()
    with shop(own_database, EDGE=edge, LOCK_TIMEOUT_SECONDS="0.5") as asks, held(own_database, BALANCE, account):
        answer = asks.ask(
            """mutation M($input: CreditsAdjustInput!) { creditsAdjust(input: $input) {
              __typename ... on Busy { code path retryAfterSeconds message }
            } }""",
            input={"account": _id(account), "credits": 1, "reason": "x", "idempotencyKey": "k"},
        )
    assert (answer.response.status_code, answer.response.headers["Retry-After"]) == (200, "1")
    assert answer.response.json()["data"]["creditsAdjust"] == {
        "__typename": "Busy",
        "code": "BUSY",
        "path": None,
        "retryAfterSeconds": 1,
        "message": "Others hold what this needs, or wait for it. Nothing was changed: send the same again in a moment.",
    }


@pytest.mark.parametrize("lock", LOCKS, ids=["the lock of publishing", "a row of the catalog"])
def test_reads_go_on_while_publishing_is_held(own_database: Database, lock: str) -> None:
    text = """mutation M($input: AIModelUpdateInput!) { aiModelUpdate(input: $input) {
      __typename ... on UserError { code }
    } }"""
    input = {"modelName": "dall-e-3", "creditsPerImage": 6, "reason": "a test"}
    edith = User.objects.create_user("edith", is_staff=True, role=StaffRole.EDITOR)
    with shop(own_database) as asks:
        editor = Shop(asks.base, signed(session(edith)))
        with held(own_database, lock), sent([partial(editor.ask, text, input=input)] * MANY) as answers:
            reads, waiting = while_waiting(asks, own_database, seconds=2.5)
        assert {answer.response.status_code for answer in reads} == {200}
        assert max(answer.seconds for answer in reads) < AT_ONCE
        assert 1 <= max(waiting) <= 2
        assert {answer.code for answer in answers} == {"BUSY"}
        assert max(answer.seconds for answer in answers) < LONGEST_WAIT
        assert editor.ask(text, input=input).code is None


def test_a_held_table_ends_reads_with_busy(own_database: Database) -> None:
    rich_account()
    lock = "LOCK TABLE accounts_account IN ACCESS EXCLUSIVE MODE"
    with shop(own_database, LOCK_TIMEOUT_SECONDS="0.5") as asks, held(own_database, lock):
        answer = asks.ask(READ)
        assert asks.health().seconds < AT_ONCE
    assert (answer.code, answer.response.headers["Retry-After"], answer.seconds < AT_ONCE) == ("BUSY", "1", True)


def test_over_rest_busy_is_503_with_retry_after(own_database: Database) -> None:
    lock = "LOCK TABLE watch_heartbeat IN ACCESS EXCLUSIVE MODE"
    with shop(own_database, LOCK_TIMEOUT_SECONDS="0.5") as asks, held(own_database, lock):
        response = asks.timed(lambda client: client.get("/metrics")).response
    assert (response.status_code, response.headers["Retry-After"]) == (503, "1")
    assert response.json()["error"]["code"] == "BUSY"


def test_a_held_token_is_no_hindrance(own_database: Database) -> None:
    account = rich_account()
    with shop(own_database) as asks, held(own_database, "SELECT 1 FROM accounts_apitoken FOR UPDATE"):
        answers = [asks.adjust(account, "k"), asks.ask(READ)]
    assert [(answer.code, answer.seconds < AT_ONCE) for answer in answers] == [(None, True)] * 2


def test_a_command_says_that_it_is_busy(own_database: Database) -> None:
    rich_account()
    with connection.cursor() as cursor:
        cursor.execute("SET lock_timeout = '100ms'")
    with held(own_database, BALANCE.replace("WHERE account_id = %s ", "")):
        done = ratecard("account", "grant", "customer-1", "5", "--reason", "a test")
    assert (done.exit_code, done.stderr) == (
        1,
        "Others hold what this needs, or wait for it. Nothing was changed: send the same again in a moment.\n",
    )


def _id(account: Any) -> str:
    return id_of("Account", account)


def signed(cookie: dict[str, str]) -> dict[str, str]:
    token = "x" * 32
    return {"Cookie": f"{cookie['Cookie']}; csrftoken={token}", "X-CSRFToken": token}
