"""The database goes away under a running server, and comes back."""

import time

import httpx

from tests.support.databases import Database, allow_connections
from tests.support.servers import server

RECOVERY_SECONDS = 30
QUERY = {"query": "{ currentRevisionNumber }"}


def test_a_lost_database_is_reported_and_the_server_recovers(own_database: Database) -> None:
    with server(own_database.url, DATABASE_POOL="true") as base, httpx.Client(base_url=base, timeout=30) as client:
        assert client.post("/graphql", json=QUERY).json()["data"] == {"currentRevisionNumber": 1}
        allow_connections(own_database.name, allowed=False)
        lost = client.post("/graphql", json=QUERY)
        assert [error["extensions"]["code"] for error in lost.json()["errors"]] == ["DATABASE_UNAVAILABLE"]
        with_token = client.post("/graphql", json=QUERY, headers={"Authorization": "Bearer rc_00000000_x"})
        assert (with_token.status_code, "DATABASE_UNAVAILABLE" in with_token.text) == (503, True)
        rest = client.get("/api/v1/system/ai-config/")
        assert (rest.status_code, rest.json()["error"]["code"]) == (503, "DATABASE_UNAVAILABLE")
        assert client.get("/health/").json() == {"status": "database unavailable"}
        allow_connections(own_database.name, allowed=True)
        limit = time.monotonic() + RECOVERY_SECONDS
        while client.get("/health/").status_code != 200 and time.monotonic() < limit:
            pass  # each question waits for the pool, so this asks a few times only
        assert client.post("/graphql", json=QUERY).json()["data"] == {"currentRevisionNumber": 1}
