"""Relay connections: fields that answer a list in pages."""

from collections.abc import Callable
from dataclasses import dataclass
from types import new_class
from typing import ClassVar, Generic, TypeVar

import strawberry
from strawberry.annotation import StrawberryAnnotation
from strawberry.extensions import FieldExtension
from strawberry.relay import PageInfo
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from backend.accounts.scopes import Right
from backend.api.graphql.context import Info
from backend.api.graphql.errors import BadUserInput
from backend.api.graphql.fields import Declaration, TypeForm
from backend.api.graphql.listings import Listing, NotACursor, Values
from backend.api.graphql.results import Errors
from backend.api.graphql.rights import needs

MAX_PAGE_SIZE = 100
NodeType = TypeVar("NodeType")
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageEdge(Generic[Row]):
    cursor: str
    node: Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[Row]):
    """A page of a listing; `count` counts the whole list where somebody asks."""

    edges: list[PageEdge[Row]]
    page_info: PageInfo
    count: Callable[[], int]

    @property
    def nodes(self) -> list[Row]:
        return [edge.node for edge in self.edges]


@strawberry.type(description="One item of a page and its cursor.")
class Edge(Generic[NodeType]):
    cursor: str = strawberry.field(description="Where this item is; pass it as `after` or `before`.")
    node: NodeType = strawberry.field(description="The item.")


@strawberry.type(
    description=f"A page of a list: {MAX_PAGE_SIZE} items where neither `first` nor `last` is given, which is the most."
)
class Connection(Generic[NodeType]):
    nodes: list[NodeType] = strawberry.field(description="The items of this page.")
    edges: list[Edge[NodeType]] = strawberry.field(description="The items of this page with their cursors.")
    page_info: PageInfo = strawberry.field(description="Whether there is more, and where this page starts and ends.")

    @strawberry.field(description="How many items there are on all pages. They are counted only where this is asked.")
    def total_count(root: strawberry.Parent[Page[object]]) -> int:
        return root.count()


@strawberry.type(description="A page of a list of the catalog.")
class CatalogConnection(Connection[NodeType]):
    @strawberry.field(description="The number of the catalog revision that this was read from.")
    def revision_number(info: Info) -> int:
        return info.context.registry.revision


def connection_type(node: type, description: str, *, base: TypeForm = Connection) -> type:
    """The connection of a type, named after it."""
    return strawberry.type(new_class(f"{node.__name__}Connection", (base[node],)), description=description)


class Paged(FieldExtension):
    """Takes Relay's arguments and answers that page of the listing that the resolver returns."""

    ARGUMENTS: ClassVar = {
        "first": (int, f"The first so many items, up to {MAX_PAGE_SIZE}."),
        "after": (str, "Items after this cursor."),
        "last": (int, f"The last so many items, up to {MAX_PAGE_SIZE}, instead of the first."),
        "before": (str, "Items before this cursor."),
    }

    def apply(self, field: StrawberryField) -> None:
        field.arguments = [*field.arguments, *(_argument(name, *about) for name, about in self.ARGUMENTS.items())]

    def resolve(
        self,
        next_: Callable[..., Listing[Row]],
        source: object,
        info: strawberry.Info,
        *,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
        **arguments: object,
    ) -> Page[Row]:
        return page(next_(source, info, **arguments), first=first, after=after, last=last, before=before)


def connection(kind: TypeForm, *, description: str, right: Right | None = None, errors: Errors = ()) -> Declaration:
    """A field whose resolver returns a Listing, seen as a connection type."""
    return strawberry.field(description=description, graphql_type=kind, extensions=[Paged(), *needs(right, errors)])


def page(
    listing: Listing[Row], *, first: int | None, after: str | None, last: int | None, before: str | None
) -> Page[Row]:
    """Raises BadUserInput."""
    size, backwards = _size(first, last), last is not None
    rows = listing.read(
        after=_place(listing, after), before=_place(listing, before), at_most=size + 1, backwards=backwards
    )
    is_more, rows = len(rows) > size, rows[:size]
    if backwards:
        rows.reverse()
    listing.prepare(rows)
    edges = [PageEdge(cursor=listing.cursor(row), node=row) for row in rows]
    return Page(
        edges=edges,
        page_info=PageInfo(
            has_next_page=is_more if not backwards else before is not None,
            has_previous_page=is_more if backwards else after is not None,
            start_cursor=edges[0].cursor if edges else None,
            end_cursor=edges[-1].cursor if edges else None,
        ),
        count=listing.count,
    )


def _size(first: int | None, last: int | None) -> int:
    if first is not None and last is not None:
        raise BadUserInput("Give `first` or `last`, not both.")
    size = first if first is not None else last
    if size is not None and not 0 <= size <= MAX_PAGE_SIZE:
        raise BadUserInput(f"`first` and `last` take 0 to {MAX_PAGE_SIZE}.", maximum=MAX_PAGE_SIZE)
    return MAX_PAGE_SIZE if size is None else size


def _place(listing: Listing[Row], cursor: str | None) -> Values | None:
    try:
        return listing.place(cursor) if cursor is not None else None
    except NotACursor:
        raise BadUserInput("`after` and `before` take cursors of this list, in this order.") from None


def _argument(name: str, kind: type, description: str) -> StrawberryArgument:
    return StrawberryArgument(
        python_name=name,
        graphql_name=None,
        type_annotation=StrawberryAnnotation(kind | None),
        description=description,
        default=None,
    )
