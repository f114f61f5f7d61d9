"""Quotes over HTTP: every vector, and tokens."""

from datetime import timedelta
from typing import Any

import pytest

from backend.shared import clock
from tests.support.api import Api
from tests.support.clocks import travelling
from tests.support.publishing import change_model
from tests.support.vectors import CREDITS

pytestmark = pytest.mark.django_db

QUOTE = """
query Quote($input: QuoteInput!) {
  quote(input: $input) {
    __typename
    ... on Quote { expectedCredits maxCredits revisionNumber expiresAt token lines { modelName creditsPerImage } }
    ... on UserError { code message }
  }
}
"""
VERIFY = """
query Verify($token: String!) {
  verifyQuote(token: $token) {
    __typename
    ... on Quote { maxCredits revisionNumber lines { tier images size } }
    ... on UserError { code message }
  }
}
"""


def as_quotes() -> list[tuple[dict[str, Any], str]]:
    texts = [
        ({"text": {"model": row["model"], "inputTokens": int(row["tokens"]), "maxOutputTokens": 0}}, row["as_quote"])
        if "model" in row
        else ({"text": {"inputTokens": row["tokens"], "maxOutputTokens": 0}}, row["as_quote"])
        for row in CREDITS["text"]
        if "as_quote" in row
    ]
    images = [
        ({"image": {"tier": row["tier"].upper(), "count": row["images"]}}, row["as_quote"])
        for row in CREDITS["image"]
        if "as_quote" in row and "images" in row
    ]
    return texts + images


@pytest.mark.parametrize("row", CREDITS["quote"])
def test_quote_vector(shop: Api, row: dict[str, Any]) -> None:
    quote = shop.data(QUOTE, input=row["input"])["quote"]
    if "error" in row:
        assert quote["code"] == row["error"]
    else:
        assert (quote["expectedCredits"], quote["maxCredits"]) == (row["expected"], row["max"])


@pytest.mark.parametrize(("quote_input", "code"), as_quotes())
def test_as_quote_vector(shop: Api, quote_input: dict[str, Any], code: str) -> None:
    assert shop.data(QUOTE, input=quote_input)["quote"]["code"] == code


def test_every_as_quote_vector_is_covered() -> None:
    rows = [row for kind in ("text", "image") for row in CREDITS[kind] if "as_quote" in row]
    assert len(as_quotes()) == len(rows) - 1  # the tier that does not exist, below


def test_as_quote_vector_of_a_tier_that_does_not_exist(shop: Api) -> None:
    (row,) = [row for row in CREDITS["image"] if "images" not in row]
    variable = shop.codes(QUOTE, input={"image": {"tier": row["tier"].upper(), "count": 1}})
    literal = shop.codes("{ quote(input: {image: {tier: ULTRA, count: 1}}) { __typename } }")
    assert (variable, literal) == ([row["as_quote"]], [row["as_quote"]])


def test_a_call_that_can_not_run_is_refused_with_the_numbers(shop: Api) -> None:
    numbers = "... on ContextWindowExceeded { modelName tokens contextWindow }"
    document = QUOTE.replace("... on UserError { code message }", f"... on UserError {{ message path }} {numbers}")
    assert shop.data(document, input={"text": {"inputTokens": 400_000}})["quote"] == {
        "__typename": "ContextWindowExceeded",
        "message": (
            "gpt-5.1 reads and writes at most 400,000 tokens in a call; this asks for 408,192, the most output "
            "included. Send less, or lower the most output."
        ),
        "path": ["input", "text", "inputTokens"],
        "modelName": "gpt-5.1",
        "tokens": 408_192,
        "contextWindow": 400_000,
    }


def test_an_operation_that_is_done_by_images_is_refused_for_text(shop: Api) -> None:
    quote = shop.data(QUOTE, input={"text": {"inputTokens": 1, "operationType": "IMAGE_GENERATION"}})["quote"]
    assert (quote["__typename"], quote["code"]) == ("InvalidInput", "OPERATION_MISMATCH")


def test_a_new_price_is_in_the_next_quote(shop: Api) -> None:
    change_model("dall-e-3", credits_per_image=7)
    quote = shop.data(QUOTE, input={"image": {"tier": "QUALITY", "count": 4}})["quote"]
    assert (quote["maxCredits"], quote["revisionNumber"], quote["lines"][0]["creditsPerImage"]) == (28, 2, 7)


def test_many_quotes_keep_their_order_and_fail_one_by_one(shop: Api) -> None:
    document = """query Q($inputs: [QuoteInput!]!) {
      quotes(inputs: $inputs) { ... on Quote { maxCredits } ... on UserError { code } }
    }"""
    inputs = [{"image": {"tier": "BASIC", "count": count}} for count in (1, 0, 8)]
    found = shop.data(document, inputs=inputs)["quotes"]
    assert found == [{"maxCredits": 1}, {"code": "COUNT_OUT_OF_RANGE"}, {"maxCredits": 8}]
    assert len(shop.data(document, inputs=inputs[:1] * 100)["quotes"]) == 100
    assert shop.codes(document, inputs=inputs[:1] * 101) == ["BAD_USER_INPUT"]


@pytest.mark.parametrize(
    "quote_input",
    [
        {},
        {"text": {"inputTokens": 1}, "image": {"tier": "BASIC", "count": 1}},
        {"text": None},
        {"text": {"inputTokens": 1.5}},
    ],
)
def test_an_input_that_is_not_one_of_text_and_image_is_refused(shop: Api, quote_input: dict[str, Any]) -> None:
    assert shop.codes(QUOTE, input=quote_input) == ["BAD_USER_INPUT"]


def token_of(caller: Api) -> str:
    token: str = caller.data(QUOTE, input={"image": {"tier": "PREMIUM", "count": 2}})["quote"]["token"]
    return token


def test_a_token_is_explained(shop: Api) -> None:
    assert shop.data(VERIFY, token=token_of(shop))["verifyQuote"] == {
        "__typename": "Quote",
        "maxCredits": 30,
        "revisionNumber": 1,
        "lines": [{"tier": "PREMIUM", "images": 2, "size": "1024x1024"}],
    }


def test_a_token_that_does_not_hold_says_why(shop: Api, rival: Api) -> None:
    token = token_of(shop)
    altered = token[:-3] + ("AAA" if not token.endswith("AAA") else "BBB")

    def code(caller: Api, token: str) -> str:
        found: str = caller.data(VERIFY, token=token)["verifyQuote"]["code"]
        return found

    assert code(shop, "q1.not.a.token") == "QUOTE_FORGED"
    assert code(shop, altered) == "QUOTE_ALTERED"
    assert code(rival, token) == "QUOTE_NOT_FOUND"
    with travelling(clock.now() + timedelta(minutes=15)):
        assert code(shop, token) == "QUOTE_EXPIRED"
