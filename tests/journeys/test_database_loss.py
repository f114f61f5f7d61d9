"""The database goes away under a running server, and comes back."""

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from tests.support.databases import Database, allow_connections
from tests.support.servers import server

RECOVERY_SECONDS = 30
QUERY = {"query": "{ currentRevisionNumber }"}
SETTINGS = {"query": "{ settings { imageStyle } }"}
TOKEN = {"Authorization": "Bearer rc_00000000_x"}
MANY = 12


def test_a_lost_database_is_reported_and_the_server_recovers(own_database: Database) -> None:
    with server(own_database.url, DATABASE_POOL="true") as base, httpx.Client(base_url=base, timeout=30) as client:
        assert client.post("/graphql", json=QUERY).json()["data"] == {"currentRevisionNumber": 1}
        allow_connections(own_database.name, allowed=False)
        kept = client.post("/graphql", json=QUERY)
        assert (kept.json()["data"], "catalog-stale-seconds" in kept.headers) == ({"currentRevisionNumber": 1}, True)
        lost = client.post("/graphql", json={"query": "{ settings { imageStyle } }"})
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


@pytest.mark.parametrize("edge", ["true", "false"])
def test_an_outage_is_one_line_of_the_log(own_database: Database, tmp_path: Path, edge: str) -> None:
    log = tmp_path / "log"
    with (
        server(own_database.url, DATABASE_POOL="true", EDGE=edge, log=str(log)) as base,
        httpx.Client(base_url=base, timeout=30) as client,
        ThreadPoolExecutor(MANY) as pool,
    ):
        allow_connections(own_database.name, allowed=False)
        asks = [
            lambda: client.post("/graphql", json=SETTINGS),
            lambda: client.get("/health/"),
            lambda: client.get("/metrics", headers=TOKEN),
        ]
        answers = [each.result() for each in [pool.submit(ask) for ask in asks * (MANY // 3)]]
        allow_connections(own_database.name, allowed=True)
        assert {"DATABASE_UNAVAILABLE" in answer.text or answer.status_code == 503 for answer in answers} == {True}
    written = log.read_text()
    assert (written.count("the database does not answer"), "Traceback" in written) == (1, False)
