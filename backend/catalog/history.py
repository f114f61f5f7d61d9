"""Reading past revisions, comparing them and taking one back.

What revisions kept is read by the names of today, whatever the names were then; see `formats`. What no format explains
raises `Unreadable`: a state is never made up.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, QuerySet, Window
from django.db.models.functions import RowNumber
from pydantic import ValidationError

from backend.catalog.formats import CATALOG
from backend.catalog.impact import Impact, of_change
from backend.catalog.models import CatalogChange, CatalogRevision
from backend.catalog.models.providers import SecretName
from backend.catalog.models.revisions import Action
from backend.catalog.registry import CatalogNotSeeded, ModelRegistry
from backend.catalog.revisions import Change, Draft, differences
from backend.catalog.rows import PROVIDER
from backend.catalog.state import CLASSES, CatalogState, Row, field_names, row_from, to_json
from backend.shared import formats
from backend.shared.cursors import at_once_closed
from backend.shared.formats import JsonObject, Unreadable
from backend.shared.immutable_json import is_storable

SHORT_HISTORY = 2_000  # changes, which are read as fast
MOST_TAKEN_BACK = 5_000
MOST_LISTED = 1_000


@dataclass(kw_only=True)
class RevisionNotFound(Exception):
    """No revision has that number."""

    key: int | None = None


def get(*, number: int) -> CatalogRevision:
    """Raises RevisionNotFound."""
    # Beyond the range of integer PostgreSQL raises an error instead of finding no row.
    revision = CatalogRevision.objects.filter(number=number).first() if 0 < number < 2**31 else None
    if revision is None:
        raise RevisionNotFound(key=number)
    return revision


def listed(*, author: str = "", entity: str = "", key: str = "") -> QuerySet[CatalogRevision]:
    """Revisions by somebody with `author` in their name, that changed such a row; what is empty is not asked."""
    if not is_storable([author, key]):
        return CatalogRevision.objects.none()
    revisions = CatalogRevision.objects.filter(author__icontains=author)
    if not entity and not key:
        return revisions
    changes = CatalogChange.objects.filter(revision=OuterRef("number"), key__icontains=key)
    return revisions.filter(Exists(changes.filter(entity=entity) if entity else changes))


def kept_changes(numbers: Collection[int]) -> dict[int, list[CatalogChange]]:
    """What several revisions kept, by their numbers, for `changes`: of each the first `MOST_LISTED`."""
    place = Window(RowNumber(), partition_by="revision", order_by="id")
    listed = CatalogChange.objects.filter(revision__in=numbers).annotate(place=place).filter(place__lte=MOST_LISTED)
    rows: dict[int, list[CatalogChange]] = defaultdict(list)
    for change in listed.order_by("id"):
        rows[change.revision_id].append(change)
    return rows


def of_row(*, entity: str, key: str) -> QuerySet[CatalogRevision]:
    """The revisions that touched a row, the newest first; `changes` with their `row_changes` says how."""
    kept = CatalogChange.objects.filter(entity=entity, key=key)
    revisions = CatalogRevision.objects.filter(number__in=kept.values("revision_id")).order_by("-number")
    return revisions.prefetch_related(Prefetch("changes", queryset=kept.order_by("id"), to_attr="row_changes"))


def since(*, number: int, entity: str = "", key: str = "") -> QuerySet[CatalogRevision]:
    """The revisions after a number, of a row or of all, as `of_row` has them."""
    if entity:
        return of_row(entity=entity, key=key).filter(number__gt=number)
    kept = Prefetch("changes", queryset=CatalogChange.objects.order_by("id"), to_attr="row_changes")
    return CatalogRevision.objects.filter(number__gt=number).order_by("-number").prefetch_related(kept)


def row_at(*, entity: str, key: str, number: int) -> Row | None:
    """A row as it was at a revision; None where there was no such row or revision. Raises Unreadable."""
    try:
        return state(number=number).rows().get((entity, key))
    except RevisionNotFound:
        return None


def changes(*, revision: CatalogRevision, kept: Iterable[CatalogChange] | None = None) -> tuple[Change, ...]:
    """What a revision changed, or of that what `kept` has. Raises Unreadable."""
    rows = revision.changes.order_by("id") if kept is None else kept
    return tuple(change for row in rows for change in _read_change(row, revision.format))


def state_at(number: int) -> CatalogState:
    """The state as it was at a revision: today's, with the changes since taken back, or rebuilt from the first change.

    Raises Unreadable.
    """
    return _taken_back(number) or rebuilt(number)


def rebuilt(number: int) -> CatalogState:
    """The state as the changes that led to a revision made it. Raises Unreadable."""
    rows: dict[tuple[str, str], JsonObject] = {}
    for action, entity, key, values in _kept_values(number):
        if action == Action.DELETE:
            rows.pop((entity, key), None)
        elif values:  # else only secrets changed, as where a provider goes with them
            # An update stores only the changed fields, so later values override earlier ones.
            rows.setdefault((entity, key), {}).update(values)
    state = CatalogState()
    for (entity, key), values in rows.items():
        state.put(entity, key, _read_row(entity, key, values, number))
    return state


def _taken_back(number: int) -> CatalogState | None:
    """None where that takes longer: where the history is short, or many changes came since."""
    if not CatalogChange.objects.filter(revision_id__lte=number).order_by()[SHORT_HISTORY : SHORT_HISTORY + 1].exists():
        return None
    try:
        registry = ModelRegistry.current()
    except CatalogNotSeeded:
        return None
    later = CatalogChange.objects.filter(revision_id__gt=number, revision_id__lte=registry.revision)
    later = later.order_by("-revision_id", "id").select_related("revision")
    changes = list(later[: MOST_TAKEN_BACK + 1])
    if number > registry.revision or len(changes) > MOST_TAKEN_BACK:
        return None
    state = registry.to_state()
    present, rows = state.rows(), dict[tuple[str, str], JsonObject]()
    for (_, action, entity, key), group in groupby(
        changes, key=lambda row: (row.revision_id, row.action, row.entity, row.key)
    ):
        kept = list(group)
        where, whole = f"revision {kept[0].revision_id}, {entity} {key}", action == Action.DELETE
        values = {row.field: row.before for row in kept}
        upgraded = _upgraded(entity, values, format=kept[0].revision.format, where=where, whole=whole)
        visible = {name: value for name, value in upgraded.items() if name not in _secrets(entity)}
        if action == Action.CREATE:
            rows[entity, key] = {}
        elif not visible:  # only secrets changed
            continue
        elif (entity, key) in rows:
            rows[entity, key] |= visible
        else:
            rows[entity, key] = (to_json(present[entity, key]) if (entity, key) in present else {}) | visible
    for (entity, key), values in rows.items():
        state.put(entity, key, _read_row(entity, key, values, number) if values else None)
    return state


def diff(*, from_number: int, to_number: int) -> tuple[Change, ...]:
    """The changes that lead from one state to the other, either way. Secrets are not part of a state.

    Raises RevisionNotFound, Unreadable.
    """
    for number in (from_number, to_number):
        get(number=number)
    return differences(state_at(from_number), state_at(to_number))


def roll_back(draft: Draft, *, to_number: int) -> None:
    """Put the state of an earlier revision into a draft. Secrets stay as they are.

    Raises RevisionNotFound, Unreadable.
    """
    get(number=to_number)
    draft.state = state_at(to_number).after(draft.state)


def impact(*, number: int) -> Impact:
    """What a revision did to those who buy, by the use before it. Raises RevisionNotFound, Unreadable."""
    revision = get(number=number)
    return of_change(state_at(number - 1), state_at(number), at=revision.published_at)


def state(*, number: int, uid: UUID | None = None) -> CatalogState:
    """The state of a revision, kept per process: for reading only. Raises RevisionNotFound, Unreadable.

    `uid`, where the caller knows it, saves a query.
    """
    return _kept_state(number, uid or get(number=number).uid)


# By uid too: after a restored backup, the same number may be another state.
@lru_cache(maxsize=32)
def _kept_state(number: int, uid: UUID) -> CatalogState:
    return state_at(number)


def _kept_values(number: int) -> Iterator[tuple[str, str, str, JsonObject]]:
    """Each row that a revision up to this one touched, without secrets: what was done to it, and its new values."""
    kept = CatalogChange.objects.filter(revision_id__lte=number).order_by("revision_id", "id")
    fields = kept.values_list("revision_id", "revision__format", "action", "entity", "key", "field", "after")
    # groupby needs the fields of a row side by side: `differences` lists them so, and ids keep the order.
    with at_once_closed(fields.iterator()) as rows:
        for (revision, format, action, entity, key), group in groupby(rows, key=lambda row: row[:5]):
            values = {row[5]: row[6] for row in group}
            where = f"revision {revision}, {entity} {key}"
            whole = action == Action.CREATE  # a field that came later is added to rows, not to changes of them
            upgraded = _upgraded(entity, values, format=format, where=where, whole=whole)
            kept_names = {name: value for name, value in upgraded.items() if name not in _secrets(entity)}
            yield action, entity, key, kept_names


def _read_change(row: CatalogChange, format: int) -> Iterator[Change]:
    where = f"revision {row.revision_id}, {row.entity} {row.key}"
    before, after = (
        _upgraded(row.entity, {row.field: value}, format=format, where=where, whole=False)
        for value in (row.before, row.after)
    )
    for name in before | after:
        yield Change(Action(row.action), row.entity, row.key, name, before.get(name), after.get(name))


def _upgraded(entity: str, values: JsonObject, *, format: int, where: str, whole: bool) -> JsonObject:
    upgraded = CATALOG.upgraded(entity, values, number=format, where=where, whole=whole)
    names = (*field_names(entity), *_secrets(entity)) if entity in CLASSES else ()
    formats.check(upgraded, known=names, where=where, number=format)
    return upgraded


def _secrets(entity: str) -> list[str]:
    return SecretName.values if entity == PROVIDER else []


def _read_row(entity: str, key: str, values: JsonObject, number: int) -> Row:
    """A row of exactly these values. A revision that makes a row leaves out what is null; nothing has a default."""
    try:
        row = row_from(CLASSES[entity], dict.fromkeys(field_names(entity)) | values)
    except ValidationError as error:
        names = ", ".join(sorted({str(problem["loc"][0]) for problem in error.errors()}))
        where, problem = f"{entity} {key} as of revision {number}", f"missing, or of another type: {names}."
        raise Unreadable(where=where, number=CATALOG.number, problem=problem) from None
    return row
