"""A query as a function of its variables and of what its resolvers share."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, TypeAlias, cast

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLInputType,
    GraphQLNonNull,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    Undefined,
    VariableDefinitionNode,
    type_from_ast,
)

from backend.api.graphql.compiled import NotAnswered, NotCompiled
from backend.api.graphql.compiled.fields import Run
from backend.api.graphql.compiled.inputs import Supply, Variables, converter, supply
from backend.api.graphql.compiled.selections import Compiler, Fragments
from backend.api.graphql.context import Context

Data: TypeAlias = dict[str, Any]
Query: TypeAlias = Callable[[Variables, Context], Data]
Queries: TypeAlias = Mapping[str | None, Query]
"""By the names of their operations; the only operation of a document needs none."""


def compiled(schema: GraphQLSchema, document: DocumentNode) -> Queries:
    """What answers the queries of a document that was validated, so far as Strawberry is not to.

    These functions raise whatever their resolvers raise, and NotAnswered.
    """
    operations = [each for each in document.definitions if isinstance(each, OperationDefinitionNode)]
    fragments = {each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)}
    found: dict[str | None, Query] = {}
    for operation in operations:
        with suppress(NotCompiled):
            query = _compiled(schema, fragments, operation)
            if operation.name is not None:
                found[operation.name.value] = query
            if len(operations) == 1:
                found[None] = query
    return found


def _compiled(schema: GraphQLSchema, fragments: Fragments, operation: OperationDefinitionNode) -> Query:
    if operation.operation != OperationType.QUERY or operation.directives:
        raise NotCompiled
    assert schema.query_type is not None
    select = Compiler(schema, fragments).selection(schema.query_type, [operation.selection_set])
    variables = [_variable(schema, each) for each in operation.variable_definitions or ()]

    def answer(sent: Variables, context: Context) -> Data:
        values = {name: value for name, get in variables if (value := get(sent)) is not Undefined}
        return cast("Data", select(None, Run(context, values)))

    return answer


def _variable(schema: GraphQLSchema, node: VariableDefinitionNode) -> tuple[str, Supply]:
    kind = cast("GraphQLInputType", type_from_ast(schema, node.type))
    name, convert = node.variable.name.value, converter(kind)
    is_required = isinstance(kind, GraphQLNonNull)
    default = supply(kind, node.default_value) if node.default_value is not None else None

    def value(sent: Variables) -> object:
        if name in sent:
            return convert(sent[name])
        if default is not None:
            return default({})
        if is_required:
            raise NotAnswered
        return Undefined

    return name, value
