"""Runs of functions that begin together: what `function_runs.start` does for one, for many in a few statements.

It takes what a schedule starts by the thousand: one text each, of an account of its own that has no overrides and
nothing open. All else, and whatever is refused, is left to `function_runs.start`, which says why.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from backend.accounts.models import Account
from backend.catalog import overrides
from backend.catalog.enums import FunctionName
from backend.catalog.overrides import ModelConfig
from backend.catalog.registry import ModelRegistry
from backend.credits import holds, quote_context
from backend.credits.holds import Opening
from backend.credits.quotes import Quote
from backend.credits.statements import IdempotencyKey
from backend.generation import function_runs, function_tasks, job_messages, jobs, settlement
from backend.generation.functions import FUNCTIONS
from backend.generation.functions.function import read_input
from backend.generation.models import FunctionRun, Job
from backend.generation.models.function_runs import StartedBy
from backend.generation.models.jobs import OPEN
from backend.generation.work import TextWork
from backend.shared.busy import translated


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """What `function_runs.start` takes."""

    function: FunctionName
    input: Mapping[str, object]
    account_id: UUID
    request_id: str
    author: str
    key: IdempotencyKey


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ready:
    """The rows of a start, and the offer of its job."""

    run: FunctionRun
    job: Job
    offer: Quote


def start(*, starts: Sequence[Start], path: StartedBy, now: datetime) -> list[FunctionRun | None]:
    """Accept runs of as many accounts; None for what is left to `function_runs.start`. Nobody is woken. Raises Busy."""
    accounts = _accounts(starts, now)
    prepared = _Preparation(registry=ModelRegistry.current(), path=path, now=now)
    ready = [prepared.of(each, accounts.get(each.account_id)) for each in starts]
    with transaction.atomic(), translated():
        accepted = {each.run.id for each in _accept([each for each in ready if each is not None])}
    return [each.run if each is not None and each.run.id in accepted else None for each in ready]


def _accounts(starts: Sequence[Start], now: datetime) -> Mapping[UUID, Account]:
    """Those that have nothing of their own."""
    wanted = {each.account_id for each in starts}
    others = set(overrides.current_of(account_ids=wanted, now=now).values_list("account_id", flat=True))
    others |= set(Job.objects.filter(account__in=wanted, status__in=OPEN).values_list("account_id", flat=True))
    return Account.objects.in_bulk(wanted - others)


class _Preparation:
    """What all starts have in common."""

    def __init__(self, *, registry: ModelRegistry, path: StartedBy, now: datetime) -> None:
        self.registry, self.path, self.now = registry, path, now
        self.configs = dict[FunctionName, ModelConfig]()

    def of(self, start: Start, account: Account | None) -> _Ready | None:
        if account is None:
            return None
        try:
            return self._ready(start, account)
        except Exception:
            return None

    def _ready(self, start: Start, account: Account) -> _Ready | None:
        values = read_input(FUNCTIONS[start.function].input, start.input)
        task, *others = function_tasks.tasks(
            registry=self.registry, function=start.function, input=values, config=self._config(start.function)
        )
        if others or not isinstance(task, TextWork):
            return None
        run = function_runs.row(
            function=start.function,
            values=values,
            account=account,
            request_id=start.request_id,
            path=self.path,
            author=start.author,
            key=start.key,
            now=self.now,
        )
        buyer = quote_context.without_overrides(registry=self.registry, account=account, now=self.now)
        offer = jobs.offer_to(buyer, self.registry, task, account, self.now)
        return _Ready(run=run, job=self._job(run, task, offer), offer=offer)

    def _job(self, run: FunctionRun, task: TextWork, offer: Quote) -> Job:
        job = jobs.row(
            task=task,
            offer=offer,
            account=run.account,
            key_hash=function_runs.key_of_batch(run, 0),
            fingerprint=run.fingerprint,
            now=self.now,
            yields=function_runs.yields(self.path),
        )
        job.function_run, job.batch = run, 0
        return job

    def _config(self, function: FunctionName) -> ModelConfig:
        if function not in self.configs:
            self.configs[function] = overrides.get_model_config(
                registry=self.registry, account_id=None, now=self.now, function=function
            )
        return self.configs[function]


def _accept(ready: Sequence[_Ready]) -> Sequence[_Ready]:
    """Those whose credits are there, and that nobody has accepted before."""
    known = FunctionRun.objects.filter(key_hash__in=[each.run.key_hash for each in ready])
    earlier = set(known.values_list("key_hash", flat=True))
    new = [each for each in ready if each.run.key_hash not in earlier]
    opened = holds.create_managed(openings=[_opening(each) for each in new], access=settlement.ENGINE)
    held = [(each, hold.id) for each, hold in zip(new, opened, strict=True) if hold is not None]
    for each, hold_id in held:
        each.job.hold_id = hold_id
    accepted = [each for each, _ in held]
    FunctionRun.objects.bulk_create(each.run for each in accepted)
    Job.objects.bulk_create(each.job for each in accepted)
    job_messages.announce(*(each.job.id for each in accepted))
    return accepted


def _opening(ready: _Ready) -> Opening:
    key = IdempotencyKey(owner="generation", key=f"{ready.job.id}:hold")
    lifetime = jobs.hold_lifetime(yields=ready.job.yields)
    return Opening(quote=ready.offer, request_id=ready.run.request_id, lifetime=lifetime, key=key)
