"""The items of a step: what they are made of, and the input of each one's function."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Max, Sum

from backend.automation import inputs, pipelines, steps
from backend.automation.errors import RunTextsDeleted
from backend.automation.inputs import Thing
from backend.automation.models import AutomationRun, AutomationRunStep, AutomationStepItem
from backend.automation.models.steps import ItemStatus
from backend.automation.pipelines import Part
from backend.automation.steps import Step
from backend.credits.statements import IdempotencyKey
from backend.generation import function_outputs, function_rests
from backend.generation.models import FunctionRun

AT_ONCE = 100
"""Outputs that are read from the database together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What feeds a step: an item of the one before or, without one, the run's input. `things`: how many it gives."""

    parent_id: int | None
    things: int


def plan(*, run: AutomationRun, step: AutomationRunStep) -> int:
    """Make an item for each part of what the step before gave and nothing has taken yet; how many."""
    sums = step.items.filter(retry_of=None).aggregate(taken=Sum("count"), last=Max("number"))
    taken, number = sums["taken"] or 0, -1 if sums["last"] is None else sums["last"]
    made = list[AutomationStepItem]()
    for source in _sources(run, step):
        for part in pipelines.parts(step=_typed(run, step), things=source.things, taken=taken):
            taken, number = taken + part.count, number + 1
            made.append(_item(step, source, part, number))
    AutomationStepItem.objects.bulk_create(made)
    return len(made)


def first_of(*, run: AutomationRun, step: AutomationRunStep) -> tuple[list[AutomationStepItem], Mapping[str, object]]:
    """The items of a run's first step, not saved yet, and the input of the first one's function. Raises
    RunTextsDeleted."""
    things, typed = _things_of_run(run), _typed(run, step)
    parts = pipelines.parts(step=typed, things=len(things), taken=0)
    source = Source(parent_id=None, things=len(things))
    made = [_item(step, source, part, number) for number, part in enumerate(parts)]
    return made, pipelines.input_of(step=typed, things=things[: made[0].count], article=_article(run, made[0]))


def input_of(*, run: AutomationRun, step: AutomationRunStep, item: AutomationStepItem) -> Mapping[str, object]:
    """The input of the item's function. Raises RunTextsDeleted."""
    earlier = item.retry_of.function_run if item.retry_of is not None else None
    if earlier is not None:
        if earlier.texts_deleted_at is not None:
            raise RunTextsDeleted
        return function_rests.failed_input(run=earlier)
    things = _things_of_run(run) if item.parent is None else _things_of(item.parent.function_run)
    part = things[item.place : item.place + item.count]
    return pipelines.input_of(step=_typed(run, step), things=part, article=_article(run, item))


def key_of(item: AutomationStepItem) -> IdempotencyKey:
    """By which its function runs once."""
    return IdempotencyKey(owner="automation", key=str(item.id))


def _article(run: AutomationRun, item: AutomationStepItem) -> str:
    return f"{run.id}:{item.parent_id or 0}"


def _item(step: AutomationRunStep, source: Source, part: Part, number: int) -> AutomationStepItem:
    return AutomationStepItem(step=step, number=number, parent_id=source.parent_id, place=part.place, count=part.count)


def _sources(run: AutomationRun, step: AutomationRunStep) -> Iterator[Source]:
    if step.position == 0:
        if not step.items.exists():
            yield Source(parent_id=None, things=len(_things_of_run(run)))
        return
    before = AutomationStepItem.objects.filter(step__run=run, step__position=step.position - 1)
    untaken = before.filter(status=ItemStatus.DONE, children=None).select_related("function_run")
    for item in untaken.order_by("number", "attempt").iterator(chunk_size=AT_ONCE):
        yield Source(parent_id=item.id, things=_count(item.function_run))


def _count(run: FunctionRun | None) -> int:
    """One where texts were deleted, so that an item fails and says so."""
    try:
        return len(_things_of(run))
    except RunTextsDeleted:
        return 1


def _things_of(run: FunctionRun | None) -> Sequence[Thing]:
    output = function_outputs.typed(run) if run is not None else None
    if output is None:
        raise RunTextsDeleted
    return pipelines.things_of(output)


def _things_of_run(run: AutomationRun) -> Sequence[Thing]:
    if run.texts_deleted_at is not None:
        raise RunTextsDeleted
    first = steps.read(run.steps)[0].function
    return inputs.things(inputs.read(first=first, values=run.input))


def _typed(run: AutomationRun, step: AutomationRunStep) -> Step:
    return steps.read(run.steps)[step.position]
