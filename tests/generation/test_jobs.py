"""Jobs are accepted with their hold, once for a key, and cancelled; what can't fit or be done is refused before."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from backend.accounts import accounts
from backend.accounts.accounts import AccountAccess, AccountNotFound
from backend.accounts.models import Account
from backend.catalog import overrides
from backend.catalog.enums import QualityTier
from backend.catalog.models.overrides import OverrideName
from backend.catalog.registry import ModelRegistry
from backend.credits import ledger, quotes
from backend.credits.credit_errors import IdempotencyConflict, InsufficientCredits, InvalidIdempotencyKey
from backend.credits.models import Hold
from backend.credits.quote_context import QuoteContext
from backend.credits.quotes import ImageRequest, TextRequest
from backend.generation import jobs
from backend.generation.job_errors import (
    ArticleFull,
    InputExceedsQuote,
    InvalidArticle,
    InvalidPrompt,
    JobEnded,
    JobNotFound,
    JsonNotSupported,
    QuoteMismatch,
    TooManyOpenJobs,
)
from backend.generation.models import Job
from backend.generation.models.jobs import JobStatus
from backend.generation.work import ImageWork, TextWork
from backend.shared import clock
from tests.support import generating, selling
from tests.support.crowd import crowd
from tests.support.databases import Database
from tests.support.publishing import change_model

TEXT = TextWork(prompt="A lamp of brass.", max_output_tokens=968)
IMAGES = ImageWork(prompt="A lamp.", tier=QualityTier.QUALITY, count=4)


@pytest.fixture
def account(db: None) -> Account:
    account = selling.account()
    selling.grant(account.id, 100)
    return account


def start(account: Account, task: Any = TEXT, **options: Any) -> Job:
    words: dict[str, Any] = {"access": selling.ALL, "key": selling.key(), "now": clock.now()}
    return jobs.start(task=task, account_id=str(account.id), **{**words, **options})


def held(account: Account) -> int:
    return ledger.balance(account_id=account.id, now=clock.now()).held


def test_a_job_is_accepted_with_its_hold(account: Account) -> None:
    now = clock.now()
    job = start(account, request_id="page-7", now=now)
    assert (job.status, job.kind, job.model_name, job.deadline) == (
        "queued",
        "text",
        "gpt-5.1",
        now + timedelta(minutes=10),
    )
    # 16 characters count as 8 tokens and 32 around them at most; with 968 of output that is 1,008: 2 credits.
    assert (job.hold.credits, job.hold.request_id, held(account)) == (2, "page-7", 2)


def test_the_dry_run_is_the_quote_and_leaves_nothing(account: Account) -> None:
    quote = jobs.quote(task=IMAGES, account_id=str(account.id), access=selling.ALL, now=clock.now())
    assert (quote.max_credits, quote.account_id) == (20, account.id)
    assert (Job.objects.count(), Hold.objects.count()) == (0, 0)


def test_a_key_stands_for_one_job(account: Account) -> None:
    key = selling.key()
    job = start(account, key=key)
    assert start(account, key=key) == job
    assert (Job.objects.count(), held(account)) == (1, 2)
    with pytest.raises(IdempotencyConflict):
        start(account, replace(TEXT, prompt="Another."), key=key)
    with pytest.raises(InvalidIdempotencyKey):
        start(account, key=selling.key(" " * 300))


def test_too_few_credits_leave_no_job(account: Account) -> None:
    with pytest.raises(InsufficientCredits):
        start(account, replace(TEXT, prompt="a" * 200_000))
    assert (Job.objects.count(), held(account)) == (0, 0)


@pytest.mark.parametrize(
    ("task", "field"),
    [
        (TextWork(prompt=" "), "prompt"),
        (TextWork(prompt="a\x00"), "prompt"),
        (TextWork(prompt="a" * 1_000_001), "prompt"),
        (TextWork(prompt="a", system="\ud800"), "system"),
        (TextWork(prompt="a", json={"a": "\x00"}), "json"),
        (ImageWork(prompt="a" * 4_001, tier=QualityTier.BASIC), "prompt"),
    ],
)
def test_texts_that_can_not_be_kept_are_refused(account: Account, task: Any, field: str) -> None:
    with pytest.raises(InvalidPrompt) as refused:
        start(account, task)
    assert refused.value.field == field


@pytest.mark.parametrize("article", [" ", "a" * 256, "a\x00"])
def test_an_article_has_a_name_that_can_be_kept(account: Account, article: str) -> None:
    with pytest.raises(InvalidArticle) as refused:
        start(account, replace(IMAGES, article=article))
    assert refused.value.maximum == 255


def test_an_account_has_so_many_open_jobs_at_most(account: Account, settings: Any) -> None:
    settings.ACCOUNT_OPEN_JOBS = 2
    first, _ = start(account), start(account)
    with pytest.raises(TooManyOpenJobs) as refused:
        start(account)
    assert (refused.value.maximum, Job.objects.count(), held(account)) == (2, 2, 4)
    rival = selling.account("customer-2")
    selling.grant(rival.id, 100)
    start(rival)
    jobs.cancel(access=selling.ALL, job_id=first.id, now=clock.now())
    start(account)
    settings.ACCOUNT_OPEN_JOBS = 0
    start(account)


def test_jobs_that_come_together_are_no_more_either(own_database: Database, settings: Any) -> None:
    settings.ACCOUNT_OPEN_JOBS = 3
    account = generating.account()

    def accepted() -> bool:
        try:
            return bool(generating.start(account))
        except TooManyOpenJobs:
            return False

    assert sum(crowd([[accepted]] * 8)) == 3


def quoted(account: Account, request: Any) -> str:
    buyer = QuoteContext(account_id=account.id)
    return quotes.issue(registry=ModelRegistry.current(), request=request, now=clock.now(), buyer=buyer).token


def test_a_job_redeems_the_quote_that_it_brings(account: Account) -> None:
    token = quoted(account, TextRequest(input_tokens=9_500, max_output_tokens=500))
    job = start(account, TextWork(prompt="a" * 76_007), quote_token=token)
    assert job.hold.credits == 10


def test_input_that_can_not_fit_in_its_quote_is_refused(account: Account) -> None:
    token = quoted(account, TextRequest(input_tokens=9_500, max_output_tokens=500))
    with pytest.raises(InputExceedsQuote) as refused:
        start(account, TextWork(prompt="a" * 76_008), quote_token=token)  # no language has tokens of 8 letters each
    assert (refused.value.input_tokens, refused.value.at_least) == (9_500, 9_501)
    with pytest.raises(InputExceedsQuote):
        start(account, TextWork(prompt="ä" * 38_004), quote_token=token)
    assert (Job.objects.count(), held(account)) == (0, 0)


@pytest.mark.parametrize(
    ("request_", "task"),
    [
        (ImageRequest(tier=QualityTier.QUALITY, count=3), IMAGES),
        (ImageRequest(tier=QualityTier.BASIC, count=4), IMAGES),
        (ImageRequest(tier=QualityTier.QUALITY, count=4), replace(IMAGES, size="1792x1024")),
        (ImageRequest(tier=QualityTier.QUALITY, count=4), TEXT),
        (TextRequest(input_tokens=100, max_output_tokens=967), TEXT),
        (TextRequest(input_tokens=100), IMAGES),
    ],
    ids=["count", "tier", "size", "text of images", "output", "images of text"],
)
def test_a_quote_of_other_work_is_refused(account: Account, request_: Any, task: Any) -> None:
    with pytest.raises(QuoteMismatch):
        start(account, task, quote_token=quoted(account, request_))


def test_json_is_asked_of_models_that_answer_it_alone(account: Account) -> None:
    start(account, replace(TEXT, json=True))
    change_model("gpt-5.1", supports_json_mode=False)
    with pytest.raises(JsonNotSupported):
        start(account, replace(TEXT, json={"type": "object"}))
    start(account)


def test_images_of_an_article_are_limited_together(account: Account) -> None:
    task = ImageWork(prompt="A lamp.", tier=QualityTier.BASIC, count=3, article="lamps")
    first = start(account, task)
    with pytest.raises(ArticleFull) as refused:
        start(account, replace(task, count=2))  # the seed's settings allow 4
    assert (refused.value.maximum, refused.value.left) == (4, 1)
    start(account, replace(task, count=1))
    start(account, replace(task, article="shelves"))
    jobs.cancel(access=selling.ALL, job_id=first.id, now=clock.now())
    start(account, task)


def test_an_account_has_a_limit_of_its_own(account: Account) -> None:
    values = {OverrideName.MAX_IN_ARTICLE_IMAGES: 2}
    registry, now = ModelRegistry.current(), clock.now()
    overrides.update(registry=registry, account=account, values=values, author="ada", reason="a test", now=now)
    task = ImageWork(prompt="A lamp.", tier=QualityTier.BASIC, count=3, article="lamps")
    with pytest.raises(ArticleFull):
        jobs.quote(task=task, account_id=str(account.id), access=selling.ALL, now=now)
    start(account, replace(task, article=""))
    start(account, replace(task, count=2))


def test_what_waits_is_cancelled_at_once_and_its_hold_released(account: Account) -> None:
    job, now = start(account), clock.now()
    cancelled = jobs.cancel(access=selling.ALL, job_id=job.id, now=now)
    assert (cancelled.status, cancelled.finished_at, cancelled.hold.status) == ("cancelled", now, "released")
    assert held(account) == 0
    assert jobs.cancel(access=selling.ALL, job_id=job.id, now=clock.now()).finished_at == now
    assert list(jobs.ends_to_report()) == [job]
    jobs.note_reported(job=job, now=now)
    assert list(jobs.ends_to_report()) == []


def test_what_has_ended_is_not_cancelled(account: Account) -> None:
    job = start(account)
    Job.objects.update(status=JobStatus.DONE, finished_at=clock.now())
    with pytest.raises(JobEnded):
        jobs.cancel(access=selling.ALL, job_id=job.id, now=clock.now())


def test_a_job_is_its_account_s(account: Account) -> None:
    job = start(account)
    own = AccountAccess(account_ids=frozenset({account.id}))
    other = AccountAccess(integration_id=selling.account("customer-2", "rival").integration_id)
    assert jobs.get(access=own, job_id=str(job.id)) == job
    for job_id in (job.id, uuid4(), "no id"):
        with pytest.raises(JobNotFound):
            jobs.get(access=other, job_id=job_id)
    with pytest.raises(JobNotFound):
        jobs.cancel(access=other, job_id=job.id, now=clock.now())
    with pytest.raises(AccountNotFound):
        start(account, access=other)
    assert list(jobs.visible(access=other)) == []


def test_a_member_starts_jobs_of_their_account(account: Account) -> None:
    own = AccountAccess(account_ids=frozenset({account.id}))
    assert accounts.find(access=own) == account
    job = jobs.start(task=TEXT, access=own, key=selling.key(), now=clock.now())
    assert (job.account_id, job.hold.account_id) == (account.id, account.id)
