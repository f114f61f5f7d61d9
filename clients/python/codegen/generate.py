"""Generates what the client has of schema.graphql, and its half without `async`; --check fails if they are stale."""

import contextlib
import filecmp
import io
import os
import shutil
import sys
import tempfile
import tomllib
from pathlib import Path

CLIENT = Path(__file__).resolve().parents[1]
PACKAGE = CLIENT / "src" / "ratecard_client"
GENERATED = ("api", "synchronous")

os.chdir(CLIENT)
sys.path.insert(0, str(CLIENT))

from ariadne_codegen.main import client  # noqa: E402  # it looks for its plugins in the path
from codegen import synchronous  # noqa: E402


def generate(package: Path) -> None:
    for name in GENERATED:
        shutil.rmtree(package / name, ignore_errors=True)
    config = tomllib.loads((CLIENT / "pyproject.toml").read_text())
    config["tool"]["ariadne-codegen"]["target_package_path"] = str(package)
    with contextlib.redirect_stdout(io.StringIO()):
        client(config)
    synchronous.write(package)


def stale() -> list[str]:
    """The names of files that would be other ones."""
    with tempfile.TemporaryDirectory() as folder:
        package = Path(folder)
        shutil.copytree(PACKAGE / "asynchronous", package / "asynchronous")
        generate(package)
        return [name for part in GENERATED for name in _differences(package / part, PACKAGE / part)]


def _differences(new: Path, old: Path) -> list[str]:
    names = {path.name for folder in (new, old) for path in folder.glob("*.py")}
    _, changed, missing = filecmp.cmpfiles(new, old, names, shallow=False)
    return sorted(f"{old.name}/{name}" for name in changed + missing)


if __name__ == "__main__":
    if "--check" not in sys.argv:
        generate(PACKAGE)
    elif names := stale():
        sys.exit(f"The Python client is not what `make codegen` makes: {', '.join(names)}")
