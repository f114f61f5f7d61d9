"""What a review says of its list as a whole, the same by every channel."""

from collections.abc import Iterator

from backend.imports.models import ImportReview, ReviewState

SHOWN = 20


def of_review(review: ImportReview) -> list[str]:
    """Of a review with its counts."""
    return list(_notices(review))


def _notices(review: ImportReview) -> Iterator[str]:
    if review.state == ReviewState.OPEN and not review.accepted and not review.held:
        yield "Nothing to do: the list changes nothing of the catalog that was not decided before."
    if review.read_before is not None:
        yield f"This list was read before, as import {_named(review.read_before)}."
    if review.older_than is not None:
        yield f"This list is older than that of import {_named(review.older_than)}: check what would go back."
    if names := review.no_longer_named:
        more = f" and {len(names) - SHOWN:,} more" if len(names) > SHOWN else ""
        yield f"The list no longer names models of the catalog: {', '.join(names[:SHOWN])}{more}."
    if review.notice:
        yield review.notice


def _named(review: ImportReview) -> str:
    return f"{review.pk} of {review.created_at:%Y-%m-%d}"
