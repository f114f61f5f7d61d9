"""Files that are not what their format says: one typed error, which says what to do; nothing is kept."""

import json
from io import BytesIO
from typing import Any

import pytest

from backend.catalog import files
from backend.catalog.registry import ModelRegistry
from backend.imports import price_lists
from backend.imports.models import ImportFormat, ImportReview
from backend.imports.price_lists import UnreadablePriceList
from tests.support.imports import imported

pytestmark = pytest.mark.django_db

ANY_JSON = {
    "empty": b"",
    "not JSON": b"model,price",
    "another encoding": '{"é": {}}'.encode("latin-1"),
    "UTF-16": '{"m": {}}'.encode("utf-16"),
    "deep": b"[" * 100_000,
    "NaN": b'{"m": {"input_cost_per_token": NaN}}',
    "a huge exponent": b'{"m": {"input_cost_per_token": 1e999999999}}',
    "a huge number": b'{"m": {"input_cost_per_token": ' + b"9" * 100_000 + b"}}",
    "a name twice": b'{"m": {}, "m": {}}',
    "null": b"null",
    "a number": b"7",
    "a list of numbers": b"[1]",
    "an object of numbers": b'{"m": 1}',
}


@pytest.mark.parametrize("format", ImportFormat)
@pytest.mark.parametrize("content", ANY_JSON.values(), ids=ANY_JSON)
def test_a_file_that_is_no_price_list_is_refused(format: ImportFormat, content: bytes) -> None:
    with pytest.raises(UnreadablePriceList) as refused:
        imported(content, format=format)
    assert str(refused.value).startswith("The file ")
    assert "Error" not in str(refused.value)
    assert not ImportReview.objects.exists()


@pytest.mark.parametrize(
    ("format", "content"),
    [
        (ImportFormat.OPENROUTER, {"data": [{"id": 1, "pricing": {}}]}),
        (ImportFormat.OPENROUTER, {"data": [{"id": "m", "pricing": None}]}),
        (ImportFormat.OPENROUTER, {"data": {}}),
        (ImportFormat.GENAI_PRICES, [{"id": "openai", "models": {}}]),
        (ImportFormat.GENAI_PRICES, [{"id": "openai", "models": [{"id": None}]}]),
        (ImportFormat.GENAI_PRICES, [{"models": []}]),
        (ImportFormat.RATECARD, {"format": "ratecard/1"}),
        (ImportFormat.RATECARD, {"format": "ratecard/9"}),
    ],
)
def test_entries_of_another_shape_are_refused(format: ImportFormat, content: Any) -> None:
    with pytest.raises(UnreadablePriceList):
        imported(content, format=format)


@pytest.mark.parametrize("name", ["", "m" * 201, "m\x00", "\x1b[31mm", "\ud800"])
def test_names_that_can_t_be_kept_are_refused(name: str) -> None:
    with pytest.raises(UnreadablePriceList, match="Row 1 has no name of 1 to 200 letters that show"):
        imported({name: {}})


def test_more_than_20_000_rows_are_refused() -> None:
    entries: dict[str, Any] = {f"m{place}": {} for place in range(20_001)}
    with pytest.raises(UnreadablePriceList, match="more than 20,000 rows"):
        imported(entries)


def test_more_than_10_megabytes_are_refused() -> None:
    with pytest.raises(UnreadablePriceList, match="larger than 10 MB"):
        price_lists.take(BytesIO(b" " * 10_000_001))
    assert len(price_lists.take(BytesIO(b" " * 10_000_000))) == 10_000_000


def test_more_than_250_000_lines_of_yaml_are_refused() -> None:
    with pytest.raises(UnreadablePriceList, match="write it as JSON"):
        imported(b"format: ratecard/1\n" + b"#\n" * 250_000, format=ImportFormat.RATECARD)


def test_unreadable_rows_of_a_catalog_document_are_reported() -> None:
    content = files.to_document(ModelRegistry.current().to_state())
    content["providers"][0] |= {"display_name": 1}
    content["providers"][1] |= {"no_such_field": 1}
    first, second = (content["providers"][place]["provider_id"] for place in (0, 1))
    message = f"{first}, display_name: It takes a text.*{second}, no_such_field: There is no such field"
    with pytest.raises(UnreadablePriceList, match=message):
        imported(content, format=ImportFormat.RATECARD)


def test_a_byte_order_mark_is_no_harm() -> None:
    assert imported(b"\xef\xbb\xbf" + json.dumps({"m": {}}).encode()).rows.count() == 1


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/prices.json", "prices.json"),
        ("C:\\lists\\prices.json", "prices.json"),
        ("\x00\u202e\n", "file"),
        ("n" * 300, "n" * 100),
    ],
)
def test_file_names_are_kept_without_paths_and_what_does_not_show(given: str, kept: str) -> None:
    assert imported({"m": {}}, file_name=given).file_name == kept


def test_an_address_with_a_secret_is_refused_without_it() -> None:
    content = files.to_document(ModelRegistry.current().to_state())
    address = "https://user:sk-hidden@api.example.com/v1"
    content["providers"].append({"provider_id": "azure", "display_name": "Azure", "api_endpoint": address})
    with pytest.raises(UnreadablePriceList) as refused:
        imported(content, format=ImportFormat.RATECARD)
    assert str(refused.value).startswith("The file has a value that can't be kept. azure, api_endpoint: Give an http")
    assert ("hidden" in str(refused.value), ImportReview.objects.exists()) == (False, False)
