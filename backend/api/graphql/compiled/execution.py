"""Requests whose documents came before, executed by their compiled operations."""

from collections.abc import Callable, Collection
from typing import NamedTuple

from django.core.exceptions import SynchronousOnlyOperation
from graphql import DocumentNode, GraphQLResolveInfo, GraphQLSchema, execute_sync
from strawberry.types import ExecutionResult
from strawberry.types.graphql import OperationType

from backend.api.graphql.compiled.fields import Run
from backend.api.graphql.compiled.operations import compiled
from backend.api.graphql.context import Context
from backend.api.graphql.parsed_once import documents
from backend.api.graphql.request_rules import basis_of, rules_for, too_much
from backend.api.http.database_loss import DATABASE_LOSS


class Request(NamedTuple):
    text: str
    variables: dict[str, object]
    operation_name: str | None
    context: Context


def executed(schema: GraphQLSchema, request: Request, allowed: Collection[OperationType]) -> ExecutionResult | None:
    """None where Strawberry is to execute it, with nothing done so far.

    Raises SynchronousOnlyOperation, OperationalError and InterfaceError.
    """
    context = request.context
    known = documents.find(request.text)
    if known is None or rules_for(context) not in known.valid_under:
        return None
    if known.operations is None:
        known.operations = compiled(schema, known.document)
    operation = known.operations.get(request.operation_name or None)
    if operation is None or operation.type not in allowed:
        return None
    if too_much(schema, known, request.operation_name or None, request.variables, context=context):
        return None
    try:
        run = operation.begin(request.variables, context)
    except Exception:  # whatever is wrong, Strawberry meets it too, and says it
        return None
    with basis_of(operation.type, context):
        try:
            return ExecutionResult(data=operation.data(run), errors=None)
        except SynchronousOnlyOperation:
            raise
        except Exception as error:
            context.refused.clear()
            if run.outcomes:
                return _with_errors(schema, known.document, request, run)
            if isinstance(error, DATABASE_LOSS):
                raise  # Strawberry would wait for the database as long again
            return None


def _with_errors(schema: GraphQLSchema, document: DocumentNode, request: Request, run: Run) -> ExecutionResult:
    """A mutation with an error: what was done of it is not done again, but answered as graphql-core does."""

    def resolved(
        resolve: Callable[..., object], source: object, info: GraphQLResolveInfo[Context], **sent: object
    ) -> object:
        outcome = run.outcomes.get(str(info.path.key)) if info.path.prev is None else None
        return outcome.again() if outcome is not None else resolve(source, info, **sent)

    result = execute_sync(
        schema,
        document,
        variable_values=request.variables,
        operation_name=request.operation_name,
        context_value=request.context,
        middleware=[resolved],
    )
    return ExecutionResult(data=result.data, errors=result.errors)
