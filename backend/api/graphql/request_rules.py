"""What holds for every request: which rules its document passes, and what its answer is made of.

One extension for all of it: Strawberry makes each one again for every request and enters each of its hooks.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

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

from backend.api.graphql import input_bounds
from backend.api.graphql.context import Context
from backend.api.graphql.limits import MAX_DOCUMENT_CHARACTERS, MAX_DOCUMENT_TOKENS, MAX_ERRORS, Limits, measured
from backend.api.graphql.parsed_once import Parsed, Rules, documents
from backend.api.rate_limits import CODE, RateLimited

RULES: Rules = (*specified_rules, MaybeNullValidationRule, OneOfInputValidationRule)
FOR_STRANGERS: Rules = (*RULES, NoSchemaIntrospectionCustomRule)
"""Only who may see the schema can introspect it."""


TOO_LONG = f"A document has up to {MAX_DOCUMENT_CHARACTERS:,} characters. Send values as variables."


class RequestRules(SchemaExtension):
    """The limits hold for all: who first sends a document has passed them, and each caller's rules are asked for."""

    known: Parsed | None = None

    def on_operation(self) -> Iterator[None]:
        execution = self.execution_context
        execution.parse_options["max_tokens"] = MAX_DOCUMENT_TOKENS
        execution.validation_rules = rules_for(execution.context)
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
        rules, document = execution.validation_rules, execution.graphql_document
        if document is not None and (self.known is None or rules not in self.known.valid_under):
            execution.pre_execution_errors = mistakes(self._schema, document, rules)
        if document is not None and not execution.pre_execution_errors:
            execution.pre_execution_errors = self._too_much(self.known or Parsed(document))
        yield
        if execution.pre_execution_errors or not execution.query or document is None:
            return
        if self.known is None:
            self.known = Parsed(document)
            documents.keep(execution.query, self.known)
        self.known.valid_under.add(rules)

    def _too_much(self, known: Parsed) -> list[GraphQLError]:
        execution = self.execution_context
        name, variables = execution.operation_name or None, execution.variables
        return too_much(self._schema, known, name, variables, context=execution.context)

    @property
    def _schema(self) -> GraphQLSchema:
        return self.execution_context.schema._schema  # noqa: SLF001 - Strawberry has no public name for it

    def on_execute(self) -> Iterator[None]:
        execution = self.execution_context
        with basis_of(execution.operation_type, execution.context):
            yield


@contextmanager
def basis_of(kind: OperationType, context: object) -> Iterator[None]:
    """Watch what an answer is made of. That of a mutation is never the same again."""
    if not isinstance(context, Context):
        yield
        return
    context.edge.is_query = kind == OperationType.QUERY
    context.is_mutation = kind == OperationType.MUTATION
    with context.basis.watched():
        yield
    if kind != OperationType.QUERY:
        context.basis.has_more = context.basis.asked_database = True


def mistakes(schema: GraphQLSchema, document: DocumentNode, rules: Rules) -> list[GraphQLError]:
    """What is wrong with a document; where it asks for too much, nothing else is checked."""
    too_much = validate(schema, document, [Limits])
    return too_much or validate(schema, document, rules, max_errors=MAX_ERRORS)


def too_much(
    schema: GraphQLSchema, known: Parsed, name: str | None, variables: Mapping[str, object] | None, *, context: object
) -> list[GraphQLError]:
    """Why an operation of a valid document is not executed: its variables are too long, or it costs too much now."""
    operation = known.measured.get(name) or measured(schema, known.document, name)
    if operation.cost:  # and so the document has an operation of that name
        known.measured[name] = operation
    if variables and (refused := input_bounds.problem(operation.variables, variables)):
        return [refused]
    if isinstance(context, Context):
        try:
            context.charge(operation.cost)
        except RateLimited as limited:
            return [GraphQLError(str(limited), extensions={"code": CODE})]
    return []


def rules_for(context: object) -> Rules:
    """Without a `Context` there is no caller, and the schema is only printed or tested."""
    return RULES if not isinstance(context, Context) or context.sender.may_see_schema else FOR_STRANGERS


def _has_several(document: DocumentNode) -> bool:
    return sum(isinstance(definition, OperationDefinitionNode) for definition in document.definitions) > 1
