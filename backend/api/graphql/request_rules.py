"""What holds for every request: which rules its document passes, and what its answer is made of.

One extension for all of it: Strawberry makes each one again for every request and enters each of its hooks.
"""

from collections.abc import Iterator

from graphql import (
    DocumentNode,
    GraphQLError,
    GraphQLSchema,
    NoSchemaIntrospectionCustomRule,
    OperationDefinitionNode,
    specified_rules,
    validate,
)
from strawberry.extensions import SchemaExtension
from strawberry.schema.exceptions import CannotGetOperationTypeError
from strawberry.schema.validation_rules.maybe_null import MaybeNullValidationRule
from strawberry.schema.validation_rules.one_of import OneOfInputValidationRule
from strawberry.types.graphql import OperationType

from backend.api.graphql.context import Context
from backend.api.graphql.limits import MAX_DOCUMENT_CHARACTERS, MAX_DOCUMENT_TOKENS, MAX_ERRORS, Limits
from backend.api.graphql.parsed_once import Parsed, Rules, documents

RULES: Rules = (*specified_rules, MaybeNullValidationRule, OneOfInputValidationRule)
FOR_STRANGERS: Rules = (*RULES, NoSchemaIntrospectionCustomRule)
"""Only who may see the schema can introspect it."""


TOO_LONG = f"A document has up to {MAX_DOCUMENT_CHARACTERS:,} characters. Send values as variables."


class RequestRules(SchemaExtension):
    """The limits hold for all: who first sends a document has passed them, and each caller's rules are asked for."""

    known: Parsed | None = None

    def on_operation(self) -> Iterator[None]:
        execution = self.execution_context
        sees_schema = not isinstance(execution.context, Context) or execution.context.sender.may_see_schema
        execution.parse_options["max_tokens"] = MAX_DOCUMENT_TOKENS
        execution.validation_rules = RULES if sees_schema else FOR_STRANGERS
        yield

    def on_parse(self) -> Iterator[None]:
        execution = self.execution_context
        if execution.query and len(execution.query) > MAX_DOCUMENT_CHARACTERS:
            raise GraphQLError(TOO_LONG, extensions={"code": "QUERY_TOO_COMPLEX"})
        self.known = documents.find(execution.query) if execution.query else None
        if self.known is not None:
            execution.graphql_document = self.known.document
        yield
        names_none = isinstance(execution.context, Context) and not execution.context.operation_name
        if names_none and execution.graphql_document and _has_several(execution.graphql_document):
            raise CannotGetOperationTypeError(None)  # where Strawberry would run the first

    def on_validate(self) -> Iterator[None]:
        execution = self.execution_context
        rules = execution.validation_rules
        if self.known is not None and rules in self.known.valid_under:
            execution.pre_execution_errors = []
        elif execution.graphql_document is not None:
            schema = execution.schema._schema  # noqa: SLF001 - Strawberry has no public name for it
            execution.pre_execution_errors = mistakes(schema, execution.graphql_document, rules)
        yield
        if execution.pre_execution_errors or not execution.query or execution.graphql_document is None:
            return
        if self.known is None:
            self.known = Parsed(execution.graphql_document)
            documents.keep(execution.query, self.known)
        self.known.valid_under.add(rules)

    def on_execute(self) -> Iterator[None]:
        execution = self.execution_context
        context = execution.context
        if not isinstance(context, Context):
            yield
            return
        with context.basis.watched():
            yield
        if execution.operation_type != OperationType.QUERY:
            context.basis.has_more = context.basis.asked_database = True


def mistakes(schema: GraphQLSchema, document: DocumentNode, rules: Rules) -> list[GraphQLError]:
    """What is wrong with a document; where it asks for too much, nothing else is looked at."""
    too_much = validate(schema, document, [Limits])
    return too_much or validate(schema, document, rules, max_errors=MAX_ERRORS)


def _has_several(document: DocumentNode) -> bool:
    return sum(isinstance(definition, OperationDefinitionNode) for definition in document.definitions) > 1
