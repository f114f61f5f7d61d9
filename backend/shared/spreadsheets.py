"""CSV for spreadsheets, in which no cell is a formula: https://owasp.org/www-community/attacks/CSV_Injection."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain

BEGINS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
AFTER_SEPARATOR = re.compile(r'(?<=[,;\t\r\n])(?=["\t\r\n]*[=+\-@＝＋－＠])')
"""Where a cell would begin with a formula if a program took this character for what separates cells or lines."""


def write(*, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """The lines of a file. Numbers stay numbers; all else is text in quotes, whatever character a program takes for
    what separates cells."""
    for row in chain([columns], rows):
        yield ",".join(map(_cell, row)) + "\r\n"


def _cell(value: object) -> str:
    if value is None:
        return ""
    # Before the guard, because a negative number begins like a formula.
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return f"{value:f}" if isinstance(value, Decimal) else str(value)
    text = str(value)
    guarded = AFTER_SEPARATOR.sub("'", f"'{text}" if text.startswith(BEGINS_FORMULA) else text)
    return '"' + guarded.replace('"', '""') + '"'
