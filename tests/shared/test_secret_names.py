import time

import pytest

from backend.shared import secret_names

SECRETS = [
    *["api_key", "apiKey", "x-api-key", "X-API-KEY", "OPENAI_API_KEY_PROD", "api_key_2", "apikey", "openaiapikey"],
    *["key", "keys", "token", "access_token", "accessToken", "auth", "auth_token", "password", "db.password", "pass"],
    *["secret", "secrets", "clientSecret", "clientsecret", "webhook_secret", "credentials", "Authorization", "bearer"],
    *["cookie", "jwt", "sig", "X-Amz-Signature", "X-Amz-Security-Token", "Ocp-Apim-Subscription-Key", "sshKey"],
]
OTHERS = [
    *["max_tokens", "tokens", "tokens_per_minute", "token_limit", "tokenizer", "password_min_length", "secret_name"],
    *[
        "key_id",
        "client_id",
        "cache_key",
        "public_key",
        "idempotency_key",
        "sort_key",
        "cache_keys",
        "api_key_header",
        "keyboard",
    ],
    *[
        "region",
        "rate_limits",
        "author",
        "authority",
        "monkey",
        "compass",
        "api-version",
        "signature_version",
        "",
        "_1",
    ],
]


@pytest.mark.parametrize("name", SECRETS)
def test_names_of_secrets(name: str) -> None:
    assert secret_names.is_secret(name)


@pytest.mark.parametrize("name", OTHERS)
def test_names_of_what_is_none(name: str) -> None:
    assert not secret_names.is_secret(name)


@pytest.mark.parametrize(
    "text",
    [
        *["Bearer abcdefghijklmnop", "-----BEGIN RSA PRIVATE KEY-----", "AKIAIOSFODNN7EXAMPLE", "api_key: x"],
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln",
    ],
)
def test_texts_with_a_secret(text: str) -> None:
    assert secret_names.in_text(text)


@pytest.mark.parametrize(
    "text",
    ["eu-west: 5", "basic authentication", "task-force-one-two-three-four", "https://host:8443/v1", "token=", ""],
)
def test_texts_without_one(text: str) -> None:
    assert secret_names.in_text(text) is None


@pytest.mark.parametrize("part", ["a", "a.-", "sk-a", "://a", "eyJ-", "a:", "Bearer ", "x=-", "\u00e4"])
def test_a_long_text_takes_time_by_its_length(part: str) -> None:
    started = time.thread_time()
    secret_names.in_text(part * (200_000 // len(part)))
    assert time.thread_time() - started < 1


def test_what_a_text_gives() -> None:
    assert secret_names.in_text("region=eu&api_key=x") == "api_key"
    assert secret_names.in_text("AKIAIOSFODNN7EXAMPLE") == "a key"


def test_where_secrets_are_in_an_object() -> None:
    value = {
        "region": "eu",
        "auth": {"api_key": "x"},
        "headers": [{"name": "X-Api-Key", "value": "x"}, {"name": "Accept", "value": "x"}],
        "rows": [{"header": "Authorization", "value": "x"}, ("plain", "api_key: x")],
        "fields": [{"name": "api_key"}, {"title": "api_key", "value": "x"}],
        "limits": {"max_tokens": 5, "note": "AKIAIOSFODNN7EXAMPLE"},
    }
    found = ["auth", "headers[0].name", "rows[0].header", "rows[1][1]", "limits.note"]
    assert list(secret_names.in_object(value)) == found
    assert list(secret_names.in_object({"login": {"options": {"password": 1}}})) == ["login.options.password"]
    assert list(secret_names.in_object(["plain", "api_key: x"])) == ["[1]"]
