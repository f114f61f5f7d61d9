"""What jobs deliver and what that costs: over real HTTP, with the account's books after each."""

from decimal import Decimal
from typing import Any

import pytest

from backend.accounts.models import Account
from backend.catalog import overrides
from backend.catalog.enums import QualityTier
from backend.catalog.models.overrides import OverrideName
from backend.catalog.registry import ModelRegistry
from backend.credits import ledger, records
from backend.generation import image_files, images_of_jobs
from backend.generation.job_errors import JobInterrupted
from backend.generation.models import ImageFile, Job
from backend.generation.work import ImageWork
from backend.shared import clock
from tests.support import books, generating, selling
from tests.support.generating import Time, asked, draw, failure, images, rows, runware, serving, text, write
from tests.support.pictures import picture
from tests.support.publishing import change_model
from tests.support.stand_ins import Scripted

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loopback")]


def left(account: Account) -> tuple[int, int]:
    """Available and held, after the books were checked."""
    assert books.faults(account.id) == []
    balance = ledger.balance(account_id=account.id, now=clock.now())
    return balance.available, balance.held


def test_a_text_is_delivered_and_charged_by_its_usage(account: Account) -> None:
    with serving(text(1_500)):
        job = write(account.id)
    assert (job.status, job.step, job.percent, job.text) == ("done", "ended", 100, "Warm brass.")
    assert (job.hold.status, job.hold.credits, job.hold.charged) == ("settled", 5, 2)
    assert left(account) == (98, 0)
    (attempt,) = rows(job)
    assert (attempt.status, attempt.provider_id, attempt.model_name) == ("settled", "openai", "gpt-5.1")
    assert attempt.usage == {"input_tokens": 500, "output_tokens": 1_000, "total_tokens": 1_500}
    # 500 tokens at 1.25 and 1,000 at 10 USD per 1,000,000
    assert (attempt.cost_usd, attempt.cost_source) == (Decimal("0.010625"), "rate_card")
    assert attempt.prepared_at <= attempt.sent_at <= attempt.answered_at <= attempt.settled_at  # type: ignore[operator]


def test_an_unexpected_error_names_the_job_and_what_becomes_of_it(account: Account) -> None:
    broken = Time()
    broken.when(1, lambda: 1 / 0)
    with serving(failure(429, **{"Retry-After": "1"})), pytest.raises(JobInterrupted) as interrupted:
        write(account.id, time=broken)
    job = Job.objects.get()
    assert (interrupted.value.job_id, type(interrupted.value.__cause__)) == (job.id, ZeroDivisionError)
    assert str(interrupted.value) == (
        f"ZeroDivisionError interrupted job {job.id}, which keeps its credits held until a worker takes it up."
    )
    assert (job.status, left(account)) == ("running", (95, 5))


def test_the_charge_is_explained(account: Account) -> None:
    with serving(text(1_500)):
        job = write(account.id)
    explained = records.explain(job.hold.usage_record)
    assert (explained.credits, explained.agrees) == (2, True)


def test_settings_and_the_catalog_say_how_a_text_is_called(account: Account) -> None:
    change_model("gpt-5.1", output_limit_parameter="max_tokens")
    with serving(text()) as server:
        write(account.id, system="Be brief.", json=True)
    (body,) = asked(server)
    assert body == {
        "model": "gpt-5.1",
        "messages": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "A lamp."}],
        "max_tokens": 4_000,
        "temperature": 0.7,
        "response_format": {"type": "json_object"},
    }


def test_a_model_that_refuses_a_temperature_gets_none(account: Account) -> None:
    change_model("gpt-5.1", refuses_temperature=True)
    with serving(text()) as server:
        write(account.id)
    assert "temperature" not in asked(server)[0]


def test_overrides_of_the_account_say_who_writes_and_how(account: Account) -> None:
    values: Any = {OverrideName.TEXT_MODEL: "gpt-4o-mini", OverrideName.TEMPERATURE: Decimal("0.2")}
    registry, now = ModelRegistry.current(), clock.now()
    overrides.update(registry=registry, account=account, values=values, author="ada", reason="a test", now=now)
    with serving(text()) as server:
        job = write(account.id)
    (body,) = asked(server)
    assert (body["model"], body["temperature"], job.model_name, job.hold.charged) == (
        "gpt-4o-mini",
        0.2,
        "gpt-4o-mini",
        1,
    )


def test_images_are_kept_and_charged_one_by_one(account: Account) -> None:
    generating.single_images()
    with serving(images(1)) as server:
        job = draw(account.id, count=2)
    assert [(body["n"], body["quality"], body["size"]) for body in asked(server)] == [(1, "hd", "1024x1024")] * 2
    assert asked(server)[0]["prompt"] == "A lamp.\n\nStyle: photorealistic"
    assert (job.status, job.hold.charged, [row.place for row in rows(job)]) == ("done", 10, [0, 1])
    files = images_of_jobs.of(job)
    assert [image_files.read(file=file) for file in files] == [picture()] * 2
    assert [file.job_id for file in files] == [job.id] * 2
    assert left(account) == (90, 0)


def test_what_a_provider_reports_is_the_cost(account: Account) -> None:
    with serving(runware(3), provider_id="runware") as server:
        job = draw(account.id, tier=QualityTier.BASIC, count=3)
    (attempt,) = rows(job)
    assert asked(server)[0][0]["taskUUID"] == attempt.provider_request_id
    assert (attempt.images, attempt.cost_usd, attempt.cost_source) == (3, Decimal("0.036"), "reported")
    assert (job.hold.charged, job.hold.usage_record.provider_cost_usd) == (3, Decimal("0.036"))


def test_images_that_came_are_charged_and_missing_ones_are_not(account: Account) -> None:
    with serving(runware(2, errors=["nsfwContentDetected"]), provider_id="runware") as server:
        job = draw(account.id, tier=QualityTier.BASIC, count=3)
    assert (job.status, job.hold.charged, len(images_of_jobs.of(job)), len(server.asked)) == ("done", 2, 2, 1)
    assert left(account) == (98, 0)


def test_a_later_call_that_fails_leaves_what_came(account: Account) -> None:
    generating.single_images()
    with serving(images(1), failure(400)) as server:
        job = draw(account.id, count=4)
    assert (job.status, job.hold.charged, len(server.asked)) == ("done", 5, 2)
    assert [(row.is_delivered, row.error) for row in rows(job)] == [(True, ""), (False, "bad_request")]


def test_a_blocked_image_does_not_stop_the_others(account: Account) -> None:
    generating.single_images()
    with serving(images(1), failure(400, "content_policy_violation"), images(1)) as server:
        job = draw(account.id, count=3)
    assert (job.status, job.hold.charged, len(server.asked)) == ("done", 10, 3)


@pytest.mark.parametrize("data", [b"<html>", picture()[:40]], ids=["a page", "cut"])
def test_what_is_no_image_is_not_delivered(account: Account, data: bytes) -> None:
    generating.single_images()
    with serving(images(1, data)):
        job = draw(account.id)
    (attempt,) = rows(job)
    assert (job.status, job.error, attempt.cost_unknown) == ("failed", "provider_error", True)
    assert (left(account), ImageFile.objects.count()) == ((100, 0), 0)


def test_a_link_is_fetched_and_never_kept(account: Account) -> None:
    generating.single_images()
    with serving(Scripted(body=picture())) as server:
        server.first_answers = [generating.answered({"data": [{"url": f"{server.base}/secret.png"}]})]
        job = draw(account.id)
    assert (job.status, [file.width for file in images_of_jobs.of(job)]) == ("done", [8])
    assert "secret.png" not in str([Job.objects.values(), job.attempts.values(), ImageFile.objects.values()])


def test_a_blocked_text_is_not_charged_but_its_cost_is_recorded(account: Account) -> None:
    with serving(text(600, finish="content_filter")):
        job = write(account.id)
    (attempt,) = rows(job)
    assert (job.status, job.error, job.text) == ("failed", "content_blocked", "")
    assert (attempt.cost_usd, job.hold.usage_record.provider_cost_usd) == (Decimal("0.001625"), Decimal("0.001625"))
    assert (job.hold.status, job.hold.charged, left(account)) == ("settled", 0, (100, 0))


def test_a_failure_releases_the_hold(account: Account) -> None:
    with serving(failure(400)):
        job = write(account.id)
    (attempt,) = rows(job)
    assert (job.status, job.error, job.hold.status) == ("failed", "bad_request", "released")
    assert (attempt.status, attempt.is_sent, attempt.cost_usd) == ("settled", True, Decimal(0))
    assert left(account) == (100, 0)


def test_a_text_that_was_cut_by_its_limit_is_delivered(account: Account) -> None:
    with serving(text(4_500, finish="length")):
        job = write(account.id)
    assert (job.status, job.hold.charged) == ("done", 5)


def test_a_text_is_kept_whatever_is_in_it(account: Account) -> None:
    with serving(text(1_500, "Warm\x00 brass.")):
        job = write(account.id)
    assert (job.status, job.text) == ("done", "Warm\ufffd brass.")


def test_more_than_was_quoted_is_absorbed(account: Account) -> None:
    with serving(text(9_500)):
        job = write(account.id)
    assert (job.status, job.hold.charged, job.hold.absorbed) == ("done", 5, 5)


def test_a_key_runs_once(account: Account) -> None:
    with serving(text()) as server:
        job = write(account.id)
        assert write(account.id) == job
        assert Time().engine().run(job_id=job.id) is False
    assert (len(server.asked), left(account)) == (1, (98, 0))


def test_without_a_key_of_its_provider_a_job_fails_unsent(account: Account) -> None:
    job = draw(account.id)
    (attempt,) = rows(job)
    assert (job.status, job.error, attempt.is_sent, attempt.cost_unknown) == ("failed", "auth", False, False)
    assert left(account) == (100, 0)


def test_a_model_that_was_switched_off_still_serves_what_was_quoted(account: Account) -> None:
    with serving(runware(1), provider_id="runware"):
        job = generating.start(account, ImageWork(prompt="A lamp.", tier=QualityTier.BASIC))
        change_model("runware:97@1", is_active=False)
        Time().engine().run(job_id=job.id)
    job.refresh_from_db()
    assert (job.status, job.hold.charged) == ("done", 1)


def test_a_hold_that_was_released_before_is_as_good_as_a_cancel(account: Account) -> None:
    with serving(text()) as server:
        job = generating.start(account)
        selling.release(job.hold_id)
        Time().engine().run(job_id=job.id)
    job.refresh_from_db()
    assert (job.status, server.asked, left(account)) == ("cancelled", [], (100, 0))
