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
    "https://169.254.169.254/latest",
    "https://0.0.0.0",
    "https://[::1]",
    "https://[fe80::1]",
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
    "https://224.0.0.1",
    "https://[ff02::1]",
]
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


@pytest.mark.parametrize("address", NOT_ADDRESSES)
def test_an_invalid_address_is_refused_everywhere(address: str, settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = True
    assert problem(address) is not None
