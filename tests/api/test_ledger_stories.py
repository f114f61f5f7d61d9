"""The stories of tests/vectors/ledger.json, by the API's own calls, at their own times."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from backend.credits import ledger_check
from backend.shared import clock
from tests.support.api import Api
from tests.support.charging import account, balance_of, move, quote_token
from tests.support.clocks import travelling
from tests.support.vectors import STORIES

pytestmark = pytest.mark.django_db

START = datetime(2026, 11, 21, 12, tzinfo=UTC)
PER_CREDIT = 1_000  # tokens that a credit buys of the seed's default model
LOTS = "query A($id: ID) { account(id: $id) { lots { nodes { category remaining expiresAt } } } }"
FACTS = ("required", "available", "shortfall", "refundable")


def at(minute: int | None) -> str | None:
    return (START + timedelta(minutes=minute)).isoformat() if minute is not None else None


class Performer:
    """Performs a story step by step; returns what the step's `expect` speaks of."""

    def __init__(self, caller: Api) -> None:
        self.caller = caller
        self.account = account(caller)
        self.holds: dict[str, dict[str, Any]] = {}

    def perform(self, step: dict[str, Any]) -> dict[str, Any]:
        with travelling(START + timedelta(minutes=step["at"])):
            found: dict[str, Any] = getattr(self, step["do"])(step)
        if "code" in found:
            return {"error": found["code"], **{name: found[name] for name in FACTS if name in found}}
        return {name: found[name] for name in step["expect"]}

    def grant(self, step: dict[str, Any]) -> dict[str, Any]:
        key = {"idempotencyKey": step["key"]} if "key" in step else {}
        lot = {"category": step["category"].upper(), "credits": step["credits"], "expiresAt": at(step["expires_at"])}
        return self._with_balance(move(self.caller, "creditsGrant", account=self.account, **lot, **key))

    def renew(self, step: dict[str, Any]) -> dict[str, Any]:
        plan = {"credits": step["credits"], "expiresAt": at(step["expires_at"])}
        return self._with_balance(move(self.caller, "creditsRenew", account=self.account, **plan))

    def hold(self, step: dict[str, Any]) -> dict[str, Any]:
        request = {"inputTokens": step["credits"] * PER_CREDIT, "maxOutputTokens": 0}
        token = quote_token(self.caller, account=self.account, text=request)
        lifetime = (step["expires_at"] - step["at"]) * 60
        made = move(self.caller, "holdCreate", quoteToken=token, lifetimeSeconds=lifetime)
        self.holds[step["hold"]] = made.get("hold", {})
        return self._with_balance(made)

    def settle(self, step: dict[str, Any]) -> dict[str, Any]:
        usage = {"calls": [{"tokens": {"inputTokens": step["actual"] * PER_CREDIT, "outputTokens": 0}}]}
        settled = move(self.caller, "holdSettle", hold=self.holds[step["hold"]]["id"], usage=usage)
        self.holds[step["hold"]] = settled["hold"]
        found: dict[str, Any] = settled["hold"]
        return found

    def release(self, step: dict[str, Any]) -> dict[str, Any]:
        found: dict[str, Any] = move(self.caller, "holdRelease", hold=self.holds[step["hold"]]["id"])["hold"]
        return found

    def refund(self, step: dict[str, Any]) -> dict[str, Any]:
        record = self.holds[step["hold"]]["usageRecord"]["id"]
        done = move(self.caller, "creditsRefund", usageRecord=record, credits=step["credits"], reason="a story")
        return self._with_balance(done)

    def look(self, step: dict[str, Any]) -> dict[str, Any]:
        return dict(balance_of(self.caller, self.account))

    def _with_balance(self, answer: dict[str, Any]) -> dict[str, Any]:
        return answer if "code" in answer else answer["credits"]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story["name"])
def test_a_story_has_its_expected_outcomes(shop: Api, story: dict[str, Any]) -> None:
    performer = Performer(shop)
    for step in story["steps"]:
        assert performer.perform(step) == step["expect"], step
    with travelling(START + timedelta(minutes=story["steps"][-1]["at"])):
        lots = shop.data(LOTS, id=performer.account)["account"]["lots"]["nodes"]
        assert ledger_check.run(now=clock.now()) == ()
    spendable = [[lot["category"].lower(), lot["remaining"], lot["expiresAt"]] for lot in lots]
    assert spendable == [[category, credits, at(expiry)] for category, credits, expiry in story["spendable_lots_after"]]
