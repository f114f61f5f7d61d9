"""JSON that threads share: what comes back is what PostgreSQL would give back, and nobody can change it."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from pydantic_core import PydanticCustomError

from backend.shared.immutable_json import freeze, is_storable, thaw


def test_objects_and_arrays_can_not_be_changed() -> None:
    frozen: Any = freeze({"a": [1, {"b": (True, None, "x")}]})
    assert frozen == {"a": (1, {"b": (True, None, "x")})}
    assert (type(frozen["a"]), isinstance(frozen, Mapping)) == (tuple, True)
    for value in (frozen, frozen["a"][1]):
        with pytest.raises(TypeError):
            value["c"] = 1


def test_the_original_may_change_later() -> None:
    original: dict[str, Any] = {"a": [1]}
    frozen: Any = freeze(original)
    original["a"].append(2)
    original["b"] = 1
    assert frozen == {"a": (1,)}


def test_a_frozen_value_thaws() -> None:
    value = {"a": [1, {"b": [True, None, "x"]}, []], "c": {}}
    thawed: Any = thaw(freeze(value))
    assert thawed == value
    assert (type(thawed), type(thawed["a"]), type(thawed["a"][1])) == (dict, list, dict)
    assert thaw(("a", ["b"])) == ["a", ["b"]]


@pytest.mark.parametrize(
    ("number", "kept"),
    [
        (1.5, "1.5"),
        (1.0, "1.0"),
        (-0.0, "0.0"),
        (0.0, "0.0"),
        (1e16, "10000000000000000"),
        (1.5e300, "15" + "0" * 299),
        (1e-7, "1e-07"),
        (10**20, "1" + "0" * 20),
        (float("inf"), "inf"),
        (float("nan"), "nan"),
    ],
)
def test_numbers_are_as_they_will_be_read_again(number: float, kept: str) -> None:
    assert repr(freeze(number)) == kept


@pytest.mark.parametrize("around", [lambda value: [value], lambda value: {"a": value}], ids=["lists", "objects"])
def test_a_value_is_nested_up_to_199_deep(around: Callable[[object], object]) -> None:
    value: object = 1
    for _ in range(199):
        value = around(value)
    assert thaw(freeze(value)) == value
    with pytest.raises(PydanticCustomError) as refused:
        freeze(around(value))
    assert (refused.value.type, refused.value.message()) == ("too_deep", "It is nested more than 200 deep")


@pytest.mark.parametrize(
    "value",
    ["", "é\u202e\ud7ff\ue000", 1.5, -(2**13_000) + 1, 2**13_000 - 1, True, None, {"a": ["b", {"c": (1,)}]}, [], {}],
    ids=lambda value: type(value).__name__,
)
def test_values_that_can_be_stored(value: object) -> None:
    assert is_storable(value)


@pytest.mark.parametrize(
    "value",
    [
        "a\x00b",
        "\ud800",
        "\udfff after",
        "a\udc00b",
        float("inf"),
        float("-inf"),
        float("nan"),
        2**13_000,
        -(2**13_000),
        {"\x00": 1},
        {"a": "\x00"},
        ["a", "\x00"],
        ("a", ["\x00"]),
    ],
    ids=lambda value: type(value).__name__,
)
def test_values_that_can_not_be_stored(value: object) -> None:
    assert not is_storable(value)
