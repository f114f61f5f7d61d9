"""Providers fail in nine ways at three moments in four protocols: holds end, and only what came is charged.

Over real HTTP against the stand-in. The engine's pauses take no time, the time-outs of its calls do.
"""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, Literal, TypeAlias
from uuid import uuid4

import pytest

from backend.accounts.models import Account
from backend.catalog import overrides, providers
from backend.catalog.enums import QualityTier
from backend.catalog.models.overrides import OverrideName
from backend.catalog.models.providers import SecretName
from backend.catalog.registry import ModelRegistry
from backend.catalog.revisions import Draft
from backend.catalog.rows import AI_MODEL
from backend.credits import ledger
from backend.generation import breaker
from backend.generation.models import Job
from backend.generation.stand_in.server import StandIn, running
from backend.shared import clock
from tests.soak.conftest import Report
from tests.support import books, selling
from tests.support.crowd import crowd
from tests.support.databases import Database
from tests.support.generating import Time, draw, write
from tests.support.publishing import publish
from tests.support.soak import FULL, count

TIMES = count(sample=1, full=20)
TIMEOUT_SECONDS = count(sample=2, full=1)
"""The sample runs beside other tests, which may hold a good answer up."""
GRANTED = 1_000_000
TEXT_MODELS = {"anthropic": "the-writer-a", "google": "the-writer-g"}

Protocol: TypeAlias = Literal["openai", "anthropic", "google", "runware"]
Moment: TypeAlias = Literal["first", "always", "later"]
PROTOCOLS: tuple[Protocol, ...] = ("openai", "anthropic", "google", "runware")
MOMENTS: tuple[Moment, ...] = ("first", "always", "later")

PASSING, FINAL, UNKNOWN = "passing", "final", "unknown"
FAULTS = {
    "rate-limit=1": (PASSING, "rate_limited"),
    "server-error": (PASSING, "provider_error"),
    "overloaded": (PASSING, "overloaded"),
    "quota": (FINAL, "quota_exhausted"),
    "malformed": (UNKNOWN, "provider_error"),
    "cut": (UNKNOWN, "provider_error"),
    "hang-up": (UNKNOWN, "provider_error"),
    f"slow-headers={2 * TIMEOUT_SECONDS}": (UNKNOWN, "timeout"),
    "lost-answer": (UNKNOWN, "timeout"),
}
"""What each is: it passes and is tried again, it does not, or the work may have been done."""

BEFORE = "rate_limited"
ATTEMPTS = {
    (PASSING, "first"): ["fault", ""],
    (PASSING, "always"): ["fault", "fault", "fault"],
    (PASSING, "later"): [BEFORE, "fault", ""],
    (FINAL, "first"): ["fault"],
    (FINAL, "always"): ["fault"],
    (FINAL, "later"): [BEFORE, "fault"],
    (UNKNOWN, "first"): ["fault"],
    (UNKNOWN, "always"): ["fault"],
    (UNKNOWN, "later"): [BEFORE, "fault"],
}
"""The errors of a job's attempts; "" delivered."""

IMAGE_BY_IMAGE = {PASSING: ["", "fault", "", ""], FINAL: ["", "fault"], UNKNOWN: ["", "fault"]}
"""Of three images, each by a call of its own, of which the second fails."""

BY_ITS_TASK = {"first": [""], "always": ["fault"], "later": [BEFORE, ""]}
"""Of unknown outcomes at Runware: the attempt asks again under the id of its task, which is never done twice."""


@dataclass(frozen=True, slots=True)
class Case:
    protocol: Protocol
    fault: str
    moment: Moment

    @property
    def is_image_by_image(self) -> bool:
        return self.protocol == "openai" and self.moment == "later"

    @property
    def prompt(self) -> str:
        before = "normal" if self.is_image_by_image else "rate-limit=1"
        moments = {"first": f"{self.fault}, normal", "always": self.fault, "later": f"{before}, {self.fault}, normal"}
        return f"A lamp {uuid4()} [stand-in: {moments[self.moment]}]"

    @property
    def errors(self) -> list[str]:
        kind, error = FAULTS[self.fault]
        errors = IMAGE_BY_IMAGE[kind] if self.is_image_by_image else ATTEMPTS[kind, self.moment]
        if self.protocol == "runware" and kind == UNKNOWN:
            errors = BY_ITS_TASK[self.moment]
        return [error if each == "fault" else each for each in errors]

    @property
    def credits(self) -> int:
        """A short text is a credit, an image of the quality tier five; Runware makes two for one credit each."""
        price = 5 if self.is_image_by_image else 2 if self.protocol == "runware" else 1
        return price * self.errors.count("")


CASES = [Case(protocol, fault, moment) for protocol in PROTOCOLS for fault in FAULTS for moment in MOMENTS]


def chosen() -> list[Case]:
    """All cases or, of each fault at each moment, one protocol: 27."""
    if FULL:
        return CASES * TIMES
    pick = random.Random(16)  # the same sample each time
    return [Case(pick.choice(PROTOCOLS), fault, moment) for fault in FAULTS for moment in MOMENTS]


@pytest.fixture
def stand_in(own_database: Database, settings: Any, tmp_path: Path) -> Iterator[StandIn]:
    settings.INSECURE_ENDPOINTS = True
    images = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": tmp_path}}
    settings.STORAGES = {**settings.STORAGES, "images": images}
    with running() as server:
        publish(partial(connect, addresses=server.addresses))
        yield server


def connect(draft: Draft, *, addresses: dict[str, str]) -> None:
    for provider_id, address in addresses.items():
        secrets = {SecretName.API_KEY: "a-key"}
        providers.rotate_key(draft, provider_id=provider_id, secrets=secrets, api_endpoint=address)
        providers.update(draft, provider_id=provider_id, config={"timeout_seconds": TIMEOUT_SECONDS})
    writer = draft.state.ai_models["gpt-5.1"]
    for provider_id, name in TEXT_MODELS.items():
        own = replace(writer, model_name=name, display_name=name, provider_id=provider_id, is_default=False)
        draft.state.put(AI_MODEL, name, own)


def account_of(protocol: Protocol) -> Account:
    account = selling.account(external_id=f"of {protocol}")
    selling.grant(account.id, GRANTED)
    if protocol in TEXT_MODELS:
        values: Any = {OverrideName.TEXT_MODEL: TEXT_MODELS[protocol]}
        registry, now = ModelRegistry.current(), clock.now()
        overrides.update(registry=registry, account=account, values=values, author="ada", reason="a test", now=now)
    return account


def run(case: Case, account: Account) -> Job:
    time, words = Time(), {"prompt": case.prompt, "idempotency_key": str(uuid4())}
    breaker.reset(case.protocol)  # it would leave the provider alone, as it should
    if case.is_image_by_image:
        return draw(account.id, time=time, tier=QualityTier.QUALITY, count=3, **words)
    if case.protocol == "runware":
        return draw(account.id, time=time, tier=QualityTier.BASIC, count=2, **words)
    return write(account.id, time=time, max_output_tokens=200, **words)


def problems(case: Case, account: Account, server: StandIn) -> list[str]:
    """What is not as it should be after a job."""
    before = ledger.balance(account_id=account.id, now=clock.now())
    job = run(case, account)
    after = ledger.balance(account_id=account.id, now=clock.now())
    made, kind = list(job.attempts.order_by("number")), FAULTS[case.fault][0]
    asked = [entry for entry in [*server.asked] if str(entry["prompt"]).startswith(str(job.input["prompt"]))]
    calls = len({entry["task"] for entry in asked}) if case.protocol == "runware" else len(asked)
    unknown = [
        bool(error) and kind == UNKNOWN and (error, place) != (BEFORE, 0) for place, error in enumerate(case.errors)
    ]
    facts = {
        "errors": ([attempt.error for attempt in made], case.errors),
        "attempts of unknown cost": ([attempt.cost_unknown for attempt in made], unknown),
        "attempts that are not settled": ([each.status for each in made if each.status != "settled"], []),
        "calls that have a row": (len(made), calls),
        "the job": (job.status, "done" if case.credits else "failed"),
        "the hold": (job.hold.status, "settled" if case.credits else "released"),
        "charged": (job.hold.charged or 0, case.credits),
        "images": (
            sum(attempt.images for attempt in made),
            0 if job.kind == "text" else job.hold.charged and images(case),
        ),
        "the balance": ((after.available, after.held), (before.available - case.credits, 0)),
        "ended in time": (job.finished_at is not None and job.finished_at <= job.deadline, True),
        "books": (books.faults(account.id), []),
    }
    return [f"{case}: {name}: {found}, not {wanted}" for name, (found, wanted) in facts.items() if found != wanted]


def images(case: Case) -> int:
    return case.credits // 5 if case.is_image_by_image else case.credits


def test_each_fault_ends_the_hold_and_charges_what_came(stand_in: StandIn, report: Report) -> None:
    cases = chosen()
    accounts = {protocol: account_of(protocol) for protocol in PROTOCOLS}
    # A client for each protocol: while one waits for a time-out, the others go on.
    tasks = [
        [partial(problems, case, accounts[protocol], stand_in) for case in cases if case.protocol == protocol]
        for protocol in PROTOCOLS
    ]
    found = [problem for answer in crowd(tasks) for problem in answer]
    assert found == []
    counts = Counter(case.protocol for case in cases)
    report(f"{len(cases)} faults in {len(counts)} protocols: each hold ended, only what came was charged")


def test_the_sample_has_each_fault_moment_and_protocol() -> None:
    sample = chosen()
    assert {(case.fault, case.moment) for case in sample} == {(fault, moment) for fault in FAULTS for moment in MOMENTS}
    assert {case.protocol for case in sample} == set(PROTOCOLS)
    assert len(CASES) == 108
