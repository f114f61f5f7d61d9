import json
from decimal import Decimal
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from backend.accounts.models import APIToken
from backend.catalog import settings
from backend.catalog.models import CatalogRevision
from backend.catalog.registry import ModelRegistry
from backend.credits.models import Hold
from backend.shared import clock
from tests.support import selling
from tests.support.api import Api
from tests.support.charging import account, hold, images, move
from tests.support.ids import id_of
from tests.support.publishing import change_model, publish
from tests.support.terminal import ratecard

pytestmark = pytest.mark.django_db

ISSUES = {"model_retired", "model_retires_soon", "provider_key_missing", "negative_margin"}
"""Of the seed."""


def test_models_list() -> None:
    rows = [line.split() for line in ratecard("models", "list").stdout.splitlines()]
    assert rows[0] == ["model", "name", "type", "provider", "price", "default", "on", "sale"]
    assert rows[1] == ["gpt-5.1", "GPT-5.1", "Premium", "text", "openai", "1,000", "tokens/credit", "yes", "yes"]
    assert rows[4] == ["runware:97@1", "Basic", "image", "runware", "1", "credit/image", "yes"]
    assert rows[5] == ["dall-e-3", "Quality", "image", "openai", "5", "credits/image", "yes", "yes"]


def test_models_list_as_json() -> None:
    found = json.loads(ratecard("models", "list", "--json").stdout)
    assert [row["model"] for row in found if row["on_sale"] == "no"] == ["gpt-4o"]


def test_models_list_as_csv_runs_no_name() -> None:
    change_model("dall-e-3", display_name='=HYPERLINK("https://evil.example","Click")')
    lines = ratecard("models", "list", "--csv").stdout.splitlines()
    assert lines[0].startswith('"model_name","display_name","model_type","provider_id","input_cost_per_1m"')
    prices = '1.25,0.125,,10,,"",1000,,"",,,,"yes","yes"'
    limits = '8192,400000,"","yes","yes","yes","no",,,"",,"2027-04-01",,,1,"yes"'
    assert lines[1] == f'"gpt-5.1","GPT-5.1 Premium","text","openai",{prices},{limits}'
    name = '"\'=HYPERLINK(""https://evil.example"",""Click"")"'
    costs = ("1024x1024 hd 0.08", "1024x1024 standard 0.04", "1792x1024 hd 0.12", "1792x1024 standard 0.08")
    rates = ", ".join(f"Image {cost}" for cost in costs)
    prices = f'0.04,"{rates}",,5,"",,,"quality","yes","yes",,,'
    assert lines[5].startswith(f'"dall-e-3",{name},"image","openai",,,,,{prices}')


def test_a_price_is_published_as_a_revision(shop: Api) -> None:
    done = ratecard("models", "price", "dall-e-3", "--credits-per-image", "7", "--reason", "price rise")
    lines = [" ".join(line.split()) for line in done.stdout.splitlines()]
    assert lines[:5] == [
        "change before after",
        "Model dall-e-3: credits per image 5 7",
        "what it does before after",
        "Tier Quality dall-e-3, 5 credits dall-e-3, 7 credits",
        "Price of dall-e-3 5 credits per image 7 credits per image",
    ]
    assert "Margin of dall-e-3 1024x1024 hd -60 % -14 %" in lines
    assert lines[-1] == "This is revision 2."
    revision = CatalogRevision.objects.get(number=2)
    assert (revision.reason, revision.channel) == ("price rise", "command_line")
    quote = "{ quote(input: {image: {tier: QUALITY, count: 4}}) { ... on Quote { maxCredits } } }"
    assert shop.data(quote)["quote"] == {"maxCredits": 28}


def test_a_price_can_be_tried_first() -> None:
    done = ratecard("models", "price", "dall-e-3", "--credits-per-image", "7", "--reason", "x", "--dry-run")
    assert done.stdout.endswith("This would be revision 2.\n")
    assert CatalogRevision.objects.count() == 1


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["no-such-model", "--credits-per-image", "1"], "No model has this name."),
        (["gpt-5.1", "--tokens-per-credit", "0"], "A text model needs 1 to"),
        (["gpt-5.1", "--credits-per-image", "1"], "Only image models have this."),
    ],
)
def test_a_price_that_is_refused_says_why(words: list[str], message: str) -> None:
    done = ratecard("models", "price", *words, "--reason", "x")
    assert done.exit_code == 1
    assert message in done.stderr
    assert CatalogRevision.objects.count() == 1


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([], "Give the price: --tokens-per-credit (text), --credits-per-image (images) or --units-per-credit."),
        (["--tokens-per-credit", "1,00"], "1,00 is no whole number."),
        (["--tokens-per-credit", "many"], "many is no whole number."),
    ],
)
def test_a_price_that_is_missing_or_no_number_is_a_wrong_command(words: list[str], message: str) -> None:
    done = ratecard("models", "price", "gpt-5.1", *words, "--reason", "x")
    assert (done.exit_code, message in done.stderr) == (2, True)
    assert CatalogRevision.objects.count() == 1


def test_a_price_is_read_as_the_list_writes_it() -> None:
    done = ratecard("models", "price", "gpt-5.1", "--tokens-per-credit", "2,000", "--reason", "x")
    assert done.exit_code == 0
    assert ModelRegistry.current().get_model("gpt-5.1").tokens_per_credit == 2000


def test_a_reason_that_is_missing_is_asked_for() -> None:
    done = ratecard("models", "price", "gpt-5.1", "--tokens-per-credit", "2000", "--reason", " ")
    assert (done.exit_code, done.stderr) == (1, "revision, reason: Say why.\n")


def test_a_token_says_whether_its_integration_is_new() -> None:
    first, second = (ratecard("token", "create", "shop").stderr for _ in range(2))
    assert "It is 'default' of the new integration shop." in first
    assert "It is 'default 2' of the integration shop." in second


def test_a_price_below_the_minimum_margin_needs_to_be_accepted() -> None:
    publish(lambda draft: settings.update(draft, price_per_credit_usd=Decimal("0.1"), minimum_margin=Decimal("0.5")))
    words = ["models", "price", "dall-e-3", "--credits-per-image", "1", "--reason", "x"]
    refused = ratecard(*words)
    assert refused.exit_code == 1
    assert "below the minimum: dall-e-3" in refused.stderr
    assert ratecard(*words, "--accept-low-margin").stdout.endswith("This is revision 3.\n")


FREE = ["models", "price", "dall-e-3", "--credits-per-image", "0", "--reason", "x"]


@pytest.mark.parametrize(("typed", "revisions"), [(b"y\n", 2), (b"n\n", 1), (b"", 1)])
def test_a_price_of_nothing_is_asked_about(typed: bytes, revisions: int) -> None:
    done = ratecard(*FREE, typed=typed)
    assert "dall-e-3 would be free, and its provider is paid all the same. Publish it? [y/N]" in done.stdout
    assert "Margin of dall-e-3 1024x1024 hd" in done.stdout.split("would be free")[0]
    assert (done.exit_code, CatalogRevision.objects.count()) == (2 - revisions, revisions)


def test_a_script_says_that_a_price_is_nothing() -> None:
    done = ratecard(*FREE, "--free")
    assert "[y/N]" not in done.stdout
    assert done.stdout.endswith("This is revision 2.\n")


def test_a_price_that_is_the_same_is_no_revision() -> None:
    done = ratecard("models", "price", "dall-e-3", "--credits-per-image", "5", "--reason", "x")
    assert (done.stdout, CatalogRevision.objects.count()) == ("Nothing to change.\n", 1)


def test_tokens_without_a_name_have_different_ones(db: None) -> None:
    for words in (["shop"], ["shop"], ["shop", "--name", "web"], ["rival"], ["shop"]):
        ratecard("token", "create", *words)
    listed = json.loads(ratecard("token", "list", "--json").stdout)
    assert [(row["integration"], row["name"]) for row in listed] == [
        ("rival", "default"),
        ("shop", "default"),
        ("shop", "default 2"),
        ("shop", "web"),
        ("shop", "default 3"),
    ]


def test_a_token_is_made_listed_and_revoked(anonymous: Api) -> None:
    token = ratecard("token", "create", "shop", "--scope", "catalog:read").stdout.strip()
    caller = Api(anonymous.client, token=token)
    assert caller.data("{ currentRevisionNumber }") == {"currentRevisionNumber": 1}
    (listed,) = json.loads(ratecard("token", "list", "--json").stdout)
    assert (listed["integration"], listed["scopes"]) == ("shop", ["catalog:read"])
    assert token not in ratecard("token", "list").stdout
    assert ratecard("token", "revoke", listed["prefix"]).exit_code == 0
    assert caller.get("/api/v1/system/ai-config/").status_code == 401


def test_a_token_with_an_unknown_scope_is_refused() -> None:
    done = ratecard("token", "create", "shop", "--scope", "everything")
    assert done.exit_code == 2
    assert "catalog:read, credits:grant" in done.stderr
    assert not APIToken.objects.exists()


def test_revoking_an_unknown_prefix_is_reported() -> None:
    assert "You have no token of this prefix." in ratecard("token", "revoke", "00000000").stderr


def test_price_check(tmp_path: Path) -> None:
    path = tmp_path / "prices.json"
    path.write_text('{"dall-e-3": {"input_cost_per_image": 0.05, "deprecation_date": "2026-05-12"}}')
    table = ratecard("catalog", "price-check", str(path)).stdout
    assert "different  cost_per_image 0.04 / 0.05" in table
    assert "2026-05-12, past" in table
    (found,) = [
        row
        for row in json.loads(ratecard("catalog", "price-check", str(path), "--json").stdout)
        if row["verdict"] == "different"
    ]
    assert found["costs"] == [{"field": "cost_per_image", "ours": "0.04", "theirs": "0.05"}]
    assert (found["retired_at"], found["is_retired"]) == ("2026-05-12", True)


def test_price_check_of_a_wrong_file(tmp_path: Path) -> None:
    done = ratecard("catalog", "price-check", str(tmp_path / "nothing.json"))
    assert done.exit_code == 2
    assert "can't be read" in done.stderr


def test_doctor() -> None:
    found = json.loads(ratecard("doctor", "--json").stdout)
    checks = ["settings", "database", "time limits", "migrations", "functions", "encryption", "images", "registry"]
    checks += ["schema", "background"]
    assert [result["check"] for result in found["checks"]] == checks
    failed = [result["check"] for result in found["checks"] if not result["ok"]]
    # Tests send cookies without TLS, which a closed catalog must not, have no pool, and run no worker.
    assert failed == ["settings", "time limits", "background"]
    assert {issue["code"] for issue in found["issues"]} == ISSUES


def test_doctor_fails_with_a_hint_and_an_exit_code() -> None:
    done = ratecard("doctor")
    assert done.exit_code == 1
    assert "Set SECURE_COOKIES=true, or run the demo." in done.stdout
    assert "No worker has run yet" in done.stdout
    assert "Configuration issues: 13" in done.stdout
    assert "dall-e-3 was retired by its provider on 2026-05-12: calls fail." in done.stdout


def test_schema_export_and_check(tmp_path: Path) -> None:
    path = tmp_path / "schema.graphql"
    assert ratecard("schema", "check", "--path", str(path)).exit_code == 1
    assert ratecard("schema", "export", "--path", str(path)).exit_code == 0
    assert path.read_text() == Path("schema.graphql").read_text()


def test_setup_can_run_again() -> None:
    assert ratecard("setup").stdout == "The database is migrated; the catalog has revisions already.\n"


def test_a_new_key_encrypts() -> None:
    assert Fernet(ratecard("secrets", "new-key").stdout.strip())


def test_an_account_is_granted_listed_and_shown(shop: Api) -> None:
    customer = account(shop, credits=10, name="Customer 1")
    words = ["account", "grant", "customer-1", "5", "--reason", "sorry", "--key", "k", "--expires", "2999-01-01"]
    for _ in range(2):
        assert ratecard(*words).stdout == "Granted 5: 15 available, 0 held.\n"
    (row,) = json.loads(ratecard("account", "list", "--json").stdout)
    assert (row["account"], row["integration"], row["available"], row["id"]) == ("customer-1", "shop", 15, customer)
    shown = ratecard("account", "show", customer).stdout
    assert f"Customer 1 (customer-1 of shop, id {customer})\n15 available, 0 held\n" in shown
    assert "sorry" in shown
    assert [lot["category"] for lot in json.loads(ratecard("account", "show", customer, "--json").stdout)["lots"]] == [
        "bonus",
        "purchase",
    ]


def test_a_grant_below_zero_is_refused_as_a_number(shop: Api) -> None:
    account(shop)
    done = ratecard("account", "grant", "customer-1", "-5", "--reason", "x")
    assert (done.exit_code, done.stderr) == (1, "Give 1 to 2,147,483,647 credits.\n")


def test_an_account_is_created(shop: Api) -> None:
    words = ["account", "create", "customer-7", "--integration", "shop", "--name", "Customer 7"]
    created = ratecard(*words)
    id = shop.data('{ account(externalId: "customer-7") { id name } }')["account"]["id"]
    assert created.stdout == f"Created customer-7 of shop, id {id}.\n"
    assert "Granted 5: 5 available" in ratecard("account", "grant", "customer-7", "5", "--reason", "x").stdout
    again = ratecard(*words)
    assert (again.exit_code, again.stderr) == (1, "The integration has an account of this external id already.\n")


def test_an_account_of_an_unknown_integration_is_refused() -> None:
    done = ratecard("account", "create", "customer-7", "--integration", "nobody", "--json")
    assert (done.exit_code, done.stderr) == (
        1,
        "Name an integration that you can access; `ratecard token list` shows which there are.\n",
    )


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["show", "nobody"], "No account has this id or external id: `ratecard account list` shows"),
        (["show", "\x00"], "No account has this id or external id: `ratecard account list` shows"),
        (
            ["show", id_of("Account", "00000000-0000-0000-0000-000000000000")],
            "No account has this id or external id: `ratecard account list` shows",
        ),
        (
            ["show", id_of("Account", "x")],
            "No account has this id or external id: `ratecard account list` shows",
        ),
        (["show", "customer-1"], "More than one integration has this external id: say whose by --integration."),
        (["grant", "customer-1", "0", "--reason", "x", "--integration", "shop"], "Give 1 to 2,147,483,647 credits."),
    ],
)
def test_an_account_that_is_not_there(shop: Api, rival: Api, words: list[str], message: str) -> None:
    account(shop), account(rival)
    done = ratecard("account", *words)
    assert (done.exit_code, message in done.stderr) == (1, True)


def test_the_last_charge_is_explained(shop: Api) -> None:
    customer = account(shop, credits=50)
    move(shop, "holdSettle", hold=hold(shop, customer)["hold"]["id"], usage=images(3))
    assert "3 x 5: 15 credits. Charged: 15 credits." in ratecard("usage", "last").stdout
    (row,) = json.loads(ratecard("usage", "last", "--json").stdout)
    assert (row["account"], row["credits"], row["provider_cost_usd"], row["agrees"]) == ("customer-1", 15, "0.24", True)


def test_the_last_charge_of_an_account_is_not_that_of_another(shop: Api) -> None:
    for external_id, count in (("customer-1", 3), ("customer-2", 1)):
        customer = account(shop, external_id, credits=50)
        move(shop, "holdSettle", hold=hold(shop, customer)["hold"]["id"], usage=images(count))
    (row,) = json.loads(ratecard("usage", "last", "5", "--account", "customer-1", "--json").stdout)
    assert (row["account"], row["credits"]) == ("customer-1", 15)
    assert ratecard("usage", "last", "--account", "nobody").exit_code == 1


def test_tidying_releases_what_nobody_touches(shop: Api) -> None:
    customer = selling.account()
    selling.grant(customer.id, 10)
    selling.hold(customer.id, 10, now=clock.now() - selling.minutes(60))
    assert ratecard("ledger", "tidy").stdout == "Tidied 1 account.\n"
    assert Hold.objects.get().status == "expired"
    assert ratecard("ledger", "tidy").stdout == "Tidied 0 accounts.\n"


def test_a_token_may_read_unless_it_is_asked_for_more(shop: Api, anonymous: Api) -> None:
    reader = Api(anonymous.client, token=ratecard("token", "create", "shop").stdout.strip())
    assert reader.data("{ aiConfig { imageStyle } accounts { totalCount } }")["accounts"] == {"totalCount": 0}
    assert APIToken.objects.latest("id").scopes == ["accounts:read", "catalog:read", "quotes:read"]
    assert reader.codes("{ apiTokens { totalCount } }") == ["FORBIDDEN"]
    assert APIToken.objects.latest("id").maker_name


@pytest.mark.parametrize("days", ["366", "100000000000"])
def test_a_token_lives_no_longer_than_the_operator_allows(days: str) -> None:
    done = ratecard("token", "create", "shop", "--days", days)
    assert (done.exit_code, APIToken.objects.count()) == (2, 0)
    assert "1 to 365 days" in done.stderr
