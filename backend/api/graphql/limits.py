"""How much one request may ask: checked before anything else is, so that refusing is cheap.

Cost counts the fields that would be answered, lists at their page size or, where none is given, at the largest.
Fragments are measured once, so a document that repeats them a million times over costs a moment to refuse.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache, reduce
from typing import cast

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    GraphQLInputType,
    GraphQLObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    Node,
    OperationDefinitionNode,
    OperationType,
    SelectionNode,
    SelectionSetNode,
    TypeInfo,
    ValidationContext,
    ValidationRule,
    ValueNode,
    Visitor,
    get_named_type,
    get_operation_ast,
    type_from_ast,
    visit,
)

from backend.api.graphql.parsed_once import Measured

MAX_DOCUMENT_CHARACTERS = 50_000
MAX_DOCUMENT_TOKENS = 1_000
"""Three times what the longest document of our clients has. Each takes a validator 30 us."""
MAX_DEPTH = 12
MAX_ALIASES = 30
MAX_DIRECTIVES = 20
"""Of a document, wherever they stand."""
MAX_FRAGMENTS = 40
MAX_REPEATED = 5
"""The same field in one selection: the rule that compares fields takes time by the square of their number."""
MAX_MUTATIONS = 10
MAX_ERRORS = 5
"""Of a document that is not valid: who wrote it reads no more, and looking for similar names takes long."""
MAX_COST = 25_000
LARGEST_LIST = 100
PER_ITEM = 10
# Two states are rebuilt for each of the first two; the next read many usage records; the last are queries of their own,
# which are asked for every row of a list.
EXPENSIVE = {
    "impact": 1_000,
    "catalogDiff": 1_000,
    "typicalMargins": 2_000,
    "marginReport": 2_000,
    "pricingSimulation": 10_000,
    "explain": 20,
    "jobs": 100,
    "holds": 50,
    "items": 100,
    "ledger": 50,
    "lots": 50,
    "members": 50,
    "overrides": 50,
    "overridesVersion": 50,
    "rows": 50,
    "runs": 100,
    "usage": 50,
}
SCHEMA_COST = 5_000
INTROSPECTION = {"__schema", "__type"}

PAGED = {"first", "last"}
LISTED = {"inputs", "ids"}


@dataclass(frozen=True, slots=True)
class Size:
    """Of a selection: `width` is its own fields, fragments resolved; the rest counts what is below them too."""

    width: int = 0
    depth: int = 0
    cost: int = 0
    aliases: int = 0
    directives: int = 0
    repeated: int = 0

    def __add__(self, other: "Size") -> "Size":
        return Size(
            width=self.width + other.width,
            depth=max(self.depth, other.depth),
            cost=self.cost + other.cost,
            aliases=self.aliases + other.aliases,
            directives=self.directives + other.directives,
            repeated=max(self.repeated, other.repeated),
        )


class Limits(ValidationRule):
    """Refuses operations that are too deep, too wide or too expensive, with the limit in the message."""

    def __init__(self, context: ValidationContext) -> None:
        super().__init__(context)
        self.measured: dict[str, Size] = {}
        self.lists = lists(context.schema)

    def enter_document(self, node: DocumentNode, *_: object) -> None:
        fragments = sum(isinstance(definition, FragmentDefinitionNode) for definition in node.definitions)
        self._check(node, ("directives", _directives(node), MAX_DIRECTIVES), ("fragments", fragments, MAX_FRAGMENTS))

    def enter_operation_definition(self, node: OperationDefinitionNode, *_: object) -> None:
        size = self.measure(node.selection_set)
        self._check(
            node,
            ("levels of nesting", size.depth, MAX_DEPTH),
            ("aliases", size.aliases, MAX_ALIASES),
            ("directives", size.directives + len(node.directives or ()), MAX_DIRECTIVES),
            ("the same field again", size.repeated, MAX_REPEATED),
            ("cost", size.cost, MAX_COST),
        )
        if node.operation == OperationType.MUTATION and size.width > MAX_MUTATIONS:
            self._refuse(f"Send at most {MAX_MUTATIONS} mutations in one request.", node)

    def _check(self, node: Node, *limits: tuple[str, int, int]) -> None:
        for what, asked, most in limits:
            if asked > most:
                self._refuse(f"This operation asks for too much ({what}): at most {most:,}.", node)

    def _refuse(self, message: str, node: Node) -> None:
        self.report_error(GraphQLError(message, node, extensions={"code": "QUERY_TOO_COMPLEX"}))

    def measure(self, selections: SelectionSetNode | None) -> Size:
        if selections is None:
            return Size()
        repeated = max(Counter(_names(selections)).values(), default=0)
        return reduce(Size.__add__, map(self._measure_one, selections.selections), Size(repeated=repeated))

    def _measure_one(self, node: SelectionNode) -> Size:
        own = Size(directives=len(node.directives or ()))
        if isinstance(node, FragmentSpreadNode):
            return own + self._measure_fragment(node.name.value)
        if isinstance(node, InlineFragmentNode):
            return own + self.measure(node.selection_set)
        assert isinstance(node, FieldNode)
        inner = self.measure(node.selection_set)
        if node.name.value in INTROSPECTION:
            # Its depth is bounded by graphql-core's own rule, and each field of it answers for the whole schema.
            aliases = inner.aliases + bool(node.alias)
            return own + replace(inner, width=1, depth=1, aliases=aliases, cost=SCHEMA_COST * (1 + aliases))
        times = _times(node, self.lists)
        return own + Size(
            width=1,
            depth=inner.depth + 1,
            cost=times * (inner.cost + 1) + (times - 1) * PER_ITEM + EXPENSIVE.get(node.name.value, 0),
            aliases=inner.aliases + bool(node.alias),
            directives=inner.directives,
            repeated=inner.repeated,
        )

    def _measure_fragment(self, name: str) -> Size:
        if name not in self.measured:
            self.measured[name] = Size()  # a fragment inside itself is another rule's error
            fragment: FragmentDefinitionNode | None = self.context.get_fragment(name)
            if fragment is not None:
                self.measured[name] = self.measure(fragment.selection_set)
        return self.measured[name]


def measured(schema: GraphQLSchema, document: DocumentNode, operation_name: str | None) -> Measured:
    """An operation of a valid document."""
    operation = get_operation_ast(document, operation_name)
    if operation is None:
        return Measured(0, ())
    limits = Limits(ValidationContext(schema, document, TypeInfo(schema), lambda _: None))
    definitions = operation.variable_definitions or ()
    variables = ((each.variable.name.value, type_from_ast(schema, each.type)) for each in definitions)
    cost = limits.measure(operation.selection_set).cost
    return Measured(cost, tuple((name, cast("GraphQLInputType", kind)) for name, kind in variables))


def _names(selections: SelectionSetNode) -> Iterator[str]:
    """The names under which a selection is answered, those of its inline fragments among them."""
    for node in selections.selections:
        if isinstance(node, FieldNode):
            yield (node.alias or node.name).value
        elif isinstance(node, InlineFragmentNode):
            yield from _names(node.selection_set)


def _directives(document: DocumentNode) -> int:
    """All that stand in a document, also where no operation leads."""
    counter = _Directives()
    visit(document, counter)
    return counter.count


class _Directives(Visitor):
    count = 0

    def enter_directive(self, *_: object) -> None:
        self.count += 1


@lru_cache
def lists(schema: GraphQLSchema) -> frozenset[str]:
    """The names of fields that answer a page of a list."""
    kinds = [kind for kind in schema.type_map.values() if isinstance(kind, GraphQLObjectType)]
    fields = [(name, get_named_type(field.type).name) for kind in kinds for name, field in kind.fields.items()]
    return frozenset(name for name, kind in fields if kind.endswith("Connection"))


def _times(node: FieldNode, lists: frozenset[str]) -> int:
    """How often a field's selection is answered, at most."""
    arguments = {argument.name.value: argument.value for argument in node.arguments or ()}
    if PAGED & arguments.keys():
        return min(_page_size(arguments[name]) for name in PAGED & arguments.keys())
    return LARGEST_LIST if node.name.value in lists or LISTED & arguments.keys() else 1


def _page_size(value: ValueNode) -> int:
    """Of a literal; a variable may be the largest. Never below one, so that no field makes others cheaper."""
    if isinstance(value, IntValueNode) and len(value.value) <= len(str(LARGEST_LIST)):
        return max(1, min(int(value.value), LARGEST_LIST))
    return LARGEST_LIST
