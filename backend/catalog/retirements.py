"""Planned retirements: an active model with a day of retirement and a successor is switched on that day, once.

Each is a scheduled change that follows the catalog until it is due: it moves with its day and goes with its plan. One
that was made, failed or was cancelled is not planned again, so that a model that is switched on again stays on.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, time

from backend.accounts.models import User
from backend.catalog.models import CatalogChange, CatalogRevision, CatalogSchedule
from backend.catalog.models.schedules import ScheduleState
from backend.catalog.registry import ModelRegistry
from backend.catalog.state import AI_MODEL, AIModel
from backend.catalog.steps import StepName, step, to_json


def plan(*, registry: ModelRegistry, now: datetime) -> None:
    """Bring the scheduled changes that are planned retirements in line with the catalog."""
    plans = {_name(model): model for model in _leaving(registry)}
    kept = CatalogSchedule.objects.exclude(plan=None)
    kept.filter(state=ScheduleState.PENDING).exclude(plan__in=plans).delete()
    known = set(kept.values_list("plan", flat=True))
    new = [_schedule(name, model, now) for name, model in plans.items() if name not in known]
    CatalogSchedule.objects.bulk_create(new, ignore_conflicts=True)  # another worker may be as fast


def _leaving(registry: ModelRegistry) -> Iterator[AIModel]:
    for model in registry.listed:
        if model.is_active and model.retired_at is not None and model.replaced_by_id is not None:
            yield model


def _name(model: AIModel) -> str:
    return f"{model.retired_at} {model.model_name} {model.replaced_by_id}"


def _schedule(name: str, model: AIModel, now: datetime) -> CatalogSchedule:
    assert model.retired_at is not None
    planned = _planned_by(model)
    retirement = step(
        StepName.AI_MODEL_RETIRE,
        model_name=model.model_name,
        successor=model.replaced_by_id,
        retired_at=model.retired_at,
    )
    return CatalogSchedule(
        plan=name,
        due_at=datetime.combine(model.retired_at, time(), UTC),
        steps=to_json([retirement]),
        reason=f"Planned retirement of {model.model_name}: {planned.reason}",
        author=planned.author,
        user=User.objects.filter(username=planned.author).first(),
        door=planned.door,
        created_at=now,
    )


def _planned_by(model: AIModel) -> CatalogRevision:
    """The revision that named the successor: its author is who planned."""
    named = CatalogChange.objects.filter(entity=AI_MODEL, key=model.model_name, field="replaced_by_id")
    revision: CatalogRevision = named.select_related("revision").order_by("-revision_id")[0].revision
    return revision
