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

from backend.api.graphql import input_bounds
from backend.api.graphql.context import Context
from backend.api.graphql.limits import MAX_DOCUMENT_CHARACTERS, MAX_DOCUMENT_TOKENS, MAX_ERRORS, Limits, cost_of
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
        rules, document = execution.validation_rules, execution.graphql_document
        if document is not None:
            execution.pre_execution_errors = self._errors(document, rules)
        yield
        if execution.pre_execution_errors or not execution.query or document is None:
            return
        if self.known is None:
            self.known = Parsed(document)
            documents.keep(execution.query, self.known)
        self.known.valid_under.add(rules)
        self._charge(self.known)

    def _errors(self, document: DocumentNode, rules: Rules) -> list[GraphQLError]:
        execution = self.execution_context
        is_valid = self.known is not None and rules in self.known.valid_under
        errors = [] if is_valid else mistakes(self._schema, document, rules)
        name = execution.operation_name
        return errors or input_bounds.problems(self._schema, document, name, execution.variables)

    def _charge(self, known: Parsed) -> None:
        """Count the operation's cost for its sender. Raises GraphQLError where that is too much in this minute."""
        context, name = self.execution_context.context, self.execution_context.operation_name
        if not isinstance(context, Context):
            return
        if name not in known.costs:
            known.costs[name] = cost_of(self._schema, known.document, name)
        try:
            context.charge(known.costs[name])
        except RateLimited as refused:
            raise GraphQLError(str(refused), extensions={"code": CODE}) from None

    @property
    def _schema(self) -> GraphQLSchema:
        return self.execution_context.schema._schema  # noqa: SLF001 - Strawberry has no public name for it

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
