"""Idempotency keys stay for good: what is kept of a movement, and how much room it takes."""

import json
from datetime import timedelta
from hashlib import sha256
from typing import Any
from uuid import UUID

import pytest
from django.db import connection

from backend.credits import ledger
from backend.credits.credit_errors import IdempotencyConflict
from backend.credits.models import CreditUsageLog, IdempotencyKey
from backend.shared import clock
from tests.support import selling
from tests.support.databases import Database

A_YEAR = timedelta(days=366)
BYTES_OF_A_KEY = 200


@pytest.mark.django_db
def test_every_answer_is_given_again_whatever_happened_since() -> None:
    account, now = selling.account().id, clock.now()
    calls: dict[str, Any] = {
        "grant": lambda key: selling.grant(account, 100, key=key, now=now),
        "renew": lambda key: selling.renew(account, 50, key=key, now=now),
        "adjust": lambda key: selling.adjust(account, -5, key=key, now=now),
        "charge": lambda key: selling.charge(account, 7, key=key, now=now),
    }
    token = selling.quote(20, now=now).token
    first = {name: call(selling.key(name)) for name, call in calls.items()}
    held = selling.hold(account, 20, quote_token=token, key=selling.key("hold"), now=now)
    settled = selling.settle(held.id, 15, key=selling.key("settle"), now=now)
    other = selling.hold(account, 3, now=now)
    released = selling.release(other.id, key=selling.key("release"), now=now)
    assert settled.usage_record_id is not None
    refunded = selling.refund(settled.usage_record_id, 4, key=selling.key("refund"), now=now)
    selling.refund(settled.usage_record_id, 11, now=now)
    selling.settle(held.id, 15, now=now)
    ledger.tidy(now=now + A_YEAR)
    later = now + A_YEAR
    assert {name: call(selling.key(name)) for name, call in calls.items()} == first
    assert selling.hold(account, 20, quote_token=token, key=selling.key("hold"), now=later) == held
    assert selling.settle(held.id, 15, key=selling.key("settle"), now=later) == settled
    assert selling.release(other.id, key=selling.key("release"), now=later) == released
    assert selling.refund(settled.usage_record_id, 4, key=selling.key("refund"), now=later) == refunded
    with pytest.raises(IdempotencyConflict):
        selling.refund(settled.usage_record_id, 5, key=selling.key("refund"), now=later)
    assert CreditUsageLog.objects.count() == 2


def test_a_key_is_small(own_database: Database) -> None:
    """A million charges by hold and settlement have two million keys."""
    account = selling.account().id
    selling.grant(account, 10_000)
    for _ in range(500):
        selling.settle(selling.hold(account, 2).id, 1)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM FULL credits_idempotencykey")
        cursor.execute("SELECT pg_total_relation_size('credits_idempotencykey')")
        (size,) = cursor.fetchone()
    assert size / IdempotencyKey.objects.count() < BYTES_OF_A_KEY


def test_a_charge_by_work_of_before_is_not_made_again(own_database: Database) -> None:
    """Its payload held the names of fields."""
    account = selling.account().id
    selling.grant(account, 50)
    done = selling.charge(account, 7, key=selling.key("k"))
    kept = IdempotencyKey.objects.get(movement="charge")
    payload = [
        "charge",
        [
            str(account),
            {"operation_type": "clustering", "model_name": None, "tier": None, "size": None, "image_quality": None},
            [
                {
                    "tokens": {
                        "input_tokens": 7_000,
                        "cached_input_tokens": 0,
                        "cache_write_tokens": 0,
                        "output_tokens": 0,
                        "total_tokens": 7_000,
                    },
                    "images": None,
                    "delivered": True,
                    "reported_cost_usd": None,
                    "raw": None,
                }
            ],
            "",
        ],
    ]
    kept.fingerprint, kept.fingerprint_format = UUID(former_fingerprint(payload)[:32]), 1
    kept.subject, kept.more = None, _answer_of(done)
    kept.save()
    assert selling.charge(account, 7, key=selling.key("k")) == done
    with pytest.raises(IdempotencyConflict):
        selling.charge(account, 8, key=selling.key("k"))


def former_fingerprint(payload: list[Any]) -> str:
    return sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()


def _answer_of(done: Any) -> dict[str, Any]:
    return {
        "outcome": "ok",
        "account_id": str(done.account_id),
        "balance": done.balance.balance,
        "held": done.balance.held,
        "available": done.balance.available,
        "hold_id": str(done.id),
        "request_id": "",
        "status": "settled",
        "credits": done.credits,
        "charged": done.charged,
        "released": 0,
        "absorbed": 0,
        "created_at": done.created_at.isoformat(),
        "expires_at": done.expires_at.isoformat(),
        "closed_at": done.closed_at.isoformat(),
        "usage_record_id": str(done.usage_record_id),
    }
