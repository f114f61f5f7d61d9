"""Whose turn it is among jobs of many accounts, and what it costs to find that out."""

import json
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from backend.accounts.models import Account
from backend.generation import claims, turns_of_jobs
from backend.generation.models import Job
from backend.generation.models.function_runs import StartedBy
from backend.shared import clock
from tests.support import functions, generating, selling

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loopback")]

COPY = """
INSERT INTO generation_job SELECT copy.* FROM generation_job AS job, generate_series(1, %s) AS number,
jsonb_populate_record(job, jsonb_build_object(
    'id', gen_random_uuid(), 'function_run_id', NULL, 'batch', NULL,
    'hold_id', gen_random_uuid(), 'key_hash', gen_random_uuid(),
    'created_at', job.created_at + number * interval '1 millisecond'
)) AS copy
"""


def payer(external_id: str) -> Account:
    account = selling.account(external_id)
    selling.grant(account.id, 100)
    return account


def taken(now: datetime) -> Job | None:
    claim = claims.take_next(now=now, until=now + timedelta(minutes=1))
    return None if claim is None else Job.objects.get(id=claim.job_id)


def test_the_account_with_the_fewest_running_jobs_is_next() -> None:
    busy, other = payer("busy"), payer("other")
    first, second, third = [generating.start(busy) for _ in range(3)]
    own, late = generating.start(other), generating.start(other)
    now = clock.now()
    assert [taken(now) for _ in range(6)] == [first, own, second, late, third, None]


def test_a_job_whose_worker_died_has_no_running_job_s_weight() -> None:
    account, other = payer("busy"), payer("other")
    left, waits = generating.start(account), generating.start(account)
    now = clock.now()
    claims.take(job_id=left.id, now=now, until=now)
    generating.start(other)
    assert [taken(now), taken(now)] == [left, generating_first(other)]
    assert taken(now) == waits


def test_what_a_schedule_has_started_yields_to_all_others() -> None:
    yielding = [scheduled(payer(name)) for name in ("first", "second")]
    last = scheduled(Account.objects.get(external_id="first"))
    other = payer("other")
    jobs = [generating.start(other), generating.start(other)]
    now = clock.now()
    assert [taken(now) for _ in range(6)] == [*jobs, *yielding, last, None]


def test_what_yields_waits_for_its_provider_behind_others() -> None:
    yielding, other = scheduled(payer("first")), generating.start(payer("other"))
    Job.objects.update(waits_for="openai", not_before=clock.now() + timedelta(minutes=1))
    now, ready = clock.now(), ["openai"]
    taken_jobs = [claims.take_next(now=now, until=now + timedelta(minutes=1), ready=ready) for _ in range(2)]
    assert [claim and claim.job_id for claim in taken_jobs] == [other.id, None]
    Job.objects.filter(id=other.id).update(waits_for="")  # it is sent
    claim = claims.take_next(now=now, until=now + timedelta(minutes=1), ready=ready)
    assert claim is not None
    assert claim.job_id == yielding.id


def scheduled(account: Account) -> Job:
    return functions.start(account, path=StartedBy.SCHEDULE).jobs.get()


def generating_first(account: Account) -> Job:
    return Job.objects.filter(account=account).earliest("created_at")


@pytest.fixture
def crowded() -> None:
    """Two accounts with 3,000 jobs each, and 3,000 that yield, whose holds nobody looks for."""
    for name in ("first", "second"):
        generating.start(payer(name))
    scheduled(payer("third"))
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(COPY, [2_999])
        cursor.execute("SET LOCAL session_replication_role = origin")
        cursor.execute("ANALYZE generation_job")


@pytest.mark.usefixtures("crowded")
def test_a_turn_is_found_among_thousands_by_a_few_rows() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            f"EXPLAIN (ANALYZE, FORMAT JSON) {turns_of_jobs.NEXT}", {"now": clock.now(), "ready": ["openai"]}
        )
        (plan,) = cursor.fetchone()
    assert read_rows(json.loads(plan)[0]["Plan"] if isinstance(plan, str) else plan[0]["Plan"]) < 20


def read_rows(node: dict[str, Any]) -> int:
    """Rows of jobs that a plan has read."""
    own = node.get("Actual Rows", 0) + node.get("Rows Removed by Filter", 0)
    is_scan = node.get("Relation Name") == "generation_job" and node["Node Type"] != "Bitmap Heap Scan"
    return int(own * node["Actual Loops"] * is_scan) + sum(map(read_rows, node.get("Plans", [])))


@pytest.mark.usefixtures("crowded")
def test_a_turn_is_taken_by_few_queries() -> None:
    with CaptureQueriesContext(
        connection,
    ) as queries:
        claims.take_next(now=clock.now(), until=clock.now(), ready=["openai"])
    statements = [query["sql"].split()[0] for query in queries if "SAVEPOINT" not in query["sql"]]
    # the lock, whose turn it is, its row, the claim
    assert statements == ["SELECT", "WITH", "SELECT", "UPDATE"]
