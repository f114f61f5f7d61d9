"""A read while credits move sees them before or after a movement, never in between."""

from backend.credits import ledger
from backend.credits.ledger import Balance
from backend.shared import clock
from tests.soak.conftest import Report
from tests.support import selling
from tests.support.crowd import crowd
from tests.support.databases import Database
from tests.support.soak import count

ROUNDS = count(sample=40, full=300)
READERS = 3


def test_a_read_is_a_consistent_snapshot(own_database: Database, report: Report) -> None:
    account = selling.account().id
    selling.grant(account, 100)

    def spend_and_grant() -> None:
        selling.settle(selling.hold(account, 100).id, 100)
        selling.grant(account, 100)

    def read() -> Balance:
        return ledger.balance(account_id=account, now=clock.now())

    answers = crowd([[spend_and_grant] * ROUNDS, *[[read] * ROUNDS * 4] * READERS])
    seen = {(answer.available, answer.held) for answer in answers if answer is not None}
    assert seen <= {(100, 0), (0, 100), (0, 0)}
    report(f"{ROUNDS * 4 * READERS} reads during {ROUNDS} holds, settlements and grants: each a consistent snapshot")
