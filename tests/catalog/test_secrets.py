from dataclasses import replace
from typing import Any

import pytest
from django.core.management import call_command
from pydantic import SecretStr

from backend.catalog import history, revisions
from backend.catalog.models import CatalogChange, IntegrationProvider, SecretHealth
from backend.catalog.models.providers import SecretName
from backend.catalog.registry import ModelRegistry, ProviderNotFound, SecretNotSet
from backend.catalog.revisions import Draft
from backend.catalog.rows import PROVIDER
from backend.shared import clock
from backend.shared.encryption import DecryptionFailed, EncryptedTextField, decrypt, encrypt, generate_key
from backend.watch import configuration_issues, issue_watch
from backend.watch.configuration_issues import ConfigurationIssue, IssueCode
from tests.support.api import Api
from tests.support.publishing import move as move_to
from tests.support.publishing import publish, set_key

pytestmark = pytest.mark.django_db

SECRET = "sk-canary-0123456789"


def test_a_secret_is_stored_encrypted_and_read_at_the_moment_of_use() -> None:
    set_key("openai", SECRET)
    stored = IntegrationProvider.objects.get(pk="openai").api_key
    assert stored is not None
    assert SECRET not in stored
    assert ModelRegistry.current().get_api_key("openai") == SECRET


def test_setting_a_secret_is_a_revision_without_its_value() -> None:
    published = set_key("openai", SECRET)
    assert published.revision == 2
    assert list(CatalogChange.objects.filter(revision_id=2).values_list("key", "field", "before", "after")) == [
        ("openai", "api_key", None, "set")
    ]
    assert history.state_at(2) == history.state_at(1)


def test_a_secret_shows_its_last_four_characters_and_its_time() -> None:
    set_key("openai", SECRET)
    status = ModelRegistry.current().secrets["openai", "api_key"]
    health = SecretHealth.objects.get(provider_id="openai", name="api_key")
    assert (status.last_four, status.set_at) == (health.last_four, health.set_at)
    assert status.last_four == "6789"


def move(draft: Draft) -> None:
    row = replace(draft.state.providers["openai"], api_endpoint="https://elsewhere.example/v1")
    draft.state.put(PROVIDER, "openai", row)


def test_a_new_address_needs_the_secret_again_in_the_same_step() -> None:
    set_key("openai", SECRET)
    with pytest.raises(revisions.InvalidCatalog) as refused:
        publish(move)
    assert [(problem.key, problem.field) for problem in refused.value.problems] == [("openai", "api_key")]

    def move_with_key(draft: Draft) -> None:
        move(draft)
        draft.secrets["openai", SecretName.API_KEY] = "sk-of-elsewhere-01"

    publish(move_with_key)
    assert ModelRegistry.current().get_api_key("openai") == "sk-of-elsewhere-01"


def test_a_view_from_before_the_address_moved_has_no_key() -> None:
    set_key("openai", SECRET)
    before = ModelRegistry.current()
    move_to("openai", "https://elsewhere.example/v1", "sk-of-elsewhere-01")
    with pytest.raises(SecretNotSet):
        before.get_api_key("openai")
    assert ModelRegistry.current().get_api_key("openai") == "sk-of-elsewhere-01"


def test_the_shortest_and_the_longest_secret() -> None:
    for secret in ("s", "s" * 500):
        set_key("openai", secret)
        assert ModelRegistry.current().get_api_key("openai") == secret


def test_an_address_without_a_secret_can_move() -> None:
    publish(move)
    assert ModelRegistry.current().get_provider("openai").api_endpoint == "https://elsewhere.example/v1"


def test_a_secret_that_goes_with_its_provider_is_in_the_changes() -> None:
    set_key("stripe", SECRET)
    published = publish(lambda draft: draft.state.put(PROVIDER, "stripe", None))
    assert ("api_key", "set", None) in [(change.field, change.before, change.after) for change in published.changes]


def test_an_address_of_our_own_network_is_refused_at_save() -> None:
    def inward(draft: Draft) -> None:
        row = replace(draft.state.providers["openai"], api_endpoint="https://169.254.169.254/")
        draft.state.put(PROVIDER, "openai", row)

    with pytest.raises(revisions.InvalidCatalog) as refused:
        publish(inward)
    assert [(problem.key, problem.field) for problem in refused.value.problems] == [("openai", "api_endpoint")]


def test_a_secret_that_no_key_opens_is_an_issue_and_breaks_no_list(ada: Api, settings: Any) -> None:
    set_key("openai", SECRET)
    settings.ENCRYPTION_KEYS = [SecretStr(generate_key())]
    publish(lambda draft: draft.state.put(PROVIDER, "stripe", None))
    found = ada.data(
        "{ configurationIssues { code provider { providerId } } providers { nodes { secrets { isSet lastFour } } } }"
    )
    assert {"code": "SECRET_UNREADABLE", "provider": {"providerId": "openai"}} in found["configurationIssues"]
    assert {"isSet": True, "lastFour": "6789"} in found["providers"]["nodes"][2]["secrets"]
    with pytest.raises(DecryptionFailed):
        ModelRegistry.current().get_api_key("openai")


def test_each_unreadable_secret_is_an_issue_until_it_opens_again(settings: Any) -> None:
    names = [SecretName.API_KEY, SecretName.WEBHOOK_SECRET]
    publish(lambda draft: draft.secrets.update({("openai", name): SECRET for name in names}))
    keys, settings.ENCRYPTION_KEYS = settings.ENCRYPTION_KEYS, [SecretStr(generate_key())]
    assert [(one.provider_id, one.secret_name) for one in unreadable()] == [("openai", name) for name in names]
    assert len({issue_watch.fingerprint(one) for one in unreadable()}) == 2
    settings.ENCRYPTION_KEYS = keys  # the revision is the same
    assert unreadable() == []


def unreadable() -> list[ConfigurationIssue]:
    found = configuration_issues.find(registry=ModelRegistry.current(), now=clock.now())
    return [one for one in found if one.code == IssueCode.SECRET_UNREADABLE]


def test_a_secret_can_be_removed() -> None:
    set_key("openai", SECRET)
    set_key("openai", None)
    assert not SecretHealth.objects.exists()
    with pytest.raises(SecretNotSet):
        ModelRegistry.current().get_api_key("openai")


def test_a_short_secret_shows_no_last_four() -> None:
    set_key("openai", "12345678")
    assert SecretHealth.objects.get().last_four == ""


@pytest.mark.parametrize("secret", ["", "x" * 501])
def test_a_secret_of_the_wrong_length_is_refused_without_its_value(secret: str) -> None:
    with pytest.raises(revisions.InvalidCatalog) as refused:
        set_key("openai", secret)
    assert str(refused.value) == "provider openai: Give 1 to 500 characters."


def test_a_secret_of_no_provider_is_refused() -> None:
    with pytest.raises(revisions.InvalidCatalog):
        set_key("nobody", SECRET)
    with pytest.raises(ProviderNotFound):
        ModelRegistry.current().get_api_key("nobody")


def test_a_ciphertext_does_not_open_for_another_owner() -> None:
    ciphertext = encrypt(plaintext=SECRET, owner="openai.api_key")
    with pytest.raises(DecryptionFailed) as refused:
        decrypt(ciphertext=ciphertext, owner="runware.api_key")
    assert SECRET not in str(refused.value)


def test_plain_text_never_reaches_an_encrypted_column() -> None:
    with pytest.raises(ValueError, match="takes ciphertext only") as refused:
        EncryptedTextField(name="api_key").get_prep_value(SECRET)
    assert SECRET not in str(refused.value)


def test_a_secret_is_in_no_repr_and_no_export(capsys: pytest.CaptureFixture[str]) -> None:
    set_key("openai", SECRET)
    call_command("dumpdata", "catalog")
    registry = ModelRegistry.current()
    seen = [capsys.readouterr().out, repr(registry), repr(IntegrationProvider.objects.get(pk="openai"))]
    draft = Draft(state=registry.to_state(), secrets={("openai", SecretName.API_KEY): SECRET})
    assert SECRET not in "".join([*seen, repr(draft)])
