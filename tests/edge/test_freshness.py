"""What was kept is not given when it no longer holds: of tokens, accounts' tokens, documents, revisions."""

import time
from datetime import timedelta

import httpx
from django.db import connection

from backend.accounts import account_tokens, tokens
from backend.api.documents.models import TrustedDocument
from backend.shared import clock
from tests.edge.requests import CONFIG, bearer, cast, client, got, posted
from tests.support import selling
from tests.support.databases import Database
from tests.support.documents import trust
from tests.support.publishing import change_model, switch_off

LIFETIME = timedelta(seconds=5)
TIERS = posted("{ qualityTiers { tier creditsPerImage } }", {})


def status(server: httpx.Client, headers: dict[str, str]) -> int:
    return TIERS.by("", headers).send(server).status_code


def test_a_revoked_token_stops_in_every_process(own_database: Database) -> None:
    made = tokens.create(integration_name="shop", name="x", scopes=["catalog:read"], now=clock.now())
    headers = bearer(made.token)
    with client(own_database) as one, client(own_database, DATABASE_POOL="true") as two:
        assert [status(server, headers) for server in (one, two) for _ in range(3)] == [200] * 6
        tokens.revoke(prefix=made.record.prefix, now=clock.now())
        assert [status(server, headers) for server in (one, two) for _ in range(2)] == [401] * 4


def test_an_expired_token_stops(own_database: Database) -> None:
    account = selling.account()
    with client(own_database) as server:
        end = clock.now() + LIFETIME
        made = tokens.create(
            integration_name="shop", name="x", scopes=["catalog:read"], now=end - LIFETIME, lifetime=LIFETIME
        )
        minted = account_tokens.mint(account=account, now=end - LIFETIME, lifetime=LIFETIME)
        callers = [bearer(made.token), bearer(minted.token)]
        assert [status(server, caller) for caller in callers for _ in range(3)] == [200] * 6
        time.sleep((end - clock.now()).total_seconds())
        assert [status(server, caller) for caller in callers] == [401, 401]


def test_a_document_that_is_no_longer_trusted_is_not_served(own_database: Database) -> None:
    trust("{ currentRevisionNumber }", "x-mine")
    asked = got(documentId="x-mine")
    with client(own_database) as server:
        assert [asked.send(server).json()["data"] for _ in range(2)] == [{"currentRevisionNumber": 1}] * 2
        TrustedDocument.objects.all().delete()
        assert asked.send(server).json()["errors"][0]["extensions"]["code"] == "DOCUMENT_NOT_FOUND"
        trust("{ settings { imageStyle } }", "x-mine")
        assert [asked.send(server).json()["data"] for _ in range(2)] == [
            {"settings": {"imageStyle": "photorealistic"}}
        ] * 2


def test_each_caller_gets_the_newest_revision(own_database: Database) -> None:
    callers = cast()
    with client(own_database) as server:
        for credits in (5, 6, 7):
            for name in ("anonymous", "reader", "integration", "account"):
                answers = [TIERS.by(name, callers[name]).send(server).json() for _ in range(2)]
                (found,) = {
                    tier["creditsPerImage"] for answer in answers for tier in answer["data"]["qualityTiers"][1:2]
                }
                assert (name, found) == (name, credits)
            change_model("dall-e-3", credits_per_image=credits + 1)


def test_a_known_tag_is_answered_until_the_catalog_changes(own_database: Database) -> None:
    with client(own_database) as server:
        first = server.get("/api/v1/system/ai-models/")
        known = {"If-None-Match": first.headers["etag"]}
        again = [server.get("/api/v1/system/ai-models/", headers=known) for _ in range(3)]
        assert [(answer.status_code, answer.content) for answer in again] == [(304, b"")] * 3
        switch_off("runware")
        changed = server.get("/api/v1/system/ai-models/", headers=known)
        assert (changed.status_code, changed.headers["etag"] != first.headers["etag"]) == (200, True)
        assert posted(CONFIG, {}).send(server).json()["extensions"] == {"revisionNumber": 2}


def test_a_quote_has_the_newest_price(own_database: Database) -> None:
    quote = posted("{ quote(input: {image: {tier: QUALITY, count: 4}}) { ... on Quote { maxCredits } } }", {})
    with client(own_database) as server:
        for credits in (5, 6, 7):
            quotes = [quote.send(server).json()["data"]["quote"] for _ in range(5)]
            assert quotes == [{"maxCredits": 4 * credits}] * 5
            change_model("dall-e-3", credits_per_image=credits + 1)


def test_a_check_that_was_cut_off_leads_to_no_stale_answer(own_database: Database) -> None:
    with client(own_database) as server:
        for credits in (6, 7, 8):
            TIERS.send(server)
            end_edge_connections(own_database)
            change_model("dall-e-3", credits_per_image=credits)
            answers = [TIERS.send(server) for _ in range(3)]
            assert [answer.json()["data"]["qualityTiers"][1]["creditsPerImage"] for answer in answers] == [credits] * 3
            assert [answer for answer in answers if "catalog-stale-seconds" in answer.headers] == []


def test_a_document_may_have_the_name_of_a_token(own_database: Database) -> None:
    made = tokens.create(integration_name="shop", name="x", scopes=["catalog:read"], now=clock.now())
    trust("{ currentRevisionNumber }", made.record.prefix)
    asked = got(documentId=made.record.prefix).by("", bearer(made.token))
    with client(own_database) as server:
        assert [asked.send(server).json()["data"] for _ in range(3)] == [{"currentRevisionNumber": 1}] * 3
        assert got(documentId=made.record.prefix).send(server).json()["data"] == {"currentRevisionNumber": 1}


def end_edge_connections(database: Database) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = %s AND application_name = 'ratecard edge'",
            [database.name],
        )
        assert cursor.fetchall() == [(True,)]


def test_a_token_makes_tokens_and_no_text_is_one_by_chance(own_database: Database) -> None:
    made = tokens.create(integration_name="shop", name="x", scopes=["catalog:read", "tokens:write"], now=clock.now())
    create = """mutation ($input: APITokenCreateInput!) { apiTokenCreate(input: $input) {
      __typename ... on UserError { message } } }"""
    value = {"name": "y", "scopes": ["catalog:read"], "days": 1}
    odd = ["at1.", "at1.a.b.c", "at1.\u00fc.\u00fc.\u00fc", "rc_", "rc__", "rc_\u00fc_x", f"rc_{made.record.prefix}_x"]
    with client(own_database) as server:
        asked = posted(create, {"input": value}).by("", bearer(made.token))
        answers = [asked.send(server).json() for _ in range(2)]
        assert [answer["data"]["apiTokenCreate"]["__typename"] for answer in answers] == ["APITokenCreatePayload"] * 2
        headers = [{"Authorization": f"Bearer {token}".encode("latin-1")} for token in odd]
        assert {server.get("/api/v1/system/ai-models/", headers=header).status_code for header in headers} == {401}  # type: ignore[arg-type]
