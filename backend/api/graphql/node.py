"""Relay's object identification: https://relay.dev/graphql/objectidentification.htm."""

import strawberry

from backend.api import global_ids
from backend.api.global_ids import Kind
from backend.api.graphql.fields import Declaration
from backend.api.graphql.sources import SOURCES

ABOUT_ID = "Its opaque id, the same for ever: `node` and arguments that name it take it."


@strawberry.interface(description="What has an identity: `node` finds it by its id.")
class Node:
    id: strawberry.ID = strawberry.field(description=ABOUT_ID)


SOURCES[Node] = (object,)


def identity(kind: Kind, attribute: str = "pk") -> Declaration:
    """The id of a type whose source has its own key in that attribute."""

    def resolver(root: strawberry.Parent[object]) -> strawberry.ID:
        return strawberry.ID(global_ids.encode(kind, getattr(root, attribute)))

    return strawberry.field(resolver=resolver, description=ABOUT_ID)
