"""Reads go on from what is kept while the database is away, for a time, and say so. So it shows what is kept."""

import time

import httpx

from tests.edge.requests import (
    CONFIG,
    MODELS,
    NAMED,
    NEVER_KEPT,
    OF_STAFF,
    OF_THE_CATALOG,
    Sent,
    bearer,
    cast,
    client,
    got,
    posted,
)
from tests.support.databases import Database, allow_connections
from tests.support.documents import own_id, sha

STALE = "catalog-stale-seconds"
PUBLIC = [(document, variables) for document, variables in OF_THE_CATALOG if not document.startswith("query A")]
CONFIGS = [posted(CONFIG, {}), got(documentId=own_id("AiConfig")), got(query=CONFIG)]
KEPT = [
    *(posted(document, variables) for document, variables in PUBLIC),
    *CONFIGS[1:],
    got(documentId=f"sha256:{sha(NAMED)}", variables='{"name": "dall-e-3"}'),
]
REST = [Sent(name, "GET", f"/api/v1/system/{name}/") for name in ("ai-config", "ai-models")]
STAFF = [posted(document, variables) for document, variables in OF_STAFF]
OTHERS = [*(posted(document, variables) for document, variables in NEVER_KEPT), Sent("health", "GET", "/health/")]


def test_what_depends_on_the_revision_alone_is_kept_and_nothing_else(own_database: Database) -> None:
    callers = cast()
    kept = {
        "anonymous": [*KEPT, *REST],
        "reader": [*KEPT, *REST],
        "integration": [*KEPT, *REST],
        "account": [sent for sent in [*KEPT, *REST] if sent not in CONFIGS],  # where it reads its overrides
        "staff": [],
        "revoked": [],
    }
    everything = [*KEPT, *REST, *STAFF, *OTHERS]
    with client(own_database) as server:
        for name in kept:
            before = {sent.name: send(server, sent.by(name, callers[name])).content for sent in everything}
            allow_connections(own_database.name, allowed=False)
            after = {sent.name: send(server, sent.by(name, callers[name])) for sent in everything}
            allow_connections(own_database.name, allowed=True)
            wait_until_fresh(server)
            stale = {place for place, answer in after.items() if STALE in answer.headers}
            assert (name, stale ^ {sent.name for sent in kept[name]}) == (name, set())
            assert [place for place in stale if after[place].content != before[place]] == []
            assert {after[sent.name].status_code for sent in OTHERS} <= {200, 401, 503}


def test_reads_stop_when_the_last_check_is_too_old(own_database: Database) -> None:
    with client(own_database, STALE_READS_SECONDS="2") as server:
        first = posted(CONFIG, {}).send(server)
        allow_connections(own_database.name, allowed=False)
        assert posted(CONFIG, {}).send(server).content == first.content
        assert codes(posted(MODELS, {}).send(server)) == ["DATABASE_UNAVAILABLE"]
        time.sleep(2.1)
        assert codes(posted(CONFIG, {}).send(server)) == ["DATABASE_UNAVAILABLE"]
        assert server.get("/health/").status_code == 503


def test_without_memory_nothing_is_kept(own_database: Database) -> None:
    with client(own_database, KEPT_ANSWERS_MB="0") as server:
        assert {posted(CONFIG, {}).send(server).status_code for _ in range(5)} == {200}
        allow_connections(own_database.name, allowed=False)
        assert codes(posted(CONFIG, {}).send(server)) == ["DATABASE_UNAVAILABLE"]


def test_a_token_that_was_not_seen_lately_is_not_let_in(own_database: Database) -> None:
    callers = cast()
    asked = posted(CONFIG, {})
    with client(own_database) as server:
        assert asked.by("reader", callers["reader"]).send(server).status_code == 200
        assert asked.by("reader", callers["reader"]).send(server).status_code == 200
        allow_connections(own_database.name, allowed=False)
        assert asked.by("reader", callers["reader"]).send(server).status_code == 200
        assert asked.by("rival", callers["rival"]).send(server).status_code == 503
        assert asked.by("unknown", bearer("rc_00000000_x")).send(server).status_code == 503


def send(server: httpx.Client, sent: Sent) -> httpx.Response:
    """Twice: the first request of a token each minute goes on to Django, to be noted."""
    sent.send(server)
    return sent.send(server)


def codes(answer: httpx.Response) -> list[str]:
    return [error["extensions"]["code"] for error in answer.json().get("errors", [])]


def wait_until_fresh(server: httpx.Client) -> None:
    limit = time.monotonic() + 30
    while STALE in posted(CONFIG, {}).send(server).headers and time.monotonic() < limit:
        time.sleep(0.05)
