"""The packages of the clients, built, installed and run: their READMEs, and the client for TypeScript in scenarios."""

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from subprocess import PIPE, STDOUT
from typing import Any

import pytest
from playwright.sync_api import Page

from backend.accounts import tokens
from backend.accounts.scopes import SCOPES
from backend.generation.models import Job
from backend.generation.models.jobs import JobStatus
from backend.shared import clock
from tests.conftest import integration
from tests.journeys.test_python_client import prices_of, revisions
from tests.support import client_packages
from tests.support.charging import account
from tests.support.client_packages import MODULES, PYTHON, TSC, TYPESCRIPT, run
from tests.support.databases import Database
from tests.support.functions import answer
from tests.support.generating import Time, serving, text
from tests.support.lossy import losing_first_answers
from tests.support.newer import NEWER_ERROR, NEWER_HOLD, answering
from tests.support.stand_ins import Scripted, stand_in
from tests.support.waiting import wait_until

SAID = r"Held 20, charged 15, left 15\.\n((QUEUED|RUNNING) \d+\n)*DONE 100\nWarm brass\.\n"

COSTS = r"A run costs 2 credits at most\.\n"


def blocks(readme: Path, language: str) -> str:
    return "\n".join(re.findall(rf"^```{language}\n(.*?)^```", readme.read_text(), flags=re.MULTILINE | re.DOTALL))


@pytest.fixture(scope="module")
def python() -> Path:
    """Where the wheel is installed, without network."""
    return client_packages.python()


@pytest.fixture(scope="module")
def typescript() -> Path:
    """A project that has installed the tarball, without network."""
    return client_packages.typescript()


@dataclass(frozen=True)
class Shop:
    url: str
    token: str
    account: str

    @property
    def environment(self) -> dict[str, str]:
        return {"RATECARD_URL": self.url, "RATECARD_TOKEN": self.token, "ACCOUNT": self.account}


@pytest.fixture
def shop(site: str, site_database: Database) -> Shop:
    made = tokens.create(integration_name="shop", name="client", scopes=SCOPES, now=clock.now())
    return Shop(site, made.token, account(integration("shop"), credits=50))


def with_the_scopes_of(readme: Path, shop: Shop) -> Shop:
    scopes = re.findall(r"--scope (\S+)", readme.read_text())
    made = tokens.create(integration_name="shop", name="readme", scopes=scopes, now=clock.now())
    return replace(shop, token=made.token)


CLUSTERS = {"clusters": [{"name": "Lamps", "keywords": ["brass lamp", "desk lamp"]}], "unclustered": []}


def followed(*command: str, folder: Path, shop: Shop, **environment: str) -> str:
    """What a README's program says, whose jobs are run as they come."""
    environment = {**os.environ, **shop.environment, **environment}
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=PIPE, stderr=STDOUT, text=True)
    try:
        with serving(text(1_500), answer(CLUSTERS)):
            for _ in range(2):
                jobs = Job.objects.filter(status=JobStatus.QUEUED)
                wait_until(lambda jobs=jobs: jobs.exists() or process.poll() is not None)  # type: ignore[misc]
                Time().engine().run(job_id=jobs.get().pk)
        said, _ = process.communicate(timeout=60)
    finally:
        process.kill()
        process.wait()
    return said


def test_the_readme_of_the_wheel_runs(python: Path, shop: Shop, settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = True
    (python / "readme.py").write_text(blocks(PYTHON / "README.md", "python"))
    command = (sys.executable, "readme.py")
    shop = with_the_scopes_of(PYTHON / "README.md", shop)
    said = followed(*command, folder=python, shop=shop, PYTHONPATH=str(python))
    assert re.fullmatch(
        SAID + r"\['Lamps'\]\n" + COSTS + r"\{'Basic': 1, 'Quality': 5, 'Premium': 15\}\n\d+\n", said
    ), said


def test_the_readme_of_the_tarball_is_typed_and_runs(typescript: Path, shop: Shop, settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = True
    (typescript / "readme.ts").write_text(blocks(TYPESCRIPT / "README.md", "ts"))
    types = ("--typeRoots", str(MODULES / "@types"), "--types", "node")
    run(TSC, "--module", "nodenext", "--target", "es2023", "--strict", *types, "readme.ts", folder=typescript)
    shop = with_the_scopes_of(TYPESCRIPT / "README.md", shop)
    said = followed("node", "readme.js", folder=typescript, shop=shop)
    assert re.fullmatch(
        SAID + r"\[ 'Lamps' \]\n" + COSTS + r"\[ 'Basic: 1', 'Quality: 5', 'Premium: 15' \]\n\d+\n", said
    ), said


def act(typescript: Path, name: str, shop: Shop, **environment: str) -> Any:
    said = run("node", "typescript_client.mjs", name, folder=typescript, **{**shop.environment, **environment})
    return json.loads(said)


def test_each_act_is_done_once_where_answers_are_lost(typescript: Path, shop: Shop) -> None:
    with losing_first_answers(shop.url) as way:
        done = act(typescript, "sell", shop, RATECARD_URL=way.url)
    assert done == {
        "charged": [20, 15, 35],
        "records": [[15, True]],
        "closed": [True, "SETTLED", "HoldNotOpen"],
        "same": True,
    }
    assert way.lost()[:3] == ["QuoteList", "HoldCreate", "HoldSettle"]


def test_errors_and_values_of_a_newer_server_stop_nothing(typescript: Path, shop: Shop) -> None:
    with answering(shop.url, NEWER_ERROR | NEWER_HOLD) as newer:
        done = act(typescript, "newer", shop, RATECARD_URL=newer.url)
    assert done == [True, False, "SPENDING_LIMIT_REACHED", "DISPUTED"]


def test_tokens_are_asked_for_again(typescript: Path, shop: Shop) -> None:
    assert act(typescript, "tokens", shop) == [3, 0, None, "TokenRefused", "UNAUTHENTICATED"]


def test_a_function_is_quoted_run_and_cancelled(typescript: Path, shop: Shop) -> None:
    done = act(typescript, "functions", shop)
    assert done == ["QUEUED", True, True, "CANCELLED", "FUNCTION_RUN_NOT_FOUND"]


def test_an_automation_is_changed_quoted_run_and_cancelled(typescript: Path, shop: Shop) -> None:
    done = act(typescript, "automations", shop)
    (step,) = done.pop(5)
    assert (step["status"], step["items"]) == ("CANCELLED", {"nodes": []})
    assert done == ["Rugs", "PERSON", None, 2, "CANCELLED", "AUTOMATION_RUN_NOT_FOUND"]


OFFLINE = Shop("http://127.0.0.1:9", "t", "a")


def test_one_key_is_kept_over_all_attempts_and_long_waits_are_the_callers(typescript: Path) -> None:
    with stand_in(Scripted(status=429, headers={"Retry-After": "3600"})) as server:
        server.first_answers = [Scripted(status=502, body=b"<html>")] * 2
        is_silent, key, late = act(typescript, "silence", OFFLINE, ANSWERS=server.base)
        sent = [json.loads(asked.body)["variables"] for asked in server.asked]
    assert (is_silent, late) == (True, "HTTP_429: ")
    assert sent == [{"input": {"hold": "h", "idempotencyKey": key}}] * 2 + [{"id": "h"}]


def test_a_stream_that_breaks_is_opened_again_and_repeats_nothing(typescript: Path) -> None:
    answers = [revisions(1), prices_of(1), Scripted(status=503), revisions(1, 2), prices_of(2)]
    with stand_in(answers[-1]) as server:
        server.first_answers = answers[:-1]
        assert act(typescript, "stream", OFFLINE, ANSWERS=server.base) == [1, 2]
        assert len(server.asked) == len(answers)


IN_A_PAGE = """async () => {
  const { Ratecard } = await import("/static/client/index.js");
  const ratecard = new Ratecard("");
  const { revisionNumber } = await ratecard.prices.get();
  for await (const { qualityTiers } of ratecard.prices.watch()) {
    return [revisionNumber, qualityTiers.map(({ creditsPerImage }) => creditsPerImage)];
  }
}"""


def test_the_tarball_runs_in_a_page(typescript: Path, site: str, careful_page: Page) -> None:
    files = typescript / "node_modules" / "ratecard-client" / "dist"
    careful_page.route("**/static/client/*", lambda route: route.fulfill(path=files / route.request.url.split("/")[-1]))
    careful_page.goto(f"{site}/login/")
    assert careful_page.evaluate(IN_A_PAGE) == [1, [1, 5, 15]]


def test_the_packages_have_one_version_and_are_typed(python: Path, typescript: Path) -> None:
    package = json.loads((typescript / "node_modules" / "ratecard-client" / "package.json").read_text())
    assert (python / f"ratecard_client-{package['version']}.dist-info" / "licenses" / "LICENSE").exists()
    assert (python / "ratecard_client" / "py.typed").exists()
    assert "dependencies" not in package
