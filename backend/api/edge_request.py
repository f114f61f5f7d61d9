"""What the edge knows of a request before a view sees it, and what the view says of its answer."""

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest

from backend.api.callers import Caller
from backend.catalog.registry import ModelRegistry

EXTENSION = "ratecard.edge"
"""The name of it in the ASGI scope."""


@dataclass(slots=True)
class EdgeRequest:
    """`caller` and `newest` come from a check that began after the request arrived; None where there was none.

    `is_counted` where the edge has counted it for its caller's limits, and `is_charged` where its document's cost is:
    it may be begun more than once. `address` is where it came from.

    The answer may be given again to callers of the kind and rights of `offered_to`, or to all without one, while
    `offered` is the newest revision; without a revision it may not. A query `needs_no_database` where it was answered
    without. `is_query` says that the operation changes nothing.
    """

    caller: Caller | None = None
    address: str = ""
    is_counted: bool = False
    is_charged: bool = False
    newest: UUID | None = None
    offered: UUID | None = None
    offered_to: Caller | None = None
    needs_no_database: bool = False
    is_query: bool = False

    def offer(self, *, revision: UUID, caller: Caller | None = None) -> None:
        """Say that the answer depends on nothing but the revision and the caller's kind and rights."""
        self.offered, self.offered_to = revision, caller


def of(request: HttpRequest) -> EdgeRequest:
    """The request's own, or one that knows nothing."""
    found = getattr(request, "scope", {}).get("extensions", {}).get(EXTENSION)
    if isinstance(found, EdgeRequest):
        return found
    return EdgeRequest(address=request.META.get("REMOTE_ADDR") or "")


def registry(known: EdgeRequest) -> ModelRegistry:
    """The view of the newest revision, by the edge's check or by one of its own. Raises CatalogNotSeeded."""
    return ModelRegistry.current() if known.newest is None else ModelRegistry.of(known.newest)
