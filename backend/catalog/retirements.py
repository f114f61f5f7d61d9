"""Planned retirements: an active model with a day to come and a successor is switched on that day, once.

Each is a scheduled change that follows the catalog until it is due: it goes with its plan. A plan is what one revision
noted, with its author: one that was made, failed or was cancelled is not made again, until a revision notes it again.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, time

from backend.accounts.models import User
from backend.catalog import history
from backend.catalog.models import CatalogRevision, CatalogSchedule
from backend.catalog.models.schedules import ScheduleState
from backend.catalog.registry import ModelRegistry
from backend.catalog.rows import AI_MODEL, AIModel
from backend.catalog.state import CatalogState
from backend.catalog.steps import Step, StepName, step, to_json

FIELDS = ("switch_at", "retired_at", "replaced_by_id")


def plan(*, registry: ModelRegistry, now: datetime) -> None:
    """Bring the scheduled changes that are planned retirements in line with the catalog."""
    # The name contains the revision, so a new revision plans again and a cancelled plan stays cancelled.
    plans = {f"{revision.number} {model.model_name}": (model, revision) for model, revision in _plans(registry)}
    kept = CatalogSchedule.objects.exclude(plan=None)
    # Only pending ones are deleted: those that were made, failed or were cancelled are history.
    kept.filter(state=ScheduleState.PENDING).exclude(plan__in=plans).delete()
    planned = set(kept.filter(plan__in=plans).values_list("plan", flat=True))
    new = [_schedule(name, *source, now) for name, source in plans.items() if name not in planned]
    CatalogSchedule.objects.bulk_create(new, ignore_conflicts=True)  # another worker may be as fast


def still_holds(state: CatalogState, retirement: Step) -> bool:
    """Whether a model is still to go as was planned."""
    model = state.ai_models.get(str(retirement.values["model_name"]))
    return model is not None and model.is_active and retirement == _step(model)


def _plans(registry: ModelRegistry) -> Iterator[tuple[AIModel, CatalogRevision]]:
    """Models that are to go, each with the revision that said so. A day that was past by then is no plan."""
    for model in registry.listed:
        if model.is_active and model.switch_day is not None and model.replaced_by_id is not None:
            revision = _noted_by(model)
            if model.switch_day > revision.published_at.date():
                yield model, revision


def _noted_by(model: AIModel) -> CatalogRevision:
    """The last that set the day or the successor: its author is who planned."""
    revisions = history.of_row(entity=AI_MODEL, key=model.model_name)
    return next(revision for revision in revisions if _notes(revision))


def _notes(revision: CatalogRevision) -> bool:
    changes = history.changes(revision=revision, kept=revision.row_changes)  # type: ignore[attr-defined]
    return any(change.field in FIELDS for change in changes)


def _step(model: AIModel) -> Step:
    return step(
        StepName.AI_MODEL_RETIRE,
        model_name=model.model_name,
        successor=model.replaced_by_id,
        switch_at=model.switch_day,
    )


def _schedule(name: str, model: AIModel, noted: CatalogRevision, now: datetime) -> CatalogSchedule:
    assert model.switch_day is not None
    return CatalogSchedule(
        plan=name,
        due_at=datetime.combine(model.switch_day, time(), UTC),
        steps=to_json([_step(model)]),
        reason=f"Planned retirement of {model.model_name}: {noted.reason}",
        accept_low_margin=noted.accepted_low_margin,
        author=noted.author,
        user=User.objects.filter(username=noted.author).first(),
        channel=noted.channel,
        created_at=now,
    )
