"""Lists in pages, by keyset cursors: new rows don't shift the pages."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from backend.api.graphql.schema import schema
from tests.support import selling
from tests.support.api import Api
from tests.support.charging import account
from tests.support.imports import imported, text
from tests.support.publishing import change_model, fill_catalog
from tests.support.scheduling import price_change, schedule

pytestmark = pytest.mark.django_db

Add = Callable[[int], object]


class Customer:
    """One account, whose lists grow."""

    def __init__(self) -> None:
        self.id = selling.account().id
        selling.grant(self.id, 1_000)

    def grant(self, place: int) -> None:
        selling.grant(self.id, 1)

    def hold(self, place: int) -> None:
        selling.hold(self.id, 1)

    def charge(self, place: int) -> None:
        selling.charge(self.id, 1)


def of_account(field: str) -> str:
    return f'account(externalId: "customer-1") {{ list: {field}($page) {{ $fields }} }}'


def lists() -> dict[str, tuple[str, Callable[[], Add]]]:
    """Each list of rows: how it is asked for, and what makes it grow."""
    return {
        "lots": (of_account("lots"), lambda: Customer().grant),
        "ledger": (of_account("ledger"), lambda: Customer().grant),
        "holds": (of_account("holds"), lambda: Customer().hold),
        "usage": (of_account("usage"), lambda: Customer().charge),
        "usageRecords": ("list: usageRecords($page) { $fields }", lambda: Customer().charge),
        "accounts": ("list: accounts($page) { $fields }", lambda: lambda place: selling.account(f"c-{place}")),
        "accounts by name": (
            "list: accounts(orderBy: {field: NAME, direction: DESC}, $page) { $fields }",
            lambda: lambda place: selling.account(f"c-{place}"),
        ),
        "accounts by external id": (
            "list: accounts(orderBy: {field: EXTERNAL_ID}, $page) { $fields }",
            lambda: lambda place: selling.account(f"c-{place}"),
        ),
        "catalogRevisions": (
            "list: catalogRevisions($page) { $fields }",
            lambda: lambda place: change_model("dall-e-3", credits_per_image=20 + place),
        ),
        "catalogSchedules": (
            "list: catalogSchedules($page) { $fields }",
            lambda: lambda place: schedule(price_change()),
        ),
        "importReviews": ("list: importReviews($page) { $fields }", lambda: lambda place: imported({"m": {}})),
    }


def ask(caller: Api, name: str, page: str, fields: str = "nodes { id }") -> Any:
    text = lists()[name][0].replace("$page", page).replace("$fields", fields)
    answer = caller.data(f"{{ {text} }}")
    return answer["list"] if "list" in answer else answer["account"]["list"]


WITH_CURSORS = "nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"


def walk(caller: Api, name: str, add: Add | None, *, backwards: bool) -> list[str]:
    """The ids of all pages of two, while a row is added after each."""
    size, bound, edge, more = (
        ("last: 2", "before", "startCursor", "hasPreviousPage")
        if backwards
        else ("first: 2", "after", "endCursor", "hasNextPage")
    )
    walked: list[str] = []
    cursor, is_more, place = "", True, 100
    while is_more and len(walked) < 100:
        found = ask(caller, name, f"{size}{cursor and f', {bound}: {chr(34)}{cursor}{chr(34)}'}", WITH_CURSORS)
        page = [node["id"] for node in found["nodes"]]
        walked = [*page, *walked] if backwards else [*walked, *page]
        cursor, is_more = found["pageInfo"][edge], found["pageInfo"][more]
        if add is not None and place < 103:
            add(place)
            place += 1
    return walked


@pytest.mark.parametrize("backwards", [False, True], ids=["forwards", "backwards"])
@pytest.mark.parametrize("name", list(lists()))
def test_pages_neither_repeat_nor_lose_rows_while_rows_come(edith: Api, name: str, backwards: bool) -> None:
    add = lists()[name][1]()
    for place in range(5):
        add(place)
    before = [node["id"] for node in ask(edith, name, "first: 100")["nodes"]]
    assert len(before) >= 5
    walked = walk(edith, name, add, backwards=backwards)
    assert len(walked) == len(set(walked))
    assert [id for id in walked if id in before] == before


@pytest.mark.parametrize("name", list(lists()))
def test_no_page_is_counted_off_from_the_beginning(edith: Api, name: str) -> None:
    add = lists()[name][1]()
    for place in range(5):
        add(place)
    with CaptureQueriesContext(connection) as asked:
        assert walk(edith, name, None, backwards=False) == walk(edith, name, None, backwards=True)
    assert [query["sql"] for query in asked if "OFFSET" in query["sql"]] == []


def test_rows_are_counted_only_where_that_is_asked(shop: Api) -> None:
    Customer().charge(0)

    def counts(fields: str) -> int:
        with CaptureQueriesContext(connection) as asked:
            ask(shop, "usage", "first: 1", fields)
        return sum("COUNT(" in query["sql"] for query in asked)

    assert (counts("nodes { id }"), counts("totalCount nodes { id }")) == (0, 1)


def test_rows_with_equal_times_have_distinct_cursors(shop: Api) -> None:
    names = [f"c-{place}" for place in range(7)]
    for name in names:
        account(shop, name)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE accounts_account SET created_at = '2026-01-01'")
    walked = walk(shop, "accounts", None, backwards=False)
    assert len(set(walked)) == 7
    assert walked == walk(shop, "accounts", None, backwards=True)


def test_models_come_in_pages_while_models_come(victor: Api) -> None:
    fill_catalog(20)
    text = """query M($after: String) { aiModels(first: 3, after: $after) {
      nodes { modelName } pageInfo { endCursor } } }"""
    first = victor.data(text)["aiModels"]
    fill_catalog(40)
    second = victor.data(text, after=first["pageInfo"]["endCursor"])["aiModels"]
    assert [node["modelName"] for node in first["nodes"]] == ["gpt-5.1", "model-0000", "model-0001"]
    assert [node["modelName"] for node in second["nodes"]] == ["model-0002", "model-0003", "model-0004"]


def test_rows_of_a_file_come_in_pages(victor: Api) -> None:
    imported({f"m{place}": text(1e-06, 2e-06) for place in range(5)})
    document = """query R($after: String) { importReviews { nodes { rows(first: 3, after: $after) {
      nodes { place } pageInfo { endCursor } } } } }"""
    (first,) = victor.data(document)["importReviews"]["nodes"]
    (second,) = victor.data(document, after=first["rows"]["pageInfo"]["endCursor"])["importReviews"]["nodes"]
    assert [row["place"] for row in (*first["rows"]["nodes"], *second["rows"]["nodes"])] == [1, 2, 3, 4, 5]


def test_lists_are_ordered_and_filtered(shop: Api) -> None:
    for name, title in (("b", "Zoe"), ("a", "Max"), ("c", None)):
        account(shop, name, name=title)
    text = "{{ accounts({}) {{ nodes {{ externalId }} }} }}"

    def names(arguments: str) -> str:
        return "".join(node["externalId"] for node in shop.data(text.format(arguments))["accounts"]["nodes"])

    assert names("first: 100") == "bac"
    assert names("orderBy: {direction: DESC}") == "cab"
    assert names("orderBy: {field: EXTERNAL_ID}") == "abc"
    assert names("orderBy: {field: NAME, direction: DESC}") == "bac"
    assert names('filter: {search: "M"}, orderBy: {field: NAME}') == "a"


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "x",
        "\\u0000",
        "YXJyYXljb25uZWN0aW9uOjA=",
        "LWlkOlsxXQ==",
        "bmFtZSxpZDpbIlx1MDAwMCIsICJ4Il0=",
        "bmFtZSxpZDpbXQ==",
    ],
)
def test_an_invalid_cursor_is_refused(shop: Api, cursor: str) -> None:
    assert shop.codes(f'{{ accounts(after: "{cursor}") {{ totalCount }} }}') == ["BAD_USER_INPUT"]


def test_a_cursor_is_of_its_list_and_order(shop: Api) -> None:
    account(shop), account(shop, "customer-2")
    cursor = shop.data("{ accounts(first: 1) { pageInfo { endCursor } } }")["accounts"]["pageInfo"]["endCursor"]
    assert shop.codes(f'{{ accounts(after: "{cursor}") {{ totalCount }} }}') == []
    for field in ("accounts(orderBy: {field: NAME}, ", "apiTokens(", "aiModels("):
        assert shop.codes(f'{{ {field}after: "{cursor}") {{ totalCount }} }}') == ["BAD_USER_INPUT"]


def test_every_list_that_can_grow_takes_relays_arguments() -> None:
    kinds = [kind for kind in schema._schema.type_map.values() if hasattr(kind, "fields")]
    connections = [
        (kind.name, name, set(field.args))
        for kind in kinds
        for name, field in kind.fields.items()
        if str(field.type).rstrip("!").endswith("Connection")
    ]
    assert len(connections) > 12
    relays = {"first", "after", "last", "before"}
    assert [(kind, name) for kind, name, arguments in connections if not relays <= arguments] == []
