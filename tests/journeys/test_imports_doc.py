"""The commands of docs/imports.md, one after the other, on a database of their own; and a bar on a terminal."""

import json
import os
import pty
import re
import shlex
import subprocess
from pathlib import Path

import pytest

from backend.accounts.models import User
from backend.accounts.scopes import StaffRole
from backend.catalog.registry import ModelRegistry
from tests.support.databases import Database
from tests.support.environment import PROJECT
from tests.support.ids import id_of
from tests.support.terminal import ratecard

PAGE = (PROJECT / "docs" / "imports.md").read_text()
COMMANDS = re.findall(r"^```sh\n(.*?)\n```", PAGE, flags=re.MULTILINE | re.DOTALL)
(PRICES,) = re.findall(r"^```json\n(.*?)\n```", PAGE, flags=re.MULTILINE | re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "prices.json").write_text(PRICES)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def said(commands: str) -> str:
    """What commands print, in this process, with single spaces."""
    printed = []
    for line in commands.splitlines():
        program, *words = shlex.split(line)
        done = ratecard(*words)
        assert (program, done.exit_code, done.stderr) == (".venv/bin/ratecard", 0, "")
        printed += done.stdout.split()
    return " ".join(printed)


@pytest.mark.usefixtures("own_database", "folder")
def test_the_commands_do_what_the_page_says() -> None:
    read, show, reject, adopt, publish, listed = map(said, COMMANDS[:-1])
    assert read == "Import 1 of prices.json (litellm, open): 1 accepted, 1 held back, 1 rejected."
    assert "by more than a factor 2." in show
    assert reject.endswith("1 accepted, 0 held back, 2 rejected.")
    assert (
        adopt
        == "newcomer-1 is accepted at 2,500 tokens per credit; its worst-case margin: 0 %. Publish import 1 to add it."
    )
    assert "Nothing was written; the catalog is at revision 1." in publish
    assert publish.endswith("The catalog is at revision 2.")
    assert "published 2 0 1 2" in listed
    model = ModelRegistry.current().ai_models["newcomer-1"]
    assert (model.display_name, model.context_window, model.is_active) == ("Newcomer", 200_000, False)


def test_curl_sends_the_file(site: str, folder: Path) -> None:
    User.objects.create_user("edith", password="of a test only", is_staff=True, role=StaffRole.EDITOR)
    command = COMMANDS[-1].replace("http://127.0.0.1:8000", site)
    environment = {**os.environ, "EDITOR_NAME": "edith", "EDITOR_PASSWORD": "of a test only"}
    answer = subprocess.check_output(["bash", "-c", command], cwd=folder, env=environment)
    review = json.loads(answer)["data"]["importReviewCreate"]["review"]
    assert review == {"id": id_of("ImportReview", 1), "counts": {"accepted": 1, "held": 1, "rejected": 1}}


def test_a_terminal_shows_a_bar(own_database: Database, folder: Path) -> None:
    ours, theirs = pty.openpty()
    command = [f"{PROJECT}/.venv/bin/ratecard", "import", "read", "prices.json", "--format", "litellm"]
    environment = {**os.environ, "DATABASE_URL": own_database.url, "TERM": "xterm"}
    done = subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=theirs, check=True)
    os.close(theirs)
    seen = os.read(ours, 100_000).decode()
    os.close(ours)
    assert "Keeping rows" in seen
    assert "100%" in seen
    assert done.stdout.decode().startswith("Import 1 of prices.json")
