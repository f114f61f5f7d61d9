"""Lists are fetched by the safe client from addresses that the operator set, into reviews where they are new."""

import json
import logging
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from backend.api.tasks import imports
from backend.catalog.registry import ModelRegistry
from backend.imports import fetching, price_lists
from backend.imports.fetching import NoPriceLists
from backend.imports.models import ImportReview, ListFetch
from backend.shared import clock
from backend.watch import configuration_issues
from tests.support.imports import NOW, text
from tests.support.stand_ins import Scripted, StandIn, stand_in

pytestmark = pytest.mark.django_db
LIST = json.dumps({"gpt-4o": text(3e-06, 1e-05)}).encode()
DAY = timedelta(days=1)
KEY = "hunter2hunter2"


@pytest.fixture
def server(settings: Any) -> Iterator[StandIn]:
    settings.INSECURE_ENDPOINTS = True
    with stand_in(Scripted(body=LIST)) as one:
        yield one


def fetch(server: StandIn, *, format: str = "litellm", path: str = f"/v1/prices.json?key={KEY}") -> ListFetch:
    lists = fetching.addresses([f"{format}={server.base}{path}"])
    (outcome,) = fetching.fetch(lists=lists, every=DAY, author="edith", now=NOW)
    return outcome


def fetch_due(server: StandIn, hours: float) -> list[ListFetch]:
    lists = fetching.addresses([f"litellm={server.base}/prices.json"])
    return fetching.fetch_due(lists=lists, every=DAY, now=NOW + timedelta(hours=hours))


def test_a_list_becomes_a_review(server: StandIn) -> None:
    outcome = fetch(server)
    review = ImportReview.objects.get()
    assert (outcome.review, outcome.failure, outcome.host, outcome.next_at) == (review, "", "127.0.0.1", NOW + DAY)
    assert (review.format, review.file_name, review.author) == ("litellm", "prices.json", "edith")
    assert review.rows.get().status == "accepted"
    assert [asked.path for asked in server.asked] == [f"/v1/prices.json?key={KEY}"]


def test_a_list_that_is_the_same_makes_no_second_review(server: StandIn) -> None:
    assert fetch(server).review == fetch(server).review
    server.answer = Scripted(body=json.dumps({"gpt-4o": text(4e-06, 1e-05)}).encode())
    assert fetch(server).review == ImportReview.objects.order_by("pk").last()
    assert ImportReview.objects.count() == 2


@pytest.mark.parametrize(
    ("answer", "failure"),
    [
        (Scripted(status=404), "The answer has status 404."),
        (Scripted(status=302, headers={"Location": "http://127.0.0.1/"}), "The answer has status 302."),
        (Scripted(body=LIST, headers={"Content-Encoding": "gzip"}), "AnswerRefused"),
        (Scripted(body=b"[]"), "The file is not LiteLLM's price list: an object of model names is expected."),
    ],
)
def test_a_failure_is_an_issue_and_a_line_of_the_log_without_the_address(
    server: StandIn, caplog: pytest.LogCaptureFixture, answer: Scripted, failure: str
) -> None:
    server.answer = answer
    with caplog.at_level(logging.WARNING):
        outcome = fetch(server)
    assert outcome.failure.startswith(failure)
    assert (outcome.review, outcome.next_at, ImportReview.objects.exists()) == (None, NOW + timedelta(hours=1), False)
    found = configuration_issues.find(registry=ModelRegistry.current(), now=NOW)
    (issue,) = (issue for issue in found if issue.code == "price_list_not_fetched")
    assert issue.message.startswith(
        f"The price list litellm of 127.0.0.1 was not fetched on 2026-11-21 12:00 UTC: {failure}"
    )
    kept = [str(list(ListFetch.objects.values())), caplog.text, issue.message]
    assert [KEY in text for text in kept] == [False, False, False]
    assert failure in caplog.text
    assert len(server.asked) == 1


def test_a_list_that_is_too_long_is_not_read(server: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(price_lists, "MAX_BYTES", len(LIST) - 1)
    assert fetch(server).failure == "AnswerRefused"


def test_an_address_of_this_machine_is_refused(server: StandIn, settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = False
    assert (fetch(server).failure, server.asked) == ("AddressRefused", [])


def test_a_format_that_does_not_exist_is_a_failure(server: StandIn) -> None:
    assert fetch(server, format="lite").failure.startswith("There is no format lite; choose one of ratecard, litellm")


def test_after_a_failure_that_is_over_there_is_no_issue(server: StandIn) -> None:
    server.answer = Scripted(status=500)
    fetch(server)
    server.answer = Scripted(body=LIST)
    assert fetch(server).failure == ""
    found = configuration_issues.find(registry=ModelRegistry.current(), now=NOW)
    assert "price_list_not_fetched" not in {issue.code for issue in found}


def test_a_list_is_fetched_again_when_it_is_due(server: StandIn) -> None:
    assert [len(fetch_due(server, hours)) for hours in (0, 1, 23.9, 24, 25)] == [1, 0, 0, 1, 0]
    server.answer = Scripted(status=500)
    assert [len(fetch_due(server, hours)) for hours in (48, 48.5, 49)] == [1, 0, 1]


def test_an_address_that_is_not_set_any_more_is_forgotten(server: StandIn) -> None:
    fetch_due(server, 0)
    assert fetching.fetch_due(lists=[], every=DAY, now=NOW) == []
    assert not ListFetch.objects.exists()


def test_without_addresses_there_is_nothing_to_fetch() -> None:
    with pytest.raises(NoPriceLists):
        fetching.fetch(lists=[], every=DAY, author="edith", now=NOW)


def test_the_task_fetches_what_is_set(server: StandIn, settings: Any) -> None:
    settings.PRICE_LISTS, settings.PRICE_LISTS_HOURS = [f"litellm={server.base}/prices.json"], 6
    for _ in range(2):
        imports.fetch_lists()
    assert (ImportReview.objects.get().author, len(server.asked)) == ("fetch", 1)
    assert ListFetch.objects.get().next_at - clock.now() > timedelta(hours=5, minutes=59)
