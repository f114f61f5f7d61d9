"""Random queries of a schema: fields, aliases, fragments and arguments, as literals and as variables."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLSchema,
    GraphQLUnionType,
    Undefined,
    get_named_type,
    is_leaf_type,
)
from hypothesis import strategies as st

Draw = Callable[[st.SearchStrategy[Any]], Any]
ROUGHLY_ONE_IN = st.integers(0, 5).map(lambda number: number == 0)


@dataclass(frozen=True, slots=True)
class Name:
    """A value of an enum, which literals write without quotes."""

    text: str


@dataclass
class Query:
    text: str
    variables: dict[str, Any]


@dataclass
class Writer:
    """One query being drawn. `values` are what each scalar may be; `never` are fields that differ by time or chance."""

    schema: GraphQLSchema
    draw: Draw
    values: Mapping[str, Sequence[object]]
    never: frozenset[str]
    declared: list[str] = field(default_factory=list)
    sent: dict[str, Any] = field(default_factory=dict)
    fragments: list[str] = field(default_factory=list)
    names: int = 0

    def query(self) -> Query:
        assert self.schema.query_type is not None
        selection = self.row(self.schema.query_type, depth=0)
        variables = f"({', '.join(self.declared)})" if self.declared else ""
        return Query(f"query Random{variables} {selection} {' '.join(self.fragments)}", self.sent)

    def selection(self, kind: GraphQLOutputType, depth: int) -> str:
        named = get_named_type(kind)
        if isinstance(named, GraphQLObjectType):
            return self.row(named, depth)
        if isinstance(named, GraphQLInterfaceType | GraphQLUnionType):
            possible = self.schema.get_possible_types(named)
            chosen = self.some(sorted(each.name for each in possible))
            own = self.fields(named, depth) if isinstance(named, GraphQLInterfaceType) else []
            kinds = [each for each in possible if each.name in chosen]
            return f"{{ __typename {' '.join([*own, *(self.fragment(each, depth) for each in kinds)])} }}"
        return ""

    def fragment(self, kind: GraphQLObjectType, depth: int) -> str:
        if not self.draw(ROUGHLY_ONE_IN):
            return f"... on {kind.name} {self.row(kind, depth)}"
        name = self.new("Part")
        self.fragments.append(f"fragment {name} on {kind.name} {self.row(kind, depth)}")
        return f"...{name}"

    def new(self, name: str) -> str:
        self.names += 1
        return f"{name}{self.names}"

    def row(self, kind: GraphQLObjectType, depth: int) -> str:
        return f"{{ {' '.join(self.fields(kind, depth)) or '__typename'} }}"

    def fields(self, kind: GraphQLObjectType | GraphQLInterfaceType, depth: int) -> list[str]:
        named = {f"{kind.name}.{name}": (name, column) for name, column in kind.fields.items()}
        possible = [key for key, (_, column) in named.items() if key not in self.never and self.fits(column, depth)]
        return [self.field(*named[key], depth) for key in self.some(possible)]

    def fits(self, column: GraphQLField, depth: int) -> bool:
        return depth < 4 or is_leaf_type(get_named_type(column.type))

    def field(self, name: str, column: GraphQLField, depth: int) -> str:
        # two selections of a type may ask the same field with other arguments, which one name can't hold
        alias = f"{self.new('a')}: " if column.args else ""
        return f"{alias}{name}{self.arguments(column)} {self.selection(column.type, depth + 1)}"

    def arguments(self, column: GraphQLField) -> str:
        written = [f"{name}: {self.argument(place)}" for name, place in column.args.items() if self.is_sent(place)]
        return f"({', '.join(written)})" if written else ""

    def is_sent(self, place: GraphQLArgument | GraphQLInputField) -> bool:
        needed = isinstance(place.type, GraphQLNonNull) and place.default_value is Undefined
        return needed or bool(self.draw(ROUGHLY_ONE_IN))

    def argument(self, place: GraphQLArgument) -> str:
        value = self.value(place.type)
        if not self.draw(st.booleans()):
            return literal(value)
        name = self.new("v")
        self.declared.append(f"${name}: {place.type}")
        self.sent[name] = plain(value)
        return f"${name}"

    def value(self, kind: GraphQLInputType) -> object:
        if isinstance(kind, GraphQLNonNull):
            return self.value(kind.of_type)
        if isinstance(kind, GraphQLList):
            return [self.value(kind.of_type) for _ in range(self.draw(st.integers(0, 3)))]
        if isinstance(kind, GraphQLEnumType):
            return Name(self.draw(st.sampled_from(sorted(kind.values))))
        if isinstance(kind, GraphQLInputObjectType):
            return {name: self.value(kind.fields[name].type) for name in self.members(kind)}
        return self.draw(st.sampled_from(self.values[kind.name]))

    def members(self, kind: GraphQLInputObjectType) -> Iterator[str]:
        if kind.extensions["strawberry-definition"].is_one_of:
            yield self.draw(st.sampled_from(sorted(kind.fields)))
        else:
            yield from (name for name, place in kind.fields.items() if self.is_sent(place))

    def some(self, names: list[str]) -> list[str]:
        if not names:
            return []
        return list(self.draw(st.lists(st.sampled_from(names), min_size=1, max_size=4, unique=True)))


def literal(value: object) -> str:
    if isinstance(value, Name):
        return value.text
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {literal(member)}" for name, member in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(literal, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def plain(value: object) -> object:
    if isinstance(value, Name):
        return value.text
    if isinstance(value, dict):
        return {name: plain(member) for name, member in value.items()}
    return [plain(member) for member in value] if isinstance(value, list) else value
