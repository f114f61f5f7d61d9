"""Fields as functions of their source: resolvers with their arguments, behind their extensions."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial, reduce
from operator import attrgetter
from typing import Any, TypeAlias, cast

from graphql import FieldNode, GraphQLArgument, GraphQLField, GraphQLNonNull, Undefined, ValueNode
from graphql.pyutils import Path
from strawberry.extensions.field_extension import FieldExtension, build_field_extension_resolvers
from strawberry.types.field import StrawberryField

from backend.api.graphql.compiled import NotAnswered, NotCompiled
from backend.api.graphql.compiled.inputs import DEFINITION, Supply, Variables, default_of, supply
from backend.api.graphql.context import Context, Info


class FieldInfo(Info):
    """What resolvers learn of a field. Where it is in the answer is asked of errors only."""

    def __init__(self, declared: StrawberryField, context: Context) -> None:
        self._field, self._context = declared, context

    @property
    def context(self) -> Context:
        return self._context

    @property
    def path(self) -> Path:
        raise NotAnswered


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a resolver returned, or raised."""

    value: object = None
    error: Exception | None = None

    def again(self) -> object:
        if self.error is not None:
            raise self.error
        return self.value


@dataclass(slots=True)
class Run:
    """One request, with an info for each field that was asked for one, and how each mutation of it went."""

    context: Context
    variables: Variables
    infos: dict[object, FieldInfo] = field(default_factory=dict)
    outcomes: dict[str, Outcome] = field(default_factory=dict)


Read: TypeAlias = Callable[[Any, Run], object]


def attribute_of(column: GraphQLField) -> str | None:
    """The attribute that a field without a resolver is."""
    declared: StrawberryField = column.extensions[DEFINITION]
    return declared.python_name if declared.is_basic_field else None


def reader(column: GraphQLField, node: FieldNode) -> Read:
    """What a field is of a source. Raises NotCompiled."""
    declared: StrawberryField = column.extensions[DEFINITION]
    if declared.is_async or any(_maps_arguments(extension) for extension in declared.extensions):
        raise NotCompiled
    if (name := attribute_of(column)) is not None:
        attribute = attrgetter(name)
        return lambda source, run: attribute(source)
    resolve, arguments, place = _resolver(declared), _arguments(column, node), object()

    def read(source: object, run: Run) -> object:
        own = run.infos.get(place)
        if own is None:
            own = run.infos[place] = FieldInfo(declared, run.context)
        sent = {name: value for name, get in arguments if (value := get(run.variables)) is not Undefined}
        return resolve(source, own, **sent)

    return read


def once(read: Read, key: str) -> Read:
    """A mutation: it is noted how it went, since it can't be begun again."""

    def noted(source: object, run: Run) -> object:
        try:
            value = read(source, run)
        except NotAnswered:  # before it began
            raise
        except Exception as error:
            run.outcomes[key] = Outcome(error=error)
            raise
        run.outcomes[key] = Outcome(value)
        return value

    return noted


def _maps_arguments(extension: FieldExtension) -> bool:
    return type(extension).map_arguments is not FieldExtension.map_arguments


def _resolver(declared: StrawberryField) -> Callable[..., object]:
    """A resolver behind its extensions, as Strawberry calls them."""
    extensions = build_field_extension_resolvers(declared)
    return reduce(lambda next_, extension: partial(extension, next_), extensions, _own(declared))


def _own(declared: StrawberryField) -> Callable[..., object]:
    base = declared.base_resolver
    if base is None:
        return lambda source, info: getattr(source, declared.python_name)
    function = cast("Callable[..., object]", base.wrapped_func)
    takes_self, takes_info = base.self_parameter is not None, base.info_parameter is not None
    of_source = [each.name for each in (base.parent_parameter, base.root_parameter) if each is not None]

    def call(source: object, info: Info, **arguments: object) -> object:
        for name in of_source:
            arguments[name] = source
        if takes_info:
            arguments["info"] = info
        return function(source, **arguments) if takes_self else function(**arguments)

    return call


def _arguments(column: GraphQLField, node: FieldNode) -> list[tuple[str, Supply]]:
    sent = {argument.name.value: argument.value for argument in node.arguments or ()}
    return [
        (place.extensions[DEFINITION].python_name, _argument(place, sent.get(name)))
        for name, place in column.args.items()
    ]


def _argument(place: GraphQLArgument, node: ValueNode | None) -> Supply:
    if place.extensions[DEFINITION].is_maybe:
        raise NotCompiled
    default, is_nullable = default_of(place), not isinstance(place.type, GraphQLNonNull)
    if node is None:
        return lambda variables: default
    get = supply(place.type, node)

    def sent_or_default(variables: Variables) -> object:
        value = get(variables)
        if value is Undefined and default is Undefined and not is_nullable:
            raise NotAnswered
        return default if value is Undefined else value

    return sent_or_default
