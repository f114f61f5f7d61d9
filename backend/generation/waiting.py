"""Jobs that wait for a provider: it has as many calls as it may, or its breaker is open. They hold no worker.

Who ends a call or changes a breaker wakes a worker for them, and who finds a provider busy asks to be woken in time.
"""

import time

from backend.catalog.registry import ModelRegistry
from backend.catalog.rows import Provider
from backend.generation import breaker, job_messages, provider_limits, turns_of_jobs
from backend.generation.models import Job
from backend.generation.models.jobs import JobStatus

TOLERANCE_SECONDS = 0.1
_woken_at = 0.0
"""When this process is to be woken next, by its monotonic clock."""


def seconds_left(provider: Provider) -> float:
    """Until a provider takes a call, at the latest; 0: now."""
    return max(breaker.seconds_left(provider.provider_id), provider_limits.seconds_left(provider))


def ready() -> list[str]:
    """The providers that jobs wait for and that take a call now, or are sold no more. For the others this process is
    woken in time."""
    providers = ModelRegistry.current().providers
    names = turns_of_jobs.awaited()
    busy = {name: seconds for name in names if name in providers and (seconds := seconds_left(providers[name])) > 0}
    if busy:
        _wake_in(min(busy.values()))
    return [name for name in names if name not in busy]


def is_awaited(provider_id: str) -> bool:
    """Whether jobs wait for a call to a provider, or one of them is about to make it."""
    return Job.objects.filter(waits_for=provider_id).exists()


def wake(provider_id: str) -> None:
    """Let the next job that waits for a provider be taken up."""
    if Job.objects.filter(status=JobStatus.QUEUED, waits_for=provider_id).exists():
        job_messages.wake_for_waiting(seconds=0)


def _wake_in(seconds: float) -> None:
    """Where this process is not woken by then anyhow."""
    global _woken_at
    now = time.monotonic()
    if not now < _woken_at <= now + seconds + TOLERANCE_SECONDS:
        _woken_at = now + seconds
        job_messages.wake_for_waiting(seconds=seconds)
