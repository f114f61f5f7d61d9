"""The pages of providers and their write-only secrets."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry

from backend.accounts.scopes import StaffRole
from backend.api.admin.forms import sealed as sealed_inputs
from backend.api.http.request_log import SafeFormatter
from backend.catalog.enums import ModelType
from backend.catalog.registry import ModelRegistry
from backend.generation import breaker
from backend.generation.outcomes import ErrorKind
from tests.conftest import staff
from tests.support.admin_pages import (
    MODELS,
    PROVIDERS,
    REVISIONS,
    SETTINGS,
    content,
    form,
    inputs,
    messages,
    provider_page,
    revision_page,
    send,
    text,
)
from tests.support.api import Api
from tests.support.changes import change, dump
from tests.support.providers import provider
from tests.support.stand_ins import Scripted

pytestmark = pytest.mark.django_db

KEY = "sk-canary-5f2b9-1234"
NOW = datetime(2026, 11, 28, tzinfo=UTC)
OPENAI = provider_page("openai")


def test_a_key_is_set_and_only_its_end_is_shown(ada: Api) -> None:
    assert "API key: not set" in text(ada.get(OPENAI))
    assert messages(ada, send(ada, OPENAI, api_key=KEY)) == ["Published: this is revision 2."]
    registry = ModelRegistry.current()
    assert registry.get_api_key("openai") == KEY
    set_at = registry.secrets["openai", "api_key"].set_at
    assert f"API key: set, ends in …1234, set on {set_at:%Y-%m-%d %H:%M} UTC" in text(ada.get(OPENAI))


def test_a_key_is_removed_by_saying_so(ada: Api) -> None:
    send(ada, OPENAI, api_key=KEY)
    assert messages(ada, send(ada, OPENAI)) == ["Nothing to change."]
    assert messages(ada, send(ada, OPENAI, remove_api_key="on")) == ["Published: this is revision 3."]
    assert ModelRegistry.current().secrets == {}


def press_test_key(caller: Api) -> list[str]:
    return messages(caller, caller.client.post(provider_page("openai", "test-key")))


def test_a_key_is_tested_with_the_words_of_the_api(ada: Api, settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = True
    with provider() as server:
        assert 'form="test-key" class="button">Test key</button>' in content(ada.get(OPENAI))
        assert press_test_key(ada) == ["The provider takes the key."]
        assert re.search(r"not used yet; last test passed on [\d: -]{16} UTC", text(ada.get(OPENAI)))
        server.answer = Scripted(status=403)
        assert press_test_key(ada) == ["The provider refuses the key (403). Set another, or allow it to list models."]
        ModelRegistry.current().get_api_key("openai")
    page = text(ada.get(OPENAI))
    assert re.search(r"; last used on [\d: -]{16} UTC; last test failed on [\d: -]{16} UTC", page)


def test_only_a_secrets_admin_may_test_a_key(ada: Api, edith: Api, settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = True
    with provider() as server:
        assert "Test key" not in content(edith.get(OPENAI))
        assert edith.client.post(provider_page("openai", "test-key")).status_code == 403
        assert ada.get(provider_page("openai", "test-key")).status_code == 302
    assert server.asked == []


def test_a_provider_that_can_not_be_tested_has_no_button(ada: Api) -> None:
    assert "Test key" not in content(ada.get(OPENAI))
    send(ada, provider_page("stripe"), api_key=KEY)
    assert "Test key" not in content(ada.get(provider_page("stripe")))
    assert messages(ada, ada.client.post(provider_page("nobody", "test-key"))) == [
        "No provider has this id. The list of providers shows which there are."
    ]


def test_an_editor_sees_the_status_and_no_input(ada: Api, edith: Api) -> None:
    send(ada, OPENAI, api_key=KEY)
    page = content(edith.get(OPENAI))
    assert ("ends in …1234" in page, 'type="password"' in page, "remove_api_key" in page) == (True, False, False)


@pytest.mark.parametrize(
    "values", [{"api_key": "sk-of-edith-12345"}, {"remove_api_key": "on"}, {"sealed_api_key": "x"}]
)
def test_an_editor_can_not_send_a_secret(ada: Api, edith: Api, values: dict[str, str]) -> None:
    send(ada, OPENAI, api_key=KEY)
    before = dump()
    assert messages(edith, send(edith, OPENAI, **values)) == ["Nothing to change."]
    assert dump() == before


def test_an_editor_can_not_delete_a_provider_with_a_secret(ada: Api, edith: Api) -> None:
    send(ada, provider_page("stripe"), api_key=KEY)
    before = dump()
    api = change(edith, "providerDelete", providerId="stripe")
    assert api["message"] in text(send(edith, provider_page("stripe", "delete")))
    assert dump() == before
    assert messages(ada, send(ada, provider_page("stripe", "delete"))) == ["Published: this is revision 3."]


def test_a_new_address_needs_the_key_in_the_same_step(ada: Api) -> None:
    send(ada, OPENAI, api_key=KEY)
    before = dump()
    address = "https://proxy.example/v1"
    refused = text(send(ada, OPENAI, api_endpoint=address))
    assert "The address changes, so give this secret again in the same step, or remove it. API key:" in refused
    assert dump() == before
    send(ada, OPENAI, api_endpoint=address, api_key="sk-of-the-proxy-99")
    registry = ModelRegistry.current()
    assert (registry.revision, registry.get_api_key("openai")) == (3, "sk-of-the-proxy-99")
    assert registry.get_provider("openai").api_endpoint == address


@pytest.mark.parametrize("button", ["_preview", "_save"])
def test_a_typed_key_survives_the_page_that_comes_again(ada: Api, button: str) -> None:
    values = {**form(ada, OPENAI), "api_key": KEY, "reason": "" if button == "_save" else "x"}
    page = ada.client.post(OPENAI, {**values, button: "x"})
    again = inputs(page)
    assert (KEY in page.content.decode(), again["api_key"]) == (False, "")
    saved = ada.client.post(OPENAI, {**again, "reason": "x", "_save": "x"})
    assert messages(ada, saved) == ["Published: this is revision 2."]
    assert ModelRegistry.current().get_api_key("openai") == KEY


def kept(caller: Api, path: str = OPENAI, **values: str) -> dict[str, str]:
    """A form after a preview in which a key was typed."""
    typed = {**form(caller, path), "api_key": KEY, "reason": "x", **values, "_preview": "x"}
    return {name: value for name, value in inputs(caller.client.post(path, typed)).items() if name != "_preview"}


def test_a_kept_key_is_its_persons_and_its_forms(ada: Api) -> None:
    grace = staff("grace", StaffRole.SECRETS_ADMIN)
    sealed, before = kept(ada)["sealed_api_key"], dump()
    for caller, path in ((grace, OPENAI), (ada, provider_page("stripe")), (ada, OPENAI)):
        tampered = sealed if (caller, path) != (ada, OPENAI) else sealed[:-4] + "AAAA"
        answer = send(caller, path, sealed_api_key=tampered)
        assert "Type it again: what was typed is kept for 30 minutes." in text(answer)
        assert "sealed_api_key" not in inputs(answer)
    swapped = send(ada, OPENAI, sealed_api_secret=sealed)
    assert "Type it again" in text(swapped)
    assert dump() == before


def test_a_kept_key_ends_after_half_an_hour() -> None:
    text_of_page = sealed_inputs.seal(KEY, owner="ada", now=NOW)
    last = NOW + timedelta(minutes=30) - timedelta(microseconds=1)
    assert sealed_inputs.opened(text_of_page, owner="ada", now=last) == KEY
    assert sealed_inputs.opened(text_of_page, owner="ada", now=NOW + timedelta(minutes=30)) is None


def test_a_kept_key_can_be_discarded_or_typed_again(ada: Api) -> None:
    again = kept(ada)
    answer = ada.client.post(OPENAI, {**again, "discard_api_key": "on", "_preview": "x"})
    assert ("Nothing to change." in text(answer), "sealed_api_key" in inputs(answer)) == (True, False)
    ada.client.post(OPENAI, {**again, "api_key": "sk-another-0123456", "_save": "x"})
    assert ModelRegistry.current().get_api_key("openai") == "sk-another-0123456"


def test_a_kept_key_survives_a_conflict(ada: Api, edith: Api) -> None:
    again = kept(ada)
    change(edith, "providerUpdate", providerId="openai", displayName="OpenAI Inc")
    refused = ada.client.post(OPENAI, {**again, "_save": "x"})
    newest = ada.client.post(OPENAI, {**inputs(refused), "_newest": "x"})
    saved = ada.client.post(OPENAI, {**inputs(newest), "_save": "x"})
    assert messages(ada, saved) == ["Published: this is revision 3."]
    registry = ModelRegistry.current()
    assert (registry.get_api_key("openai"), registry.get_provider("openai").display_name) == (KEY, "OpenAI Inc")


def test_a_provider_is_added_with_its_key(ada: Api) -> None:
    values = {"provider_id": "acme", "display_name": "Acme", "api_key": KEY, "config": '{"region": "eu"}'}
    assert messages(ada, send(ada, f"{PROVIDERS}add/", **values)) == ["Published: this is revision 2."]
    registry = ModelRegistry.current()
    assert (registry.get_api_key("acme"), dict(registry.get_provider("acme").config)) == (KEY, {"region": "eu"})


def test_a_provider_is_switched_off_and_on(edith: Api) -> None:
    assert "google:4@2 on sale not on sale" in text(edith.get(provider_page("runware", "deactivate")))
    send(edith, provider_page("runware", "deactivate"))
    assert not ModelRegistry.current().get_provider("runware").is_active
    send(edith, provider_page("runware", "activate"))
    assert ModelRegistry.current().get_provider("runware").is_active


def test_a_provider_goes_with_its_defaults_only_where_others_are_named(edith: Api) -> None:
    change(edith, "aiModelUpdate", modelName="gpt-4o-mini", providerId="anthropic")
    page, before = provider_page("openai", "deactivate"), dump()
    offered = content(edith.get(page))
    assert "GPT-4o Mini (gpt-4o-mini) - $0.15/$0.60 per 1M tokens, 10,000 tokens per credit" in offered
    answer = send(edith, page, new_default_text="gpt-4o-mini").content.decode()
    row = answer.partition('<div class="form-row errors field-new_default_image">')[2].partition("</ul>")[0]
    assert "name another default in the same step" in row
    assert dump() == before
    send(edith, page, new_default_text="gpt-4o-mini", new_default_image="google:4@2")
    registry = ModelRegistry.current()
    defaults = [registry.get_default_model(model_type) for model_type in ModelType]
    assert [model.model_name for model in defaults if model] == ["gpt-4o-mini", "google:4@2"]
    assert not registry.get_provider("openai").is_active


def test_a_provider_in_use_names_its_models(edith: Api) -> None:
    before = dump()
    api = change(edith, "providerDelete", providerId="runware")
    assert api["message"] == "It is in use by runware:97@1, google:4@2."
    assert api["message"] in text(edith.get(provider_page("runware", "delete")))
    assert api["message"] in text(send(edith, provider_page("runware", "delete")))
    assert dump() == before


def test_true_is_not_one_in_a_config(edith: Api) -> None:
    send(edith, provider_page("stripe"), config='{"a": 1}')
    assert messages(edith, send(edith, provider_page("stripe"), config='{ "a": 1 }')) == ["Nothing to change."]
    assert messages(edith, send(edith, provider_page("stripe"), config='{"a": true}')) == [
        "Published: this is revision 3."
    ]


def test_a_secret_is_on_no_page_in_no_log_and_no_entry(ada: Api, caplog: pytest.LogCaptureFixture) -> None:
    answers = [
        send(ada, OPENAI, button="_preview", api_key=KEY),
        send(ada, OPENAI, api_key=KEY, display_name=""),
        send(ada, OPENAI, api_key=KEY + "\x00"),
        send(ada, OPENAI, api_key=KEY * 50),
        send(ada, OPENAI, api_key=KEY, expected_revision="9"),
        send(ada, OPENAI, api_key=KEY, api_endpoint="http://10.0.0.1/", webhook_secret=KEY),
        send(ada, f"{PROVIDERS}add/", provider_id="openai", display_name="x", api_secret=KEY),
        send(ada, OPENAI, api_key=KEY, api_secret=KEY, webhook_secret=KEY),
    ]
    assert [answer.status_code for answer in answers] == [200] * 7 + [302]
    paths = ["/admin/", PROVIDERS, OPENAI, provider_page("openai", "history"), provider_page("openai", "delete")]
    paths += [REVISIONS, revision_page(2), revision_page(1, "roll-back"), MODELS, SETTINGS]
    pages = [answer.content.decode() for answer in (*answers, *map(ada.get, paths))]
    logged = [SafeFormatter().format(record) for record in caplog.get_records("call")]
    assert "canary" not in "".join([*pages, *logged])
    assert not LogEntry.objects.exists()


def test_a_provider_that_is_left_alone_is_called_again(edith: Api, victor: Api) -> None:
    breaker.reset("openai")  # calls of tests before count
    again = provider_page("openai", "call-again")
    assert ("As they come" in text(edith.get(OPENAI)), again in content(edith.get(OPENAI))) == (True, False)
    for _ in range(5):
        breaker.record("openai", ErrorKind.TIMEOUT)
    try:
        assert re.search(
            r"None since [\d: -]{16} UTC, because too many failed: tried again from [\d:]{8} UTC on\.",
            text(edith.get(OPENAI)),
        )
        assert (again in content(edith.get(OPENAI)), again in content(victor.get(OPENAI))) == (True, False)
        assert breaker.allows("openai") is False
        edith.get(again)
        assert breaker.allows("openai") is False
        assert messages(edith, edith.client.post(again)) == ["It is called again."]
        assert breaker.allows("openai") is True
    finally:
        breaker.reset("openai")
