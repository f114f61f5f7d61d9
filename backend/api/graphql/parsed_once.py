"""Trusted documents are parsed and validated once per process. Clients can't add any, so what is kept serves all."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Unpack

from graphql import ASTValidationRule, DocumentNode, GraphQLError, parse
from strawberry.extensions import SchemaExtension
from strawberry.types.execution import ParseOptions

from backend.api.graphql.context import Context

MAX_PARSED = 64
"""Of a process. The largest document that the limits allow is about 640 KB when it is parsed."""

Rules = tuple[type[ASTValidationRule], ...]


@dataclass(slots=True)
class Parsed:
    """`valid_under` are the rules that it has passed; they differ by caller."""

    document: DocumentNode
    valid_under: set[Rules] = field(default_factory=set)


class ParsedOnce(SchemaExtension):
    """The limits of other documents hold: the first request passes them, and the rules are asked for by each."""

    parsed: Parsed | None = None

    def on_parse(self) -> Iterator[None]:
        execution = self.execution_context
        if isinstance(execution.context, Context) and execution.context.is_trusted and execution.query:
            with suppress(GraphQLError):  # raised again where the document is parsed as any other
                self.parsed = _parsed(execution.query, **execution.parse_options)
                execution.graphql_document = self.parsed.document
        yield

    def on_validate(self) -> Iterator[None]:
        execution = self.execution_context
        rules = execution.validation_rules
        if self.parsed and rules in self.parsed.valid_under:
            execution.pre_execution_errors = []
        yield
        if self.parsed and not execution.pre_execution_errors:
            self.parsed.valid_under.add(rules)


@lru_cache(maxsize=MAX_PARSED)
def _parsed(text: str, **options: Unpack[ParseOptions]) -> Parsed:
    return Parsed(parse(text, **options))
