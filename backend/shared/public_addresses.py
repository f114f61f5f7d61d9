"""Which IP addresses are of the public net."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network

IPV4_INSIDE = (IPv6Network("64:ff9b::/96"), IPv6Network("::/96"))  # NAT64 and the old "compatible" form
UNICAST = IPv6Network("2000::/3")
"""What is routed on the public net; the rest of IPv6 is translated, site-local or not given out."""


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Also of the IPv4 address that an IPv6 address may stand for."""
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if inner is None and any(address in network for network in IPV4_INSIDE):
            inner = IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
        if address not in UNICAST:
            return False
    return address.is_global and not address.is_multicast
