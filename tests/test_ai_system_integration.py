"""The whole story over HTTP: an admin changes a price, an integration's quote follows, two admins collide, one
takes the change back, and what was quoted before still says what it said.

And the story of a cut-over, over HTTP and the command line: a former product, its phases, a purchase, a text, a price
that changes and is taken back, and the way back to phase 4 and forward again."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from pydantic import SecretStr

from backend.credits import ledger_check
from backend.shared import database_clock
from tests.conftest import integration
from tests.legacy.commands import apply, decide, leave_the_rest, legacy, revert
from tests.support.api import Api
from tests.support.charging import balance_of, move
from tests.support.generating import Time, serving, text
from tests.support.ids import key_of
from tests.support.old_product import OldProduct, old_product

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


def test_a_cut_over_there_and_back_and_forward_again(old: OldProduct, edith: Api, ada: Api) -> None:
    there = old.dump()
    assert legacy(old, "inventory", "--write", code=2)["open"] == 26
    decide(old, "operation_rate", "igny8_credit_cost_config[3].tokens_per_credit", "models")
    decide(old, "default_differs", "igny8_global_integration_settings.openai_model", "row")
    decide(old, "balance_below_zero", "igny8_tenants[3].credits", "zero")
    leave_the_rest(old)
    apply(old, 1, 2, 3, 4, 5)
    assert [legacy(old, "verify", str(phase)) for phase in (1, 2, 3, 4, 5)] == [[]] * 5

    product = integration("igny8")
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
    assert ledger_check.check(now=database_clock.now(), everything=True).findings == ()
