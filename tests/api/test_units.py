"""Models that are sold by units over GraphQL: what they are, quotes, and charges."""

from typing import Any

import pytest

from backend.catalog.enums import CreditUnit, ModelType
from tests.conftest import Unblocked
from tests.support import selling
from tests.support.api import Api
from tests.support.publishing import add_models, unit_model

pytestmark = pytest.mark.django_db

TYPES = ["embedding", "speech", "transcription", "video", "rerank", "moderation"]
LINE = "lines { modelName creditUnit unitsPerCredit expectedUnits maxUnits tokensPerCredit images }"
QUOTE = f"""
query Quote($input: QuoteInput!) {{
  quote(input: $input) {{
    __typename
    ... on Quote {{ expectedCredits maxCredits operationType token {LINE} }}
    ... on UserError {{ code message path }}
    ... on UnitsOutOfRange {{ maximum }}
  }}
}}
"""
RECORD = "usageRecord { modelType operationType creditUnit units unitsPerCredit tokensPerCredit explain { agrees } }"
PAYLOAD = f"""{{
    __typename
    ... on HoldPayload {{ hold {{ charged released {RECORD} }} }}
    ... on UserError {{ code message path }}
}}"""
HOLD = """mutation($input: HoldCreateInput!) {
  holdCreate(input: $input) { ... on HoldPayload { hold { id credits } } ... on UserError { code } }
}"""
SETTLE = f"mutation($input: HoldSettleInput!) {{ holdSettle(input: $input) {PAYLOAD} }}"
CHARGE = f"mutation($input: ChargeCreateInput!) {{ chargeCreate(input: $input) {PAYLOAD} }}"


@pytest.fixture(scope="module", autouse=True)
def models(rows_of_module: Unblocked) -> None:
    with rows_of_module():
        add_models(*(unit_model(ModelType(name), is_default=True, credit_unit=CreditUnit.SECONDS) for name in TYPES))


@pytest.fixture
def account(shop: Api) -> str:
    mine = selling.account()
    selling.grant(mine.id, 100)
    found: str = shop.data('{ account(externalId: "customer-1") { id } }')["account"]["id"]
    return found


def quote(caller: Api, **asked: Any) -> dict[str, Any]:
    found: dict[str, Any] = caller.data(QUOTE, input=asked)["quote"]
    return found


def test_a_model_is_of_its_type(shop: Api) -> None:
    document = """{ aiModels { nodes {
        __typename modelName ... on UnitModel { modelType creditUnit unitsPerCredit isDefault }
    } } }"""
    nodes = shop.data(document)["aiModels"]["nodes"]
    assert [node for node in nodes if node["__typename"] == "UnitModel"] == nodes[-6:]
    assert nodes[-6:] == [
        {
            "__typename": "UnitModel",
            "modelName": f"the-{name}",
            "modelType": name.upper(),
            "creditUnit": "SECONDS",
            "unitsPerCredit": 500,
            "isDefault": True,
        }
        for name in TYPES
    ]


@pytest.mark.parametrize("name", TYPES)
def test_a_quote_names_the_type(shop: Api, name: str) -> None:
    made = quote(shop, **{name: {"maxUnits": 1_001, "expectedUnits": 1_000}})
    assert made.pop("token")
    assert made == {
        "__typename": "Quote",
        "expectedCredits": 2,
        "maxCredits": 3,
        "operationType": None,
        "lines": [
            {
                "modelName": f"the-{name}",
                "creditUnit": "SECONDS",
                "unitsPerCredit": 500,
                "expectedUnits": 1_000,
                "maxUnits": 1_001,
                "tokensPerCredit": None,
                "images": None,
            }
        ],
    }


@pytest.mark.parametrize(
    ("asked", "code", "path"),
    [
        ({"maxUnits": 100_000_001}, "UNITS_OUT_OF_RANGE", "maxUnits"),
        ({"maxUnits": 1, "expectedUnits": 2}, "UNITS_OUT_OF_RANGE", "expectedUnits"),
        ({"maxUnits": -1}, "NEGATIVE_USAGE", "maxUnits"),
        ({"maxUnits": 1, "model": "the-video"}, "MODEL_NOT_FOUND", "model"),
        ({"maxUnits": 1, "model": "gpt-5.1"}, "MODEL_NOT_FOUND", "model"),
    ],
)
def test_a_refusal_names_the_input(shop: Api, asked: dict[str, Any], code: str, path: str) -> None:
    refused = quote(shop, speech=asked)
    assert (refused["code"], refused["path"]) == (code, ["input", "speech", path])


def test_one_type_is_quoted_at_once(shop: Api) -> None:
    units = {"maxUnits": 1}
    assert shop.codes(QUOTE, input={"speech": units, "video": units}) == ["BAD_USER_INPUT"]
    assert shop.codes(QUOTE, input={"text": {"inputTokens": 1}, "video": units}) == ["BAD_USER_INPUT"]


def test_units_are_held_and_settled(shop: Api, account: str) -> None:
    token = quote(shop, transcription={"maxUnits": 2_000})["token"]
    held = shop.data(HOLD, input={"quoteToken": token, "account": account, "idempotencyKey": "h"})["holdCreate"]["hold"]
    usage = {"calls": [{"units": 501}, {"units": 600}]}
    done = shop.data(SETTLE, input={"hold": held["id"], "usage": usage, "idempotencyKey": "s"})["holdSettle"]
    assert (held["credits"], done["hold"]["charged"], done["hold"]["released"]) == (4, 3, 1)
    assert done["hold"]["usageRecord"] == {
        "modelType": "TRANSCRIPTION",
        "operationType": None,
        "creditUnit": "SECONDS",
        "units": 1_101,
        "unitsPerCredit": 500,
        "tokensPerCredit": None,
        "explain": {"agrees": True},
    }


def charged(caller: Api, account: str, work: dict[str, Any], call: dict[str, Any]) -> dict[str, Any]:
    made = {"account": account, "chargeFor": {"work": work}, "usage": {"calls": [call]}, "idempotencyKey": "c"}
    found: dict[str, Any] = caller.data(CHARGE, input=made)["chargeCreate"]
    return found


def test_work_that_is_done_names_its_model_and_no_operation(shop: Api, account: str) -> None:
    done = charged(shop, account, {"model": "the-video"}, {"units": 12})
    assert (done["hold"]["charged"], done["hold"]["usageRecord"]["units"]) == (1, 12)


def test_an_operation_that_its_type_does_not_do_is_refused(shop: Api, account: str) -> None:
    refused = charged(shop, account, {"model": "the-video", "operationType": "CLUSTERING"}, {"units": 12})
    assert (refused["code"], refused["path"]) == ("INVALID_WORK", ["input", "chargeFor", "work", "operationType"])


def test_a_call_without_its_units_is_named(shop: Api, account: str) -> None:
    refused = charged(shop, account, {"model": "the-video"}, {"images": 1})
    assert (refused["code"], refused["path"]) == ("INVALID_USAGE", ["input", "usage", "calls", "0", "images"])
