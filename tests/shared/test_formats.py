"""Kept values are read by the names of today, through the upgrades since their format, or not at all."""

import pytest

from backend.shared.formats import Format, Unreadable, added, check, number_of, numbered, renamed, together


@pytest.fixture
def changed() -> Format:
    upgrades = (
        renamed("cat", old="colour", new="coat"),
        added("cat", name="lives", value=9),
        renamed("cat", old="coat", new="fur"),
    )
    return Format(upgrades)


@pytest.mark.parametrize(
    ("number", "kept", "read"),
    [
        (1, {"colour": "red"}, {"fur": "red", "lives": 9}),
        (2, {"coat": "red"}, {"fur": "red", "lives": 9}),
        (3, {"coat": "red", "lives": 8}, {"fur": "red", "lives": 8}),
        (4, {"fur": "red", "lives": 7}, {"fur": "red", "lives": 7}),
    ],
)
def test_the_upgrades_since_a_number_are_applied_in_their_order(
    changed: Format, number: int, kept: dict[str, object], read: dict[str, object]
) -> None:
    assert changed.upgraded("cat", kept, number=number, where="a cat") == read


def test_an_upgrade_is_of_one_kind(changed: Format) -> None:
    kept: dict[str, object] = {"colour": "red"}
    assert changed.upgraded("dog", kept, number=1, where="a dog") == {"colour": "red"}


def test_a_field_that_came_later_is_not_added_to_a_part_of_the_values(changed: Format) -> None:
    assert changed.upgraded("cat", {"colour": "red"}, number=1, where="a cat", whole=False) == {"fur": "red"}


@pytest.mark.parametrize("number", [5, 0, -1, True, "1", 1.0, None])
def test_another_number_is_refused(changed: Format, number: object) -> None:
    with pytest.raises(Unreadable) as refused:
        changed.upgraded("cat", {}, number=number, where="a cat")
    assert str(refused.value) == (
        f"a cat, format {number}: this version reads formats 1 to 4. Another version of Ratecard wrote it."
    )


def test_a_value_carries_the_number_of_today_and_without_one_is_of_format_1(changed: Format) -> None:
    assert numbered({"fur": "red"}, format=changed) == {"format": 4, "fur": "red"}
    assert (number_of({"format": 4}), number_of({})) == (4, 1)


def test_names_that_nothing_reads_and_names_that_are_missing_are_refused_without_their_values() -> None:
    with pytest.raises(Unreadable, match=r"^a cat, format 2: nothing reads colour, tail\.$"):
        check({"tail": "secret", "fur": 1, "colour": 2}, known={"fur"}, where="a cat", number=2)
    with pytest.raises(Unreadable, match=r"^a cat, format 2: it lacks fur, lives\.$"):
        check({}, known={"fur", "lives"}, needed={"lives", "fur"}, where="a cat", number=2)
    check({"fur": 1}, known={"fur", "lives"}, needed={"fur"}, where="a cat", number=2)


def test_changes_that_come_together_are_one_format() -> None:
    both = Format((together(renamed("cat", old="colour", new="coat"), renamed("cat", old="coat", new="fur")),))
    assert (both.number, both.upgraded("cat", {"colour": "red"}, number=1, where="a cat")) == (2, {"fur": "red"})
