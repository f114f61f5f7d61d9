"""Secrets that sign webhooks have the form of the standard."""

from base64 import b64decode, b64encode

import pytest

from backend.shared import webhook_secrets


def secret(length: int) -> str:
    return "whsec_" + b64encode(b"a" * length).decode()


def test_a_new_secret_is_32_random_bytes() -> None:
    first, second = webhook_secrets.generate(), webhook_secrets.generate()
    assert first.startswith("whsec_")
    assert len(b64decode(first.removeprefix("whsec_"))) == 32
    assert first != second
    assert webhook_secrets.is_one(first)


@pytest.mark.parametrize("length", [24, 25, 64])
def test_a_secret_has_24_to_64_bytes(length: int) -> None:
    assert webhook_secrets.is_one(secret(length))


@pytest.mark.parametrize(
    "text",
    ["", "whsec_", secret(23), secret(65), secret(32).removeprefix("whsec_"), secret(32) + "!", secret(32)[:-1], "é"],
)
def test_an_invalid_secret(text: str) -> None:
    assert not webhook_secrets.is_one(text)
