"""docs/frontend.md, followed in an empty folder."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import runs
from tests.support.api import Api
from tests.support.documents import send
from tests.support.environment import PROJECT
from tests.support.terminal import ratecard

DOC = (PROJECT / "docs" / "frontend.md").read_text()
FILES = dict(re.findall(r"^`([\w./]+)`:\n\n```\w+\n(.*?)^```", DOC, flags=re.MULTILINE | re.DOTALL))
COMMANDS = re.findall(r"^```sh\n(.*?)^```", DOC, flags=re.MULTILINE | re.DOTALL)


BY_ID = "src/byId.ts"
(OUTPUTS,) = re.findall(r"^```ts\n(    .*?)^```", DOC, flags=re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """An empty folder in which everything was done that the page says, but for sending ids."""
    folder = runs.folder() / "my-frontend"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copy(PROJECT / "schema.graphql", folder)
    write_files(folder)
    (commands,) = COMMANDS
    done = run(folder, commands)
    assert done.returncode == 0, done.stdout + done.stderr
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def project(folder: Path) -> Path:
    write_files(folder)
    return folder


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


@pytest.mark.django_db
def test_its_operations_are_served_by_id(project: Path, shop: Api) -> None:
    shutil.copy(PROJECT / "frontend" / "scripts" / "trustedDocuments.mjs", project)
    config = project / "codegen.ts"
    config.write_text(config.read_text().replace("  generates: {\n", f"  generates: {{\n{OUTPUTS}"))
    (project / BY_ID).write_text(FILES[BY_ID])
    done = run(project, "npx graphql-codegen && npx tsc")
    assert done.returncode == 0, done.stdout + done.stderr

    added = ratecard("documents", "add", str(project / "trusted-documents.json"))
    assert added.stdout == "Added 3 of 3 documents; the others were there.\n", added.stderr
    (document_id,) = re.findall(r'"Offer": "(.*)"', (project / "src" / "documentIds.generated.ts").read_text())
    answer = json.loads(send(shop, documentId=document_id).content)
    assert [tier["label"] for tier in answer["data"]["aiConfig"]["qualityTiers"]] == ["Basic", "Quality", "Premium"]
