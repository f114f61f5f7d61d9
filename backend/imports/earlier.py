"""What earlier imports say about a new one: decisions that were made, and whether the list is older than another.

A *source* is a format and, where it has one file for each provider, the file's name.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from django.db.models import QuerySet

from backend.catalog.rows import AI_MODEL
from backend.catalog.state import COSTS
from backend.imports.classification import Classified, Values
from backend.imports.formats import FILE_PER_PROVIDER
from backend.imports.models import ImportFormat, ImportReview, ImportRow, ReviewState, RowReason, RowStatus
from backend.imports.price_lists import ListedRow

PRICES = (*COSTS, "rates")


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """The facts of a review that depend on earlier ones, by its columns."""

    read_before: ImportReview | None
    older_than: ImportReview | None
    no_longer_named: list[str]


def remembered(
    *, format: ImportFormat, rows: Sequence[ListedRow], classified: Sequence[Classified]
) -> list[Classified]:
    """Where somebody rejected the same values of the same row before, or accepted them in a review that is still open,
    that stays decided. What was held and left is asked again where it is of a model that the catalog has."""
    places = [place for place, proposal in enumerate(classified) if proposal.status != RowStatus.REJECTED]
    decided = _last_decisions(format, {rows[place].name for place in places})
    proposals = list(classified)
    unknown = {rows[place].name for place in places if not proposals[place].key}
    left = _newest(ImportRow.objects.filter(review__format=format, name__in=unknown))
    for place in places:
        row = (rows[place].entity, rows[place].name)
        if row in decided and _is_kept(decided[row], proposals[place]):
            proposals[place] = _decided(proposals[place], decided[row])
        elif not proposals[place].key and row in left and _is_left(left[row], proposals[place]):
            proposals[place] = replace(proposals[place], status=RowStatus.REJECTED, reason=RowReason.HELD_BEFORE)
    return proposals


def of(
    *,
    format: ImportFormat,
    file_name: str,
    content: bytes,
    list_day: date | None,
    rows: Sequence[ListedRow],
    classified: Sequence[Classified],
) -> Earlier:
    """`classified` is in the order of `rows`."""
    reviews = _of_source(format, file_name)
    same = reviews.filter(sha256=sha256(content).hexdigest()).first()
    last = reviews.first() if format != ImportFormat.RATECARD else None  # our own documents may be a part
    if last is None:
        return Earlier(read_before=same, older_than=None, no_longer_named=[])
    is_older = _has_an_earlier_day(list_day, last) or _is_older_content(reviews, last, rows, classified)
    named = {proposal.key for proposal in classified}
    keys = last.rows.filter(entity=AI_MODEL).exclude(key="").values_list("key", flat=True)
    return Earlier(
        read_before=same,
        older_than=last if is_older else None,
        no_longer_named=sorted(set(keys) - named),
    )


def newest(*, format: ImportFormat, file_name: str) -> ImportReview | None:
    return _of_source(format, file_name).first()


def _of_source(format: ImportFormat, file_name: str) -> QuerySet[ImportReview]:
    """The newest first."""
    reviews = ImportReview.objects.filter(format=format).order_by("-pk")
    return reviews.filter(file_name=file_name) if format in FILE_PER_PROVIDER else reviews


def _last_decisions(format: ImportFormat, names: set[str]) -> dict[tuple[str, str], ImportRow]:
    return _newest(ImportRow.objects.filter(review__format=format, name__in=names).exclude(decided_by=""))


def _newest(rows: QuerySet[ImportRow]) -> dict[tuple[str, str], ImportRow]:
    newest = rows.order_by("entity", "name", "-review_id").distinct("entity", "name").select_related("review")
    return {(row.entity, row.name): row for row in newest}


def _is_left(before: ImportRow, proposal: Classified) -> bool:
    """Whether the same was held before for the same reasons, and nobody decided."""
    was_held = before.status == RowStatus.HELD or before.reason == RowReason.HELD_BEFORE
    is_same = before.flags == [flag.as_json() for flag in proposal.flags]
    return was_held and is_same and _prices(before.listed) == _prices(proposal.listed)


def _is_kept(decision: ImportRow, proposal: Classified) -> bool:
    if _prices(decision.listed) != _prices(proposal.listed):
        return False
    if decision.status == RowStatus.ACCEPTED and decision.review.state == ReviewState.PUBLISHED:
        # If the catalog has other values by now, somebody changed them on purpose: that is asked again.
        return not proposal.after
    is_open = decision.review.state == ReviewState.OPEN
    is_made = decision.status == RowStatus.REJECTED or (decision.status == RowStatus.ACCEPTED and is_open)
    return is_made and (decision.key, decision.after) == (proposal.key, proposal.after)


def _decided(proposal: Classified, decision: ImportRow) -> Classified:
    return replace(
        proposal,
        status=RowStatus(decision.status) if proposal.after else RowStatus.REJECTED,
        reason=RowReason.DECIDED_BEFORE,
        message=f"Decided before by {decision.decided_by} on {decision.decided_at:%Y-%m-%d}.",
        decided_by=decision.decided_by,
        decided_at=decision.decided_at,
    )


def _has_an_earlier_day(list_day: date | None, last: ImportReview) -> bool:
    return list_day is not None and last.list_day is not None and list_day < last.list_day


def _is_older_content(
    reviews: QuerySet[ImportReview], last: ImportReview, rows: Sequence[ListedRow], classified: Sequence[Classified]
) -> bool:
    """Whether each price that differs from the last import is what an import before that one had."""
    prices = {row.name: _prices(proposal.listed) for row, proposal in zip(rows, classified, strict=True)}
    at_last = {name: _prices(listed) for name, listed in last.rows.values_list("name", "listed")}
    changed = {name for name, values in prices.items() if name in at_last and values != at_last[name]}
    if not changed:
        return False
    before = ImportRow.objects.filter(review__in=reviews.filter(pk__lt=last.pk), name__in=changed)
    returned = {name for name, listed in before.values_list("name", "listed") if _prices(listed) == prices[name]}
    return returned == changed


def _prices(listed: Values | Mapping[str, object]) -> dict[str, object]:
    return {name: listed[name] for name in PRICES if listed.get(name) is not None}
