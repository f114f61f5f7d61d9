"""Which IP addresses are of the public net, and which are of nobody's server at all.

From IANA's special-purpose registries of IPv4 and IPv6 (of 2025-10-09); Python's `is_global` lacks the newer entries,
and counts relays and name servers of protocols that no provider is at.
"""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network
from typing import TypeAlias

Address: TypeAlias = IPv4Address | IPv6Address
Network: TypeAlias = IPv4Network | IPv6Network

OWN = (
    IPv4Network("10.0.0.0/8"),
    IPv4Network("100.64.0.0/10"),
    IPv4Network("127.0.0.0/8"),
    IPv4Network("172.16.0.0/12"),
    IPv4Network("192.168.0.0/16"),
    IPv6Network("::1/128"),
    IPv6Network("fc00::/7"),
)
"""This machine and its network, where an own server may be."""
METADATA = (
    IPv4Network("168.63.129.16/32"),  # Azure, in public space
    IPv4Network("100.100.100.200/32"),  # Alibaba
    IPv6Network("fd00:ec2::/32"),  # Amazon
    IPv6Network("fd20:ce::/32"),  # Google
    IPv6Network("fd00:c1::/32"),  # Oracle
)
"""Services of clouds that hand out credentials to whoever asks from a machine; the others are link-local."""
SPECIAL = (
    IPv4Network("0.0.0.0/8"),
    IPv4Network("169.254.0.0/16"),  # link-local, with the metadata of most clouds
    IPv4Network("192.0.0.0/24"),
    IPv4Network("192.0.2.0/24"),
    IPv4Network("192.31.196.0/24"),
    IPv4Network("192.52.193.0/24"),
    IPv4Network("192.88.99.0/24"),
    IPv4Network("192.175.48.0/24"),
    IPv4Network("198.18.0.0/15"),
    IPv4Network("198.51.100.0/24"),
    IPv4Network("203.0.113.0/24"),
    IPv4Network("224.0.0.0/3"),  # multicast and what is reserved, with broadcast
    IPv6Network("2001::/23"),  # Teredo, benchmarking, ORCHID and other protocols
    IPv6Network("2001:db8::/32"),
    IPv6Network("2620:4f:8000::/48"),
    IPv6Network("3fff::/20"),
)
IPV4_INSIDE = (IPv6Network("64:ff9b::/96"), IPv6Network("::/96"))  # NAT64 and the old "compatible" form
UNICAST = IPv6Network("2000::/3")
"""What is routed on the public net; the rest of IPv6 is of one link, translated, site-local or not given out."""


def is_public(address: Address) -> bool:
    """Also of the IPv4 address that an IPv6 address may stand for."""
    meant = _meant(address)
    is_routed = isinstance(meant, IPv4Address) or meant in UNICAST
    return is_routed and not _is_in(meant, (*OWN, *METADATA, *SPECIAL))


def is_own(address: Address) -> bool:
    """Whether it may be a server beside this one; never a cloud's metadata, which is nobody's server."""
    meant = _meant(address)
    return _is_in(meant, OWN) and not _is_in(meant, METADATA)


def _meant(address: Address) -> Address:
    """The IPv4 address where an IPv6 address stands for one."""
    if isinstance(address, IPv4Address):
        return address
    inner = address.ipv4_mapped or address.sixtofour
    if inner is None and int(address) > 1 and _is_in(address, IPV4_INSIDE):  # ::1 is this machine
        inner = IPv4Address(int(address) & 0xFFFFFFFF)
    return inner or address


def _is_in(address: Address, networks: tuple[Network, ...]) -> bool:
    return any(address in network for network in networks)
