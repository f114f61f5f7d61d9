"""Time zones are found by IANA's names alone."""

from zoneinfo import ZoneInfo

import pytest

from backend.shared import time_zones
from backend.shared.time_zones import UnknownTimeZone


def test_a_zone_is_found_by_its_name() -> None:
    assert time_zones.find("Australia/Lord_Howe") == ZoneInfo("Australia/Lord_Howe")


@pytest.mark.parametrize("name", ["", "Berlin", "europe/berlin", "Europe", "../etc/passwd", "/etc/localtime", "x\0"])
def test_any_other_text_is_no_zone(name: str) -> None:
    with pytest.raises(UnknownTimeZone) as unknown:
        time_zones.find(name)
    assert unknown.value.time_zone == name
