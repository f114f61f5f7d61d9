"""The whole story over HTTP: an admin changes a price, an integration's quote follows, two admins collide, one
takes the change back, and what was quoted before still says what it said.

And the story of a cut-over, over HTTP and the command line: a former product, its phases, a purchase, a text, a price
that changes and is taken back, what drifts meanwhile, the way back to phase 4 and forward again, and cleaning up."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
import pytest
from pydantic import SecretStr

from backend.credits import ledger_check
from backend.shared import database_clock
from tests.conftest import integration
from tests.legacy.commands import apply, decide, decisions_of, leave_the_rest, legacy, revert
from tests.support.api import Api
from tests.support.charging import balance_of, move
from tests.support.generating import Time, serving, text
from tests.support.ids import key_of
from tests.support.old_product import OldProduct, old_product
from tests.support.stand_ins import Scripted, stand_in
from tests.support.terminal import ratecard

pytestmark = pytest.mark.django_db

QUOTE = """
{ quote(input: {image: {tier: QUALITY, count: 4}}) {
  ... on Quote { maxCredits revisionNumber token lines { modelName } }
  ... on UserError { code }
} }
"""
CHANGE = """
mutation Change($input: AIModelUpdateInput!) {
  aiModelUpdate(input: $input) {
    ... on CatalogChangePayload {
      dryRun revision { number } changes { field before after } impact { tiers { creditsAfter } }
    }
    ... on UserError { code message }
    ... on StaleRevision { current }
  }
}
"""
ROLLBACK = """
mutation Rollback($input: CatalogRollbackInput!) {
  catalogRollback(input: $input) { ... on CatalogChangePayload { revision { number } } ... on UserError { code } }
}
"""


def change(admin: Api, credits: int, **options: Any) -> Any:
    values = {"modelName": "dall-e-3", "creditsPerImage": credits, "reason": "more expensive images", **options}
    return admin.data(CHANGE, input=values)["aiModelUpdate"]


def quote(caller: Api) -> Any:
    return caller.data(QUOTE)["quote"]


def test_change_quote_conflict_rollback(shop: Api, edith: Api, ada: Api) -> None:
    first = quote(shop)
    assert (first["maxCredits"], first["revisionNumber"]) == (20, 1)

    seen = edith.data("{ currentRevisionNumber }")["currentRevisionNumber"]
    tried = change(edith, 6, dryRun=True, expectedRevision=seen)
    assert (tried["dryRun"], tried["impact"]["tiers"]) == (True, [{"creditsAfter": 6}])
    assert quote(shop)["maxCredits"] == 20

    assert change(edith, 6, expectedRevision=seen)["revision"] == {"number": 2}
    assert (quote(shop)["maxCredits"], quote(shop)["revisionNumber"]) == (24, 2)

    late = change(ada, 9, expectedRevision=seen)
    assert (late["code"], late["current"]) == ("STALE_REVISION", 2)
    assert quote(shop)["maxCredits"] == 24

    values = {"number": 1, "reason": "too expensive", "expectedRevision": 2}
    assert ada.data(ROLLBACK, input=values)["catalogRollback"] == {"revision": {"number": 3}}
    assert (quote(shop)["maxCredits"], quote(shop)["revisionNumber"]) == (20, 3)

    verify = "query V($token: String!) { verifyQuote(token: $token) { ... on Quote { maxCredits revisionNumber } } }"
    assert shop.data(verify, token=first["token"])["verifyQuote"] == {"maxCredits": 20, "revisionNumber": 1}

    history = "{ catalogRevisions { nodes { number author reason channel } } }"
    assert edith.data(history)["catalogRevisions"]["nodes"][:2] == [
        {"number": 3, "author": "ada", "reason": "too expensive", "channel": "GRAPHQL"},
        {"number": 2, "author": "edith", "reason": "more expensive images", "channel": "GRAPHQL"},
    ]
    assert shop.codes(history) == ["FORBIDDEN"]


WRITING = {"operationType": "CONTENT_GENERATION", "maxOutputTokens": 4_000}


@pytest.fixture
def old(tmp_path: Path, settings: Any, django_db_setup: None) -> Iterator[OldProduct]:
    settings.INSECURE_ENDPOINTS = True
    with old_product(tmp_path) as product:
        settings.LEGACY_DATABASE_URL = SecretStr(product.url)
        yield product


def written(caller: Api, account: str) -> tuple[str, int]:
    """A text that is generated: how it ended, and what it cost."""
    job = move(caller, "textGenerate", account=account, prompt="A lamp.", **WRITING)["job"]
    with serving(text(1_500)):
        Time().engine().run(job_id=UUID(key_of(job["id"])))
    found = caller.data("query J($id: ID!) { job(id: $id) { status creditsCharged } }", id=job["id"])["job"]
    return found["status"], found["creditsCharged"]


def account_of(caller: Api, external_id: str) -> str:
    found: str = caller.data("query A($id: String) { account(externalId: $id) { id } }", id=external_id)["account"][
        "id"
    ]
    return found


DRIFT = "{ legacyDrift(filter: {isOpen: true}) { nodes { kind what there here } } }"


def watched(old: OldProduct) -> str:
    return command("watch", str(old.mapping), *decisions_of(old))


def cleanup(old: OldProduct, *words: str, code: int = 0) -> str:
    return command("cleanup", str(old.mapping), *decisions_of(old), "--sources", f"{old.folder}/src", *words, code=code)


def command(*words: str, code: int = 0) -> str:
    answer = ratecard("legacy", *words)
    assert answer.exit_code == code, answer.output
    return answer.stderr if code == 1 else answer.stdout


def test_a_cut_over_there_and_back_and_forward_again(old: OldProduct, edith: Api, ada: Api) -> None:
    there = old.dump()
    assert legacy(old, "inventory", "--write", code=2)["open"] == 26
    decide(old, "operation_rate", "igny8_credit_cost_config[3].tokens_per_credit", "models")
    decide(old, "default_differs", "igny8_global_integration_settings.openai_model", "row")
    decide(old, "balance_below_zero", "igny8_tenants[3].credits", "zero")
    leave_the_rest(old)
    apply(old, 1, 2, 3, 4, 5)
    assert [legacy(old, "verify", str(phase)) for phase in (1, 2, 3, 4, 5)] == [[]] * 5

    assert watched(old) == "0 differ, 0 of them new; 0 ended.\n"
    product = integration("igny8")
    ours = json.loads(product.get("/api/v1/system/ai-config/").content)
    with stand_in(Scripted(body=json.dumps({**ours, "sold_here": True}).encode())) as former:
        (old.folder / "ours.json").write_text(json.dumps(ours))
        differing = ratecard("legacy", "compare", former.base, f"{old.folder}/ours.json", "--json")
    assert json.loads(differing.stdout) == [{"field": "sold_here", "old": True, "new": "missing"}]
    alder = account_of(product, "alder-books")
    assert balance_of(product, alder)["available"] == 1250
    bought = move(product, "creditsGrant", account=alder, category="PURCHASE", credits=500, reason="Invoice 7")
    assert bought["credits"]["available"] == 1750
    assert written(product, alder) == ("DONE", 3)  # 1,500 tokens are 2 credits; the minimum that moved is 3
    assert balance_of(product, alder)["available"] == 1747

    number = edith.data("{ currentRevisionNumber }")["currentRevisionNumber"]
    assert change(edith, 6)["revision"] == {"number": number + 1}
    assert quote(product)["maxCredits"] == 24
    values = {"number": number, "reason": "too expensive", "expectedRevision": number + 1}
    assert ada.data(ROLLBACK, input=values)["catalogRollback"] == {"revision": {"number": number + 2}}
    assert quote(product)["maxCredits"] == 20

    old.execute("UPDATE igny8_tenants SET credits = 1200 WHERE id = 1")  # somebody spent there
    assert watched(old) == "2 differ, 2 of them new; 0 ended.\n"
    assert edith.data(DRIFT)["legacyDrift"]["nodes"] == [
        {"kind": "KEY", "what": "API key of openai", "there": "set", "here": "another, or none"},  # the text's
        {"kind": "BALANCE", "what": "account alder-books: credits", "there": "1200", "here": "1250"},
    ]
    old.execute("UPDATE igny8_tenants SET credits = 1250 WHERE id = 1")
    apply(old, 3)
    assert watched(old) == "0 differ, 0 of them new; 2 ended.\n"

    revert(5)
    revert(4)
    assert balance_of(product, alder)["available"] == 497  # what was bought, less what was spent
    # It has credits now that did not come from there: whether the balance is added to them, a person says.
    assert legacy(old, "inventory", "--write", code=2)["open"] == 1
    decide(old, "account_has_credits", "igny8_tenants[1].credits", "add")
    apply(old, 4, 5)
    assert balance_of(product, alder)["available"] == 1747
    assert legacy(old, "verify", "4") == []  # what came is what was there, whatever was bought and spent since
    assert old.dump() == there

    sources = old.folder / "src"
    sources.mkdir()
    (sources / "settings.py").write_text('MODEL = "gpt-4o"\n')
    assert ratecard("legacy", "scan", str(sources)).stdout == f"{sources}/settings.py:1: model_name: gpt-4o\n"
    assert cleanup(old, code=1) == "1 places in source code are left: see `scan`.\n"
    (sources / "settings.py").unlink()
    forward, back = cleanup(old), cleanup(old, "--reverse")
    with psycopg.connect(old.url, autocommit=True) as connection:
        connection.execute(forward.encode())
        connection.execute(back.encode())
    assert old.dump() == there
    assert ledger_check.check(now=database_clock.now(), everything=True).findings == ()
