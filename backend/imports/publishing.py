"""Publishing a review: its accepted rows become one revision."""

import json
from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256

from django.db import transaction
from pydantic import ValidationError

from backend.catalog import revisions
from backend.catalog.invariants import Problem, problems_of_types
from backend.catalog.models.revisions import Channel
from backend.catalog.revisions import Draft, InvalidCatalog, Published
from backend.catalog.state import CLASSES, row_from, to_json
from backend.imports import reviews
from backend.imports.models import ImportReview, ImportRow, ReviewState, RowStatus
from backend.shared.formats import JsonObject


class NothingAccepted(Exception):
    """No row of the import is accepted, so nothing can be published."""


class AcceptedRowsChanged(Exception):
    """Other rows are accepted than those that were shown; nothing was published."""


def digest(*, review: ImportReview) -> str:
    """Of what publishing would apply, for `seen` of `publish`."""
    return _digest(_accepted(review))


def publish(
    *,
    review_id: str,
    author: str,
    reason: str,
    now: datetime,
    expected_revision: int | None = None,
    dry_run: bool = False,
    accept_low_margin: bool = False,
    seen: str | None = None,
    channel: Channel = Channel.IMPORT,
) -> Published:
    """Publish what is accepted, and close the review. Rows that somebody has changed since are refused, all together.

    With `seen`, the digest of what was shown, it is that or nothing. `channel` says whose name `author` is.
    Raises ImportReviewNotFound, ImportReviewNotOpen, NothingAccepted, AcceptedRowsChanged, and as `revisions.publish`.
    """
    with transaction.atomic():
        # The lock keeps rows from being decided between this read and the publish.
        review = reviews.open_one(review_id=review_id)
        accepted = _accepted(review)
        if not accepted:
            raise NothingAccepted
        if seen is not None and seen != _digest(accepted):
            raise AcceptedRowsChanged
        published = revisions.publish(
            edit=lambda draft: _apply(draft, accepted),
            author=author,
            reason=reason,
            channel=channel,
            now=now,
            expected_revision=expected_revision,
            dry_run=dry_run,
            accept_low_margin=accept_low_margin,
            may_change_secrets=False,
        )
        if not dry_run:
            review.state, review.published_revision_id = ReviewState.PUBLISHED, published.revision
            review.save(update_fields=["state", "published_revision"])
    return published


def _accepted(review: ImportReview) -> list[ImportRow]:
    return list(review.rows.filter(status=RowStatus.ACCEPTED).order_by("place"))


def _digest(accepted: Iterable[ImportRow]) -> str:
    rows = [(row.place, row.key, row.after) for row in accepted]
    return sha256(json.dumps(rows, sort_keys=True).encode()).hexdigest()


def _apply(draft: Draft, accepted: Iterable[ImportRow]) -> None:
    """Raises InvalidCatalog."""
    current, broken = draft.state.rows(), []
    for row in accepted:
        place = row.entity, row.key
        values = to_json(current[place]) if place in current else None
        if problems := _outdated(row, values):
            broken += problems
            continue
        try:
            # Stored in `current`, so that a second row of the same model builds on the first.
            current[place] = row_from(CLASSES[row.entity], {**(values or {}), **row.after})
        except ValidationError as error:
            broken += problems_of_types(*place, error)
        draft.state.put(*place, current.get(place))
    if broken:
        raise InvalidCatalog(tuple(broken))


def _outdated(row: ImportRow, values: JsonObject | None) -> list[Problem]:
    """Where the catalog is neither as the review found it nor as the row would make it."""
    if values is None:
        gone = "It has gone since the review was made: reject the row."
        return [Problem(row.entity, row.key, None, gone)] if row.before is not None else []
    if row.before is None:
        there = "It has come since the review was made: reject the row, and import the file again."
        return [Problem(row.entity, row.key, None, there)] if values != {**values, **row.after} else []
    return [
        Problem(row.entity, row.key, name, _changed(row.before[name], values[name]))
        for name, value in row.after.items()
        # Somebody may have made the same change by hand, which is no conflict.
        if values[name] not in (row.before[name], value)
    ]


def _changed(before: object, now: object) -> str:
    return f"It has changed from {before} to {now} since the review was made: reject the row, or import the file again."
