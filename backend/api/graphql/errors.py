"""What clients see of an error: request errors by code, never with a value that was sent.

Expected errors of an operation are typed results (see `results.py`), not these.
"""

import logging
import re
from collections.abc import Mapping

from graphql import GraphQLError
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError

from backend.accounts.scopes import Right
from backend.api.graphql import input_paths
from backend.api.http.database_loss import CODE, DATABASE_LOSS, MESSAGE
from backend.api.http.outages import log_outage
from backend.api.wording import error_messages, rights
from backend.shared.busy import Busy, is_busy

log = logging.getLogger("ratecard.graphql")

UNKNOWN_OPERATION = "The document has no such operation. Send one operation, or name one in `operationName`."


class RequestError(GraphQLError):
    """An error that a resolver raises for clients to read; `code` is in its extensions."""

    code = "BAD_USER_INPUT"

    def __init__(self, message: str, **facts: object) -> None:
        super().__init__(message, extensions={"code": self.code, **facts})


class BadUserInput(RequestError):
    """An argument is out of its range."""


class Forbidden(RequestError):
    """The caller lacks a right."""

    code = "FORBIDDEN"

    def __init__(self, *, right: Right) -> None:
        super().__init__(rights.forbidden(right), requires=str(right))


class DomainError(RequestError):
    """An error of the table, of a field without a result."""

    def __init__(self, error: Exception, arguments: Mapping[str, object]) -> None:
        row = error_messages.row_of(error)
        self.code = row.code
        super().__init__(row.words(error), path=input_paths.of_error(error, row, arguments))


# graphql-core quotes what was sent in many of its messages. These hold names of the document and the schema only:
SAFE = re.compile(
    r"Cannot query field|Unknown (argument|type|directive|fragment)|Directive |Field|Fragment"
    r"|Argument '[\w.]+\(\w+:\)' of type '[\w!\[\]]+' is required, but it was not provided\.$"
    r"|There can be only|This anonymous operation|The \w+ operation is not supported"
    r"|Variable '\$\w+' (is|of type '[^']*' used)"
    r"|Value for member field '\w+' must be non-null|OneOf Input Object"
)
VARIABLE = re.compile(
    r"Variable '\$(?P<name>\w+)' has invalid value(?: at (?P<path>[\w.\[\]]+))?: (?P<why>.*)", re.DOTALL
)
VALUE = re.compile(r"cannot represent|Expected (a )?value of|does not exist in '\w+' enum")
# It is matched at the start: what follows is the value, which nothing may quote.
TYPE = re.compile(
    r"(?:Enum )?'?(\w+)'? cannot represent|Expected (?:a )?value of type '(\w+)|"
    r"Value '\w+' does not exist in '(\w+)' enum"
)
STEP = re.compile(r"\w+")
MISSING = re.compile(r"to include required field '(?P<field>\w+)'")
REQUIRED = "value of non-null type"
OF_ONE = ("OneOf", "Value for member")
EXACTLY_ONE = "An input takes exactly one of its fields, with a value."
SOMETHING_MISSING = re.compile(r"field \w+ is missing\.$")
NOT_VALID = (
    "The document is not valid. What is wrong with it is shown to staff and integrations: sign in, send a token, or "
    "check it against schema.graphql."
)
UNKNOWN_TIER = re.compile(r"'Tier' (enum|cannot represent)")


def for_strangers(error: GraphQLError) -> GraphQLError:
    """The error as who may not see the schema sees it: nothing of types and fields can be guessed from it."""
    shown = public(error)
    code = (shown.extensions or {}).get("code")
    if code == "GRAPHQL_VALIDATION_FAILED":
        return GraphQLError(NOT_VALID, extensions={"code": code})
    if shown.message.startswith(OF_ONE):
        return GraphQLError(EXACTLY_ONE, extensions={"code": code})
    shown.message = SOMETHING_MISSING.sub("a field is missing.", shown.message)
    return shown


def public(error: GraphQLError) -> GraphQLError:
    """The error as clients may see it, always with a code. Logs what was not expected."""
    original = error.original_error
    if isinstance(error, RequestError) or isinstance(original, RequestError) or "code" in (error.extensions or {}):
        return error
    if isinstance(original, error_messages.OF_REQUESTS):
        row = error_messages.row_of(original)
        return _rewritten(error, row.words(original), row.code)
    if isinstance(original, InvalidOperationTypeError):
        return _rewritten(error, "Only subscriptions are served here; send this to /graphql.", "BAD_REQUEST")
    if isinstance(original, CannotGetOperationTypeError):
        return _rewritten(error, UNKNOWN_OPERATION, "BAD_REQUEST")
    if isinstance(original, ValueError) and "integer string conversion" in str(original):
        return _rewritten(error, "A number in the document has too many digits.", "BAD_USER_INPUT")
    if isinstance(original, RecursionError):
        return _rewritten(error, "This operation is nested too deeply.", "QUERY_TOO_COMPLEX")
    if is_busy(original):
        row = error_messages.row_of(Busy())
        return _rewritten(error, row.words(Busy()), row.code)
    if isinstance(original, DATABASE_LOSS):
        log_outage(original)
        return _rewritten(error, MESSAGE, CODE)
    if original is not None and not isinstance(original, GraphQLError):
        log.error("unexpected error at %s", error.path, exc_info=(type(original), original, original.__traceback__))
        return _rewritten(error, "Something went wrong on our side; it was logged.", "INTERNAL_ERROR")
    return _request_error(error)


def _request_error(error: GraphQLError) -> GraphQLError:
    """Parse, validation and coercion errors, in our words: graphql-core's quote the values that were sent."""
    message = error.message
    if message.startswith("Syntax Error"):
        limited = message.endswith("Parsing aborted.")
        words = "The document is too long or nested too deeply." if limited else "Syntax error in the GraphQL document."
        return _rewritten(error, words, "QUERY_TOO_COMPLEX" if limited else "GRAPHQL_PARSE_FAILED")
    if UNKNOWN_TIER.search(message):
        return _rewritten(error, "This quality tier does not exist. Ask `qualityTiers` which do.", "TIER_UNAVAILABLE")
    if variable := VARIABLE.match(message):
        steps = variable["path"] or ""
        path = [variable["name"], *STEP.findall(steps)]
        words = f"Variable ${variable['name']}{steps}: {_about_value(variable['why'])}"
        return _rewritten(error, words, "BAD_USER_INPUT", path=path)
    if VALUE.search(message):
        return _rewritten(error, f"In the document: {_about_value(message)}", "BAD_USER_INPUT")
    if message.startswith(OF_ONE):
        return _rewritten(error, message, "BAD_USER_INPUT")
    if message.startswith("GraphQL introspection has been disabled"):
        words = "The schema is shown to staff and integrations. Sign in, send a token, or read schema.graphql."
        return _rewritten(error, words, "FORBIDDEN")
    if SAFE.match(message):
        return _rewritten(error, message, "GRAPHQL_VALIDATION_FAILED")
    return _rewritten(error, "The GraphQL document is not valid.", "GRAPHQL_VALIDATION_FAILED")


def _about_value(why: str) -> str:
    if missing := MISSING.search(why):
        return f"field {missing['field']} is missing."
    if REQUIRED in why:
        return "a value is required."
    if "unknown field" in why:
        return "it has a field that its type does not have."
    if of_type := TYPE.match(why):
        return f"the value is no {next(filter(None, of_type.groups()))}."
    return "the value does not fit its type."


def _rewritten(error: GraphQLError, message: str, code: str, **facts: object) -> GraphQLError:
    return GraphQLError(
        message,
        nodes=error.nodes,
        source=error.source,
        positions=error.positions,
        path=error.path,
        extensions={"code": code, **facts},
    )
