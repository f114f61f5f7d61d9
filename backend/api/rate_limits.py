"""How much a caller may ask for in a minute: requests and cost, by token, account, person or address.

Callers with a wrong token count as the address that they come from.
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from ipaddress import IPv6Address, IPv6Network, ip_address

from django.conf import settings

from backend.api.callers import Caller, CallerKind
from backend.shared.rate_limits import RateLimits

CODE = "RATE_LIMITED"


class RateLimited(Exception):
    """The caller has asked for too much in the last minute; nothing was done."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"This is more than a minute's worth of requests. Try again in {seconds} s.")
        self.seconds = seconds


@dataclass(frozen=True, slots=True)
class Limits:
    """Of one caller; 0 is none."""

    requests: int
    cost: int


@cache
def counts() -> RateLimits:
    """Of this process."""
    return RateLimits(settings.RATE_LIMITS_URL)


def limits_of(caller: Caller) -> Limits:
    if caller.kind == CallerKind.ANONYMOUS:
        return Limits(settings.ADDRESS_REQUESTS_PER_MINUTE, settings.ADDRESS_COST_PER_MINUTE)
    if caller.kind == CallerKind.INTEGRATION:
        return Limits(settings.TOKEN_REQUESTS_PER_MINUTE, settings.TOKEN_COST_PER_MINUTE)
    return Limits(settings.ACCOUNT_REQUESTS_PER_MINUTE, settings.ACCOUNT_COST_PER_MINUTE)


def key_of(caller: Caller, address: str) -> str:
    """All tokens of an account share its limit; an integration's have one each."""
    if caller.token is not None:
        return f"token {caller.token.prefix}"
    if caller.kind == CallerKind.ACCOUNT:
        return caller.name
    return address_key(address) if caller.kind == CallerKind.ANONYMOUS else f"person {caller.name}"


@lru_cache(maxsize=10_000)
def address_key(address: str) -> str:
    """Who has an IPv6 address has 2^64 of them."""
    try:
        parsed = ip_address(address.partition("%")[0])
    except ValueError:
        return "address unknown"  # of a socket
    if isinstance(parsed, IPv6Address):
        parsed = parsed.ipv4_mapped or parsed
    if isinstance(parsed, IPv6Address):
        return f"address {IPv6Network((parsed, 64), strict=False)}"
    return f"address {parsed}"


def take_request(caller: Caller, address: str) -> None:
    """Count a request. Raises RateLimited."""
    _take(f"requests {key_of(caller, address)}", 1, limits_of(caller).requests)


def take_cost(caller: Caller, address: str, *, cost: int) -> None:
    """Count what a document costs. Raises RateLimited."""
    _take(f"cost {key_of(caller, address)}", cost, limits_of(caller).cost)


def refuse_again(address: str) -> None:
    """Raises RateLimited where an address was refused a moment ago; counts nothing."""
    if seconds := counts().refused_for(f"requests {address_key(address)}"):
        raise RateLimited(seconds)


def _take(key: str, cost: int, per_minute: int) -> None:
    if seconds := counts().take(key, cost=cost, per_minute=per_minute):
        raise RateLimited(seconds)
