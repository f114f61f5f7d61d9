"""Code, tests and docs use the field's plain words: the glossary's old words stand in no name, text or comment."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
PLACES = (
    "backend",
    "tests",
    "docs",
    "frontend/src",
    "clients/operations",
    "clients/python/src",
    "clients/python/codegen",
    "clients/python/examples",
    "clients/python/README.md",
    "clients/typescript/src",
    "clients/typescript/README.md",
    "frontend/scripts",
    "schema.graphql",
    "pyproject.toml",
    "Makefile",
)
PAGES = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")
ENDINGS = (".py", ".html", ".sql", ".md", ".ts", ".tsx", ".mjs", ".css", ".graphql", ".toml")
PLAINER = {
    "told": "report, raise, notify or return",
    "anew": "again",
    "mend": "fix",
    "mended": "fixed",
    "mends": "fixes",
    "doubt": "flag",
    "doubts": "flags",
    "heir": "effective successor",
    "heirs": "effective successors",
    "dear": "expensive",
    "dearer": "more expensive",
    "dearest": "most expensive, highest rate",
    "judge": "classify or evaluate",
    "judging": "classifying or evaluating",
    "judged": "classified or evaluated",
    "goes before": "overrides, takes precedence",
    "door": "channel or interface",
    "doors": "channels or interfaces",
    "of ours": "existing, or whose it is: the catalog's",
    "that is there": "existing",
}
# A word also ends at an underscore, so that names such as `_told` are seen.
OLD = re.compile(rf"(?<![a-z])({'|'.join(PLAINER)})(?![a-z])", re.IGNORECASE)


def old_words(text: str) -> Iterator[tuple[int, str]]:
    """The number of a line and the word in it."""
    for number, line in enumerate(text.splitlines(), start=1):
        for match in OLD.finditer(line):
            yield number, match[1].lower()


def texts(place: Path) -> list[Path]:
    """The files of a folder, or the one file; without migrations, which stay, and this list of old words."""
    found = sorted(place.rglob("*")) if place.is_dir() else [place]
    wanted = [path for path in found if path.suffix in ENDINGS or path == place]
    return [path for path in wanted if path.is_file() and "migrations" not in path.parts and path != Path(__file__)]


def complaints(place: Path) -> list[str]:
    return [
        f"{path.relative_to(place.parent)}:{number}: write {PLAINER[word]} instead of {word}"
        for path in texts(place)
        for number, word in (*((0, word) for _, word in old_words(path.stem)), *old_words(path.read_text()))
    ]


@pytest.mark.parametrize("place", [*PLACES, *PAGES])
def test_plain_words_are_used(place: str) -> None:
    assert texts(PROJECT / place) != []
    assert complaints(PROJECT / place) == []


def test_an_old_word_is_named_with_its_place_and_the_plainer_word(tmp_path: Path) -> None:
    folder = tmp_path / "backend"
    (folder / "migrations").mkdir(parents=True)
    (folder / "a.py").write_text('"""Outdoors, a retold story."""\n\n_told = "It goes before that."\n')
    (folder / "b.sql").write_text("-- Computed Anew.\n")
    (folder / "c.md").write_text("The dearest file of ours.\n")
    (folder / "migrations" / "d.py").write_text("told = 1\n")
    (folder / "e.json").write_text('{"told": 1}\n')
    (folder / "told.html").write_text("<p>Mend it.</p>\n")
    assert complaints(folder) == [
        "backend/a.py:3: write report, raise, notify or return instead of told",
        "backend/a.py:3: write overrides, takes precedence instead of goes before",
        "backend/b.sql:1: write again instead of anew",
        "backend/c.md:1: write most expensive, highest rate instead of dearest",
        "backend/c.md:1: write existing, or whose it is: the catalog's instead of of ours",
        "backend/told.html:0: write report, raise, notify or return instead of told",
        "backend/told.html:1: write fix instead of mend",
    ]
    assert complaints(folder / "b.sql") == ["b.sql:1: write again instead of anew"]
