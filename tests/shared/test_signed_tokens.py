"""Signed JSON: it opens as it was signed, with any of the keys; forged and altered tokens are distinguished."""

import hashlib
from typing import Any

import pytest

from backend.shared import signed_tokens

PAYLOAD = {"credits": 5, "model": "é"}


def sign(payload: dict[str, Any] = PAYLOAD, *, version: str = "q1", salt: str = "quotes") -> str:
    return signed_tokens.sign(payload=payload, version=version, salt=salt)


def open_token(token: str, *, version: str = "q1", salt: str = "quotes") -> dict[str, Any]:
    return signed_tokens.open_token(token=token, version=version, salt=salt)


def test_a_token_opens_as_it_was_signed() -> None:
    assert open_token(sign()) == PAYLOAD


def test_a_token_names_its_version_and_its_key(settings: Any) -> None:
    version, key_id, *rest = sign().split(".")
    assert (version, len(rest)) == ("q1", 2)
    assert key_id == hashlib.sha256(f"quotes:{settings.SECRET_KEY}".encode()).hexdigest()[:8]


@pytest.mark.parametrize("wrong", ["", "q1", "q1.", "q1..", "q1.00000000.a.b", "x.y.z"])
def test_a_token_with_an_unknown_signature_is_forged(wrong: str) -> None:
    with pytest.raises(signed_tokens.Forged):
        open_token(wrong)


def test_a_token_of_another_version_or_purpose_is_forged() -> None:
    with pytest.raises(signed_tokens.Forged):
        open_token(sign(), version="q2")
    with pytest.raises(signed_tokens.Forged):
        open_token(sign(), salt="accounts")


def test_a_token_of_another_server_is_forged(settings: Any) -> None:
    token = sign()
    settings.SECRET_KEY = "of another server"
    with pytest.raises(signed_tokens.Forged):
        open_token(token)


def test_a_changed_token_is_altered() -> None:
    token = sign()
    version, key_id, content, signature = token.split(".")
    for wrong in (token[:-1], f"{token}x", f"{version}.{key_id}.{content[:-1]}.{signature}", f"{version}.{key_id}."):
        with pytest.raises(signed_tokens.Altered) as refused:
            open_token(wrong)
        assert refused.value.__suppress_context__


def test_a_token_holds_up_to_4096_characters() -> None:
    longest = {"a": "".join(hashlib.sha256(bytes([place])).hexdigest() for place in range(64))}
    while len(sign(longest)) > 4096:
        longest["a"] = longest["a"][:-1]
    longer = {"a": longest["a"] + "0" * 4}
    assert len(sign(longest)) > 4092
    assert open_token(sign(longest)) == longest
    with pytest.raises(signed_tokens.Forged):
        open_token(sign(longer))


def test_tokens_of_an_older_key_open_while_it_is_a_fallback(settings: Any) -> None:
    old, token = settings.SECRET_KEY, sign()
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "the new key", ["another", old]
    assert open_token(token) == PAYLOAD
    newer = sign()
    assert newer.split(".")[1] != token.split(".")[1]
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = old, []
    with pytest.raises(signed_tokens.Forged):
        open_token(newer)


def test_a_token_of_yesterday_opens_today(settings: Any) -> None:
    settings.SECRET_KEY = "of yesterday"
    token = "q1.93b56310.eyJjcmVkaXRzIjo1fQ.1Todf6fjuuuCMh7ccRON9anzX1K6gxf-6My4dIjSAfM"
    assert sign({"credits": 5}) == token
    assert open_token(token) == {"credits": 5}


def test_a_key_id_does_not_vouch_for_another_key(settings: Any) -> None:
    _, _, *signed = sign().split(".")
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "the new key", [settings.SECRET_KEY]
    new_key_id = sign().split(".")[1]
    with pytest.raises(signed_tokens.Altered):
        open_token(".".join(["q1", new_key_id, *signed]))
