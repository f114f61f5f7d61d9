"""What the schema promises as a whole."""

from datetime import UTC, datetime
from typing import Any, get_args

import pytest
from graphql import GraphQLObjectType, GraphQLUnionType

from backend.accounts.scopes import Right
from backend.api.cli.schema import FILE
from backend.api.graphql.quotes import errors
from backend.api.graphql.schema import schema
from backend.catalog.models.operations import OperationType
from backend.credits.quote_errors import QuoteInvalid, QuoteRefused
from backend.pricing.errors import PricingError

TYPES = {name: kind for name, kind in schema._schema.type_map.items() if not name.startswith("__")}
BUILT_IN = {"Boolean", "Int", "String", "Float", "ID"}


def test_the_committed_schema_is_fresh() -> None:
    assert FILE.read_text() == schema.as_str() + "\n"


def test_every_type_field_and_argument_is_described() -> None:
    missing = []
    for name, kind in TYPES.items():
        if name not in BUILT_IN and not kind.description:
            missing.append(name)
        for field, definition in getattr(kind, "fields", {}).items():
            if not definition.description:
                missing.append(f"{name}.{field}")
            arguments = getattr(definition, "args", {})
            missing += [f"{name}.{field}({key}:)" for key, found in arguments.items() if not found.description]
    assert missing == []


def test_every_root_field_says_which_right_it_needs() -> None:
    for root in ("Query", "Mutation", "Subscription"):
        kind = TYPES[root]
        assert isinstance(kind, GraphQLObjectType)
        for name, field in kind.fields.items():
            if name in ("node", "nodes"):  # by kind, as the field that lists it
                continue
            assert any(f"Requires `{right}`" in (field.description or "") for right in Right), name


def subclasses(family: type[Exception]) -> set[type[Exception]]:
    return {found for child in family.__subclasses__() for found in (child, *subclasses(child))}


@pytest.mark.parametrize(
    ("union", "families"), [("QuoteResult", (QuoteRefused, PricingError)), ("VerifyQuoteResult", (QuoteInvalid,))]
)
def test_every_domain_error_is_a_member_of_its_union(union: str, families: tuple[type[Exception], ...]) -> None:
    facts: dict[str, Any] = {
        "model_name": "m",
        "operation_type": OperationType.CLUSTERING,
        "offered": (),
        "minimum": 1,
        "maximum": 2,
        "expired_at": datetime(2026, 1, 1, tzinfo=UTC),
    }
    members = TYPES[union]
    assert isinstance(members, GraphQLUnionType)
    for error in set().union(*(subclasses(family) for family in families)):
        wanted = getattr(error, "__dataclass_fields__", {})
        words = ("Said so.",) if issubclass(error, PricingError) else ()
        result = errors.typed(error(*words, **{name: facts[name] for name in wanted}))
        assert type(result).__name__ in {member.name for member in members.types}
        assert result.message
    names = {kind.__name__ for kind in get_args(get_args(getattr(errors, union))[0])}
    assert names == {member.name for member in members.types}
