"""`ratecard schema`: the exported schema, and what changed since the last release."""

import re
import tomllib
from io import StringIO
from pathlib import Path
from typing import Annotated

import typer
from django.core.management import call_command

from backend.api.cli.terminal import fail

app = typer.Typer(no_args_is_help=True)
FILE = Path("schema.graphql")
RELEASES = Path("docs/releases")
DEPRECATION = re.compile(r'@deprecated(?!\(reason: ".+ Goes on or after \d{4}-\d{2}-\d{2}\."\))')
PathOption = Annotated[Path, typer.Option(help="The exported file.")]
Version = tuple[int, int, int]


@app.command()
def export(path: PathOption = FILE) -> None:
    """Write the schema to a file."""
    path.write_text(exported())
    typer.echo(f"Wrote {path}.")


@app.command()
def release() -> None:
    """Keep the schema of the version in pyproject.toml, for `schema check` to compare with from then on."""
    RELEASES.mkdir(parents=True, exist_ok=True)
    path = RELEASES / f"{_name(version())}.graphql"
    if path.exists():
        fail(f"{path} exists: what was released stays as it is. Raise the version in pyproject.toml.")
    export(path)


@app.command()
def check(path: PathOption = FILE) -> None:
    """Fail where the file is stale, a deprecation says no day, or clients of the last release would break.

    They may break where the version in pyproject.toml says so: by its second number below 1.0, else by its first.
    """
    text = exported()
    if not path.exists() or path.read_text() != text:
        fail(f"{path} is stale. Run `make schema` and commit it.")
    if undated := DEPRECATION.search(text):
        line = text[: undated.start()].count("\n") + 1
        fail(f'Line {line} of {path}: end the reason of a deprecation with "Goes on or after YYYY-MM-DD.".')
    released = last_release()
    if released is None:
        typer.echo(f"{path} is fresh; nothing was released yet to compare with.")
        return
    _compare(released, text)


def exported() -> str:
    """The schema as strawberry-graphql-django writes it."""
    from strawberry_django.management.commands.export_schema import Command  # loads GeoDjango, too

    written = StringIO()
    call_command(Command(), "backend.api.graphql.schema", stdout=written)
    return written.getvalue()


def _compare(released: Version, text: str) -> None:
    from graphql import build_schema
    from graphql.utilities import find_breaking_changes, find_dangerous_changes

    old, new = build_schema((RELEASES / f"{_name(released)}.graphql").read_text()), build_schema(text)
    for addition in find_dangerous_changes(old, new):
        typer.echo(f"Clients of {_name(released)} meet something new: {addition.description}")
    breaking = find_breaking_changes(old, new)
    for change in breaking:
        typer.echo(f"Clients of {_name(released)} break: {change.description}")
    if breaking and not may_break(since=released, now=version()):
        fail("Keep what they removed, deprecated with a day, or raise the version in pyproject.toml.")
    if not breaking:
        typer.echo(f"The schema is fresh and breaks nothing since {_name(released)}.")


def last_release() -> Version | None:
    """The newest version whose schema is kept in docs/releases."""
    return max((_version(path.stem) for path in RELEASES.glob("*.graphql")), default=None)


def may_break(*, since: Version, now: Version) -> bool:
    """By semantic versioning: below 1.0 the second number is the one that says "breaking"."""
    significant = 1 if since[0] else 2
    return now[:significant] > since[:significant]


def version() -> Version:
    return _version(tomllib.loads(Path("pyproject.toml").read_text())["project"]["version"])


def _version(text: str) -> Version:
    major, minor, patch = map(int, text.split("."))
    return major, minor, patch


def _name(number: Version) -> str:
    return ".".join(map(str, number))
