"""An operation as a function of its variables and of what its resolvers share."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeAlias, cast

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLInputType,
    GraphQLNonNull,
    GraphQLSchema,
    OperationDefinitionNode,
    Undefined,
    VariableDefinitionNode,
    type_from_ast,
)
from strawberry.types.graphql import OperationType

from backend.api.graphql.compiled import NotAnswered, NotCompiled
from backend.api.graphql.compiled.fields import Run
from backend.api.graphql.compiled.inputs import Supply, Variables, converter, supply
from backend.api.graphql.compiled.selections import Compiler, Complete, Fragments
from backend.api.graphql.context import Context

Data: TypeAlias = dict[str, object]


@dataclass(frozen=True, slots=True)
class Operation:
    """What answers a query, or makes and answers a mutation."""

    type: OperationType
    variables: list[tuple[str, Supply]]
    select: Complete

    def begin(self, sent: Variables, context: Context) -> Run:
        """Raises whatever is wrong with what was sent; nothing was done then."""
        values = {name: value for name, get in self.variables if (value := get(sent)) is not Undefined}
        return Run(context, values)

    def data(self, run: Run) -> Data:
        """Raises NotAnswered, and whatever a resolver raises; the run's outcomes say what was done by then."""
        return cast("Data", self.select(None, run))


Operations: TypeAlias = Mapping[str | None, Operation]
"""By their names; the only operation of a document needs none."""


def compiled(schema: GraphQLSchema, document: DocumentNode) -> Operations:
    """The operations of a document that was validated, so far as Strawberry is not to execute them."""
    operations = [each for each in document.definitions if isinstance(each, OperationDefinitionNode)]
    fragments = {each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)}
    found: dict[str | None, Operation] = {}
    for operation in operations:
        with suppress(NotCompiled):
            made = _compiled(schema, fragments, operation)
            if operation.name is not None:
                found[operation.name.value] = made
            if len(operations) == 1:
                found[None] = made
    return found


def _compiled(schema: GraphQLSchema, fragments: Fragments, operation: OperationDefinitionNode) -> Operation:
    kind = OperationType(operation.operation.value)
    root = {OperationType.QUERY: schema.query_type, OperationType.MUTATION: schema.mutation_type}.get(kind)
    if root is None or operation.directives:
        raise NotCompiled
    compiler = Compiler(schema, fragments, schema.mutation_type)
    variables = [_variable(schema, each) for each in operation.variable_definitions or ()]
    return Operation(kind, variables, compiler.selection(root, [operation.selection_set]))


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
