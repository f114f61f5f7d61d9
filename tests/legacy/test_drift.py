"""What differs between old and new is kept over time, counted, and explained."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from backend.accounts import tokens
from backend.catalog import settings as setting_edits
from backend.catalog.models.revisions import Channel
from backend.catalog.revisions import publish
from backend.legacy import drift
from backend.legacy.cut_over import Difference
from backend.legacy.models import DriftKind, LegacyDrift
from backend.shared import clock
from tests.legacy.commands import apply, decide, decisions_of, legacy
from tests.support.api import Api
from tests.support.old_product import OldProduct
from tests.support.terminal import ratecard

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 1, 12, tzinfo=UTC)


def watch(old: OldProduct) -> str:
    answer = ratecard("legacy", "watch", str(old.mapping), *decisions_of(old))
    assert answer.exit_code == 0, answer.output
    return answer.stdout


def listed(*options: str) -> Any:
    answer = ratecard("legacy", "drift", "--json", *options)
    rows = [(row["what"], row["there"], row["here"], row["until"] is None) for row in json.loads(answer.stdout)]
    return answer.exit_code, rows


def test_a_difference_is_kept_with_when_it_began_and_ended() -> None:
    later, last = NOON + timedelta(hours=1), NOON + timedelta(hours=2)
    drift.note([Difference("a", 1, None, DriftKind.SETTING), Difference("b", 1, 2, DriftKind.SETTING)], now=NOON)
    drift.note([Difference("a", 1, None, DriftKind.SETTING), Difference("b", 1, 3, DriftKind.SETTING)], now=later)
    drift.note([Difference("a", 1, None, DriftKind.SETTING)], now=last)
    rows = LegacyDrift.objects.order_by("id").values_list("what", "here", "first_seen_at", "last_seen_at", "ended_at")
    assert list(rows) == [
        ("a", "nothing", NOON, last, None),
        ("b", "2", NOON, NOON, later),
        ("b", "3", later, later, last),
    ]


def test_settings_prices_and_balances_are_watched(old: OldProduct) -> None:
    apply(old, 1, 2, 3, 4)
    assert watch(old) == "0 differ, 0 of them new; 0 ended.\n"
    old.execute(
        "UPDATE igny8_tenants SET credits = 1200 WHERE id = 1",
        "UPDATE igny8_ai_model_config SET cost_per_image = 0.05 WHERE id = 5",
        "UPDATE igny8_global_integration_settings SET openai_api_key = 'sk-another-key'",
    )
    decide(old, "rates_differ", "constants.py IMAGE_MODEL_RATES dall-e-3", "table")
    by_hand: Any = {"author": "edith", "reason": "by hand", "channel": Channel.ADMIN, "now": clock.now()}
    publish(edit=lambda draft: setting_edits.update(draft, temperature="1"), **by_hand)
    assert watch(old) == "4 differ, 4 of them new; 0 ended.\n"
    code, rows = listed()
    assert (code, sorted(rows)) == (
        1,
        [
            ("API key of openai", "set", "another, or none", True),
            ("account alder-books: credits", "1200", "1250", True),
            ("model dall-e-3: cost_per_image", "0.05", "0.04", True),
            ("settings.temperature", "0.7", "1", True),
        ],
    )


def test_what_does_not_differ_any_more_ends(old: OldProduct) -> None:
    apply(old, 1, 2, 3, 4)
    old.execute("UPDATE igny8_tenants SET credits = 1200 WHERE id = 1")
    watch(old)
    old.execute("UPDATE igny8_tenants SET credits = 1250 WHERE id = 1")
    assert watch(old) == "0 differ, 0 of them new; 1 ended.\n"
    assert listed() == (0, [])
    assert listed("--all") == (0, [("account alder-books: credits", "1200", "1250", False)])


def test_only_phases_that_are_applied_are_watched(old: OldProduct) -> None:
    apply(old, 1)
    old.execute("UPDATE igny8_global_integration_settings SET temperature = 0.1")
    assert watch(old) == "0 differ, 0 of them new; 0 ended.\n"


def test_monitoring_counts_it(shop: Api) -> None:
    drift.note([Difference("a", 1, None, DriftKind.SETTING), Difference("b", 1, 2, DriftKind.SETTING)], now=NOON)
    made = tokens.create(integration_name="monitoring", name="x", scopes=["metrics:read"], now=clock.now())
    body = Api(Client(), token=made.token).get("/metrics").content.decode()
    assert "\nratecard_legacy_drift 2.0\n" in body


def test_where_a_value_comes_from(old: OldProduct) -> None:
    apply(old, 1, 2, 3, 4)
    (account,) = legacy(old, "origin", "alder")
    assert (account["place"], account["goes_to"]) == (
        "igny8_tenants[1].credits",
        "account alder-books with 1,250 credits",
    )
    assert account["changed_here"].startswith("grant of 1,250 by ")
    assert account["changed_here"].endswith(": Opening balance: igny8_tenants[1].credits")
    (price,) = legacy(old, "origin", "price_per_credit_usd")
    assert price["place"] == "igny8_credit_cost_config.price_per_credit_usd"
    assert price["changed_here"].startswith("revision 1 by seed, ")
    (key,) = legacy(old, "origin", "openai_api_key")
    assert key["changed_here"].endswith(": cut-over")


def test_what_moved_by_a_decision_is_compared_whatever_the_file_says_by_now(old: OldProduct) -> None:
    decide(old, "balance_below_zero", "igny8_tenants[3].credits", "zero")
    apply(old, 1, 2, 3, 4)
    old.execute("UPDATE igny8_tenants SET credits = -38 WHERE id = 3", "DELETE FROM igny8_integration_settings")
    moved = {
        "what": "account cedar-news at igny8_tenants[3].credits",
        "there": "The balance is -38: no account of Ratecard is below zero.",
        "here": "moved",
    }
    assert legacy(old, "verify", "4", code=1) == [moved]
    old.decisions.unlink()
    legacy(old, "inventory", "--write", code=2)
    assert legacy(old, "verify", "4", code=1) == [moved]
    assert [row["there"] for row in legacy(old, "verify", "2", code=1)] == ["not there any more"] * 3
    assert watch(old) == "4 differ, 4 of them new; 0 ended.\n"
    old.execute("UPDATE igny8_tenants SET credits = -37 WHERE id = 3")
    assert legacy(old, "verify", "4") == []
