"""Errors name the place in the input, and one condition has one shape everywhere."""

from typing import Any

import pytest

from tests.support.api import Api
from tests.support.changes import change
from tests.support.charging import account, images, move, quote_token
from tests.support.ids import id_of
from tests.support.publishing import change_model

pytestmark = pytest.mark.django_db
PRICE = {"aiModelUpdate": {"modelName": "gpt-4o-mini", "tokensPerCredit": 9_000}}
NOBODY = "00000000-0000-0000-0000-000000000000"
NO_ACCOUNTS = ["no id", NOBODY, id_of("Account", "no uuid"), id_of("Account", NOBODY), id_of("Hold", NOBODY)]
TIER = {"code": "TIER_UNAVAILABLE"}


def path_of(found: dict[str, Any]) -> str | None:
    return ".".join(found["path"]) if found["path"] is not None else None


@pytest.mark.parametrize(
    ("mutation", "values", "path"),
    [
        ("aiModelUpdate", {"modelName": "no-such-model"}, "input.modelName"),
        ("aiModelUpdate", {"modelName": "dall-e-3", "creditsPerImage": -1}, "input.creditsPerImage"),
        ("aiModelUpdate", {"modelName": "dall-e-3", "providerId": "nobody"}, "input.providerId"),
        ("aiModelUpdate", {"modelName": "dall-e-3", "replacedBy": "nobody"}, "input.replacedBy"),
        ("aiModelUpdate", {"modelName": "dall-e-3", "expectedRevision": 7}, "input.expectedRevision"),
        ("aiModelUpdate", {"modelName": "dall-e-3", "reason": " "}, "input.reason"),
        ("aiModelUpdate", {"modelName": "gpt-5.1", "tokensPerCredit": None}, "input.tokensPerCredit"),
        ("aiModelUpdate", {"modelName": "dall-e-3", "tokensPerCredit": 5}, "input.tokensPerCredit"),
        (
            "aiModelCreate",
            {"modelName": "new", "displayName": "x", "modelType": "TEXT", "providerId": "openai"},
            "input.inputCostPer1m",
        ),
        ("settingsUpdate", {"imageStyle": "", "reason": "x"}, "input.imageStyle"),
        ("settingsUpdate", {"imageStyle": "noir", "reason": ""}, "input.reason"),
        ("aiModelRetire", {"modelName": "no", "successor": "gpt-4o", "switchAt": "2026-01-01"}, "input.modelName"),
        ("aiModelRetire", {"modelName": "gpt-4o", "successor": "no", "switchAt": "2026-01-01"}, "input.successor"),
        ("aiModelDeactivate", {"modelName": "gpt-5.1"}, "input.modelName"),
        ("tierAssign", {"tier": "BASIC", "modelName": "no"}, "input.modelName"),
        ("providerCreate", {"providerId": "openai", "displayName": "x", "providerType": "AI"}, "input.providerId"),
        ("providerDelete", {"providerId": "openai"}, "input.providerId"),
        ("providerRotateKey", {"providerId": "openai", "apiKey": "k" * 501}, "input.apiKey"),
        ("settingsUpdate", {"maxInArticleImages": 9}, "input.maxInArticleImages"),
        ("catalogRollback", {"number": 99}, "input.number"),
        (
            "catalogChangesPublish",
            {"changes": [PRICE, PRICE, {"aiModelUpdate": {"modelName": "dall-e-3", "creditsPerImage": -1}}]},
            "input.changes.2.aiModelUpdate.creditsPerImage",
        ),
        (
            "catalogChangesPublish",
            {
                "changes": [
                    {"aiModelUpdate": {"modelName": "dall-e-3", "creditsPerImage": -1}},
                    {"aiModelUpdate": {"modelName": "google:4@2", "creditsPerImage": 16}},
                ]
            },
            "input.changes.0.aiModelUpdate.creditsPerImage",
        ),
        (
            "catalogChangesPublish",
            {"changes": [PRICE, {"aiModelDelete": {"modelName": "no-such-model"}}]},
            "input.changes.1.aiModelDelete.modelName",
        ),
        (
            "catalogChangesPublish",
            {
                "changes": [
                    {"aiModelUpdate": {"modelName": "dall-e-3", "displayName": "x"}},
                    {
                        "aiModelCreate": {
                            "modelName": "dall-e-3",
                            "displayName": "x",
                            "modelType": "IMAGE",
                            "providerId": "openai",
                        }
                    },
                ]
            },
            "input.changes.1.aiModelCreate.modelName",
        ),
    ],
)
def test_a_change_names_the_place_of_its_fault(ada: Api, mutation: str, values: dict[str, Any], path: str) -> None:
    assert path_of(change(ada, mutation, **values)) == path


def test_each_broken_rule_names_its_own_place(edith: Api) -> None:
    wrong = {"modelName": "dall-e-3", "creditsPerImage": -1, "providerId": "nobody"}
    refused = change(edith, "catalogChangesPublish", changes=[{"aiModelUpdate": wrong}])
    assert [
        (problem["entity"], problem["key"], problem["field"], problem["path"]) for problem in refused["problems"]
    ] == [
        ("AI_MODEL", "dall-e-3", "providerId", ["input", "changes", "0", "aiModelUpdate", "providerId"]),
        ("AI_MODEL", "dall-e-3", "creditsPerImage", ["input", "changes", "0", "aiModelUpdate", "creditsPerImage"]),
    ]


def test_a_rule_that_no_input_names_has_no_place(ada: Api) -> None:
    change(ada, "providerRotateKey", providerId="openai", apiEndpoint="https://proxy.example/v1", apiKey="sk-01234567")
    (problem,) = change(ada, "catalogRollback", number=1)["problems"]
    assert (problem["key"], problem["field"], problem["path"]) == ("openai", "apiKey", None)


def test_a_simulation_names_the_place_in_its_changes(victor: Api) -> None:
    text = """query S($changes: [CatalogChangeInput!]!) { pricingSimulation(changes: $changes) {
      ... on UserError { code path }
    } }"""
    found = victor.data(text, changes=[PRICE, {"providerDelete": {"providerId": "no"}}])["pricingSimulation"]
    assert found == {"code": "PROVIDER_NOT_FOUND", "path": ["changes", "1", "providerDelete", "providerId"]}


def test_a_quote_of_many_names_its_place_among_them(shop: Api) -> None:
    text = "query Q($inputs: [QuoteInput!]!) { quotes(inputs: $inputs) { ... on UserError { code path } } }"
    inputs = [{"image": {"tier": "BASIC", "count": 1}}, {"image": {"tier": "BASIC", "count": 0}}]
    inputs.append({"text": {"inputTokens": 1, "model": "dall-e-3"}})
    assert shop.data(text, inputs=inputs)["quotes"] == [
        {},
        {"code": "COUNT_OUT_OF_RANGE", "path": ["inputs", "1", "image", "count"]},
        {"code": "MODEL_NOT_FOUND", "path": ["inputs", "2", "text", "model"]},
    ]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ({"inputTokens": -1}, "inputTokens"),
        ({"inputTokens": 1, "maxOutputTokens": -1}, "maxOutputTokens"),
        ({"inputTokens": 1, "maxOutputTokens": 9_000}, "maxOutputTokens"),
        ({"inputTokens": 1, "maxOutputTokens": 5, "expectedOutputTokens": 6}, "expectedOutputTokens"),
        ({"inputTokens": 100_000_000}, "inputTokens"),
    ],
)
def test_a_quote_names_the_number_that_is_wrong(shop: Api, text: dict[str, int], field: str) -> None:
    document = "query Q($input: QuoteInput!) { quote(input: $input) { ... on UserError { path } } }"
    assert shop.data(document, input={"text": text})["quote"] == {"path": ["input", "text", field]}


@pytest.mark.parametrize(
    ("call", "path"),
    [
        ({"images": -1}, "input.usage.calls.1.images"),
        ({"images": 1, "costUsd": "-1"}, "input.usage.calls.1.costUsd"),
        ({"images": 1, "tokens": {"inputTokens": -1, "outputTokens": 0}}, "input.usage.calls.1.tokens"),
        ({"providerUsage": {"format": "OPENAI", "usage": {}}}, "input.usage.calls.1.providerUsage"),
    ],
)
def test_usage_names_the_call_that_is_wrong(shop: Api, call: dict[str, Any], path: str) -> None:
    customer = account(shop, credits=50)
    work = {"work": {"operationType": "IMAGE_GENERATION", "tier": "BASIC"}}
    usage = {"calls": [{"images": 1}, call]}
    assert path_of(move(shop, "chargeCreate", account=customer, chargeFor=work, usage=usage)) == path


def test_overrides_name_each_place(shop: Api) -> None:
    values = {"maxInArticleImages": 9, "temperature": "3", "reason": "x"}
    refused = move(shop, "accountOverridesUpdate", account=account(shop), **values)
    assert (refused["__typename"], refused["code"]) == ("InvalidOverrides", "INVALID_OVERRIDES")
    assert refused["path"] == ["input", "maxInArticleImages"]


ABOUT_AN_ACCOUNT: list[tuple[str, dict[str, Any]]] = [
    ("accountUpdate", {"name": "x"}),
    ("accountTimeZoneUpdate", {"timeZone": "UTC"}),
    ("accountSuspend", {"reason": "x"}),
    ("accountResume", {}),
    ("accountOverridesUpdate", {"imageStyle": "noir", "reason": "x"}),
    ("accountTokenCreate", {}),
    ("creditsGrant", {"category": "BONUS", "credits": 1}),
    ("creditsRenew", {"credits": 1}),
    ("creditsAdjust", {"credits": 1, "reason": "x"}),
    (
        "chargeCreate",
        {"chargeFor": {"work": {"operationType": "IMAGE_GENERATION", "tier": "BASIC"}}, "usage": images(1)},
    ),
]


@pytest.mark.parametrize("unknown", NO_ACCOUNTS)
@pytest.mark.parametrize(("mutation", "values"), ABOUT_AN_ACCOUNT)
def test_an_unknown_account_of_a_mutation(shop: Api, mutation: str, values: dict[str, Any], unknown: str) -> None:
    found = move(shop, mutation, account=unknown, **values)
    assert {name: found[name] for name in ("__typename", "code", "entity", "path")} == {
        "__typename": "NotFound",
        "code": "ACCOUNT_NOT_FOUND",
        "entity": "ACCOUNT",
        "path": ["input", "account"],
    }


@pytest.mark.parametrize("unknown", NO_ACCOUNTS)
def test_an_unknown_account_of_a_query(shop: Api, unknown: str) -> None:
    """One thing by its key is null; what else names an account that does not exist is answered one error."""
    assert shop.data("query A($id: ID) { account(id: $id) { id } }", id=unknown) == {"account": None}
    text = """query Q($id: ID) {
      quote(input: {image: {tier: BASIC, count: 1}}, account: $id) { ...E }
      quotes(inputs: [{image: {tier: BASIC, count: 1}}], account: $id) { ...E }
    } fragment E on UserError { code path }"""
    error = {"code": "ACCOUNT_NOT_FOUND", "path": ["account"]}
    assert shop.data(text, id=unknown) == {"quote": error, "quotes": [error]}
    for field, path in (
        ("aiConfig(account: $id) { imageStyle }", ["account"]),
        ("usageRecords(filter: {account: $id}) { totalCount }", ["filter", "account"]),
    ):
        (error,) = shop.post(f"query Q($id: ID) {{ {field} }}", id=unknown)["errors"]
        assert error["extensions"] == {"code": "ACCOUNT_NOT_FOUND", "path": path}
        assert (
            error["message"] == "You have no such account. The list of accounts shows which there are; an id is meant, "
            "not an external id."
        )


@pytest.mark.parametrize(
    "field",
    [
        f'account(id: "{NOBODY}")',
        f'hold(id: "{NOBODY}")',
        f'usageRecord(id: "{NOBODY}")',
        'aiModel(modelName: "no-such-model")',
        'provider(providerId: "nobody")',
        "catalogRevision(number: 99)",
        'importReview(id: "99")',
    ],
)
def test_one_thing_by_its_key_is_null_where_it_does_not_exist(edith: Api, field: str) -> None:
    assert edith.data(f"{{ thing: {field} {{ __typename }} }}") == {"thing": None}


def test_which_account_is_meant(edith: Api, shop: Api) -> None:
    (error,) = edith.post("{ account { id } }")["errors"]
    assert error["extensions"] == {"code": "AMBIGUOUS_ACCOUNT", "path": ["id"]}
    missing = move(shop, "holdCreate", quoteToken=quote_token(shop))
    assert (missing["code"], missing["path"]) == ("ACCOUNT_MISSING", ["input", "account"])


def test_a_revision_that_does_not_exist(victor: Api) -> None:
    assert victor.data("{ catalogRevision(number: 99) { number } }") == {"catalogRevision": None}
    (error,) = victor.post("{ catalogDiff(fromNumber: 1, toNumber: 99) { key } }")["errors"]
    assert error["extensions"] == {"code": "REVISION_NOT_FOUND", "path": ["toNumber"]}
    (error,) = victor.post("{ catalogDiff(fromNumber: 99, toNumber: 1) { key } }")["errors"]
    assert error["extensions"] == {"code": "REVISION_NOT_FOUND", "path": ["fromNumber"]}


UNKNOWN_TIERS = [
    "query Q($tier: Tier!) { quote(input: {image: {tier: $tier, count: 1}}) { __typename } }",
    "query Q($tier: Tier!) { quotes(inputs: [{image: {tier: $tier, count: 1}}]) { __typename } }",
    "query Q($tier: Tier!) { aiModels(filter: {tier: $tier}) { totalCount } }",
    "query Q($tier: Tier!) { usageRecords(filter: {tier: $tier}) { totalCount } }",
    """mutation M($tier: Tier!) {
      tierAssign(input: {tier: $tier, modelName: "dall-e-3", reason: "x"}) { __typename }
    }""",
    """mutation M($tier: Tier!) {
      aiModelUpdate(input: {modelName: "dall-e-3", tier: $tier, reason: "x"}) { __typename }
    }""",
    """mutation M($tier: Tier!) {
      chargeCreate(input: {
        chargeFor: {work: {operationType: IMAGE_GENERATION, tier: $tier}}, usage: {calls: []}, idempotencyKey: "k"
      }) { __typename }
    }""",
]


@pytest.mark.parametrize("document", UNKNOWN_TIERS)
def test_an_unknown_tier(ada: Api, document: str) -> None:
    head, _, body = document.partition("($tier: Tier!)")
    (variable,) = ada.post(document, tier="ULTRA")["errors"]
    (literal,) = ada.post(f"{head} {body}".replace("$tier", "ULTRA"))["errors"]
    assert variable["extensions"] == literal["extensions"] == TIER
    assert variable["message"] == literal["message"] == "This quality tier does not exist. Ask `qualityTiers` which do."


def test_a_tier_without_a_model(shop: Api) -> None:
    change_model("google:4@2", is_active=False)
    text = """{ quote(input: {image: {tier: PREMIUM, count: 1}}) {
      __typename ... on UserError { code path message } ... on TierUnavailable { offered }
    } }"""
    quote = shop.data(text)["quote"]
    work = {"work": {"operationType": "IMAGE_GENERATION", "tier": "PREMIUM"}}
    charge = move(shop, "chargeCreate", account=account(shop), chargeFor=work, usage=images(1))
    assert quote == {
        "__typename": "TierUnavailable",
        "code": "TIER_UNAVAILABLE",
        "path": ["input", "image", "tier"],
        "message": "This tier is not on sale. On sale: basic, quality.",
        "offered": ["BASIC", "QUALITY"],
    }
    assert charge == {**quote, "path": ["input", "chargeFor", "work", "tier"]}
