"""Keys are rotated: afterwards the newest alone opens every secret, and nothing else has changed."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from pydantic import SecretStr

from backend.accounts.models import User
from backend.catalog.models import CatalogRevision, IntegrationProvider
from backend.catalog.models.providers import SecretName
from backend.catalog.registry import ModelRegistry
from backend.shared import key_rotation
from backend.shared.encryption import DecryptionFailed, decrypt, encrypt, generate_key
from backend.shared.key_rotation import Progress
from tests.support.publishing import publish, set_key
from tests.support.terminal import ratecard

pytestmark = pytest.mark.django_db

SECRETS = {"openai": "sk-of-openai-0001", "runware": "rw-of-runware-0002"}


@pytest.fixture
def new_key(settings: Any) -> SecretStr:
    """Two providers have keys that are sealed with the old key; a new one is put before it."""
    for provider_id, secret in SECRETS.items():
        set_key(provider_id, secret)
    key = SecretStr(generate_key())
    settings.ENCRYPTION_KEYS = [key, *settings.ENCRYPTION_KEYS]
    return key


def rows() -> list[dict[str, Any]]:
    """Everything of the providers but the ciphertexts."""
    found = list(IntegrationProvider.objects.order_by("pk").values())
    return [{name: value for name, value in row.items() if name not in SecretName.values} for row in found]


def test_every_encrypted_column_is_found() -> None:
    assert {(model.__name__, name) for model, name in key_rotation.columns()} == {
        ("IntegrationProvider", name) for name in SecretName.values
    }


def test_afterwards_the_newest_key_opens_all_and_the_old_one_nothing(new_key: SecretStr, settings: Any) -> None:
    old = settings.ENCRYPTION_KEYS[1:]
    before, revisions = rows(), CatalogRevision.objects.count()
    done = ratecard("secrets", "rotate")
    assert (done.exit_code, done.stdout) == (0, "2 sealed with the newest key, 0 were before.\n")
    assert (rows(), CatalogRevision.objects.count()) == (before, revisions)
    settings.ENCRYPTION_KEYS = [new_key]
    for provider_id, secret in SECRETS.items():
        assert ModelRegistry.current().get_api_key(provider_id) == secret
    settings.ENCRYPTION_KEYS = old
    for row in IntegrationProvider.objects.filter(pk__in=SECRETS):
        with pytest.raises(DecryptionFailed):
            decrypt(ciphertext=row.api_key or "", owner=f"{row.pk}.api_key")


def test_a_rotation_that_was_killed_goes_on(new_key: SecretStr) -> None:
    assert next(key_rotation.rotate(batch=1)) == Progress(rotated=1)
    *_, done = key_rotation.rotate(batch=1)
    assert done == Progress(rotated=1, current=1)
    assert ratecard("secrets", "rotate").stdout == "0 sealed with the newest key, 2 were before.\n"


def test_a_secret_that_a_stale_process_sealed_is_sealed_again_by_the_next_rotation(
    new_key: SecretStr, settings: Any
) -> None:
    ratecard("secrets", "rotate")
    both = settings.ENCRYPTION_KEYS
    settings.ENCRYPTION_KEYS = both[::-1]
    set_key("openai", "sk-by-a-forgotten-process")
    settings.ENCRYPTION_KEYS = both
    assert ratecard("secrets", "rotate").stdout == "1 sealed with the newest key, 1 were before.\n"
    settings.ENCRYPTION_KEYS = [new_key]
    assert ModelRegistry.current().get_api_key("openai") == "sk-by-a-forgotten-process"


def test_a_secret_that_no_key_opens_is_reported_and_left(new_key: SecretStr, settings: Any) -> None:
    settings.ENCRYPTION_KEYS = [new_key]
    assert [*key_rotation.rotate(batch=1)] == [Progress(unreadable=1), Progress(unreadable=2)]
    before = list(IntegrationProvider.objects.values_list("api_key", flat=True).order_by("pk"))
    done = ratecard("secrets", "rotate")
    assert done.exit_code == 1
    assert "2 are opened by no key of ENCRYPTION_KEYS. Add the key that sealed them and rotate again, or" in done.stderr
    assert list(IntegrationProvider.objects.values_list("api_key", flat=True).order_by("pk")) == before


def test_nothing_to_rotate() -> None:
    assert ratecard("secrets", "rotate").stdout == "0 sealed with the newest key, 0 were before.\n"


def test_secrets_are_nowhere_in_what_is_printed(new_key: SecretStr) -> None:
    done = ratecard("secrets", "rotate")
    for text in (*SECRETS.values(), new_key.get_secret_value()):
        assert text not in done.stdout + done.stderr


def test_the_guard_of_the_catalog_looks_again_afterwards(new_key: SecretStr) -> None:
    ratecard("secrets", "rotate")
    published = publish(lambda draft: draft.secrets.update({("openai", SecretName.API_KEY): "sk-after-rotation-1"}))
    assert published.revision == CatalogRevision.objects.count()


def run(environment: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    command = [str(Path(sys.executable).with_name("ratecard")), "secrets", "rotate"]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_without_a_database_it_says_what_to_do() -> None:
    done = run({**os.environ, "DATABASE_URL": "postgresql://ratecard:canary@127.0.0.1:1/ratecard"})
    said = "The database failed: OperationalError.\nCheck DATABASE_URL; `ratecard doctor` says what is missing.\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", said)


def test_without_keys_it_says_what_to_do() -> None:
    done = run({name: value for name, value in os.environ.items() if name != "ENCRYPTION_KEYS"})
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("These environment variables need attention (docs/operating.md describes each):\n")
    assert "  ENCRYPTION_KEYS: It is missing.\n" in done.stderr


def factor(secret: str) -> Authenticator:
    person = User.objects.create_user(secret)
    data = {"secret": encrypt(plaintext=secret, owner="second factor"), "other": "as it is"}
    return Authenticator.objects.create(user=person, type="totp", data=data)


def test_seeds_of_second_factors_are_found_in_their_json(settings: Any) -> None:
    old, unreadable = factor("SEED1"), factor("SEED2")
    passkey = Authenticator.objects.create(user=old.user, type="webauthn", data={"name": "laptop"})
    unreadable.data["secret"] = "gAAAAA"
    unreadable.save()
    key = SecretStr(generate_key())
    settings.ENCRYPTION_KEYS = [key, *settings.ENCRYPTION_KEYS]
    assert key_rotation.count() == 2
    *_, progress = key_rotation.rotate()
    assert progress == Progress(rotated=1, unreadable=1)
    settings.ENCRYPTION_KEYS = [key]
    for row in (old, unreadable, passkey):
        row.refresh_from_db()
    assert decrypt(ciphertext=old.data["secret"], owner="second factor") == "SEED1"
    assert old.data["other"] == "as it is"
    assert (unreadable.data["secret"], passkey.data) == ("gAAAAA", {"name": "laptop"})
    *_, again = key_rotation.rotate()
    assert again == Progress(current=1, unreadable=1)
