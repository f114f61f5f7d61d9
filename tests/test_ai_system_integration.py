"""The whole story over HTTP: an admin changes a price, an integration's quote follows, two admins collide, one
takes the change back, and what was quoted before still says what it said."""

from typing import Any

import pytest

from tests.support.api import Api

pytestmark = pytest.mark.django_db

QUOTE = """
{ quote(input: {image: {tier: QUALITY, count: 4}}) {
  ... on Quote { maxCredits revision token lines { modelName } }
  ... on UserError { code }
} }
"""
CHANGE = """
mutation Change($input: AIModelUpdateInput!) {
  aiModelUpdate(input: $input) {
    ... on CatalogPublished { revision dryRun changes { field before after } impact { tiers { creditsAfter } } }
    ... on UserError { code message }
    ... on StaleRevision { current }
  }
}
"""
ROLLBACK = """
mutation Rollback($input: CatalogRollbackInput!) {
  catalogRollback(input: $input) { ... on CatalogPublished { revision } ... on UserError { code } }
}
"""


def change(admin: Api, credits: int, **options: Any) -> Any:
    values = {"modelName": "dall-e-3", "creditsPerImage": credits, "reason": "dearer images", **options}
    return admin.data(CHANGE, input=values)["aiModelUpdate"]


def quote(caller: Api) -> Any:
    return caller.data(QUOTE)["quote"]


def test_change_quote_conflict_rollback(shop: Api, edith: Api, ada: Api) -> None:
    first = quote(shop)
    assert (first["maxCredits"], first["revision"]) == (20, 1)

    seen = edith.data("{ currentRevision }")["currentRevision"]
    tried = change(edith, 6, dryRun=True, expectedRevision=seen)
    assert (tried["dryRun"], tried["impact"]["tiers"]) == (True, [{"creditsAfter": 6}])
    assert quote(shop)["maxCredits"] == 20

    assert change(edith, 6, expectedRevision=seen)["revision"] == 2
    assert (quote(shop)["maxCredits"], quote(shop)["revision"]) == (24, 2)

    late = change(ada, 9, expectedRevision=seen)
    assert (late["code"], late["current"]) == ("STALE_REVISION", 2)
    assert quote(shop)["maxCredits"] == 24

    values = {"to": 1, "reason": "too dear", "expectedRevision": 2}
    assert ada.data(ROLLBACK, input=values)["catalogRollback"] == {"revision": 3}
    assert (quote(shop)["maxCredits"], quote(shop)["revision"]) == (20, 3)

    verify = "query V($token: String!) { verifyQuote(token: $token) { ... on Quote { maxCredits revision } } }"
    assert shop.data(verify, token=first["token"])["verifyQuote"] == {"maxCredits": 20, "revision": 1}

    history = "{ catalogRevisions { nodes { number author reason channel } } }"
    assert edith.data(history)["catalogRevisions"]["nodes"][:2] == [
        {"number": 3, "author": "ada", "reason": "too dear", "channel": "GRAPHQL"},
        {"number": 2, "author": "edith", "reason": "dearer images", "channel": "GRAPHQL"},
    ]
    assert shop.codes(history) == ["FORBIDDEN"]
