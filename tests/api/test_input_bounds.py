"""Lists and texts of variables are bounded before they are read."""

from typing import Any

import pytest
from graphql import GraphQLInputObjectType

from backend.api.graphql.schema import schema
from tests.support.api import Api

pytestmark = pytest.mark.django_db

QUOTES = "query Q($i: [QuoteInput!]!) { quotes(inputs: $i) { __typename } }"
IMAGE = {"image": {"tier": "BASIC", "count": 1}}
CHARGE = "mutation M($i: ChargeCreateInput!) { chargeCreate(input: $i) { __typename } }"
PUBLISH = "mutation M($i: CatalogChangesPublishInput!) { catalogChangesPublish(input: $i) { __typename } }"


def refusal(answer: dict[str, Any]) -> tuple[str, Any, Any, str]:
    (error,) = answer["errors"]
    facts = error["extensions"]
    return facts["code"], facts.get("path"), facts.get("maximum"), error["message"]


@pytest.mark.parametrize(
    ("document", "value", "path", "maximum", "message"),
    [
        (QUOTES, [IMAGE] * 201, ["i"], 200, "Variable $i takes up to 200 items."),
        (
            CHARGE,
            {"idempotencyKey": "k", "chargeFor": {}, "usage": {"calls": [{"images": 1}] * 201}},
            ["i", "usage", "calls"],
            200,
            "Variable $i.usage.calls takes up to 200 items.",
        ),
        (
            PUBLISH,
            {"reason": "r" * 10_001, "changes": []},
            ["i", "reason"],
            10_000,
            "Variable $i.reason takes up to 10,000 characters.",
        ),
        (
            PUBLISH,
            {"reason": "r", "changes": [{"providerUpdate": {"providerId": "x", "config": {"a": [1] * 11_000}}}]},
            ["i"],
            11_000,
            "The variables hold up to 11,000 values.",
        ),
        (
            CHARGE,
            {"usage": {f"field{number}": 1 for number in range(101)}},
            ["i", "usage"],
            100,
            "Variable $i.usage takes up to 100 fields.",
        ),
    ],
)
def test_a_value_that_is_too_long_names_its_place_and_the_most(
    shop: Api, document: str, value: Any, path: list[str], maximum: int, message: str
) -> None:
    assert refusal(shop.post(document, i=value)) == ("BAD_USER_INPUT", path, maximum, message)


def test_what_is_just_short_enough_is_read(shop: Api) -> None:
    assert len(shop.data(QUOTES, i=[IMAGE] * 100)["quotes"]) == 100


def test_an_input_has_fewer_fields_than_the_most() -> None:
    kinds = schema._schema.type_map.values()
    assert max(len(kind.fields) for kind in kinds if isinstance(kind, GraphQLInputObjectType)) < 100


def test_the_bounds_hold_for_a_document_that_was_valid_before(shop: Api) -> None:
    assert shop.codes(QUOTES, i=[IMAGE]) == []
    assert shop.codes(QUOTES, i=[IMAGE] * 201) == ["BAD_USER_INPUT"]


@pytest.mark.parametrize("field", ["accounts", "aiModels"])
def test_a_search_is_bounded_in_the_document_too(shop: Api, field: str) -> None:
    document = '{ %s(filter: {search: "%s"}) { totalCount } }'
    assert shop.codes(document % (field, "a" * 100)) == []
    assert shop.codes(document % (field, "a" * 101)) == ["BAD_USER_INPUT"]


def test_a_body_of_too_many_values_is_not_read(shop: Api) -> None:
    assert refusal(shop.post("{ __typename }", i=[1] * 20_000)) == (
        "BAD_REQUEST",
        None,
        None,
        "A request holds up to 20,000 values.",
    )
