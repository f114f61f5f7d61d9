"""Kept quotes and answers of movements read as they were written, in every format that ever was."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from backend.catalog.enums import OperationType, QualityTier
from backend.credits import holds, quotes, records
from backend.credits.formats import ANSWER, QUOTE
from backend.credits.holds import HoldAnswer
from backend.credits.ledger import Balance, Movement, Refund
from backend.credits.models import CreditUsageLog, IdempotencyKey
from backend.credits.models.holds import HoldStatus
from backend.credits.quotes import Quote, QuoteLine
from tests.golden import catalog_story
from tests.golden import credits_story as story
from tests.golden.files import expect_unchanged, load

pytestmark = pytest.mark.django_db

TEXT = Quote(
    id=UUID("0d7a0f0e-6c1d-4b6e-9a53-5a7c3c1f2b02"),
    revision=8,
    operation_type=OperationType.CLUSTERING,
    min_credits=3,
    lines=(
        QuoteLine(
            model_name="writer",
            expected_credits=3,
            max_credits=5,
            input_tokens=1_300,
            expected_output_tokens=500,
            max_output_tokens=2_000,
            tokens_per_credit=800,
        ),
    ),
    expected_credits=3,
    max_credits=5,
    issued_at=datetime(2026, 11, 28, 9, 30, tzinfo=UTC),
    expires_at=datetime(2026, 11, 28, 9, 45, tzinfo=UTC),
    integration_id=7,
    account_id=UUID("0d7a0f0e-6c1d-4b6e-9a53-5a7c3c1f2b01"),
)
IMAGES = replace(
    TEXT,
    id=UUID("0d7a0f0e-6c1d-4b6e-9a53-5a7c3c1f2b03"),
    operation_type=OperationType.IMAGE_GENERATION,
    min_credits=0,
    lines=(
        QuoteLine(
            model_name="painter",
            expected_credits=30,
            max_credits=30,
            quality_tier=QualityTier.BASIC,
            size="512x512",
            images=3,
            credits_per_image=10,
        ),
    ),
    expected_credits=30,
    max_credits=30,
)
OPEN = replace(
    TEXT,
    id=UUID("0d7a0f0e-6c1d-4b6e-9a53-5a7c3c1f2b04"),
    operation_type=None,
    min_credits=0,
    integration_id=None,
    account_id=None,
)
CHARGED = replace(
    IMAGES,
    lines=(
        QuoteLine(
            model_name="painter",
            expected_credits=20,
            max_credits=20,
            quality_tier=QualityTier.BASIC,
            size="1024x1024",
            credits_per_image=10,
        ),
    ),
    expected_credits=20,
    max_credits=20,
    expires_at=datetime(2026, 11, 28, 9, 31, tzinfo=UTC),
    integration_id=None,
    account_id=None,
)


@pytest.fixture(autouse=True)
def key_of_golden_tokens(settings: Any) -> None:
    """The key that signed the tokens in the golden files; a token is part of what a hold's key stands for, too."""
    settings.SECRET_KEY = "a key for tests only, which opens nothing else"


@pytest.fixture(params=range(1, QUOTE.number + 1))
def kept_quotes(request: pytest.FixtureRequest) -> dict[str, Any]:
    found: dict[str, Any] = load("quotes", request.param)
    return found


@pytest.fixture(params=range(1, ANSWER.number + 1))
def kept_answers(request: pytest.FixtureRequest) -> dict[str, Any]:
    """The answers as that format kept them, with what their movements need to be asked again."""
    catalog_story.restore(load("catalog"))
    answers: dict[str, Any] = load("answers", request.param)
    story.restore_keys(answers["keys"], quote=load("quotes")["settled"])
    return answers


def test_the_code_of_today_keeps_what_the_newest_golden_files_hold() -> None:
    catalog_story.perform()
    kept = story.perform()
    # Lines say more of images than those of before, which are read as well.
    expect_unchanged("quotes", QUOTE.number, kept["quotes"], without=("token", "charged", "image_quality"))
    expect_unchanged("answers", ANSWER.number, kept["answers"], without=("token", "fingerprint", "format"))
    assert {row["answer"]["format"] for row in kept["answers"]["keys"].values()} == {ANSWER.number}


FOR_GOOD = {
    "golden-grant": "f5c3189d5498cbad942dd4280d503185",
    "golden-renew": "11b8bfeebfdc3c90ca492ebea0cbc666",
    "golden-adjust": "cd359d31d3f7aeb36380b5bbcefbb55b",
    "golden-hold": "5300bbc936cc9735f09240845b206842",
    "golden-charge": "759df9dd8f8e234be9b5e124d5ab4a26",
}
"""What keys stand for does not change with the code: a fingerprint that differs makes every retry a conflict."""


def test_fingerprints_are_what_they_always_were() -> None:
    catalog_story.perform()
    story.perform()
    keys = {name: IdempotencyKey.objects.get(key_hash=story.key_hash(name)) for name in FOR_GOOD}
    assert {name: key.fingerprint.hex for name, key in keys.items()} == FOR_GOOD
    assert {key.fingerprint_format for key in keys.values()} == {2}


def test_kept_quotes(kept_quotes: dict[str, Any]) -> None:
    assert quotes.from_json(kept_quotes["settled"], where="a test") == TEXT
    assert quotes.from_json(kept_quotes["released"], where="a test") == IMAGES
    assert quotes.from_json(kept_quotes["open"], where="a test") == OPEN
    assert quotes.from_json(kept_quotes["charged"], where="a test") == replace(
        CHARGED, id=UUID(kept_quotes["charged"]["id"])
    )


def test_a_quote_of_before_they_had_a_number_is_of_format_1() -> None:
    kept = {name: value for name, value in load("quotes", 1)["settled"].items() if name != "format"}
    assert quotes.from_json(kept, where="a test") == TEXT


def test_a_token_says_what_it_signed(kept_quotes: dict[str, Any]) -> None:
    token = kept_quotes["token"]
    assert quotes.read(token=token, access=story.ALL) == replace(TEXT, token=token)


def test_a_hold_of_then_is_settled_at_its_prices(kept_quotes: dict[str, Any]) -> None:
    catalog_story.restore(load("catalog"))
    hold = story.restore_open_hold(kept_quotes["settled"])
    answer = holds.settle(hold_id=hold.id, calls=story.WRITTEN, access=story.ALL, key=story.key("x"), now=story.NOW)
    assert (answer.charged, answer.released, answer.balance) == (3, 2, Balance(available=2, held=0))
    record = CreditUsageLog.objects.get()
    assert records.explain(record).agrees
    assert (record.tokens_per_credit, record.min_credits, str(record.provider_cost_usd)) == (800, 3, "0.01190000000000")


def test_an_answer_of_then_is_given_again(kept_answers: dict[str, Any]) -> None:
    movement = Movement(account_id=story.ACCOUNT, balance=Balance(available=100, held=0))
    assert story.grant() == movement
    assert story.renew() == replace(movement, balance=Balance(available=150, held=0))
    assert story.adjust() == replace(movement, balance=Balance(available=145, held=0))
    assert story.refund(_record_of(kept_answers)) == Refund(
        account_id=story.ACCOUNT,
        balance=Balance(available=143, held=0),
        usage_record_id=_record_of(kept_answers),
        refunded=1,
        refundable=2,
    )


def test_the_answer_about_a_hold_of_then_is_given_again(kept_answers: dict[str, Any]) -> None:
    opened = HoldAnswer(
        id=_hold_of(kept_answers, "settle"),
        account_id=story.ACCOUNT,
        request_id="job-1",
        status=HoldStatus.OPEN,
        credits=5,
        charged=0,
        released=0,
        absorbed=0,
        created_at=datetime(2026, 11, 28, 9, 30, tzinfo=UTC),
        expires_at=datetime(2026, 11, 28, 9, 45, tzinfo=UTC),
        closed_at=None,
        usage_record_id=None,
        balance=Balance(available=140, held=5),
    )
    assert story.hold(kept_answers["token"]) == opened
    assert story.settle(opened.id) == replace(
        opened,
        status=HoldStatus.SETTLED,
        charged=3,
        released=2,
        closed_at=datetime(2026, 11, 28, 9, 31, tzinfo=UTC),
        usage_record_id=_record_of(kept_answers),
        balance=Balance(available=142, held=0),
    )


def test_the_answer_about_a_release_or_a_charge_of_then_is_given_again(kept_answers: dict[str, Any]) -> None:
    released = story.release(_hold_of(kept_answers, "release"))
    assert (released.status, released.credits, released.released, released.charged) == (HoldStatus.RELEASED, 30, 30, 0)
    assert released.closed_at == datetime(2026, 11, 28, 9, 32, tzinfo=UTC)
    charged = story.charge()
    assert charged.id == _hold_of(kept_answers, "charge")
    assert (charged.status, charged.credits, charged.charged, charged.released) == (HoldStatus.SETTLED, 20, 20, 0)
    assert (charged.request_id, charged.balance) == ("job-2", Balance(available=118, held=5))


def _hold_of(answers: dict[str, Any], movement: str) -> UUID:
    return UUID(answers["keys"][f"golden-{movement}"]["answer"]["hold_id"])


def _record_of(answers: dict[str, Any]) -> UUID:
    return UUID(answers["keys"]["golden-settle"]["answer"]["usage_record_id"])
