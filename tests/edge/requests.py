"""Requests of every kind and caller, as they go over the wire."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

import httpx
from django.test import Client

from backend.accounts import account_tokens, tokens
from backend.accounts.models import User
from backend.accounts.scopes import SCOPES, StaffRole
from backend.api.documents import trusted
from backend.shared import clock
from tests.support import selling
from tests.support.databases import Database
from tests.support.documents import own_id, sha, trust
from tests.support.ids import id_of
from tests.support.servers import server

POLICY = "content-security-policy"
GRAPHQL = "application/graphql-response+json"
MODELS = """
query Models($search: String, $all: Boolean = false) {
  aiModels(filter: {search: $search, includeUnavailable: $all}) {
    totalCount
    nodes {
      id modelName displayName isDefault isAvailable deprecatedAt retiredAt
      ... on TextModel { tokensPerCredit maxOutputTokens }
      ... on ImageModel { creditsPerImage validSizes }
    }
  }
}
"""
CONFIG = (
    "query Config { aiConfig { qualityTiers { tier creditsPerImage } textModel { modelName } maxInArticleImages } }"
)
NAMED = "query Named($name: String!) { aiModel(modelName: $name) { __typename displayName } }"
OF_THE_CATALOG: list[tuple[str, dict[str, Any]]] = [
    (MODELS, {}),
    (MODELS, {"search": "gpt"}),
    (MODELS, {"search": "nothing is called that"}),
    (CONFIG, {}),
    (NAMED, {"name": "dall-e-3"}),
    (NAMED, {"name": "gpt-4o"}),
    ("{ currentRevisionNumber qualityTiers { tier label creditsPerImage } }", {}),
    ("{ settings { imageStyle imageQuality } }", {}),
    ("query A { currentRevisionNumber } query B { settings { imageStyle } }", {}),
]
OF_STAFF: list[tuple[str, dict[str, Any]]] = [
    (MODELS, {"all": True}),
    ("{ providers { nodes { providerId displayName isActive } } }", {}),
    ("{ operations { operationType minCredits } }", {}),
]
NEVER_KEPT: list[tuple[str, dict[str, Any]]] = [
    ("{ catalogRevisions { nodes { number reason } } }", {}),
    ('{ aiModel(modelName: "dall-e-3") { admin { usedBy { __typename } } } }', {}),
    ("query Node($id: ID!) { node(id: $id) { __typename } }", {"id": id_of("Account", "no uuid")}),
    ("{ accounts { totalCount } }", {}),
    ("{ configurationIssues { code } }", {}),
    ("{ nothing }", {}),
    ("{ __typename }", {}),
    ("mutation { catalogRollback(input: {number: 9}) { __typename } }", {}),
]


@dataclass(frozen=True)
class Sent:
    """A request; `name` says what it is where a comparison fails."""

    name: str
    method: str
    path: str
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes | None = None

    def by(self, caller: str, headers: dict[str, str]) -> "Sent":
        return replace(self, name=f"{caller}: {self.name}", headers={**self.headers, **headers})

    def send(self, client: httpx.Client) -> httpx.Response:
        return client.request(self.method, self.path, headers=self.headers, content=self.body)


def posted(document: str, variables: dict[str, Any], accept: str = "*/*", **members: Any) -> Sent:
    body = json.dumps({"query": document, "variables": variables, **members}).encode()
    headers = {"Content-Type": "application/json", "Accept": accept}
    return Sent(f"POST {document.strip()[:50]} {variables} {accept}", "POST", "/graphql", headers, body)


def coded(sent: Sent, coding: str) -> Sent:
    return replace(sent, name=f"{sent.name} {coding}", headers={**sent.headers, "Accept-Encoding": coding})


def got(accept: str = "*/*", **parameters: str) -> Sent:
    return Sent(f"GET {parameters} {accept}", "GET", f"/graphql?{urlencode(parameters)}", {"Accept": accept})


def reads() -> Iterator[Sent]:
    """Everything that may be read, by everybody or by staff, in several spellings."""
    for document, variables in OF_THE_CATALOG + OF_STAFF:
        for accept in ("*/*", GRAPHQL):
            yield posted(document, variables, accept)
    yield posted(OF_THE_CATALOG[-1][0], {}, operationName="B")
    yield posted(MODELS, {"search": "dall"}, operationName=None, extensions={})
    yield replace(posted(CONFIG, {}), path="/graphql/")
    yield got(documentId=own_id("AiConfig"))
    yield got(accept=GRAPHQL, documentId=f"sha256:{sha(NAMED)}", variables=json.dumps({"name": "dall-e-3"}))
    yield got(query=CONFIG)
    for coding in ("gzip", "br", "identity", "zstd", "br;q=0, *", "gzip;q=0.5, br;q=0.1"):
        yield coded(posted(MODELS, {}), coding)
        yield coded(got(documentId=own_id("AiConfig")), coding)
        yield coded(Sent("ai-models", "GET", "/api/v1/system/ai-models/"), coding)
    yield got(
        extensions=json.dumps({"persistedQuery": {"version": 1, "sha256Hash": sha(NAMED)}}), variables='{"name": ""}'
    )
    for name in ("ai-config", "ai-models"):
        yield Sent(name, "GET", f"/api/v1/system/{name}/")
        yield Sent(f"{name} known", "GET", f"/api/v1/system/{name}/", {"If-None-Match": "*"})
        yield Sent(f"{name} without a slash", "GET", f"/api/v1/system/{name}")
        yield Sent(f"{name} by HEAD", "HEAD", f"/api/v1/system/{name}/")
    yield Sent("health", "GET", "/health/")
    for document, variables in NEVER_KEPT:
        yield posted(document, variables)


def odd() -> Iterator[Sent]:
    """What nobody should send."""
    headers = {"Content-Type": "application/json"}
    for body in (
        b"",
        b"{",
        b"[]",
        b"null",
        b"{}",
        b"\xff",
        b'{"query": 1}',
        b'{"query": "{ x }", "variables": {"a": NaN}}',
    ):
        yield Sent(f"POST {body!r}", "POST", "/graphql", headers, body)
    yield Sent("text", "POST", "/graphql", {"Content-Type": "text/plain"}, b'{"query": "{ currentRevisionNumber }"}')
    yield Sent("long", "POST", "/graphql", headers, json.dumps({"query": CONFIG + " " * 40_000}).encode())
    yield got(documentId="no:id")
    yield got(documentId="sha256:" + "0" * 64)
    yield got(query=CONFIG, documentId=own_id("AiConfig"))
    yield Sent("GET nothing", "GET", "/graphql")
    yield Sent("PUT", "PUT", "/graphql", headers, b"{}")
    yield Sent("page", "GET", "/graphql", {"Accept": "text/html"})
    yield Sent("host", "GET", "/health/", {"Host": "example.com"})


def cast() -> dict[str, dict[str, str]]:
    """Callers by name, and the headers by which each is known; and the documents that they send by id."""
    now = clock.now()
    trusted.keep_frontend(now=now)
    trust(NAMED)
    reader = tokens.create(integration_name="shop", name="reader", scopes=["catalog:read"], now=now)
    everything = tokens.create(integration_name="shop", name="all", scopes=SCOPES, now=now)
    rival = tokens.create(integration_name="rival", name="all", scopes=SCOPES, now=now)
    revoked = tokens.create(integration_name="shop", name="revoked", scopes=SCOPES, now=now)
    tokens.revoke(prefix=revoked.record.prefix, now=now)
    account = selling.account()
    late = account_tokens.mint(account=account, now=now - timedelta(hours=2))
    staff = User.objects.create_user("ada", is_staff=True, role=StaffRole.SECRETS_ADMIN)
    return {
        "anonymous": {},
        "reader": bearer(reader.token),
        "integration": bearer(everything.token),
        "rival": bearer(rival.token),
        "revoked": bearer(revoked.token),
        "unknown": bearer("rc_00000000_x"),
        "account": bearer(account_tokens.mint(account=account, now=now).token),
        "expired account": bearer(late.token),
        "no token": {"Authorization": "Bearer"},
        "a proxy's own scheme": {"Authorization": "Basic YTpi"},
        "another scheme": {"Authorization": bearer(reader.token)["Authorization"].replace("Bearer", "Token")},
        "staff": session(staff),
        "staff with a token": {**session(staff), **bearer(reader.token)},
    }


def seen(answer: httpx.Response) -> tuple[int, list[tuple[str, str]], bytes]:
    """All that a client sees but the time. Headers have no order, and neither have the directives of the policy."""
    headers = [(name, value) for name, value in answer.headers.items() if name != "date"]
    in_order = [(name, str(sorted(value.split("; "))) if name == POLICY else value) for name, value in headers]
    return answer.status_code, sorted(in_order), answer.content


@contextmanager
def client(database: Database, **environment: str) -> Iterator[httpx.Client]:
    """Of a server of its own."""
    with server(database.url, **environment) as base, httpx.Client(base_url=base, timeout=30) as client:
        yield client


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def session(user: User) -> dict[str, str]:
    client = Client()
    client.force_login(user)
    return {"Cookie": f"sessionid={client.cookies['sessionid'].value}"}
