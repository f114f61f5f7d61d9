"""Looking back at revisions, comparing them and taking one back."""

from collections import defaultdict
from collections.abc import Collection
from functools import lru_cache
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from backend.catalog.impact import Impact, of_change
from backend.catalog.models import CatalogChange, CatalogRevision
from backend.catalog.revisions import Change, Draft, differences, state_at
from backend.catalog.state import CatalogState


class RevisionNotFound(Exception):
    """There is no revision of that number."""


def get(*, number: int) -> CatalogRevision:
    """Raises RevisionNotFound."""
    revision = CatalogRevision.objects.filter(number=number).first() if 0 < number < 2**31 else None
    if revision is None:
        raise RevisionNotFound
    return revision


def changes(numbers: Collection[int]) -> dict[int, list[CatalogChange]]:
    """What revisions changed, by their numbers."""
    rows: dict[int, list[CatalogChange]] = defaultdict(list)
    for change in CatalogChange.objects.filter(revision__in=numbers).order_by("id"):
        rows[change.revision_id].append(change)
    return rows


def of_row(*, entity: str, key: str) -> QuerySet[CatalogRevision]:
    """The revisions that touched a row, the newest first, each with its changes of that row as `row_changes`."""
    changes = CatalogChange.objects.filter(entity=entity, key=key)
    found = CatalogRevision.objects.filter(number__in=changes.values("revision_id")).order_by("-number")
    return found.prefetch_related(Prefetch("changes", queryset=changes.order_by("id"), to_attr="row_changes"))


def diff(*, from_number: int, to_number: int) -> tuple[Change, ...]:
    """The changes that lead from one state to the other, either way. Secrets are not part of a state.

    Raises RevisionNotFound.
    """
    for number in (from_number, to_number):
        get(number=number)
    return differences(state_at(from_number), state_at(to_number))


def roll_back(draft: Draft, *, to_number: int) -> None:
    """Put the state of an earlier revision into a draft. Secrets stay as they are. Raises RevisionNotFound."""
    get(number=to_number)
    draft.state = state_at(to_number)


def impact(*, number: int) -> Impact:
    """What a revision did to those who buy, by the use before it. Raises RevisionNotFound."""
    revision = get(number=number)
    return of_change(state_at(number - 1), state_at(number), at=revision.published_at)


def state(*, number: int, uid: UUID | None = None) -> CatalogState:
    """The state of a revision, kept per process: for reading only. Raises RevisionNotFound.

    `uid`, where the caller knows it, saves a query.
    """
    return _kept_state(number, uid or get(number=number).uid)


@lru_cache(maxsize=32)
def _kept_state(number: int, uid: UUID) -> CatalogState:
    return state_at(number)
