"""Runs that are held as a whole: nothing starts before that, all is paid out of it, and what is left goes back."""

from datetime import timedelta

import pytest
from django.db.models import Sum

from backend.accounts.models import Account
from backend.api.tasks import automation as tasks
from backend.automation import items, reserves, retries, run_quotes, runs
from backend.automation.models import AutomationRun, AutomationStepItem
from backend.automation.run_quotes import WholeRunQuote
from backend.catalog.enums import FunctionName
from backend.credits import ledger, ledger_check
from backend.credits.credit_errors import InsufficientCredits
from backend.credits.models import CreditUsageLog, Hold
from backend.generation import function_runs
from backend.generation.models import FunctionRun
from backend.shared import clock
from tests.support import automating, books, functions, selling
from tests.support.automating import CLUSTER, CONTENT, IDEAS, IMAGES, KEYWORDS, PROMPTS, TWO_CLUSTERS
from tests.support.publishing import change_model

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loopback")]

WRITING = (IDEAS, CONTENT)
DAY = timedelta(days=1)


def quoted(account: Account, *steps: dict[str, object], input: object = TWO_CLUSTERS) -> WholeRunQuote:
    return run_quotes.quote(steps=steps, input=input, account_id=str(account.id), access=selling.ALL, now=clock.now())


def held(account: Account, *steps: dict[str, object], input: object = TWO_CLUSTERS) -> AutomationRun:
    """A run that is held as a whole, which nobody has taken up."""
    return automating.run_now(automating.create(account, *steps, input=input, holds_whole_run=True))


def with_credits(credits: int, name: str = "customer-3") -> Account:
    account = selling.account(name)
    if credits:
        selling.grant(account.id, credits)
    return account


def left(account: Account) -> tuple[int, int]:
    assert books.faults(account.id) == []
    balance = ledger.balance(account_id=account.id, now=clock.now())
    return balance.available, balance.held


def reserve_of(run: AutomationRun) -> Hold:
    """As it is now."""
    return Hold.objects.get(automation_run=run)


def failures(run: AutomationRun) -> list[tuple[int, str, str]]:
    """The step, status and error of each item with an error."""
    found = AutomationStepItem.objects.filter(step__run=run).exclude(error="")
    return list(found.values_list("step__position", "status", "error"))


def test_all_of_a_run_is_held_before_it_starts_and_paid_out_of_that(account: Account) -> None:
    most = quoted(account, *WRITING).max_credits
    payer = with_credits(most)
    run = held(payer, *WRITING)
    tasks.take_up()
    reserve, (ideas,) = reserve_of(run), FunctionRun.objects.all()
    taken = sum(job.hold.from_reserve for job in ideas.jobs.select_related("hold"))
    assert (reserve.credits, reserve.taken, left(payer)) == (most, taken, (0, most))
    with pytest.raises(InsufficientCredits):
        selling.hold(payer.id, 1)
    with automating.standing_in():
        automating.work()
    run = automating.again(run)
    assert (run.status, run.max_credits, automating.items(run, 1)) == ("done", most, [(0, 1, "done"), (1, 1, "done")])
    charged = CreditUsageLog.objects.filter(account=payer).aggregate(charged=Sum("credits"))["charged"]
    assert (charged, left(payer)) == (3, (most - 3, 0))
    reserve = reserve_of(run)
    assert (reserve.status, reserve.released) == ("released", most - reserve.taken)
    assert Hold.objects.filter(account=payer, reserve=reserve).count() == 3
    assert ledger_check.run(now=clock.now()) == ()


def test_no_step_holds_more_than_its_quote(account: Account) -> None:
    steps = (CLUSTER, IDEAS, CONTENT, PROMPTS, IMAGES)
    quote = quoted(account, *steps, input=KEYWORDS)
    payer = with_credits(quote.max_credits)
    with automating.standing_in():
        run = held(payer, *steps, input=KEYWORDS)
        automating.work()
    rows = Hold.objects.filter(reserve=reserve_of(run)).order_by("job__function_run__step_item__step__position")
    sums = rows.values_list("job__function_run__step_item__step__function").annotate(
        sum=Sum("credits"), reserved=Sum("from_reserve")
    )
    found = {function: (held, reserved) for function, held, reserved in sums}
    assert all(held == reserved for held, reserved in found.values())
    assert [found[step.function][0] <= step.max_credits for step in quote.steps] == [True] * 5
    assert automating.again(run).status == "done"


def test_without_credits_for_all_of_it_nothing_starts_until_they_have_come(account: Account) -> None:
    most = quoted(account, *WRITING).max_credits
    poor = with_credits(most - 1)
    with automating.standing_in():
        run = held(poor, *WRITING)
        automating.work()
        run = automating.again(run)
        assert (run.status, run.pause_reason, run.needed_credits, run.max_credits) == ("paused", "balance", most, most)
        assert (run.reserve_id, FunctionRun.objects.count(), left(poor)) == (None, 0, (most - 1, 0))
        selling.grant(poor.id, 1)
        automating.work()
    assert (automating.again(run).status, left(poor)) == ("done", (most - 3, 0))


def test_what_can_not_be_quoted_fails_and_holds_nothing(account: Account) -> None:
    run = held(account, *WRITING)
    AutomationRun.objects.update(max_credits=None)  # as of the schedule, which quotes nothing
    functions.configure(FunctionName.GENERATE_CONTENT, is_active=False)
    automating.work()
    run = automating.again(run)
    assert failures(run) == [(1, "failed", "Write an article is switched off.")]
    assert automating.steps(run) == [("generate_ideas", "skipped"), ("generate_content", "failed")]
    assert (run.status, run.reserve_id, run.max_credits, left(account)) == ("failed", None, None, (100, 0))


def test_what_could_not_be_quoted_is_held_again_when_it_is_done_again(account: Account) -> None:
    run = held(account, *WRITING)
    functions.configure(FunctionName.GENERATE_CONTENT, is_active=False)
    automating.work()
    functions.configure(FunctionName.GENERATE_CONTENT, is_active=True)
    with automating.standing_in():
        retries.retry(run_id=run.id, actor=automating.MARA, access=selling.ALL, now=clock.now())
        automating.work()
    run = automating.again(run)
    assert (run.status, reserve_of(run).status, failures(run)) == ("done", "released", [])
    assert automating.steps(run) == [("generate_ideas", "done"), ("generate_content", "done")]


def test_a_cancelled_run_gives_back_what_is_left(account: Account) -> None:
    run = held(account, *WRITING)
    tasks.take_up()
    runs.cancel(run_id=run.id, actor=automating.MARA, access=selling.ALL, now=clock.now())
    automating.work()
    reserve = reserve_of(run)
    assert (automating.again(run).status, reserve.status, left(account)) == ("cancelled", "released", (100, 0))
    assert 0 < reserve.taken < reserve.credits


def test_what_failed_is_done_again_with_ordinary_holds(account: Account) -> None:
    run = held(account, CLUSTER, input=KEYWORDS)
    functions.configure(FunctionName.AUTO_CLUSTER, is_active=False)
    automating.work()
    functions.configure(FunctionName.AUTO_CLUSTER, is_active=True)
    with automating.standing_in():
        retries.retry(run_id=run.id, actor=automating.MARA, access=selling.ALL, now=clock.now())
        automating.work()
    run = automating.again(run)
    assert (run.status, run.reserve_id, Hold.objects.get().from_reserve) == ("done", None, 0)


def test_a_reserve_is_kept_while_its_run_goes_on(account: Account) -> None:
    run = held(account, *WRITING)
    tasks.take_up()
    expires_at = reserve_of(run).expires_at
    assert reserves.keep(now=expires_at - timedelta(hours=19)) == 0
    assert reserves.keep(now=expires_at - timedelta(hours=18)) == 1
    assert reserve_of(run).expires_at == expires_at + timedelta(hours=6)


def test_a_reserve_ends_a_day_after_a_person_paused_its_run(account: Account) -> None:
    run = held(account, *WRITING)
    tasks.take_up()
    paused_at = clock.now() + timedelta(hours=2)
    runs.pause(run_id=run.id, actor=automating.MARA, access=selling.ALL, now=paused_at)
    assert reserve_of(run).expires_at == paused_at + DAY
    assert reserves.keep(now=paused_at + timedelta(hours=23)) == 0
    ledger.tidy(now=paused_at + DAY)
    reserve = reserve_of(run)
    assert (reserve.status, reserve.released) == ("expired", reserve.credits - reserve.taken)
    assert left(account) == (100, 0)  # the hold of the job has expired, too


def test_a_run_whose_reserve_has_ended_goes_on_with_ordinary_holds(account: Account) -> None:
    run = held(account, *WRITING)
    tasks.take_up()
    runs.pause(run_id=run.id, actor=automating.MARA, access=selling.ALL, now=clock.now())
    reserve = reserve_of(run)
    Hold.objects.filter(id=reserve.id).update(expires_at=clock.now() - timedelta(seconds=1))
    with automating.standing_in():
        runs.resume(run_id=run.id, actor=automating.MARA, access=selling.ALL, now=clock.now())
        automating.work()
    assert (automating.again(run).status, left(account)) == ("done", (97, 0))
    assert Hold.objects.filter(reserve=reserve).count() == 1
    assert Hold.objects.filter(reserve=None, from_reserve=0, quote_id__isnull=False, account=account).count() == 2


def test_a_run_that_became_more_expensive_waits_for_what_its_reserve_lacks(account: Account) -> None:
    payer = with_credits(quoted(account, *WRITING).max_credits)
    with automating.standing_in():
        run = held(payer, *WRITING)
        tasks.take_up()
        change_model("gpt-5.1", tokens_per_credit=20)
        automating.work()
        run = automating.again(run)
        step = run.run_steps.get(position=1)
        waiting = step.items.get(number=0)
        input = items.input_of(run=run, step=step, item=waiting)
        quote = function_runs.quote(**functions.words(payer, FunctionName.GENERATE_CONTENT, input=input))
        reserve = reserve_of(run)
        needed = quote.max_credits - (reserve.credits - reserve.taken)
        assert (run.status, run.pause_reason, run.needed_credits) == ("paused", "balance", needed)
        assert left(payer)[0] < needed
        selling.grant(payer.id, needed - left(payer)[0] - 1)
        automating.work()
        assert automating.items(run, 1)[0] == (0, 1, "waiting")
        selling.grant(payer.id, 1)
        automating.work()
    assert automating.items(run, 1)[0] == (0, 1, "done")
