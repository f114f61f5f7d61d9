"""docs/charging.md, followed: its examples install the clients, and run on a connection that loses answers."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from backend.accounts import tokens
from backend.shared import clock
from tests.conftest import integration
from tests.support import client_packages, runs
from tests.support.api import Api
from tests.support.charging import account, balance_of, move
from tests.support.databases import Database
from tests.support.environment import PROJECT
from tests.support.lossy import losing_first_answers
from tests.support.newer import NEWER_ERROR, NEWER_HOLD, answering
from tests.support.publishing import add_models, unit_model
from tests.support.terminal import ratecard

DOC = (PROJECT / "docs" / "charging.md").read_text()
EXAMPLES = PROJECT / "docs" / "examples"
TOKEN, PIP_INSTALL, PYTHON_RUN, TYPESCRIPT_SET_UP, TYPESCRIPT_RUN = re.findall(
    r"^```sh\n(.*?)^```", DOC, flags=re.MULTILINE | re.DOTALL
)
NPM_INSTALL = "npm install\n"  # the packages are linked from where a test has installed them
WORDS = TOKEN.replace("\\\n", " ").split()
SCOPES = [word for before, word in pairwise(WORDS) if before == "--scope"]
OPERATIONS = re.findall(r"^```graphql\n(.*?)^```", DOC, flags=re.MULTILINE | re.DOTALL)

DOWN_PYTHON = """
def make_pictures(count: int) -> list[Picture]:
    raise Unreachable
"""
DOWN_JAVASCRIPT = "\nmakePictures = async () => { throw new Unreachable(); };\n"


@dataclass(frozen=True)
class Example:
    folder: Path
    run: str
    provider: str
    unreachable: str
    """What makes the provider one that can't be reached, at the end of its file."""

    def sh(self, command: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["bash", "-euo", "pipefail", "-c", command],
            cwd=self.folder,
            env={
                **os.environ,
                "PATH": f"{PROJECT / '.venv' / 'bin'}:{os.environ['PATH']}",
                "PYTHONPATH": str(client_packages.python()),
                **environment,
            },
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )


def python_example() -> Example:
    folder = runs.folder() / f"charging-python-{os.getpid()}"
    shutil.copytree(EXAMPLES / "charging-python", folder)
    return Example(folder, PYTHON_RUN, "provider.py", DOWN_PYTHON)


def typescript_example() -> Example:
    folder = runs.folder() / f"charging-typescript-{os.getpid()}"
    shutil.copytree(EXAMPLES / "charging-typescript", folder)
    modules = folder / "node_modules"
    modules.mkdir()
    for name in ("@types", "typescript", "@typescript", ".bin"):
        (modules / name).symlink_to(client_packages.MODULES / name)
    (modules / "ratecard-client").symlink_to(client_packages.typescript() / "node_modules" / "ratecard-client")
    example = Example(folder, TYPESCRIPT_RUN, "dist/provider.js", DOWN_JAVASCRIPT)
    done = example.sh(TYPESCRIPT_SET_UP.removeprefix(NPM_INSTALL))
    assert done.returncode == 0, done.stdout + done.stderr
    return example


@pytest.fixture(scope="module", params=[python_example, typescript_example], ids=["python", "typescript"])
def example(request: pytest.FixtureRequest) -> Iterator[Example]:
    """An example in a folder of its own, set up as the document says."""
    made: Example = request.param()
    yield made
    shutil.rmtree(made.folder)


@pytest.fixture
def shop(site_database: Database, example: Example) -> Api:
    (example.folder / "order-17.json").unlink(missing_ok=True)  # an order of the test before
    return integration("shop")


def sell(example: Example, base: str) -> subprocess.CompletedProcess[str]:
    """Run the example as shop, with the scopes that the document names and no others."""
    made = tokens.create(integration_name="shop", name="charging", scopes=SCOPES, now=clock.now())
    return example.sh(example.run, RATECARD_URL=base, RATECARD_TOKEN=made.token)


def test_too_few_credits_are_reported_and_a_delivery_is_charged_once(example: Example, site: str, shop: Api) -> None:
    customer = account(shop, credits=19)
    refused = sell(example, site)
    assert (refused.returncode, refused.stdout, refused.stderr) == (1, "", "Credits missing: 1.\n")
    assert balance_of(shop, customer) == {"balance": 19, "held": 0, "available": 19}
    move(shop, "creditsGrant", account=customer, category="PURCHASE", credits=31)
    with losing_first_answers(site) as way:
        first, again = sell(example, way.url), sell(example, way.url)
    assert (first.stdout, first.stderr) == (again.stdout, again.stderr) == ("Charged 15 credits.\n", "")
    assert way.lost() == ["HoldCreate", "HoldById", "HoldSettle"]
    assert balance_of(shop, customer) == {"balance": 35, "held": 0, "available": 35}
    records = "{ usageRecords { totalCount nodes { requestId images credits explain { agrees } } } }"
    assert shop.data(records)["usageRecords"] == {
        "totalCount": 1,
        "nodes": [{"requestId": "order-17", "images": 3, "credits": 15, "explain": {"agrees": True}}],
    }


def test_an_error_of_a_newer_server_is_reported_by_its_code_and_message(example: Example, site: str, shop: Api) -> None:
    customer = account(shop, credits=50)
    with answering(site, NEWER_ERROR) as newer:
        done = sell(example, newer.url)
    said = "SPENDING_LIMIT_REACHED: This month's limit is reached.\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", said)
    assert balance_of(shop, customer) == {"balance": 50, "held": 0, "available": 50}


def test_a_value_of_a_newer_server_does_not_stop_the_client(example: Example, site: str, shop: Api) -> None:
    account(shop, credits=50)
    with answering(site, NEWER_HOLD) as newer:
        done = sell(example, newer.url)
    assert (done.returncode, done.stdout, done.stderr) == (0, "Charged 7 credits.\n", "")


@pytest.mark.django_db
def test_every_operation_runs_with_the_token_that_is_made_first(anonymous: Api) -> None:
    assert WORDS[0] == "ratecard"
    add_models(unit_model(is_default=True))
    service = Api(anonymous.client, token=ratecard(*WORDS[1:]).stdout.strip())
    ids: dict[str, str] = {}
    for operation in OPERATIONS:
        text = operation
        for phrase, value in ids.items():
            text = text.replace(f'"{phrase}"', f'"{value}"')
        usage = {"prompt_tokens": 2000, "completion_tokens": 3000, "total_tokens": 5000}
        variables = {"usage": usage} if "$usage" in text else {}
        if text.startswith("mutation Release"):
            text = text.replace(ids["the hold's id"], second_hold(service, ids))
        data = service.data(text, **variables)
        (field,) = data
        assert "code" not in (data[field] or {}), (operation, data)
        ids |= found(data)
    assert ids.keys() == {"the account's id", "the quote's token", "the hold's id", "the usage record's id"}


def found(data: dict[str, Any]) -> dict[str, str]:
    """What later operations name, by the words that the page has in its place."""
    (field, answer), *_ = data.items()
    if field == "accountCreate":
        return {"the account's id": answer["account"]["id"]}
    if field == "quote":
        return {"the quote's token": answer["token"]}
    if field == "holdCreate":
        return {"the hold's id": answer["hold"]["id"]}
    if field == "holdSettle":
        return {"the usage record's id": answer["hold"]["usageRecord"]["id"]}
    return {}


def second_hold(service: Api, ids: dict[str, str]) -> str:
    """The first one is settled before the page releases it."""
    image = "{image: {tier: QUALITY, count: 1}}"
    quote = f"query Q($account: ID!) {{ quote(account: $account, input: {image}) {{ ... on Quote {{ token }} }} }}"
    token = service.data(quote, account=ids["the account's id"])["quote"]["token"]
    made: str = move(service, "holdCreate", quoteToken=token)["hold"]["id"]
    return made


def test_a_failure_is_exit_code_1(example: Example, site: str, shop: Api) -> None:
    nobody = sell(example, site)
    said = "Ratecard has no account of customer-1.\n"
    assert (nobody.returncode, nobody.stdout, nobody.stderr) == (1, "", said)


def test_an_order_without_delivery_is_exit_code_1_again_and_again(example: Example, site: str, shop: Api) -> None:
    customer = account(shop, credits=50)
    provider = next(example.folder.glob(example.provider))
    working = provider.read_text()
    provider.write_text(working + example.unreachable)
    try:
        first, again = sell(example, site), sell(example, site)
    finally:
        provider.write_text(working)
    assert (first.returncode, first.stderr) == (1, "The provider can't be reached: nothing is charged.\n")
    assert (again.returncode, again.stderr) == (1, "No call was made for this order: place another.\n")
    assert balance_of(shop, customer) == {"balance": 50, "held": 0, "available": 50}
