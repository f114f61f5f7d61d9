"""The golden files: reading one, and comparing what the code of today writes with the newest."""

import json
import os
import re
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
LINE = 118
UUID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")


def load(family: str, number: int = 1) -> Any:
    return json.loads((FOLDER / f"{family}-{number}.json").read_text())


def expect_unchanged(family: str, number: int, written: Any, *, without: tuple[str, ...] = ()) -> None:
    """What was written is what the golden file holds, except for random ids and the values of these names."""
    file = FOLDER / f"{family}-{number}.json"
    if "WRITE_GOLDEN" in os.environ and not file.exists():
        file.write_text(_lines(written) + "\n")
    assert _comparable(written, without) == _comparable(load(family, number), without)


def _comparable(kept: Any, without: tuple[str, ...]) -> str:
    text = json.dumps(_left(json.loads(json.dumps(kept)), without), indent=1, sort_keys=True)
    ids = {found: f"id {place}" for place, found in enumerate(dict.fromkeys(UUID.findall(text)))}
    return UUID.sub(lambda match: ids[match[0]], text)


def _left(kept: Any, without: tuple[str, ...]) -> Any:
    if isinstance(kept, dict):
        return {name: _left(value, without) for name, value in kept.items() if name not in without}
    return [_left(item, without) for item in kept] if isinstance(kept, list) else kept


def _lines(value: Any, margin: str = "") -> str:
    """JSON with what fits on one line on one."""
    line = json.dumps(value, ensure_ascii=False)
    if len(margin + line) <= LINE or not isinstance(value, dict | list):
        return line
    names = [f"{json.dumps(name)}: " for name in value] if isinstance(value, dict) else [""] * len(value)
    items = value.values() if isinstance(value, dict) else value
    inner = ",\n".join(f"{margin} {name}{_lines(item, margin + ' ')}" for name, item in zip(names, items, strict=True))
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    return f"{opening}\n{inner}\n{margin}{closing}"
