"""Where in a field's arguments an error is, as clients spell it: ["input", "changes", "2", "tierAssign", "tier"].

The domain names a field, maybe with the key of a row; the input that came is searched for the place that says so. So
paths follow the inputs, however those are nested.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import strawberry
from strawberry.types.base import has_object_definition
from strawberry.utils.str_converters import to_camel_case

from backend.api.wording.errors.row import Place, Row
from backend.automation.errors import step_of
from backend.catalog.invariants import Problem, RulesBroken

CHANGES = "changes"
"""Where an input has several changes, of which an error names one by its place."""

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list among the arguments, where an error is of that item alone."""

    place: int
    value: object


@dataclass(frozen=True, slots=True)
class Node:
    """A part of an input. `name` is the field's in Python, or an item's number; what was left out is None."""

    path: Path
    name: str | int
    sent: object

    @property
    def value(self) -> object:
        """What was sent: null is None, too."""
        return self.sent.value if isinstance(self.sent, strawberry.Some) else self.sent

    def children(self) -> "Iterator[Node]":
        if isinstance(self.value, Item):
            yield Node((*self.path, str(self.value.place)), self.value.place, self.value.value)
        elif isinstance(self.value, list):
            for number, item in enumerate(self.value):
                yield Node((*self.path, str(number)), number, item)
        elif has_object_definition(self.value):
            for field in self.value.__strawberry_definition__.fields:
                path = (*self.path, field.graphql_name or to_camel_case(field.python_name))
                yield Node(path, field.python_name, getattr(self.value, field.python_name))

    def with_descendants(self) -> "Iterator[Node]":
        yield self
        for child in self.children():
            yield from child.with_descendants()

    def is_of(self, key: object) -> bool:
        return self.value is not None and self.value == key


def of_error(error: Exception, row: Row, arguments: Mapping[str, object]) -> list[str] | None:
    """The path of an error, or of the first of its problems, in the input; None where it is about no part of it."""
    if isinstance(error, RulesBroken):
        return next(filter(None, (of_problem(problem, arguments) for problem in error.problems)), None)
    nodes = _scope(_roots(arguments), getattr(error, "place", None))
    step = step_of(error)
    places: list[Place] = row.inputs(error) if step is None else [("steps", step), ("automation",)]
    found = [node for place in places for node in _at(nodes, place)]
    key = getattr(error, "key", None)
    by_key = (item for node in found for item in (node, *node.children()) if item.is_of(key))
    given = (node for node in found if node.sent is not None)
    chosen = next(by_key, None) or next(given, None) or next(iter(found), None)
    return list(chosen.path) if chosen else None


def of_problem(problem: Problem, arguments: Mapping[str, object]) -> list[str] | None:
    """The path of a broken rule: the field where the last change of its row sets it, else where any sets it.

    Where none does, the field that was left out, or the row's key. None where the input names neither.
    """
    nodes = [node for root in _roots(arguments) for node in root.with_descendants()]
    names = {problem.field, (problem.field or "").removesuffix("_id")}
    owners = [node for node in nodes if problem.key and any(child.is_of(problem.key) for child in node.children())]
    of_row = _children(owners, lambda node: node.name in names)
    sent = [node for node in of_row if node.sent is not None]
    anywhere = [node for node in nodes if node.name in names and node.sent is not None]
    keys = _children(owners, lambda node: node.is_of(problem.key))
    chosen = sent[-1:] or (anywhere if len(anywhere) == 1 else []) or of_row[-1:] or keys[-1:]
    return list(chosen[0].path) if chosen else None


def _children(nodes: Iterable[Node], fits: Callable[[Node], bool]) -> list[Node]:
    return [child for node in nodes for child in node.children() if fits(child)]


def _roots(arguments: Mapping[str, object]) -> list[Node]:
    names = {name: name.rstrip("_") for name in arguments}
    return [Node((to_camel_case(names[name]),), names[name], value) for name, value in arguments.items()]


def _scope(roots: Sequence[Node], place: int | None) -> Sequence[Node]:
    """The change of that place among several, where there are several."""
    lists = (node for root in roots for node in root.with_descendants() if node.name == CHANGES)
    changes = next(lists, None)
    return roots if place is None or changes is None else [list(changes.children())[place]]


def _at(nodes: Iterable[Node], place: Place) -> Iterator[Node]:
    """The nodes at a place, as far down as the input has its names."""
    for node in nodes:
        for start in node.with_descendants():
            if start.name == place[0]:
                yield _down(start, place[1:])


def _is_one_of(node: Node) -> bool:
    return has_object_definition(node.value) and node.value.__strawberry_definition__.is_one_of


def _down(node: Node, names: Place) -> Node:
    """The domain may leave out which of several inputs that exclude each other was sent."""
    for name in names:
        sent = [child for child in node.children() if child.sent is not None]
        near = [*node.children(), *(sent[0].children() if _is_one_of(node) else ())]
        child = next((child for child in near if child.name == name), None)
        if child is None:
            return node
        node = child
    return node
