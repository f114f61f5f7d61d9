"""A field that is declared: what its type and its words make of it, and the words of its range."""

from collections.abc import Mapping
from dataclasses import make_dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

import pytest

from backend.catalog import bounds
from backend.catalog.enums import ModelType, QualityTier
from backend.catalog.fields import About, Field, Kind, declared
from backend.catalog.rows import FrozenObject, Money, Rate


def field(hint: Any, *, name: str = "sample", **about: Any) -> Field:
    said = Annotated[hint, About("Sample", "A sample.", **about)]
    (found,) = declared(make_dataclass("Sample", [(name, said)]))
    return found


@pytest.mark.parametrize(
    ("hint", "about", "kind", "value_type", "is_optional"),
    [
        (str, {"longest": 5}, Kind.TEXT, str, False),
        (str | None, {"longest": 5}, Kind.TEXT, str, True),
        (int, {"minimum": 1, "maximum": 2}, Kind.WHOLE, int, False),
        (Decimal, {"above": 0, "maximum": 2, "places": 1}, Kind.DECIMAL, Decimal, False),
        (Money | None, {"minimum": 0, "below": 2, "places": 1}, Kind.DECIMAL, Decimal, True),
        (bool, {}, Kind.FLAG, bool, False),
        (date | None, {}, Kind.DAY, date, True),
        (QualityTier | None, {}, Kind.CHOICE, QualityTier, True),
        (str, {"refers_to": "provider"}, Kind.REFERENCE, str, False),
        (tuple[str, ...], {"longest": 11}, Kind.SIZES, str, False),
        (tuple[str, ...], {"longest": 11, "is_slug": True}, Kind.NAMES, str, False),
        (tuple[str, ...], {"longest": 11, "maximum": 2, "refers_to": "ai_model"}, Kind.REFERENCES, str, False),
        (tuple[Rate, ...], {}, Kind.ROWS, Rate, False),
        (FrozenObject, {}, Kind.OBJECT, Mapping[str, object], False),
    ],
)
def test_a_type_makes_a_kind(hint: Any, about: dict[str, Any], kind: Kind, value_type: Any, is_optional: bool) -> None:
    made = field(hint, **about)
    assert (made.kind, made.type, made.is_optional, made.has_default) == (kind, value_type, is_optional, False)


@pytest.mark.parametrize(
    ("hint", "about", "message"),
    [
        (int, {"minimum": 1}, "sample is a whole number: declare both ends of its range."),
        (int, {"maximum": 1}, "sample is a whole number: declare both ends of its range."),
        (Decimal, {"above": 1, "places": 2}, "sample is a decimal: declare both ends of its range."),
        (Decimal, {"minimum": 1, "maximum": 2}, "sample is a decimal: declare its decimal places."),
        (str, {}, "sample is a text: declare its longest text."),
        (tuple[str, ...], {}, "sample is a list of sizes: declare its longest text."),
        (tuple[str, ...], {"is_slug": True}, "sample is a list of names: declare its longest text."),
        (
            tuple[str, ...],
            {"refers_to": "ai_model", "longest": 9},
            "sample is a list of references: declare how many it takes, as its maximum.",
        ),
    ],
)
def test_a_declaration_says_its_bounds(hint: Any, about: dict[str, Any], message: str) -> None:
    with pytest.raises(TypeError) as refused:
        field(hint, **about)
    assert str(refused.value) == message


def test_a_field_that_says_nothing_is_refused() -> None:
    with pytest.raises(TypeError) as refused:
        declared(make_dataclass("Sample", [("sample", int)]))
    assert str(refused.value) == "sample says nothing about itself: declare it as Annotated[..., About(...)]."


@pytest.mark.parametrize(
    ("name", "refers_to", "relation", "input_name"),
    [
        ("provider_id", "provider", "provider", "provider_id"),
        ("replaced_by_id", "ai_model", "replaced_by", "replaced_by"),
        ("provider_id", "", "provider_id", "provider_id"),
    ],
)
def test_a_reference_has_a_name_as_a_row_and_one_in_inputs(
    name: str, refers_to: str, relation: str, input_name: str
) -> None:
    made = field(str, name=name, refers_to=refers_to, longest=5)
    assert (made.relation, made.input_name) == (relation, input_name)


@pytest.mark.parametrize(
    ("hint", "about", "span"),
    [
        (int, {"minimum": 1, "maximum": 1_000, "unit": "tokens"}, "1 to 1,000 tokens"),
        (int, {"minimum": -1_000, "maximum": 1_000}, "-1,000 to 1,000"),
        (
            Decimal,
            {"noun": "a cost of", "minimum": 0, "maximum": 9, "unit": "USD", "places": 2},
            "a cost of 0 to 9 USD with up to 2 decimal places",
        ),
        (Decimal, {"above": 0, "maximum": 1_000, "places": 1}, "above 0 and up to 1,000 with up to 1 decimal place"),
        (
            Decimal,
            {"minimum": -1, "below": 1, "places": 4, "example": "0.2 for 20 %"},
            "from -1 to below 1 with up to 4 decimal places, such as 0.2 for 20 %",
        ),
        (Decimal, {"minimum": 0, "maximum": 1, "places": 0}, "0 to 1"),
        (int, {"above": 0, "below": 1_000}, "above 0 and below 1,000"),
        (str, {"longest": 5}, "1 to 5 characters"),
        (str, {"longest": 5, "noun": "a name of"}, "a name of 1 to 5 characters"),
        (str, {"longest": 5, "is_slug": True}, "1 to 5 of a-z, 0-9, _ and -"),
        (str | None, {"longest": 5, "is_address": True}, ""),
        (bool, {}, ""),
        (str, {"refers_to": "provider"}, ""),
    ],
)
def test_a_range_reads(hint: Any, about: dict[str, Any], span: str) -> None:
    assert bounds.span(field(hint, **about)) == span


@pytest.mark.parametrize(
    ("about", "inside", "outside"),
    [
        ({"minimum": 1, "maximum": 3}, ["1", "3", "1.25"], ["0.99", "3.01", "1.251", "NaN", "Infinity", "-Infinity"]),
        ({"above": 1, "below": 3}, ["1.01", "2.99"], ["1", "3"]),
    ],
)
def test_a_number_is_in_its_range_or_not(about: dict[str, Any], inside: list[str], outside: list[str]) -> None:
    made = field(Decimal, places=2, **about)
    assert [text for text in inside if [*bounds.problems(made, Decimal(text))]] == []
    assert [text for text in outside if not [*bounds.problems(made, Decimal(text))]] == []


def test_only_types_that_have_a_field_may_set_it() -> None:
    made = field(int | None, minimum=0, maximum=9, unit="things", only=(ModelType.TEXT,), needed_by=(ModelType.TEXT,))
    needs, foreign = "A text model needs 0 to 9 things.", "Only text models have this."
    types = (ModelType.TEXT, ModelType.IMAGE)
    found = {value: [[*bounds.of_model(made, value, of)] for of in types] for value in (None, 0, 9, 10)}
    assert found == {None: [[needs], []], 0: [[], [foreign]], 9: [[], [foreign]], 10: [[needs], [foreign]]}
