"""The documents of the frontend that comes with this release; `make codegen` writes the file."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("frontend.json")
SOURCE = "this release's frontend"


@cache
def documents() -> Mapping[str, str]:
    """Each text by its id, read once per process."""
    texts: dict[str, str] = json.loads(FILE.read_text())
    return texts
