"""What runs beside the server: worker and beat, on a broker of their own, killed and started again."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path

import httpx
import psutil
import pytest
from django.db import connection
from redis import Redis

from backend.catalog.models import CatalogSchedule
from backend.catalog.registry import ModelRegistry
from backend.config.celery import MOST_WAITING
from backend.development import valkey
from backend.shared import clock
from backend.watch import background
from backend.watch.models import Heartbeat, KnownIssue
from tests.support import warm_servers
from tests.support.databases import Database, allow_connections
from tests.support.environment import PROJECT
from tests.support.scheduling import price_change, schedule
from tests.support.servers import server
from tests.support.waiting import wait_until

RATECARD = [sys.executable, str(PROJECT / ".venv" / "bin" / "ratecard")]


@contextmanager
def beside(command: str, database: Database, redis_url: str) -> Iterator[psutil.Process]:
    process = warm_servers.start_beside(command=command, database_url=database.url, redis_url=redis_url)
    with ended(process or installed(command, database, redis_url)) as process:
        yield process


def installed(command: str, database: Database, redis_url: str, log: str = os.devnull) -> psutil.Process:
    environment = {**os.environ, "DATABASE_URL": database.url, "REDIS_URL": redis_url}
    with open(log, "wb") as output:
        return psutil.Popen([*RATECARD, command], env=environment, stderr=output)


@contextmanager
def ended(process: psutil.Process) -> Iterator[psutil.Process]:
    try:
        yield process
    finally:
        with suppress(psutil.NoSuchProcess):
            process.kill()
        process.wait()


def schedule_now(credits: int) -> None:
    now = clock.now()
    schedule(price_change(credits), due_at=now + timedelta(seconds=1), now=now)


def price() -> int | None:
    return ModelRegistry.current().get_model("dall-e-3").credits_per_image


def stopped() -> list[str]:
    return [str(one.part) for one in background.stopped(now=clock.now())]


def silence() -> None:
    """As if a minute and more had passed without a sign of those that are gone."""
    for beat in Heartbeat.objects.all():
        beat.seen_at, beat.started_at = (time - timedelta(minutes=5) for time in (beat.seen_at, beat.started_at))
        beat.save()


def test_due_changes_are_made_whatever_is_killed(own_database: Database, tmp_path: Path) -> None:
    with valkey.running(var=tmp_path) as redis_url, server(own_database.url) as base:
        with beside("beat", own_database, redis_url), beside("worker", own_database, redis_url) as worker:
            wait_until(lambda: Heartbeat.objects.count() == 3)
            assert stopped() == []
            schedule_now(6)
            wait_until(lambda: price() == 6)
            wait_until(lambda: KnownIssue.objects.filter(code="model_retired").exists())

            worker.kill()
            schedule_now(7)
            silence()
            wait_until(lambda: stopped() == ["worker"])  # beat goes on; nobody does what it says
            answer = httpx.get(f"{base}/api/v1/system/ai-config/").json()
            assert answer["image_qualities"][1]["credits_per_image"] == 6

            with beside("worker", own_database, redis_url):
                wait_until(lambda: price() == 7)
        assert [one.state for one in CatalogSchedule.objects.all()] == ["done", "done"]


def test_they_go_on_when_the_broker_comes_back(own_database: Database, tmp_path: Path) -> None:
    with valkey.running(var=tmp_path) as redis_url:
        pass
    with beside("beat", own_database, redis_url), beside("worker", own_database, redis_url):
        wait_until(lambda: Heartbeat.objects.count() == 2)
        silence()
        wait_until(lambda: stopped() == ["work"])
        with valkey.running(var=tmp_path) as again:
            assert again == redis_url
            schedule_now(6)
            wait_until(lambda: price() == 6)


def test_messages_that_no_worker_takes_do_not_pile_up(own_database: Database, tmp_path: Path) -> None:
    with valkey.running(var=tmp_path) as redis_url, beside("beat", own_database, redis_url):
        queue = Redis(unix_socket_path=redis_url.removeprefix("redis+socket://"))
        wait_until(lambda: queue.llen("celery") == MOST_WAITING)
        time.sleep(6)  # longer than a task's pause
        assert queue.llen("celery") == MOST_WAITING
        with beside("worker", own_database, redis_url):
            wait_until(lambda: queue.llen("celery") == 0 and stopped() == [])


def test_they_go_on_when_the_database_comes_back(own_database: Database, tmp_path: Path) -> None:
    with (
        valkey.running(var=tmp_path) as redis_url,
        beside("beat", own_database, redis_url),
        beside("worker", own_database, redis_url),
    ):
        wait_until(lambda: Heartbeat.objects.count() == 3)
        schedule_now(6)
        connection.close()
        allow_connections(own_database.name, allowed=False)
        time.sleep(6)  # longer than a task's pause: each of them fails once
        allow_connections(own_database.name, allowed=True)
        wait_until(lambda: price() == 6)


def test_the_brokers_password_is_not_logged(own_database: Database, tmp_path: Path) -> None:
    log = tmp_path / "log"
    with ended(installed("worker", own_database, "redis://:hunter2@127.0.0.1:1/", str(log))):
        wait_until(lambda: "Cannot connect to redis://" in log.read_text())
    assert "hunter2" not in log.read_text()


@pytest.mark.parametrize("command", ["worker", "beat"])
def test_without_a_broker_they_say_what_to_do(command: str, own_database: Database) -> None:
    environment = {**os.environ, "DATABASE_URL": own_database.url}
    done = subprocess.run([*RATECARD, command], env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.partition(".")[0]) == (2, "REDIS_URL is not set")
