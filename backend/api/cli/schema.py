"""`ratecard schema`: the exported schema and its breaking changes."""

import subprocess
from pathlib import Path
from typing import Annotated

import typer
from graphql import build_schema
from graphql.utilities import find_breaking_changes

from backend.api.cli.terminal import fail
from backend.api.graphql.schema import schema

app = typer.Typer(help="The exported GraphQL schema.", no_args_is_help=True)
FILE = Path("schema.graphql")
PathOption = Annotated[Path, typer.Option(help="The exported file.")]


@app.command()
def export(path: PathOption = FILE) -> None:
    """Write the schema to a file."""
    path.write_text(schema.as_str() + "\n")
    typer.echo(f"Wrote {path}.")


@app.command()
def check(path: PathOption = FILE) -> None:
    """Fail where the file is stale, or breaks clients of the last release without a new major version."""
    text = schema.as_str() + "\n"
    if not path.exists() or path.read_text() != text:
        fail(f"{path} is stale. Run `make schema` and commit it.")
    tag = last_release()
    if tag is None:
        typer.echo(f"{path} is fresh; there is no release yet to compare with.")
        return
    released = subprocess.run(["git", "show", f"{tag}:{path}"], capture_output=True, text=True, check=True).stdout
    breaking = find_breaking_changes(build_schema(released), build_schema(text))
    if not breaking:
        typer.echo(f"{path} is fresh and breaks nothing since {tag}.")
        return
    typer.echo(f"Since {tag}, these changes break clients:")
    for change in breaking:
        typer.echo(f"  {change.type.name}: {change.description}")
    if not major_version_grew(tag):
        fail(f"Keep what they removed, or raise the version in pyproject.toml above the one of {tag}.")


def last_release() -> str | None:
    found = subprocess.run(
        ["git", "describe", "--tags", "--abbrev=0", "--match", "v*"], capture_output=True, text=True, check=False
    )
    return found.stdout.strip() or None


def major_version_grew(tag: str) -> bool:
    """By semantic versioning: below 1.0 the minor number is the one that says "breaking"."""
    import tomllib

    now = tuple(
        int(part) for part in tomllib.loads(Path("pyproject.toml").read_text())["project"]["version"].split(".")
    )
    then = tuple(int(part) for part in tag.removeprefix("v").split("."))
    significant = 1 if then[0] else 2
    return now[:significant] > then[:significant]
