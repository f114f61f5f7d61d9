"""Relay, urql and graphql-codegen take one set of documents, and read a real account with them."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest

from backend.accounts import tokens
from backend.accounts.scopes import Right
from backend.shared import clock
from tests.conftest import integration
from tests.support import runs
from tests.support.api import Api
from tests.support.charging import account, hold, images, move
from tests.support.databases import Database
from tests.support.environment import PROJECT

CLIENTS = Path(__file__).parent / "clients"
SCOPES = [Right.CATALOG_READ, Right.ACCOUNTS_READ, Right.CREDITS_SPEND]
RELAY, TYPES = "npx relay-compiler", "npx tsc"


@pytest.fixture(scope="module")
def made() -> Iterator[Path]:
    """A project in which each tool has generated its code from the same documents."""
    folder = Path(mkdtemp(prefix="clients-", dir=runs.folder()))  # several workers may make one at the same time
    try:
        shutil.copytree(CLIENTS, folder, dirs_exist_ok=True)
        shutil.copy(PROJECT / "schema.graphql", folder)
        (folder / "node_modules").symlink_to(PROJECT / "frontend" / "node_modules")
        (folder / "src" / "relay").mkdir()
        write_for_relay(folder)
        done = run(folder, f"{RELAY} && npx graphql-codegen && {TYPES}")
        assert done.returncode == 0, done.stdout + done.stderr
        yield folder
    finally:
        shutil.rmtree(folder)


@pytest.fixture
def folder(made: Path) -> Iterator[Path]:
    """The project; what a test changes of it is put back."""
    yield made
    shutil.copytree(CLIENTS, made, dirs_exist_ok=True)
    write_for_relay(made)


def write_for_relay(folder: Path) -> None:
    """Relay reads operations in the tags of a program, and no files of their own."""
    documents = (folder / "documents" / "account.graphql").read_text()
    module = f'import {{ graphql }} from "relay-runtime";\n\nexport const documents = graphql`\n{documents}`;\n'
    (folder / "src" / "documents.ts").write_text(module)


def run(folder: Path, command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", command],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture
def shop(site_database: Database) -> Api:
    return integration("shop")


def sell(shop: Api) -> tuple[str, str]:
    """An account with seven charges, for images and for text in turn, and its one open hold."""
    customer = account(shop, credits=100)
    image = {"work": {"operationType": "IMAGE_GENERATION", "tier": "QUALITY"}}
    text = {"work": {"operationType": "CONTENT_GENERATION"}}
    used = {"calls": [{"tokens": {"inputTokens": 400, "outputTokens": 600}}]}
    for number in range(7):
        work, usage = (text, used) if number % 2 else (image, images(1))
        move(shop, "chargeCreate", account=customer, chargeFor=work, usage=usage)
    return customer, hold(shop, customer)["hold"]["id"]


def lists_of(shop: Api, customer: str) -> dict[str, list[str]]:
    """All ids of the account's lists, each list in one page."""
    nodes = "{ nodes { id } }"
    document = f"query L($id: ID) {{ account(id: $id) {{ holds {nodes} ledger {nodes} usage {nodes} }} }}"
    return {
        name: [node["id"] for node in page["nodes"]]
        for name, page in shop.data(document, id=customer)["account"].items()
    }


PAGES = {
    "relay": ["AccountPages", "HoldsPage", "HoldsPage", "LedgerPage", "LedgerPage", "UsagePage", "UsagePage"],
    "urql": ["AccountHolds"] * 3 + ["AccountLedger"] * 3 + ["AccountUsage"] * 3,
}


@pytest.mark.parametrize("client", ["relay", "urql"])
def test_a_client_pages_every_list_and_keeps_what_has_an_id_once(
    client: str, folder: Path, site: str, shop: Api
) -> None:
    customer, open_hold = sell(shop)
    token = tokens.create(integration_name="shop", name="clients", scopes=SCOPES, now=clock.now()).token
    done = run(
        folder,
        f"node dist/{client}.js",
        RATECARD_URL=f"{site}/graphql",
        RATECARD_TOKEN=token,
        ACCOUNT=customer,
        OPEN_HOLD=open_hold,
    )
    assert done.returncode == 0, done.stderr
    lists = lists_of(shop, customer)
    assert {name: len(ids) for name, ids in lists.items()} == {"holds": 8, "ledger": 8, "usage": 7}
    found: dict[str, Any] = json.loads(done.stdout)
    assert found == {
        "lists": lists,
        "prices": ["5 credits an image", *["1000 tokens a credit", "5 credits an image"] * 3],
        "states": [["OPEN", 20], ["RELEASED", 0]],
        "sent": [*PAGES[client], "HoldRelease"],
        "complaints": [],
    }


def test_a_wrong_field_and_a_wrong_type_are_refused(folder: Path) -> None:
    change(folder / "documents" / "account.graphql", "balanceAfter", "balanceBefore")
    write_for_relay(folder)
    unknown = run(folder, RELAY)
    assert unknown.returncode != 0
    assert "The type `LedgerEntry` has no field `balanceBefore`" in unknown.stderr

    for client in ("relay", "urql"):
        change(folder / "src" / f"{client}.ts", 'case "TextModel"', 'case "ImageModel"')
    narrowed = run(folder, TYPES).stdout
    assert re.findall(r"src/(\w+)\.ts.*'tokensPerCredit' does not exist", narrowed) == ["relay", "urql"]


def test_the_cache_of_the_page_for_frontends_is_the_one_that_is_tested() -> None:
    page = (PROJECT / "docs" / "frontend.md").read_text()
    (cache,) = re.findall(r"^```ts\n(const schema = .*?)^```", page, flags=re.MULTILINE | re.DOTALL)
    assert cache in (CLIENTS / "src" / "urql.ts").read_text()


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))
