"""What a quote says of each request: every field, and every bound with what it names."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from backend.accounts.accounts import AccountAccess
from backend.catalog import overrides
from backend.catalog.enums import OperationType, QualityTier
from backend.catalog.models.overrides import OverrideName
from backend.catalog.registry import ModelNotFound, ModelRegistry
from backend.credits import quote_context, quote_errors, quote_tokens, quotes
from backend.credits.quote_context import QuoteContext
from backend.credits.quotes import ImageRequest, Quote, QuoteLine, TextRequest
from backend.pricing.errors import ConfigurationError, NegativeUsage
from backend.shared import signed_tokens
from tests.support import selling
from tests.support.publishing import change_model, switch_off

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def issue(request: TextRequest | ImageRequest, **options: Any) -> Quote:
    return quotes.issue(registry=ModelRegistry.current(), request=request, now=NOW, **options)


def text(input_tokens: int = 0, **options: Any) -> QuoteLine:
    (line,) = issue(TextRequest(input_tokens=input_tokens, **options)).lines
    return line


def test_a_line_of_text() -> None:
    assert text(10_500, expected_output_tokens=1_000, max_output_tokens=2_000) == QuoteLine(
        model_name="gpt-5.1",
        expected_credits=12,
        max_credits=13,
        input_tokens=10_500,
        expected_output_tokens=1_000,
        max_output_tokens=2_000,
        tokens_per_credit=1_000,
    )


def test_a_line_of_images() -> None:
    (line,) = issue(ImageRequest(tier=QualityTier.QUALITY, count=3, size="1792x1024")).lines
    assert line == QuoteLine(
        model_name="dall-e-3",
        expected_credits=15,
        max_credits=15,
        quality_tier=QualityTier.QUALITY,
        size="1792x1024",
        image_quality="hd",
        images=3,
        credits_per_image=5,
    )


def test_a_quote_of_images_is_for_their_operation() -> None:
    mine = uuid4()
    quote = issue(ImageRequest(tier=QualityTier.BASIC, count=1), buyer=QuoteContext(integration_id=7, account_id=mine))
    assert (quote.operation_type, quote.min_credits, quote.revision) == (OperationType.IMAGE_GENERATION, 0, 1)
    assert (quote.integration_id, quote.account_id) == (7, mine)
    assert (quote.issued_at, quote.expires_at) == (NOW, NOW + timedelta(minutes=15))
    assert issue(ImageRequest(tier=QualityTier.BASIC, count=1)).id != quote.id


def test_a_quote_of_text_is_for_the_operation_that_was_named() -> None:
    quote = issue(TextRequest(input_tokens=1, operation_type=OperationType.CLUSTERING))
    assert (quote.operation_type, quote.expected_credits, quote.max_credits) == ("clustering", 9, 9)
    assert issue(TextRequest(input_tokens=1)).operation_type is None


def test_output_is_the_models_maximum_unless_it_is_said() -> None:
    line = text()
    assert (line.expected_output_tokens, line.max_output_tokens) == (8_192, 8_192)
    assert (text(max_output_tokens=5).expected_output_tokens, text(max_output_tokens=5).max_output_tokens) == (5, 5)
    line = text(expected_output_tokens=5)
    assert (line.expected_output_tokens, line.max_output_tokens) == (5, 8_192)


@pytest.mark.parametrize(
    ("options", "field", "maximum"),
    [
        ({"max_output_tokens": 8_193}, "max_output_tokens", 8_192),
        ({"expected_output_tokens": 11, "max_output_tokens": 10}, "expected_output_tokens", 10),
        ({"expected_output_tokens": 8_193}, "expected_output_tokens", 8_192),
    ],
)
def test_more_output_than_there_can_be(options: dict[str, int], field: str, maximum: int) -> None:
    with pytest.raises(quote_errors.OutputTokensOutOfRange) as refused:
        text(**options)
    assert vars(refused.value) == {"field": field, "maximum": maximum}


def test_the_most_tokens_of_a_call() -> None:
    assert text(400_000 - 8_192).max_credits == text(399_999, max_output_tokens=1).max_credits == 400
    for request in ({"input_tokens": 400_000 - 8_191}, {"input_tokens": 399_999, "max_output_tokens": 2}):
        with pytest.raises(quote_errors.ContextWindowExceeded) as refused:
            text(**request)
        assert vars(refused.value) == {"model_name": "gpt-5.1", "tokens": 400_001, "context_window": 400_000}


def test_the_most_tokens_of_a_quote() -> None:
    change_model("gpt-5.1", context_window=None)
    assert text(100_000_000 - 8_192).max_credits == 100_000
    with pytest.raises(quote_errors.TokensOutOfRange) as refused:
        text(100_000_000 - 8_191)
    assert refused.value.maximum == 100_000_000


@pytest.mark.parametrize("field", ["input_tokens", "expected_output_tokens", "max_output_tokens"])
def test_fewer_tokens_than_none(field: str) -> None:
    with pytest.raises(NegativeUsage, match=r"^Tokens can't be negative\.$") as refused:
        text(**{field: -1})
    assert refused.value.field == field


def test_a_model_without_a_maximum_is_not_quoted() -> None:
    registry = ModelRegistry.current()
    model = registry.get_model("gpt-5.1")
    object.__setattr__(model, "max_output_tokens", None)
    try:
        with pytest.raises(ConfigurationError, match=r"^A text model needs its maximum of output tokens\.$"):
            quotes.issue(registry=registry, request=TextRequest(input_tokens=1), now=NOW)
    finally:
        object.__setattr__(model, "max_output_tokens", 8_192)


def test_one_to_eight_images() -> None:
    assert [issue(ImageRequest(tier=QualityTier.BASIC, count=count)).max_credits for count in (1, 8)] == [1, 8]
    for count in (0, 9, -1):
        with pytest.raises(quote_errors.CountOutOfRange) as refused:
            issue(ImageRequest(tier=QualityTier.BASIC, count=count))
        assert (refused.value.minimum, refused.value.maximum) == (1, 8)


def test_a_size_is_one_of_the_models() -> None:
    assert issue(ImageRequest(tier=QualityTier.BASIC, count=1)).lines[0].size == "1024x1024"
    with pytest.raises(quote_errors.SizeNotOffered) as refused:
        issue(ImageRequest(tier=QualityTier.BASIC, count=1, size="9x9"))
    assert refused.value.offered == ("1024x1024", "1280x768")


def test_a_model_that_is_off_is_named() -> None:
    with pytest.raises(quote_errors.ModelInactive) as refused:
        text(model_name="gpt-4o")
    assert refused.value.model_name == "gpt-4o"
    for name in ("nobody", "dall-e-3"):
        with pytest.raises(ModelNotFound) as unknown:
            text(model_name=name)
        assert (unknown.value.key, unknown.value.model_type) == (name, "text")


def test_the_model_of_a_request_overrides_the_buyers() -> None:
    change_model("gpt-4o", is_active=True)
    buyer = QuoteContext(text_model="gpt-4o-mini")
    request = TextRequest(input_tokens=1)
    assert issue(request, buyer=buyer).lines[0].model_name == "gpt-4o-mini"
    request = TextRequest(input_tokens=1, model_name="gpt-4o")
    assert issue(request, buyer=buyer).lines[0].model_name == "gpt-4o"


def test_another_price_leaves_the_rest_of_an_offer() -> None:
    quote = issue(TextRequest(input_tokens=1))
    other = quotes.with_price(quote, credits=3)
    assert (other.expected_credits, other.max_credits) == (3, 3)
    assert (other.lines[0].expected_credits, other.lines[0].max_credits) == (3, 3)
    assert (other.id, other.lines[0].input_tokens, other.expires_at) == (quote.id, 1, quote.expires_at)


def test_the_signed_payload_holds_neither_the_token_nor_nulls() -> None:
    quote = issue(ImageRequest(tier=QualityTier.BASIC, count=1))
    assert quotes.to_json(quote) == {
        "format": 1,
        "id": str(quote.id),
        "revision": 1,
        "operation_type": "image_generation",
        "min_credits": 0,
        "lines": [
            {
                "model_name": "runware:97@1",
                "expected_credits": 1,
                "max_credits": 1,
                "quality_tier": "basic",
                "size": "1024x1024",
                "image_quality": "hd",
                "images": 1,
                "credits_per_image": 1,
            }
        ],
        "expected_credits": 1,
        "max_credits": 1,
        "issued_at": "2026-11-21T12:00:00Z",
        "expires_at": "2026-11-21T12:15:00Z",
    }
    assert quote.token not in repr(quote)


def test_a_quotes_token_has_its_version_and_its_purpose() -> None:
    token = quote_tokens.sign({"a": 1})
    assert signed_tokens.open_token(token=token, version="q1", salt="ratecard.quote.q1") == {"a": 1}
    assert quote_tokens.open_token(token) == {"a": 1}
    for wrong, refusal in ((token[:-1], quote_errors.QuoteAltered), ("q1.x", quote_errors.QuoteForged)):
        with pytest.raises(refusal) as refused:
            quote_tokens.open_token(wrong)
        assert refused.value.__suppress_context__


def test_who_buys() -> None:
    account = selling.account()
    registry = ModelRegistry.current()

    def context(access: AccountAccess, account_id: str | None = None) -> QuoteContext:
        return quote_context.find(registry=registry, access=access, account_id=account_id, now=NOW)

    mine = QuoteContext(
        integration_id=account.integration_id, account_id=account.id, text_model="gpt-5.1", image_quality="hd"
    )
    shop = AccountAccess(integration_id=account.integration_id)
    assert context(AccountAccess(everything=True)) == QuoteContext()
    assert context(shop) == QuoteContext(integration_id=account.integration_id)
    assert context(shop, str(account.id)) == mine
    assert context(AccountAccess(account_ids=frozenset({account.id}))) == mine
    overrides.update(
        registry=registry,
        account=account,
        values={OverrideName.TEXT_MODEL: "gpt-4o-mini"},
        author="x",
        reason="x",
        now=NOW,
    )
    assert context(shop, str(account.id)) == replace(mine, text_model="gpt-4o-mini")
    switch_off("openai")
    registry = ModelRegistry.current()
    assert context(shop, str(account.id)) == replace(mine, text_model=None)
