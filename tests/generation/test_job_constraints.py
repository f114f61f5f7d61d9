"""The database refuses rows of jobs and attempts that contradict themselves, whoever writes them."""

from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from backend.accounts.models import Account
from backend.generation.models import Attempt, Job
from backend.shared import clock
from tests.support import functions, generating

pytestmark = pytest.mark.django_db

JOB, ATTEMPT = "UPDATE generation_job SET ", "UPDATE generation_attempt SET "
RUN = "UPDATE generation_functionrun SET "
ANSWERED = ATTEMPT + "status = 'answered', answered_at = now(), is_sent = true, "
ENDED = {"status": "answered", "answered_at": clock.now()}


def attempt(job: Job, number: int, **values: Any) -> None:
    Attempt.objects.create(job=job, number=number, model_name="m", provider_id="p", prepared_at=clock.now(), **values)


@pytest.mark.parametrize(
    ("constraint", "statement"),
    [
        ("job_status_known", JOB + "status = 'odd'"),
        ("job_kind_known", JOB + "kind = 'odd'"),
        ("job_percent_in_range", JOB + "percent = 101"),
        ("job_is_finished_when_it_ended", JOB + "status = 'done'"),
        ("job_is_finished_when_it_ended", JOB + "finished_at = now()"),
        ("job_fails_of_something", JOB + "status = 'failed', finished_at = now()"),
        ("job_fails_of_something", JOB + "error = 'auth'"),
        ("job_is_claimed_while_it_runs", JOB + "status = 'running'"),
        ("job_is_claimed_while_it_runs", JOB + "claimed_by = id, claimed_until = now()"),
        ("job_reports_only_its_end", JOB + "end_reported_at = now()"),
        ("job_of_a_run_is_a_batch", JOB + "batch = 0"),
        ("attempt_keeps_no_text_but_an_invalid_one", ATTEMPT + "invalid_text = 'Sorry.'"),
        ("attempt_status_has_its_time", ATTEMPT + "status = 'sent'"),
        ("attempt_status_has_its_time", ATTEMPT + "sent_at = now()"),
        ("attempt_delivers_or_fails", ANSWERED + "error = ''"),
        ("attempt_delivers_or_fails", ANSWERED + "is_delivered = true, error = 'auth'"),
        ("attempt_delivers_or_fails", ATTEMPT + "error = 'auth'"),
        ("attempt_of_unknown_cost_has_none", ANSWERED + "error = 'timeout', cost_unknown = true, cost_usd = 0"),
    ],
)
def test_a_contradiction_is_refused(account: Account, constraint: str, statement: str) -> None:
    attempt(generating.start(account), 1)
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.parametrize(
    ("constraint", "number", "values"),
    [
        ("attempt_number_once", 1, {**ENDED, "is_sent": False, "error": "auth"}),
        ("attempt_delivers_a_call_once", 2, {**ENDED, "is_sent": True, "is_delivered": True}),
        ("attempt_is_one_at_a_time", 3, {}),
    ],
)
def test_attempts_follow_one_another(account: Account, constraint: str, number: int, values: Any) -> None:
    job = generating.start(account)
    attempt(job, 1, **ENDED, is_sent=True, is_delivered=True)
    attempt(job, 2 if number != 2 else 4, place=1)
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        attempt(job, number, **values)


@pytest.mark.parametrize(
    ("constraint", "statement"),
    [
        ("function_run_status_known", RUN + "status = 'odd'"),
        ("function_run_function_known", RUN + "function = 'odd'"),
        ("function_run_path_known", RUN + "started_by = 'odd'"),
        ("function_run_is_finished_when_it_ended", RUN + "status = 'done'"),
        ("function_run_is_finished_when_it_ended", RUN + "finished_at = now()"),
        ("job_of_a_run_is_a_batch", JOB + "batch = NULL"),
        ("job_batch_once", JOB + "batch = 0"),
    ],
)
def test_a_contradiction_of_a_run_is_refused(account: Account, constraint: str, statement: str) -> None:
    functions.two_batches()
    functions.start(account)
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
