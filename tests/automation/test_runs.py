"""Runs as people steer them: Run Now, pause, resume, cancel, and doing again what failed."""

from typing import Any
from uuid import uuid4

import pytest

from backend.accounts import audit
from backend.accounts.accounts import AccountAccess
from backend.accounts.audit import Filter
from backend.accounts.models import Account
from backend.api.tasks import automation as tasks
from backend.automation import automations, retries, run_sums, run_texts, runs
from backend.automation.errors import (
    AnotherRunOpen,
    AutomationNotFound,
    AutomationRunCancelled,
    AutomationRunEnded,
    AutomationRunNotBegun,
    AutomationRunNotFound,
    AutomationRunQueued,
    NothingToRetry,
    RunTextsDeleted,
)
from backend.automation.models import AutomationRun
from backend.credits.credit_errors import IdempotencyConflict
from backend.generation.ai_engine import AIEngine
from backend.generation.functions.generate_ideas import together
from backend.generation.models import FunctionRun, Job
from backend.shared import clock
from tests.generation.functions.test_generate_ideas import asked
from tests.support import automating, functions, selling
from tests.support.automating import CLUSTER, CONTENT, IDEAS, IMAGES, TWO_CLUSTERS
from tests.support.generating import failure, runware, serving

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loopback")]


def steer(run: AutomationRun, action: Any) -> AutomationRun:
    made: AutomationRun = action(run_id=run.id, actor=automating.MARA, access=selling.ALL, now=clock.now())
    return made


def pause(run: AutomationRun) -> AutomationRun:
    return steer(run, runs.pause)


def retry(run: AutomationRun) -> AutomationRun:
    return steer(run, retries.retry)


def audited() -> list[tuple[str, str, str]]:
    entries = audit.entries(only=Filter()).filter(action__startswith="automation_run").order_by("id")
    return list(entries.values_list("action", "actor_name", "before"))


def test_who_decided_about_a_run_is_kept_once(account: Account) -> None:
    run = automating.run_now(automating.create(account))
    with serving(failure(400)):
        tasks.take_up()
        for action in (pause, pause, lambda run: steer(run, runs.resume), lambda run: steer(run, runs.resume)):
            action(run)
        automating.work()
    retry(run)
    for _ in range(2):
        steer(run, runs.cancel)
    assert audited() == [
        ("automation_run_paused", "mara", ""),
        ("automation_run_resumed", "mara", "person"),
        ("automation_run_retried", "mara", ""),
        ("automation_run_cancelled", "mara", "running"),
    ]
    assert audit.entries(only=Filter()).latest("id").detail == f"Lamps (run {run.id})"


def test_run_now_twice_with_one_key_is_one_run(account: Account) -> None:
    automation, key = automating.create(account), selling.key("a key")
    first = automating.run_now(automation, key=key, request_id="r-1")
    assert automating.run_now(automation, key=key, request_id="r-1") == first
    with pytest.raises(IdempotencyConflict):
        automating.run_now(automation, key=key, request_id="r-2")
    assert (AutomationRun.objects.count(), first.status, first.started_by) == (1, "queued", "run_now")


def test_a_key_answers_its_run_after_its_automation_was_deleted(account: Account) -> None:
    automation, key = automating.create(account), selling.key("a key")
    first = automating.run_now(automation, key=key)
    words: dict[str, Any] = {"access": selling.ALL, "actor": automating.MARA, "now": clock.now()}
    automations.delete(automation_id=automation.id, **words)
    again = automating.run_now(automation, key=key)
    assert (again.id, again.status) == (first.id, "cancelled")
    with pytest.raises(IdempotencyConflict):
        automating.run_now(automation, key=key, request_id="r-2")
    with pytest.raises(AutomationNotFound):
        automating.run_now(automation, key=key, access=AccountAccess(account_ids=frozenset()))
    with pytest.raises(AutomationNotFound):
        automating.run_now(automation)


def test_an_automation_has_one_run_that_waits(account: Account) -> None:
    automation = automating.create(account)
    first = automating.run_now(automation)
    with pytest.raises(AutomationRunQueued) as refused:
        automating.run_now(automation)
    assert refused.value.run_id == first.id
    tasks.take_up()
    assert automating.run_now(automation).status == "queued"


def test_a_run_is_of_the_automation_as_it_was(account: Account) -> None:
    automation = automating.create(account)
    run = automating.run_now(automation)
    automations.update(
        automation_id=automation.id,
        values=automations.Values(steps=[IDEAS], input=TWO_CLUSTERS),
        access=selling.ALL,
        actor=automating.MARA,
        now=clock.now(),
    )
    with automating.standing_in():
        automating.work()
    assert automating.steps(automating.again(run)) == [("auto_cluster", "done")]


def test_nothing_starts_in_a_pause_and_what_runs_goes_on(account: Account) -> None:
    run = automating.run_now(automating.create(account, CLUSTER, IDEAS))
    tasks.take_up()
    for _ in range(2):
        assert pause(run).pause_reason == "person"
    with automating.standing_in():
        automating.work()
        assert (automating.again(run).status, automating.items(run, 0)) == ("paused", [(0, 1, "done")])
        assert FunctionRun.objects.count() == 1
        for _ in range(2):
            assert steer(run, runs.resume).status == "running"
        automating.work()
    assert (automating.again(run).status, FunctionRun.objects.count()) == ("done", 2)


def test_a_cancelled_run_keeps_what_came_and_lets_the_next_begin(account: Account) -> None:
    run = automating.run_now(automating.create(account, CLUSTER | {"batch_size": 2}, IDEAS))
    following = automating.run_now(automating.create(account, name="Next"))
    tasks.take_up()
    with automating.standing_in():
        assert AIEngine().run_next() is True
        for _ in range(2):
            steer(run, runs.cancel)
        for action in (pause, lambda run: steer(run, runs.resume)):
            with pytest.raises(AutomationRunCancelled):
                action(run)
        tasks.take_up()
    run = automating.again(run)
    assert (run.status, automating.steps(run)) == (
        "cancelled",
        [("auto_cluster", "cancelled"), ("generate_ideas", "cancelled")],
    )
    assert sorted(status for _, _, status in automating.items(run, 0)) == ["cancelled", "done"]
    assert sorted(Job.objects.filter(function_run__step_item__step__run=run).values_list("status", flat=True)) == [
        "cancelled",
        "done",
    ]
    assert steer(run, runs.cancel).status == "cancelled"
    tasks.take_up()
    assert automating.again(following).status == "running"


def test_what_waits_is_cancelled_at_once(account: Account) -> None:
    run = automating.run_now(automating.create(account))
    with pytest.raises(AutomationRunNotBegun):
        pause(run)
    assert steer(run, runs.cancel).status == "cancelled"
    automating.work()
    assert FunctionRun.objects.count() == 0


def test_a_run_that_waits_for_credits_is_cancelled_and_its_schedule_goes_on() -> None:
    automation = automating.create(selling.account("poor"), schedule={"kind": "daily", "hour": 6})
    due_at, run = automation.next_due_at, automating.run_now(automation)
    automating.work()
    steer(run, runs.cancel)
    tasks.take_up()
    automation.refresh_from_db()
    assert (automating.again(run).status, automation.pause_reason, automation.next_due_at) == ("cancelled", "", due_at)


def test_what_has_ended_is_not_steered(account: Account) -> None:
    run = automating.run_now(automating.create(account))
    with automating.standing_in():
        automating.work()
    for action in (pause, lambda run: steer(run, runs.resume), lambda run: steer(run, runs.cancel)):
        with pytest.raises(AutomationRunEnded) as refused:
            action(run)
        assert refused.value.status == "done"
    with pytest.raises(NothingToRetry):
        retry(run)


def test_runs_of_others_are_not_found(account: Account) -> None:
    automation = automating.create(account)
    run = automating.run_now(automation)
    access = AccountAccess(account_ids=frozenset({selling.account("customer-9", "rival").id}))
    for other, run_id in ((access, str(run.id)), (selling.ALL, str(uuid4())), (selling.ALL, "x")):
        with pytest.raises(AutomationRunNotFound):
            runs.get(access=other, run_id=run_id)
        with pytest.raises(AutomationRunNotFound):
            retries.retry(run_id=run_id, actor=automating.MARA, access=other, now=clock.now())
    with pytest.raises(AutomationNotFound):
        automating.run_now(automation, access=access)


def test_what_failed_is_done_again_and_goes_on_without_the_rest(account: Account) -> None:
    """Of two clusters one gives no idea: the other is written about, and then the one alone."""
    steps = (IDEAS | {"batch_size": 1}, CONTENT)
    run = automating.run_now(automating.create(account, *steps, input=TWO_CLUSTERS))
    tasks.take_up()
    first = FunctionRun.objects.get(step_item__number=0)
    with serving(failure(400)):
        AIEngine().run(job_id=first.jobs.get().id)
    with automating.standing_in():
        automating.work()
        assert (automating.again(run).status, automating.items(run, 1)) == ("done", [(0, 1, "done")])
        assert retry(run).status == "running"
        automating.work()
    assert automating.again(run).status == "done"
    assert automating.items(run, 0) == [(0, 1, "failed"), (0, 2, "done"), (1, 1, "done")]
    assert automating.items(run, 1) == [(0, 1, "done"), (1, 1, "done")]
    assert automating.output(run, 1, 1)["title"] == "Lamps, part 1"
    assert (run_sums.of(run_ids=[run.id])[run.id].failed_items, FunctionRun.objects.count()) == (0, 5)


def test_a_failed_run_goes_on_from_the_step_that_failed(account: Account) -> None:
    run = automating.run_now(automating.create(account, IDEAS, CONTENT, input=TWO_CLUSTERS))
    tasks.take_up()
    with automating.standing_in():
        AIEngine().run_next()
    tasks.take_up()
    with serving(failure(400)):
        automating.work()
    assert automating.steps(automating.again(run)) == [("generate_ideas", "done"), ("generate_content", "failed")]
    with automating.standing_in():
        retry(run)
        automating.work()
    run = automating.again(run)
    assert (run.status, automating.steps(run)) == ("done", [("generate_ideas", "done"), ("generate_content", "done")])
    assert automating.items(run, 0) == [(0, 1, "done")]
    assert automating.items(run, 1) == [(n, attempt, s) for n in (0, 1) for attempt, s in ((1, "failed"), (2, "done"))]


def test_batches_that_failed_are_done_again_alone(account: Account) -> None:
    functions.two_batches()
    run = automating.run_now(automating.create(account, input=functions.CLUSTER))
    rug = {"clusters": [{"name": "Rugs", "keywords": ["rug"]}], "unclustered": []}
    tasks.take_up()
    first, second = Job.objects.order_by("batch")
    with serving(functions.answer(), failure(400)):
        AIEngine().run(job_id=first.id)
        AIEngine().run(job_id=second.id)
    automating.work()
    assert automating.items(run, 0) == [(0, 1, "done")]
    retry(run)
    with serving(functions.answer(rug)) as server:
        automating.work()
    assert automating.items(run, 0) == [(0, 1, "done"), (0, 2, "done")]
    made = FunctionRun.objects.get(step_item__attempt=2)
    assert [each["keyword"] for each in made.input["keywords"]] == ["rug"]
    assert (made.output, len(server.asked)) == (rug, 1)
    with pytest.raises(NothingToRetry):
        retry(run)


def test_images_that_failed_are_made_again_alone(account: Account) -> None:
    prompts = {"prompts": [{"prompt": "A lamp", "place": "head"}, {"prompt": "A rug", "place": "1"}]}
    with serving(failure(400), runware(1), provider_id="runware"):
        run = automating.run_now(automating.create(account, IMAGES, input=prompts))
        automating.work()
        retry(run)
        automating.work()
    made = [automating.output(run, 0, attempt=attempt)["images"] for attempt in (1, 2)]
    assert sorted(each["prompt"] for images in made for each in images) == ["A lamp", "A rug"]
    assert run_sums.of(run_ids=[run.id])[run.id] == run_sums.RunSum(items=2, jobs=3, failed_jobs=1, charged=2)


def test_ideas_that_are_asked_for_again_are_as_many_as_failed() -> None:
    assert together([asked(2, "a", "b"), asked(3, "b", "c")]) == asked(5, "a", "b", "c")


def test_nothing_is_done_again_beside_another_run(account: Account) -> None:
    with serving(failure(400)):
        run = automating.run_now(automating.create(account))
        automating.work()
    other = automating.run_now(automating.create(account, name="Other"))
    tasks.take_up()
    with pytest.raises(AnotherRunOpen) as refused:
        retry(run)
    assert (refused.value.run_id, automating.again(run).status) == (other.id, "failed")


@pytest.mark.parametrize("which", ["run", "function run"])
def test_what_was_deleted_is_not_done_again(account: Account, which: str) -> None:
    with serving(failure(400)):
        run = automating.run_now(automating.create(account))
        automating.work()
    now = clock.now()
    if which == "run":
        assert run_texts.delete_old(before=now, now=now) == 1
        assert (automating.again(run).input, automating.again(run).texts_deleted_at) == ({}, now)
    else:
        FunctionRun.objects.update(input={}, texts_deleted_at=now)
    with pytest.raises(RunTextsDeleted):
        retry(run)
