"""CONTRIBUTING says which files a change touches: each is there, and every room and interface has its row."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
BACKEND = PROJECT / "backend"
CONTRIBUTING = (PROJECT / "CONTRIBUTING.md").read_text()
FILE = re.compile(r"[\w*-]+\.(py|sql|json|md|graphql|toml|ts)")


def rows(heading: str) -> list[tuple[str, str]]:
    """The rows of the table under a heading, without its head."""
    section = CONTRIBUTING.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    return re.findall(r"^\| (.+?) \| (.+) \|$", section, flags=re.MULTILINE)[1:]


def paths(cell: str) -> Iterator[str]:
    """What a cell names of the files: a name without its folder is beside the path before it."""
    folder = ""
    for name in re.findall(r"`([^`]+)`", cell):
        pattern = re.sub(r"<\w+>", "*", name)
        if "/" in pattern and " " not in pattern:
            folder = pattern.rpartition("/")[0]
            yield pattern
        elif FILE.fullmatch(pattern):
            yield f"{folder}/{pattern}" if folder else pattern


def exists(pattern: str) -> bool:
    return any(next(root.glob(pattern.rstrip("/")), None) is not None for root in (BACKEND, PROJECT))


TOUCHED = rows("Which files a change touches")
INTERFACES = {f"api/{folder.name}/" for folder in (BACKEND / "api").iterdir() if (folder / "__init__.py").exists()}
ROOMS = {f"{folder.name}/" for folder in BACKEND.iterdir() if (folder / "__init__.py").exists()}


def test_the_table_is_read() -> None:
    assert len(TOUCHED) > 20
    assert list(paths("`a/<room>/b.py` and `c.py`, `make schema`, one line in `ACTIONS`, `d/`")) == [
        "a/*/b.py",
        "a/*/c.py",
        "d/",
    ]


@pytest.mark.parametrize(("change", "touched"), TOUCHED, ids=[change for change, _ in TOUCHED])
def test_every_file_of_a_row_is_there(change: str, touched: str) -> None:
    named = list(paths(touched))
    assert named, "a row names one file at least"
    assert [path for path in named if not exists(path)] == []


def test_every_room_and_every_interface_has_a_row() -> None:
    named = [path for _, touched in TOUCHED for path in paths(touched)]
    places = (ROOMS - {"api/"}) | INTERFACES | {"frontend/"}
    assert [place for place in sorted(places) if not any(path.startswith(place) for path in named)] == []


def test_every_room_has_a_sign() -> None:
    signs = {path.strip("`") for path, _ in rows("Rooms")}
    assert signs == {f"backend/{room}".rstrip("/") for room in ROOMS} | {"frontend/src", "clients"}


def test_every_command_that_is_named_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (PROJECT / "Makefile").read_text(), flags=re.MULTILINE))
    assert set(re.findall(r"`make ([a-z-]+)", CONTRIBUTING)) <= targets


def test_other_files_that_the_page_names_exist() -> None:
    text = CONTRIBUTING.partition("\n## To rename what is kept\n")[2]
    named = [path for path in re.findall(r"`((?:[\w.-]+/)+[\w.*-]*)`", text) if not path.startswith(".venv/")]
    links = re.findall(r"\]\(([^)#:]+)\)", CONTRIBUTING)
    assert len(named) > 4
    assert [path for path in [*named, *links] if not exists(path)] == []
