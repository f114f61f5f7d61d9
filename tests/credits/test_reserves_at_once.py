"""Reserves under clients that race for them: no credit is held twice, none is lost."""

from backend.credits import credit_errors, ledger, ledger_check
from backend.credits.holds import HoldAnswer
from backend.credits.ledger import Balance
from backend.credits.models import Hold
from backend.credits.models.lots import LotCategory
from backend.shared import clock
from tests.support import books, selling
from tests.support.crowd import crowd
from tests.support.databases import Database


def test_work_in_parallel_takes_no_more_than_there_is(own_database: Database) -> None:
    """Clients take out of two reserves while others hold what is free; each credit is held once."""
    account = selling.account()
    for category in LotCategory:
        selling.grant(account.id, 30, category=category)
    reserves = [selling.reserve(account.id, 50).id for _ in range(2)]
    takers = [[lambda reserve=reserve: selling.hold(account.id, 6, reserve=reserve)] * 6 for reserve in reserves * 2]
    others = [[lambda: selling.hold(account.id, 1)] * 12] * 2
    answers = crowd([*takers, *others])
    held = [answer.credits for answer in answers if isinstance(answer, HoldAnswer)]
    refused = [answer for answer in answers if not isinstance(answer, HoldAnswer)]
    assert {type(answer) for answer in refused} == {credit_errors.InsufficientCredits}
    taken = [Hold.objects.get(id=reserve).taken for reserve in reserves]
    assert (len(held) + len(refused), set(taken) <= {48, 50}) == (48, True)  # 2 that are left are too few for a hold
    balance = ledger.balance(account_id=account.id, now=clock.now())
    assert (balance.held, balance.balance) == (sum(held) + 100 - sum(taken), 120)
    assert sum(held) == sum(taken) + 20 - balance.available
    assert (books.faults(account.id), ledger_check.run(now=clock.now())) == ([], ())


def test_a_reserve_ends_while_work_takes_of_it(own_database: Database) -> None:
    """Whichever comes first: what was taken is held, what was not is released, and together they are the reserve."""
    account = selling.account()
    selling.grant(account.id, 60)
    reserve = selling.reserve(account.id, 60).id
    takers = [[lambda: selling.hold(account.id, 5, reserve=reserve)] * 3] * 4
    crowd([*takers, [lambda: selling.release(reserve)]])
    row = Hold.objects.get(id=reserve)
    assert (row.status, row.taken + row.released) == ("released", 60)
    assert ledger.balance(account_id=account.id, now=clock.now()) == Balance(available=0, held=60)
    assert books.faults(account.id) == []
