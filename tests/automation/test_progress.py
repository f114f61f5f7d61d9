"""Runs go on by themselves: from step to step, past what fails, until credits lack and when they have come."""

from datetime import timedelta
from typing import Any

import pytest
from django.db.models import Count, Sum

from backend.accounts.models import Account
from backend.api.tasks import automation as tasks
from backend.automation import automations, progress, run_sums, runs
from backend.automation.models import Automation, AutomationRun, AutomationStepItem
from backend.automation.run_sums import RunSum
from backend.catalog.enums import FunctionName
from backend.credits import ledger, suspensions
from backend.credits.credit_errors import AccountSuspended
from backend.credits.models import CreditUsageLog
from backend.generation import function_runs
from backend.generation.ai_engine import AIEngine
from backend.generation.models import FunctionRun, Job
from backend.shared import clock
from tests.support import automating, books, functions, selling
from tests.support.automating import CLUSTER, CONTENT, FIVE, IDEAS, IMAGES, KEYWORDS, PROMPTS, TWO_CLUSTERS
from tests.support.generating import failure, runware, serving

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loopback")]


def left(account: Account) -> tuple[int, int]:
    assert books.faults(account.id) == []
    balance = ledger.balance(account_id=account.id, now=clock.now())
    return balance.available, balance.held


def test_keywords_become_articles_with_images(account: Account) -> None:
    with automating.standing_in():
        run = automating.run_now(automating.create(account, *FIVE))
        automating.work()
    run = automating.again(run)
    assert (run.status, automating.steps(run)) == ("done", [(name, "done") for name in FunctionName])
    assert [len(automating.items(run, position)) for position in range(5)] == [1, 1, 2, 2, 2]
    assert [each["name"] for each in automating.output(run, 0)["clusters"]] == ["Lamp", "Rug"]
    titles = [each["title"] for each in automating.output(run, 1)["ideas"]]
    assert [automating.output(run, 2, number)["title"] for number in (0, 1)] == titles
    places = [[each["place"] for each in automating.output(run, 4, number)["images"]] for number in (0, 1)]
    assert places == [["head", "1"], ["head", "1"]]
    records = CreditUsageLog.objects.values_list("operation_type").annotate(Count("id"), Sum("credits"))
    assert sorted(records) == [
        ("clustering", 1, 1),
        ("content_generation", 2, 2),
        ("idea_generation", 1, 1),
        ("image_generation", 4, 4),
        ("image_prompt_extraction", 2, 2),
    ]
    assert run_sums.of(run_ids=[run.id]) == {run.id: RunSum(items=8, jobs=10, charged=10)}
    assert left(account) == (90, 0)
    assert list(FunctionRun.objects.values_list("started_by", "author").distinct()) == [("run_now", "mara")]


def test_images_in_the_text_count_to_their_own_article(account: Account) -> None:
    with automating.standing_in():
        run = automating.run_now(automating.create(account, PROMPTS, IMAGES, input={"articles": [ARTICLE, ARTICLE]}))
        automating.work()
    articles = Job.objects.filter(kind="image").values_list("article", flat=True)
    first, second = AutomationStepItem.objects.filter(step__run=run, step__position=0).order_by("number")
    assert sorted(articles) == sorted(["", "", f"{run.id}:{first.id}", f"{run.id}:{second.id}"])


ARTICLE = {"title": "Oak", "body": "## Why\n\nWarm."}


def test_a_limit_holds_over_all_that_feed_a_step(account: Account) -> None:
    steps = (IDEAS | {"batch_size": 1, "ideas_per_cluster": 2}, CONTENT | {"limit": 3})
    with automating.standing_in():
        run = automating.run_now(automating.create(account, *steps, input=TWO_CLUSTERS))
        automating.work()
    assert [automating.output(run, 1, number)["title"] for number in range(3)] == [
        "Lamps, part 1",
        "Lamps, part 2",
        "Rugs, part 1",
    ]
    assert len(automating.items(run, 1)) == 3


def test_steps_after_one_that_gives_nothing_are_skipped(account: Account) -> None:
    with automating.standing_in():
        keywords = {"keywords": [{"keyword": "lamp"}, {"keyword": "rug"}]}  # which no cluster has both of
        run = automating.run_now(automating.create(account, CLUSTER, IDEAS, input=keywords))
        automating.work()
    run = automating.again(run)
    assert (run.status, automating.steps(run)) == (
        "done",
        [("auto_cluster", "done"), ("generate_ideas", "skipped")],
    )


APART: dict[str, Any] = {"clusters": [], "unclustered": [each["keyword"] for each in KEYWORDS["keywords"]]}


def test_an_item_that_fails_loses_no_other(account: Account) -> None:
    automation = automating.create(account, CLUSTER | {"batch_size": 2})
    with serving(failure(400), functions.answer(APART)):
        run = automating.run_now(automation)
        automating.work()
    statuses = sorted(status for _, _, status in automating.items(run, 0))
    assert (automating.again(run).status, statuses) == ("done", ["done", "failed"])
    assert run_sums.of(run_ids=[run.id])[run.id].failed_items == 1


def test_a_run_fails_where_a_step_delivers_nothing_and_the_next_is_not_kept_from_it(account: Account) -> None:
    automation = automating.create(account, CLUSTER, IDEAS)
    with serving(failure(400)):
        run = automating.run_now(automation)
        automating.work()
        assert (automating.again(run).status, automating.steps(run)) == (
            "failed",
            [("auto_cluster", "failed"), ("generate_ideas", "skipped")],
        )
    with automating.standing_in():
        following = automating.run_now(automation)
        automating.work()
    automation.refresh_from_db()
    assert (automating.again(following).status, automation.pause_reason) == ("done", "")


def test_what_can_not_be_started_fails_with_its_reason(account: Account) -> None:
    run = automating.run_now(automating.create(account))
    functions.configure(FunctionName.AUTO_CLUSTER, is_active=False)
    automating.work()
    item = AutomationStepItem.objects.get()
    assert (automating.again(run).status, item.status, item.error) == (
        "failed",
        "failed",
        "Cluster keywords is switched off.",
    )


def test_an_account_has_one_run_at_a_time_the_oldest_first(account: Account) -> None:
    names = ("A", "B", "C")
    made = [automating.run_now(automating.create(account, name=name)) for name in names]
    tasks.take_up()
    assert [automating.again(run).status for run in made] == ["running", "queued", "queued"]
    with automating.standing_in():
        automating.work()
    ended = AutomationRun.objects.order_by("finished_at").values_list("automation__name", "status")
    assert list(ended) == [(name, "done") for name in names]


def test_runs_of_two_accounts_go_on_beside_each_other(account: Account) -> None:
    other = selling.account("customer-2")
    selling.grant(other.id, 100)
    made = [automating.run_now(automating.create(each)) for each in (account, other)]
    tasks.take_up()
    assert [automating.again(run).status for run in made] == ["running"] * 2


def test_as_many_items_run_at_once_as_end_in_time(account: Account) -> None:
    run = automating.run_now(automating.create(account, CLUSTER | {"batch_size": 1}, input=many(9)))
    tasks.take_up()
    assert FunctionRun.objects.count() == 8
    with automating.standing_in():
        automating.work()
    assert (automating.again(run).status, FunctionRun.objects.count()) == ("done", 9)


def many(count: int) -> dict[str, Any]:
    return {"keywords": [{"keyword": f"lamp {number}"} for number in range(count)]}


def test_an_account_with_too_many_open_jobs_waits(account: Account, settings: Any) -> None:
    settings.ACCOUNT_OPEN_JOBS = 1
    run = automating.run_now(automating.create(account, CLUSTER | {"batch_size": 1}, input=many(2)))
    tasks.take_up()
    run = automating.again(run)
    assert (run.status, automating.items(run, 0)) == ("running", [(0, 1, "running"), (1, 1, "waiting")])
    assert run.next_look_at is not None
    with automating.standing_in():
        automating.work()
    assert automating.again(run).status == "done"


def test_too_few_credits_pause_the_run_and_the_schedule_until_there_are_enough() -> None:
    poor = selling.account("customer-3")
    automation = automating.create(poor, schedule={"kind": "daily", "hour": 6})
    due_at = automation.next_due_at
    run = automating.run_now(automation)
    automating.work()
    run, needed = automating.again(run), offered(poor)
    automation.refresh_from_db()
    assert (run.status, run.pause_reason, run.needed_credits) == ("paused", "balance", needed)
    assert (automation.pause_reason, automation.next_due_at) == ("balance", None)
    assert (FunctionRun.objects.count(), automating.items(run, 0)) == (0, [(0, 1, "waiting")])
    selling.grant(poor.id, needed - 1)
    automating.work()
    assert automating.again(run).status == "paused"
    selling.grant(poor.id, 1)
    with automating.standing_in():
        automating.work()
    run = automating.again(run)
    automation.refresh_from_db()
    assert (run.status, run.needed_credits) == ("done", None)
    assert (automation.pause_reason, automation.next_due_at) == ("", due_at)


def test_a_run_of_a_suspended_account_waits_until_it_is_resumed(account: Account) -> None:
    run = automating.run_now(automating.create(account))
    about: dict[str, Any] = {"account_id": account.id, "access": selling.ALL, "actor": automating.MARA}
    suspensions.suspend(reason="Its invoice is open.", now=clock.now(), **about)
    automating.work()
    run = automating.again(run)
    assert (run.status, run.pause_reason, run.next_look_at) == ("paused", "suspension", None)
    with pytest.raises(AccountSuspended):
        runs.resume(run_id=run.id, actor=automating.MARA, access=selling.ALL, now=clock.now())
    with pytest.raises(AccountSuspended):
        automating.run_now(run.automation)
    suspensions.resume(now=clock.now(), **about)
    with automating.standing_in():
        automating.work()
    assert (automating.again(run).status, AutomationRun.objects.count()) == ("done", 1)


def offered(account: Account) -> int:
    quote = function_runs.quote(
        function=FunctionName.AUTO_CLUSTER,
        input=KEYWORDS,
        account_id=str(account.id),
        access=selling.ALL,
        now=clock.now(),
    )
    return quote.max_credits


def test_a_pause_of_a_person_is_not_ended_by_credits() -> None:
    poor = selling.account("customer-3")
    automation = automating.create(poor, schedule={"kind": "daily", "hour": 6})
    run = automating.run_now(automation)
    automating.work()
    runs.pause(run_id=run.id, actor=automating.MARA, access=selling.ALL, now=clock.now())
    automation.refresh_from_db()
    assert (automation.pause_reason, automation.next_due_at is None) == ("", False)
    automations.pause(automation_id=automation.id, access=selling.ALL, actor=automating.MARA, now=clock.now())
    selling.grant(poor.id, 100)
    automating.work()
    automation.refresh_from_db()
    assert (automating.again(run).status, automation.pause_reason) == ("paused", "person")


def test_a_run_whose_work_was_deleted_fails_and_says_so(account: Account) -> None:
    with automating.standing_in():
        run = automating.run_now(automating.create(account, CLUSTER, IDEAS))
        tasks.take_up()
        engine = AIEngine()
        assert engine.run_next() is True
    FunctionRun.objects.update(input={}, output=None, texts_deleted_at=clock.now())
    automating.work()
    item = AutomationStepItem.objects.get(step__position=1)
    assert (automating.again(run).status, item.status, item.error != "") == ("failed", "failed", True)


def test_images_that_fail_are_not_those_of_others(account: Account) -> None:
    prompts = {"prompts": [{"prompt": "A lamp", "place": "head"}, {"prompt": "A rug", "place": "1"}]}
    with serving(failure(400), runware(1), provider_id="runware"):
        run = automating.run_now(automating.create(account, IMAGES, input=prompts))
        automating.work()
    assert (automating.again(run).status, automating.items(run, 0)) == ("done", [(0, 1, "done")])
    assert run_sums.of(run_ids=[run.id])[run.id] == RunSum(items=1, failed_items=1, jobs=2, failed_jobs=1, charged=1)


def test_a_deleted_automation_lets_its_run_end(account: Account) -> None:
    automation = automating.create(account)
    run = automating.run_now(automation)
    tasks.take_up()
    automations.delete(automation_id=automation.id, access=selling.ALL, actor=automating.MARA, now=clock.now())
    with automating.standing_in():
        automating.work()
    assert automating.again(run).status == "done"
    assert Automation.objects.get().deleted_at is not None


def test_a_run_is_looked_at_again_where_its_worker_died(account: Account) -> None:
    run = automating.run_now(automating.create(account))
    tasks.take_up()
    later = clock.now() + timedelta(hours=1)
    AutomationRun.objects.update(next_look_at=clock.now())
    assert progress.due(now=clock.now(), limit=9) == [run.id]
    assert progress.due(now=clock.now(), limit=9) == []
    assert progress.due(now=later, limit=9) == [run.id]
