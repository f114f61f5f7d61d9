"""What the documents promise, held against the code."""

import re
from pathlib import Path

from backend.accounts.scopes import Right
from backend.config.environment import Environment

PROJECT = Path(__file__).resolve().parents[2]
OPERATING = (PROJECT / "docs" / "operating.md").read_text()


def test_every_setting_is_documented() -> None:
    documented = set(re.findall(r"`([A-Z_]+)`", OPERATING))
    assert {name.upper() for name in Environment.model_fields} <= documented


def test_every_right_is_documented() -> None:
    assert set(re.findall(r"^\| `([a-z]+:[a-z]+)`", OPERATING, flags=re.MULTILINE)) == {str(right) for right in Right}
