"""Secrets that sign webhooks, in the form of https://www.standardwebhooks.com: whsec_ and 24 to 64 bytes in base64."""

from base64 import b64decode, b64encode
from secrets import token_bytes

PREFIX = "whsec_"
NEW_BYTES, FEWEST_BYTES, MOST_BYTES = 32, 24, 64


def generate() -> str:
    return PREFIX + b64encode(token_bytes(NEW_BYTES)).decode()


def is_one(text: str) -> bool:
    try:
        raw = b64decode(text.removeprefix(PREFIX), validate=True)
    except ValueError:
        return False
    return text.startswith(PREFIX) and FEWEST_BYTES <= len(raw) <= MOST_BYTES
