"""What holds for every request: which rules its document passes, and what its answer is made of.

One extension for all of it: Strawberry makes each one again for every request and enters each of its hooks.
"""

from collections.abc import Iterator

from graphql import DocumentNode, NoSchemaIntrospectionCustomRule, OperationDefinitionNode, specified_rules
from strawberry.extensions import SchemaExtension
from strawberry.schema.exceptions import CannotGetOperationTypeError
from strawberry.types.graphql import OperationType

from backend.api.graphql.context import Context
from backend.api.graphql.limits import MAX_DOCUMENT_TOKENS, Limits
from backend.api.graphql.parsed_once import Parsed, Rules, documents

RULES: Rules = (*specified_rules, Limits)
FOR_STRANGERS: Rules = (*RULES, NoSchemaIntrospectionCustomRule)
"""Only who may see the schema can introspect it."""


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


def rules_for(context: object) -> Rules:
    """Without a context of ours there is no caller, and the schema is only printed or tested."""
    return RULES if not isinstance(context, Context) or context.sender.may_see_schema else FOR_STRANGERS


def _has_several(document: DocumentNode) -> bool:
    return sum(isinstance(definition, OperationDefinitionNode) for definition in document.definitions) > 1
