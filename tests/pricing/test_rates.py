"""Which rate counts, and what a call costs by it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from backend.pricing.components import Component
from backend.pricing.errors import NegativeUsage
from backend.pricing.rates import Conditions, RateCard, ties
from backend.pricing.usage import TokenUsage

DAY = date(2026, 11, 28)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    component: str = "input"
    cost_usd: Decimal = Decimal(1)
    above_input_tokens: int | None = None
    service_tier: str | None = None
    region: str | None = None
    size: str | None = None
    image_quality: str | None = None
    first_day: date | None = None
    last_day: date | None = None


def row(cost: str = "1", component: str = "input", **conditions: Any) -> Row:
    return Row(component=component, cost_usd=Decimal(cost), **conditions)


def card(*rows: Row, **columns: str) -> RateCard:
    return RateCard(columns={Component(name): Decimal(cost) for name, cost in columns.items()}, rates=rows)


def tokens(**parts: Any) -> TokenUsage:
    return TokenUsage(**{"input_tokens": 0, "output_tokens": 0, **parts})


def when(**conditions: Any) -> Conditions:
    return Conditions(**{"day": DAY, **conditions})


def rate(rates: RateCard, component: Component = Component.INPUT, *, sent: int = 0, **conditions: Any) -> str:
    return str(rates.find(component, conditions=when(**conditions), input_tokens=sent).unit_cost_usd)


PARTS = [
    # component, its part of the usage, whose rate counts without its own, whether that is an estimate
    (Component.CACHED_INPUT, "cached_input_tokens", Component.INPUT, False),
    (Component.CACHE_WRITE_5M, "cache_write_tokens", Component.INPUT, False),
    (Component.CACHE_WRITE_1H, "cache_write_1h_tokens", Component.INPUT, True),
    (Component.AUDIO_IN, "input_audio_tokens", Component.INPUT, True),
    (Component.IMAGE_IN, "input_image_tokens", Component.INPUT, True),
    (Component.REASONING, "reasoning_tokens", Component.OUTPUT, False),
    (Component.AUDIO_OUT, "output_audio_tokens", Component.OUTPUT, True),
    (Component.IMAGE_OUT, "output_image_tokens", Component.OUTPUT, True),
]


@pytest.mark.parametrize(("component", "part", "fallback", "is_estimate"), PARTS)
def test_a_component_without_a_rate_costs_that_of_another(
    component: Component, part: str, fallback: Component, is_estimate: bool
) -> None:
    found = card(input="3", output="15").cost(usage=tokens(**{part: 2_000_000}), conditions=when())
    (line,) = found.lines
    assert (line.component, line.rated_as, line.quantity, line.row) == (component, fallback, 2_000_000, None)
    assert str(found.total) == {"input": "6.000000", "output": "30.000000"}[fallback]
    assert (line.is_estimate, found.is_estimate) == (is_estimate, is_estimate)


@pytest.mark.parametrize(("component", "part"), [(component, part) for component, part, *_ in PARTS])
def test_a_component_has_its_own_column_or_row(component: Component, part: str) -> None:
    usage = tokens(**{part: 1_000_000})
    column = card(**{"input": "3", "output": "15", component: "7"}).cost(usage=usage, conditions=when())
    by_row = card(row("8", component), input="3", output="15").cost(usage=usage, conditions=when())
    assert (column.total, column.is_estimate) == (Decimal(7), False)
    assert (by_row.total, by_row.is_estimate) == (Decimal(8), False)


def test_a_write_for_an_hour_costs_as_one_for_five_minutes_before_plain_input() -> None:
    found = card(input="3", cache_write_5m="4").find(Component.CACHE_WRITE_1H, conditions=when())
    assert (found.component, found.unit_cost_usd, found.is_estimate) == (Component.CACHE_WRITE_5M, Decimal(4), True)


@pytest.mark.parametrize(("sent", "expected"), [(0, "2"), (199_999, "2"), (200_000, "2"), (200_001, "4")])
def test_a_threshold_is_passed_by_one_token_more(sent: int, expected: str) -> None:
    assert rate(card(row("4", above_input_tokens=200_000), input="2"), sent=sent) == expected


def test_all_tokens_of_the_input_count_for_a_threshold_and_the_whole_call_costs_the_higher_rate() -> None:
    rates = card(row("4", above_input_tokens=6), row("20", "output", above_input_tokens=6), input="2", output="10")
    parts = ("input_tokens", "cached_input_tokens", "cache_write_tokens", "cache_write_1h_tokens")
    kinds = (*parts, "input_audio_tokens", "input_image_tokens", "unknown_input_tokens")
    above = rates.cost(usage=tokens(**dict.fromkeys(kinds, 1), output_tokens=1), conditions=when())
    below = rates.cost(usage=tokens(**dict.fromkeys(kinds[1:], 1), output_tokens=9), conditions=when())
    assert (str(above.total), str(below.total)) == ("0.000048", "0.000102")


def test_the_highest_threshold_that_is_passed_counts() -> None:
    rates = card(row("4", above_input_tokens=100), row("6", above_input_tokens=200), input="2")
    assert [rate(rates, sent=sent) for sent in (100, 101, 200, 201)] == ["2", "4", "4", "6"]


def test_more_conditions_outdo_a_higher_threshold() -> None:
    rates = card(row("4", above_input_tokens=200), row("1", above_input_tokens=100, service_tier="batch"), input="2")
    assert rate(rates, sent=300, service_tier="batch") == "1"
    assert rate(rates, sent=300) == "4"


@pytest.mark.parametrize(
    ("condition", "value", "other"),
    [("service_tier", "flex", "batch"), ("region", "eu", "us"), ("size", "1x1", "2x2"), ("image_quality", "hd", "low")],
)
def test_a_condition_holds_where_the_call_has_its_value(condition: str, value: str, other: str) -> None:
    rates = card(row("5", **{condition: value}), input="2")
    found = [rates.find(Component.INPUT, conditions=when(**{condition: given})) for given in (value, other)]
    assert [str(each.unit_cost_usd) for each in found] == ["5", "2"]
    assert rate(rates) == "2"


def test_a_call_without_a_service_tier_is_standard() -> None:
    assert rate(card(row("5", service_tier="standard"), input="2")) == "5"


def test_a_tier_that_no_rate_names_is_an_estimate() -> None:
    rates = card(row("0.5", service_tier="batch"), input="1", output="2", web_search="0.01")
    batch = rates.cost(usage=tokens(input_tokens=1), conditions=when(service_tier="batch"))
    priority = rates.cost(usage=tokens(input_tokens=1), conditions=when(service_tier="priority"))
    assert (str(batch.total), batch.is_estimate) == ("5E-7", False)
    assert (str(priority.total), priority.is_estimate) == ("0.000001", True)
    assert not rates.cost(usage=tokens(web_searches=1), conditions=when(service_tier="priority")).is_estimate


@pytest.mark.parametrize(("day", "expected"), [(1, "2"), (2, "3"), (3, "3"), (4, "3"), (5, "2")])
def test_a_rate_counts_from_its_first_day_to_its_last(day: int, expected: str) -> None:
    rates = card(row("3", first_day=date(2026, 11, 2), last_day=date(2026, 11, 4)), input="2")
    assert rate(rates, day=date(2026, 11, day)) == expected


def test_the_later_first_day_counts_but_days_are_no_conditions() -> None:
    season = row("3", first_day=date(2026, 11, 2))
    newer = row("4", first_day=date(2026, 11, 9))
    assert rate(card(newer, season, row("1"))) == "4"
    assert rate(card(newer, season, row("1")), day=date(2026, 11, 8)) == "3"
    assert rate(card(newer, season, row("1", service_tier="standard"))) == "1"


def test_a_row_overrides_its_column() -> None:
    assert rate(card(row("5"), input="2")) == "5"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (row(), row("2")),
        (row(service_tier="batch"), row(region="eu")),
        (row(size="1x1", region="eu"), row(size="1x1", image_quality="hd")),
        (row(above_input_tokens=5), row(above_input_tokens=5)),
        (row(first_day=DAY, last_day=DAY), row(first_day=DAY)),
        (row(last_day=DAY), row()),
    ],
)
def test_rows_that_could_both_count_are_a_tie(one: Row, other: Row) -> None:
    assert list(ties([one, row(component="output"), other])) == [(one, other)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (row(), row(component="output")),
        (row(), row(region="eu")),
        (row(service_tier="batch"), row(service_tier="flex")),
        (row(service_tier="batch", region="eu"), row(service_tier="batch", region="us")),
        (row(above_input_tokens=5), row(above_input_tokens=6)),
        (row(above_input_tokens=5), row(service_tier="batch")),
        (row(last_day=date(2026, 11, 27)), row(first_day=DAY)),
        (row(first_day=date(2026, 11, 27)), row(first_day=DAY)),
    ],
)
def test_rows_of_which_one_counts_are_no_tie(one: Row, other: Row) -> None:
    assert list(ties([one, other])) == []


def test_components_are_charged_by_the_million_or_each() -> None:
    rates = card(web_search="0.01", image="0.04", second="0.002", page="0.1", character="15", request="0.005")
    others: dict[Component, int | Decimal] = {
        Component.IMAGE: 2,
        Component.SECOND: Decimal("1.5"),
        Component.PAGE: 3,
        Component.CHARACTER: 2_000,
    }
    found = rates.cost(usage=tokens(web_searches=3), others=others, conditions=when())
    assert {line.component: str(line.cost_usd) for line in found.lines} == {
        "image": "0.08",
        "second": "0.0030",
        "page": "0.3",
        "character": "0.030000",
        "web_search": "0.03",
        "request": "0.005",  # one a call, wherever there is a rate of it
    }
    assert (found.total, found.is_estimate) == (Decimal("0.448"), False)


def test_a_component_without_any_rate_is_an_estimate_of_nothing() -> None:
    found = card(input="1", output="2").cost(usage=tokens(web_searches=3), conditions=when())
    assert [(line.component, line.cost_usd, line.is_estimate) for line in found.lines] == [
        (Component.WEB_SEARCH, Decimal(0), True)
    ]
    assert found.is_estimate


def test_where_no_row_fits_the_highest_is_an_estimate() -> None:
    rates = card(row("0.04", "image", size="1x1"), row("0.08", "image", size="2x2"))
    found = rates.cost(others={Component.IMAGE: 2}, conditions=when(size="3x3"))
    assert (str(found.total), found.is_estimate) == ("0.16", True)


def test_unknown_tokens_cost_the_highest_rate_of_their_side() -> None:
    rates = card(input="2.5", output="10", audio_in="40", audio_out="80")
    found = rates.cost(usage=tokens(unknown_input_tokens=10, unknown_tokens=10), conditions=when())
    assert [(line.component, line.rated_as, str(line.cost_usd)) for line in found.lines] == [
        (None, "audio_in", "0.000400"),
        (None, "audio_out", "0.000800"),
    ]
    assert found.is_estimate


def test_only_rates_that_fit_the_call_are_the_highest() -> None:
    rates = card(row("90", "output", service_tier="priority"), input="2", output="10")
    assert str(rates.cost(usage=tokens(unknown_tokens=1), conditions=when()).total) == "0.000010"


def test_less_than_nothing_is_refused() -> None:
    with pytest.raises(NegativeUsage):
        card(image="1").cost(others={Component.IMAGE: -1}, conditions=when())


def test_costs_are_exact_above_2_to_53() -> None:
    usage = tokens(input_tokens=2**53 + 1)
    assert card(input="0.00000001").cost(usage=usage, conditions=when()).total == Decimal("90.07199254740993")


@pytest.mark.parametrize(
    ("size", "quality", "cost"),
    [("1x1", "hd", "0.08"), ("1x1", "low", "0.05"), ("2x2", "hd", "0.06"), ("2x2", "low", "0.04")],
)
def test_the_most_that_an_image_costs(size: str, quality: str, cost: str) -> None:
    rates = card(
        row("0.08", "image", size="1x1", image_quality="hd"),
        row("0.02", "image", size="1x1", image_quality="hd", service_tier="batch"),
        row("0.05", "image", size="1x1"),
        row("0.06", "image", image_quality="hd"),
        row("0.01", "image", size="2x2", image_quality="hd", service_tier="batch"),
        image="0.04",
    )
    assert rates.most_per_image(size=size, image_quality=quality) == Decimal(cost)


def test_an_image_without_any_rate_has_no_cost() -> None:
    assert card(row("1", "image", size="9x9"), input="1").most_per_image(size="1x1", image_quality="hd") is None
