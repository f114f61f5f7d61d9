"""Whether something that everybody reads holds a secret, as far as names and well-known forms show it."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from urllib.parse import unquote_plus

WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\W\d_]+")
SECRET_WORDS = frozenset(
    (
        *("secret", "secrets", "password", "passwords", "passwd", "pwd", "passphrase", "passcode", "credential"),
        *("credentials", "authorization", "bearer", "cookie", "jwt", "apikey", "apikeys", "apitoken", "privatekey"),
        *("secretkey", "accesskey", "accesstoken", "authtoken"),
    )
)
"""Whatever stands before or after them, but for what only describes a secret. Two words count as one, too."""
LAST_WORDS = frozenset(("key", "keys", "token", "pass", "auth", "sig", "signature", "sas"))
"""Secrets where a name ends with them: `max_tokens`, `token_limit` and `key_id` are none."""
ENDINGS = (
    *("apikey", "apikeys", "secretkey", "privatekey", "accesskey", "authkey", "accesstoken", "apitoken", "authtoken"),
    *("bearertoken", "refreshtoken", "secret", "password", "passwd", "passphrase"),
)
"""Of names in one word, such as `clientsecret`."""
OPEN_KEYS = frozenset(
    ("public", "primary", "foreign", "cache", "partition", "sort", "shard", "idempotency", "routing", "group")
)
"""What makes a `key` none that opens anything."""
DESCRIPTIONS = frozenset(
    (
        *("id", "ids", "name", "names", "header", "type", "kind", "length", "limit", "count", "ttl", "seconds"),
        *("minutes", "days", "expiry", "expires", "path", "file", "env", "variable", "url", "uri", "endpoint"),
        *("region", "location", "prefix", "format", "policy", "param", "parameter", "required", "version", "manager"),
    )
)
"""What stands last in the name of something about a secret."""
NAMED = re.compile(r"""(?<![\w.\-\[\]])([\w.\-\[\]]++)["']?\s*+[=:]\s*+["']?[^\s"'&;,]""")
"""A name and its value in a text: of a query, a header, or JSON in JSON. Each character is read once."""
FORMS = re.compile(
    r"\b[srp]k[-_][\w-]{16}|\bAIza[\w-]{30}|\bA[KS]IA[A-Z0-9]{16}\b|\bgh[pousr]_\w{30}|\bgithub_pat_\w{30}"
    r"|\bglpat-[\w-]{16}|\bxox[a-z]-[\w-]{10}|\bhf_[A-Za-z]{30}|\beyJ[\w-]{10,300}\.eyJ[\w-]{10}"
    r"|-----BEGIN [A-Z ]{0,30}PRIVATE KEY|(?i:\bBearer\s{1,9}\S{16}|\bBasic\s{1,9}[\w+/=]{16})|://[^/\s@]{1,300}@"
)
"""Keys of well-known issuers, headers with credentials, and addresses with a password."""


def is_secret(name: str) -> bool:
    """Whether what has this name is a secret: `api_key`, `x-api-key`, `OPENAI_API_KEY_PROD`, `clientSecret`."""
    words = [word.lower() for word in WORDS.findall(name)]
    if not words or words[-1] in DESCRIPTIONS:
        return False
    if words[-1] in ("key", "keys") and len(words) > 1 and words[-2] in OPEN_KEYS:
        return False
    pairs = {first + second for first, second in pairwise(words)}
    return (
        words[-1] in LAST_WORDS
        or any(word in SECRET_WORDS or word.endswith(ENDINGS) for word in words)
        or not SECRET_WORDS.isdisjoint(pairs)
    )


def in_text(text: str) -> str | None:
    """The name of a secret that a text gives with its value, or how it is recognised; None where there is none."""
    read = unquote_plus(text)
    named = next((name for name in NAMED.findall(read) if is_secret(name)), None)
    return named or ("a key" if FORMS.search(read) else None)


def in_object(value: object, path: str = "") -> Iterator[str]:
    """Where secrets are in a JSON value, at any depth: `auth.api_key`, `headers[0]`."""
    if isinstance(value, Mapping):
        for name, item in value.items():
            place = f"{path}.{name}" if path else name
            if is_secret(name) or (name in ("name", "header") and "value" in value and is_secret(str(item))):
                yield place
            else:
                yield from in_object(item, place)
    elif isinstance(value, list | tuple):
        for number, item in enumerate(value):
            yield from in_object(item, f"{path}[{number}]")
    elif isinstance(value, str) and in_text(value):
        yield path
