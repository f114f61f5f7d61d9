"""The stories of tests/vectors/ledger.json, through the domain's own calls."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from backend.credits import ledger
from backend.credits.credit_errors import IdempotencyConflict, InsufficientCredits, RefundExceedsCharge
from backend.credits.models import CreditUsageLog
from backend.credits.models.lots import LotCategory
from tests.support import selling
from tests.support.vectors import STORIES

pytestmark = pytest.mark.django_db

START = datetime(2026, 11, 21, 12, tzinfo=UTC)


def at(minute: int | None) -> datetime | None:
    return START + timedelta(minutes=minute) if minute is not None else None


class Teller:
    """Tells a story step by step; answers with what the step's `expect` speaks of."""

    def __init__(self) -> None:
        self.account: UUID = selling.account().id
        self.holds: dict[str, UUID] = {}

    def tell(self, step: dict[str, Any]) -> dict[str, Any]:
        now = START + timedelta(minutes=step["at"])
        try:
            found: dict[str, Any] = getattr(self, step["do"])(step, now)
        except InsufficientCredits as error:
            return {"error": "INSUFFICIENT_CREDITS", **vars(error), "shortfall": error.shortfall}
        except RefundExceedsCharge as error:
            return {"error": "REFUND_EXCEEDS_CHARGE", **vars(error)}
        except IdempotencyConflict:
            return {"error": "IDEMPOTENCY_CONFLICT"}
        return found

    def grant(self, step: dict[str, Any], now: datetime) -> dict[str, Any]:
        options = {"category": LotCategory(step["category"]), "expires_at": at(step["expires_at"])}
        once = selling.once(step.get("key"))
        done = selling.grant(self.account, step["credits"], **options, once=once, now=now)
        return {"available": done.balance.available}

    def renew(self, step: dict[str, Any], now: datetime) -> dict[str, Any]:
        done = selling.renew(self.account, step["credits"], expires_at=at(step["expires_at"]), now=now)
        return {"available": done.balance.available}

    def hold(self, step: dict[str, Any], now: datetime) -> dict[str, Any]:
        lifetime = timedelta(minutes=step["expires_at"] - step["at"])
        done = selling.hold(self.account, step["credits"], lifetime=lifetime, now=now)
        self.holds[step["hold"]] = done.id
        return {"available": done.balance.available}

    def settle(self, step: dict[str, Any], now: datetime) -> dict[str, Any]:
        done = selling.settle(self.holds[step["hold"]], step["actual"], now=now)
        return {"charged": done.charged, "released": done.released, "absorbed": done.absorbed}

    def release(self, step: dict[str, Any], now: datetime) -> dict[str, Any]:
        done = selling.release(self.holds[step["hold"]], now=now)
        return {"charged": done.charged, "released": done.released, "absorbed": done.absorbed}

    def refund(self, step: dict[str, Any], now: datetime) -> dict[str, Any]:
        record = CreditUsageLog.objects.get(hold_id=self.holds[step["hold"]])
        done = selling.refund(record.id, step["credits"], now=now)
        return {"available": done.balance.available}

    def look(self, step: dict[str, Any], now: datetime) -> dict[str, Any]:
        found = ledger.balance(account_id=self.account, now=now)
        return {"available": found.available, "held": found.held}


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story["name"])
def test_a_story_goes_as_it_is_told(story: dict[str, Any]) -> None:
    teller = Teller()
    for step in story["steps"]:
        assert teller.tell(step) == step["expect"], step
    end = START + timedelta(minutes=story["steps"][-1]["at"])
    lots = ledger.lots(account_id=teller.account, now=end)
    spendable = [[lot.category, lot.remaining, lot.expires_at] for lot in lots]
    assert spendable == [[category, credits, at(expiry)] for category, credits, expiry in story["spendable_lots_after"]]
