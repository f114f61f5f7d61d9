from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from backend.accounts.models import Account, User
from tests.conftest import signed_in
from tests.support.api import Api
from tests.support.changes import change
from tests.support.charging import account, balance_of, hold, images, move, quote_token
from tests.support.clocks import travelling
from tests.support.ids import key_of

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
MARA = {"nodes": [{"username": "mara"}]}


def test_an_integration_creates_its_account(shop: Api) -> None:
    made = move(shop, "accountCreate", externalId="customer-1", name="Customer 1")["account"]
    assert (made["externalId"], made["name"], made["integration"]["name"], made["members"]["nodes"]) == (
        "customer-1",
        "Customer 1",
        "shop",
        [],
    )
    assert balance_of(shop, made["id"]) == {"balance": 0, "held": 0, "available": 0}


def test_staff_name_the_integration(edith: Api, shop: Api) -> None:
    assert move(edith, "accountCreate", externalId="x", integration="shop")["account"]["integration"] == {
        "name": "shop"
    }
    assert move(edith, "accountCreate", externalId="y", integration="nobody")["entity"] == "INTEGRATION"
    assert move(edith, "accountCreate", externalId="y")["entity"] == "INTEGRATION"
    assert Account.objects.count() == 1


def test_an_external_id_is_unique_in_its_integration(shop: Api, rival: Api) -> None:
    account(shop, "customer-1")
    assert move(shop, "accountCreate", externalId="customer-1")["code"] == "ALREADY_EXISTS"
    assert move(rival, "accountCreate", externalId="customer-1")["account"]["integration"] == {"name": "rival"}


@pytest.mark.parametrize("values", [{"externalId": ""}, {"externalId": "x" * 256}, {"externalId": "a\x00"}])
def test_an_external_id_that_can_not_be(shop: Api, values: dict[str, str]) -> None:
    assert move(shop, "accountCreate", **values)["code"] == "INVALID_ACCOUNT"
    assert not Account.objects.exists()


def test_an_account_gets_another_name(shop: Api) -> None:
    assert move(shop, "accountUpdate", account=account(shop), name="New")["account"]["name"] == "New"


def test_an_account_gets_another_time_zone(shop: Api) -> None:
    made = account(shop)
    answer = move(shop, "accountTimeZoneUpdate", account=made, timeZone="Europe/Berlin")
    assert (answer["account"]["timeZone"], Account.objects.get().time_zone) == ("Europe/Berlin", "Europe/Berlin")


def test_a_time_zone_that_does_not_exist_is_refused_at_its_place(shop: Api) -> None:
    answer = move(shop, "accountTimeZoneUpdate", account=account(shop), timeZone="Berlin")
    assert (answer["code"], answer["path"]) == ("UNKNOWN_TIME_ZONE", ["input", "timeZone"])
    assert Account.objects.get().time_zone == "UTC"


def test_accounts_are_found_by_name(shop: Api) -> None:
    account(shop, "alpha", name="One")
    account(shop, "beta", name="Two")
    for text, names in (("ALPH", ["alpha"]), ("two", ["beta"]), ("x", []), ("\x00", [])):
        found = shop.data("query A($s: String) { accounts(filter: {search: $s}) { nodes { externalId } } }", s=text)
        assert [node["externalId"] for node in found["accounts"]["nodes"]] == names


def test_a_page_of_accounts_asks_as_much_for_many_as_for_few(shop: Api) -> None:
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            shop.data("{ accounts { nodes { externalId integration { name } credits { available held } } } }")
        return len(asked)

    account(shop, "a", credits=1)
    few = queries()
    for place in range(20):
        account(shop, f"more-{place}", credits=1)
    assert queries() == few


def member_of(account_id: str, user: User) -> Api:
    Account.objects.get(id=key_of(account_id)).members.add(user)
    return signed_in(user)


def test_staff_make_a_person_a_member_who_signs_in_and_sees_the_account(shop: Api, edith: Api, mara: User) -> None:
    customer = account(shop, credits=20)
    caller = signed_in(mara)
    assert caller.codes("{ account { id } }") == ["UNAUTHENTICATED"]
    assert move(edith, "accountMemberAdd", account=customer, username="mara")["account"]["members"] == MARA
    text = "{ account { externalId credits { available } } aiModels { totalCount } }"
    assert caller.data(text)["account"] == {"externalId": "customer-1", "credits": {"available": 20}}
    assert move(edith, "accountMemberRemove", account=customer, username="mara")["account"]["members"] == {"nodes": []}
    assert caller.codes("{ account { id } }") == ["UNAUTHENTICATED"]


@pytest.mark.parametrize("username", ["nobody", "\x00"])
def test_a_member_must_be_known(shop: Api, edith: Api, username: str) -> None:
    assert move(edith, "accountMemberAdd", account=account(shop), username=username)["entity"] == "USER"


def test_a_member_can_not_move_credits_nor_see_costs(shop: Api, mara: User) -> None:
    customer = account(shop, credits=50)
    caller = member_of(customer, mara)
    grant = """mutation G($id: ID!) { creditsGrant(input: {
      account: $id, category: BONUS, credits: 1, idempotencyKey: "k"}) { __typename } }"""
    assert caller.codes(grant, id=customer) == ["FORBIDDEN"]
    move(shop, "holdSettle", hold=hold(shop, customer)["hold"]["id"], usage=images(1))
    text = "{ usageRecords { nodes { credits explain { steps } %s } } }"
    (record,) = caller.data(text % "")["usageRecords"]["nodes"]
    assert record == {
        "credits": 5,
        "explain": {
            "steps": [
                "Revision 1 sold dall-e-3 at 5 credits an image.",
                "Delivered: 1 image.",
                "1 x 5: 5 credits.",
                "Charged: 5 credits.",
            ]
        },
    }
    for field in ("admin { providerCostUsd marginUsd pricePerCreditUsd costSource }", "rawUsage"):
        assert caller.codes(text % field) == ["FORBIDDEN"]


def test_a_browser_quotes_with_an_accounts_token_and_the_backend_redeems(shop: Api) -> None:
    customer = account(shop, credits=20)
    browser = Api(Client(), token=move(shop, "accountTokenCreate", account=customer)["token"])
    text = """{ quote(input: {image: {tier: QUALITY, count: 4}}) {
      ... on Quote { maxCredits account { id } balanceSuffices token } } }"""
    quote = browser.data(text)["quote"]
    assert (quote["maxCredits"], quote["account"], quote["balanceSuffices"]) == (20, {"id": customer}, True)
    assert move(shop, "holdCreate", quoteToken=quote["token"])["credits"]["available"] == 0
    assert browser.data(text)["quote"]["balanceSuffices"] is False
    assert shop.data(text)["quote"]["balanceSuffices"] is None


def test_an_accounts_token_ends(shop: Api) -> None:
    with travelling(NOW):
        minted = move(shop, "accountTokenCreate", account=account(shop), lifetimeSeconds=60)
        browser = Api(Client(), token=minted["token"])
        assert browser.data("{ account { externalId } }") == {"account": {"externalId": "customer-1"}}
    with travelling(NOW + timedelta(seconds=60)):
        assert browser.codes("{ account { externalId } }") == ["UNAUTHENTICATED"]
    for token in (minted["token"] + "x", "at1.x", "at1...", minted["token"].replace("at1", "q1")):
        assert Api(Client(), token=token).codes("{ account { id } }") == ["UNAUTHENTICATED"]


@pytest.mark.parametrize("seconds", [0, -1, 3_601, 2**31 - 1])
def test_a_lifetime_that_can_not_be(shop: Api, seconds: int) -> None:
    refused = move(shop, "accountTokenCreate", account=account(shop), lifetimeSeconds=seconds)
    assert (refused["code"], refused["path"]) == ("LIFETIME_OUT_OF_RANGE", ["input", "lifetimeSeconds"])


def test_a_quote_token_is_not_an_accounts_token(shop: Api) -> None:
    assert Api(Client(), token=quote_token(shop)).codes("{ account { id } }") == ["UNAUTHENTICATED"]


CONFIG = (
    "query C($id: ID) { aiConfig(account: $id) { imageStyle imageQuality maxInArticleImages textModel { modelName } } }"
)
QUOTE = """query Q($id: ID) { quote(input: {text: {inputTokens: 1}}, account: $id) {
  ... on Quote { lines { modelName } } } }"""


def config(caller: Api, **variables: Any) -> tuple[Any, ...]:
    found = caller.data(CONFIG, **variables)["aiConfig"]
    return found["imageStyle"], found["imageQuality"], found["maxInArticleImages"], found["textModel"]["modelName"]


def test_overrides_go_over_the_settings(shop: Api) -> None:
    customer = account(shop)
    values: dict[str, Any] = {"imageStyle": "sketch", "maxInArticleImages": 2, "textModel": "gpt-4o-mini"}
    saved = move(shop, "accountOverridesUpdate", account=customer, reason="contract", **values)["account"]["overrides"]
    assert {row["name"]: row["value"] for row in saved} == {
        "IMAGE_STYLE": "sketch",
        "MAX_IN_ARTICLE_IMAGES": "2",
        "TEXT_MODEL": "gpt-4o-mini",
    }
    assert config(shop, id=customer) == ("sketch", "hd", 2, "gpt-4o-mini")
    assert config(shop) == ("photorealistic", "hd", 4, "gpt-5.1")
    assert shop.data(QUOTE, id=customer)["quote"]["lines"] == [{"modelName": "gpt-4o-mini"}]
    move(shop, "accountOverridesUpdate", account=customer, reason="back", imageStyle=None, textModel=None)
    assert config(shop, id=customer) == ("photorealistic", "hd", 2, "gpt-5.1")


def test_overrides_that_somebody_changed_meanwhile_are_not_changed(shop: Api) -> None:
    customer = account(shop)
    read = "query V($id: ID) { account(id: $id) { overridesVersion } }"
    before = shop.data(read, id=customer)["account"]["overridesVersion"]
    values = {"account": customer, "reason": "x", "expectedVersion": before}
    move(shop, "accountOverridesUpdate", imageStyle="sketch", **values)
    refused = move(shop, "accountOverridesUpdate", imageStyle="noir", **values)
    assert (refused["code"], refused["path"]) == ("STALE_OVERRIDES", ["input", "expectedVersion"])
    assert config(shop, id=customer)[0] == "sketch"
    values["expectedVersion"] = shop.data(read, id=customer)["account"]["overridesVersion"]
    move(shop, "accountOverridesUpdate", imageStyle=None, **values)
    assert shop.data(read, id=customer)["account"]["overridesVersion"] == before
    assert config(shop, id=customer)[0] == "photorealistic"


def test_overrides_end(shop: Api) -> None:
    with travelling(NOW):
        customer = account(shop)
        end = (NOW + timedelta(days=1)).isoformat()
        move(shop, "accountOverridesUpdate", account=customer, imageStyle="sketch", endsAt=end, reason="x")
        assert config(shop, id=customer)[0] == "sketch"
    with travelling(NOW + timedelta(days=1)):
        assert config(shop, id=customer)[0] == "photorealistic"


@pytest.mark.parametrize(
    "values",
    [
        {"maxInArticleImages": 9},
        {"temperature": "3"},
        {"temperature": "NaN"},
        {"temperature": "1e999999999"},
        {"temperature": "1e-999999999"},
        {"temperature": "0." + "1" * 40},
        {"imageStyle": ""},
        {"imageStyle": "x" * 51},
        {"imageStyle": "\x00"},
        {"imageQuality": "H D"},
        {"textModel": "nobody"},
        {"textModel": "gpt-4o"},
        {"textModel": "dall-e-3"},
        {"reason": " "},
        {"endsAt": "2020-01-01T00:00:00Z"},
    ],
)
def test_overrides_that_can_not_be(shop: Api, values: dict[str, Any]) -> None:
    customer = account(shop)
    assert (
        move(shop, "accountOverridesUpdate", **{"account": customer, "reason": "x", **values})["code"]
        == "INVALID_OVERRIDES"
    )
    assert config(shop, id=customer) == ("photorealistic", "hd", 4, "gpt-5.1")


STYLE = """mutation O($input: AccountOverridesUpdateInput!) {
  accountOverridesUpdate(input: $input) { ... on AccountPayload { account { overrides { name value } } }
    ... on UserError { message } } }"""


def test_a_member_overrides_what_is_theirs_and_not_the_text_model(shop: Api, mara: User) -> None:
    customer = account(shop)
    caller = member_of(customer, mara)
    style = {"account": customer, "imageStyle": "sketch", "reason": "taste"}
    saved = caller.data(STYLE, input=style)["accountOverridesUpdate"]["account"]["overrides"]
    assert saved == [{"name": "IMAGE_STYLE", "value": "sketch"}]
    assert config(caller) == ("sketch", "hd", 4, "gpt-5.1")
    assert caller.codes(STYLE, input={**style, "textModel": "gpt-4o-mini"}) == ["FORBIDDEN"]
    assert config(caller)[3] == "gpt-5.1"


def test_an_override_by_a_member_leaves_those_by_staff_alone(shop: Api, edith: Api, mara: User) -> None:
    customer = account(shop)
    end = "2999-01-01T00:00:00+00:00"
    move(shop, "accountOverridesUpdate", account=customer, textModel="gpt-4o-mini", endsAt=end, reason="trial")
    change(edith, "aiModelDeactivate", modelName="gpt-4o-mini")
    caller = member_of(customer, mara)
    caller.data(STYLE, input={"account": customer, "imageStyle": "noir", "reason": "mine"})
    text = "query A($id: ID) { account(id: $id) { overrides { name value attribution { author reason } endsAt } } }"
    rows = edith.data(text, id=customer)["account"]["overrides"]
    assert rows == [
        {"name": "IMAGE_STYLE", "value": "noir", "attribution": {"author": "mara", "reason": "mine"}, "endsAt": None},
        {
            "name": "TEXT_MODEL",
            "value": "gpt-4o-mini",
            "attribution": {"author": "shop", "reason": "trial"},
            "endsAt": end,
        },
    ]


def test_a_model_that_an_account_uses_can_be_switched_off_but_not_deleted(shop: Api, edith: Api) -> None:
    customer = account(shop)
    move(shop, "accountOverridesUpdate", account=customer, textModel="gpt-4o-mini", reason="x")
    refused = change(edith, "aiModelDelete", modelName="gpt-4o-mini")
    assert (refused["code"], refused["references"]) == (
        "REFERENCED",
        [{"entity": "ACCOUNT_OVERRIDE", "name": "account customer-1"}],
    )
    assert change(edith, "aiModelDeactivate", modelName="gpt-4o-mini")["revision"] == 2
    assert config(shop, id=customer)[3] == "gpt-5.1"


def test_a_member_of_two_accounts_says_for_which_a_quote_is(shop: Api, mara: User) -> None:
    one, other = account(shop), account(shop, "customer-2")
    member_of(one, mara)
    caller = member_of(other, mara)
    text = """query Q($id: ID) { quote(input: {image: {tier: BASIC, count: 1}}, account: $id) {
      ... on Quote { account { id } } ... on UserError { code message } } }"""
    assert caller.data(text)["quote"]["message"].startswith("More than one account can be meant")
    assert caller.data(text, id=other)["quote"] == {"account": {"id": other}}


def test_reasons_by_staff_in_the_ledger_are_not_for_customers(shop: Api, mara: User) -> None:
    customer = account(shop, credits=5)
    caller = member_of(customer, mara)
    assert caller.codes("{ account { ledger { nodes { attribution { reason } } } } }") == ["FORBIDDEN"]
    assert caller.data("{ account { ledger { nodes { credits } } } }")["account"]["ledger"]["nodes"] == [{"credits": 5}]


OF_FUNCTIONS = "query A($id: ID) { account(id: $id) { overrides { id name function value } } }"
PROMPT = "Sort {{ keywords }}"


def test_a_function_of_an_account_has_a_prompt_that_its_members_do_not_see(shop: Api, mara: User) -> None:
    customer = account(shop)
    values = {"function": "AUTO_CLUSTER", "prompt": PROMPT, "maxOutputTokens": 900, "reason": "contract"}
    move(shop, "accountOverridesUpdate", account=customer, **values)
    rows = shop.data(OF_FUNCTIONS, id=customer)["account"]["overrides"]
    assert [(row["name"], row["function"], row["value"]) for row in rows] == [
        ("MAX_OUTPUT_TOKENS", "AUTO_CLUSTER", "900"),
        ("PROMPT", "AUTO_CLUSTER", PROMPT),
    ]
    caller = member_of(customer, mara)
    seen = caller.data(OF_FUNCTIONS, id=customer)["account"]["overrides"]
    assert [row["name"] for row in seen] == ["MAX_OUTPUT_TOKENS"]
    node = "query N($id: ID!) { node(id: $id) { id } }"
    assert [caller.data(node, id=row["id"])["node"] is None for row in rows] == [False, True]
    style = {"account": customer, "function": "GENERATE_IMAGES", "imageStyle": "noir", "reason": "mine"}
    assert caller.codes(STYLE, input=style) == ["FORBIDDEN"]


LISTS = """query L($id: ID!, $holds: HoldFilter, $accounts: AccountFilter) {
  account(id: $id) { suspendedAt suspensionReason holds(filter: $holds) { nodes { status } } }
  accounts(filter: $accounts) { nodes { externalId } }
}"""


def test_a_suspended_account_says_why_and_is_found(shop: Api) -> None:
    made, other = account(shop, credits=50), account(shop, "customer-2")
    released = hold(shop, made)["hold"]["id"]
    hold(shop, made)
    move(shop, "holdRelease", hold=released)
    assert move(shop, "accountSuspend", account=made, reason="x" * 301)["path"] == ["input", "reason"]
    move(shop, "accountSuspend", account=made, reason="Its invoice is open.")
    refused = hold(shop, made)
    assert (refused["code"], "Its invoice is open." in refused["message"]) == ("ACCOUNT_SUSPENDED", True)
    found = shop.data(LISTS, id=made, holds={"openOnly": True}, accounts={"isSuspended": True})
    assert found["account"]["suspensionReason"] == "Its invoice is open."
    assert found["account"]["holds"]["nodes"] == [{"status": "OPEN"}]
    assert found["accounts"]["nodes"] == [{"externalId": "customer-1"}]
    move(shop, "accountResume", account=made)
    assert "hold" in hold(shop, made)
    assert shop.data(LISTS, id=other, accounts={"isSuspended": True})["accounts"]["nodes"] == []


def test_tokens_of_one_integration_and_the_scopes_that_a_token_can_have(shop: Api, edith: Api, rival: Api) -> None:
    query = "query T($name: String) { apiTokens(integration: $name) { nodes { integration { name } } } apiTokenScopes }"
    found = edith.data(query, name="rival")
    assert found["apiTokens"]["nodes"] == [{"integration": {"name": "rival"}}]
    assert "configuration:read" not in found["apiTokenScopes"]
    assert "credits:grant" in found["apiTokenScopes"]
