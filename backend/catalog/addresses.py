"""Which addresses a provider may have: what we send there carries its key."""

import re
from ipaddress import ip_address
from urllib.parse import urlsplit

from django.conf import settings

from backend.shared.public_addresses import is_public

MAX_LENGTH = 500
# urlsplit silently removes tabs and line breaks, so another address would be checked than is called.
PRINTABLE = re.compile(r"[\x21-\x7e]*")
# RFC 6761, 6762, 8375 and ICANN (internal) reserve these for local networks; many routers use lan.
INNER_NAMES = ("localhost", "localdomain", "local", "internal", "lan", "home.arpa")


def problem(address: str) -> str | None:
    """What is wrong with an address, or None.

    Unless the setting INSECURE_ENDPOINTS is on, it must be https, and not of this machine or its network.
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
    if settings.INSECURE_ENDPOINTS:
        return None
    if parts.scheme != "https":
        return "Give an https address: the key would travel in the open."
    if _is_inner(host):
        return "Give a public address: this one is of this machine or its network. The operator can allow it."
    return None


def _is_inner(host: str) -> bool:
    """Whether a host is not of the public net. A name with a dot counts as public: where it leads may change."""
    try:
        return not is_public(ip_address(host))
    except ValueError:
        pass
    labels = host.lower().split(".")
    is_number = labels[-1].startswith("0x") or labels[-1].isdigit()  # 127.1 and 0x7f.1 are addresses, too
    return is_number or len(labels) == 1 or any(host.lower().endswith(f".{name}") for name in INNER_NAMES)
