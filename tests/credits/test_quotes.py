from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from backend.accounts.accounts import AccountAccess
from backend.catalog.enums import OperationType, QualityTier
from backend.catalog.registry import ModelNotFound, ModelRegistry
from backend.catalog.revisions import Draft
from backend.catalog.rows import OPERATION, Operation
from backend.credits import quote_errors, quotes
from backend.credits.models import Hold
from backend.credits.quote_context import QuoteContext
from backend.credits.quotes import ImageRequest, Quote, QuoteLine, TextRequest
from tests.support import selling
from tests.support.publishing import change_model, publish, switch_off

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def issue(request: TextRequest | ImageRequest, **options: Any) -> Quote:
    return quotes.issue(registry=ModelRegistry.current(), request=request, now=NOW, **options)


def four_images() -> Quote:
    return issue(ImageRequest(tier=QualityTier.QUALITY, count=4), buyer=QuoteContext(integration_id=7))


def verify(token: str, *, now: datetime = NOW, integration_id: int | None = 7) -> Quote:
    return quotes.verify(token=token, now=now, access=AccountAccess(integration_id=integration_id))


def test_a_quote_holds_what_it_was_made_from() -> None:
    quote = four_images()
    (line,) = quote.lines
    assert (quote.revision, quote.operation_type, quote.integration_id) == (1, "image_generation", 7)
    assert (quote.expected_credits, quote.max_credits) == (20, 20)
    assert (line.model_name, line.size, line.images, line.credits_per_image) == ("dall-e-3", "1024x1024", 4, 5)
    assert (quote.issued_at, quote.expires_at) == (NOW, NOW + timedelta(minutes=15))


def test_a_token_holds_the_whole_quote() -> None:
    quote = four_images()
    assert verify(quote.token) == quote


def test_the_quote_of_a_closed_hold_has_0_for_what_went() -> None:
    account = selling.account().id
    selling.grant(account, 20)
    selling.settle(selling.hold(account, 20).id, 3)
    hold = Hold.objects.get()
    quote = quotes.closed_from_json(hold.quote, quote_id=hold.quote_id, where="a test")
    assert quote.lines == (QuoteLine(model_name="gpt-5.1", expected_credits=0, max_credits=0),)
    assert (quote.id, quote.expected_credits, quote.max_credits) == (hold.quote_id, 0, 20)


def test_a_quote_holds_before_its_end_and_not_at_it() -> None:
    quote = four_images()
    assert verify(quote.token, now=quote.expires_at - timedelta(microseconds=1)) == quote
    with pytest.raises(quote_errors.QuoteExpired) as refused:
        verify(quote.token, now=quote.expires_at)
    assert refused.value.expired_at == quote.expires_at


def test_a_quote_keeps_its_price_when_the_price_changes() -> None:
    quote = four_images()
    change_model("dall-e-3", credits_per_image=50, is_active=True)
    assert verify(quote.token).max_credits == 20
    assert four_images().max_credits == 200


@pytest.mark.parametrize("stranger", [8, None])
def test_an_integrations_quote_opens_for_nobody_else(stranger: int | None) -> None:
    with pytest.raises(quote_errors.QuoteNotFound):
        verify(four_images().token, integration_id=stranger)


def test_an_integrations_quote_opens_for_staff() -> None:
    assert quotes.verify(token=four_images().token, now=NOW, access=AccountAccess(everything=True)).max_credits == 20


def test_an_accounts_quote_opens_for_the_account_and_not_for_another_of_the_integration() -> None:
    mine, other = uuid4(), uuid4()
    token = issue(
        ImageRequest(tier=QualityTier.QUALITY, count=4), buyer=QuoteContext(integration_id=7, account_id=mine)
    ).token
    assert quotes.verify(token=token, now=NOW, access=AccountAccess(account_ids=frozenset({mine}))).account_id == mine
    with pytest.raises(quote_errors.QuoteNotFound):
        quotes.verify(token=token, now=NOW, access=AccountAccess(account_ids=frozenset({other})))


def test_a_persons_quote_opens_for_all() -> None:
    token = issue(ImageRequest(tier=QualityTier.QUALITY, count=4)).token
    assert verify(token).max_credits == verify(token, integration_id=None).max_credits == 20


def test_every_change_of_a_token_is_seen() -> None:
    token = four_images().token
    head = len(token) - len(token.split(".", 2)[2])
    for place in range(head, len(token), 7):
        changed = token[:place] + ("A" if token[place] != "A" else "B") + token[place + 1 :]
        with pytest.raises(quote_errors.QuoteAltered):
            verify(changed)


@pytest.mark.parametrize("token", ["", "q1", "q1..", "q1.00000000.e30.x", "q2.x.y.z", "x" * 100_000, "é", "\x00"])
def test_a_token_of_elsewhere_is_forged(token: str) -> None:
    with pytest.raises(quote_errors.QuoteForged):
        verify(token)


def test_a_token_of_another_key_is_forged_unless_the_key_is_a_fallback(settings: Any) -> None:
    token = four_images().token
    old = settings.SECRET_KEY
    settings.SECRET_KEY = "another key, of another server, in another place"
    with pytest.raises(quote_errors.QuoteForged):
        verify(token)
    settings.SECRET_KEY_FALLBACKS = [old]
    assert verify(token).max_credits == 20


def minimum(operation_type: OperationType, min_credits: int, *, is_active: bool = True) -> None:
    def edit(draft: Draft) -> None:
        row = Operation(operation_type=operation_type, min_credits=min_credits, is_active=is_active)
        draft.state.put(OPERATION, operation_type, row)

    publish(edit)


def test_the_operations_minimum_applies_once() -> None:
    minimum(OperationType.CLUSTERING, 12)
    quote = issue(TextRequest(input_tokens=100, operation_type=OperationType.CLUSTERING, expected_output_tokens=0))
    assert (quote.min_credits, quote.expected_credits, quote.max_credits) == (12, 12, 12)
    assert issue(TextRequest(input_tokens=100)).max_credits == 9


def test_the_operations_minimum_applies_to_images() -> None:
    minimum(OperationType.IMAGE_GENERATION, 30)
    assert (four_images().min_credits, four_images().max_credits) == (30, 30)


def test_an_operation_that_is_switched_off_is_refused() -> None:
    minimum(OperationType.IMAGE_GENERATION, 0, is_active=False)
    with pytest.raises(quote_errors.OperationInactive) as refused:
        four_images()
    assert refused.value.operation_type == "image_generation"


def test_text_is_not_quoted_as_images() -> None:
    with pytest.raises(quote_errors.OperationMismatch) as refused:
        issue(TextRequest(input_tokens=1, operation_type=OperationType.IMAGE_GENERATION))
    assert refused.value.operation_type == "image_generation"


def test_no_usage_costs_nothing() -> None:
    assert issue(TextRequest(input_tokens=0, max_output_tokens=0)).max_credits == 0


@pytest.mark.parametrize(
    ("request_", "error"),
    [
        (TextRequest(input_tokens=1, model_name="dall-e-3"), ModelNotFound),
        (
            TextRequest(input_tokens=1, expected_output_tokens=11, max_output_tokens=10),
            quote_errors.OutputTokensOutOfRange,
        ),
        (TextRequest(input_tokens=100_000_000, max_output_tokens=1), quote_errors.TokensOutOfRange),
    ],
)
def test_refusals(request_: TextRequest, error: type[Exception]) -> None:
    with pytest.raises(error):
        issue(request_)


def test_the_largest_quote() -> None:
    change_model("gpt-5.1", tokens_per_credit=1, context_window=None)
    quote = issue(TextRequest(input_tokens=100_000_000, max_output_tokens=0))
    assert quote.max_credits == 100_000_000


def test_no_default_model() -> None:
    switch_off("openai")
    with pytest.raises(quote_errors.NoDefaultModel) as refused:
        issue(TextRequest(input_tokens=1))
    assert refused.value.model_name == "gpt-5.1"


def test_a_tier_that_is_not_on_sale_names_those_that_are() -> None:
    change_model("google:4@2", is_active=False)
    with pytest.raises(quote_errors.TierUnavailable) as refused:
        issue(ImageRequest(tier=QualityTier.PREMIUM, count=1))
    assert refused.value.offered == ("basic", "quality")
