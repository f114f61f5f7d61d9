"""The first command of a newcomer: `make run`."""

import json
import re
import stat
import time
from contextlib import suppress
from typing import Any

import httpx
import psutil

from tests.support.demo import Demo, curl_lines, demo
from tests.support.streams import listening
from tests.support.waiting import wait_until


def test_start_paste_stop_start_kill_start() -> None:
    with demo("run") as running:
        banner = running.start()
        models, quote, listed, account = [running.run(line) for line in curl_lines(banner)]
        assert json.loads(models.stdout)["data"]["aiModels"]["totalCount"] == 5
        assert json.loads(quote.stdout)["data"]["quote"]["maxCredits"] == 20
        assert "5 credits/image" in listed.stdout
        assert "500 available, 0 held" in account.stdout
        assert stat.S_IMODE((running.var / "demo.env").stat().st_mode) == 0o600
        sign_in(f"http://127.0.0.1:{running.port}", banner)

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
        running.interrupt()
        assert running.processes() == []


def test_worker_and_beat_come_and_go_with_it() -> None:
    with demo("beside") as running:
        banner = running.start()
        wait_until(lambda: sorted(ours(running)) == ["beat", "run", "worker"])
        started = ours(running)  # Celery gives its processes another name later
        wait_until(lambda: background_runs(running))
        started["beat"].kill()
        job_is_done_without_a_sweep(running, token=details(banner)[1].split()[1])
        started["run"].kill()
        wait_until(lambda: not started["worker"].is_running())


def ours(running: Demo) -> dict[str, psutil.Process]:
    """The processes of `ratecard`, by their command."""
    found = {}
    for process in running.processes():
        with suppress(psutil.Error):  # it may have gone
            words = process.cmdline()
            if any(word.endswith("bin/ratecard") for word in words):
                found[words[-1]] = process
    return found


def background_runs(running: Demo) -> bool:
    checks = json.loads(running.run(".venv/bin/ratecard doctor --json").stdout)["checks"]
    return {"check": "background", "ok": True, "finding": "a worker and beat run", "hint": ""} in checks


def job_is_done_without_a_sweep(running: Demo, *, token: str) -> None:
    """The server itself wakes the worker."""
    address, headers = f"http://127.0.0.1:{running.port}/graphql", {"Authorization": f"Bearer {token}"}

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
