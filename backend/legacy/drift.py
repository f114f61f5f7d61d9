"""Drift: what differs between old and new for as long as both live, since when, and until when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from backend.catalog.registry import ModelRegistry
from backend.catalog.state import to_json
from backend.legacy import model_moves, phases
from backend.legacy.cut_over import CutOver, Step
from backend.legacy.model_moves import shown
from backend.legacy.models import LegacyDrift
from backend.legacy.product import Product
from backend.shared.busy import translated


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """What one look found: how much differs, how much of it is new, and how much does not differ any more."""

    differing: int
    new: int
    ended: int


def watch(*, cut: CutOver) -> Watched:
    """Compare every model, setting, operation, override, key and balance of the applied phases, and keep what differs.

    Raises UnusableDecisions, Busy.
    """
    found = [*_of_models(cut.product), *phases.differences(cut=cut)]
    return note(found, now=cut.now)


def _of_models(product: Product) -> list[Step]:
    """What models of both have otherwise: costs, sizes, limits and abilities."""
    existing = ModelRegistry.current().ai_models
    rows = [(row, existing[str(row["model_name"])]) for row in product.models if str(row["model_name"]) in existing]
    return [
        Step(f"model {ours.model_name}: {name}", shown(value), shown(to_json(ours)[name]))
        for row, ours in rows
        for name, value in model_moves.values_of(row).items()
        if name in model_moves.COMPARED and model_moves.differs(ours, name, value)
    ]


def note(found: Sequence[Step], *, now: datetime) -> Watched:
    """Keep the differences of a moment. One that has other values than before is another, from now on. Raises Busy."""
    with translated(), transaction.atomic():
        phases.lock()
        return _note(found, now)


def _note(found: Sequence[Step], now: datetime) -> Watched:
    rows = {(row.what, row.there, row.here): row for row in LegacyDrift.objects.filter(ended_at=None)}
    seen = {(step.what, _text(step.before), _text(step.after)) for step in found}
    gone = [row.pk for values, row in rows.items() if values not in seen]
    LegacyDrift.objects.filter(pk__in=gone).update(ended_at=now)
    LegacyDrift.objects.filter(ended_at=None).update(last_seen_at=now)
    new = [values for values in sorted(seen) if values not in rows]
    LegacyDrift.objects.bulk_create(
        LegacyDrift(what=what, there=there, here=here, first_seen_at=now, last_seen_at=now) for what, there, here in new
    )
    return Watched(differing=len(seen), new=len(new), ended=len(gone))


def _text(value: object) -> str:
    return "nothing" if value is None else str(value)


def current() -> QuerySet[LegacyDrift]:
    """What differed when it was looked at last, the oldest first."""
    return LegacyDrift.objects.filter(ended_at=None).order_by("first_seen_at", "id")


def history() -> QuerySet[LegacyDrift]:
    """All that ever differed, the newest first."""
    return LegacyDrift.objects.order_by("-first_seen_at", "-id")
