"""How lists are ordered where clients choose: `orderBy: {field, direction}`."""

from enum import StrEnum

from backend.api.graphql.enums import described
from backend.api.graphql.listings import Order


class OrderDirection(StrEnum):
    ASC = "asc"
    DESC = "desc"


described(
    OrderDirection,
    description="Which way a list is ordered.",
    ASC="The smallest, the earliest, the first of the alphabet first.",
    DESC="The largest, the latest, the last of the alphabet first.",
)


def directed(order: Order, direction: OrderDirection) -> Order:
    """An ascending order, or the same one backwards."""
    sign = "-" if direction == OrderDirection.DESC else ""
    return Order(by=tuple(f"{sign}{column}" for column in order.by), values=order.values)
