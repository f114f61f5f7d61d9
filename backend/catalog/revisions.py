"""Publishing: the one way in which the catalog changes.

`publish` takes a lock, hands the current state to `edit`, validates the whole next state, and writes the rows,
the revision and its changes in one transaction. What fails leaves everything as it was.
"""

import json
from collections.abc import Callable, Collection, Iterator
from dataclasses import asdict, dataclass, field, is_dataclass
from datetime import datetime

from django.db import connection, transaction
from pydantic import ValidationError

from backend.catalog import impact, revision_feed, secret_audit, tables
from backend.catalog.formats import CATALOG
from backend.catalog.impact import Impact, MarginEffect
from backend.catalog.invariants import (
    Problem,
    RulesBroken,
    problems,
    problems_of_change,
    problems_of_providers,
    problems_of_types,
)
from backend.catalog.models import CatalogChange, CatalogRevision
from backend.catalog.models.providers import SECRET_MAX_LENGTH, SecretName
from backend.catalog.models.revisions import AUTHOR_MAX_LENGTH, Action, Channel
from backend.catalog.references import from_above
from backend.catalog.registry import CatalogNotSeeded, ModelRegistry
from backend.catalog.rows import AI_MODEL, PROVIDER
from backend.catalog.state import CatalogState, Row, differs, field_names, is_same, normalised, to_json
from backend.shared.busy import translated
from backend.shared.immutable_json import is_storable
from backend.shared.turns import Turns

UNSTORABLE = (
    "Leave out characters and numbers that can't be stored: NUL, lone surrogates, infinity, thousands of digits."
)
PUBLISH_LOCK = 0x7261746563617264  # "ratecard", the key of a PostgreSQL advisory lock
_publishing = Turns(most=2)
"""One publishes while another waits for the lock."""


@dataclass(kw_only=True)
class StaleRevision(Exception):
    """The catalog, or the row that is changed, has moved on since the writer read it."""

    expected: int
    current: int


class InvalidCatalog(RulesBroken):
    """The next state would break rules; nothing was changed."""


class LowMargin(Exception):
    """The change would sell below the settings' minimum margin; nothing was changed."""

    def __init__(self, impact: Impact) -> None:
        super().__init__(f"{len(impact.low_margins)} margins would be below the minimum")
        self.impact = impact

    @property
    def margins(self) -> tuple[MarginEffect, ...]:
        return self.impact.low_margins


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenRow:
    """A row as its writer saw it, at a revision."""

    entity: str
    key: str
    revision: int


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one entity. Values are JSON; a secret is "set" or None."""

    action: Action
    entity: str
    key: str
    field: str
    before: object
    after: object


@dataclass(slots=True)
class Draft:
    """The next state, to be edited: replace rows in `state`, put new secrets (None removes one) in `secrets`.

    `later` are states that the change leads to on a later day; they must be possible, too.
    """

    state: CatalogState
    later: list[CatalogState] = field(default_factory=list, repr=False)
    secrets: dict[tuple[str, SecretName], str | None] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Published:
    """What a publish did: the revision that is current now, and the changes that made it (none: nothing to do)."""

    revision: int
    changes: tuple[Change, ...]
    impact: Impact


def publish(
    *,
    edit: Callable[[Draft], None],
    author: str,
    reason: str,
    channel: Channel,
    now: datetime,
    expected_revision: int | None = None,
    expected_row: SeenRow | None = None,
    dry_run: bool = False,
    accept_low_margin: bool = False,
    may_change_secrets: bool = True,
) -> Published:
    """Apply `edit` to the newest state and make the result the next revision.

    An edit that changes nothing makes no revision; `dry_run` answers what would change and writes nothing.
    `expected_row`: only a later change of this row, or of its secrets, stands in the way.
    Without `may_change_secrets`, an edit that sets or removes one is invalid, also by deleting its provider.
    Raises StaleRevision, InvalidCatalog, LowMargin unless it is accepted, Busy, and whatever `edit` raises.
    """
    with _publishing.turn(None), translated(), transaction.atomic():
        number, before, secrets_set = _locked()
        if expected_revision is not None and expected_revision != number:
            raise StaleRevision(expected=expected_revision, current=number)
        if expected_row is not None and _has_changed(expected_row, number):
            raise StaleRevision(expected=expected_row.revision, current=number)
        draft = _edited(before, edit)
        _validate(before, draft, secrets_set, author=author, reason=reason)
        changes = _changes(before, draft, secrets_set, may_change_secrets=may_change_secrets)
        effect = _impact(before, draft, at=now, accept_low_margin=accept_low_margin)
        if changes and not dry_run:
            number += 1
            revision = CatalogRevision(
                number=number,
                author=author,
                reason=reason,
                channel=channel,
                published_at=now,
                accepted_low_margin=accept_low_margin,
                format=CATALOG.number,
            )
            _write(revision, draft, before, changes)
    return Published(number, changes, effect)


def _locked() -> tuple[int, CatalogState, Collection[tuple[str, str]]]:
    """The newest revision's number and state, and which secrets are set. Nobody else publishes before the commit."""
    with connection.cursor() as cursor:  # readers take no lock and never wait
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [PUBLISH_LOCK])
    try:
        registry = ModelRegistry.current()  # under the lock, or it could be stale by the commit
    except CatalogNotSeeded:
        return 0, CatalogState(), ()
    return registry.revision, registry.to_state(), registry.secrets.keys()


def _has_changed(row: SeenRow, current: int) -> bool:
    if row.revision == current:
        return False
    later = CatalogChange.objects.filter(revision__gt=row.revision, entity=row.entity, key=row.key)
    return row.revision > current or later.exists()  # a number to come is of another database


def _edited(before: CatalogState, edit: Callable[[Draft], None]) -> Draft:
    """Raises InvalidCatalog, and whatever `edit` raises."""
    draft = Draft(state=before.copy())  # of the dictionaries, which is enough, because rows are immutable
    edit(draft)
    for state in (draft.state, *draft.later):
        _normalise(before, state)
    return draft


def _normalise(before: CatalogState, after: CatalogState) -> None:
    """Bring every row that changed to the form in which it will be read again. Raises InvalidCatalog."""
    old, broken = before.rows(), []
    for (entity, key), row in after.rows().items():
        known = old.get((entity, key))
        if known is row:  # rows are immutable: the same object is unchanged
            continue
        if known is not None and is_same(known, row):
            # What comes after this skips an existing row, and a file lists mostly those.
            after.put(entity, key, known)
            continue
        broken += [
            Problem(entity, key, name, UNSTORABLE) for name in field_names(entity) if not _is_storable(row, name)
        ]
        if broken:
            continue
        try:
            after.put(entity, key, normalised(row))
        except ValidationError as error:
            broken += problems_of_types(entity, key, error)
    if broken:
        raise InvalidCatalog(tuple(broken))


def _is_storable(row: Row, name: str) -> bool:
    value = getattr(row, name)
    is_of_rows = isinstance(value, tuple) and all(map(is_dataclass, value))
    return is_storable([asdict(item) for item in value] if is_of_rows else value)


def _validate(
    before: CatalogState, draft: Draft, secrets_set: Collection[tuple[str, str]], *, author: str, reason: str
) -> None:
    broken = [
        *problems(draft.state, before=before),
        *problems_of_change(before, draft.state),
        *problems_of_providers(before, draft.state),
        *_problems_of_secrets(draft),
        *_problems_of_addresses(before, draft, secrets_set),
        *_problems_of_references(before, draft.state),
    ]
    if not 1 <= len(author) <= AUTHOR_MAX_LENGTH or not is_storable(author):
        broken.append(Problem("revision", "", "author", f"Give an author of 1 to {AUTHOR_MAX_LENGTH} characters."))
    if not reason.strip() or not is_storable(reason):
        broken.append(Problem("revision", "", "reason", "Say why."))
    # A later state repeats the problems of this one, so it is checked only where this one is right.
    broken = broken or [problem for later in draft.later for problem in problems(later, before=before)]
    if broken:
        raise InvalidCatalog(tuple(broken))


def _problems_of_secrets(draft: Draft) -> Iterator[Problem]:
    for (provider_id, name), secret in draft.secrets.items():
        if provider_id not in draft.state.providers:
            yield Problem(PROVIDER, provider_id, name, "The provider does not exist.")
        elif secret is not None and not 1 <= len(secret) <= SECRET_MAX_LENGTH:
            yield Problem(PROVIDER, provider_id, name, f"Give 1 to {SECRET_MAX_LENGTH} characters.")
        elif secret is not None and not is_storable(secret):
            yield Problem(PROVIDER, provider_id, name, UNSTORABLE)


def _problems_of_references(before: CatalogState, after: CatalogState) -> Iterator[Problem]:
    """Models that other rooms refer to can't go, whichever way they would."""
    for name in before.ai_models.keys() - after.ai_models.keys():
        if users := ", ".join(reference.name for reference in from_above(name)):
            yield Problem(AI_MODEL, name, None, f"It is in use by {users}.")


def _problems_of_addresses(
    before: CatalogState, draft: Draft, secrets_set: Collection[tuple[str, str]]
) -> Iterator[Problem]:
    """A secret belongs to its address: where that changes, it must be given again in the same step."""
    for provider_id, name in secrets_set:
        old, new = before.providers.get(provider_id), draft.state.providers.get(provider_id)
        moved = old is not None and new is not None and old.api_endpoint != new.api_endpoint
        if moved and (provider_id, name) not in draft.secrets:
            message = "The address changes, so give this secret again in the same step, or remove it."
            yield Problem(PROVIDER, provider_id, name, message)


def _changes(
    before: CatalogState, draft: Draft, secrets_set: Collection[tuple[str, str]], *, may_change_secrets: bool
) -> tuple[Change, ...]:
    """Raises InvalidCatalog for changes of secrets that must not be."""
    secret_changes = tuple(_secret_changes(draft, secrets_set))
    if not may_change_secrets:
        _refuse(secret_changes)
    return (*differences(before, draft.state), *secret_changes)


def _impact(before: CatalogState, draft: Draft, *, at: datetime, accept_low_margin: bool) -> Impact:
    """What the draft does. Raises LowMargin for that or for what it leads to later, unless it is accepted."""
    effect = impact.of_change(before, draft.state, at=at)
    # Later states are checked now, because nobody can accept a margin when a retirement runs at midnight.
    for outcome in (effect, *(impact.of_change(draft.state, later, at=at) for later in draft.later)):
        if outcome.low_margins and not accept_low_margin:
            raise LowMargin(outcome)
    return effect


def _refuse(secret_changes: tuple[Change, ...]) -> None:
    message = "Only a secrets admin may set or remove a secret: remove it first with that right."
    if secret_changes:
        raise InvalidCatalog(
            tuple(Problem(change.entity, change.key, change.field, message) for change in secret_changes)
        )


def differences(before: CatalogState, after: CatalogState) -> tuple[Change, ...]:
    """The changes of rows, without secrets, that lead from one state to the other."""
    return tuple(_row_changes(before, after))


def _row_changes(before: CatalogState, after: CatalogState) -> Iterator[Change]:
    # Sorted, so that the list of changes does not depend on the order of the edits.
    old, new = before.rows(), after.rows()
    for entity, key in sorted(old.keys() | new.keys()):
        if differs(old.get((entity, key)), new.get((entity, key))):
            yield from _field_changes(entity, key, old.get((entity, key)), new.get((entity, key)))


def _field_changes(entity: str, key: str, old: Row | None, new: Row | None) -> Iterator[Change]:
    action = Action.CREATE if old is None else Action.DELETE if new is None else Action.UPDATE
    before = to_json(old) if old is not None else {}
    after = to_json(new) if new is not None else {}
    for name in before or after:
        # As text, since Python takes True for 1 and JSON does not.
        if json.dumps(before.get(name), sort_keys=True) != json.dumps(after.get(name), sort_keys=True):
            yield Change(action, entity, key, name, before.get(name), after.get(name))


def _secret_changes(draft: Draft, secrets_set: Collection[tuple[str, str]]) -> Iterator[Change]:
    # Deleting a provider also removes its secrets, which needs the same right.
    gone = {(provider_id, name) for provider_id, name in secrets_set if provider_id not in draft.state.providers}
    for provider_id, name in sorted({*draft.secrets, *gone}):
        before = "set" if (provider_id, name) in secrets_set else None
        after = "set" if draft.secrets.get((provider_id, SecretName(name))) is not None else None
        if before or after:
            yield Change(Action.UPDATE, PROVIDER, provider_id, name, before, after)


def _write(revision: CatalogRevision, draft: Draft, before: CatalogState, changes: tuple[Change, ...]) -> None:
    # The revision goes first: the tables take rows only in a transaction that has one.
    revision.save(force_insert=True)
    tables.write(before=before, after=draft.state, now=revision.published_at)
    tables.write_secrets(secrets=draft.secrets, now=revision.published_at)
    secrets = {(change.key, change.field): change.after for change in changes if change.field in SecretName.values}
    secret_audit.note(revision=revision, secrets=secrets)
    CatalogChange.objects.bulk_create(
        [
            CatalogChange(
                revision=revision,
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
    revision_feed.announce()  # PostgreSQL delivers it at the commit, and never for a rollback
