"""`ratecard schema check` names what breaks clients of the last release, in a repository of its own."""

import subprocess
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from backend.api.cli.app import app
from backend.api.graphql.schema import schema

NOW = schema.as_str() + "\n"
BEFORE = NOW.replace("type Query {", 'type Query {\n  """Gone."""\n  oldField: Int\n', 1)


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    git("init", "-q")
    version("0.1.0")
    Path("schema.graphql").write_text(BEFORE)
    git("add", ".")
    git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-qm", "Release")
    git("tag", "v0.1.0")
    Path("schema.graphql").write_text(NOW)


def git(*words: str) -> None:
    subprocess.run(["git", *words], check=True)


def version(number: str) -> None:
    Path("pyproject.toml").write_text(f'[project]\nversion = "{number}"\n')


def check() -> Result:
    return CliRunner().invoke(app, ["schema", "check"])


def test_a_field_that_is_gone_is_named_and_refused() -> None:
    done = check()
    assert done.exit_code == 1
    assert "Query.oldField" in done.stdout
    assert "raise the version" in done.stderr


def test_a_new_version_may_break() -> None:
    version("0.2.0")
    done = check()
    assert done.exit_code == 0
    assert "Query.oldField" in done.stdout


def test_a_stale_file_is_refused() -> None:
    Path("schema.graphql").write_text(BEFORE)
    assert "is stale" in check().stderr
