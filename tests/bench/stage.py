"""Where a part is measured: a database with so many models, and who asks."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx
from django.db import connection

from backend.accounts import tokens
from backend.accounts.scopes import Right
from backend.catalog.models import AIModelConfig
from backend.shared import clock
from tests.bench.load import Load, Server
from tests.support import databases, publishing

SHOP = "shop"
PAGE = """
query Models($first: Int) {
  aiModels(first: $first) {
    edges {
      cursor
      node { id modelName displayName modelType isDefault contextWindow supportsVision retiredAt }
    }
    pageInfo { hasNextPage endCursor }
  }
}
"""
"""The same for all peers."""


@dataclass(frozen=True)
class Stage:
    models: int
    on_sale: int
    database_url: str
    token: str = field(repr=False)

    @property
    def by_token(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}


@contextmanager
def stage(models: int) -> Iterator[Stage]:
    """A copy of the seeded database, filled up to so many models."""
    with databases.seeded_copy() as database:
        if models > AIModelConfig.objects.count():
            publishing.fill_catalog(models)
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")  # once, and not while something is measured
        scopes = [Right.CATALOG_READ, Right.QUOTES_READ, Right.ACCOUNTS_READ, Right.CREDITS_SPEND]
        made = tokens.create(integration_name=SHOP, name="bench", scopes=scopes, now=clock.now())
        on_sale = AIModelConfig.objects.filter(is_active=True).count()
        yield Stage(models, on_sale, database.url, made.token)


def body(document: str, **variables: Any) -> str:
    return json.dumps({"query": " ".join(document.split()), "variables": variables})


def page(server: Server, *, connections: int) -> Load:
    return Load(server, "/graphql", [body(PAGE, first=50)], connections=connections)


def answer(load: Load) -> bytes:
    """To the first body, without errors."""
    method, content = ("POST", load.bodies[0]) if load.bodies else ("GET", None)
    response = httpx.request(method, load.url, content=content, headers=load.all_headers)
    response.raise_for_status()
    if "errors" in response.json():
        raise AssertionError(f"{load.server.name}{load.path}: {response.text}")
    return response.content
