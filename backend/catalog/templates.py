"""Templates: text in which `{{ variable }}` stands for a value. There is nothing else to them, no condition, no loop.

A line whose variables are all empty is left out, so that "Tone: {{ tone }}" needs no condition.
"""

import re
from collections.abc import Iterator, Mapping

VARIABLE = re.compile(r"\{\{[ \t]*([a-z][a-z0-9_]*)[ \t]*\}\}")
# JSON in a prompt ends in }} where objects are nested: only a word before it that is no value of JSON is a slip.
BROKEN = re.compile(r"\{\{|\b(?!(?:true|false|null)\b)[a-z_][a-z0-9_]*[ \t]*\}\}")


def variables(template: str) -> tuple[str, ...]:
    """The names of its variables, each once, in their order."""
    return tuple(dict.fromkeys(VARIABLE.findall(template)))


def line_of(name: str, template: str) -> int:
    """The line, from 1, where a variable stands first. Raises StopIteration where it does not."""
    return next(template.count("\n", 0, found.start()) + 1 for found in VARIABLE.finditer(template) if found[1] == name)


def broken(template: str) -> Iterator[tuple[int, int]]:
    """Where braces open or close no variable: line and column, from 1."""
    blank = VARIABLE.sub(lambda found: " " * len(found[0]), template)
    for line, text in enumerate(blank.split("\n"), start=1):
        yield from ((line, found.start() + 1) for found in BROKEN.finditer(text))


def render(template: str, values: Mapping[str, str]) -> str:
    """The text with each variable's value. Values are put in as they are: they are never read as templates."""
    return "\n".join(_line(line, values) for line in template.split("\n") if not _is_left_out(line, values))


def _line(line: str, values: Mapping[str, str]) -> str:
    return VARIABLE.sub(lambda found: values[found[1]], line)


def _is_left_out(line: str, values: Mapping[str, str]) -> bool:
    names = variables(line)
    return bool(names) and not any(values[name].strip() for name in names)
