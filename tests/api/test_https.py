"""HTTPS as the settings of a deployment have it: a server in a process of its own, and Django's own check."""

import os
import subprocess
import sys
from collections.abc import Iterator

import httpx
import pytest
from pytest_django import DjangoDbBlocker

from backend.accounts import tokens
from backend.accounts.models import AuditEntry, User
from backend.shared import clock
from tests.support.databases import Database, seeded_copy
from tests.support.servers import server

HSTS = "max-age=31536000; includeSubDomains; preload"
AS_BY_DEFAULT = {"SECURE_COOKIES": "true"}
OVER_TLS = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "198.51.100.1, 203.0.113.7"}


@pytest.fixture(scope="module")
def site(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """Behind a proxy of this machine."""
    with (
        django_db_blocker.unblock(),
        seeded_copy() as database,
        server(database.url, TRUSTED_PROXIES="127.0.0.1", **AS_BY_DEFAULT) as base,
    ):
        yield base


def test_a_deployment_is_checked_without_a_warning() -> None:
    command = [sys.executable, "-m", "backend.manage", "check", "--deploy", "--fail-level", "WARNING"]
    environment = {**os.environ, "DATABASE_URL": "postgresql:///not-opened", **AS_BY_DEFAULT}
    del environment["DJANGO_ALLOW_ASYNC_UNSAFE"]  # of the tests
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "System check identified no issues (0 silenced).\n"), done.stderr


@pytest.mark.parametrize("path", ["/", "/login/", "/admin/", "/api/v1/system/ai-config/", "/graphql"])
def test_http_is_sent_to_https(site: str, path: str) -> None:
    answer = httpx.get(f"{site}{path}")
    assert (answer.status_code, answer.headers["Location"]) == (301, f"{site.replace('http:', 'https:')}{path}")


@pytest.mark.parametrize(("path", "status"), [("/health/", 200), ("/metrics", 401)])
def test_checks_of_a_proxy_come_over_http(site: str, path: str, status: int) -> None:
    assert httpx.get(f"{site}{path}").status_code == status


@pytest.mark.parametrize("path", ["/login/", "/health/", "/api/v1/system/ai-config/"])
def test_browsers_are_asked_to_stay_with_https(site: str, path: str) -> None:
    answer = httpx.get(f"{site}{path}", headers=OVER_TLS)
    assert (answer.status_code, answer.headers["Strict-Transport-Security"]) == (200, HSTS)
    if path == "/login/":
        assert "Secure" in answer.headers["Set-Cookie"]


def test_the_address_behind_trusted_proxies_is_kept(site: str) -> None:
    User.objects.create_superuser("root")
    token = tokens.create(integration_name="shop", name="x", scopes=["tokens:write"], now=clock.now()).token
    mutation = 'mutation { apiTokenCreate(input: {name: "y", scopes: ["tokens:write"], days: 1}) { __typename } }'
    headers = {**OVER_TLS, "Authorization": f"Bearer {token}"}
    httpx.post(f"{site}/graphql", json={"query": mutation}, headers=headers).raise_for_status()
    assert AuditEntry.objects.latest("id").address == "203.0.113.7"


def test_nobody_else_says_where_they_come_from(own_database: Database) -> None:
    token = tokens.create(integration_name="shop", name="x", scopes=["tokens:write"], now=clock.now()).token
    mutation = 'mutation { apiTokenCreate(input: {name: "y", scopes: ["tokens:write"], days: 1}) { __typename } }'
    with server(own_database.url, TRUSTED_PROXIES="10.0.0.0/8", HTTPS_REDIRECT="false", **AS_BY_DEFAULT) as base:
        headers = {**OVER_TLS, "Authorization": f"Bearer {token}"}
        answer = httpx.post(f"{base}/graphql", json={"query": mutation}, headers=headers)
    assert "Strict-Transport-Security" not in answer.headers
    assert AuditEntry.objects.latest("id").address == "127.0.0.1"
