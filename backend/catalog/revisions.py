"""Publishing: the one way in which the catalog changes.

`publish` takes a lock, hands the current state to `edit`, validates the whole next state, and writes the rows,
the revision and its changes in one transaction. What fails leaves everything as it was.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from backend.catalog import tables
from backend.catalog.invariants import Problem, problems
from backend.catalog.models import CatalogChange, CatalogRevision
from backend.catalog.models.providers import SECRET_MAX_LENGTH, SecretName
from backend.catalog.models.revisions import Action, Door
from backend.catalog.registry import CatalogNotSeeded, ModelRegistry
from backend.catalog.state import PROVIDER, CatalogState, Row, row_from, to_json

PUBLISH_LOCK = 0x7261746563617264  # "ratecard", the key of a PostgreSQL advisory lock


class StaleRevision(Exception):
    """The catalog has moved on since the writer looked at it."""

    def __init__(self, *, expected: int, current: int) -> None:
        super().__init__(f"expected revision {expected}, current is {current}")
        self.expected, self.current = expected, current


class InvalidCatalog(Exception):
    """The next state breaks rules; `problems` names each."""

    def __init__(self, found: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(f"{problem.entity} {problem.key}: {problem.message}" for problem in found))
        self.problems = found


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one entity. Values are JSON; a secret is "set" or None."""

    action: Action
    entity: str
    key: str
    field: str
    before: Any
    after: Any


@dataclass(slots=True)
class Draft:
    """The next state, to be edited: replace rows in `state`, put new secrets (None removes one) in `secrets`."""

    state: CatalogState
    secrets: dict[tuple[str, SecretName], str | None] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Published:
    """What a publish did: the revision that is current now, and the changes that made it (none: nothing to do)."""

    revision: int
    changes: tuple[Change, ...]


def publish(
    *,
    edit: Callable[[Draft], None],
    author: str,
    reason: str,
    door: Door,
    now: datetime,
    expected_revision: int | None = None,
    dry_run: bool = False,
) -> Published:
    """Apply `edit` to the newest state and make the result the next revision.

    An edit that changes nothing makes no revision; `dry_run` answers what would change and writes nothing.
    Raises StaleRevision, InvalidCatalog, and whatever `edit` raises.
    """
    with transaction.atomic():
        _lock()
        number, before, secrets_set = _current()
        if expected_revision is not None and expected_revision != number:
            raise StaleRevision(expected=expected_revision, current=number)
        draft = Draft(state=before.copy())
        edit(draft)
        _validate(draft)
        changes = (*_row_changes(before, draft.state), *_secret_changes(draft, secrets_set))
        if changes and not dry_run:
            number += 1
            _write(number, draft, before, changes, author=author, reason=reason, door=door, now=now)
    return Published(number, changes)


def state_at(number: int) -> CatalogState:
    """The state as it was at a revision, rebuilt from the changes that led to it."""
    values: dict[tuple[str, str], dict[str, Any]] = {}
    changes = CatalogChange.objects.filter(revision_id__lte=number).exclude(field__in=SecretName.values)
    for change in changes.order_by("revision_id", "id").iterator():
        row = (change.entity, change.key)
        if change.action == Action.DELETE:
            values.pop(row, None)
        else:
            values.setdefault(row, {})[change.field] = change.after
    state = CatalogState()
    for (entity, key), row_values in values.items():
        state.put(entity, key, row_from(entity, row_values))
    return state


def _lock() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [PUBLISH_LOCK])


def _current() -> tuple[int, CatalogState, frozenset[tuple[str, str]]]:
    try:
        registry = ModelRegistry.current()
    except CatalogNotSeeded:
        return 0, CatalogState(), frozenset()
    return registry.revision, registry.to_state(), registry.secrets_set


def _validate(draft: Draft) -> None:
    found = [*problems(draft.state)]
    for (provider_id, name), secret in draft.secrets.items():
        if provider_id not in draft.state.providers:
            found.append(Problem(PROVIDER, provider_id, name, "The provider does not exist."))
        elif secret is not None and not 1 <= len(secret) <= SECRET_MAX_LENGTH:
            found.append(Problem(PROVIDER, provider_id, name, f"Give 1 to {SECRET_MAX_LENGTH} characters."))
    if found:
        raise InvalidCatalog(tuple(found))


def _row_changes(before: CatalogState, after: CatalogState) -> Iterator[Change]:
    old, new = before.rows(), after.rows()
    for entity, key in sorted(old.keys() | new.keys()):
        if old.get((entity, key)) != new.get((entity, key)):
            yield from _field_changes(entity, key, old.get((entity, key)), new.get((entity, key)))


def _field_changes(entity: str, key: str, old: Row | None, new: Row | None) -> Iterator[Change]:
    action = Action.CREATE if old is None else Action.DELETE if new is None else Action.UPDATE
    before = to_json(entity, old) if old is not None else {}
    after = to_json(entity, new) if new is not None else {}
    for name in before or after:
        if before.get(name) != after.get(name):
            yield Change(action, entity, key, name, before.get(name), after.get(name))


def _secret_changes(draft: Draft, secrets_set: frozenset[tuple[str, str]]) -> Iterator[Change]:
    for (provider_id, name), secret in sorted(draft.secrets.items()):
        before = "set" if (provider_id, name) in secrets_set else None
        after = "set" if secret is not None else None
        if before or after:
            yield Change(Action.UPDATE, PROVIDER, provider_id, name, before, after)


def _write(
    number: int,
    draft: Draft,
    before: CatalogState,
    changes: tuple[Change, ...],
    *,
    author: str,
    reason: str,
    door: Door,
    now: datetime,
) -> None:
    # The revision goes first: the tables take rows only in a transaction that has one.
    CatalogRevision.objects.create(number=number, author=author, reason=reason, door=door, published_at=now)
    tables.write(before=before, after=draft.state, now=now)
    tables.write_secrets(secrets=draft.secrets, now=now)
    CatalogChange.objects.bulk_create(
        [
            CatalogChange(
                revision_id=number,
                action=change.action,
                entity=change.entity,
                key=change.key,
                field=change.field,
                before=change.before,
                after=change.after,
            )
            for change in changes
        ],
        batch_size=5_000,
    )
