"""Relay connections over lists that are in memory."""

from collections.abc import Sequence
from typing import Annotated, Any, Generic, TypeVar

import strawberry
from django.db.models import QuerySet
from strawberry.relay import PageInfo
from strawberry.relay.types import PREFIX
from strawberry.relay.utils import from_base64, to_base64

from backend.api.graphql.errors import BadUserInput

MAX_PAGE_SIZE = 100

First = Annotated[int | None, strawberry.argument(description="The first so many items, up to 100.")]
After = Annotated[str | None, strawberry.argument(description="Items after this cursor.")]
Last = Annotated[int | None, strawberry.argument(description="The last so many items, up to 100.")]
Before = Annotated[str | None, strawberry.argument(description="Items before this cursor.")]

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


@strawberry.type(description="A page of a list of the catalog.")
class CatalogConnection(Connection[Node]):
    revision: int = strawberry.field(description="The catalog revision that this was read from.")


def page(
    connection: type[Any],
    items: Sequence[Any] | QuerySet[Any],
    *,
    first: int | None,
    after: str | None,
    last: int | None,
    before: str | None,
    newest_first: bool = False,
    **facts: Any,
) -> Any:
    """A page of `items` by the Relay algorithm, with further `facts` of its connection. Raises BadUserInput.

    `newest_first`: the list grows at its beginning only, so its cursors count from its end, and pages don't shift.
    """
    total = items.count() if isinstance(items, QuerySet) else len(items)
    if any(size is not None and not 0 <= size <= MAX_PAGE_SIZE for size in (first, last)):
        raise BadUserInput(f"`first` and `last` take 0 to {MAX_PAGE_SIZE}.", maximum=MAX_PAGE_SIZE)
    start = min(_place(after, total, newest_first) + 1, total) if after is not None else 0
    end = max(min(_place(before, total, newest_first), total), start) if before is not None else total
    if first is not None:
        end = min(end, start + first)
    if last is not None:
        start = max(start, end - last)
    end = min(end, start + MAX_PAGE_SIZE)
    found = list(items[start:end])
    edges = [Edge(cursor=_cursor(start + place, total, newest_first), node=item) for place, item in enumerate(found)]
    return connection(
        nodes=found,
        edges=edges,
        page_info=PageInfo(
            has_next_page=end < total,
            has_previous_page=start > 0,
            start_cursor=edges[0].cursor if edges else None,
            end_cursor=edges[-1].cursor if edges else None,
        ),
        total_count=total,
        **facts,
    )


def _cursor(place: int, total: int, newest_first: bool) -> str:
    return to_base64(PREFIX, total - 1 - place if newest_first else place)


def _place(cursor: str, total: int, newest_first: bool) -> int:
    try:
        kind, place = from_base64(cursor)
    except ValueError:
        kind, place = "", ""
    if kind != PREFIX or not place.isdecimal() or len(place) > 10:
        raise BadUserInput("`after` and `before` take cursors of this list.")
    return max(total - 1 - int(place), -1) if newest_first else int(place)
