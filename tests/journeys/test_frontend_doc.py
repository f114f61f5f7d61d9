"""docs/frontend.md, followed in an empty folder."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import runs
from tests.support.environment import PROJECT

DOC = (PROJECT / "docs" / "frontend.md").read_text()
FILES = dict(re.findall(r"^`([\w./]+)`:\n\n```\w+\n(.*?)^```", DOC, flags=re.MULTILINE | re.DOTALL))
COMMANDS = re.findall(r"^```sh\n(.*?)^```", DOC, flags=re.MULTILINE | re.DOTALL)


@pytest.fixture
def project() -> Iterator[Path]:
    folder = runs.folder() / "my-frontend"
    for name, content in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content)
    shutil.copy(PROJECT / "schema.graphql", folder)
    yield folder
    shutil.rmtree(folder)


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
    assert list(FILES) == [*offer, "src/news.graphql", "src/live.ts", "src/useNewPrices.ts"]
    (commands,) = COMMANDS
    done = run(project, commands)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "useOfferQuery" in (project / "src" / "offer.generated.ts").read_text()

    page = project / "src" / "Offer.tsx"
    page.write_text(page.read_text().replace("creditsPerImage", "creditsPerPicture"))
    assert "creditsPerPicture" in run(project, "npx tsc").stdout

    query = project / "src" / "offer.graphql"
    query.write_text(query.read_text().replace("label", "lable"))
    wrong = run(project, "npx graphql-codegen")
    assert wrong.returncode != 0
    assert "lable" in wrong.stdout + wrong.stderr
