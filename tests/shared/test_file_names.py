"""Names of files are shown without what could lead or mislead."""

import pytest

from backend.shared import file_names


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("list.json", "list.json"),
        ("../../etc/passwd", "passwd"),
        ("..\\..\\windows\\list.json", "list.json"),
        ("a\x00b\r\nSet-Cookie: x", "abSet-Cookie: x"),
        ("\u202elist\u2066.json\ud800", "list.json"),
        ("x" * 10_000, "x" * 20),
        ("..", "file"),
        ("a/..", "file"),
        (" . ", "file"),
        ("", "file"),
    ],
)
def test_unsafe_parts_of_a_name_are_dropped(name: str, kept: str) -> None:
    assert file_names.shown(name, max_length=20) == kept
