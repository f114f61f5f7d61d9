"""A provider's secrets have one place: they are refused where staff reads them and history keeps them."""

import json
from pathlib import Path
from typing import Any

import pgtrigger
import pytest

from backend.catalog import files
from backend.catalog.models import CatalogChange, CatalogSchedule, IntegrationProvider
from backend.catalog.registry import ModelRegistry
from backend.imports.models import ImportFormat, ImportReview
from backend.imports.price_lists import UnreadablePriceList
from tests.api.test_schedules import schedule
from tests.support.admin_pages import provider_page, send, text
from tests.support.api import Api
from tests.support.changes import change, dump
from tests.support.imports import imported
from tests.support.publishing import change_model
from tests.support.terminal import ratecard

pytestmark = pytest.mark.django_db

KEY = "hidden-4711"
THE_RIGHT_WAY = "set it as a secret of the provider, by providerRotateKey or on the admin pages."
SETTINGS = [
    ({"api_key": KEY}, "api_key"),
    ({"places": [{"eu": {"clientSecret": KEY}}]}, "places[0].eu.clientSecret"),
    ({"headers": {"X-Api-Key": KEY}}, "headers.X-Api-Key"),
    ({"headers": [{"name": "Authorization", "value": KEY}]}, "headers[0].name"),
    ({"extra": json.dumps({"password": KEY})}, "extra"),
    ({"proxy": f"http://user:{KEY}@proxy.example.com"}, "proxy"),
    ({"callback": f"https://example.com/?token={KEY}"}, "callback"),
]
ADDRESSES = [
    f"https://api.example.com/v1?api_key={KEY}",
    f"https://api.example.com/v1?a=1&api%5Fkey={KEY}",
    f"https://api.example.com/v1?a=1;sig={KEY}",
    f"https://api.example.com/v1?code={KEY}",
    f"https://api.example.com/v1;token={KEY}",
    f"https://api.example.com/v1#access_token={KEY}",
    f"https://user:{KEY}@api.example.com/v1",
    f"https://{KEY}@api.example.com/v1",
    "https://api.example.com/sk-proj-abcdefgh12345678/v1",
]


def refused(result: dict[str, Any]) -> tuple[str, list[str], str]:
    return result["code"], result["path"], result["message"]


@pytest.mark.parametrize(("config", "place"), SETTINGS)
@pytest.mark.parametrize("dry_run", [True, False])
def test_further_settings_with_a_secret_are_refused(
    edith: Api, config: dict[str, Any], place: str, dry_run: bool
) -> None:
    before = dump()
    code, path, message = refused(change(edith, "providerUpdate", providerId="stripe", config=config, dryRun=dry_run))
    assert (code, path) == ("INVALID_CATALOG", ["input", "config"])
    assert message.startswith(f"Nothing was changed: Leave {place} out of the further settings")
    assert (message.endswith(THE_RIGHT_WAY), KEY in message) == (True, False)
    assert dump() == before


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("insecure_endpoints", [True, False])
def test_an_address_with_a_secret_is_refused(edith: Api, address: str, insecure_endpoints: bool, settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = insecure_endpoints
    before = dump()
    code, path, message = refused(change(edith, "providerUpdate", providerId="stripe", apiEndpoint=address))
    assert (code, path, KEY in message) == ("INVALID_CATALOG", ["input", "apiEndpoint"], False)
    assert dump() == before


def test_what_is_no_secret_stays_allowed(edith: Api) -> None:
    config = {
        "max_tokens": 5,
        "tokens_per_minute": 60_000,
        "key_id": "k1",
        "auth_header": "X-Api-Key",
        "cache_key": "a",
    }
    address = "https://api.example.com/v1?api-version=2024-10-21"
    changed = change(edith, "providerUpdate", providerId="stripe", config=config, apiEndpoint=address)
    assert changed["__typename"] == "CatalogChangePayload"


def test_a_new_provider_and_a_scheduled_one_are_refused_too(edith: Api) -> None:
    values = {"providerId": "acme", "displayName": "Acme", "providerType": "AI", "config": {"secret": KEY}}
    before = dump()
    assert change(edith, "providerCreate", **values)["code"] == "INVALID_CATALOG"
    assert schedule(edith, {"providerCreate": values})["code"] == "INVALID_CATALOG"
    assert (dump() == before, CatalogSchedule.objects.count()) == (True, 0)


def document(**provider: Any) -> dict[str, Any]:
    content: dict[str, Any] = dict(files.to_document(ModelRegistry.current().to_state()))
    content["providers"].append({"provider_id": "acme", "display_name": "Acme", **provider})
    return content


@pytest.mark.parametrize("provider", [{"config": {"api_key": KEY}}, {"api_endpoint": ADDRESSES[0]}])
def test_files_and_imports_with_a_secret_are_refused(provider: dict[str, Any], tmp_path: Path) -> None:
    before, path = dump(), tmp_path / "catalog.json"
    path.write_text(json.dumps(document(**provider)))
    for command in (["plan", str(path)], ["apply", str(path), "--reason", "x"]):
        done = ratecard("catalog", *command)
        assert (done.exit_code, KEY in done.output) == (1, False)
        assert THE_RIGHT_WAY in " ".join(done.output.split())
    with pytest.raises(UnreadablePriceList, match=r"a value that can't be kept\. acme"):
        imported(document(**provider), format=ImportFormat.RATECARD)
    assert (dump() == before, ImportReview.objects.count()) == (True, 0)


def test_the_admin_page_refuses_it_beside_the_field(edith: Api) -> None:
    before = dump()
    page = text(send(edith, provider_page("stripe"), config=json.dumps({"api_key": KEY})))
    assert (THE_RIGHT_WAY in page, dump() == before) == (True, True)


def test_a_rollback_does_not_bring_a_secret_back(edith: Api) -> None:
    """As history may have one of before it was refused."""
    change(edith, "providerUpdate", providerId="stripe", config={"region": "eu"})
    change(edith, "providerUpdate", providerId="stripe", config={})
    with pgtrigger.ignore():
        CatalogChange.objects.filter(revision=2, field="config").update(after={"api_key": KEY})
    before = dump()
    code, _, message = refused(change(edith, "catalogRollback", number=2))
    assert (code, message.endswith(THE_RIGHT_WAY)) == ("INVALID_CATALOG", True)
    assert dump() == before


def test_a_secret_of_before_is_an_issue_and_in_nobodys_way(victor: Api) -> None:
    with pgtrigger.ignore():
        IntegrationProvider.objects.filter(provider_id="stripe").update(config={"api_key": KEY})
    assert change_model("dall-e-3", sort_order=7).revision == 2
    issues = victor.data("{ configurationIssues { code message suggestedFix provider { providerId } } }")
    (issue,) = (issue for issue in issues["configurationIssues"] if issue["code"] == "SECRET_EXPOSED")
    assert (issue["provider"], KEY in str(issue)) == ({"providerId": "stripe"}, False)
