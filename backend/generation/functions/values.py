"""What several functions take or give: each feeds the next."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Annotated, TypeAlias, TypeVar

from pydantic import Field, StringConstraints

LONGEST_NAME = 300
Name: TypeAlias = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_NAME)]
Words: TypeAlias = Annotated[str, StringConstraints(strip_whitespace=True, max_length=100)]
"""Of a language, a tone or a kind: what an account writes into a prompt."""
Count: TypeAlias = Annotated[int, Field(ge=0, le=1_000_000_000)]
MOST_KEYWORDS = 10_000
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyword:
    """A search term with what is known of it."""

    keyword: Name
    volume: Count | None = None
    difficulty: Annotated[int, Field(ge=0, le=100)] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    name: Name
    keywords: tuple[Name, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea:
    title: Name
    outline: tuple[Name, ...]
    keywords: tuple[Name, ...]
    kind: Name


def same(text: str) -> str:
    """What names are compared by: spelled with other capitals or spaces, they are the same."""
    return " ".join(text.casefold().split())


def unique(items: Iterable[T], name: Callable[[T], str]) -> list[T]:
    """The first of those that have the same name, in their order."""
    found = dict[str, T]()
    for each in items:
        found.setdefault(same(name(each)), each)
    return list(found.values())
