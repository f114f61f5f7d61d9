"""Automations in tests: small pipelines, and workers that run them against the stand-in."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from typing import Any
from uuid import UUID

from backend.accounts.audit import Actor
from backend.accounts.models import Account
from backend.api.tasks import automation as tasks
from backend.automation import automations, runs
from backend.automation.automations import Values
from backend.automation.models import Automation, AutomationRun, AutomationStepItem
from backend.catalog import providers
from backend.catalog.models.providers import SecretName
from backend.generation.ai_core import AICore
from backend.generation.ai_engine import AIEngine
from backend.generation.stand_in.server import running
from backend.shared import clock
from tests.support import selling
from tests.support.publishing import publish

MARA = Actor(name="mara")
CLUSTER: dict[str, Any] = {"function": "auto_cluster"}
IDEAS: dict[str, Any] = {"function": "generate_ideas", "kind": "guide"}
CONTENT: dict[str, Any] = {"function": "generate_content", "length": 50, "tone": "warm", "language": "English"}
PROMPTS: dict[str, Any] = {"function": "generate_image_prompts", "count": 1}
IMAGES: dict[str, Any] = {"function": "generate_images", "tier": "basic"}
FIVE = (CLUSTER, IDEAS, CONTENT, PROMPTS, IMAGES)
KEYWORDS: dict[str, Any] = {
    "keywords": [{"keyword": "oak lamp"}, {"keyword": "led lamp"}, {"keyword": "rag rug"}, {"keyword": "wool rug"}]
}
TWO_CLUSTERS: dict[str, Any] = {
    "clusters": [{"name": "Lamps", "keywords": ["oak lamp"]}, {"name": "Rugs", "keywords": ["rug"]}]
}


def create(account: Account, *steps: dict[str, Any], **values: Any) -> Automation:
    """By default keywords that become clusters."""
    words: dict[str, Any] = {"name": "Lamps", "steps": steps or (CLUSTER,), "input": KEYWORDS}
    given: dict[str, Any] = {"access": selling.ALL, "actor": MARA, "now": clock.now(), "account_id": str(account.id)}
    named = {each.name for each in fields(Values)}
    asked = {name: value for name, value in values.items() if name in named}
    context = {name: value for name, value in values.items() if name not in named}
    return automations.create(values=Values(**words | asked), **given | context)


def run_now(automation: Automation, **values: Any) -> AutomationRun:
    given: dict[str, Any] = {"author": "mara", "access": selling.ALL, "key": selling.key(), "now": clock.now()}
    return runs.run_now(automation_id=automation.id, **given | values)


@contextmanager
def standing_in() -> Iterator[None]:
    """The stand-in is the provider of texts and images. Needs INSECURE_ENDPOINTS."""
    with running() as server:
        for provider_id in ("openai", "runware"):
            _turn_to(provider_id, server.addresses[provider_id])
        yield


def _turn_to(provider_id: str, address: str) -> None:
    secrets = {SecretName.API_KEY: "a-key"}
    publish(lambda draft: providers.rotate_key(draft, provider_id=provider_id, secrets=secrets, api_endpoint=address))


def work(*, engine: AIEngine | None = None) -> None:
    """What workers do until nothing is due."""
    engine = engine or AIEngine(core=AICore(), ended=tasks.go_on)
    tasks.take_up()
    while engine.run_next():
        tasks.take_up()


def again(run: AutomationRun) -> AutomationRun:
    """The run as it is now."""
    return runs.get(access=selling.ALL, run_id=run.id)


def steps(run: AutomationRun) -> list[tuple[str, str]]:
    return list(run.run_steps.order_by("position").values_list("function", "status"))


def items(run: AutomationRun, position: int) -> list[tuple[int, int, str]]:
    """Number, attempt and status of a step's items."""
    found = AutomationStepItem.objects.filter(step__run=run, step__position=position).order_by("number", "attempt")
    return list(found.values_list("number", "attempt", "status"))


def output(run: AutomationRun, position: int, number: int = 0, attempt: int = 1) -> Any:
    item = AutomationStepItem.objects.select_related("function_run").get(
        step__run=run, step__position=position, number=number, attempt=attempt
    )
    assert item.function_run is not None
    return item.function_run.output


def run_id(automation: Automation) -> UUID:
    """Of its only run."""
    return AutomationRun.objects.get(automation=automation).id
