"""An answer that is not of its function's form is repaired once, within the quote; only what is valid is charged."""

import json
from decimal import Decimal
from typing import Any

import pytest

from backend.accounts.models import Account
from backend.catalog.enums import FunctionName
from backend.credits import ledger, records
from backend.generation.models import Job
from backend.shared import clock
from tests.support import books, functions
from tests.support.functions import CLUSTERS, answer, run
from tests.support.generating import asked, failure, rows, serving
from tests.support.publishing import change_model

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loopback")]


def left(account: Account) -> tuple[int, int]:
    assert books.faults(account.id) == []
    balance = ledger.balance(account_id=account.id, now=clock.now())
    return balance.available, balance.held


def the_job() -> Job:
    return Job.objects.select_related("hold").get()


def attempts(job: Job) -> list[tuple[Any, ...]]:
    return [(each.place, each.error, each.is_delivered, each.status) for each in rows(job)]


def test_a_valid_answer_is_called_for_once(account: Account) -> None:
    with serving(answer()) as server:
        made = run(account)
    job = the_job()
    assert (made.status, made.output, len(server.asked)) == ("done", CLUSTERS, 1)
    assert (job.operation_type, job.hold.charged, left(account)) == ("clustering", 2, (98, 0))
    assert attempts(job) == [(0, "", True, "settled")]


def test_a_repaired_answer_alone_is_charged_and_the_first_one_costs_us(account: Account) -> None:
    with serving(answer("Sorry.", 3_500), answer(total=1_500)) as server:
        made = run(account)
    job = the_job()
    assert (made.status, made.output, len(server.asked)) == ("done", CLUSTERS, 2)
    assert attempts(job) == [(0, "invalid_output", False, "settled"), (1, "", True, "settled")]
    assert (job.hold.charged, left(account)) == (2, (98, 0))
    # 500 tokens at 1.25 and 3,000 or 1,000 at 10 USD per 1,000,000
    assert [each.cost_usd for each in rows(job)] == [Decimal("0.030625"), Decimal("0.010625")]
    assert job.hold.usage_record.provider_cost_usd == Decimal("0.04125")
    assert records.explain(job.hold.usage_record).agrees


def test_a_repair_says_what_was_answered_and_what_was_wrong(account: Account) -> None:
    functions.configure(FunctionName.AUTO_CLUSTER, repair_prompt="Wrong: {{ problem }}\nIt was: {{ answer }}")
    with serving(answer("{{ problem }}"), answer()) as server:
        run(account)
    first, second = (body["messages"][-1]["content"] for body in asked(server))
    assert second == f"{first}\n\nWrong: It is not JSON, or its JSON is not whole.\nIt was: {{{{ problem }}}}"
    assert asked(server)[0]["response_format"] == asked(server)[1]["response_format"]
    (invalid, _) = rows(the_job())
    assert (invalid.invalid_text, invalid.problem) == ("{{ problem }}", "It is not JSON, or its JSON is not whole.")


def test_a_second_invalid_answer_fails_and_is_not_charged(account: Account) -> None:
    with serving(answer("Sorry.")) as server:
        made = run(account)
    job = the_job()
    assert (job.status, job.error, job.text, len(server.asked)) == ("failed", "invalid_output", "", 2)
    assert (made.status, made.output) == ("failed", None)
    assert made.failed_batches == [{"batch": 0, "error": "invalid_output"}]
    assert (job.hold.charged, job.hold.usage_record.provider_cost_usd, left(account)) == (
        0,
        Decimal("0.02125"),
        (100, 0),
    )


def test_a_repair_that_fails_is_tried_again_as_any_call(account: Account) -> None:
    with serving(answer("Sorry."), failure(429), answer()):
        made = run(account)
    assert (made.status, attempts(the_job())) == (
        "done",
        [(0, "invalid_output", False, "settled"), (1, "rate_limited", False, "settled"), (1, "", True, "settled")],
    )


def test_a_repair_that_may_have_been_done_is_not_sent_again(account: Account) -> None:
    with serving(answer("Sorry."), failure(504)) as server:
        made = run(account)
    job = the_job()
    assert (made.status, job.error, len(server.asked)) == ("failed", "timeout", 2)
    assert [each.cost_unknown for each in rows(job)] == [False, True]
    assert (job.hold.charged, left(account)) == (0, (100, 0))


def test_an_invalid_answer_without_usage_has_an_unknown_cost(account: Account) -> None:
    with serving(answer("Sorry.", None), answer()):
        made = run(account)
    first, _ = rows(the_job())
    assert (made.status, first.cost_unknown, first.cost_usd) == ("done", True, None)
    assert left(account) == (98, 0)


def test_the_quote_is_for_the_larger_of_both_calls(account: Account) -> None:
    with serving(answer()):
        run(account)
    job = the_job()
    first = job.input["prompt"], job.input["system"], job.input["batch"]["repair_prompt"]
    line, most = job.quote["lines"][0], job.input["max_output_tokens"]
    # Three keywords of 8, 8 and 3 letters, each in a cluster of its own.
    assert most == line["max_output_tokens"] == 32 + 2 * (4 + 4 + 2) + 3 * 24
    assert line["input_tokens"] > most + sum(len(text) for text in first) // 2


def test_an_answer_that_is_longer_than_the_quote_is_not_repaired(account: Account) -> None:
    with serving(answer("x" * 100_000)) as server:
        made = run(account)
    assert (made.status, the_job().error, len(server.asked), left(account)) == ("failed", "invalid_output", 1, (100, 0))


def test_more_than_was_quoted_is_absorbed_also_after_a_repair(account: Account) -> None:
    with serving(answer("Sorry.", 50_000), answer(total=50_000)):
        run(account)
    job = the_job()
    assert (job.hold.charged, job.hold.absorbed) == (job.hold.credits, 50 - job.hold.credits)


def test_a_model_without_json_mode_is_asked_by_its_prompt_alone(account: Account) -> None:
    change_model("gpt-5.1", supports_json_mode=False)
    with serving(answer(f"```json\n{json.dumps(CLUSTERS)}\n```")) as server:
        made = run(account)
    assert (made.output, "response_format" in asked(server)[0]) == (CLUSTERS, False)
