"""Generating in tests: providers on loopback, what they answer, and a time that passes only while the engine waits."""

import json
from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from backend.accounts.models import Account
from backend.catalog import providers
from backend.catalog.enums import QualityTier
from backend.generation import jobs
from backend.generation.ai_core import AICore
from backend.generation.ai_engine import AIEngine
from backend.generation.models import Attempt, Job
from backend.generation.work import TextWork, Work
from backend.shared import clock
from tests.support import selling
from tests.support.pictures import picture
from tests.support.providers import provider
from tests.support.publishing import change_model, publish
from tests.support.stand_ins import Scripted, StandIn

LONGEST_CLAIM = timedelta(minutes=5)
"""Longer than that of any worker that makes a call."""
JSON = {"Content-Type": "application/json"}


@dataclass(kw_only=True)
class Time:
    """It passes while somebody waits, and at no other time."""

    at: datetime = field(default_factory=clock.now)
    speed: float = 1
    pauses: list[float] = field(default_factory=list)
    events: dict[int, Callable[[], object]] = field(default_factory=dict)

    def now(self) -> datetime:
        return self.at

    def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.at += timedelta(seconds=seconds * self.speed)
        if len(self.pauses) in self.events:
            self.events[len(self.pauses)]()

    def when(self, pauses: int, event: Callable[[], object]) -> None:
        """Let something happen after so many pauses."""
        self.events[pauses] = event

    def engine(self) -> AIEngine:
        return AIEngine(core=AICore(pause=self.pause, now=self.now))


def answered(body: Any, status: int = 200, **headers: str) -> Scripted:
    return Scripted(status=status, body=json.dumps(body).encode(), headers=JSON | headers)


def text(total: int | None = 1_500, content: str = "Warm brass.", finish: str = "stop") -> Scripted:
    """A text in OpenAI's words; without a total it reports no usage."""
    body: dict[str, Any] = {"choices": [{"index": 0, "message": {"content": content}, "finish_reason": finish}]}
    if total is not None:
        body["usage"] = {"prompt_tokens": 500, "completion_tokens": total - 500, "total_tokens": total}
    return answered(body)


def failure(status: int, code: str | None = None, **headers: str) -> Scripted:
    return answered({"error": {"code": code, "message": "It is so.", "type": None, "param": None}}, status, **headers)


def images(count: int, data: bytes | None = None) -> Scripted:
    encoded = b64encode(picture() if data is None else data).decode()
    return answered({"data": [{"b64_json": encoded}] * count})


def runware(count: int, cost: float | None = 0.012, errors: Sequence[str] = ()) -> Scripted:
    encoded = b64encode(picture()).decode()
    data = [{"taskType": "imageInference", "imageBase64Data": encoded, "cost": cost}] * count
    return answered({"data": data, "errors": [{"code": code, "message": "It is so."} for code in errors]})


@contextmanager
def serving(*answers: Scripted, provider_id: str = "openai") -> Iterator[StandIn]:
    """A provider that gives these answers in turn, the last one again and again."""
    with provider(provider_id, answers[-1]) as server:
        server.first_answers = list(answers[:-1])
        yield server


def account(credits: int = 100) -> Account:
    made = selling.account()
    selling.grant(made.id, credits)
    return made


def write(account_id: UUID, *, time: Time | None = None, **options: Any) -> Job:
    words: dict[str, Any] = {"prompt": "A lamp.", "idempotency_key": "a key", "max_output_tokens": 4_000}
    return (time or Time()).engine().run_ai_request(account_id=account_id, **words | options)


def draw(account_id: UUID, *, time: Time | None = None, **options: Any) -> Job:
    words: dict[str, Any] = {"prompt": "A lamp.", "idempotency_key": "a key", "tier": QualityTier.QUALITY}
    return (time or Time()).engine().generate_image(account_id=account_id, **words | options)


def asked(server: StandIn) -> list[Any]:
    return [json.loads(each.body) for each in server.asked]


def rows(job: Job) -> list[Attempt]:
    return list(job.attempts.order_by("number"))


def start(account: Account, task: Work | None = None) -> Job:
    """A job that waits."""
    task = task or TextWork(prompt="A lamp.", max_output_tokens=4_000)
    words: dict[str, Any] = {"access": selling.ALL, "key": selling.key(), "now": clock.now(), "wakes_worker": False}
    return jobs.start(task=task, account_id=str(account.id), **words)


def limit(provider_id: str, **config: Any) -> None:
    publish(lambda draft: providers.update(draft, provider_id=provider_id, config=config))


def single_images() -> None:
    """Let the seed's model of the quality tier make one image a call, as it does."""
    change_model("dall-e-3", image_family="dall-e")
