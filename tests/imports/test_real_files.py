"""The public lists themselves, read in place where they are. Counts were checked by eye."""

import os
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from backend.imports.models import ImportFormat, ImportReview, ImportRow
from tests.support.imports import imported, row

DATA = Path(os.environ.get("PUBLIC_PRICE_LISTS", Path(__file__).resolve().parents[3] / "shared" / "data"))
FILES = {
    ImportFormat.LITELLM: "litellm-prices-2026-08-21.json",
    ImportFormat.OPENROUTER: "openrouter-models-2026-05-15.json",
    ImportFormat.GENAI_PRICES: "genai-prices-2026-07-25.json",
}
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not DATA.exists(), reason="the public lists are not on this machine"),
]


def read(format: ImportFormat) -> ImportReview:
    now = datetime(2026, 11, 21, tzinfo=UTC)
    return imported((DATA / FILES[format]).read_bytes(), format=format, file_name=FILES[format], now=now)


def counts(review: ImportReview) -> dict[Any, int]:
    return dict(Counter(review.rows.values_list("status", "reason")))


def ours(review: ImportReview) -> dict[str, tuple[str, str, str]]:
    return {found.name: (found.key, found.status, found.reason) for found in review.rows.exclude(key="")}


UNCHANGED = ("rejected", "unchanged")
DISAGREE = ("held", "sources_disagree")


def test_litellm() -> None:
    started = monotonic()
    with CaptureQueriesContext(connection) as queries:
        review = read(ImportFormat.LITELLM)
    assert len(queries) < 25  # 4 of them for rows, 10 for building the registry again
    assert monotonic() - started < 20  # about one
    assert counts(review) == {
        ("rejected", "not_in_catalog"): 2_953,
        ("held", "conditional_price"): 134,
        ("held", "wrong_unit"): 23,
        UNCHANGED: 4,
    }
    assert ours(review) == {name: (name, *UNCHANGED) for name in ("dall-e-3", "gpt-4o", "gpt-4o-mini", "gpt-5.1")}


def test_openrouter() -> None:
    review = read(ImportFormat.OPENROUTER)
    assert counts(review) == {
        ("rejected", "not_in_catalog"): 358,
        ("held", "negative_price"): 3,
        ("accepted", "changed"): 1,
        UNCHANGED: 2,
    }
    assert row(review, "openai/gpt-5.1").after == {"cached_input_cost_per_1m": "0.13"}


def test_genai_prices() -> None:
    review = read(ImportFormat.GENAI_PRICES)
    assert counts(review) == {
        ("rejected", "not_in_catalog"): 1_415,
        ("held", "conditional_price"): 24,
        UNCHANGED: 3,
    }
    started = row(review, "anthropic/claude-sonnet-5").listed
    assert (started["input_cost_per_1m"], started["output_cost_per_1m"]) == ("3", "15")


def test_the_three_disagree_about_one_model() -> None:
    found = [ours(read(format)) for format in FILES][1:]
    assert [rows["openai/gpt-5.1"] for rows in found] == [("gpt-5.1", *DISAGREE)] * 2
    disagreeing = ImportRow.objects.filter(reason="sources_disagree").order_by("review", "place")
    assert [found.name for found in disagreeing] == ["gpt-5.1", "openai/gpt-5.1", "openai/gpt-5.1"]
