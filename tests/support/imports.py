"""Importing small files of our own in tests."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.db import connection

from backend.imports import reviews
from backend.imports.models import ImportFormat, ImportReview, ImportRow

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
PUBLIC_LISTS = Path(os.environ.get("PUBLIC_PRICE_LISTS", Path(__file__).resolve().parents[3] / "shared" / "data"))
"""Whole lists that others publish; not part of the project."""


def imported(content: Any, *, format: ImportFormat = ImportFormat.LITELLM, **options: Any) -> ImportReview:
    """A review of that content, by Edith."""
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    words: dict[str, Any] = {"file_name": "prices.json", "author": "edith", "now": NOW}
    return reviews.create(content=data, format=format, **{**words, **options})


def first_import(content: Any) -> ImportReview:
    """Import 1, whatever a test before this one counted."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT setval(pg_get_serial_sequence('imports_importreview', 'id'), 1, false)")
    return imported(content)


def text(input: float | None, output: float | None = None, **more: Any) -> dict[str, Any]:
    """An entry of LiteLLM's list, in USD per token."""
    given = {"input_cost_per_token": input, "output_cost_per_token": output}
    return {"litellm_provider": "openai", "mode": "chat", **given, **more}


def openrouter(name: str, **pricing: str) -> dict[str, Any]:
    return {"id": name, "pricing": pricing}


def verdicts(review: ImportReview) -> dict[str, tuple[str, str]]:
    """Status and reason of each row by its name."""
    return {row.name: (row.status, row.reason) for row in review.rows.order_by("place")}


def row(review: ImportReview, name: str) -> ImportRow:
    return review.rows.get(name=name)
