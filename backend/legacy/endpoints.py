"""Answers of endpoints, asked over HTTP: bounded in size and time, and nothing of a secret is ever shown."""

import json
import re
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from backend.legacy.legacy_errors import UnusableAnswer

SECONDS = 30
MAX_BYTES = 10_000_000
NAME = re.compile(r"[A-Za-z0-9-]{1,100}")


def is_address(text: str) -> bool:
    return text.startswith(("https://", "http://"))


def headers(options: Sequence[str], *, environment: Mapping[str, str]) -> dict[str, str]:
    """Headers from options such as "Authorization=OLD_TOKEN", whose values are in variables of the environment: what
    is typed stays in the history of a shell. Raises UnusableAnswer."""
    return dict(_header(option, environment) for option in options)


def _header(option: str, environment: Mapping[str, str]) -> tuple[str, str]:
    name, _, variable = option.partition("=")
    if not NAME.fullmatch(name) or not variable:
        raise UnusableAnswer("Name a header and a variable of the environment, such as Authorization=OLD_TOKEN.")
    value = environment.get(variable, "")
    if not value or not value.isascii() or not value.isprintable():
        raise UnusableAnswer(f"The variable {variable} must have the value of the header {name}: ASCII, in one line.")
    return name, value


def fetch(address: str, *, headers: Mapping[str, str]) -> object:
    """The JSON that an address answers. Raises UnusableAnswer, which names the address without what may be secret."""
    import httpx  # by this command only

    from backend.shared import outbound

    try:
        with outbound.client(seconds=SECONDS, max_bytes=MAX_BYTES, of_own_network=True) as client:
            answer = client.get(address, headers={"Accept": "application/json", **headers})
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise UnusableAnswer(f"{_shown(address)}: It was not answered: {type(error).__name__}.") from None
    if answer.is_redirect:
        raise UnusableAnswer(f"{_shown(address)}: It leads elsewhere (status {answer.status_code}): name that address.")
    if answer.status_code != httpx.codes.OK:
        raise UnusableAnswer(f"{_shown(address)}: The answer has status {answer.status_code}.")
    return read(answer.content, of=_shown(address))


def read(content: bytes, *, of: str) -> object:
    """Raises UnusableAnswer."""
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        raise UnusableAnswer(f"{of}: It is no JSON.") from None


def _shown(address: str) -> str:
    """Without user, password and query."""
    try:
        parts = urlsplit(address)
        return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"
    except ValueError:
        return "The address"
