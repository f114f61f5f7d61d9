"""The most values that a text can become."""

import pytest

from backend.shared import text_parts


@pytest.mark.parametrize(
    ("text", "values"), [("", 1), ("1", 1), ("[]", 2), ("[1,2]", 3), ('{"a": [1, {"b": 2}]}', 5), ("a\nX", 1)]
)
def test_each_mark_may_begin_a_value(text: str, values: int) -> None:
    assert text_parts.count(text) == values


def test_other_marks_count_for_other_formats() -> None:
    assert text_parts.count("a\nb\nc, d", marks=",\n") == 4
