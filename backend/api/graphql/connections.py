"""Relay connections over lists that are in memory."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

import strawberry
from strawberry.relay import PageInfo
from strawberry.relay.types import PREFIX
from strawberry.relay.utils import SliceMetadata, to_base64

from backend.api.graphql.errors import BadUserInput

MAX_PAGE_SIZE = 100

Node = TypeVar("Node")


@strawberry.type(description="One item of a page and its cursor.")
class Edge(Generic[Node]):
    cursor: str = strawberry.field(description="Where this item is; pass it as `after` or `before`.")
    node: Node = strawberry.field(description="The item.")


@strawberry.type(
    description=f"A page of a list: 100 items where `first` and `last` are not given, {MAX_PAGE_SIZE} at most."
)
class Connection(Generic[Node]):
    nodes: list[Node] = strawberry.field(description="The items of this page.")
    edges: list[Edge[Node]] = strawberry.field(description="The items of this page with their cursors.")
    page_info: PageInfo = strawberry.field(description="Whether there is more, and where this page starts and ends.")
    total_count: int = strawberry.field(description="How many items there are on all pages.")
    revision: int = strawberry.field(description="The catalog revision that this was read from.")


def page(
    connection: type[Any],
    items: Sequence[Any],
    *,
    info: strawberry.Info,
    revision: int,
    first: int | None,
    after: str | None,
    last: int | None,
    before: str | None,
) -> Any:
    """A page of `items` by the Relay rules. Raises BadUserInput."""
    try:
        cut = SliceMetadata.from_arguments(
            info, first=first, after=after, last=last, before=before, max_results=MAX_PAGE_SIZE
        )
    except (TypeError, ValueError):
        raise BadUserInput(
            f"`first` and `last` take 0 to {MAX_PAGE_SIZE}, `after` and `before` take cursors of this list."
        ) from None
    start = max(cut.start, 0) if cut.expected is not None or last is None else max(cut.start, len(items) - last)
    end = max(min(cut.end, len(items)), start)
    found = items[start:end]
    edges = [Edge(cursor=to_base64(PREFIX, start + place), node=item) for place, item in enumerate(found)]
    return connection(
        nodes=list(found),
        edges=edges,
        page_info=PageInfo(
            has_next_page=end < len(items),
            has_previous_page=start > 0,
            start_cursor=edges[0].cursor if edges else None,
            end_cursor=edges[-1].cursor if edges else None,
        ),
        total_count=len(items),
        revision=revision,
    )
