"""What clients send, checked and made what resolvers take in one step.

It raises where graphql-core or Strawberry would refuse a value, and need not say why.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass
from functools import cache, cached_property
from typing import Any, TypeAlias

import strawberry
from graphql import (
    GraphQLArgument,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    GraphQLNonNull,
    ListValueNode,
    NullValueNode,
    ObjectValueNode,
    Undefined,
    ValueNode,
    VariableNode,
    get_nullable_type,
    is_leaf_type,
)
from graphql.utilities import coerce_input_literal
from strawberry.types.base import StrawberryMaybe, StrawberryObjectDefinition, StrawberryOptional

from backend.api.graphql.compiled import NotAnswered, NotCompiled

DEFINITION = "strawberry-definition"
"""Where types, fields and arguments of graphql-core keep what they were made from."""
Convert: TypeAlias = Callable[[Any], object]
Variables: TypeAlias = Mapping[str, object]
"""As resolvers take them; those that were neither sent nor have a default are missing."""
Supply: TypeAlias = Callable[[Variables], object]
"""An argument's value; Undefined where there is none."""


@cache
def converter(kind: GraphQLInputType) -> Convert:
    """Of the values of a type. Raises NotCompiled."""
    if isinstance(kind, GraphQLNonNull):
        return _not_null(converter(kind.of_type))
    if isinstance(kind, GraphQLList):
        return _each(converter(kind.of_type))
    if isinstance(kind, GraphQLInputObjectType):
        return _input(kind)
    convert = kind.coerce_input_value
    return lambda value: None if value is None else convert(value)


def _not_null(convert: Convert) -> Convert:
    def checked(value: object) -> object:
        if value is None:
            raise NotAnswered
        return convert(value)

    return checked


def _each(convert: Convert) -> Convert:
    def converted(value: object) -> object:
        if value is None:
            return None
        return [convert(item) for item in value] if isinstance(value, list) else [convert(value)]

    return converted


def supply(kind: GraphQLInputType, node: ValueNode) -> Supply:
    """What a document says in the place of a value of a type. Raises NotCompiled."""
    if isinstance(node, VariableNode):
        return _variable(node.name.value, is_nullable=not isinstance(kind, GraphQLNonNull))
    if isinstance(kind, GraphQLNonNull):
        return supply(kind.of_type, node)
    if isinstance(node, NullValueNode):
        return lambda variables: None
    if isinstance(kind, GraphQLList):
        items = [
            supply(kind.of_type, item) for item in (node.values or () if isinstance(node, ListValueNode) else [node])
        ]
        return lambda variables: [None if (item := get(variables)) is Undefined else item for get in items]
    if isinstance(kind, GraphQLInputObjectType) and isinstance(node, ObjectValueNode):
        input_, types = _input(kind), kind.fields
        parts = {part.name.value: supply(types[part.name.value].type, part.value) for part in node.fields or ()}
        return lambda variables: input_.of({name: get(variables) for name, get in parts.items()})
    if isinstance(node, ListValueNode | ObjectValueNode):
        raise NotCompiled  # what is shared by all requests must not be something that one of them can change
    constant = coerce_input_literal(node, kind)
    return lambda variables: constant


def _variable(name: str, *, is_nullable: bool) -> Supply:
    def sent(variables: Variables) -> object:
        value = variables.get(name, Undefined)
        if value is None and not is_nullable:
            raise NotAnswered
        return value

    return sent


def default_of(place: GraphQLArgument | GraphQLInputField) -> object:
    """What stands for a value that was not sent; Undefined where nothing does. Raises NotCompiled."""
    default = place.default_value
    is_plain = default is None or default is Undefined or is_leaf_type(get_nullable_type(place.type))
    if place.default is not None or not is_plain:
        raise NotCompiled
    return default


@dataclass(frozen=True, slots=True)
class _Member:
    """A field of an input: `name` is what clients call it."""

    name: str
    python_name: str
    convert: Convert
    default: object
    is_required: bool
    is_maybe: bool
    may_be_null: bool


class _Input:
    """Makes an input of Strawberry's. Its fields are read when it is first used: inputs may hold each other."""

    def __init__(self, kind: GraphQLInputObjectType) -> None:
        self.kind = kind
        self.definition: StrawberryObjectDefinition = kind.extensions[DEFINITION]
        if self.definition.from_input is not None:
            raise NotCompiled

    @cached_property
    def members(self) -> list[_Member]:
        return [self._member(name, place) for name, place in self.kind.fields.items()]

    def _member(self, name: str, place: GraphQLInputField) -> _Member:
        field = place.extensions[DEFINITION]
        shown = field.resolve_type(type_definition=self.definition)
        is_maybe, default = isinstance(shown, StrawberryMaybe), default_of(place)
        may_be_null = not (is_maybe and not isinstance(shown.of_type, StrawberryOptional))
        is_required = isinstance(place.type, GraphQLNonNull) and default is Undefined
        return _Member(name, field.python_name, converter(place.type), default, is_required, is_maybe, may_be_null)

    @cached_property
    def absent(self) -> dict[str, None]:
        """Fields without a default in Python are None where they were not sent."""
        fields = self.definition.fields
        return {each.python_name: None for each in fields if each.default_value is each.default_factory is MISSING}

    def __call__(self, value: Any) -> object:
        if value is None:
            return None
        if not isinstance(value, dict) or not self.kind.fields.keys() >= value.keys():
            raise NotAnswered
        return self.of({each.name: each.convert(value[each.name]) for each in self.members if each.name in value})

    def of(self, values: Mapping[str, object]) -> object:
        """From values that were checked, each by itself."""
        if self.definition.is_one_of and (len(values) != 1 or None in values.values()):
            raise NotAnswered
        arguments: dict[str, object] = {**self.absent}
        for each in self.members:
            value = values.get(each.name, Undefined)
            if value is None and not each.may_be_null:
                raise NotAnswered
            if value is not Undefined:
                arguments[each.python_name] = strawberry.Some(value) if each.is_maybe else value
            elif each.is_required:
                raise NotAnswered
            elif each.default is not Undefined:
                arguments[each.python_name] = each.default
        return self.definition.origin(**arguments)


_input = cache(_Input)
