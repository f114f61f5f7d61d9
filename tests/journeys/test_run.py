"""The first command of a newcomer, `make run`, and beside it every command of the README, as it is printed there.

A server that dies under it is started again, or it ends with one clear line.
"""

import http.client
import json
import re
import stat
import time
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import httpx
import psutil
import pytest

from backend.development import postgres
from tests.support.demo import Demo, curl_lines, demo
from tests.support.environment import PROJECT
from tests.support.streams import listening
from tests.support.waiting import wait_until

BLOCKS = re.findall(r"^```sh\n(.*?)^```", (PROJECT / "README.md").read_text(), flags=re.MULTILINE | re.DOTALL)
RUN, TEST = "make run\n", "make test\n"  # the demo of these tests; the run that they are part of
OUTAGE = "the database does not answer"


@pytest.fixture(scope="module")
def made() -> Iterator[Demo]:
    """One demo, made from nothing, for all of these."""
    with demo("run") as made:
        made.start()
        yield made


@pytest.fixture
def running(made: Demo) -> Demo:
    if not made.runs():
        made.start()
    return made


def test_what_it_prints_can_be_pasted(running: Demo) -> None:
    models, quote, listed, account = [running.run(line) for line in curl_lines(running.banner)]
    assert json.loads(models.stdout)["data"]["aiModels"]["totalCount"] == 5
    assert json.loads(quote.stdout)["data"]["quote"]["maxCredits"] == 20
    assert "5 credits/image" in listed.stdout
    assert "500 available, 0 held" in account.stdout
    assert stat.S_IMODE((running.var / "demo.env").stat().st_mode) == 0o600
    sign_in(f"http://127.0.0.1:{running.port}", running.banner)


def test_every_command_of_the_readme_runs(running: Demo) -> None:
    assert BLOCKS[:2] == [RUN, TEST]
    outputs = []
    for block in BLOCKS[2:]:
        done = running.run(placed(block, running))
        assert done.returncode == 0, (block, done.stderr)
        outputs.append(done.stdout + done.stderr)
    assert len(list((running.var / "pictures").glob("*.png"))) == 2
    assert '"maxCredits":20' in outputs[0]
    assert '"text_model": "gpt-5.1"' in outputs[1]
    assert '"charged":20}' in outputs[2]
    assert outputs[2].count("Charged: ") == 1  # the demo charges another account for its own job
    assert "4 x 5: 20 credits. Charged: 20 credits." in outputs[2]
    assert "All credits add up." in outputs[2]
    assert "gpt-5.1: 9 credits at most." in outputs[3]
    assert "dall-e-3: 10 credits at most." in outputs[3]
    assert "Charged 10 credits." in outputs[3]
    assert "Lamps" in outputs[4]
    assert "1,000 tokens/credit" in outputs[5]


def placed(block: str, running: Demo) -> str:
    """At the demo's own address and folder."""
    return block.replace(":8000", f":{running.port}").replace("var/", f"{running.var}/")


def test_start_stop_start_kill_start(running: Demo) -> None:
    banner = running.banner
    taken = running.run("make --no-print-directory run")
    assert taken.returncode != 0
    assert f"Can't listen on 127.0.0.1:{running.port}" in taken.stderr

    with listening(f"http://127.0.0.1:{running.port}") as revisions:
        assert next(revisions) == 2
        running.interrupt()
        assert list(revisions) == []
    assert running.processes() == []
    assert "graceful shutdown exceeded" not in running.log.read_text()

    started = time.monotonic()
    assert details(running.start()) == details(banner)
    assert time.monotonic() - started < 30

    running.kill_everything()
    assert details(running.start()) == details(banner)
    again = running.run(curl_lines(banner)[1])
    assert json.loads(again.stdout)["data"]["quote"]["maxCredits"] == 20


def test_worker_and_beat_come_and_go_with_it(running: Demo) -> None:
    wait_until(lambda: sorted(ours(running)) == ["beat", "run", "worker"])
    started = ours(running)  # Celery gives its processes another name later
    wait_until(lambda: background_runs(running))
    checks = json.loads(running.run(".venv/bin/ratecard doctor --json").stdout)["checks"]
    (found,) = (check for check in checks if check["check"] == "background")
    assert (found["ok"], found["finding"].startswith("a worker and beat run, both seen within ")) == (True, True)
    started["beat"].kill()
    job_is_done_without_a_sweep(running)
    started["run"].kill()
    wait_until(lambda: not started["worker"].is_running())


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


def ours(running: Demo) -> dict[str, psutil.Process]:
    """The processes of `ratecard`, by their command."""
    found = {}
    for process in running.processes():
        with suppress(psutil.Error):  # it may have gone
            words = process.cmdline()
            if any(word.endswith("bin/ratecard") for word in words):
                found[words[-1]] = process
    return found


def token(running: Demo) -> dict[str, str]:
    (found,) = re.findall(r"^  Token +(\S+)$", running.banner, flags=re.MULTILINE)
    return {"Authorization": f"Bearer {found}"}


def background_runs(running: Demo) -> bool:
    """Whether the server says so, which is asked again and again."""
    try:
        answer = httpx.get(f"http://127.0.0.1:{running.port}/metrics", headers=token(running))
    except httpx.TransportError:
        return False
    up = {f'ratecard_background_up{{part="{part}"}} 1.0' for part in ("worker", "beat", "work")}
    return up <= set(answer.text.splitlines())


def job_is_done_without_a_sweep(running: Demo) -> None:
    """The server itself wakes the worker."""
    address, headers = f"http://127.0.0.1:{running.port}/graphql", token(running)

    def asked(query: str) -> Any:
        return httpx.post(address, json={"query": query}, headers=headers, timeout=30).raise_for_status().json()["data"]

    account = asked('{ account(externalId: "customer-1") { id } }')["account"]["id"]
    made = asked(
        f"""mutation {{ textGenerate(input: {{account: "{account}", prompt: "Hello", idempotencyKey: "awake"}}) {{
            ... on JobPayload {{ job {{ id }} }} }} }}"""
    )
    job = made["textGenerate"]["job"]["id"]
    wait_until(lambda: asked(f'{{ job(id: "{job}") {{ status }} }}')["job"]["status"] == "DONE")


def details(banner: str) -> list[str]:
    return re.findall(r"^  (?:Admin|Token).*$", banner, flags=re.MULTILINE)


def sign_in(base: str, banner: str) -> None:
    """The printed name and password open the admin pages."""
    found = re.search(r"sign in as (\S+) with (\S+)", banner)
    assert found is not None
    with httpx.Client(base_url=base, follow_redirects=True) as browser:
        page = browser.get("/admin/login/")
        form = {"login": found[1], "password": found[2], "csrfmiddlewaretoken": browser.cookies["csrftoken"]}
        assert page.status_code == 200
        inside = browser.post("/admin/login/?next=/admin/", data=form, headers={"Referer": base})
        assert inside.status_code == 200
        assert "Site administration" in inside.text


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
