"""A secret opens for its owner only, with any of the keys, and its column takes nothing else."""

from typing import Any

import pytest
from pydantic import SecretStr

from backend.catalog.models import IntegrationProvider
from backend.shared.encryption import DecryptionFailed, decrypt, encrypt, generate_key


def test_a_secret_comes_back() -> None:
    sealed = encrypt(plaintext="sk-1\x00é", owner="openai.api_key")
    assert sealed.startswith("gAAAA")
    assert "sk-1" not in sealed
    assert decrypt(ciphertext=sealed, owner="openai.api_key") == "sk-1\x00é"


def test_no_two_secrets_look_alike() -> None:
    assert encrypt(plaintext="sk-1", owner="openai") != encrypt(plaintext="sk-1", owner="openai")


def test_a_secret_opens_for_nobody_else() -> None:
    sealed = encrypt(plaintext="sk-1", owner="openai")
    with pytest.raises(DecryptionFailed, match=r"^runware$") as refused:
        decrypt(ciphertext=sealed, owner="runware")
    assert "sk-1" not in repr(refused.value)


@pytest.mark.parametrize("wrong", ["", "gAAAA", "sk-1"])
def test_a_text_that_no_key_sealed_does_not_open(wrong: str) -> None:
    with pytest.raises(DecryptionFailed, match=r"^openai$") as refused:
        decrypt(ciphertext=wrong, owner="openai")
    assert refused.value.__suppress_context__


def test_older_keys_open_what_they_sealed(settings: Any) -> None:
    sealed = encrypt(plaintext="sk-1", owner="openai")
    settings.ENCRYPTION_KEYS = [SecretStr(generate_key()), *settings.ENCRYPTION_KEYS]
    assert decrypt(ciphertext=sealed, owner="openai") == "sk-1"
    newer = encrypt(plaintext="sk-2", owner="openai")
    settings.ENCRYPTION_KEYS = settings.ENCRYPTION_KEYS[1:]
    with pytest.raises(DecryptionFailed):
        decrypt(ciphertext=newer, owner="openai")


def test_every_key_is_another() -> None:
    keys = {generate_key() for _ in range(3)}
    assert len(keys) == 3
    assert {len(key) for key in keys} == {44}


def test_an_encrypted_column_takes_ciphertext_only() -> None:
    column = IntegrationProvider._meta.get_field("api_key")
    sealed = encrypt(plaintext="sk-1", owner="openai.api_key")
    assert [column.get_prep_value(value) for value in (None, "", sealed)] == [None, "", sealed]
    with pytest.raises(ValueError, match=r"^api_key takes ciphertext only$"):
        column.get_prep_value("sk-1")
