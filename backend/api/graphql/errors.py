"""What clients see of an error: request errors by code, never with a value that was sent.

Expected refusals of an operation are typed results (see `quotes/errors.py`), not these.
"""

import logging
import re

from graphql import GraphQLError

from backend.accounts.scopes import Right
from backend.catalog.registry import CatalogNotSeeded

log = logging.getLogger("ratecard.graphql")


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

    def __init__(self, *, right: Right, hint: str) -> None:
        super().__init__(f"This needs the right {right}. {hint}", requires=str(right))


VARIABLE = re.compile(r'^Variable "\$(?P<name>\w+)" (?:got|has) invalid value', re.DOTALL)
VARIABLE_PATH = re.compile(r' at "(?P<path>[\w.\[\]]+)"')
MISSING = re.compile(r'Field "?(?P<field>[\w.]+)"? of required type "?(?P<type>[\w!\[\]]+)"? was not provided')
REQUIRED_VARIABLE = re.compile(r'^Variable "\$\w+" of required type "[\w!\[\]]+" was not provided\.$')
UNKNOWN_TIER = re.compile(r"(does not exist in|for type|cannot represent|Expected.*type) .{0,3}QualityTierName", re.DOTALL)
QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"|«[^»]*»")
LITERAL = re.compile(r"cannot represent|Expected value of type|does not exist in .* enum|found ", re.DOTALL)


def public(error: GraphQLError) -> GraphQLError:
    """The error as clients may see it, always with a code. Logs what was not expected."""
    original = error.original_error
    if isinstance(error, RequestError) or isinstance(original, RequestError):
        return error
    if isinstance(original, CatalogNotSeeded):
        return _rewritten(error, "The catalog is empty. Run `ratecard setup` first.", "CATALOG_NOT_SEEDED")
    if error.path is not None or (original is not None and not isinstance(original, GraphQLError)):
        cause = original or error
        log.error("unexpected error at %s", error.path, exc_info=(type(cause), cause, cause.__traceback__))
        return _rewritten(error, "Something went wrong on our side; it was logged.", "INTERNAL_ERROR")
    return _request_error(error)


def _request_error(error: GraphQLError) -> GraphQLError:
    """Parse, validation and coercion errors: told again without the values that graphql-core quotes."""
    message = error.message
    if message.startswith("Syntax Error"):
        return _rewritten(error, "Syntax error in the GraphQL document.", "GRAPHQL_PARSE_FAILED")
    if REQUIRED_VARIABLE.match(message):
        return _rewritten(error, message, "BAD_USER_INPUT")
    if UNKNOWN_TIER.search(message):
        return _rewritten(error, "This quality tier does not exist. Ask `qualityTiers` which do.", "TIER_UNAVAILABLE")
    if variable := VARIABLE.match(message):
        return _rewritten(error, _about_variable(variable["name"], message), "BAD_USER_INPUT")
    if missing := MISSING.search(message):
        return _rewritten(error, f'Field "{missing["field"]}" ({missing["type"]}) is missing.', "BAD_USER_INPUT")
    if LITERAL.search(message):
        return _rewritten(error, "A value in the document does not fit the type of its place.", "BAD_USER_INPUT")
    return _rewritten(error, message, "GRAPHQL_VALIDATION_FAILED")


def _about_variable(name: str, message: str) -> str:
    path = VARIABLE_PATH.search(message)
    place = f'Variable "${name}"' + (f' at "{path["path"]}"' if path else "")
    if missing := MISSING.search(message):
        return f'{place}: field "{missing["field"]}" ({missing["type"]}) is missing.'
    return f"{place} has a value that does not fit its type."


def _rewritten(error: GraphQLError, message: str, code: str) -> GraphQLError:
    return GraphQLError(message, nodes=error.nodes, source=error.source, positions=error.positions, path=error.path, extensions={"code": code})
