"""The client without `async`, from the one with it: the same lines, so that there is one to maintain."""

import re
from pathlib import Path

WORDS = (
    (r"\basync (def|for|with)\b", r"\1"),
    (r"\bawait ", ""),
    (r"\bAwaitable\[(\w+)\]", r"\1"),
    (r"\bimport Awaitable, Callable", "import Callable"),
    (r"\bAsync(Iterator|Client|Ratecard)\b", r"\1"),
    (r"\b__a(enter|exit)__\b", r"__\1__"),
    (r"\ba(close|read|iter_lines)\b", r"\1"),
    (r"\bimport asyncio\b", "import time"),
    (r"\basyncio\.sleep\b", "time.sleep"),
    (r"\bapi\.client\b", "api.synchronous_client"),
    (r"\bratecard_client\.asynchronous\b", "ratecard_client.synchronous"),
)


def write(package: Path) -> None:
    _write(package / "api" / "client.py", package / "api" / "synchronous_client.py")
    for path in sorted((package / "asynchronous").glob("*.py")):
        _write(path, package / "synchronous" / path.name)


def _write(path: Path, to: Path) -> None:
    source = path.read_text()
    for pattern, replacement in WORDS:
        source = re.sub(pattern, replacement, source)
    to.parent.mkdir(exist_ok=True)
    to.write_text(source)
