"""Who a request comes from where proxies stand in front: their headers count only where the setting names them."""

from collections.abc import Iterable, Sequence
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network

from starlette.types import ASGIApp, Receive, Scope, Send

Network = IPv4Network | IPv6Network
SCHEMES = ("http", "https")


class Proxies:
    """An ASGI application around another: puts the client that trusted proxies name into the scope.

    Of X-Forwarded-For the last address that is no trusted proxy counts: whoever stands before it can write what they
    like. X-Forwarded-Proto says how the client came.
    """

    def __init__(self, application: ASGIApp, *, trusted: Iterable[str]) -> None:
        self.application = application
        self.trusted: Sequence[Network] = [ip_network(network) for network in trusted]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        client = scope.get("client")
        if scope["type"] == "http" and client is not None and self._is_trusted(client[0]):
            scope = {**scope, **self._as_named(scope, client[0])}
        await self.application(scope, receive, send)

    def _as_named(self, scope: Scope, peer: str) -> dict[str, object]:
        named = [value for name, value in scope["headers"] if name == b"x-forwarded-for"]
        hops = [hop.strip() for hop in b",".join(named).decode("latin-1").split(",") if hop.strip()]
        host = next((hop for hop in reversed(hops) if not self._is_trusted(hop)), hops[0] if hops else peer)
        schemes = [value.decode("latin-1").strip() for name, value in scope["headers"] if name == b"x-forwarded-proto"]
        scheme = schemes[-1] if schemes and schemes[-1] in SCHEMES else scope.get("scheme", "http")
        return {"client": (host if _is_address(host) else peer, 0), "scheme": scheme}

    def _is_trusted(self, host: str) -> bool:
        return _is_address(host) and any(ip_address(host) in network for network in self.trusted)


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
