"""A row that somebody holds in psql: who needs it is answered "busy" in seconds, and nobody else notices."""

import time
from functools import partial
from typing import Any

import pytest

from backend.accounts.models import User
from backend.accounts.scopes import StaffRole
from backend.credits.models import CreditBalance
from tests.edge.requests import session
from tests.locks.held import READ, Answer, Shop, held, rich_account, sent, shop
from tests.support.databases import Database
from tests.support.ids import id_of

MANY = 26
BALANCE = "SELECT 1 FROM credits_creditbalance WHERE account_id = %s FOR UPDATE"
LONGEST_WAIT = 8
"""More than LOCK_TIMEOUT_SECONDS and the wait for a turn, and less than two turns one after the other would take."""


def while_waiting(asks: Shop, *, seconds: float) -> list[Answer]:
    """Reads and health checks, one after another for so long."""
    end, answers = time.monotonic() + seconds, []
    while time.monotonic() < end:
        answers += [asks.ask(READ), asks.health()]
    return answers


def test_reads_and_health_go_on_while_an_account_is_held(own_database: Database) -> None:
    account, other = rich_account(), rich_account("customer-2")
    with shop(own_database) as asks:
        assert asks.adjust(account, "before").code is None
        requests = [partial(asks.adjust, account, f"{place}") for place in range(MANY)]
        with held(own_database, BALANCE, account), sent(requests) as answers:
            reads = while_waiting(asks, seconds=2.5)
            another = asks.adjust(other, "another account")
        assert {answer.response.status_code for answer in reads} == {200}
        assert max(answer.seconds for answer in reads) < 1
        assert (another.code, another.seconds < 1) == (None, True)
        assert {answer.code for answer in answers} == {"BUSY"}
        assert {answer.response.headers["Retry-After"] for answer in answers} == {"1"}
        assert max(answer.seconds for answer in answers) < LONGEST_WAIT
        refused_at_once = [answer for answer in answers if answer.seconds < 2.5]
        assert len(refused_at_once) >= MANY - 3
        assert [asks.adjust(account, f"{place}").code for place in range(3)] == [None] * 3
    assert CreditBalance.objects.get(account_id=account).balance == 104


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


@pytest.mark.parametrize(
    "lock",
    [
        "SELECT pg_advisory_xact_lock(8241996771872567908)",
        "SELECT 1 FROM igny8_ai_model_config WHERE model_name = 'dall-e-3' FOR UPDATE",
    ],
    ids=["the lock of publishing", "a row of the catalog"],
)
def test_reads_go_on_while_publishing_is_held(own_database: Database, lock: str) -> None:
    text = """mutation M($input: AIModelUpdateInput!) { aiModelUpdate(input: $input) {
      __typename ... on UserError { code }
    } }"""
    input = {"modelName": "dall-e-3", "creditsPerImage": 6, "reason": "a test"}
    edith = User.objects.create_user("edith", is_staff=True, role=StaffRole.EDITOR)
    with shop(own_database) as asks:
        editor = Shop(asks.base, signed(session(edith)))
        with held(own_database, lock), sent([partial(editor.ask, text, input=input)] * MANY) as answers:
            reads = while_waiting(asks, seconds=2.5)
        assert {answer.response.status_code for answer in reads} == {200}
        assert max(answer.seconds for answer in reads) < 1
        assert {answer.code for answer in answers} == {"BUSY"}
        assert max(answer.seconds for answer in answers) < LONGEST_WAIT
        assert editor.ask(text, input=input).code is None


def test_a_held_table_ends_reads_with_busy(own_database: Database) -> None:
    rich_account()
    lock = "LOCK TABLE accounts_account IN ACCESS EXCLUSIVE MODE"
    with shop(own_database, LOCK_TIMEOUT_SECONDS="0.5") as asks, held(own_database, lock):
        answer = asks.ask(READ)
        assert asks.health().seconds < 1
    assert (answer.code, answer.response.headers["Retry-After"], answer.seconds < 2) == ("BUSY", "1", True)


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
    assert [(answer.code, answer.seconds < 1) for answer in answers] == [(None, True)] * 2


def _id(account: Any) -> str:
    return id_of("Account", account)


def signed(cookie: dict[str, str]) -> dict[str, str]:
    token = "x" * 32
    return {"Cookie": f"{cookie['Cookie']}; csrftoken={token}", "X-CSRFToken": token}
