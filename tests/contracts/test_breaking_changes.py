"""`ratecard schema check` names what clients of the last release meet, from the schema that is kept of it."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from backend.api.cli import schema as command
from backend.api.cli.app import app
from backend.api.graphql.schema import schema

NOW = schema.as_str() + "\n"
WITH_A_FIELD_MORE = NOW.replace("type Query {", 'type Query {\n  """Gone."""\n  oldField: Int\n', 1)
WITHOUT_AN_ENUM_VALUE = re.sub(r'\n  """[^"]*"""\n  PREMIUM\n', "\n", NOW)


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    version("0.1.0")
    Path("schema.graphql").write_text(NOW)


def released(number: str, text: str) -> None:
    Path("docs/releases").mkdir(parents=True, exist_ok=True)
    Path(f"docs/releases/{number}.graphql").write_text(text)


def version(number: str) -> None:
    Path("pyproject.toml").write_text(f'[project]\nversion = "{number}"\n')


def run(name: str) -> Result:
    return CliRunner().invoke(app, ["schema", name])


def test_before_the_first_release_there_is_nothing_to_compare_with() -> None:
    done = run("check")
    assert (done.exit_code, done.stdout) == (0, "schema.graphql is fresh; nothing was released yet to compare with.\n")


def test_a_release_is_kept_once() -> None:
    assert run("release").exit_code == 0
    assert Path("docs/releases/0.1.0.graphql").read_text() == NOW
    again = run("release")
    assert again.exit_code == 1
    assert "Raise the version" in again.stderr
    assert run("check").stdout == "The schema is fresh and breaks nothing since 0.1.0.\n"


def test_a_field_that_is_gone_is_named_and_refused() -> None:
    released("0.1.0", WITH_A_FIELD_MORE)
    done = run("check")
    assert done.exit_code == 1
    assert "Clients of 0.1.0 break: Field Query.oldField was removed." in done.stdout
    assert "raise the version" in done.stderr


def test_the_newest_release_counts_by_its_numbers() -> None:
    released("0.9.0", WITH_A_FIELD_MORE)
    released("0.10.0", NOW)
    assert run("check").stdout == "The schema is fresh and breaks nothing since 0.10.0.\n"


@pytest.mark.parametrize(
    ("since", "now", "exit_code"),
    [("0.1.0", "0.1.1", 1), ("0.1.0", "0.2.0", 0), ("1.2.0", "1.3.0", 1), ("1.2.0", "2.0.0", 0)],
)
def test_only_the_next_version_that_may_break_breaks(since: str, now: str, exit_code: int) -> None:
    released(since, WITH_A_FIELD_MORE)
    version(now)
    done = run("check")
    assert (done.exit_code, f"Clients of {since} break: Field Query.oldField was removed." in done.stdout) == (
        exit_code,
        True,
    )


def test_a_new_value_is_named_and_breaks_nothing() -> None:
    released("0.1.0", WITHOUT_AN_ENUM_VALUE)
    done = run("check")
    assert done.exit_code == 0
    assert "Clients of 0.1.0 meet something new: " in done.stdout
    assert "PREMIUM" in done.stdout


@pytest.mark.parametrize(
    ("directive", "exit_code"),
    [
        ('@deprecated(reason: "Use newField. Goes on or after 2027-06-01.")', 0),
        ('@deprecated(reason: "Use newField.")', 1),
        ("@deprecated", 1),
    ],
)
def test_a_deprecation_says_what_to_use_and_until_when(
    directive: str, exit_code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = WITH_A_FIELD_MORE.replace("oldField: Int", f"oldField: Int {directive}").removesuffix("\n")

    monkeypatch.setattr(command, "exported", lambda: f"{text}\n")
    Path("schema.graphql").write_text(f"{text}\n")
    done = run("check")
    assert done.exit_code == exit_code
    assert ("Goes on or after YYYY-MM-DD" in done.stderr) is (exit_code == 1)


def test_a_stale_file_is_refused() -> None:
    Path("schema.graphql").write_text(WITH_A_FIELD_MORE)
    assert "is stale" in run("check").stderr
