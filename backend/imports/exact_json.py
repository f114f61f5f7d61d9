"""JSON with exact numbers, each name once. What is wrong with a text is said in words, with its line and key."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import NoReturn

TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]:,]|[^\s{}\[\]:,"]+')
POINTER = "version https://git-lfs.github.com/spec/"
LITERALS = ("true", "false", "null")
SHOWN = 100
MAX_DIGITS = 40
MAX_EXPONENT = 20


class NotExactJson(Exception):
    """The text can't be read; the error's own text says why, and where."""


class NameTwice(ValueError):
    """An object has a name twice."""


class NoPrice(ValueError):
    """A number that can be no price."""


@dataclass(slots=True)
class _Level:
    """An object or list that is open: the names that it had, and the last of them."""

    is_object: bool
    names: set[str] = field(default_factory=set)
    name: str = ""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A token, where it stands: after which names, and whether it is a name that its object had before."""

    text: str
    start: int
    path: str
    is_again: bool


def read(text: str) -> object:
    """Raises NotExactJson."""
    try:
        document: object = json.loads(
            text, object_pairs_hook=_unique, parse_float=exact, parse_int=exact, parse_constant=_refuse
        )
    except (ValueError, RecursionError) as error:
        raise NotExactJson(_explained(text, error)) from None
    return document


def exact(text: str) -> Decimal:
    """A number of a size that a price can have. Raises NoPrice."""
    try:
        # Decimal also accepts 1_000 and digits of other scripts.
        price = Decimal(text) if len(text) <= MAX_DIGITS and text.isascii() and "_" not in text else None
    except InvalidOperation:
        price = None
    if price is None or not price.is_finite() or abs(price.adjusted()) >= MAX_EXPONENT:
        raise NoPrice
    return price


def _refuse(_: str) -> NoReturn:
    raise NoPrice


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    values = dict(pairs)
    if len(values) < len(pairs):
        raise NameTwice
    return values


def _explained(text: str, error: Exception) -> str:
    """Why a text was refused, for people. Read again here, because `json` says no line for what it can read."""
    if not text.strip():
        return "The file is empty. Download it again."
    start = text.lstrip()[:200].lower()
    if start.startswith(POINTER):
        return "The file is a pointer of Git LFS and not the list itself. Fetch it by `git lfs pull`, or download it."
    if start.startswith("<"):
        return "The file is a web page (HTML or XML) and not JSON. Download the raw file."
    if isinstance(error, RecursionError):
        return "The file is nested too deeply. Download it again."
    return _of_json(text, error)


def _of_json(text: str, error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return _of_syntax(text, error.pos)
    for seen in _tokens(text):
        where = f"line {text.count(chr(10), 0, seen.start) + 1}"
        if isinstance(error, NameTwice):
            if seen.is_again:
                return f"The file has a name twice in one object: {seen.path}, again in {where}. Remove one of them."
        elif _is_no_price(seen.text):
            what = "NaN or Infinity" if seen.text.lstrip("-")[0].isalpha() else "a number beyond all prices"
            return f"The file has {what} as {seen.path or 'a value'} in {where}, which is no price. Write null or remove it."
    return "The file is not JSON. Download it again."


def _of_syntax(text: str, position: int) -> str:
    before = text[:position].rstrip()
    line = text.count("\n", 0, position) + 1
    path = ""
    for seen in _tokens(text):
        if seen.start >= position:
            break
        path = seen.path
    after = f", after {path}" if path else ""
    if before.endswith(",") and text[position : position + 1] in ("}", "]"):
        return f"The file has a comma too many in line {line}{after}: remove the one before the closing bracket."
    if not text[position:].strip():
        return f"The file ends too early, in line {line}{after}. Download it again."
    return f"The file is not JSON: it can't be read in line {line}{after}. Download it again."


def _is_no_price(token: str) -> bool:
    if token[0] in '"{}[]:,' or token in LITERALS:
        return False
    try:
        exact(token)
    except NoPrice:
        return True
    return False


def _tokens(text: str) -> Iterator[_Seen]:
    levels: list[_Level] = []
    pending: re.Match[str] | None = None  # a text that may turn out to be a name
    for match in TOKEN.finditer(text):
        token = match[0]
        if token == ":" and pending is not None and levels:
            level, name = levels[-1], _name(pending[0])
            is_again = name in level.names
            level.names.add(name)
            level.name = name
            yield _Seen(pending[0], pending.start(), _path(levels), is_again)
        elif token in "{[":
            levels.append(_Level(token == "{"))
        elif token in "}]" and levels:
            levels.pop()
        pending = match if token.startswith('"') else None
        if pending is None:
            yield _Seen(token, match.start(), _path(levels), False)


def _name(token: str) -> str:
    try:
        return str(json.loads(token))
    except ValueError:
        return token.strip('"')


def _path(levels: list[_Level]) -> str:
    names = [level.name for level in levels if level.name]
    path = ".".join("".join(letter for letter in name if letter.isprintable()) for name in names)
    return path if len(path) <= SHOWN else f"{path[:SHOWN]}..."
