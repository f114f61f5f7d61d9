"""Encryption of secrets at rest: Fernet (AES-128-CBC with HMAC-SHA256) with several keys, newest first.

Fernet binds no context, so the owner's name is part of the plaintext: a ciphertext that is copied to
another owner's row does not open. Keys come from the setting ENCRYPTION_KEYS.
"""

from typing import TYPE_CHECKING

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.db import models

SEPARATOR = "\x00"
if TYPE_CHECKING:
    TextField = models.TextField[str | None, str | None]
else:
    TextField = models.TextField

CIPHERTEXT_PREFIX = "gAAAA"  # Fernet's version byte 0x80 and a timestamp below 2^32, in base64


class DecryptionFailed(Exception):
    """No configured key opens the secret, or it belongs to another owner. Never holds the text."""


def generate_key() -> str:
    return Fernet.generate_key().decode()


def encrypt(*, plaintext: str, owner: str) -> str:
    return _fernet().encrypt(f"{owner}{SEPARATOR}{plaintext}".encode()).decode()


def decrypt(*, ciphertext: str, owner: str) -> str:
    """The plaintext of a secret of `owner`. Raises DecryptionFailed."""
    try:
        opened = _fernet().decrypt(ciphertext.encode()).decode()
    except InvalidToken:
        raise DecryptionFailed(owner) from None
    sealed_for, _, plaintext = opened.partition(SEPARATOR)
    if sealed_for != owner:
        raise DecryptionFailed(owner)
    return plaintext


def _fernet() -> MultiFernet:
    return MultiFernet([Fernet(key.get_secret_value()) for key in settings.ENCRYPTION_KEYS])


class EncryptedTextField(TextField):
    """A column of ciphertext made by `encrypt`. Refuses anything that does not look like it."""

    def get_prep_value(self, value: str | None) -> str | None:
        if value and not value.startswith(CIPHERTEXT_PREFIX):
            raise ValueError(f"{self.name} takes ciphertext only")
        prepared: str | None = super().get_prep_value(value)
        return prepared
