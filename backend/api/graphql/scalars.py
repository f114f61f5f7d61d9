"""Scalars of our own."""

import re
from typing import NewType

import strawberry
from graphql import GraphQLError, ValueNode
from graphql.language import IntValueNode, StringValueNode

WHOLE_NUMBER = re.compile(r"-?[0-9]{1,30}")

TokenCount = NewType("TokenCount", int)


def parse_token_count(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**30:
        return value
    if isinstance(value, str) and WHOLE_NUMBER.fullmatch(value):
        return int(value)
    raise GraphQLError("TokenCount cannot represent this value.")


def parse_token_count_literal(node: ValueNode, variables: object = None) -> int:
    if isinstance(node, IntValueNode | StringValueNode):
        return parse_token_count(node.value)
    raise GraphQLError("TokenCount cannot represent this value.")


TOKEN_COUNT = strawberry.scalar(
    name="TokenCount",
    description="A whole number of tokens, as a number or, where a language's numbers end at 2^53, as text.",
    serialize=int,
    parse_value=parse_token_count,
    parse_literal=parse_token_count_literal,
)
