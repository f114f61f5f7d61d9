"""Key tests: does a provider take the API key that is stored for it? It is asked for its list of models.

httpx is imported when a key is tested: a server that tests none does without it, and starts sooner.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from backend.catalog import addresses, secret_health
from backend.catalog.models.providers import SecretName
from backend.catalog.registry import ModelRegistry, SecretNotSet
from backend.catalog.rows import Provider
from backend.shared.encryption import DecryptionFailed
from backend.watch import protocols
from backend.watch.protocols import Protocol

if TYPE_CHECKING:
    import httpx

    from backend.shared.outbound import Resolver

SECONDS = 10.0
MAX_BYTES = 4_000_000  # the longest list of models that we know has about a million
SENDABLE = re.compile(r"[\x21-\x7e]+")


class KeyTestFailure(StrEnum):
    NOT_TESTABLE = "not_testable"
    KEY_NOT_SET = "key_not_set"
    KEY_UNREADABLE = "key_unreadable"
    KEY_MALFORMED = "key_malformed"
    KEY_REFUSED = "key_refused"
    ADDRESS_REFUSED = "address_refused"
    UNREACHABLE = "unreachable"
    TIMED_OUT = "timed_out"
    REDIRECTED = "redirected"
    UNEXPECTED_ANSWER = "unexpected_answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyTest:
    """What came of a test; without a `failure` the key works. `status` is the HTTP status, where there was one."""

    failure: KeyTestFailure | None = None
    status: int | None = None


@dataclass(kw_only=True)
class KeyTestFailed(Exception):
    """The test did not show that the key works."""

    provider: Provider
    reason: KeyTestFailure
    status: int | None = None


def check(*, registry: ModelRegistry, provider_id: str, now: datetime) -> Provider:
    """As `run`, for who wants the provider whose key works. Raises ProviderNotFound, KeyTestFailed."""
    test = run(registry=registry, provider_id=provider_id, now=now)
    provider = registry.get_provider(provider_id)
    if test.failure is not None:
        raise KeyTestFailed(provider=provider, reason=test.failure, status=test.status)
    return provider


def run(
    *,
    registry: ModelRegistry,
    provider_id: str,
    now: datetime,
    seconds: float = SECONDS,
    resolve: "Resolver | None" = None,
) -> KeyTest:
    """Ask a provider whether it takes its key; note the result beside the key where it was asked.

    Takes up to `seconds` and holds no transaction. Raises ProviderNotFound.
    """
    from backend.shared import outbound

    provider = registry.get_provider(provider_id)
    protocol = protocols.of(provider)
    if protocol is None:
        return KeyTest(failure=KeyTestFailure.NOT_TESTABLE)
    # Before the key is read: a key that is set in between must not get the result of the one before.
    row = secret_health.row_of(provider_id=provider_id, name=SecretName.API_KEY)
    try:
        key = registry.read_api_key(provider_id)
    except SecretNotSet:
        return KeyTest(failure=KeyTestFailure.KEY_NOT_SET)
    except DecryptionFailed:
        return KeyTest(failure=KeyTestFailure.KEY_UNREADABLE)
    with outbound.client(seconds=seconds, max_bytes=MAX_BYTES, resolve=resolve) as client:
        result = _problem_before(provider.api_endpoint, key) or _ask(client, protocol, provider.api_endpoint, key)
    if row is not None:
        secret_health.note_test(row=row, ok=result.failure is None, now=now)
    return result


def _problem_before(address: str | None, key: str) -> KeyTest | None:
    if address is not None and addresses.problem(address):
        return KeyTest(failure=KeyTestFailure.ADDRESS_REFUSED)
    if not SENDABLE.fullmatch(key):
        return KeyTest(failure=KeyTestFailure.KEY_MALFORMED)
    return None


def _ask(client: "httpx.Client", protocol: Protocol, address: str | None, key: str) -> KeyTest:
    import httpx

    try:
        return _classified(protocol, client.send(protocol.models_request(client=client, address=address, api_key=key)))
    except httpx.InvalidURL:
        return KeyTest(failure=KeyTestFailure.ADDRESS_REFUSED)
    except httpx.TransportError as error:
        return KeyTest(failure=_failure_of(error))


def _failure_of(error: "httpx.TransportError") -> KeyTestFailure:
    import httpx

    from backend.shared.outbound import AddressRefused

    match error:
        case AddressRefused():
            return KeyTestFailure.ADDRESS_REFUSED
        case httpx.TimeoutException():
            return KeyTestFailure.TIMED_OUT
        case httpx.ProtocolError():
            return KeyTestFailure.UNEXPECTED_ANSWER
    return KeyTestFailure.UNREACHABLE


def _classified(protocol: Protocol, answer: "httpx.Response") -> KeyTest:
    status, body = answer.status_code, answer.content
    if 300 <= status < 400:
        return KeyTest(failure=KeyTestFailure.REDIRECTED, status=status)
    # The body counts, too: Google answers a bad key with 400, Runware may answer 200.
    if status in (401, 403) or protocol.refuses_key(body):
        return KeyTest(failure=KeyTestFailure.KEY_REFUSED, status=status)
    if status == 200 and protocol.lists_models(body):
        return KeyTest(status=status)
    return KeyTest(failure=KeyTestFailure.UNEXPECTED_ANSWER, status=status)
