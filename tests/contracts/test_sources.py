"""The check at start finds fields that promise what their source does not have."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import pytest
import strawberry

from backend.api.graphql.catalog.types import QualityTier
from backend.api.graphql.listings import Listing
from backend.api.graphql.node import Node
from backend.api.graphql.schema import Mutation, Query, Subscription
from backend.api.graphql.sources import NEVER_NULL, SOURCES, SourceMismatch, check, mismatches, sourced
from backend.credits.models import Hold


@pytest.fixture(autouse=True)
def sources() -> Iterator[None]:
    """As they are: what a test adds is forgotten."""
    kept = dict(SOURCES)
    yield
    SOURCES.clear()
    SOURCES.update(kept)


class Colour(StrEnum):
    RED = "red"


strawberry.enum(Colour, name="TestColour")


@dataclass
class Inner:
    name: str


@dataclass
class Row:
    name: str
    note: str | None
    colour: Colour
    inners: tuple[Inner, ...]
    count: int

    @property
    def twice(self) -> int:
        return 2 * self.count


@sourced(Inner, description="A test.", name="TestInner")
class InnerType:
    name: str


@sourced(Row, description="A test.", name="TestGood")
class Good:
    name: str | None
    note: str | None
    colour: Colour
    inners: list[InnerType]
    twice: int

    @strawberry.field(graphql_type=InnerType | None)
    def first(root: strawberry.Parent[Row]) -> Inner | None:
        return root.inners[0] if root.inners else None


def wrong(cls: type) -> list[str]:
    """The fields of a type that do not fit its source."""
    return [problem.partition(":")[0].partition(".")[2] for problem in mismatches(cls)]


def test_a_matching_type_passes() -> None:
    assert wrong(Good) == []


def test_a_field_that_the_source_lacks_or_has_otherwise_is_found() -> None:
    @sourced(Row, description="A test.", name="TestBad")
    class Bad:
        missing: str
        note: str  # may be None
        count: str
        inners: list[str]
        name: Colour
        colour: int
        twice: list[int]

    assert wrong(Bad) == ["missing", "note", "count", "inners", "name", "colour", "twice"]


def test_a_resolver_that_returns_another_source_is_found() -> None:
    @sourced(Row, description="A test.", name="TestResolvers")
    class Resolvers:
        @strawberry.field(graphql_type=InnerType)
        def maybe(root: strawberry.Parent[Row]) -> Inner | None:
            return None

        @strawberry.field(graphql_type=InnerType)
        def other(root: strawberry.Parent[Row]) -> Row:
            return root

        @strawberry.field(graphql_type=list[InnerType])
        def not_a_list(root: strawberry.Parent[Row]) -> Inner:
            return root.inners[0]

    assert wrong(Resolvers) == ["maybe", "other", "not_a_list"]


def test_columns_of_a_table_are_known_with_their_choices_and_nulls() -> None:
    @sourced(Hold, description="A test.", name="TestHold")
    class HoldType:
        credits: int
        request_id: str
        closed_at: datetime | None
        created_at: datetime
        expires_at: str
        status: Colour
        quote_id: int

    assert wrong(HoldType) == ["expires_at", "status", "quote_id"]


def test_a_listing_of_other_rows_is_found() -> None:
    from backend.api.graphql.connections import connection
    from backend.api.graphql.credits.nodes import HoldConnection

    @strawberry.type
    class Lists:
        @connection(HoldConnection, description="Good.")
        def good(self) -> Listing[Hold]:
            raise NotImplementedError

        @connection(HoldConnection, description="Bad.")
        def bad(self) -> Listing[Row]:
            raise NotImplementedError

    assert wrong(Lists) == ["bad"]


def test_the_check_says_all_that_is_wrong() -> None:
    @strawberry.type
    class Root:
        @strawberry.field(graphql_type=InnerType)
        def one(self) -> Row:
            raise NotImplementedError

        @strawberry.field(graphql_type=InnerType)
        def two(self) -> int:
            raise NotImplementedError

    with pytest.raises(SourceMismatch, match=r"Root.one: .*; Root.two: "):
        check(Root)


def test_the_schema_as_it_is_passes() -> None:
    check(Query, Mutation, Subscription)


def test_nodes_but_the_tiers_are_values_of_the_domain() -> None:
    nodes = {cls for cls in Node.__subclasses__() if cls.__module__.startswith("backend.")}
    assert nodes - SOURCES.keys() == {QualityTier}


def test_a_field_that_the_domain_guarantees_may_be_optional_in_its_source() -> None:
    @sourced(Row, description="A test.", name="TestNeverNull")
    class NeverNull:
        note: str = strawberry.field(metadata=NEVER_NULL)
        colour: int = strawberry.field(metadata=NEVER_NULL)

    assert wrong(NeverNull) == ["colour"]
