"""docs/charging.md, followed: its examples are generated, checked, and run on a connection that loses answers."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from backend.accounts import tokens
from backend.accounts.scopes import Right
from backend.shared import clock
from tests.conftest import integration
from tests.support import runs
from tests.support.api import Api
from tests.support.charging import account, balance_of, move
from tests.support.databases import Database
from tests.support.environment import PROJECT
from tests.support.lossy import losing_first_answers
from tests.support.newer import answering

DOC = (PROJECT / "docs" / "charging.md").read_text()
PYTHON_SET_UP, PYTHON_RUN, TYPESCRIPT_SET_UP, TYPESCRIPT_RUN = re.findall(
    r"^```sh\n(.*?)^```", DOC, flags=re.MULTILINE | re.DOTALL
)
NPM_INSTALL = "npm install\n"  # the packages are the frontend's, of the same versions
SCOPES = [Right.ACCOUNTS_READ, Right.QUOTES_READ, Right.CREDITS_SPEND]


@dataclass(frozen=True)
class Example:
    folder: Path
    set_up: str
    run: str
    operations: str
    code: str

    def sh(self, command: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["bash", "-euo", "pipefail", "-c", command],
            cwd=self.folder,
            env={
                **os.environ,
                "PATH": f"{PROJECT / '.venv' / 'bin'}:{os.environ['PATH']}",
                "UV_PYTHON": sys.executable,
                **environment,
            },
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def complaint(self, file: str, old: str, new: str) -> str:
        """What the set-up says of the example with another word in it; then the word is put back."""
        path = self.folder / file
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new))
        done = self.sh(self.set_up)
        path.write_text(text)
        assert done.returncode != 0
        return done.stdout + done.stderr


@pytest.fixture(scope="module", params=["python", "typescript"])
def example(request: pytest.FixtureRequest) -> Iterator[Example]:
    """An example in a folder of its own, set up as the document says."""
    folder = runs.folder() / f"charging-{request.param}"
    shutil.copytree(PROJECT / "docs" / "examples" / f"charging-{request.param}", folder)
    shutil.copy(PROJECT / "schema.graphql", folder)
    if request.param == "python":
        example = Example(folder, PYTHON_SET_UP, PYTHON_RUN, "charging.graphql", "charging.py")
    else:
        (folder / "node_modules").symlink_to(PROJECT / "frontend" / "node_modules")
        set_up = TYPESCRIPT_SET_UP.removeprefix(NPM_INSTALL)
        example = Example(folder, set_up, TYPESCRIPT_RUN, "src/charging.graphql", "src/charging.ts")
    try:
        done = example.sh(example.set_up)
        assert done.returncode == 0, done.stdout + done.stderr
        yield example
    finally:
        shutil.rmtree(folder)


@pytest.fixture
def shop(site_database: Database, example: Example) -> Api:
    (example.folder / "order-17.json").unlink(missing_ok=True)  # an order of the test before
    return integration("shop")


def sell(example: Example, base: str) -> subprocess.CompletedProcess[str]:
    """Run the example as shop, with the scopes that the document names and no others."""
    made = tokens.create(integration_name="shop", name="charging", scopes=SCOPES, now=clock.now())
    return example.sh(example.run, RATECARD_URL=f"{base}/graphql", RATECARD_TOKEN=made.token)


def test_a_wrong_field_fails(example: Example) -> None:
    assert "shortfalls" in example.complaint(example.operations, "shortfall\n", "shortfalls\n")
    assert "shortfalls" in example.complaint(example.code, "held.shortfall", "held.shortfalls")


def test_too_few_credits_are_reported_and_a_delivery_is_charged_once(example: Example, site: str, shop: Api) -> None:
    customer = account(shop, credits=19)
    refused = sell(example, site)
    assert (refused.returncode, refused.stdout, refused.stderr) == (1, "", "Credits missing: 1.\n")
    assert balance_of(shop, customer) == {"balance": 19, "held": 0, "available": 19}
    move(shop, "creditsGrant", account=customer, category="PURCHASE", credits=31)
    with losing_first_answers(site) as way:
        first, again = sell(example, way.url), sell(example, way.url)
    assert (first.stdout, first.stderr) == (again.stdout, again.stderr) == ("Charged 15 credits.\n", "")
    assert way.lost() == ["HoldCreate", "Hold", "HoldSettle"]
    assert balance_of(shop, customer) == {"balance": 35, "held": 0, "available": 35}
    records = "{ usageRecords { totalCount nodes { requestId images credits explain { agrees } } } }"
    assert shop.data(records)["usageRecords"] == {
        "totalCount": 1,
        "nodes": [{"requestId": "order-17", "images": 3, "credits": 15, "explain": {"agrees": True}}],
    }


UNKNOWN_ERROR = {
    "holdCreate": {
        "__typename": "SpendingLimitReached",
        "code": "SPENDING_LIMIT_REACHED",
        "message": "This month's limit is reached.",
        "path": None,
    }
}


def test_an_error_of_a_newer_server_is_reported_by_its_code_and_message(example: Example, site: str, shop: Api) -> None:
    customer = account(shop, credits=50)
    with answering(site, {"HoldCreate": UNKNOWN_ERROR}) as newer:
        done = sell(example, newer.url)
    said = "SPENDING_LIMIT_REACHED: This month's limit is reached.\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", said)
    assert balance_of(shop, customer) == {"balance": 50, "held": 0, "available": 50}


def test_a_value_of_a_newer_server_does_not_stop_the_client(example: Example, site: str, shop: Api) -> None:
    account(shop, credits=50)
    with answering(site, {"Hold": {"hold": {"status": "DISPUTED", "charged": 7}}}) as newer:
        done = sell(example, newer.url)
    assert (done.returncode, done.stdout, done.stderr) == (0, "Charged 7 credits.\n", "")
