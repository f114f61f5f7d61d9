"""An operation is compiled when it comes again: whoever asks whatever, it is answered as Strawberry did at first."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

import pytest
import strawberry
import time_machine
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend.accounts import tokens
from backend.accounts.scopes import Right
from backend.api.graphql.schema import schema
from backend.shared import clock
from tests.support import everything, soak
from tests.support.api import Api
from tests.support.charging import account, balance_of, quote_token
from tests.support.ids import id_of
from tests.support.random_queries import Writer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("public_catalog", "standing_clock")]
EXAMPLES = soak.count(sample=40, full=5_000)
NEVER = {"Quote.id", "Quote.token"}
"""What differs from one answer to the next."""
ON_SALE = ["gpt-5.1", "gpt-4o-mini", "runware:97@1", "dall-e-3", "google:4@2"]


@pytest.fixture
def standing_clock() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 27, 12, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def by_strawberry(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The documents that Strawberry executed."""
    seen: list[str] = []
    original = strawberry.Schema.execute_sync

    def execute(self: strawberry.Schema, query: str, **options: Any) -> Any:
        seen.append(query)
        return original(self, query, **options)

    monkeypatch.setattr(strawberry.Schema, "execute_sync", execute)
    return seen


def twice(caller: Api, document: str, **variables: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    return caller.post(document, **variables), caller.post(document, **variables)


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=not soak.FULL,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(data=st.data())
def ask_at_random(
    callers: list[Api], values: dict[str, Any], numbers: Iterator[int], by_strawberry: list[str], data: st.DataObject
) -> None:
    query = Writer(schema._schema, data.draw, values, frozenset(NEVER)).query()
    for caller in callers:
        document = f"{query.text} # {next(numbers)}"
        first, again = twice(caller, document, **query.variables)
        assert again == first, (document, query.variables)
        times = 1 if "errors" not in first else 2
        assert by_strawberry.count(document) == times, (document, query.variables)


def test_random_queries_are_answered_alike(
    anonymous: Api, shop: Api, ada: Api, edith: Api, mara: object, by_strawberry: list[str]
) -> None:
    ids = [*everything.of_the_shop(shop, edith), *everything.of_staff(ada)]
    values: dict[str, Any] = {
        "ID": [*ids, id_of("Hold", "no uuid"), "nothing"],
        "String": ["gpt-5.1", "dall-e-3", "openai", "customer-1", "1024x1024", "", "é"],
        "Int": [0, 1, 2, 5, 101, -1],
        "Boolean": [True, False],
        "TokenCount": [0, 1, 1_500, "1500", 10**9],
        "Date": ["2026-11-21"],
        "DateTime": ["2026-11-21T12:00:00Z"],
        "Decimal": ["0.08", "-1"],
        "USD": ["0.08"],
        "JSON": [None],
        "JSONObject": [None],
    }
    ask_at_random([anonymous, shop, ada], values, count(), by_strawberry)
    asked = {document for document in by_strawberry if "# " in document}
    assert len(asked) >= EXAMPLES  # the same is drawn more than once
    assert sum(by_strawberry.count(document) == 1 for document in asked) >= EXAMPLES // 2


QUOTE = "query Q($input: QuoteInput!) { quote(input: $input) { __typename ... on Quote { maxCredits } } }"
PRICED = {"quote": {"__typename": "Quote", "maxCredits": 10}}
PAGE = "query P($first: Int = 1, $after: String) { aiModels(first: $first, after: $after) { nodes { modelName } } }"
FIRST = {"aiModels": {"nodes": [{"modelName": "gpt-5.1"}]}}
NAMED = 'query A { currentRevisionNumber } query B { aiModel(modelName: "gpt-4o-mini") { displayName } }'
KINDS = """
query Kinds($name: String!) {
  model: aiModel(modelName: $name) { ...Common ... on ImageModel { creditsPerImage validSizes } }
}
fragment Common on AIModel { __typename ... on TextModel { tokensPerCredit } ... on Node { id } }
"""
INSIDE = "query I($count: TokenCount!) { quote(input: {text: {inputTokens: $count}}) { ... on Quote { maxCredits } } }"
MANY = "query M($inputs: [QuoteInput!]!) { quotes(inputs: $inputs) { ... on Quote { maxCredits } } }"
GPT = {"__typename": "TextModel", "tokensPerCredit": 1_000, "id": id_of("AIModel", "gpt-5.1")}
ANSWERED: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    (QUOTE, {"input": {"text": {"inputTokens": 1_500}}}, PRICED),
    (QUOTE, {"input": {"text": {"inputTokens": "1500", "model": None}}}, PRICED),
    (QUOTE, {"input": {"text": {"inputTokens": 1_500}}, "nobody": "asks"}, PRICED),
    (
        QUOTE,
        {"input": {"image": {"tier": "PREMIUM", "count": 2}}},
        {"quote": {"__typename": "Quote", "maxCredits": 30}},
    ),
    (QUOTE, {"input": {"image": {"tier": "BASIC", "count": 0}}}, {"quote": {"__typename": "CountOutOfRange"}}),
    (INSIDE, {"count": 1_500}, {"quote": {"maxCredits": 10}}),
    (MANY, {"inputs": {"text": {"inputTokens": 1_500}}}, {"quotes": [{"maxCredits": 10}]}),  # one is a list of one
    (PAGE, {}, FIRST),
    (PAGE, {"first": 1}, FIRST),
    (PAGE, {"first": None, "after": None}, {"aiModels": {"nodes": [{"modelName": name} for name in ON_SALE]}}),
    (KINDS, {"name": "gpt-5.1"}, {"model": GPT}),
    (KINDS, {"name": "nothing"}, {"model": None}),
]
REFUSED: list[tuple[str, dict[str, Any], str]] = [
    (QUOTE, {}, "Variable $input: a value is required."),
    (QUOTE, {"input": None}, "Variable $input: a value is required."),
    (QUOTE, {"input": {}}, "OneOf"),
    (QUOTE, {"input": {"text": None}}, "Value for member"),
    (QUOTE, {"input": {"text": {}}}, "Variable $input.text: field inputTokens is missing."),
    (
        QUOTE,
        {"input": {"text": {"inputTokens": 1.5}}},
        "Variable $input.text.inputTokens: the value is no TokenCount.",
    ),
    (QUOTE, {"input": {"text": {"inputTokens": 1, "price": 1}}}, "Variable $input.text: it has a field"),
    (QUOTE, {"input": {"image": {"tier": "GOLD", "count": 1}}}, "This quality tier does not exist."),
    (INSIDE, {"count": None}, "Variable $count: a value is required."),
    (MANY, {"inputs": [None]}, "Variable $inputs[0]: a value is required."),
    (PAGE, {"first": "1"}, "Variable $first: the value is no Int."),
    (PAGE, {"first": 101}, "`first` and `last` take 0 to 100."),
]


@pytest.mark.parametrize(("document", "variables", "data"), ANSWERED)
def test_what_comes_again_is_answered_without_strawberry(
    shop: Api, by_strawberry: list[str], document: str, variables: dict[str, Any], data: dict[str, Any]
) -> None:
    shop.data(document, **ANSWERED[[known for known, _, _ in ANSWERED].index(document)][1])
    by_strawberry.clear()
    assert shop.data(document, **variables) == data
    assert by_strawberry == []


@pytest.mark.parametrize(("document", "variables", "message"), REFUSED)
def test_what_is_refused_is_worded_by_strawberry(
    shop: Api, by_strawberry: list[str], document: str, variables: dict[str, Any], message: str
) -> None:
    shop.data(document, **ANSWERED[[known for known, _, _ in ANSWERED].index(document)][1])
    by_strawberry.clear()
    assert message in shop.post(document, **variables)["errors"][0]["message"]
    assert by_strawberry == [document]


def test_one_of_several_operations_is_compiled_by_its_name(shop: Api, by_strawberry: list[str]) -> None:
    def named(name: str | None) -> Any:
        body = {"query": NAMED, "operationName": name}
        return shop.client.post("/graphql", body, content_type="application/json", headers=shop.headers).json()

    assert [named("A")["data"] for _ in range(2)] == [{"currentRevisionNumber": 1}] * 2
    assert named("B")["data"] == {"aiModel": {"displayName": "GPT-4o Mini"}}
    assert by_strawberry == [NAMED]
    assert [named(None)["errors"][0]["extensions"]["code"], named("C")["errors"][0]["extensions"]["code"]] == [
        "BAD_REQUEST"
    ] * 2


@pytest.mark.parametrize(
    ("document", "variables"),
    [
        ("query S($all: Boolean!) { currentRevisionNumber @skip(if: $all) settings { imageStyle } }", {"all": True}),
        ("query S($all: Boolean!) { settings { ... @include(if: $all) { imageStyle } } }", {"all": True}),
        ('{ __type(name: "Tier") { name } }', {}),
    ],
)
def test_what_is_not_compiled_is_answered_all_the_same(
    shop: Api, by_strawberry: list[str], document: str, variables: dict[str, Any]
) -> None:
    first, again = twice(shop, document, **variables)
    assert again == first
    assert "errors" not in first
    assert by_strawberry == [document] * 2


def test_who_may_not_is_refused_once_and_with_the_path(anonymous: Api, ada: Api) -> None:
    document = "{ aiModels(first: 2) { nodes { modelName admin { unavailableReason } } } }"
    assert "errors" not in ada.post(document)
    refused = [anonymous.post(document) for _ in range(2)]
    assert refused[0] == refused[1]
    assert [error["path"] for error in refused[0]["errors"]] == [["aiModels", "nodes", 0, "admin"]]
    assert [model["admin"] for model in refused[0]["data"]["aiModels"]["nodes"]] == [None, None]


HOLD = """
mutation Hold($input: HoldCreateInput!) {
  holdCreate(input: $input) {
    __typename
    ... on UserError { code message path }
    ... on HoldPayload { hold { id status account { externalId MEMBERS } } credits { balance held } }
  }
}
"""
TEN = {"image": {"tier": "QUALITY", "count": 2}}
WITH_MEMBERS = HOLD.replace("MEMBERS", "members(first: 1) { totalCount }")
TWICE = """
mutation Two($first: HoldCreateInput!, $second: HoldReleaseInput!) {
  holdCreate(input: $first) { __typename ... on HoldPayload { credits { held } } }
  release: holdRelease(input: $second) { __typename ... on UserError { code } }
}
"""


@pytest.fixture
def spender(shop: Api) -> Api:
    """Who may quote and spend, but not see an account's members."""
    scopes = [Right.QUOTES_READ, Right.CREDITS_SPEND, Right.ACCOUNTS_READ]
    return Api(Client(), token=tokens.create(integration_name="shop", name="x", scopes=scopes, now=clock.now()).token)


def hold_input(caller: Api, customer: str, key: str) -> dict[str, Any]:
    return {"quoteToken": quote_token(caller, account=customer, **TEN), "account": customer, "idempotencyKey": key}


def held(caller: Api, customer: str) -> int:
    return balance_of(caller, customer)["held"]


def test_a_mutation_that_comes_again_is_made_without_strawberry(shop: Api, by_strawberry: list[str]) -> None:
    customer, document = account(shop, credits=100), HOLD.replace("MEMBERS", "")
    inputs = [hold_input(shop, customer, key) for key in ("one", "two")]
    answers = [shop.data(document, input=sent)["holdCreate"] for sent in (inputs[0], inputs[0], inputs[1], inputs[0])]
    assert answers[0] == answers[1] == answers[3]  # one key, one hold
    assert [answer["credits"] for answer in answers[1:3]] == [
        {"balance": 100, "held": 10},
        {"balance": 100, "held": 20},
    ]
    assert by_strawberry.count(document) == 1
    refused = shop.data(document, input={**inputs[1], "idempotencyKey": "one"})["holdCreate"]
    assert (refused["__typename"], refused["code"]) == ("IdempotencyConflict", "IDEMPOTENCY_CONFLICT")
    assert (held(shop, customer), by_strawberry.count(document)) == (20, 1)


def test_a_mutation_whose_answer_has_an_error_is_made_once(shop: Api, spender: Api, by_strawberry: list[str]) -> None:
    customer = account(shop, credits=100)
    answers = [spender.post(WITH_MEMBERS, input=hold_input(shop, customer, key)) for key in ("one", "two", "three")]
    assert held(shop, customer) == 30
    assert by_strawberry.count(WITH_MEMBERS) == 1
    for answer in answers:
        (error,) = answer["errors"]
        assert error["extensions"]["code"] == "FORBIDDEN"
        assert error["path"] == ["holdCreate", "hold", "account", "members"]
    made = [answer["data"]["holdCreate"] for answer in answers]
    assert [each["hold"]["account"] for each in made] == [{"externalId": "customer-1", "members": None}] * 3
    assert [each["credits"]["held"] for each in made] == [10, 20, 30]


def test_a_mutation_that_is_refused_is_not_made(
    shop: Api, rival: Api, anonymous: Api, by_strawberry: list[str]
) -> None:
    customer, document = account(shop, credits=100), HOLD.replace("MEMBERS", "")
    first = shop.post(document, input=hold_input(shop, customer, "one"))
    assert "errors" not in first
    sent = hold_input(shop, customer, "two")
    refused = [anonymous.post(document, input=sent) for _ in range(2)]
    assert refused[0] == refused[1]
    assert [error["path"] for error in refused[0]["errors"]] == [["holdCreate"]]
    assert rival.data(document, input=sent)["holdCreate"]["code"] == "QUOTE_NOT_FOUND"
    assert (
        shop.post(document, input={**sent, "idempotencyKey": 1.5})["errors"][0]["extensions"]["code"]
        == "BAD_USER_INPUT"
    )
    assert held(shop, customer) == 10


def test_several_mutations_are_made_in_turn_each_once(shop: Api, by_strawberry: list[str]) -> None:
    customer = account(shop, credits=100)
    nothing = {"hold": id_of("Hold", uuid4()), "idempotencyKey": "none"}
    for number in range(1, 4):
        sent = hold_input(shop, customer, f"hold {number}")
        answer = shop.data(TWICE, first=sent, second=nothing)
        assert answer == {
            "holdCreate": {"__typename": "HoldPayload", "credits": {"held": 10 * number}},
            "release": {"__typename": "NotFound", "code": "HOLD_NOT_FOUND"},
        }
    assert by_strawberry.count(TWICE) == 1


def test_a_mutation_is_not_made_by_get(shop: Api) -> None:
    customer = account(shop, credits=100)
    document = HOLD.replace("MEMBERS", "")
    shop.data(document, input=hold_input(shop, customer, "one"))
    sent = urlencode({"query": document, "variables": json.dumps({"input": hold_input(shop, customer, "two")})})
    assert shop.get(f"/graphql?{sent}").status_code == 405
    assert held(shop, customer) == 10
