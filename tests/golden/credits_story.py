"""Every movement of credits once, each under a key of its own, on the last state of the catalog's story."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from hashlib import sha256
from typing import Any
from uuid import UUID, uuid4

from backend.accounts.accounts import AccountAccess
from backend.accounts.models import Account, Integration
from backend.catalog.enums import OperationType, QualityTier
from backend.catalog.registry import ModelRegistry
from backend.credits import charges, holds, ledger, quotes, statements
from backend.credits.charges import Work
from backend.credits.holds import HoldAnswer
from backend.credits.ledger import Movement
from backend.credits.models import CreditBalance, CreditLot, Hold, HoldLot, IdempotencyKey
from backend.credits.models.holds import HoldStatus
from backend.credits.models.lots import LotCategory
from backend.credits.quote_context import QuoteContext
from backend.credits.quotes import ImageRequest, Quote, TextRequest
from backend.credits.statements import IdempotencyKey as Key
from backend.credits.usage import Call
from backend.pricing.usage import TokenUsage

NOW = datetime(2026, 11, 28, 9, 30, tzinfo=UTC)
ACCOUNT = UUID("0d7a0f0e-6c1d-4b6e-9a53-5a7c3c1f2b01")
TEXT_QUOTE = UUID("0d7a0f0e-6c1d-4b6e-9a53-5a7c3c1f2b02")
IMAGE_QUOTE = UUID("0d7a0f0e-6c1d-4b6e-9a53-5a7c3c1f2b03")
OPEN_QUOTE = UUID("0d7a0f0e-6c1d-4b6e-9a53-5a7c3c1f2b04")
INTEGRATION = 7  # as a quote says it; the account's is another row
HELD = 5
MOVEMENTS = ["adjust", "charge", "grant", "hold", "hold images", "hold openly", "refund", "release", "renew", "settle"]
KEYS = [f"golden-{name}" for name in MOVEMENTS]
ALL = AccountAccess(everything=True)
WRITTEN = [
    Call(
        tokens=TokenUsage(
            input_tokens=1_000, cached_input_tokens=200, cache_write_tokens=100, output_tokens=900, total_tokens=2_200
        ),
        raw={"prompt_tokens": 1_300, "completion_tokens": 900},
    ),
    Call(delivered=False, reported_cost_usd=Decimal("0.0015")),
]
PAINTED = [Call(images=2)]


def key(movement: str) -> Key:
    return Key(owner="staff:1", key=f"golden-{movement}")


def open_account() -> None:
    integration, _ = Integration.objects.get_or_create(name="shop")
    Account.objects.create(id=ACCOUNT, integration=integration, external_id="golden")


def grant() -> Movement:
    return ledger.grant(
        account_id=ACCOUNT,
        category=LotCategory.BONUS,
        credits=100,
        expires_at=NOW + timedelta(days=30),
        author="ada",
        reason="Welcome",
        access=ALL,
        key=key("grant"),
        now=NOW,
    )


def renew() -> Movement:
    return ledger.renew(
        account_id=ACCOUNT,
        credits=50,
        expires_at=NOW + timedelta(days=31),
        author="ada",
        reason="December",
        access=ALL,
        key=key("renew"),
        now=NOW,
    )


def adjust() -> Movement:
    return ledger.adjust(
        account_id=ACCOUNT, credits=-5, author="ada", reason="Correction", access=ALL, key=key("adjust"), now=NOW
    )


def hold(token: str) -> HoldAnswer:
    return holds.create(quote_token=token, request_id="job-1", access=ALL, key=key("hold"), now=NOW)


def settle(hold_id: UUID) -> HoldAnswer:
    return holds.settle(hold_id=hold_id, calls=WRITTEN, access=ALL, key=key("settle"), now=NOW + timedelta(minutes=1))


def release(hold_id: UUID) -> HoldAnswer:
    return holds.release(hold_id=hold_id, access=ALL, key=key("release"), now=NOW + timedelta(minutes=2))


def charge() -> HoldAnswer:
    work = Work(operation_type=OperationType.IMAGE_GENERATION, tier=QualityTier.BASIC, size="1024x1024")
    return charges.create(
        account_id=str(ACCOUNT), calls=PAINTED, work=work, request_id="job-2", access=ALL, key=key("charge"), now=NOW
    )


def refund(usage_record_id: UUID) -> ledger.Refund:
    return ledger.refund(
        usage_record_id=usage_record_id,
        credits=1,
        author="ada",
        reason="Too slow",
        access=ALL,
        key=key("refund"),
        now=NOW + timedelta(minutes=3),
    )


def offer(quote_id: UUID, request: TextRequest | ImageRequest, **context: Any) -> Quote:
    """A quote whose id is fixed, so that its token is."""
    quote = quotes.issue(registry=ModelRegistry.current(), request=request, now=NOW, buyer=QuoteContext(**context))
    return quotes.sign(replace(quote, id=quote_id))


def perform() -> dict[str, Any]:
    """Do it all; what was kept of it."""
    open_account()
    text = TextRequest(
        input_tokens=1_300, model_name="writer", expected_output_tokens=500, max_output_tokens=2_000,
        operation_type=OperationType.CLUSTERING,
    )  # fmt: skip
    mine: dict[str, Any] = {"integration_id": INTEGRATION, "account_id": ACCOUNT}
    text_offer = offer(TEXT_QUOTE, text, **mine)
    image_offer = offer(IMAGE_QUOTE, ImageRequest(tier=QualityTier.BASIC, count=3), **mine)
    open_offer = offer(OPEN_QUOTE, replace(text, operation_type=None))
    grant()
    renew()
    adjust()
    opened = hold(text_offer.token)
    kept = {"settled": quote_of(opened)}
    settled = settle(opened.id)
    assert settled.usage_record_id is not None
    refund(settled.usage_record_id)
    words: dict[str, Any] = {"access": ALL, "now": NOW, "lifetime": timedelta(hours=1)}
    painting = holds.create(quote_token=image_offer.token, key=key("hold images"), **words)
    kept["released"] = quote_of(painting)
    release(painting.id)
    still_open = holds.create(quote_token=open_offer.token, account_id=ACCOUNT, key=key("hold openly"), **words)
    charge()
    return {
        "quotes": {"token": text_offer.token, **kept, "open": quote_of(still_open)},
        "answers": {"token": text_offer.token, "keys": {name: {"answer": _given_again(name)} for name in KEYS}},
    }


def quote_of(hold: HoldAnswer) -> Any:
    return Hold.objects.get(id=hold.id).quote


def _given_again(name: str) -> Any:
    """The answer under a key, as the database gives it."""
    row = IdempotencyKey.objects.get(key_hash=key_hash(name))
    return json.loads(statements.call("replay", (row.key_hash, row.fingerprint)))


def key_hash(name: str) -> UUID:
    return UUID(bytes=sha256(f"staff:1\n{name}".encode()).digest()[:16])


def restore_keys(keys: dict[str, Any], *, quote: dict[str, Any]) -> None:
    """The account with keys of before they stayed for good, and the holds that they are about, each of that quote."""
    open_account()
    for name, row in keys.items():
        fingerprint = UUID(row["fingerprint"][:32])
        IdempotencyKey.objects.create(
            key_hash=key_hash(name), fingerprint=fingerprint, fingerprint_format=1, more=row["answer"]
        )
    for hold_id in {row["answer"]["hold_id"] for row in keys.values() if "hold_id" in row["answer"]}:
        _restore_hold(hold_id, quote | {"id": str(uuid4())}, status=HoldStatus.SETTLED, closed_at=NOW)


def restore_open_hold(quote: dict[str, Any]) -> Hold:
    """The account with an open hold of a quote that was kept, and the credits that it holds."""
    open_account()
    row = _restore_hold(str(uuid4()), quote, status=HoldStatus.OPEN)
    lot = CreditLot.objects.create(
        account_id=ACCOUNT, category="bonus", granted=HELD, remaining=HELD, reserved=HELD, created_at=NOW
    )
    HoldLot.objects.create(hold=row, lot=lot, position=0, credits=HELD)
    CreditBalance.objects.create(account_id=ACCOUNT, balance=HELD, held=HELD)
    return row


def _restore_hold(hold_id: str, quote: dict[str, Any], **values: Any) -> Hold:
    return Hold.objects.create(
        id=hold_id,
        account_id=ACCOUNT,
        credits=HELD,
        quote_id=quote["id"],
        quote=quote,
        created_at=NOW,
        expires_at=NOW + timedelta(hours=1),
        **values,
    )
