"""The commands of docs/gitops.md, one after the other, on a database of their own."""

import os
import re
import subprocess
from pathlib import Path

from tests.support.databases import Database
from tests.support.environment import PROJECT

COMMANDS = re.findall(r"^```sh\n(.*?)\n```", (PROJECT / "docs" / "gitops.md").read_text(), flags=re.MULTILINE)


def test_the_commands_do_what_the_page_says(own_database: Database, tmp_path: Path) -> None:
    def run(command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["bash", "-c", command.replace(".venv/bin/", f"{PROJECT}/.venv/bin/")],
            cwd=tmp_path,
            env={**os.environ, "DATABASE_URL": own_database.url},
            capture_output=True,
            text=True,
            check=False,
        )

    export, plan, apply = COMMANDS
    assert run(export).returncode == 0
    assert run(plan).returncode == 0
    file = tmp_path / "catalog.yaml"
    file.write_text(file.read_text().replace("credits_per_image: 5", "credits_per_image: 6"))
    assert run(plan).returncode == 2
    assert run(apply).returncode == 2
    assert run(plan).stdout == "Nothing to do: the catalog, at revision 2, says the same.\n"
    file.write_text("format: ratecard/1\n")
    assert run(apply).returncode == 1
