"""The backend says things by the field's plain words: the glossary's old words stand in no name, text or comment."""

import re
from collections.abc import Iterator
from pathlib import Path

BACKEND = Path(__file__).resolve().parents[2] / "backend"
ENDINGS = (".py", ".html", ".sql")
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
    "dearest": "most expensive, highest rate",
    "judge": "classify or evaluate",
    "judging": "classifying or evaluating",
    "judged": "classified or evaluated",
    "goes before": "overrides, takes precedence",
    "door": "channel or interface",
    "doors": "channels or interfaces",
}
# A word also ends at an underscore, so that names such as `_told` are seen.
OLD = re.compile(rf"(?<![a-z])({'|'.join(PLAINER)})(?![a-z])", re.IGNORECASE)


def old_words(text: str) -> Iterator[tuple[int, str]]:
    """The number of a line and the word in it."""
    for number, line in enumerate(text.splitlines(), start=1):
        for match in OLD.finditer(line):
            yield number, match[1].lower()


def complaints(folder: Path) -> list[str]:
    paths = [path for path in sorted(folder.rglob("*")) if path.suffix in ENDINGS and "migrations" not in path.parts]
    return [
        f"{path.relative_to(folder.parent)}:{number}: write {PLAINER[word]} instead of {word}"
        for path in paths
        for number, word in (*((0, word) for _, word in old_words(path.stem)), *old_words(path.read_text()))
    ]


def test_the_backend_uses_plain_words() -> None:
    assert complaints(BACKEND) == []


def test_an_old_word_is_named_with_its_place_and_the_plainer_word(tmp_path: Path) -> None:
    folder = tmp_path / "backend"
    folder.mkdir()
    (folder / "a.py").write_text('"""Outdoors, a retold story."""\n\n_told = "It goes before that."\n')
    (folder / "b.sql").write_text("-- Computed Anew.\n")
    (folder / "told.html").write_text("<p>Mend it.</p>\n")
    (folder / "c.md").write_text("told\n")
    assert complaints(folder) == [
        "backend/a.py:3: write report, raise, notify or return instead of told",
        "backend/a.py:3: write overrides, takes precedence instead of goes before",
        "backend/b.sql:1: write again instead of anew",
        "backend/told.html:0: write report, raise, notify or return instead of told",
        "backend/told.html:1: write fix instead of mend",
    ]
