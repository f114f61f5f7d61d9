"""While many type wrong passwords, a process stays healthy and answers everybody else."""

import re
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import httpx
import pytest

from backend.accounts import tokens
from backend.accounts.models import AuditEntry, User
from backend.accounts.scopes import SCOPES
from backend.shared import clock
from tests.soak.conftest import Report
from tests.support.databases import Database
from tests.support.servers import server
from tests.support.soak import count

ATTACKERS = 64
SECONDS = count(sample=2, full=20)
LONGEST_ANSWER_SECONDS = count(sample=3, full=1)


def client_of(base: str, **headers: str) -> httpx.Client:
    """Without TLS, whose certificates each client would read for so long that it is the clients who are slow."""
    return httpx.Client(base_url=base, headers=headers, timeout=60, verify=False)


def attack(client: httpx.Client, over: Event) -> Counter[int]:
    """Wrong passwords, one after the other, each with a page of its own as a browser would have it."""
    statuses: Counter[int] = Counter()
    with client:
        while not over.is_set():
            csrf = re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', client.get("/login/").text)[0]
            form = {"login": "root", "password": "wrong", "csrfmiddlewaretoken": csrf}
            answer = client.post("/login/", data=form)
            statuses[answer.status_code] += 1
            assert answer.status_code != 429 or 1 <= int(answer.headers["Retry-After"]) <= 900
    return statuses


def ask(client: httpx.Client, over: Event) -> tuple[set[int], list[float], list[float]]:
    """The statuses and the times of health checks and of another caller's queries meanwhile."""
    statuses, checks, queries = set[int](), list[float](), list[float]()
    with client:
        client.post("/graphql", json={"query": "{ accounts { totalCount } }"})
        while not over.is_set():
            started = time.monotonic()
            statuses.add(client.get("/health/").status_code)
            checks.append(time.monotonic() - started)
            answer = client.post("/graphql", json={"query": "{ accounts { totalCount } }"})
            queries.append(time.monotonic() - started - checks[-1])
            assert answer.json() == {"data": {"accounts": {"totalCount": 0}}}
            time.sleep(0.05)
    return statuses, checks, queries


@pytest.mark.parametrize("addresses", [1, ATTACKERS], ids=["one-address", "many-addresses"])
def test_a_flood_of_wrong_passwords(own_database: Database, report: Report, addresses: int) -> None:
    User.objects.create_superuser("root", password="a horse that nobody rides")
    token = tokens.create(integration_name="shop", name="x", scopes=SCOPES, now=clock.now()).token
    over = Event()
    with (
        server(own_database.url, DATABASE_POOL="true", TRUSTED_PROXIES="127.0.0.1") as base,
        ThreadPoolExecutor(ATTACKERS + 1) as threads,
    ):
        httpx.get(f"{base}/login/")  # which imports its pages
        other = client_of(base, Authorization=f"Bearer {token}")
        clients = [client_of(base, **{"X-Forwarded-For": f"203.0.113.{n % addresses + 1}"}) for n in range(ATTACKERS)]
        answers = threads.submit(ask, other, over)
        attacks = [threads.submit(attack, client, over) for client in clients]
        time.sleep(SECONDS)
        over.set()
        statuses, checks, queries = answers.result()
        attempts = sum((each.result() for each in attacks), Counter[int]())
    assert statuses == {200}
    assert len(queries) > SECONDS
    assert max(checks) < LONGEST_ANSWER_SECONDS
    assert max(queries) < LONGEST_ANSWER_SECONDS
    assert set(attempts) <= {200, 429}
    assert attempts[429] > 0
    assert AuditEntry.objects.filter(action="sign_in_refused").count() in range(addresses + 1)
    slowest = f"health {max(checks) * 1000:.0f} ms, another caller's query {max(queries) * 1000:.0f} ms at the most"
    report(f"{ATTACKERS} clients of {addresses} addresses: {dict(attempts)} in {SECONDS} s; {slowest}")
