"""Selections as functions of a value: what a field's type makes of it, down to JSON."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, TypeAlias, cast

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLAbstractType,
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLInterfaceType,
    GraphQLLeafType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLScalarType,
    GraphQLSchema,
    GraphQLString,
    GraphQLUnionType,
    InlineFragmentNode,
    SelectionSetNode,
    get_nullable_type,
    is_abstract_type,
)

from backend.api.graphql.compiled import NotAnswered, NotCompiled
from backend.api.graphql.compiled.fields import Run, attribute_of, once, reader
from backend.api.graphql.compiled.inputs import DEFINITION
from backend.api.graphql.sources import SOURCES

Complete: TypeAlias = Callable[[Any, Run], object]
"""A value as JSON has it."""
Test: TypeAlias = Callable[[object, None], bool]
Fragments: TypeAlias = Mapping[str, FragmentDefinitionNode]
LEAF = GraphQLScalarType | GraphQLEnumType
TYPENAME = "__typename"
AS_IT_IS: Mapping[GraphQLLeafType, type] = {GraphQLString: str, GraphQLBoolean: bool}
"""Types whose values of a class need nothing done."""


@dataclass(frozen=True, slots=True)
class Compiler:
    """Makes the functions of one operation: one for each selection and type, wherever a fragment is used again."""

    schema: GraphQLSchema
    fragments: Fragments
    mutation: GraphQLObjectType | None
    made: dict[tuple[str, tuple[int, ...]], Complete] = field(default_factory=dict)

    def selection(self, kind: GraphQLObjectType, sets: Sequence[SelectionSetNode]) -> Complete:
        """Of an object of a type. Raises NotCompiled."""
        place = kind.name, tuple(map(id, sets))
        if place not in self.made:
            fields = [(key, self._field(kind, key, nodes)) for key, nodes in self._collected(kind, sets).items()]
            self.made[place] = lambda source, run: {key: shown(source, run) for key, shown in fields}
        return self.made[place]

    def _field(self, kind: GraphQLObjectType, key: str, nodes: list[FieldNode]) -> Complete:
        """Of the object that the field is of."""
        name = nodes[0].name.value
        if name == TYPENAME:
            return lambda source, run: kind.name
        if name.startswith("__"):
            raise NotCompiled
        column = kind.fields[name]
        shown = get_nullable_type(column.type)
        if isinstance(shown, LEAF) and (attribute := attribute_of(column)) is not None:
            return _attribute(attribute, shown, is_nullable=shown is column.type)
        sets = [node.selection_set for node in nodes if node.selection_set]
        read, complete = reader(column, nodes[0]), self._complete(column.type, sets)
        if kind is self.mutation:
            read = once(read, key)
        return lambda source, run: complete(read(source, run), run)

    def _complete(self, kind: GraphQLOutputType, sets: Sequence[SelectionSetNode]) -> Complete:
        if isinstance(kind, GraphQLNonNull):
            return _not_null(self._value(kind.of_type, sets))
        complete = self._value(kind, sets)
        return lambda value, run: None if value is None else complete(value, run)

    def _value(self, kind: GraphQLOutputType, sets: Sequence[SelectionSetNode]) -> Complete:
        """Of what is not null."""
        if isinstance(kind, GraphQLList):
            complete = self._complete(kind.of_type, sets)
            return lambda values, run: [complete(value, run) for value in values]
        if isinstance(kind, GraphQLObjectType):
            return self.selection(kind, sets)
        if isinstance(kind, LEAF):
            serialize = _serializer(kind)
            return lambda value, run: serialize(value)
        assert isinstance(kind, GraphQLInterfaceType | GraphQLUnionType)
        return self._abstract(kind, sets)

    def _abstract(self, kind: GraphQLAbstractType, sets: Sequence[SelectionSetNode]) -> Complete:
        """By the types that values of a class may be of, which say of a value whether it is theirs."""
        possible = [(each, _test(each), self.selection(each, sets)) for each in self.schema.get_possible_types(kind)]
        by_class: dict[type, list[tuple[Test, Complete]]] = {}

        def complete(value: object, run: Run) -> object:
            known = by_class.get(type(value))
            if known is None:
                known = [(is_of, select) for each, is_of, select in possible if _may_be(each, type(value))]
                by_class[type(value)] = known
            for is_of, select in known:
                if is_of(value, None):
                    return select(value, run)
            raise NotAnswered

        return complete

    def _collected(self, kind: GraphQLObjectType, sets: Sequence[SelectionSetNode]) -> dict[str, list[FieldNode]]:
        """The fields that are asked of a type, by their keys in the answer, in their order."""
        found: dict[str, list[FieldNode]] = {}
        for node in self._nodes(kind, sets, set()):
            found.setdefault((node.alias or node.name).value, []).append(node)
        return found

    def _nodes(self, kind: GraphQLObjectType, sets: Iterable[SelectionSetNode], seen: set[str]) -> Iterator[FieldNode]:
        for node in (node for selections in sets for node in selections.selections):
            if node.directives:
                raise NotCompiled  # @skip and @include, and fragments with variables
            if isinstance(node, FieldNode):
                yield node
            elif isinstance(node, InlineFragmentNode):
                if node.type_condition is None or self._is_of(kind, node.type_condition.name.value):
                    yield from self._nodes(kind, [node.selection_set], seen)
            elif isinstance(node, FragmentSpreadNode) and node.name.value not in seen:
                seen.add(node.name.value)
                fragment = self.fragments[node.name.value]
                if fragment.directives or fragment.variable_definitions:
                    raise NotCompiled
                if self._is_of(kind, fragment.type_condition.name.value):
                    yield from self._nodes(kind, [fragment.selection_set], seen)

    def _is_of(self, kind: GraphQLObjectType, name: str) -> bool:
        condition = self.schema.type_map[name]
        return condition is kind or (is_abstract_type(condition) and self.schema.is_sub_type(condition, kind))


def _test(kind: GraphQLObjectType) -> Test:
    return cast("Test", kind.is_type_of) if kind.is_type_of is not None else lambda value, info: True


def _may_be(kind: GraphQLObjectType, cls: type) -> bool:
    origin = kind.extensions[DEFINITION].origin
    return issubclass(cls, SOURCES.get(origin, (origin,)))


def _not_null(complete: Complete) -> Complete:
    def completed(value: object, run: Run) -> object:
        if value is None:
            raise NotAnswered
        return complete(value, run)

    return completed


def _attribute(name: str, kind: GraphQLLeafType, *, is_nullable: bool) -> Complete:
    """Most fields are this, so that it is one function."""
    read, serialize, as_it_is = attrgetter(name), _serializer(kind), AS_IT_IS.get(kind)

    def shown(source: object, run: Run) -> object:
        value = read(source)
        if type(value) is as_it_is:
            return value
        if value is not None:
            return serialize(value)
        if is_nullable:
            return None
        raise NotAnswered

    return shown


def _serializer(kind: GraphQLLeafType) -> Callable[[Any], object]:
    if not isinstance(kind, GraphQLEnumType):
        return kind.coerce_output_value
    names: dict[object, str] = {}

    def name(value: object) -> str:
        if value not in names:
            names[value] = kind.coerce_output_value(value)
        return names[value]

    return name
