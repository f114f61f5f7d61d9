"""What an authenticator app reads and shows: https://www.rfc-editor.org/rfc/rfc6238, written from the text of it."""

import base64
import hmac
import re
import time


def seed_of(page: str) -> str:
    """Of the page that adds an app."""
    seeds: list[str] = re.findall(r'id="authenticator_secret" value="(\w+)"', page)
    return seeds[0]


def code(secret: str, *, at: float | None = None) -> str:
    counter = int((time.time() if at is None else at) // 30)
    digest = hmac.digest(base64.b32decode(secret), counter.to_bytes(8, "big"), "sha1")
    place = digest[-1] & 15
    number = int.from_bytes(digest[place : place + 4], "big") & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"
