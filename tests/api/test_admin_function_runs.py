"""Runs of functions on the admin pages: what everybody of staff sees, and what only those who may have them run."""

import re
from typing import Any

import pytest

from backend.accounts.models import Account
from backend.api.admin import function_run_pages
from backend.catalog.enums import FunctionName
from backend.generation.models import FunctionRun
from tests.support import functions, generating
from tests.support.admin_pages import content, messages, text
from tests.support.api import Api
from tests.support.functions import answer, run, start
from tests.support.generating import failure, serving

pytestmark = pytest.mark.django_db

RUNS = "/admin/generation/functionrun/"


@pytest.fixture(autouse=True)
def loopback(settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = True


@pytest.fixture
def account() -> Account:
    return generating.account()


def page_of(run: FunctionRun, page: str = "change") -> str:
    return f"{RUNS}{run.id}/{page}/"


def listed(response: Any) -> list[str]:
    return re.findall(rf'<a href="{RUNS}([0-9a-f-]+)/change/">', content(response))


def test_a_run_is_shown_with_its_batches_and_what_it_gave(account: Account, edith: Api) -> None:
    functions.two_batches()
    with serving(answer("Sorry."), answer(functions.CLUSTERS | {"unclustered": []}), failure(400)):
        made = run(account)
    shown = text(edith.client.get(page_of(made)))
    assert "A service: a service" in shown
    assert "Batch 1 was not delivered: The AI provider can't do what was asked." in shown
    assert '"name": "Lamps"' in shown
    job = made.jobs.get(batch=0)
    of_job = text(edith.client.get(f"/admin/generation/job/{job.id}/change/"))
    assert "invalid_output: It is not JSON, or its JSON is not whole." in of_job
    assert "0 of a run of a function" in of_job


def test_a_viewer_sees_no_texts_and_cancels_nothing(account: Account, victor: Api) -> None:
    made = start(account)
    shown = text(victor.client.get(page_of(made)))
    assert "Its input and output need the right generation:run." in shown
    assert "oak lamp" not in shown
    assert victor.client.post(page_of(made, "cancel")).status_code == 403
    made.refresh_from_db()
    assert made.status == "queued"


def test_the_list_is_filtered_and_has_pages(account: Account, victor: Api, monkeypatch: Any) -> None:
    monkeypatch.setattr(function_run_pages, "PAGE_SIZE", 1)
    first, second = start(account), start(account, FunctionName.GENERATE_IDEAS)
    newest = victor.client.get(RUNS)
    assert listed(newest) == [str(second.id)]
    (older,) = re.findall(r'href="(\?before=[^"]+)">Older', content(newest))
    assert listed(victor.client.get(RUNS + older.replace("&amp;", "&"))) == [str(first.id)]
    assert listed(victor.client.get(RUNS, {"function": "auto_cluster"})) == [str(first.id)]
    for nothing in ({"function": "odd"}, {"account": "nobody"}, {"account": "\0"}):
        assert listed(victor.client.get(RUNS, nothing)) == []


def test_who_may_have_it_run_may_cancel_it(account: Account, edith: Api) -> None:
    made = start(account)
    assert "Cancel the run" in content(edith.client.get(page_of(made, "cancel")))
    answered = edith.client.post(page_of(made, "cancel"))
    assert messages(edith, answered) == ["Cancelled: what came is charged, the rest of its holds is released."]
    made.refresh_from_db()
    assert made.status == "cancelled"
