"""What every phase works with: what was read, what was decided, who does it, and how its steps are reported."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TypeAlias

from backend.catalog import revisions
from backend.catalog.models.revisions import Channel
from backend.catalog.revisions import Draft, Published
from backend.legacy import decisions, mapping, old_database, product
from backend.legacy.decisions import Decisions
from backend.legacy.legacy_errors import UnusableDecisions
from backend.legacy.models import DriftKind
from backend.legacy.product import Product

Facts: TypeAlias = dict[str, Any]
"""What a phase changed, as JSON: enough to take it back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where the former product is, and the files that say what is where and what was decided."""

    url: str | None
    mapping: Path
    decisions: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CutOver:
    """`keys` answers a provider's key, which is read at that moment and kept nowhere.

    `models_moved` are those that phase 1 brought.
    """

    product: Product
    decisions: Decisions
    keys: Callable[[str], str]
    author: str
    reason: str
    now: datetime
    models_moved: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that changes, or that differs between old and new."""

    what: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class Difference(Step):
    """Something that is other there (`before`) than here (`after`)."""

    kind: DriftKind


@dataclass(frozen=True, slots=True)
class Outcome:
    facts: Facts
    steps: tuple[Step, ...]


@contextmanager
def opened(
    source: Source, *, author: str, reason: str, now: datetime, may_lack_decisions: bool = False
) -> Iterator[CutOver]:
    """All that was read there, while its session is open: a key is read only when it is sealed.

    Raises UnusableMapping, UnusableDecisions, UnusableLegacyDatabase.
    """
    file = source.decisions
    if file is not None and not file.exists() and not may_lack_decisions:
        raise UnusableDecisions(f"{file}: There is no such file. `inventory --write` makes it.")
    read = mapping.read(source.mapping)
    with old_database.opened(source.url) as old:
        yield CutOver(
            product=product.read(old, mapping=read, folder=source.mapping.parent),
            decisions=decisions.read(file),
            keys=lambda provider_id: product.read_key(old, mapping=read, provider_id=provider_id),
            author=author,
            reason=reason,
            now=now,
        )


def publish(author: str, reason: str, now: datetime, edit: Callable[[Draft], None]) -> Published:
    return revisions.publish(
        edit=edit, author=author, reason=reason, channel=Channel.COMMAND_LINE, now=now, accept_low_margin=True
    )


def steps_of(published: Published) -> tuple[Step, ...]:
    return tuple(Step(f"{one.entity} {one.key}: {one.field}", one.before, one.after) for one in published.changes)


def changed_since(what: str, names: Iterable[str]) -> str:
    return f"{what} was changed since: {', '.join(sorted(names))}. Change it back, then revert."
