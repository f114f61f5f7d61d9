"""Literals of TypeScript and JavaScript, read as data: objects, lists, texts, numbers, true, false and null.

Anything else, such as a call, a spread or a name, is no literal, and the constant that has it is not read.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TypeAlias

SPACE = re.compile(r"(?:\s|//[^\n]*|/\*.*?\*/)*", re.DOTALL)
NUMBER = re.compile(r"-?(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
WORD = re.compile(r"[A-Za-z_$][\w$]*")
STRING = re.compile(r"'(?:[^'\\\n]|\\.)*'|\"(?:[^\"\\\n]|\\.)*\"|`(?:[^`\\$]|\\.)*`", re.DOTALL)
ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|.)", re.DOTALL)
ESCAPED = {"n": "\n", "t": "\t", "r": "\r"}
WORDS = {"true": True, "false": False, "null": None, "undefined": None}
AFTER = re.compile(r"(?:;|\n|$|/[/*]|as\s+const\b|satisfies\b)")
DEEPEST = 50
Located: TypeAlias = tuple[object, list[int]]
"""A value, and the lines of its items."""


class NoLiteral(ValueError):
    """What stands at a place of the text is no literal."""


def located(text: str, name: str) -> Located:
    """The value of a constant, and the lines of its items. Raises KeyError where there is none, NoLiteral."""
    declared = re.search(rf"\b(?:const|let|var)\s+{re.escape(name)}\b[^=;]*=(?![=>])", text)
    if declared is None:
        raise KeyError(name)
    begin = _skip(text, declared.end())
    value, end = _value(text, begin, 0)
    rest = re.match(r"[ \t]*", text[end:])
    after = end + (rest.end() if rest else 0)
    if not AFTER.match(text, after):
        raise NoLiteral(after)
    return value, [text.count("\n", 0, place) + 1 for place in _items(text, begin)]


def _items(text: str, place: int) -> Iterator[int]:
    """Where the items of an object or a list stand that was read already."""
    end = {"{": "}", "[": "]"}.get(text[place : place + 1])
    place += 1
    while end is not None and text[(place := _skip(text, place)) : place + 1] != end:
        yield place
        if end == "}":
            place = _skip(text, _name(text, place)[1]) + 1
        place = _after_item(text, _value(text, _skip(text, place), 1)[1], end)


def _skip(text: str, place: int) -> int:
    space = SPACE.match(text, place)
    return space.end() if space else place


def _value(text: str, place: int, depth: int) -> tuple[object, int]:
    if depth > DEEPEST:
        raise NoLiteral(place)
    match text[place : place + 1]:
        case "{":
            return _object(text, place + 1, depth)
        case "[":
            return _list(text, place + 1, depth)
    for pattern, made in ((STRING, _text), (NUMBER, _number), (WORD, _word)):
        if found := pattern.match(text, place):
            return made(found), found.end()
    raise NoLiteral(place)


def _object(text: str, place: int, depth: int) -> tuple[dict[str, object], int]:
    values: dict[str, object] = {}
    while text[(place := _skip(text, place)) : place + 1] != "}":
        name, place = _name(text, place)
        if text[(place := _skip(text, place)) : place + 1] != ":" or name in values:
            raise NoLiteral(place)
        values[name], place = _value(text, _skip(text, place + 1), depth + 1)
        place = _after_item(text, place, "}")
    return values, place + 1


def _list(text: str, place: int, depth: int) -> tuple[list[object], int]:
    values = []
    while text[(place := _skip(text, place)) : place + 1] != "]":
        value, place = _value(text, place, depth + 1)
        values.append(value)
        place = _after_item(text, place, "]")
    return values, place + 1


def _after_item(text: str, place: int, end: str) -> int:
    place = _skip(text, place)
    if text[place : place + 1] == ",":
        return place + 1
    if text[place : place + 1] != end:
        raise NoLiteral(place)
    return place


def _name(text: str, place: int) -> tuple[str, int]:
    if found := STRING.match(text, place):
        return _text(found), found.end()
    if found := WORD.match(text, place) or NUMBER.match(text, place):
        return found[0], found.end()
    raise NoLiteral(place)


def _text(found: re.Match[str]) -> str:
    def plain(escape: re.Match[str]) -> str:
        letter = escape[1]
        return chr(int(letter[1:], 16)) if len(letter) > 1 else ESCAPED.get(letter, letter)

    return ESCAPE.sub(plain, found[0][1:-1])


def _number(found: re.Match[str]) -> int | Decimal:
    text = found[0].replace("_", "")
    return int(text) if text.lstrip("-").isdigit() else Decimal(text)


def _word(found: re.Match[str]) -> object:
    if found[0] not in WORDS:
        raise NoLiteral(found.start())
    return WORDS[found[0]]
