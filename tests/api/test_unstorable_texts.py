"""Texts that PostgreSQL can't keep are looked for in vain: no query fails of them, whichever argument has them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from graphql import (
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLList,
    build_schema,
    get_named_type,
    is_required_argument,
)

from backend.accounts.models import User
from tests.conftest import signed_in
from tests.support.api import Api
from tests.support.environment import PROJECT

pytestmark = pytest.mark.django_db

QUERY = build_schema(Path(PROJECT, "schema.graphql").read_text()).query_type
assert QUERY is not None


def places(field: GraphQLField) -> Iterator[tuple[tuple[str, ...], str]]:
    """Arguments and fields of filters that take a text and can stand alone."""
    for name, argument in field.args.items():
        others = [other for key, other in field.args.items() if key != name]
        kind = get_named_type(argument.type)
        if any(is_required_argument(other) for other in others) or isinstance(argument.type, GraphQLList):
            continue
        if kind.name in ("String", "ID"):
            yield (name,), kind.name
        elif name == "filter" and isinstance(kind, GraphQLInputObjectType):
            texts = (key for key, item in kind.fields.items() if get_named_type(item.type).name == "String")
            yield from (((name, key), "String") for key in texts)


PLACES = [(query, *place) for query, field in QUERY.fields.items() for place in places(field)]


def test_arguments_are_found() -> None:
    assert ("jobs", ("filter", "requestId"), "String") in PLACES
    assert ("account", ("externalId",), "String") in PLACES


@pytest.fixture
def root(db: None) -> Api:
    """Who may read everything."""
    return signed_in(User.objects.create_superuser("root"))


@pytest.mark.parametrize(("query", "place", "kind"), PLACES)
def test_looked_for_in_vain(root: Api, query: str, place: tuple[str, ...], kind: str) -> None:
    value = "$text"
    for name in reversed(place[1:]):
        value = f"{{{name}: {value}}}"
    document = f"query Q($text: {kind}!) {{ {query}({place[0]}: {value}) {{ __typename }} }}"
    codes = {code for text in ("\x00", "\ud800") for code in root.codes(document, text=text)}
    assert not {"INTERNAL_ERROR", "FORBIDDEN"} & codes
