"""Time zones are found by IANA's names alone."""

from zoneinfo import ZoneInfo

import pytest

from backend.shared import time_zones
from backend.shared.time_zones import UnknownTimeZone


def test_a_zone_is_found_by_its_name() -> None:
    for name in ("Australia/Lord_Howe", "UTC", "Etc/GMT-5", "Japan"):
        assert time_zones.find(name) == ZoneInfo(name)


OTHER_TEXTS = [
    "",
    "Berlin",
    "europe/berlin",
    "Europe",
    "../etc/passwd",
    "/etc/localtime",
    "localtime",
    "Factory",
    "x\0",
]


@pytest.mark.parametrize("name", OTHER_TEXTS)
def test_any_other_text_is_no_zone(name: str) -> None:
    with pytest.raises(UnknownTimeZone) as unknown:
        time_zones.find(name)
    assert unknown.value.time_zone == name
