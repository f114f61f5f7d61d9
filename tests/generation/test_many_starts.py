"""Runs that are started together are those that would be started one by one; the rest is left to that."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, models
from django.test.utils import CaptureQueriesContext

from backend.accounts.models import Account
from backend.catalog import overrides
from backend.catalog.enums import FunctionName
from backend.catalog.models.overrides import OverrideName
from backend.catalog.registry import ModelRegistry
from backend.credits import ledger
from backend.credits.models import Hold
from backend.generation import many_starts
from backend.generation.many_starts import Start
from backend.generation.models import FunctionRun, Job
from backend.generation.models.function_runs import StartedBy
from backend.shared import clock
from tests.support import functions, selling

pytestmark = pytest.mark.django_db

OWN = {"id", "hold_id", "function_run_id", "account_id", "quote_id", "key_hash", "fingerprint", "quote"}
"""What differs between two runs of the same."""


def payer(external_id: str, credits: int = 100) -> Account:
    account = selling.account(external_id)
    selling.grant(account.id, credits)
    return account


def start_of(account: Account, **values: Any) -> Start:
    words: dict[str, Any] = {
        "function": FunctionName.AUTO_CLUSTER,
        "input": functions.CLUSTER,
        "account_id": account.id,
        "request_id": "a request",
        "author": "mara",
        "key": selling.key(),
    }
    return Start(**words | values)


def started(*starts: Start) -> list[FunctionRun | None]:
    return many_starts.start(starts=starts, path=StartedBy.SCHEDULE, now=clock.now())


def kept(row: models.Model) -> Mapping[str, object]:
    """Its values, but for those of its own and its times."""
    values = type(row)._default_manager.filter(pk=row.pk).values().get()
    return {name: value for name, value in values.items() if name not in OWN and not name.endswith(("_at", "deadline"))}


def test_they_leave_what_a_single_start_leaves() -> None:
    one, other = payer("one"), payer("other")
    single = functions.start(one, path=StartedBy.SCHEDULE, author="mara", request_id="a request")
    (many,) = started(start_of(other))
    assert many is not None
    first, second = single.jobs.get(), many.jobs.get()
    assert kept(second) == kept(first)
    assert kept(many) == kept(single)
    assert kept(second.hold) == kept(first.hold)
    assert second.quote["lines"] == first.quote["lines"]
    assert second.deadline - second.created_at == first.deadline - first.created_at
    assert second.deadline - second.created_at == timedelta(hours=6)
    assert second.hold.expires_at - second.deadline > timedelta(minutes=4)
    assert first.hold.expires_at - first.deadline > timedelta(minutes=4)
    assert ledger.balance(account_id=other.id).held == ledger.balance(account_id=one.id).held == 2


def test_ten_take_hardly_more_statements_than_one() -> None:
    accounts = [payer(f"customer-{number}") for number in range(11)]
    with CaptureQueriesContext(connection) as of_one:
        started(start_of(accounts[0]))
    with CaptureQueriesContext(connection) as of_ten:
        assert None not in started(*map(start_of, accounts[1:]))
    assert len(of_ten) == len(of_one)


def two_batches(account: Account) -> Start:
    functions.two_batches()
    return start_of(account)


def overridden(account: Account) -> Start:
    overrides.update(
        registry=ModelRegistry.current(),
        account=account,
        values={OverrideName.TEMPERATURE: 0},
        author="ada",
        reason="a test",
        now=clock.now(),
    )
    return start_of(account)


def occupied(account: Account) -> Start:
    functions.start(account)
    return start_of(account)


def images(account: Account) -> Start:
    return start_of(account, function=FunctionName.GENERATE_IMAGES, input=functions.IMAGES)


def invalid(account: Account) -> Start:
    return start_of(account, input={"keywords": []})


def inactive(account: Account) -> Start:
    functions.configure(FunctionName.AUTO_CLUSTER, is_active=False)
    return start_of(account)


@pytest.mark.parametrize("left", [two_batches, overridden, occupied, images, invalid, inactive])
def test_what_is_no_single_text_of_an_account_without_its_own_is_left(left: Callable[[Account], Start]) -> None:
    start = left(payer("customer-1"))
    before = Job.objects.count()
    assert started(start) == [None]
    assert (Job.objects.count(), Hold.objects.count()) == (before, before)


def test_who_lacks_credits_is_left_and_the_others_begin() -> None:
    poor, rich = payer("poor", credits=1), payer("rich")
    first, second = started(start_of(poor), start_of(rich))
    assert first is None
    assert second is not None
    assert [job.account for job in Job.objects.all()] == [rich]
    assert list(FunctionRun.objects.all()) == [second]


def test_what_was_accepted_before_is_left() -> None:
    account, key = payer("customer-1"), selling.key("a key")
    functions.start(account, key=key)
    Job.objects.update(status="done", finished_at=clock.now())
    assert started(start_of(account, key=key)) == [None]
    assert (FunctionRun.objects.count(), Hold.objects.count()) == (1, 1)
