"""Quotes and answers whose fields were renamed since: read under the new name, and never at a default."""

from typing import Any

import pytest

from backend.credits import holds, ledger_check, quote_tokens, quotes
from backend.credits.formats import ANSWER, QUOTE
from backend.credits.ledger import Balance, Movement
from backend.credits.models import CreditUsageLog
from backend.credits.quote_errors import QuoteForged
from backend.shared import clock
from backend.shared.formats import Unreadable, added, renamed
from tests.golden import catalog_story
from tests.golden import credits_story as story
from tests.golden.files import load

pytestmark = pytest.mark.django_db

NEWEST, NEWEST_ANSWER = QUOTE.number, ANSWER.number


@pytest.fixture
def old_quote() -> dict[str, Any]:
    """A kept quote that calls `tokens_per_credit` of its lines `per_credit`, and `min_credits` `minimum`."""
    quote: dict[str, Any] = load("quotes", NEWEST)["settled"]
    quote["minimum"] = quote.pop("min_credits")
    quote["lines"][0]["per_credit"] = quote["lines"][0].pop("tokens_per_credit")
    return quote


@pytest.fixture
def two_formats_later(monkeypatch: pytest.MonkeyPatch) -> None:
    upgrades = (
        *QUOTE.upgrades,
        renamed("quote", old="minimum", new="min_credits"),
        renamed("quote_line", old="per_credit", new="tokens_per_credit"),
    )
    monkeypatch.setattr(QUOTE, "upgrades", upgrades)


def test_an_old_quote_is_settled_at_its_price(old_quote: dict[str, Any], two_formats_later: None) -> None:
    catalog_story.restore(load("catalog"))
    hold = story.restore_open_hold(old_quote)
    answer = holds.settle(hold_id=hold.id, calls=story.WRITTEN, access=story.ALL, key=story.key("x"), now=story.NOW)
    record = CreditUsageLog.objects.get()
    assert (answer.charged, record.tokens_per_credit, record.min_credits) == (3, 800, 3)


def test_without_an_upgrade_nothing_is_charged(old_quote: dict[str, Any]) -> None:
    catalog_story.restore(load("catalog"))
    hold = story.restore_open_hold(old_quote)
    with pytest.raises(Unreadable) as refused:
        holds.settle(hold_id=hold.id, calls=story.WRITTEN, access=story.ALL, key=story.key("x"), now=story.NOW)
    assert str(refused.value) == (
        f"the quote of hold {hold.id}, format {NEWEST}: unknown, missing, or of another type: "
        "lines.0.per_credit, min_credits, minimum."
    )
    hold.refresh_from_db()
    assert (hold.status, CreditUsageLog.objects.count()) == ("open", 0)


def test_a_quote_without_its_prices_is_not_read_at_a_default() -> None:
    quote = load("quotes", NEWEST)["settled"]
    for name in ("max_credits", "lines", "revision", "min_credits", "expires_at"):
        with pytest.raises(
            Unreadable, match=rf"^a test, format {NEWEST}: unknown, missing, or of another type: {name}"
        ):
            quotes.from_json({key: value for key, value in quote.items() if key != name}, where="a test")


def test_a_token_of_another_version_is_no_token_of_ours(old_quote: dict[str, Any]) -> None:
    to_come = load("quotes", NEWEST)["settled"] | {"format": NEWEST + 1}
    for payload in (old_quote, to_come):
        with pytest.raises(QuoteForged):
            quotes.read(token=quote_tokens.sign(payload), access=story.ALL)


def test_a_token_of_an_older_format_opens(old_quote: dict[str, Any], two_formats_later: None) -> None:
    quote = quotes.read(token=quote_tokens.sign(old_quote), access=story.ALL)
    assert (quote.min_credits, quote.lines[0].tokens_per_credit, quote.max_credits) == (3, 800, 5)
    assert quotes.to_json(quote)["format"] == NEWEST + 2


def test_a_field_of_a_line_that_came_later_has_the_value_that_its_upgrade_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    quote = load("quotes", NEWEST)["open"]
    del quote["lines"][0]["max_output_tokens"]
    assert quotes.from_json(quote, where="a test").lines[0].max_output_tokens is None
    monkeypatch.setattr(
        QUOTE,
        "upgrades",
        (
            *QUOTE.upgrades,
            added("quote_line", name="max_output_tokens", value=9),
        ),
    )
    assert quotes.from_json(quote, where="a test").lines[0].max_output_tokens == 9


def test_an_answer_is_given_again_under_the_new_name(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = load("answers", NEWEST_ANSWER)["keys"]
    answer = keys["golden-grant"]["answer"]
    answer["reserved"] = answer.pop("held")
    story.restore_keys({"golden-grant": keys["golden-grant"]}, quote={})
    with pytest.raises(Unreadable) as refused:
        story.grant()
    assert str(refused.value) == (
        f"the answer under key golden-grant of staff:1, format {NEWEST_ANSWER}: nothing reads reserved."
    )
    monkeypatch.setattr(
        ANSWER,
        "upgrades",
        (
            *ANSWER.upgrades,
            renamed("answer", old="reserved", new="held"),
        ),
    )
    assert story.grant() == Movement(account_id=story.ACCOUNT, balance=Balance(available=100, held=0))


def test_an_answer_that_lacks_a_fact_is_not_given() -> None:
    keys = load("answers", NEWEST_ANSWER)["keys"]
    del keys["golden-grant"]["answer"]["available"]
    story.restore_keys({"golden-grant": keys["golden-grant"]}, quote={})
    with pytest.raises(Unreadable, match=rf"format {NEWEST_ANSWER}: it lacks available\.$"):
        story.grant()


def test_the_check_of_the_ledger_reports_a_quote_that_it_can_not_read(old_quote: dict[str, Any]) -> None:
    catalog_story.restore(load("catalog"))
    hold = story.restore_open_hold(load("quotes", NEWEST)["settled"])
    holds.settle(hold_id=hold.id, calls=story.WRITTEN, access=story.ALL, key=story.key("x"), now=story.NOW)
    type(hold).objects.update(quote=old_quote)
    findings = [one for one in ledger_check.run(now=clock.now()) if one.code == "charge_unexplained"]
    assert [(one.expected, one.actual) for one in findings] == [(0, 3)]
    assert f"the quote of hold {hold.id}, format {NEWEST}: " in findings[0].subject
