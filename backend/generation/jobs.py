"""Jobs: a request becomes a quote, a hold and a row in one transaction; workers run it, its caller may cancel it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID, uuid4

from django.conf import settings
from django.db import connection, transaction
from django.db.models import IntegerField, QuerySet, Sum
from django.db.models.fields.json import KT
from django.db.models.functions import Cast

from backend.accounts import accounts
from backend.accounts.accounts import AccountAccess
from backend.accounts.models import Account
from backend.catalog import overrides
from backend.catalog.registry import ModelRegistry
from backend.credits import fingerprints, holds, quote_context, quotes, statements
from backend.credits.credit_errors import IdempotencyConflict
from backend.credits.quote_context import QuoteContext
from backend.credits.quotes import Quote
from backend.credits.statements import IdempotencyKey
from backend.generation import attempts, job_messages, settlement, token_bounds, work
from backend.generation.job_errors import (
    ArticleFull,
    InputExceedsQuote,
    JobEnded,
    JobNotFound,
    JsonNotSupported,
    QuoteMismatch,
    TooManyOpenJobs,
)
from backend.generation.models import Job
from backend.generation.models.jobs import ENDED, OPEN, JobStatus
from backend.generation.work import ImageWork, TextWork, Work
from backend.shared.busy import translated
from backend.shared.immutable_json import is_storable

DEADLINE = timedelta(minutes=10)
"""From acceptance: somebody waits for it."""
LATE_DEADLINE = timedelta(hours=6)
"""Of a job that yields: thousands of others may come before it, and nobody waits."""
AFTER_DEADLINE = timedelta(minutes=5)
"""So much longer its hold is open, so that a settlement is not late."""
FINGERPRINT_FORMAT = 2
"""Of what the rows keep, for good."""
LOCK = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Which batch of which run of a function a job is."""

    run_id: UUID
    batch: int


def quote(*, task: Work, account_id: str | None = None, access: AccountAccess, now: datetime) -> Quote:
    """What a job would cost: its dry run, without side effects.

    Raises AccountNotFound, AmbiguousAccount, InvalidPrompt, InvalidArticle, JsonNotSupported, ArticleFull, and as
    `quotes.issue`.
    """
    registry = ModelRegistry.current()
    account = accounts.find(access=access, account_id=account_id)
    return offer(registry, task, account, access, now)


def start(
    *,
    task: Work,
    account_id: str | None = None,
    quote_token: str | None = None,
    request_id: str = "",
    access: AccountAccess,
    key: IdempotencyKey,
    now: datetime,
    wakes_worker: bool = True,
) -> Job:
    """Accept a job: hold what it costs at most, by its quote or a new one. The same key again answers the same job.

    A worker is woken when the transaction is committed; without `wakes_worker` the caller runs it.
    Raises AccountNotFound, AmbiguousAccount, InvalidPrompt, InvalidArticle, InputExceedsQuote, QuoteMismatch,
    JsonNotSupported, ArticleFull, TooManyOpenJobs, IdempotencyConflict, as `quotes.issue` and as `holds.create`.
    """
    statements.check_key(key)
    registry = ModelRegistry.current()
    account = accounts.find(access=access, account_id=account_id)
    key_hash = fingerprints.digest(f"{key.owner}\n{key.key}")
    fingerprint = fingerprints.of(
        "job", [account.id, _payload(task), quote_token, request_id], format=FINGERPRINT_FORMAT
    )
    with transaction.atomic(), translated():
        lock(f"job {key_hash}")
        if (earlier := Job.objects.filter(key_hash=key_hash).first()) is not None:
            if earlier.fingerprint != fingerprint:
                raise IdempotencyConflict
            return earlier
        if quote_token is None:
            bought = offer(registry, task, account, access, now)
        else:
            bought = _offered(registry, task, account, quote_token, access, now)
        return accept(
            task=task,
            offer=bought,
            account=account,
            request_id=request_id,
            key_hash=key_hash,
            fingerprint=fingerprint,
            now=now,
            wakes_worker=wakes_worker,
        )


def accept(
    *,
    task: Work,
    offer: Quote,
    account: Account,
    request_id: str,
    key_hash: UUID,
    fingerprint: UUID,
    now: datetime,
    wakes_worker: bool,
    part: Part | None = None,
    yields: bool = False,
    reserve: UUID | None = None,
) -> Job:
    """The row and the hold of a job whose offer fits its work, within the caller's transaction; the hold is taken out
    of the reserve. Raises as `holds.create`, TooManyOpenJobs."""
    job_id = uuid4()
    hold = holds.create(
        quote_token=offer.token,
        account_id=account.id,
        request_id=request_id,
        lifetime=hold_lifetime(yields=yields),
        is_managed=True,
        reserve=reserve,
        access=settlement.ENGINE,
        key=IdempotencyKey(owner="generation", key=f"{job_id}:hold"),
    )
    _check_open_jobs(account)
    job = row(
        task=task, offer=offer, account=account, key_hash=key_hash, fingerprint=fingerprint, now=now, yields=yields
    )
    job.id, job.hold_id = job_id, hold.id
    if part is not None:
        job.function_run_id, job.batch = part.run_id, part.batch
    job.save(force_insert=True)
    job_messages.announce(job.id)
    if wakes_worker:
        transaction.on_commit(partial(job_messages.wake_worker, job.id))
    return job


def row(
    *,
    task: Work,
    offer: Quote,
    account: Account,
    key_hash: UUID,
    fingerprint: UUID,
    now: datetime,
    yields: bool,
) -> Job:
    """A job that is not saved yet, without its hold."""
    return Job(
        account=account,
        kind=work.kind_of(task),
        operation_type=offer.operation_type or "",
        model_name=offer.lines[0].model_name,
        article=task.article if isinstance(task, ImageWork) else "",
        input=work.to_json(task),
        quote=quotes.to_json(offer),
        key_hash=key_hash,
        fingerprint=fingerprint,
        yields=yields,
        created_at=now,
        deadline=now + _deadline(yields),
    )


def hold_lifetime(*, yields: bool) -> timedelta:
    return _deadline(yields) + AFTER_DEADLINE


def _deadline(yields: bool) -> timedelta:
    return LATE_DEADLINE if yields else DEADLINE


def visible(*, access: AccountAccess, request_id: str | None = None) -> QuerySet[Job]:
    """The jobs within access, or those of one request, the newest first, with their holds and attempts."""
    jobs = Job.objects.filter(account__in=accounts.visible(access=access).order_by())
    if request_id is not None:
        jobs = jobs.filter(hold__request_id=request_id) if is_storable(request_id) else jobs.none()
    return jobs.select_related("hold").prefetch_related("attempts").order_by("-created_at", "-id")


def get(*, access: AccountAccess, job_id: str | UUID) -> Job:
    """Raises JobNotFound."""
    try:
        job = visible(access=access).filter(id=UUID(str(job_id))).first()
    except ValueError:
        raise JobNotFound from None
    if job is None:
        raise JobNotFound
    return job


def cancel(*, access: AccountAccess, job_id: str | UUID, now: datetime) -> Job:
    """Run no more of a job. What waits ends at once; what runs makes no further call, and what came is charged.

    Cancelling again answers the same. Raises JobNotFound, JobEnded.
    """
    found = get(access=access, job_id=job_id)
    with transaction.atomic(), translated():
        job = Job.objects.select_for_update().get(id=found.id)
        if job.status in ENDED and job.status != JobStatus.CANCELLED:
            raise JobEnded(status=JobStatus(job.status))
        if job.cancel_requested_at is None:
            job.cancel_requested_at = now
            job.save(update_fields=["cancel_requested_at"])
            job_messages.announce(job.id)
        if job.status == JobStatus.QUEUED:
            attempts.leave_open(job=job, now=now)
            settlement.end(job=job, error=None, is_cancelled=True, now=now)
    return get(access=access, job_id=found.id)


def ends_to_report() -> QuerySet[Job]:
    """Jobs that have ended and whose end nobody has passed on yet, the oldest first; see `note_reported`."""
    ended = Job.objects.filter(finished_at__isnull=False, end_reported_at=None)
    return ended.select_related("hold", "account").order_by("finished_at")


def note_reported(*, job: Job, now: datetime) -> None:
    """That the end of a job was passed on: in the transaction that does it, so that it is done once."""
    Job.objects.filter(id=job.id).update(end_reported_at=now)


def offer(registry: ModelRegistry, task: Work, account: Account, access: AccountAccess, now: datetime) -> Quote:
    """A new offer for the work.

    Raises AccountNotFound, InvalidPrompt, JsonNotSupported, ArticleFull, and as `quotes.issue`.
    """
    buyer = quote_context.find(registry=registry, access=access, account_id=str(account.id), now=now)
    return offer_to(buyer, registry, task, account, now)


def offer_to(buyer: QuoteContext, registry: ModelRegistry, task: Work, account: Account, now: datetime) -> Quote:
    """The same for a buyer that is known already.

    Raises InvalidPrompt, JsonNotSupported, ArticleFull, and as `quotes.issue`.
    """
    _check(registry, task, account, now)
    offer = quotes.issue(registry=registry, request=work.request_of(task), now=now, buyer=buyer)
    _check_json(registry, offer, task)
    return offer


def _offered(
    registry: ModelRegistry, task: Work, account: Account, token: str, access: AccountAccess, now: datetime
) -> Quote:
    """The caller's offer, where it fits the work."""
    _check(registry, task, account, now)
    offer = quotes.read(token=token, access=access)
    _check_fit(offer, task)
    _check_json(registry, offer, task)
    return offer


def _check(registry: ModelRegistry, task: Work, account: Account, now: datetime) -> None:
    """Raises InvalidPrompt, InvalidArticle, ArticleFull."""
    work.check(task)
    if isinstance(task, ImageWork):
        check_article(registry, task, account, now)


def _check_open_jobs(account: Account) -> None:
    """Raises TooManyOpenJobs. Its hold has locked the account's balance: jobs of an account come one after another."""
    maximum = settings.ACCOUNT_OPEN_JOBS
    if maximum and Job.objects.filter(account=account, status__in=OPEN).count() >= maximum:
        raise TooManyOpenJobs(maximum=maximum)


def _check_json(registry: ModelRegistry, offer: Quote, task: Work) -> None:
    """Raises JsonNotSupported."""
    if isinstance(task, TextWork) and task.json is not False:
        name = offer.lines[0].model_name
        model = registry.ai_models.get(name)
        if model is None or not model.supports_json_mode:
            raise JsonNotSupported(model_name=name)


def _check_fit(offer: Quote, task: Work) -> None:
    """Raises QuoteMismatch, InputExceedsQuote."""
    (line,) = offer.lines
    if isinstance(task, ImageWork):
        if (line.quality_tier, line.images) != (task.tier, task.count) or task.size not in (None, line.size):
            raise QuoteMismatch
        return
    if line.input_tokens is None or task.operation_type not in (None, offer.operation_type):
        raise QuoteMismatch
    most = line.max_output_tokens
    if most is None or (task.max_output_tokens is not None and task.max_output_tokens > most):
        raise QuoteMismatch
    at_least = token_bounds.at_least(*task.texts)
    if at_least > line.input_tokens:
        raise InputExceedsQuote(input_tokens=line.input_tokens, at_least=at_least)


def check_article(registry: ModelRegistry, task: ImageWork, account: Account, now: datetime) -> None:
    """Raises ArticleFull where a job would take its article above the account's limit.

    Jobs of one article are accepted one after another: in `start`, the lock is kept until this one is there.
    """
    maximum = overrides.get_model_config(registry=registry, account_id=account.id, now=now).max_in_article_images
    if not task.article:
        return
    if connection.in_atomic_block:
        lock(f"article {account.id} {task.article}")
    left = max(0, maximum - images_of(account=account, article=task.article))
    if task.count > left:
        raise ArticleFull(maximum=maximum, left=left)


def images_of(*, account: Account, article: str) -> int:
    """Images that an article has, with those that are being made."""
    jobs = Job.objects.filter(account=account, article=article)
    open_jobs = jobs.exclude(status__in=ENDED)
    asked = open_jobs.aggregate(images=Sum(Cast(KT("input__count"), IntegerField())))["images"] or 0
    came = jobs.filter(status__in=ENDED).aggregate(images=Sum("attempts__images"))["images"] or 0
    return int(asked + came)


def lock(name: str) -> None:
    """Until the transaction ends, against others of the same name."""
    with connection.cursor() as cursor:
        cursor.execute(LOCK, [name])


def _payload(task: Work) -> Mapping[str, object]:
    """What a key stands for, by names of its own, which outlive those of the fields; see `fingerprints`."""
    if isinstance(task, ImageWork):
        return {
            "prompt": task.prompt,
            "tier": task.tier,
            "count": task.count,
            "size": task.size,
            "article": task.article,
        }
    return {
        "prompt": task.prompt,
        "system": task.system,
        "operation_type": task.operation_type,
        "max_output_tokens": task.max_output_tokens,
        "json": task.json,
    }
