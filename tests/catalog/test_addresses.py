from typing import Any

import pytest

from backend.catalog.addresses import problem

PUBLIC = [
    "https://api.example.com",
    "https://api.example.com:8443/v1",
    "https://8.8.8.8/",
    "https://[2606:4700::1111]/",
]
INNER = [
    "https://localhost/",
    "https://app.localhost",
    "https://127.0.0.1",
    "https://127.1",
    "https://2130706433",
    "https://0x7f.0.0.1",
    "https://10.0.0.8",
    "https://172.16.1.1",
    "https://192.168.1.1",
    "https://[::1]",
    "https://[fd00::1]",
    "https://[::ffff:127.0.0.1]",
    "https://printer.local",
    "https://metadata.google.internal",
    "https://database",
    "https://localhost.",
    "https://localhost.localdomain",
    "https://[64:ff9b::7f00:1]",
    "https://[2002:7f00:1::]",
    "https://[::127.0.0.1]",
]
NOBODYS = [
    "https://168.63.129.16/machine?comp=goalstate",
    "https://2822734096",  # the same as a number
    "https://0xa83f8110",
    "https://[::ffff:168.63.129.16]",
    "https://[64:ff9b::168.63.129.16]",
    "https://169.254.169.254/latest",
    "https://169.254.170.2",
    "https://0xa9fea9fe",
    "https://[fe80::1]",
    "https://[fd00:ec2::254]",
    "https://[fd20:ce::254]",
    "https://100.100.100.200",
    "https://192.88.99.1",
    "https://[2002:c058:6301::]",
    "https://[3fff::1]",
    "https://[3fff:fff:ffff::1]",
    "https://[2001:db8::1]",
    "https://[2001::1]",
    "https://[5f00::1]",
    "https://192.0.0.8",
    "https://192.0.2.1",
    "https://192.31.196.1",
    "https://192.52.193.1",
    "https://192.175.48.1",
    "https://198.18.0.1",
    "https://198.51.100.1",
    "https://203.0.113.1",
    "https://240.0.0.1",
    "https://255.255.255.255",
    "https://0.0.0.0",
    "https://0",
    "https://[::]",
    "https://224.0.0.1",
    "https://[ff02::1]",
]
"""IANA's special-purpose registries, multicast, and metadata of clouds that is not link-local."""
NOT_ADDRESSES = [
    "",
    "api.example.com",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "https://",
    "https://me:pw@example.com",
    "https://[::1",
    "https://api.example.com/\r\nX: 1",
    "https://a b.example.com",
    "https://\u24db.example.com",
    "https://example.com:0",
    "https://example.com/\ud800",
    "https://example.com:99999999",
    "https://" + "h" * 500 + ".example.com",
]


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_https_address_is_fine(address: str) -> None:
    assert problem(address) is None


@pytest.mark.parametrize("address", [*INNER, "http://api.example.com"])
def test_an_address_of_our_own_network_or_without_tls_needs_the_operator(address: str, settings: Any) -> None:
    assert problem(address) is not None
    settings.INSECURE_ENDPOINTS = True
    assert problem(address) is None


@pytest.mark.parametrize("address", NOBODYS)
def test_what_is_nobodys_server_is_refused_everywhere(address: str, settings: Any) -> None:
    assert problem(address) is not None
    settings.INSECURE_ENDPOINTS = True
    assert problem(address) is not None


@pytest.mark.parametrize("address", NOT_ADDRESSES)
def test_an_invalid_address_is_refused_everywhere(address: str, settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = True
    assert problem(address) is not None
