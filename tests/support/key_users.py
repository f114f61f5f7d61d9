"""Staff that use, list and change secrets of providers over HTTP, several at once; a request that fails is noted."""

import random
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event
from typing import Any

import httpx
from django.conf import settings
from django.test import Client

from backend.accounts.models import User
from backend.accounts.scopes import StaffRole
from backend.catalog.models.providers import SecretName
from tests.support.api import Api
from tests.support.changes import change

TESTERS = 2
PAUSE_SECONDS = 1  # before changes, each of which makes the server read all secrets again, and before lists of all
CSRF_TOKEN = "a" * 32
TEST_KEY = "mutation T($id: String!) { providerTestKey(input: {providerId: $id}) { __typename } }"
LOOK = """query P($after: String) { providers(after: $after) {
  nodes { providerId secrets { name isSet lastFour } } pageInfo { hasNextPage endCursor } } }"""


class SignedIn(Api):
    """Asks a server of another process, in a session of staff."""

    def __init__(self, base: str, session: str) -> None:
        super().__init__(Client())
        cookies = {settings.SESSION_COOKIE_NAME: session, settings.CSRF_COOKIE_NAME: CSRF_TOKEN}
        self.http = httpx.Client(base_url=base, timeout=60, cookies=cookies, headers={"X-CSRFToken": CSRF_TOKEN})

    def post(self, document: str, **variables: Any) -> dict[str, Any]:
        response = self.http.post("/graphql", json={"query": document, "variables": variables})
        assert response.status_code == 200, response.text
        answer: dict[str, Any] = response.json()
        return answer


def session_of_ada() -> str:
    client = Client()
    client.force_login(User.objects.create_user("ada", is_staff=True, role=StaffRole.SECRETS_ADMIN))
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def _providers(api: Api) -> Iterator[dict[str, Any]]:
    after = None
    while True:
        page = api.data(LOOK, after=after)["providers"]
        yield from page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


class KeyUsers:
    """`done` counts what was answered well, by kind; `keys` are those that providers got meanwhile."""

    def __init__(self, base: str, provider_ids: Sequence[str]) -> None:
        self.base, self.provider_ids, self.session = base, provider_ids, session_of_ada()
        self.done: Counter[str] = Counter()
        self.failures: list[str] = []
        self.keys: list[tuple[tuple[str, SecretName], str]] = []
        self.closing = Event()

    @contextmanager
    def at_work(self) -> Iterator[None]:
        tasks = [*[self._test_key] * TESTERS, self._look, self._publish, self._give_key]
        with ThreadPoolExecutor(max_workers=len(tasks)) as pool:
            clients = [pool.submit(self._repeat, task, place) for place, task in enumerate(tasks)]
            try:
                yield
            finally:
                self.closing.set()
        for client in clients:
            client.result()

    def _repeat(self, task: Callable[[Api, random.Random], None], seed: int) -> None:
        api, chance = SignedIn(self.base, self.session), random.Random(seed)
        with api.http:
            while not self.closing.is_set():
                try:
                    task(api, chance)
                except (AssertionError, httpx.TransportError) as failure:
                    self.failures.append(f"{task.__name__}: {failure!r}")
                else:
                    self.done[task.__name__] += 1

    def _test_key(self, api: Api, chance: random.Random) -> None:
        answer = api.data(TEST_KEY, id=chance.choice(self.provider_ids))
        assert answer == {"providerTestKey": {"__typename": "ProviderTestKeyPayload"}}, answer

    def _look(self, api: Api, _: random.Random) -> None:
        time.sleep(PAUSE_SECONDS)
        shown = {row["providerId"]: row["secrets"] for row in _providers(api)}
        assert all(shown[provider_id][0]["isSet"] for provider_id in self.provider_ids)

    def _publish(self, api: Api, chance: random.Random) -> None:
        time.sleep(PAUSE_SECONDS)
        changes = [
            {"providerUpdate": {"providerId": provider_id, "config": {"turn": chance.random()}}}
            for provider_id in chance.sample(self.provider_ids, 5)
        ]
        published = change(api, "catalogChangesPublish", changes=changes)
        assert published["__typename"] == "CatalogChangePayload", published

    def _give_key(self, api: Api, chance: random.Random) -> None:
        time.sleep(PAUSE_SECONDS)
        provider_id, key = chance.choice(self.provider_ids), f"sk-given-meanwhile-{chance.random()}"
        self.keys.append(((provider_id, SecretName.API_KEY), key))
        published = change(api, "providerRotateKey", providerId=provider_id, apiKey=key)
        assert published["__typename"] == "CatalogChangePayload", published
