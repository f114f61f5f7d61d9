"""Reviews: what a file proposed, and what people decided about each row. Nothing here changes the catalog."""

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from django.db import connection, transaction
from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from backend.catalog.formats import CATALOG
from backend.catalog.registry import ModelRegistry
from backend.catalog.rows import AI_MODEL
from backend.catalog.state import COSTS, field_names
from backend.imports import aliases, earlier, formats
from backend.imports.classification import Classified, Values, classify, in_order, joined
from backend.imports.models import (
    FILE_NAME_MAX_LENGTH,
    NAME_MAX_LENGTH,
    ImportFormat,
    ImportReview,
    ImportRow,
    ReviewState,
    RowReason,
    RowStatus,
)
from backend.imports.price_lists import Flag, ListedRow
from backend.shared import file_names
from backend.shared.immutable_json import is_storable

BATCH = 1_000
IMPORT_LOCK = 0x696E626F78  # "inbox", the key of a PostgreSQL advisory lock
DISAGREE = "Sources give different prices for this model. Compare them in the open reviews, then accept one."
DISAGREES = Flag(RowReason.SOURCES_DISAGREE, DISAGREE)
NEWER = "A newer file of this format has this row, too: decide there, or accept it here in spite of that."
IS_REJECTED_BY_SOMEONE = Q(status=RowStatus.REJECTED) & ~Q(decided_by="")


class ImportReviewNotFound(Exception):
    """No import has that number."""


@dataclass(kw_only=True)
class ImportReviewNotOpen(Exception):
    """The import was published or discarded before, so it stays as it is."""

    state: ReviewState


@dataclass(kw_only=True)
class ImportRowsNotFound(Exception):
    """The import has no rows at these places."""

    places: tuple[int, ...]

    @property
    def key(self) -> int:
        return self.places[0]


@dataclass(kw_only=True)
class NothingToAccept(Exception):
    """Rows propose nothing: they say what the catalog says, or are of a model that it lacks; nothing was decided."""

    places: tuple[int, ...]

    @property
    def key(self) -> int:
        return self.places[0]


def no_progress(done: int, total: int) -> None:
    """For callers that show none."""


def create(
    *,
    content: bytes,
    format: ImportFormat,
    file_name: str,
    author: str,
    now: datetime,
    progress: Callable[[int, int], None] = no_progress,
) -> ImportReview:
    """Read a file and keep what it proposes, for review. `progress` hears how many rows of how many are kept.

    What somebody decided about the same values before stays decided. Where the file gives other prices than the newest
    open review of another format, the rows of both are held back. What older open reviews of its own format say of
    the same rows is held back, too.
    Raises UnreadablePriceList, CatalogNotSeeded.
    """
    file_name = file_names.shown(file_name, max_length=FILE_NAME_MAX_LENGTH)
    rows = formats.read(content, format=format, file_name=file_name, today=now.date())
    registry = ModelRegistry.current()
    classified = classify(
        rows,
        format=format,
        state=registry.to_state(),
        names=aliases.current(),
        today=now.date(),
        others=_second_sources(format),
    )
    list_day = max((row.listed_on for row in rows if row.listed_on is not None), default=None)
    with transaction.atomic():
        # Locked after reading and classifying, which take seconds and need no lock.
        _lock()
        before = earlier.of(
            format=format, file_name=file_name, content=content, list_day=list_day, rows=rows, classified=classified
        )
        classified = earlier.remembered(format=format, rows=rows, classified=classified)
        _hold_older(format, classified, rows)
        classified = _hold_disagreeing(classified, rows, _others(format, classified))
        review = ImportReview.objects.create(
            format=format,
            file_name=file_name,
            sha256=sha256(content).hexdigest(),
            author=author,
            created_at=now,
            revision_id=registry.revision,
            list_day=list_day,
            notice=formats.notice(content, format=format),
            read_before=before.read_before,
            older_than=before.older_than,
            no_longer_named=before.no_longer_named,
        )
        for start in range(0, len(rows), BATCH):
            _keep(review, rows[start : start + BATCH], classified[start : start + BATCH], start)
            progress(min(start + BATCH, len(rows)), len(rows))
    return review


def listed() -> QuerySet[ImportReview]:
    """All reviews, the newest first, each with the counts of its rows: `accepted`, `rejected`, `held`."""
    counted = ImportReview.objects.annotate(**{str(status): _count(status) for status in RowStatus})
    return counted.select_related("revision", "published_revision", "read_before", "older_than").order_by("-pk")


def get(*, review_id: str) -> ImportReview:
    """A review with its counts. Raises ImportReviewNotFound."""
    return _one(listed(), review_id)


def rows(
    *, review: ImportReview, status: RowStatus | None = None, search: str = "", ours_only: bool = False
) -> QuerySet[ImportRow]:
    """In the order of the file; with `search`, those that have it in their name."""
    # No name contains a NUL, and PostgreSQL raises an error for one.
    if not is_storable(search):
        return review.rows.none()
    rows_of_review = review.rows.order_by("place").filter(name__icontains=search)
    rows_of_review = rows_of_review.exclude(key="") if ours_only else rows_of_review
    return rows_of_review if status is None else rows_of_review.filter(status=status)


def to_read(rows: QuerySet[ImportRow]) -> QuerySet[ImportRow]:
    """Without what is rejected, unless somebody rejected it in an earlier import."""
    return rows.exclude(Q(status=RowStatus.REJECTED) & ~Q(reason=RowReason.DECIDED_BEFORE))


def changes(row: ImportRow) -> list[tuple[str, object, object]]:
    """What publishing a row would set: field, before, after."""
    before = row.before or {}
    return [(name, before.get(name), row.after[name]) for name in field_names(row.entity) if name in row.after]


def decide(*, review_id: str, places: Collection[int], status: RowStatus, author: str, now: datetime) -> None:
    """Accept, reject or hold back rows of an open review.

    Raises ImportReviewNotFound, ImportReviewNotOpen, ImportRowsNotFound, NothingToAccept.
    """
    with transaction.atomic():
        chosen = rows_at(review=open_one(review_id=review_id), places=places)
        empty = chosen.filter(after={}).values_list("place", flat=True)
        if status == RowStatus.ACCEPTED and empty:
            raise NothingToAccept(places=tuple(empty))
        chosen.update(status=status, decided_by=author, decided_at=now)


def discard(*, review_id: str) -> None:
    """Close a review without publishing it. Raises ImportReviewNotFound, ImportReviewNotOpen."""
    with transaction.atomic():
        review = open_one(review_id=review_id)
        review.state = ReviewState.DISCARDED
        review.save(update_fields=["state"])


def open_one(*, review_id: str) -> ImportReview:
    """An open review, locked until the transaction ends. Raises ImportReviewNotFound, ImportReviewNotOpen."""
    review = _one(ImportReview.objects.select_for_update(), review_id)
    if review.state != ReviewState.OPEN:
        raise ImportReviewNotOpen(state=ReviewState(review.state))
    return review


def rows_at(*, review: ImportReview, places: Collection[int]) -> QuerySet[ImportRow]:
    """Raises ImportRowsNotFound."""
    chosen = review.rows.filter(place__in=places).order_by("place")
    if missing := set(places) - set(chosen.values_list("place", flat=True)):
        raise ImportRowsNotFound(places=tuple(sorted(missing)))
    return chosen


def _count(status: RowStatus) -> Coalesce:
    """Of the rows of each review, by their index: a page counts its own reviews only."""
    rows = ImportRow.objects.filter(review=OuterRef("pk"), status=status).order_by()
    return Coalesce(Subquery(rows.values("review").annotate(count=Count("pk")).values("count")), 0)


def _one(reviews: QuerySet[ImportReview], review_id: str) -> ImportReview:
    # Beyond the range of bigint PostgreSQL raises an error instead of finding no row.
    is_number = review_id.isascii() and review_id.isdecimal() and len(review_id) <= 18
    review = reviews.filter(pk=int(review_id)).first() if is_number else None
    if review is None:
        raise ImportReviewNotFound
    return review


def _keep(review: ImportReview, rows: Sequence[ListedRow], classified: Sequence[Classified], start: int) -> None:
    ImportRow.objects.bulk_create(
        ImportRow(
            review=review,
            place=place,
            name=row.name,
            provider=(row.provider or "")[:NAME_MAX_LENGTH],
            entity=row.entity,
            key=proposal.key,
            listed=proposal.listed,
            before=proposal.before,
            after=proposal.after,
            status=proposal.status,
            reason=proposal.reason,
            message=proposal.message,
            flags=[flag.as_json() for flag in proposal.flags],
            decided_by=proposal.decided_by,
            decided_at=proposal.decided_at,
            values_format=CATALOG.number,
        )
        for place, (row, proposal) in enumerate(zip(rows, classified, strict=True), start=start + 1)
    )


def _lock() -> None:
    """Imports wait for each other: two at once would not see that they disagree."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [IMPORT_LOCK])


def _second_sources(format: ImportFormat) -> Callable[[ListedRow], list[Values]]:
    """What the newest open review of each other format lists for the model of a row, by the names that it may have."""
    newest = ImportReview.objects.filter(state=ReviewState.OPEN).exclude(format__in=[format, ImportFormat.RATECARD])
    ids = newest.order_by("format", "-pk").distinct("format").values_list("pk", flat=True)
    listed: dict[str, list[Values]] = defaultdict(list)
    found = ImportRow.objects.filter(review__in=list(ids), entity=AI_MODEL).order_by("pk")
    for name, provider, values in found.values_list("name", "provider", "listed"):
        for known_as in _full_names(name, provider):
            listed[known_as].append(values)
    return lambda row: [values for name in _full_names(row.name, row.provider) for values in listed.get(name, ())]


def _full_names(name: str, provider: str | None) -> set[str]:
    """Of one model, with its provider: lists write that before the name or beside it."""
    return {name} if not provider or name.startswith(f"{provider}/") else {f"{provider}/{name}"}


def _hold_older(format: ImportFormat, classified: Sequence[Classified], rows: Sequence[ListedRow]) -> None:
    """Hold back what nobody decided in older open reviews of a format about rows that a newer file has."""
    older = ImportReview.objects.filter(state=ReviewState.OPEN, format=format).order_by("pk").select_for_update()
    accepted = ImportRow.objects.filter(review__in=list(older), status=RowStatus.ACCEPTED, decided_by="")
    places = {(row.entity, proposal.key) for row, proposal in zip(rows, classified, strict=True) if proposal.key}
    concerned = accepted.filter(key__in={key for _, key in places}).values_list("pk", "entity", "key")
    held = ImportRow.objects.filter(pk__in=[pk for pk, *place in concerned if tuple(place) in places])
    flag = Flag(RowReason.SOURCES_DISAGREE, NEWER)
    # They were accepted, so nothing else spoke against them.
    held.update(status=RowStatus.HELD, reason=flag.reason, message=flag.message, flags=[flag.as_json()])


def _others(format: ImportFormat, classified: Iterable[Classified]) -> dict[int, ImportRow]:
    """Rows about the same models in the newest open review of each other format, which are locked with it."""
    newest = ImportReview.objects.filter(state=ReviewState.OPEN).exclude(format=format)
    # DISTINCT ON keeps the first row of each format, here the newest.
    ids = newest.order_by("format", "-pk").distinct("format").values_list("pk", flat=True)
    # The state is checked again, because a review may be published while this waits for its lock.
    locked = ImportReview.objects.filter(pk__in=list(ids), state=ReviewState.OPEN).order_by("pk").select_for_update()
    keys = {proposal.key for proposal in classified if proposal.key}
    rows_of_others = ImportRow.objects.filter(review__in=list(locked), entity=AI_MODEL, key__in=keys)
    return {row.pk: row for row in rows_of_others.exclude(IS_REJECTED_BY_SOMEONE)}


def _hold_disagreeing(
    classified: list[Classified], rows: Sequence[ListedRow], others: dict[int, ImportRow]
) -> list[Classified]:
    """Hold back rows of this file and of other reviews that give different prices for one model."""
    mine = [
        (place, proposal.key, proposal.listed)
        for place, proposal in enumerate(classified)
        if rows[place].entity == AI_MODEL and not (proposal.decided_by and proposal.status == RowStatus.REJECTED)
    ]
    # Negative keys don't collide with the places of this file, which begin at 0.
    theirs = [(-pk, row.key, row.listed) for pk, row in others.items()]
    held = _disagreeing([*mine, *theirs])
    open_rows = [row for pk, row in others.items() if -pk in held and not row.decided_by]
    for row in open_rows:
        flags = in_order([*(Flag(RowReason(flag["reason"]), flag["message"]) for flag in row.flags), DISAGREES])
        row.status, row.reason, row.message = RowStatus.HELD, flags[0].reason, joined(flags)
        row.flags = [flag.as_json() for flag in flags]
    ImportRow.objects.bulk_update(open_rows, ["status", "reason", "message", "flags"])
    return [_held(proposal) if place in held else proposal for place, proposal in enumerate(classified)]


def _held(proposal: Classified) -> Classified:
    if proposal.decided_by:
        return proposal
    flags = in_order([*proposal.flags, DISAGREES])
    return replace(proposal, status=RowStatus.HELD, reason=flags[0].reason, message=joined(flags), flags=flags)


def _disagreeing(rows: Iterable[tuple[int, str, Values]]) -> set[int]:
    """Of rows as (id, key, what is listed): those that give another price for a model than another one."""
    givers: dict[tuple[str, str], dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for row_id, key, values in rows:
        for name, cost in _costs(values) if key else ():
            givers[key, name][cost].add(row_id)
    return {row_id for prices in givers.values() if len(prices) > 1 for ids in prices.values() for row_id in ids}


def _costs(values: Values) -> Iterator[tuple[str, str]]:
    """Each cost by its column or, of a rate, by all that it depends on."""
    yield from ((name, values[name]) for name in COSTS if values.get(name) is not None)
    for rate in values.get("rates") or ():
        conditions = {name: value for name, value in rate.items() if name != "cost_usd" and value is not None}
        yield json.dumps(conditions, sort_keys=True), rate["cost_usd"]
