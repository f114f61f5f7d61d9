"""docs/stand-ins.md has each moment of the stand-in, in its words."""

import re

from backend.generation.stand_in.moments import MOMENTS
from tests.support.environment import PROJECT


def test_the_table_has_each_moment() -> None:
    page = (PROJECT / "docs/stand-ins.md").read_text()
    assert dict(re.findall(r"^\| `([a-z0-9-]+)` \| (.+) \|$", page, flags=re.MULTILINE)) == dict(MOMENTS)
