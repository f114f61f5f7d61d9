"""Whether a document can be trusted: valid under the schema and the limits of any request, and without secrets."""

from collections.abc import Iterator
from functools import cache

from graphql import (
    ArgumentNode,
    ASTValidationRule,
    GraphQLError,
    GraphQLSchema,
    ObjectFieldNode,
    StringValueNode,
    build_schema,
    parse,
    specified_rules,
    validate,
)
from strawberry.utils.str_converters import to_camel_case

from backend.api.graphql.errors import public
from backend.api.graphql.limits import MAX_DOCUMENT_TOKENS, Limits
from backend.api.graphql.schema import schema
from backend.catalog.models.providers import SecretName

SECRETS = {to_camel_case(name) for name in SecretName.values}
ENDING = "token"


class NoSecrets(ASTValidationRule):
    """Refuses secrets and tokens that stand in the document itself, where everybody who lists it reads them."""

    def enter_argument(self, node: ArgumentNode, *_: object) -> None:
        self._look(node)

    def enter_object_field(self, node: ObjectFieldNode, *_: object) -> None:
        self._look(node)

    def _look(self, node: ArgumentNode | ObjectFieldNode) -> None:
        name = node.name.value
        if isinstance(node.value, StringValueNode) and (name in SECRETS or name.lower().endswith(ENDING)):
            message = f"`{name}` holds a secret: make it a variable."
            self.report_error(GraphQLError(message, node, extensions={"code": "BAD_USER_INPUT"}))


def mistakes(text: str) -> list[str]:
    """What is wrong with a document, a sentence each, without what it holds."""
    return [_sentence(error) for error in _errors(text)]


def _errors(text: str) -> Iterator[GraphQLError]:
    try:
        document = parse(text, max_tokens=MAX_DOCUMENT_TOKENS)
    except GraphQLError as error:
        yield error
        return
    yield from validate(_schema(), document, [Limits]) or validate(_schema(), document, [*specified_rules, NoSecrets])


def _sentence(error: GraphQLError) -> str:
    line = f"line {error.locations[0].line}: " if error.locations else ""
    return line + public(error).message


@cache
def _schema() -> GraphQLSchema:
    return build_schema(schema.as_str())
