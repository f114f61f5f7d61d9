import pytest

from backend.catalog import templates


def test_values_stand_where_their_variables_stood() -> None:
    assert templates.render("{{a}} and {{ b }}, {{ a }}", {"a": "1", "b": "2"}) == "1 and 2, 1"


def test_values_are_never_read_as_templates() -> None:
    values = {"a": "{{ b }}", "b": "{{ a }}\n{{ c }}"}
    assert templates.render("{{ a }} {{ b }}", values) == "{{ b }} {{ a }}\n{{ c }}"


def test_a_line_whose_variables_are_all_empty_is_left_out() -> None:
    template = "Begin\nTone: {{ tone }}\n{{ tone }}{{ length }}\n\nEnd"
    assert templates.render(template, {"tone": " ", "length": "9"}) == "Begin\n 9\n\nEnd"


def test_its_variables_in_their_order() -> None:
    assert templates.variables("{{ b }} {{a}} {{ b }} { c } {{ D }}") == ("b", "a")
    assert templates.line_of("a", "a\n{{ b }}\n{{ a }} {{ a }}") == 3


@pytest.mark.parametrize(
    ("template", "places"),
    [
        ("{{ a }}", []),
        ('{"a": {"b": {"c": 1}}} {"a": {"b": true}} {"a": {"b": "x"}}', []),
        ("x\n  {{ a", [(2, 3)]),
        ("{{ a }", [(1, 1)]),
        ("{ a }}", [(1, 3)]),
        ("{{ A }}", [(1, 1)]),
        ("{{ a b }}", [(1, 1), (1, 6)]),
        ("{{ a\n}}", [(1, 1)]),
        ("{{{ a }}}", []),
    ],
)
def test_braces_that_are_no_variable(template: str, places: list[tuple[int, int]]) -> None:
    assert list(templates.broken(template)) == places
