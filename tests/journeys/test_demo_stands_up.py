"""A server that dies under `make run` is started again, or the run ends with one clear line."""

import http.client
import time
from collections.abc import Iterator

import pytest

from backend.development import postgres
from tests.journeys.test_run import background_runs
from tests.support.demo import Demo, curl_lines, demo
from tests.support.waiting import wait_until

OUTAGE = "the database does not answer"


@pytest.fixture(scope="module")
def made() -> Iterator[Demo]:
    with demo("dead") as made:
        yield made


@pytest.fixture
def running(made: Demo) -> Demo:
    made.start()
    return made


def test_killed_servers_are_started_again(running: Demo) -> None:
    wait_until(lambda: background_runs(running))
    kill(running, "postgres")
    # Every request meets the outage, none of which leaves a traceback.
    wait_until(lambda: "PostgreSQL had ended, and was started again." in log(running) and grants(running))
    kill(running, "valkey-server")
    wait_until(lambda: "Valkey had ended, and was started again." in log(running))
    wait_until(lambda: background_runs(running))
    assert "Traceback" not in log(running)
    assert log(running).count(OUTAGE) <= 3  # of the server, the worker and beat, where one met it
    assert stays_open(running.port)
    running.interrupt()
    assert running.processes() == []


def test_where_it_can_not_be_the_run_ends_and_says_why(running: Demo) -> None:
    (postgres.data_folder(running.var) / "global" / "pg_control").unlink()
    kill(running, "postgres")
    assert running.process is not None
    assert running.process.wait(timeout=120) != 0
    lines = [line for line in log(running).splitlines() if "did not start" in line]
    assert len(lines) == 1
    assert lines[0].startswith("The embedded PostgreSQL did not start (code ")
    assert lines[0].endswith("The demo ends.")
    assert "Traceback" not in log(running)
    wait_until(lambda: running.processes() == [])


def log(running: Demo) -> str:
    return running.log.read_text()


def kill(running: Demo, name: str) -> None:
    """All processes of a server at once, as the system does where memory is short."""
    victims = [process for process in running.processes() if process.name() == name]
    assert victims
    for process in victims:
        process.kill()


def grants(running: Demo) -> bool:
    """Whether the server writes again: one of the banner's commands asks it for a quote, the command line grants."""
    if '"maxCredits":20' not in running.run(curl_lines(running.banner)[1]).stdout:
        return False
    grant = ".venv/bin/ratecard account grant customer-1 1 --reason test --key k"
    return running.run(grant).returncode == 0


def stays_open(port: int) -> bool:
    """Longer than the five seconds after which the server would close a connection by default."""
    client = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        client.request("GET", "/health/")
        assert client.getresponse().read()
        time.sleep(6)
        client.auto_open = 0  # a connection that was closed is not opened again
        client.request("GET", "/health/")
        return client.getresponse().status == 200
    except (http.client.HTTPException, OSError):
        return False
    finally:
        client.close()
