"""The whole story over HTTP: an admin changes a price, an integration's quote follows, two admins collide, one
takes the change back, and what was quoted before still says what it said."""

from typing import Any

import pytest

from tests.support.api import Api

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
