"""What was typed into a secret's input, kept through a preview: encrypted, for its person, its form and half an hour.

The page carries the sealed text, so that nothing has to be kept, or forgotten, on the server.
"""

from datetime import datetime, timedelta

from backend.shared.encryption import DecryptionFailed, decrypt, encrypt

LIFETIME = timedelta(minutes=30)


def seal(secret: str, *, owner: str, now: datetime) -> str:
    return encrypt(plaintext=f"{(now + LIFETIME).isoformat()} {secret}", owner=owner)


def opened(text: str, *, owner: str, now: datetime) -> str | None:
    """The secret; None where its time is over, or it was sealed for another person or form."""
    try:
        ends_at, _, secret = decrypt(ciphertext=text, owner=owner).partition(" ")
    except DecryptionFailed:
        return None
    return secret if now < datetime.fromisoformat(ends_at) else None
