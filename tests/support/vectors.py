"""The rows of tests/vectors."""

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[1] / "vectors"
CREDITS: dict[str, list[dict[str, Any]]] = json.loads((FOLDER / "credits.json").read_text())
COSTS: dict[str, list[dict[str, Any]]] = json.loads((FOLDER / "costs.json").read_text())
STORIES: list[dict[str, Any]] = json.loads((FOLDER / "ledger.json").read_text())
