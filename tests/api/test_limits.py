"""Limits that no document of today's schema can exceed, on a schema that can."""

import strawberry
from graphql import parse, validate

from backend.api.graphql.limits import Limits


@strawberry.type
class Root:
    @strawberry.field
    def change(self) -> int:
        return 1


@strawberry.type
class Change(Root):
    pass


SCHEMA = strawberry.Schema(query=Root, mutation=Change)._schema


def refusals(document: str) -> list[str]:
    return [error.message for error in validate(SCHEMA, parse(document), [Limits])]


def test_mutations_per_request() -> None:
    many = " ".join(f"m{place}: change" for place in range(11))
    assert refusals(f"mutation {{ {many} }}") == ["Send at most 10 mutations in one request."]
    assert refusals(f"query {{ {many} }}") == []
    assert refusals(f"mutation {{ {many.removeprefix('m0: change ')} }}") == []
    assert refusals("mutation { change }") == []


def test_mutations_hidden_in_fragments() -> None:
    document = "mutation { ...Many } fragment Many on Change { " + " ".join(f"m{n}: change" for n in range(20)) + " }"
    assert refusals(document) == ["Send at most 10 mutations in one request."]
