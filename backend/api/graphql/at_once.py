"""Queries that need no database, answered on the event loop.

Nothing has to say which those are: Django refuses to touch a connection where a loop runs, so a query that needs one
fails before it waits, and is asked of the view instead.
"""

from cross_web import HTTPException
from django.core.exceptions import SynchronousOnlyOperation
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.types.graphql import OperationType

from backend.api.edge_request import EdgeRequest
from backend.api.graphql.context import Context
from backend.api.graphql.requested_document import DocumentRefused, Parameters
from backend.api.graphql.schema import schema
from backend.api.graphql.view import PARAMETERS, answer_of, as_json, requested_by

REFUSED = (
    HTTPException,
    DocumentRefused,
    SynchronousOnlyOperation,
    CannotGetOperationTypeError,
    InvalidOperationTypeError,
)


def answer(parameters: Parameters, edge: EdgeRequest) -> bytes | None:
    """The body of a query's answer; None where it has an error, and the view is to say which."""
    are_typed = all(isinstance(parameters.get(name), kind | None) for name, (kind, _) in PARAMETERS.items())
    if edge.caller is None or not are_typed:
        return None
    context = Context(sender=edge.caller, edge=edge)
    try:
        document = requested_by(context, parameters)
        if not document.text:
            return None
        result = schema.execute_sync(
            document.text,
            variable_values=parameters.get("variables"),
            context_value=context,
            operation_name=parameters.get("operationName"),
            allowed_operation_types={OperationType.QUERY},
            operation_extensions=parameters.get("extensions"),
        )
    except REFUSED:
        return None
    if result.errors:
        return None
    context.offer(is_whole=True)
    return as_json(answer_of(result, context))
