"""Jobs: run as soon as their message comes, and taken up where none came or a worker died."""

from uuid import UUID

from celery import shared_task

from backend.api.tasks import automation
from backend.catalog.registry import ModelRegistry
from backend.generation import reconcile
from backend.generation.ai_engine import AIEngine
from backend.shared import clock


@shared_task
def run(job_id: str) -> None:
    AIEngine(ended=automation.go_on).work(first=UUID(job_id))


@shared_task
def take_up() -> None:
    """What nobody runs."""
    AIEngine(ended=automation.go_on).work()


@shared_task
def apply_rule() -> None:
    """To what nobody has reconciled in time."""
    reconcile.apply_rule(registry=ModelRegistry.current(), now=clock.now())


@shared_task
def keep_holds() -> None:
    """Of delivered work whose usage is not decided yet."""
    reconcile.keep_holds(now=clock.now())
