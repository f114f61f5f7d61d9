"""Imports over GraphQL: a file is imported, its rows are decided and adopted, what is accepted is published."""

import json
from typing import Any

from tests.support.api import Api
from tests.support.changes import RESULT, numbered
from tests.support.imports import text
from tests.support.uploads import import_file

ENTRIES = {
    "gpt-4o": text(3e-06, 1e-05),
    "gpt-5.1": text(0, 1e-05),
    "new": text(1e-06, 2e-06, max_input_tokens=32_000, max_output_tokens=4_096, supports_vision=True),
    "gpt-4o-mini": text(1.5e-07, 6e-07),
}
SAVED = """
  __typename
  ... on ImportReviewPayload { review { id state counts { accepted rejected held } } }
  ... on UserError { code message path }
"""
CLOSED = "... on ImportReviewNotOpen { state }"
ROWS = """query ($id: ID!, $status: ImportRowStatus, $first: Int, $after: String, $search: String,
  $known: Boolean! = false) { importReview(id: $id) {
  rows(filter: {status: $status, search: $search, isInCatalog: $known}, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { place name entity key status reason message listed decidedBy decidedAt
            changes { field before after } suggestedPrice { tokensPerCredit creditsPerImage } } } } }"""


def sent(caller: Api, entries: Any = ENTRIES, **options: str) -> dict[str, Any]:
    """The result of importing a file."""
    content = entries if isinstance(entries, bytes) else json.dumps(entries).encode()
    found: dict[str, Any] = json.loads(import_file(caller, content, **options).content)["data"]["importReviewCreate"]
    return found


def act(caller: Api, mutation: str, kind: str, more: str = CLOSED, **values: Any) -> dict[str, Any]:
    document = f"mutation M($input: {kind}!) {{ {mutation}(input: $input) {{ {SAVED} {more} }} }}"
    found: dict[str, Any] = caller.data(document, input=values)[mutation]
    return found


def decide(caller: Api, review: str, rows: list[int], status: str) -> dict[str, Any]:
    more = CLOSED + "... on NothingToAccept { places }"
    return act(caller, "importRowsDecide", "ImportRowsDecideInput", more, review=review, places=rows, status=status)


def adopt(caller: Api, review: str, row: int, **values: Any) -> dict[str, Any]:
    values = {"providerId": "openai", **values}
    return act(caller, "importRowAdopt", "ImportRowAdoptInput", review=review, place=row, **values)


def publish(caller: Api, review: str, **values: Any) -> dict[str, Any]:
    document = f"""mutation M($input: ImportReviewPublishInput!) {{ importReviewPublish(input: $input) {{ {RESULT}
      ... on ImportReviewNotOpen {{ state }} }} }}"""
    document = document.replace("... on Referenced { references { entity name } }", "")
    found: dict[str, Any] = caller.data(document, input={"review": review, "reason": "new prices", **values})
    return numbered(found["importReviewPublish"])


def rows(caller: Api, review: str, **options: Any) -> dict[str, Any]:
    found: dict[str, Any] = caller.data(ROWS, id=review, **options)["importReview"]["rows"]
    return found


def counts(accepted: int, held: int, rejected: int) -> dict[str, int]:
    return {"accepted": accepted, "rejected": rejected, "held": held}
