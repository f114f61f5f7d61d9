from ipaddress import ip_address

from backend.shared import public_addresses


def test_this_machine_is_own_whichever_way_it_is_written() -> None:
    for text in ("127.0.0.1", "::1", "::ffff:127.0.0.1", "::127.0.0.1"):
        assert public_addresses.is_own(ip_address(text)), text
        assert not public_addresses.is_public(ip_address(text)), text
