"""Where a model's provider fails, its fallbacks serve in their order: the record and its explanation name who did."""

import pytest

from backend.accounts.models import Account
from backend.credits import records
from tests.support import books, generating
from tests.support.generating import asked, draw, failure, images, limit, rows, runware, serving, text, write
from tests.support.publishing import change_model

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loopback")]


def test_a_fallback_serves_at_its_own_price(account: Account) -> None:
    change_model("gpt-5.1", fallback_models=("gpt-4o-mini",))
    with serving(failure(401), text(1_500)) as server:
        job = write(account.id)
    assert [body["model"] for body in asked(server)] == ["gpt-5.1", "gpt-4o-mini"]
    record = job.hold.usage_record
    assert (job.status, job.hold.charged, record.model_name) == ("done", 1, "gpt-4o-mini")
    explained = records.explain(record)
    assert (explained.agrees, "sold gpt-4o-mini at 10,000 tokens a credit" in explained.steps[0]) == (True, True)
    assert books.faults(account.id) == []


def test_a_fallback_comes_after_all_tries_of_the_model(account: Account) -> None:
    change_model("gpt-5.1", fallback_models=("gpt-4o-mini",))
    with serving(failure(429), failure(429), failure(429), text(1_500)):
        job = write(account.id)
    assert [row.model_name for row in rows(job)] == ["gpt-5.1"] * 3 + ["gpt-4o-mini"]


@pytest.mark.parametrize("status", [400, 504], ids=["what was asked is wrong", "the work may have been done"])
def test_no_other_model_is_asked(account: Account, status: int) -> None:
    change_model("gpt-5.1", fallback_models=("gpt-4o-mini",))
    with serving(failure(status)) as server:
        job = write(account.id)
    assert (job.status, len(server.asked)) == ("failed", 1)


def test_what_one_model_left_another_makes(account: Account) -> None:
    generating.single_images()
    change_model("dall-e-3", fallback_models=("runware:97@1",))
    with serving(images(1), failure(401)), serving(runware(1), provider_id="runware") as other:
        job = draw(account.id, count=3)
    assert [body[0]["numberResults"] for body in asked(other)] == [1, 1]
    assert [(row.place, row.provider_id) for row in rows(job)] == [
        (0, "openai"),
        (1, "openai"),
        (1, "runware"),
        (2, "runware"),
    ]
    # 5 credits for the first and 1 for each of the others
    assert (job.status, job.hold.credits, job.hold.charged) == ("done", 15, 7)
    assert records.explain(job.hold.usage_record).agrees
    assert books.faults(account.id) == []


def test_each_provider_is_called_by_its_own_protocol(account: Account) -> None:
    with serving(text(1_500)) as server:
        limit("openai", protocol="openai-responses")
        write(account.id)
    assert {each.path for each in server.asked} == {"/responses"}
