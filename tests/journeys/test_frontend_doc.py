"""docs/frontend.md, followed in an empty folder."""

import json
import os
import re
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Page, expect

from backend.accounts.models import User
from backend.accounts.scopes import StaffRole
from tests.support import runs, soak
from tests.support.api import Api
from tests.support.client_packages import MODULES
from tests.support.databases import Database
from tests.support.documents import send
from tests.support.environment import PROJECT
from tests.support.servers import free_port, server
from tests.support.terminal import ratecard
from tests.support.waiting import wait_until

DOC = (PROJECT / "docs" / "frontend.md").read_text()
FILES = dict(re.findall(r"^`([\w./]+)`:\n\n```\w+\n(.*?)^```", DOC, flags=re.MULTILINE | re.DOTALL))
COMMANDS = re.findall(r"^```sh\n(.*?)^```", DOC, flags=re.MULTILINE | re.DOTALL)
INSTALL = "npm install\n"
BY_ID = "src/byId.ts"
PASSWORD = "a horse that nobody rides"
OFFER = ["Basic: 1 credits an image", "Quality: 5 credits an image", "Premium: 15 credits an image"]
(OUTPUTS,) = re.findall(r"^```ts\n(    .*?)^```", DOC, flags=re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="session")
def folder() -> Path:
    """An empty folder in which everything was done that the page says, but for sending ids; one for all workers."""
    folder = runs.folder() / "my-frontend"
    with runs.turn("my-frontend"):
        if not (folder / "done").exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            shutil.copy(PROJECT / "schema.graphql", folder)
            write_files(folder)
            (commands,) = COMMANDS
            assert commands.startswith(INSTALL)
            if not soak.FULL:
                link_packages(folder)
                commands = commands.removeprefix(INSTALL)
            done = run(folder, commands)
            assert done.returncode == 0, done.stdout + done.stderr
            (folder / "done").touch()
    return folder


def link_packages(folder: Path) -> None:
    """In place of 15 seconds of `npm install`: exactly what package.json names, as the pages have installed it."""
    package = json.loads(FILES["package.json"])
    named = package["dependencies"] | package["devDependencies"]
    installed = {name: json.loads((MODULES / name / "package.json").read_text())["version"] for name in named}
    assert installed == named
    assert package["overrides"] == json.loads((PROJECT / "frontend" / "package.json").read_text())["overrides"]
    for name in (*named, ".bin"):
        link = folder / "node_modules" / name
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(MODULES / name)


@pytest.fixture
def project(folder: Path, tmp_path: Path) -> Path:
    """A copy that a test may change, without the packages."""
    project = tmp_path / "my-frontend"
    shutil.copytree(folder, project, ignore=shutil.ignore_patterns("node_modules"))
    (project / "node_modules").symlink_to(folder / "node_modules")
    return project


def write_files(folder: Path) -> None:
    for name in FILES.keys() - {BY_ID}:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(FILES[name])


def run(folder: Path, command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", command],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_an_empty_folder_gets_typed_hooks(project: Path) -> None:
    offer = ["package.json", "codegen.ts", "tsconfig.json", "src/offer.graphql", "src/Offer.tsx"]
    assert list(FILES) == [
        *offer,
        "src/main.tsx",
        "index.html",
        "src/models.graphql",
        "src/price.ts",
        "src/news.graphql",
        "src/live.ts",
        "src/useNewPrices.ts",
        BY_ID,
    ]
    assert "useOfferQuery" in (project / "src" / "offer.generated.ts").read_text()

    page = project / "src" / "Offer.tsx"
    page.write_text(page.read_text().replace("creditsPerImage", "creditsPerPicture"))
    assert "creditsPerPicture" in run(project, "npx tsc").stdout

    price = project / "src" / "price.ts"
    price.write_text(price.read_text().replace('"TextModel"', '"ImageModel"'))
    assert "tokensPerCredit" in run(project, "npx tsc").stdout

    query = project / "src" / "offer.graphql"
    query.write_text(query.read_text().replace("label", "lable"))
    wrong = run(project, "npx graphql-codegen")
    assert wrong.returncode != 0
    assert "lable" in wrong.stdout + wrong.stderr


@contextmanager
def vite(project: Path, ratecard: str) -> Iterator[str]:
    """The page as `npx vite` serves it; Ratecard is at another port here than the demo's."""
    (config,) = re.findall(r"^`vite.config.js`.*?```js\n(.*?)^```", DOC, flags=re.MULTILINE | re.DOTALL)
    (project / "vite.config.js").write_text(config.replace("http://127.0.0.1:8000", ratecard))
    port = free_port()
    command = ["npx", "vite", "--host", "localhost", "--port", str(port), "--strictPort"]
    process = subprocess.Popen(command, cwd=project, stdout=subprocess.DEVNULL, start_new_session=True)
    try:
        wait_until(lambda: process.poll() is not None or answers(f"http://localhost:{port}/"))
        yield f"http://localhost:{port}"
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout=10)


def answers(address: str) -> bool:
    try:
        return httpx.get(address).is_success
    except httpx.TransportError:
        return False


def test_it_ends_with_a_page_in_a_browser_signed_in_or_not(project: Path, own_database: Database, page: Page) -> None:
    User.objects.create_user("edith", password=PASSWORD, is_staff=True, role=StaffRole.EDITOR)
    with server(own_database.url) as ratecard, vite(project, ratecard) as site:
        page.goto(site)
        expect(page.get_by_role("listitem")).to_have_text(OFFER)
        page.goto(f"{site}/login/")
        page.get_by_label("Username").fill("edith")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Log in").click()
        page.wait_for_url(lambda address: "/login/" not in address)
        page.goto(site)
        expect(page.get_by_role("listitem")).to_have_text(OFFER)
        assert {cookie["name"] for cookie in page.context.cookies(site)} >= {"sessionid", "csrftoken"}


@pytest.mark.django_db
def test_its_operations_are_served_by_id(project: Path, shop: Api) -> None:
    shutil.copy(PROJECT / "frontend" / "scripts" / "trustedDocuments.mjs", project)
    config = project / "codegen.ts"
    config.write_text(config.read_text().replace("  generates: {\n", f"  generates: {{\n{OUTPUTS}"))
    (project / BY_ID).write_text(FILES[BY_ID])
    done = run(project, "npx graphql-codegen && npx tsc")
    assert done.returncode == 0, done.stdout + done.stderr

    added = ratecard("documents", "add", str(project / "trusted-documents.json"))
    assert added.stdout == "Added 3 of 3 documents; 0 were there.\n", added.stderr
    (document_id,) = re.findall(r'"Offer": "(.*)"', (project / "src" / "documentIds.generated.ts").read_text())
    answer = json.loads(send(shop, documentId=document_id).content)
    assert [tier["label"] for tier in answer["data"]["aiConfig"]["qualityTiers"]] == ["Basic", "Quality", "Premium"]
