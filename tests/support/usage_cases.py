"""Usage objects of `tests/cases/usage.json`, as providers report them, with what they cost."""

import json
from pathlib import Path
from typing import Any

_DATA = json.loads((Path(__file__).resolve().parents[1] / "cases/usage.json").read_text())
MODELS: dict[str, dict[str, Any]] = _DATA["models"]
CASES: list[dict[str, Any]] = _DATA["cases"]

COMPONENTS = {
    "input": "input",
    "cached_input": "cached_input",
    "cache_write_5m": "cache_write_5m",
    "cache_write_1h": "cache_write_1h",
    "output": "output",
    "input_audio": "audio_in",
    "output_audio": "audio_out",
    "web_search_per_request": "web_search",
}
"""The components that the cases' names of rates mean."""
