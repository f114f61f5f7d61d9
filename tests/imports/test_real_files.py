"""The public lists themselves, read in place where they are. Counts were checked by eye."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from time import monotonic
from typing import Any, TypeAlias

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from backend.imports import coverage
from backend.imports.formats import READERS
from backend.imports.models import ImportFormat, ImportReview, ImportRow
from tests.imports.test_coverage import silent_of_litellm
from tests.support.imports import PUBLIC_LISTS, imported, row

DATA = PUBLIC_LISTS
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


MILLION = Decimal(1_000_000)
ROUNDING = Decimal("0.00000002")
TODAY = date(2026, 11, 21)
Prices: TypeAlias = tuple[Decimal, ...]
UNCHANGED = ("rejected", "unchanged")
DISAGREE = ("held", "sources_disagree")


def test_litellm() -> None:
    started = monotonic()
    with CaptureQueriesContext(connection) as queries:
        review = read(ImportFormat.LITELLM)
    assert len(queries) < 30  # 4 of them for rows, 10 for building the registry again
    assert monotonic() - started < 20  # about one
    assert counts(review) == {
        ("rejected", "not_in_catalog"): 2_684,
        ("held", "missing_price"): 161,
        ("held", "conditional_price"): 129,
        ("held", "wrong_unit"): 39,
        ("held", "unknown_type"): 20,
        ("accepted", "changed"): 3,
        UNCHANGED: 1,
    }
    # The list has rates for service tiers, which the seed does not.
    assert ours(review) == {
        "dall-e-3": ("dall-e-3", *UNCHANGED),
        **{name: (name, "accepted", "changed") for name in ("gpt-4o", "gpt-4o-mini", "gpt-5.1")},
    }
    assert {field for found in review.rows.filter(status="accepted") for field in found.after} == {"rates"}


def test_openrouter() -> None:
    review = read(ImportFormat.OPENROUTER)
    assert counts(review) == {
        ("rejected", "not_in_catalog"): 345,
        ("held", "unknown_type"): 11,
        ("held", "negative_price"): 3,
        ("held", "wrong_unit"): 2,
        ("accepted", "changed"): 1,
        UNCHANGED: 2,
    }
    assert row(review, "openai/gpt-5.1").after == {"cached_input_cost_per_1m": "0.13"}


def test_genai_prices() -> None:
    review = read(ImportFormat.GENAI_PRICES)
    assert counts(review) == {
        ("rejected", "not_in_catalog"): 1_209,
        ("held", "missing_price"): 157,
        ("held", "unknown_type"): 40,
        ("held", "wrong_unit"): 21,
        ("held", "conditional_price"): 12,
        UNCHANGED: 3,
    }
    started = row(review, "anthropic/claude-sonnet-5").listed
    assert (started["input_cost_per_1m"], started["output_cost_per_1m"]) == ("3", "15")


def test_the_three_disagree_about_one_model() -> None:
    found = [ours(read(format)) for format in FILES][1:]
    assert [rows["openai/gpt-5.1"] for rows in found] == [("gpt-5.1", *DISAGREE)] * 2
    disagreeing = ImportRow.objects.filter(reason="sources_disagree").order_by("review", "place")
    assert [found.name for found in disagreeing] == ["gpt-5.1", "openai/gpt-5.1", "openai/gpt-5.1"]


def test_nothing_of_the_lists_is_lost_in_silence() -> None:
    content = {format: (DATA / FILES[format]).read_bytes() for format in FILES}
    found = {
        format: coverage.measure(content=content[format], format=format, file_name="list.json", today=TODAY)
        for format in FILES
    }
    # Entries of LiteLLM that are one size and quality are in the row of their model.
    assert {format: (one.entries, one.rows, one.sellable, one.silent) for format, one in found.items()} == {
        "litellm": (3_114, 3_037, 2_688, ()),
        "openrouter": (364, 364, 348, ()),
        "genai_prices": (1_442, 1_442, 1_212, ()),
    }
    assert all(one.sellable + sum(one.held.values()) == one.rows for one in found.values())
    assert silent_of_litellm(content[ImportFormat.LITELLM]) == []


def raw_prices(format: ImportFormat) -> Iterator[tuple[str, Prices]]:
    """USD per 1,000,000 tokens of input and output by the file's names, read without the readers."""
    document: Any = json.loads((DATA / FILES[format]).read_bytes(), parse_float=Decimal, parse_int=Decimal)
    if format == ImportFormat.LITELLM:
        for name, entry in document.items():
            if entry.get("mode") in ("chat", "responses") and "input_cost_per_token" in entry:
                yield name, tuple((entry.get(f"{side}_cost_per_token") or 0) * MILLION for side in ("input", "output"))
    elif format == ImportFormat.OPENROUTER:
        for entry in document["data"]:
            yield entry["id"], tuple(Decimal(entry["pricing"][side]) * MILLION for side in ("prompt", "completion"))
    else:
        for provider in document:
            for model in provider["models"]:
                prices = model["prices"] if isinstance(model.get("prices"), dict) else {}
                costs: list[Any] = [prices.get(f"{side}_mtok") for side in ("input", "output")]
                if all(isinstance(cost, Decimal) for cost in costs):
                    yield f"{provider['id']}/{model['id']}", tuple(costs)


def test_models_cost_the_same_in_every_format() -> None:
    """Three lists agree about so many models that a wrong unit in a reader would show."""
    agreed: dict[str, dict[str, set[Prices]]] = defaultdict(lambda: defaultdict(set))
    for format in FILES:
        rows = {row.name: row.costs for row in READERS[format]((DATA / FILES[format]).read_bytes(), today=TODAY)}
        for name, raw in raw_prices(format):
            read = tuple(rows[name].get(f"{side}_cost_per_1m", Decimal(0)) for side in ("input", "output"))
            assert all(abs(ours - theirs) < ROUNDING for ours, theirs in zip(read, raw, strict=True)), (format, name)
            agreed[name.rpartition("/")[2].replace(".", "-")][format].add(read)
    same = [name for name, by_format in agreed.items() if len(by_format) == 3 and set.intersection(*by_format.values())]
    assert len(same) >= 64
