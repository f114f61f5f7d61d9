"""The commands of docs/gitops.md, one after the other, on a database of their own."""

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import Result

from tests.support.environment import PROJECT
from tests.support.terminal import ratecard

COMMANDS = re.findall(r"^```sh\n(.*?)\n```", (PROJECT / "docs" / "gitops.md").read_text(), flags=re.MULTILINE)


def run(command: str) -> Result:
    program, *words = shlex.split(command)
    assert program == ".venv/bin/ratecard"
    return ratecard(*words)


@pytest.mark.usefixtures("own_database")
def test_the_commands_do_what_the_page_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    export, plan, apply = COMMANDS
    assert run(export).exit_code == 0
    assert run(plan).exit_code == 0
    file = tmp_path / "catalog.yaml"
    file.write_text(file.read_text().replace("credits_per_image: 5", "credits_per_image: 6"))
    assert run(plan).exit_code == 2
    assert run(apply).exit_code == 2
    assert run(plan).stdout == "Nothing to do: the catalog, at revision 2, says the same.\n"
    file.write_text("format: ratecard/1\n")
    assert run(apply).exit_code == 1
