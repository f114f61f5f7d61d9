"""Which addresses a provider may have: what we send there carries its key."""

import re
import socket
from ipaddress import IPv4Address, ip_address
from urllib.parse import urlsplit

from django.conf import settings

from backend.shared import secret_names
from backend.shared.public_addresses import Address, is_own, is_public

MAX_LENGTH = 500
# urlsplit silently removes tabs and line breaks, so another address would be checked than is called.
PRINTABLE = re.compile(r"[\x21-\x7e]*")
# RFC 6761, 6762, 8375 and ICANN (internal) reserve these for local networks; many routers use lan.
INNER_NAMES = ("localhost", "localdomain", "local", "internal", "lan", "home.arpa")
EXPOSED = (
    "Leave {name} out of the address, which is shown to all staff and kept for ever: set it as a secret of the "
    "provider, by providerRotateKey or on the admin pages."
)


def problem(address: str) -> str | None:
    """What is wrong with an address, or None.

    Unless the setting INSECURE_ENDPOINTS is on, it must be https, and not of this machine or its network. What is
    nobody's server, or hands out credentials of this machine, is never one.
    """
    if not PRINTABLE.fullmatch(address):
        return "Give an address of printable ASCII characters without spaces."
    try:
        parts = urlsplit(address)
        # A name may end with the DNS root's dot: "localhost." is localhost.
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return "Give an address such as https://api.example.com/v1."
    if (
        len(address) > MAX_LENGTH
        or parts.scheme not in ("http", "https")
        or not host
        or port == 0
        or "@" in parts.netloc  # it may hold a password, which would show wherever the address does
    ):
        return f"Give an http or https address of up to {MAX_LENGTH} characters without a user name, or none."
    if parts.fragment or "#" in address:
        return "Leave out what follows #: it is never sent."
    if (name := secret_in(address)) is not None:
        return EXPOSED.format(name=name)
    return _problem_of_host(host, parts.scheme)


def secret_in(address: str) -> str | None:
    """The name of a secret that an address holds, or None."""
    host, _, rest = address.partition("://")[2].partition("/")
    if "@" in host:
        return "the password"
    query = (part.partition("=") for part in re.split("[&;]", rest.partition("?")[2]))
    codes = (name for name, _, value in query if name.lower() == "code" and value)  # Azure's name for a key
    return next(codes, None) or secret_names.in_text(rest)


def _problem_of_host(host: str, scheme: str) -> str | None:
    number = _as_number(host)
    if number is not None and not is_public(number) and not is_own(number):
        return "Give an address of a server: no provider is at this one, and it may be a cloud's metadata."
    if settings.INSECURE_ENDPOINTS:
        return None
    if scheme != "https":
        return "Give an https address: the key would travel in the open."
    if _is_inner(host) if number is None else not is_public(number):
        return "Give a public address: this one is of this machine or its network. The operator can allow it."
    return None


def _as_number(host: str) -> Address | None:
    """The IP address that a host is, in any form that is called: 127.1 and 0x7f000001 are addresses, too."""
    try:
        return ip_address(host)
    except ValueError:
        pass
    try:
        return IPv4Address(socket.inet_aton(host))
    except (OSError, UnicodeError):
        return None


def _is_inner(host: str) -> bool:
    """Whether a name is not of the public net. One with a dot counts as public: where it leads may change."""
    labels = host.lower().split(".")
    is_number = labels[-1].startswith("0x") or labels[-1].isdigit()  # 1.2.3.4.5, which some resolver may read
    return is_number or len(labels) == 1 or any(host.lower().endswith(f".{name}") for name in INNER_NAMES)
