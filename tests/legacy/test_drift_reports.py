"""What drifted, as staff read it: over GraphQL, on the admin page, and as an issue that says what to do."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from backend.catalog.registry import ModelRegistry
from backend.legacy import drift
from backend.legacy.cut_over import Difference
from backend.legacy.models import DriftKind, LegacyDrift, LegacyWatch
from backend.watch import configuration_issues, issue_watch
from tests.support.api import Api
from tests.support.terminal import ratecard

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
PRICE = Difference("model dall-e-3: cost_per_image", "0.05", "0.04", DriftKind.MODEL)
ALDER = Difference("account alder-books: credits", 1200, 1250, DriftKind.BALANCE)
ELAN = Difference("account elan: credits", 7, None, DriftKind.BALANCE)
LIST = """query Drift($filter: LegacyDriftFilter, $after: String) {
  legacyDrift(filter: $filter, first: 2, after: $after) {
    totalCount nodes { kind what there here firstSeenAt lastSeenAt endedAt } pageInfo { endCursor hasNextPage }
  }
}"""
ISSUES = "{ configurationIssues { code message suggestedFix legacyKind } }"


@pytest.fixture
def drifted() -> None:
    """A price and a balance differed at noon; an hour later the price does not, and another balance does."""
    drift.note([PRICE, ALDER], now=NOON)
    drift.note([ALDER, ELAN], now=NOON + HOUR)


def listed(caller: Api, **variables: Any) -> list[str]:
    return [node["what"] for node in caller.data(LIST, **variables)["legacyDrift"]["nodes"]]


def issues(caller: Api) -> list[Any]:
    found = caller.data(ISSUES)["configurationIssues"]
    return [issue for issue in found if issue["code"].startswith("LEGACY")]


def test_staff_reads_it_page_by_page_the_newest_first(victor: Api, shop: Api, drifted: None) -> None:
    first = victor.data(LIST)["legacyDrift"]
    assert (first["totalCount"], [node["what"] for node in first["nodes"]]) == (3, [ELAN.what, PRICE.what])
    assert listed(victor, after=first["pageInfo"]["endCursor"]) == [ALDER.what]
    assert first["nodes"][1] == {
        "kind": "MODEL",
        "what": PRICE.what,
        "there": "0.05",
        "here": "0.04",
        "firstSeenAt": "2026-11-01T12:00:00+00:00",
        "lastSeenAt": "2026-11-01T12:00:00+00:00",
        "endedAt": "2026-11-01T13:00:00+00:00",
    }
    assert shop.codes(LIST) == ["FORBIDDEN"]


def test_it_is_asked_by_kind_and_by_whether_it_lasts(victor: Api, drifted: None) -> None:
    assert listed(victor, filter={"kind": "MODEL"}) == [PRICE.what]
    assert listed(victor, filter={"kind": "MODEL", "isOpen": True}) == []
    assert listed(victor, filter={"isOpen": False}) == [PRICE.what]
    assert listed(victor, filter={"isOpen": True}) == [ELAN.what, ALDER.what]


def test_an_issue_of_each_kind_says_since_when_and_what_to_do(victor: Api, drifted: None) -> None:
    (issue,) = issues(victor)
    assert issue == {
        "code": "LEGACY_DRIFT",
        "legacyKind": "BALANCE",
        "message": "Opening balance: 2 differ from the former product, since 2026-11-01 12:00 UTC.",
        "suggestedFix": "See the page Legacy drift or `ratecard legacy drift`, and make both the same, there or here. "
        "Where the former product is gone: `ratecard legacy drift --end`.",
    }
    assert ratecard("legacy", "drift", "--end").exit_code == 0
    assert issues(victor) == []


def test_more_of_a_kind_is_no_new_issue_and_another_kind_is_one(drifted: None) -> None:
    def new() -> list[str]:
        found = issue_watch.check(registry=ModelRegistry.current(), now=NOON, notify=False)
        return [issue.message for issue in found if issue.code == configuration_issues.IssueCode.LEGACY_DRIFT]

    assert len(new()) == 1
    drift.note([ALDER], now=NOON + 2 * HOUR)
    assert new() == []
    drift.note([ALDER, PRICE], now=NOON + 3 * HOUR)
    assert new() == ["Model: 1 differs from the former product, since 2026-11-01 15:00 UTC."]


def test_the_admin_page_lists_it(victor: Api, drifted: None) -> None:
    LegacyWatch.objects.create(next_at=NOON, watched_at=NOON + HOUR)
    page = victor.client.get("/admin/legacy/legacydrift/?kind=balance&ended_at__isempty=1").content.decode()
    assert "The former product was last compared at 2026-11-01 13:00 UTC." in page
    assert (ALDER.what in page, ELAN.what in page, PRICE.what in page) == (True, True, False)
    assert PRICE.what in victor.client.get("/admin/legacy/legacydrift/").content.decode()
    assert "/admin/legacy/legacydrift/" in victor.client.get("/admin/").content.decode()
    assert Client().get("/admin/legacy/legacydrift/").status_code == 302


def test_what_ended_long_ago_is_forgotten(monkeypatch: pytest.MonkeyPatch, drifted: None) -> None:
    drift.note([ALDER], now=NOON + HOUR + drift.KEPT)  # the price ended at this very age
    assert LegacyDrift.objects.count() == 3
    drift.note([ALDER], now=NOON + 2 * HOUR + drift.KEPT)
    assert set(LegacyDrift.objects.values_list("what", flat=True)) == {ALDER.what, ELAN.what}
    monkeypatch.setattr(drift, "MOST_ENDED", 1)
    drift.note([], now=NOON + 3 * HOUR + drift.KEPT)
    (kept,) = LegacyDrift.objects.all()
    assert kept.what == ALDER.what
