"""JSON that is kept for longer than the names in it live: each kind of values has a numbered format.

Format 1 is the first, and each upgrade makes the next. A reader sees the names of today: the upgrades since a value's
number are applied in their order. What no format explains is never guessed: a name that nothing reads, a name that is
missing or a number to come raises `Unreadable`.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Protocol, TypeAlias

JsonObject: TypeAlias = dict[str, object]

NUMBER = "format"
"""The name under which a value carries its own number. What was kept before values had one is of format 1."""


class Unreadable(Exception):
    """A kept value is not as its format says. The message says which, and why, and quotes nothing of it."""

    def __init__(self, *, where: str, number: object, problem: str) -> None:
        super().__init__(f"{where}, format {number}: {problem}")
        self.where, self.number, self.problem = where, number, problem


class Upgrade(Protocol):
    """From one format to the next: the values of a kind, by their new names. `whole`: they are all that it has."""

    def __call__(self, kind: str, values: JsonObject, *, whole: bool) -> JsonObject: ...


def renamed(of: str, *, old: str, new: str) -> Upgrade:
    """The field of a kind has another name."""

    def upgrade(kind: str, values: JsonObject, *, whole: bool) -> JsonObject:
        return {new if (kind, name) == (of, old) else name: value for name, value in values.items()}

    return upgrade


def added(to: str, *, name: str, value: object) -> Upgrade:
    """A kind has a field more; whatever was kept before has this value. Without an upgrade, it has null."""

    def upgrade(kind: str, values: JsonObject, *, whole: bool) -> JsonObject:
        return {name: value, **values} if kind == to and whole else values

    return upgrade


def began(kind: str) -> Upgrade:
    """There is a kind more, which nothing has that was kept before."""
    assert kind  # said for those who read the list of upgrades

    def upgrade(kind: str, values: JsonObject, *, whole: bool) -> JsonObject:
        return values

    return upgrade


def together(*upgrades: Upgrade) -> Upgrade:
    """What makes one format of several changes."""

    def upgrade(kind: str, values: JsonObject, *, whole: bool) -> JsonObject:
        for each in upgrades:
            values = each(kind, values, whole=whole)
        return values

    return upgrade


@dataclass(slots=True)
class Format:
    """The format of a family of kinds, such as all rows of the catalog: one number for all of them."""

    upgrades: tuple[Upgrade, ...] = ()

    @property
    def number(self) -> int:
        """The one in which values are written today."""
        return len(self.upgrades) + 1

    def upgraded(self, kind: str, values: JsonObject, *, number: object, where: str, whole: bool = True) -> JsonObject:
        """The values by the names of today. `where` says what they are of. Raises Unreadable for a number to come."""
        # isinstance would accept JSON's true as format 1.
        if type(number) is not int or not 1 <= number <= self.number:
            problem = f"this version reads formats 1 to {self.number}. Another version of Ratecard wrote it."
            raise Unreadable(where=where, number=number, problem=problem)
        for upgrade in self.upgrades[number - 1 :]:
            values = upgrade(kind, values, whole=whole)
        return values


def numbered(values: JsonObject, *, format: Format) -> JsonObject:
    """The values with the number of their format, as they are kept."""
    return {NUMBER: format.number, **values}


def number_of(values: JsonObject) -> object:
    return values.get(NUMBER, 1)


def check(
    values: Collection[str], *, known: Collection[str], needed: Collection[str] = (), where: str, number: object
) -> None:
    """Raises Unreadable where names are kept that nothing reads, or lack that are always kept."""
    if unknown := sorted(set(values) - set(known)):
        raise Unreadable(where=where, number=number, problem=f"nothing reads {', '.join(unknown)}.")
    if missing := sorted(set(needed) - set(values)):
        raise Unreadable(where=where, number=number, problem=f"it lacks {', '.join(missing)}.")
