"""A document is parsed and validated once per process, whoever sends it; each caller's rules still hold."""

import pytest
from graphql import parse
from strawberry.schema import schema as strawberry_schema

from backend.api.graphql import request_rules
from backend.api.graphql.parsed_once import Documents, Parsed
from tests.support.api import Api

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("public_catalog")]
QUERY = "query { currentRevisionNumber }"


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is asked for, by name."""
    monkeypatch.setattr(request_rules, "documents", Documents(most_characters=1_000))
    calls: list[str] = []
    for module, name in ((strawberry_schema, "parse"), (request_rules, "mistakes")):
        original = getattr(module, name)

        def count(*arguments: object, name: str = name, original: object = original, **options: object) -> object:
            calls.append(name)
            return original(*arguments, **options)  # type: ignore[operator]

        monkeypatch.setattr(module, name, count)
    return calls


def test_a_valid_document_is_parsed_and_validated_once(calls: list[str], anonymous: Api) -> None:
    assert [anonymous.data(QUERY) for _ in range(3)] == [{"currentRevisionNumber": 1}] * 3
    assert calls == ["parse", "mistakes"]


def test_callers_of_other_rules_validate_it_once_more(calls: list[str], anonymous: Api, shop: Api, ada: Api) -> None:
    introspection = "{ __schema { queryType { name } } }"
    assert shop.codes(introspection) == []
    assert [anonymous.codes(introspection)[0] for _ in range(2)] == ["FORBIDDEN"] * 2
    assert [ada.codes(introspection), shop.codes(introspection)] == [[], []]
    assert calls == ["parse", *["mistakes"] * 3]


@pytest.mark.parametrize("refused", ["{ nothing }", "{", "query A { __typename } query B { __typename }"])
def test_what_is_refused_is_not_kept(calls: list[str], anonymous: Api, refused: str) -> None:
    answers = [anonymous.post(refused) for _ in range(2)]
    assert answers[0] == answers[1]
    assert calls.count("parse") == 2


def test_the_longest_unused_documents_go_first() -> None:
    documents = Documents(most_characters=30)
    texts = [f"{{ a{place} }}    " for place in range(3)]
    for text in texts:
        documents.keep(text, Parsed(parse(text)))
    assert documents.find(texts[0]) is not None
    documents.keep("{ other }", Parsed(parse("{ other }")))
    assert [text for text in (*texts, "{ other }") if documents.find(text)] == [texts[0], texts[2], "{ other }"]
    assert documents.characters == 29


def test_a_document_longer_than_the_room_is_not_kept() -> None:
    documents = Documents(most_characters=5)
    documents.keep("{ a }", Parsed(parse("{ a }")))
    documents.keep("{ bb }", Parsed(parse("{ bb }")))
    assert [documents.find("{ a }") is None, documents.find("{ bb }") is None] == [False, True]
