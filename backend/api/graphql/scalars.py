"""Scalars, each with where it is specified; docs/scalars.md shows them."""

import re
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import NewType

import strawberry
from graphql import GraphQLError, ValueNode, value_from_ast_untyped
from graphql.language import (
    BooleanValueNode,
    FloatValueNode,
    IntValueNode,
    ListValueNode,
    NullValueNode,
    ObjectValueNode,
    StringValueNode,
)
from strawberry.file_uploads import Upload
from strawberry.scalars import JSON
from strawberry.schema.types.base_scalars import DateDefinition, DecimalDefinition
from strawberry.types.scalar import ScalarDefinition

from backend.shared.decimals import plain

WHOLE_NUMBER = re.compile(r"-?[0-9]{1,30}")

XML_SCHEMA = "https://www.w3.org/TR/xmlschema11-2"
JSON_TEXT = "https://www.rfc-editor.org/rfc/rfc8259"
TIMES = "https://www.rfc-editor.org/rfc/rfc3339#section-5.6"
UPLOADS = "https://github.com/jaydenseric/graphql-multipart-request-spec"

USD = NewType("USD", Decimal)
TokenCount = NewType("TokenCount", int)
CreditCount = NewType("CreditCount", int)
JSONObject = NewType("JSONObject", dict[str, object])


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
    specified_by_url=f"{XML_SCHEMA}/#integer",
    serialize=int,
    parse_value=parse_token_count,
    parse_literal=parse_token_count_literal,
)


CREDIT_COUNT = strawberry.scalar(
    name="CreditCount",
    description="A whole number of credits of many charges together, which may be beyond an Int.",
    specified_by_url=f"{XML_SCHEMA}/#integer",
    serialize=int,
)


def as_decimal(value: Decimal) -> str:
    return str(plain(value))


DECIMAL = strawberry.scalar(
    name="Decimal",
    description="A decimal number as text, so that no digit is lost; without zeros at its end.",
    specified_by_url=f"{XML_SCHEMA}/#decimal",
    serialize=as_decimal,
    parse_value=DecimalDefinition.parse_value,
)


US_DOLLARS = strawberry.scalar(
    name="USD",
    description="US dollars: a decimal number as text, so that no digit is lost; without zeros at its end.",
    specified_by_url=f"{XML_SCHEMA}/#decimal",
    serialize=as_decimal,
    parse_value=DecimalDefinition.parse_value,
)


DATE = strawberry.scalar(
    name="Date",
    description="A day in ISO 8601, such as 2026-11-21.",
    specified_by_url="https://scalars.graphql.org/andimarek/local-date",
    serialize=date.isoformat,
    parse_value=DateDefinition.parse_value,
)


def parse_date_time(value: object) -> datetime:
    """A time with its zone, in UTC."""
    try:
        found = datetime.fromisoformat(value) if isinstance(value, str) else None
        if found is not None and found.tzinfo is not None and found.year < 9999:
            return found.astimezone(UTC)
    except (ValueError, OverflowError):
        pass
    raise GraphQLError("DateTime cannot represent this value.")


DATE_TIME = strawberry.scalar(
    name="DateTime",
    description="A time with its zone in ISO 8601, such as 2026-11-21T12:00:00Z.",
    specified_by_url=TIMES,
    serialize=datetime.isoformat,
    parse_value=parse_date_time,
)


def parse_json_object(value: object) -> object:
    if isinstance(value, dict):
        return value
    raise GraphQLError("JSONObject cannot represent this value.")


def parse_json_object_literal(node: ValueNode, variables: object = None) -> object:
    if isinstance(node, ObjectValueNode) and _is_json(node):
        return value_from_ast_untyped(node)
    raise GraphQLError("JSONObject cannot represent this value.")


def _is_json(node: ValueNode) -> bool:
    """Whether a literal has no variable and no enum value anywhere: JSON has neither."""
    if isinstance(node, ObjectValueNode):
        return all(_is_json(field.value) for field in node.fields)
    if isinstance(node, ListValueNode):
        return all(_is_json(value) for value in node.values)
    plain = (BooleanValueNode, FloatValueNode, IntValueNode, NullValueNode, StringValueNode)
    return isinstance(node, plain)


JSON_OBJECT = strawberry.scalar(
    name="JSONObject",
    description="A JSON object. Inside the document it holds no variables; send all of it as one variable.",
    specified_by_url=f"{JSON_TEXT}#section-4",
    serialize=lambda value: value,
    parse_value=parse_json_object,
    parse_literal=parse_json_object_literal,
)


ANY_JSON = strawberry.scalar(
    name="JSON",
    description="Any JSON value.",
    specified_by_url=JSON_TEXT,
    serialize=lambda value: value,
)


FILE = strawberry.scalar(
    name="Upload",
    description="A file, sent as multipart/form-data.",
    specified_by_url=UPLOADS,
    parse_value=lambda value: value,
)


SCALARS: dict[object, ScalarDefinition] = {
    date: DATE,
    datetime: DATE_TIME,
    Decimal: DECIMAL,
    JSON: ANY_JSON,
    CreditCount: CREDIT_COUNT,
    JSONObject: JSON_OBJECT,
    TokenCount: TOKEN_COUNT,
    Upload: FILE,
    USD: US_DOLLARS,
}
