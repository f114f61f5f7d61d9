"""Which movement was done under which key, and whose accounts it may touch."""

from uuid import UUID

import pytest

from backend.accounts.accounts import AccountAccess, AccountNotFound
from backend.credits import credit_errors, fingerprints, ledger, statements
from backend.credits.models import idempotency
from backend.credits.statements import IdempotencyKey
from backend.shared import clock
from backend.shared.formats import Unreadable
from tests.support import selling

pytestmark = pytest.mark.django_db


def test_whose_accounts_a_movement_may_touch() -> None:
    assert statements.integration_of(AccountAccess(everything=True)) is None
    assert statements.integration_of(AccountAccess(everything=True, integration_id=7)) is None
    assert statements.integration_of(AccountAccess(integration_id=7)) == 7
    assert statements.integration_of(AccountAccess(integration_id=0)) == 0
    assert statements.integration_of(AccountAccess()) == -1


def test_a_member_moves_nothing() -> None:
    account = selling.account().id
    with pytest.raises(AccountNotFound):
        selling.grant(account, 5, access=AccountAccess(account_ids=frozenset({account})))


@pytest.mark.parametrize("key", ["", "a" * 256, "a\x00", "\ud800"])
def test_a_key_that_can_not_be(key: str) -> None:
    account = selling.account().id
    with pytest.raises(credit_errors.InvalidIdempotencyKey) as refused:
        selling.grant(account, 5, key=IdempotencyKey(owner="tests", key=key))
    assert refused.value.maximum == 255
    with pytest.raises(credit_errors.InvalidIdempotencyKey):
        statements.kept_answer("grant", key=IdempotencyKey(owner="tests", key=key), payload=[])
    assert not idempotency.IdempotencyKey.objects.exists()


@pytest.mark.parametrize("key", ["a", "a" * 255])
def test_the_shortest_and_the_longest_key(key: str) -> None:
    account = selling.account().id
    selling.grant(account, 5, key=IdempotencyKey(owner="tests", key=key))
    stored = idempotency.IdempotencyKey.objects.get()
    assert (stored.movement, stored.subject, stored.balance, stored.held, stored.more) == ("grant", account, 5, 0, None)


def test_the_same_key_does_nothing_twice_and_another_payload_is_a_conflict() -> None:
    account, key = selling.account().id, IdempotencyKey(owner="tests", key="k")
    first = selling.grant(account, 5, key=key)
    assert selling.grant(account, 5, key=key) == first
    with pytest.raises(credit_errors.IdempotencyConflict):
        selling.grant(account, 6, key=key)
    selling.grant(account, 6, key=IdempotencyKey(owner="others", key="k"))
    assert ledger.balance(account_id=account, now=clock.now()).balance == 11


def test_the_kept_answer_of_a_key() -> None:
    account, key = selling.account().id, IdempotencyKey(owner="tests", key="k")
    assert statements.kept_answer("grant", key=key, payload=[1]) is None
    statements.move(
        "grant",
        key=key,
        payload=[1],
        arguments=(account, None, clock.now(), "bonus", 5, None, "ada", "a test", None),
        account=account,
    )
    known = statements.kept_answer("grant", key=key, payload=[1])
    assert known == {"account_id": str(account), "balance": 5, "available": 5, "held": 0}
    for name, payload in (("grant", [2]), ("renew", [1])):
        with pytest.raises(credit_errors.IdempotencyConflict):
            statements.kept_answer(name, key=key, payload=payload)
    assert statements.kept_answer("grant", key=IdempotencyKey(owner="tests", key="other"), payload=[1]) is None
    assert statements.kept_answer("grant", key=IdempotencyKey(owner="others", key="k"), payload=[1]) is None


def granted(account: UUID) -> list[object]:
    """The payload of `selling.grant(account, 5)`."""
    return [account, "purchase", 5, None, "a test"]


def test_an_answer_of_a_version_to_come_is_not_given() -> None:
    account, key = selling.account().id, IdempotencyKey(owner="tests", key="k")
    selling.grant(account, 5, key=key)
    answer = {"outcome": "ok", "format": 999}
    kept = fingerprints.of("grant", granted(account), format=1)
    idempotency.IdempotencyKey.objects.update(subject=None, more=answer, fingerprint=kept, fingerprint_format=1)
    with pytest.raises(
        Unreadable, match=r"^the answer under key k of tests, format 999: this version reads formats 1 "
    ):
        selling.grant(account, 5, key=key)
