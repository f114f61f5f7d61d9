"""Drift: what differs between old and new for as long as both live, since when, and until when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection, transaction
from django.db.models import Q

from backend.catalog.registry import ModelRegistry
from backend.catalog.state import to_json
from backend.legacy import model_moves, phases
from backend.legacy.cut_over import CutOver, Difference
from backend.legacy.model_moves import shown
from backend.legacy.models import DriftKind, LegacyDrift
from backend.legacy.product import Product
from backend.shared.busy import translated

LOCK = 0x6472696674  # "drift", the key of a PostgreSQL advisory lock
KEPT = timedelta(days=90)
"""How long what does not differ any more is kept."""
MOST_ENDED = 100_000
"""Balances that move there all day would fill a table: of what ended, so many are kept at most, the latest."""


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


def _of_models(product: Product) -> list[Difference]:
    """What models of both have otherwise: costs, sizes, limits and abilities."""
    existing = ModelRegistry.current().ai_models
    rows = [(row, existing[str(row["model_name"])]) for row in product.models if str(row["model_name"]) in existing]
    return [
        Difference(f"model {ours.model_name}: {name}", shown(value), shown(to_json(ours)[name]), DriftKind.MODEL)
        for row, ours in rows
        for name, value in model_moves.values_of(row).items()
        if name in model_moves.COMPARED and model_moves.differs(ours, name, value)
    ]


def note(found: Sequence[Difference], *, now: datetime) -> Watched:
    """Keep the differences of a moment, and forget what ended long ago. One that has other values than before is
    another, from now on. Raises Busy."""
    with translated(), transaction.atomic():
        with connection.cursor() as cursor:  # two looks at once would note the same twice
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        watched = _note(found, now)
        _forget(before=now - KEPT)
    return watched


def _note(found: Sequence[Difference], now: datetime) -> Watched:
    rows = {(row.kind, row.what, row.there, row.here): row for row in LegacyDrift.objects.filter(ended_at=None)}
    seen = {(str(one.kind), one.what, _text(one.before), _text(one.after)) for one in found}
    gone = [row.pk for values, row in rows.items() if values not in seen]
    LegacyDrift.objects.filter(pk__in=gone).update(ended_at=now)
    LegacyDrift.objects.filter(ended_at=None).update(last_seen_at=now)
    new = [values for values in sorted(seen) if values not in rows]
    LegacyDrift.objects.bulk_create(
        LegacyDrift(kind=kind, what=what, there=there, here=here, first_seen_at=now, last_seen_at=now)
        for kind, what, there, here in new
    )
    return Watched(differing=len(seen), new=len(new), ended=len(gone))


def _text(value: object) -> str:
    return "nothing" if value is None else str(value)


def _forget(*, before: datetime) -> None:
    ended = LegacyDrift.objects.exclude(ended_at=None)
    ended.filter(ended_at__lt=before).delete()
    if (last := ended.order_by("-ended_at", "-id")[MOST_ENDED : MOST_ENDED + 1].first()) is not None:
        ended.filter(Q(ended_at__lt=last.ended_at) | Q(ended_at=last.ended_at, pk__lte=last.pk)).delete()
