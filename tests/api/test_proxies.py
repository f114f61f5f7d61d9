"""Which of a proxy's headers count, and for whom."""

from typing import Any

import pytest

from backend.api.http.proxies import Proxies
from tests.support import loops

TRUSTED = ("10.0.0.0/8", "2001:db8::/32")


def seen(peer: str | None, trusted: tuple[str, ...] = TRUSTED, **headers: str) -> tuple[Any, str]:
    """Client and scheme as the application has them."""
    scopes: list[Any] = []

    async def application(scope: Any, receive: Any, send: Any) -> None:
        scopes.append(scope)

    names = {"forwarded_for": b"x-forwarded-for", "proto": b"x-forwarded-proto"}
    scope = {
        "type": "http",
        "scheme": "http",
        "client": (peer, 40_000) if peer is not None else None,
        "headers": [(names[name], value.encode()) for name, value in headers.items()],
    }
    loops.run(Proxies(application, trusted=trusted)(scope, None, None))  # type: ignore[arg-type]
    client = scopes[0]["client"]
    return client and client[0], scopes[0]["scheme"]


@pytest.mark.parametrize(
    ("peer", "forwarded_for", "client"),
    [
        ("10.0.0.1", "203.0.113.7", "203.0.113.7"),
        ("10.0.0.1", "198.51.100.1, 203.0.113.7", "203.0.113.7"),
        ("10.0.0.1", "203.0.113.7, 10.9.9.9", "203.0.113.7"),
        ("10.0.0.1", "10.1.1.1, 10.9.9.9", "10.1.1.1"),
        ("10.0.0.1", "nonsense", "10.0.0.1"),
        ("10.0.0.1", "203.0.113.7, nonsense", "10.0.0.1"),
        ("10.0.0.1", "", "10.0.0.1"),
        ("2001:db8::1", "2001:4860::1", "2001:4860::1"),
        ("203.0.113.9", "198.51.100.1", "203.0.113.9"),
        (None, "198.51.100.1", None),
    ],
)
def test_the_last_address_that_is_no_proxy_counts(peer: str | None, forwarded_for: str, client: str | None) -> None:
    assert seen(peer, forwarded_for=forwarded_for)[0] == client


@pytest.mark.parametrize(
    ("peer", "proto", "scheme"),
    [("10.0.0.1", "https", "https"), ("10.0.0.1", "gopher", "http"), ("203.0.113.9", "https", "http")],
)
def test_the_scheme_of_a_trusted_proxy_counts(peer: str, proto: str, scheme: str) -> None:
    assert seen(peer, proto=proto)[1] == scheme


def test_without_the_setting_nobody_is_trusted() -> None:
    assert seen("127.0.0.1", trusted=(), forwarded_for="203.0.113.7", proto="https") == ("127.0.0.1", "http")
