"""Runs of functions: a typed input becomes jobs, all held in one transaction; their end is the run's.

By whichever path a run is started, it is the same jobs at the same prices.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from backend.accounts import accounts
from backend.accounts.accounts import AccountAccess
from backend.accounts.models import Account
from backend.catalog import overrides
from backend.catalog.enums import FunctionName
from backend.catalog.overrides import ModelConfig
from backend.catalog.registry import ModelRegistry
from backend.credits import fingerprints, holds, quote_context, statements
from backend.credits.credit_errors import IdempotencyConflict
from backend.credits.quote_context import QuoteContext
from backend.credits.quotes import Quote
from backend.credits.statements import IdempotencyKey
from backend.generation import function_tasks, jobs
from backend.generation.functions import FUNCTIONS
from backend.generation.functions.function import as_json, read_input
from backend.generation.job_errors import FunctionRunEnded, FunctionRunNotFound, JobEnded
from backend.generation.jobs import Part
from backend.generation.models import FunctionRun
from backend.generation.models.function_runs import RUN_ENDED, FunctionRunStatus, StartedBy
from backend.generation.models.jobs import ENDED
from backend.generation.work import ImageWork, Work
from backend.shared.busy import translated

FINGERPRINT_FORMAT = 2
"""Of what the rows keep, for good."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunQuote:
    """What a run would cost: the quotes of its batches."""

    account_id: UUID
    function: FunctionName
    quotes: tuple[Quote, ...]

    @property
    def expected_credits(self) -> int:
        return sum(quote.expected_credits for quote in self.quotes)

    @property
    def max_credits(self) -> int:
        return sum(quote.max_credits for quote in self.quotes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Buyer:
    """An account with its prices and settings at one revision, each asked for once."""

    registry: ModelRegistry
    account: Account
    context: QuoteContext
    now: datetime
    configs: dict[FunctionName, ModelConfig] = field(default_factory=dict)

    def config(self, function: FunctionName) -> ModelConfig:
        if function not in self.configs:
            self.configs[function] = _config(self.registry, self.account, function, self.now)
        return self.configs[function]


def quote(
    *,
    function: FunctionName,
    input: Mapping[str, object],
    account_id: str | None = None,
    access: AccountAccess,
    now: datetime,
) -> RunQuote:
    """What a run would cost now: its dry run, without side effects.

    Raises AccountNotFound, AmbiguousAccount, InvalidFunctionInput, as `function_tasks.tasks` and as `jobs.offer`.
    """
    buyer = buying(account_id=account_id, access=access, now=now)
    return quote_for(buyer=buyer, function=function, input=input)


def buying(*, account_id: str | None = None, access: AccountAccess, now: datetime) -> Buyer:
    """Who several runs are quoted for. Raises AccountNotFound, AmbiguousAccount."""
    registry = ModelRegistry.current()
    account = accounts.find(access=access, account_id=account_id)
    context = quote_context.find(registry=registry, access=access, account_id=str(account.id), now=now)
    return Buyer(registry=registry, account=account, context=context, now=now)


def quote_for(*, buyer: Buyer, function: FunctionName, input: Mapping[str, object]) -> RunQuote:
    """As `quote`, for a buyer who was looked up before."""
    registry, account, now = buyer.registry, buyer.account, buyer.now
    found = function_tasks.tasks(
        registry=registry, function=function, input=_read(function, input), config=buyer.config(function)
    )
    in_article = [task for task in found if isinstance(task, ImageWork) and task.article]
    if in_article:
        jobs.check_article(registry, replace(in_article[0], count=len(in_article)), account, now)
    offers = (jobs.offer_to(buyer.context, registry, task, account, now) for task in found)
    return RunQuote(account_id=account.id, function=function, quotes=tuple(offers))


def start(
    *,
    function: FunctionName,
    input: Mapping[str, object],
    account_id: str | None = None,
    request_id: str = "",
    path: StartedBy,
    author: str,
    access: AccountAccess,
    key: IdempotencyKey,
    now: datetime,
    reserve: UUID | None = None,
    wakes_worker: bool = True,
) -> FunctionRun:
    """Accept a run: hold what all of its batches cost at most, or nothing. The same key again answers the same run.

    The holds are taken out of a `reserve` of the account as far as that goes.

    Raises AccountNotFound, AmbiguousAccount, InvalidFunctionInput, IdempotencyConflict, as `function_tasks.tasks`, as
    `jobs.offer` and as `jobs.accept`.
    """
    statements.check_key(key)
    registry = ModelRegistry.current()
    account = accounts.find(access=access, account_id=account_id)
    values = _read(function, input)
    run = row(
        function=function,
        values=values,
        account=account,
        request_id=request_id,
        path=path,
        author=author,
        key=key,
        now=now,
    )
    with transaction.atomic(), translated():
        jobs.lock(f"function run {run.key_hash}")
        if (earlier := FunctionRun.objects.filter(key_hash=run.key_hash).first()) is not None:
            if earlier.fingerprint != run.fingerprint:
                raise IdempotencyConflict
            return earlier
        found = _tasks(registry, account, function, values, now)
        run.save(force_insert=True)
        for batch, task in enumerate(found):
            jobs.accept(
                task=task,
                offer=jobs.offer(registry, task, account, access, now),
                account=account,
                request_id=request_id,
                key_hash=key_of_batch(run, batch),
                fingerprint=run.fingerprint,
                part=Part(run_id=run.id, batch=batch),
                now=now,
                reserve=reserve,
                yields=yields(path),
                wakes_worker=wakes_worker,
            )
    return run


def row(
    *,
    function: FunctionName,
    values: object,
    account: Account,
    request_id: str,
    path: StartedBy,
    author: str,
    key: IdempotencyKey,
    now: datetime,
) -> FunctionRun:
    """A run that is not saved yet. `values` is its typed input. Raises InvalidRequestId."""
    payload = [account.id, function, as_json(values), holds.checked_request(request_id)]
    return FunctionRun(
        account=account,
        function=function,
        input=payload[2],
        started_by=path,
        author=author,
        request_id=request_id,
        key_hash=fingerprints.digest(f"{key.owner}\n{key.key}"),
        fingerprint=fingerprints.of("function_run", payload, format=FINGERPRINT_FORMAT),
        created_at=now,
    )


def yields(path: StartedBy) -> bool:
    """Whether others go before the jobs of a run: nobody waits for what a schedule starts."""
    return path == StartedBy.SCHEDULE


def key_of_batch(run: FunctionRun, batch: int) -> UUID:
    """By which the job of a batch is one."""
    return fingerprints.digest(f"function run {run.id}\n{batch}")


def _read(function: FunctionName, input: Mapping[str, object]) -> object:
    return read_input(FUNCTIONS[function].input, input)


def _tasks(
    registry: ModelRegistry, account: Account, function: FunctionName, values: object, now: datetime
) -> Sequence[Work]:
    config = _config(registry, account, function, now)
    return function_tasks.tasks(registry=registry, function=function, input=values, config=config)


def _config(registry: ModelRegistry, account: Account, function: FunctionName, now: datetime) -> ModelConfig:
    return overrides.get_model_config(registry=registry, account_id=account.id, now=now, function=function)


def visible(*, access: AccountAccess) -> QuerySet[FunctionRun]:
    """The runs within access, the newest first, with their jobs, holds and attempts."""
    runs = FunctionRun.objects.filter(account__in=accounts.visible(access=access).order_by())
    return runs.prefetch_related("jobs__hold", "jobs__attempts").order_by("-created_at", "-id")


def get(*, access: AccountAccess, run_id: str | UUID) -> FunctionRun:
    """Raises FunctionRunNotFound."""
    try:
        run = visible(access=access).filter(id=UUID(str(run_id))).first()
    except ValueError:
        raise FunctionRunNotFound from None
    if run is None:
        raise FunctionRunNotFound
    return run


def cancel(*, access: AccountAccess, run_id: str | UUID, now: datetime) -> FunctionRun:
    """Run no more of a run: each of its jobs is cancelled, and what came is charged and stays its output.

    Cancelling again answers the same. Raises FunctionRunNotFound, FunctionRunEnded.
    """
    run = get(access=access, run_id=run_id)
    if run.status in RUN_ENDED and run.status != FunctionRunStatus.CANCELLED:
        raise FunctionRunEnded(status=FunctionRunStatus(run.status))
    FunctionRun.objects.filter(id=run.id, cancel_requested_at=None).update(cancel_requested_at=now)
    for job_id in open_jobs(run_id=run.id):
        with suppress(JobEnded):
            jobs.cancel(access=access, job_id=job_id, now=now)
    return get(access=access, run_id=run.id)


def open_jobs(*, run_id: UUID) -> Sequence[UUID]:
    """The jobs of a run that have not ended, in the order of their batches."""
    run = FunctionRun.objects.get(id=run_id)
    return list(run.jobs.exclude(status__in=ENDED).order_by("batch").values_list("id", flat=True))
