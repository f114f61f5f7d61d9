"""Callers get so many answers in a minute, by address, token, account and person; over HTTP, at the edge and behind."""

import itertools
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_django
from redis import Redis

from backend.accounts import account_tokens, tokens
from backend.accounts.models import User
from backend.accounts.scopes import SCOPES, StaffRole
from backend.development import valkey
from backend.shared import clock
from tests.edge.requests import bearer, client, session
from tests.support import selling
from tests.support.databases import Database, seeded_copy
from tests.support.servers import server
from tests.support.streams import ACCEPT, PATH, QUERY
from tests.support.waiting import wait_until

REVISION = {"query": "{ currentRevisionNumber }"}
MODELS = "{ aiModels(first: 100) { nodes { id modelName displayName } } }"
REST = "/api/v1/system/ai-config/"
LIMIT = "5"


def kept(calls: httpx.Client, headers: dict[str, str]) -> httpx.Response:
    return calls.post("/graphql", json=REVISION, headers=headers)


def by_get(calls: httpx.Client, headers: dict[str, str]) -> httpx.Response:
    return calls.get("/graphql", params=REVISION, headers=headers)


def by_django(calls: httpx.Client, headers: dict[str, str]) -> httpx.Response:
    return calls.post("/graphql", json=REVISION, headers={**headers, "Cookie": "theme=dark"})


def by_rest(calls: httpx.Client, headers: dict[str, str]) -> httpx.Response:
    return calls.get(REST, headers=headers)


def by_rest_in_django(calls: httpx.Client, headers: dict[str, str]) -> httpx.Response:
    return calls.get(REST, headers={**headers, "Cookie": "theme=dark"})


def as_stream(calls: httpx.Client, headers: dict[str, str]) -> httpx.Response:
    wanted = {**ACCEPT, **headers}
    with calls.stream("POST", PATH, json={"query": QUERY}, headers=wanted) as answer:
        if answer.status_code == 200:
            next(answer.iter_raw())
        else:
            answer.read()
        return answer


WAYS: list[Callable[[httpx.Client, dict[str, str]], httpx.Response]] = [
    *(kept, by_get, by_django, by_rest, by_rest_in_django, as_stream)
]


def refusal(answer: httpx.Response) -> tuple[int, str, bool]:
    """The status, the code in the shape of the interface, and whether it says when to come again."""
    body = answer.json()
    code = body["errors"][0]["extensions"]["code"] if "errors" in body else body["error"]["code"]
    return answer.status_code, code, 1 <= int(answer.headers["Retry-After"]) <= 60


LIMITED = (429, "RATE_LIMITED", True)


Ask = Callable[..., httpx.Client]


@pytest.fixture(scope="module")
def ask(django_db_setup: None, django_db_blocker: pytest_django.DjangoDbBlocker) -> Iterator[Ask]:
    """Makes clients of one server, each of an address of its own."""
    limits = dict.fromkeys(["ADDRESS", "TOKEN", "ACCOUNT"], LIMIT)
    environment = {f"{name}_REQUESTS_PER_MINUTE": most for name, most in limits.items()}
    numbers = itertools.count(2)
    with django_db_blocker.unblock(), seeded_copy() as database, ExitStack() as stack:
        base = stack.enter_context(server(database.url, ADDRESS_COST_PER_MINUTE="4000", **environment))

        def make() -> httpx.Client:
            transport = httpx.HTTPTransport(local_address=f"127.0.0.{next(numbers)}")
            return stack.enter_context(httpx.Client(base_url=base, transport=transport, timeout=30))

        yield make


def of_integration(name: str = "t") -> dict[str, str]:
    return bearer(tokens.create(integration_name="shop", name=name, scopes=SCOPES, now=clock.now()).token)


@pytest.mark.parametrize("way", WAYS)
def test_an_address_gets_its_requests_and_no_more(ask: Ask, way: Any) -> None:
    calls = ask()
    assert [way(calls, {}).status_code for _ in range(5)] == [200] * 5
    assert [refusal(way(calls, {})) for _ in range(3)] == [LIMITED] * 3
    for another in WAYS:  # one limit for all that it asks
        assert refusal(another(calls, {})) == LIMITED
        assert another(calls, of_integration()).status_code == 200
    assert (calls.get("/health/").status_code, way(ask(), {}).status_code) == (200, 200)


@pytest.mark.parametrize("way", [kept, by_django, by_rest])
def test_each_token_has_a_limit_of_its_own(ask: Ask, way: Any) -> None:
    calls, first = ask(), of_integration()
    assert [way(calls, first).status_code for _ in range(5)] == [200] * 5
    assert [refusal(way(caller, first)) for caller in (calls, ask())] == [LIMITED] * 2
    assert [way(calls, headers).status_code for headers in (of_integration(), {})] == [200, 200]


def test_the_tokens_of_an_account_share_its_limit_and_a_person_has_one(ask: Ask) -> None:
    calls, account, other = ask(), selling.account(), selling.account("customer-2")
    one, same, another = (
        bearer(account_tokens.mint(account=of, now=clock.now()).token) for of in (account, account, other)
    )
    ada = session(User.objects.create_user("ada", is_staff=True, role=StaffRole.VIEWER))
    assert [kept(calls, headers).status_code for headers in (one, same, one, same, one)] == [200] * 5
    assert [refusal(kept(calls, headers)) for headers in (one, same)] == [LIMITED] * 2
    assert kept(calls, another).status_code == 200
    assert [by_get(calls, ada).status_code for _ in range(6)] == [*[200] * 5, 429]


def test_wrong_tokens_count_for_their_address(ask: Ask) -> None:
    calls = ask()
    wrong = [kept(calls, bearer(f"rc_0000000{number}_x")) for number in range(8)]
    assert [answer.status_code for answer in wrong] == [*[401] * 5, *[429] * 3]
    assert (refusal(wrong[-1]), kept(calls, of_integration()).status_code) == (LIMITED, 200)


def test_what_documents_cost_is_limited_and_kept_answers_cost_nothing(ask: Ask) -> None:
    """Each costs about 1,500: a hundred items of four or five fields and ten more."""
    calls = ask()
    first, second, third = ({"query": MODELS.replace("id", f"{name} id")} for name in ("", "isDefault", "modelType"))
    assert [calls.post("/graphql", json=document).status_code for document in (first, second)] == [200, 200]
    for headers in ({}, {"Accept": "application/graphql-response+json"}):
        assert refusal(calls.post("/graphql", json=third, headers=headers)) == LIMITED
    assert calls.post("/graphql", json=first).status_code == 200


def test_without_the_edge_the_limits_are_the_same(own_database: Database) -> None:
    with client(own_database, ADDRESS_REQUESTS_PER_MINUTE=LIMIT, EDGE="false") as calls:
        assert [kept(calls, {}).status_code for _ in range(6)] == [*[200] * 5, 429]


def allowed(*calls: httpx.Client, times: int) -> int:
    answers = [each.post("/graphql", json=REVISION).status_code for _ in range(times) for each in calls]
    assert set(answers) <= {200, 429}
    return answers.count(200)


def test_processes_share_a_limit_by_the_broker(own_database: Database, tmp_path: Path) -> None:
    with valkey.running(var=tmp_path) as address, ExitStack() as stack:
        limited = {"REDIS_URL": address, "ADDRESS_REQUESTS_PER_MINUTE": "100"}
        calls = [stack.enter_context(client(own_database, **limited)) for _ in range(2)]
        assert 100 - 2 * 2 <= allowed(*calls, times=80) <= 100  # each may keep a step of two


def test_without_a_broker_each_counts_by_itself(own_database: Database) -> None:
    with ExitStack() as stack:
        calls = [stack.enter_context(client(own_database, ADDRESS_REQUESTS_PER_MINUTE="50")) for _ in range(2)]
        assert allowed(*calls, times=80) == 100


def test_a_broker_that_ends_and_comes_again(own_database: Database, tmp_path: Path) -> None:
    with ExitStack() as stack:
        with valkey.running(var=tmp_path) as address:
            calls = stack.enter_context(client(own_database, REDIS_URL=address, ADDRESS_REQUESTS_PER_MINUTE="50"))
            assert allowed(calls, times=10) == 10
        started = time.monotonic()
        assert 40 <= allowed(calls, times=120) <= 50 + 1  # by itself, from nothing but what it has in hand
        assert time.monotonic() - started < 10
        with valkey.running(var=tmp_path) as again:
            store = Redis(unix_socket_path=again.removeprefix("redis+socket://"))
            wait_until(lambda: allowed(calls, times=1) == 1 and bool(store.keys("ratecard*")))


@contextmanager
def opened(calls: httpx.Client, headers: dict[str, str] | None = None) -> Iterator[httpx.Response]:
    with calls.stream("POST", PATH, json={"query": QUERY}, headers={**ACCEPT, **(headers or {})}) as answer:
        if answer.status_code != 200:
            answer.read()
        yield answer


TOO_MANY = (429, "TOO_MANY_STREAMS", True)


def test_callers_have_so_many_streams_and_leave_room_for_those_with_a_token(own_database: Database) -> None:
    token, account = of_integration(), bearer(account_tokens.mint(account=selling.account(), now=clock.now()).token)
    most = {"ADDRESS_STREAMS": "2", "ANONYMOUS_STREAMS": "3", "TOKEN_STREAMS": "3", "ACCOUNT_STREAMS": "4"}
    with client(own_database, **most) as calls, ExitStack() as stack:
        first: list[httpx.Response] = []
        for headers, count in (({}, 2), (token, 3), (account, 4)):
            streams = [stack.enter_context(opened(calls, headers)) for _ in range(count + 1)]
            assert [stream.status_code for stream in streams[:count]] == [200] * count
            assert refusal(streams[count]) == TOO_MANY
            first.append(streams[0])
        other = httpx.Client(base_url=calls.base_url, transport=httpx.HTTPTransport(local_address="127.0.0.2"))
        stack.enter_context(other)
        assert stack.enter_context(opened(other)).status_code == 200  # the third of all anonymous ones
        assert refusal(stack.enter_context(opened(other))) == TOO_MANY
        assert stack.enter_context(opened(other, of_integration("another"))).status_code == 200
        for stream, headers in zip(first, ({}, token, account), strict=True):
            stream.close()
            wait_until(lambda headers=headers: is_opened(calls, headers))  # type: ignore[misc]


def is_opened(calls: httpx.Client, headers: dict[str, str]) -> bool:
    with opened(calls, headers) as stream:
        return stream.status_code == 200
