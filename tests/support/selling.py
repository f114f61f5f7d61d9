"""Selling in tests: an account, its credits, holds and settlements, with what does not matter filled in."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from backend.accounts import accounts
from backend.accounts.accounts import AccountAccess
from backend.accounts.models import Account, Integration
from backend.catalog.enums import OperationType
from backend.catalog.registry import ModelRegistry
from backend.credits import charges, holds, ledger, quotes, usage
from backend.credits.charges import Work
from backend.credits.holds import HoldAnswer
from backend.credits.ledger import Movement
from backend.credits.models.lots import LotCategory
from backend.credits.quotes import Quote, TextRequest
from backend.credits.statements import IdempotencyKey
from backend.pricing.usage import TokenUsage
from backend.shared import clock

ALL = AccountAccess(everything=True)
PER_CREDIT = 1_000  # tokens that a credit buys of the seed's default model


def account(external_id: str = "customer-1", integration: str = "shop") -> Account:
    Integration.objects.get_or_create(name=integration)
    return accounts.create(access=ALL, external_id=external_id, integration_name=integration)


def key(text: str | None = None, owner: str = "tests") -> IdempotencyKey:
    return IdempotencyKey(owner=owner, key=text or str(uuid4()))


def grant(account_id: UUID, credits: int, **options: Any) -> Movement:
    words: dict[str, Any] = {
        "category": LotCategory.PURCHASE,
        "expires_at": None,
        "author": "ada",
        "reason": "a test",
        "access": ALL,
        "key": key(),
        "now": clock.now(),
    }
    return ledger.grant(account_id=account_id, credits=credits, **{**words, **options})


def quote(credits: int, *, now: datetime | None = None, **options: Any) -> Quote:
    """A quote for text whose maximum is so many credits."""
    line = quotes.QuoteLine(
        model_name="gpt-5.1", expected_credits=credits, max_credits=credits, tokens_per_credit=PER_CREDIT
    )
    registry, now = ModelRegistry.current(), now or clock.now()
    offer = quotes.issue(registry=registry, request=TextRequest(input_tokens=0), now=now, **options)
    return quotes.sign(quotes.with_price(replace(offer, lines=(line,)), credits=credits))


def hold(account_id: UUID, credits: int, **options: Any) -> HoldAnswer:
    words: dict[str, Any] = {"access": ALL, "key": key(), "now": clock.now()}
    options = {**words, **options}
    token = options.pop("quote_token", None) or quote(credits, now=options["now"]).token
    return holds.create(quote_token=token, account_id=account_id, **options)


def reserve(account_id: UUID, credits: int, **options: Any) -> HoldAnswer:
    words: dict[str, Any] = {"access": ALL, "key": key(), "now": clock.now()}
    return holds.reserve(account_id=account_id, credits=credits, **{**words, **options})


def charge(account_id: UUID, credits: int, **options: Any) -> HoldAnswer:
    words: dict[str, Any] = {
        "calls": used(credits),
        "work": Work(operation_type=OperationType.CLUSTERING),
        "access": ALL,
        "key": key(),
        "now": clock.now(),
    }
    return charges.create(account_id=account_id, **{**words, **options})


def used(credits: int) -> list[usage.Call]:
    """Usage that costs so many credits."""
    tokens = credits * PER_CREDIT
    return [usage.Call(tokens=TokenUsage(input_tokens=tokens, output_tokens=0, total_tokens=tokens))]


def settle(hold_id: UUID, credits: int, **options: Any) -> HoldAnswer:
    words: dict[str, Any] = {"access": ALL, "key": key(), "now": clock.now()}
    return holds.settle(hold_id=hold_id, calls=used(credits), **{**words, **options})


def release(hold_id: UUID, **options: Any) -> HoldAnswer:
    words: dict[str, Any] = {"access": ALL, "key": key(), "now": clock.now()}
    return holds.release(hold_id=hold_id, **{**words, **options})


def refund(usage_record_id: UUID, credits: int, **options: Any) -> ledger.Refund:
    words: dict[str, Any] = {"author": "ada", "reason": "a test", "access": ALL, "key": key(), "now": clock.now()}
    return ledger.refund(usage_record_id=usage_record_id, credits=credits, **{**words, **options})


def renew(account_id: UUID, credits: int, **options: Any) -> Movement:
    words: dict[str, Any] = {
        "expires_at": None,
        "author": "ada",
        "reason": "a test",
        "access": ALL,
        "key": key(),
        "now": clock.now(),
    }
    return ledger.renew(account_id=account_id, credits=credits, **{**words, **options})


def adjust(account_id: UUID, credits: int, **options: Any) -> Movement:
    words: dict[str, Any] = {"author": "ada", "reason": "a test", "access": ALL, "key": key(), "now": clock.now()}
    return ledger.adjust(account_id=account_id, credits=credits, **{**words, **options})


def minutes(count: int) -> timedelta:
    return timedelta(minutes=count)
