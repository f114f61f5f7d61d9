"""Migrations bring an older database in line with new rules, its history and its books too.

The way back to the oldest tables and forth again takes 20 seconds, so all of these are about one database.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from uuid import UUID

import pgtrigger
import pytest
from django.core.management import call_command
from django.db import connection, transaction
from pytest_django import DjangoDbBlocker

from backend.catalog import history, registry
from backend.catalog.models import AIModelConfig, AIModelRate, CatalogChange, CatalogRevision
from backend.catalog.registry import ModelRegistry
from backend.catalog.state import CatalogState
from backend.credits import functions, ledger
from backend.credits.credit_errors import IdempotencyConflict
from backend.credits.models import AccountUsageSum, CreditUsageLog, IdempotencyKey, UsageSum
from tests.credits.test_keys import former_fingerprint
from tests.credits.test_sums import DAY, IMAGES, TEXT, amounts, sell
from tests.support import selling
from tests.support.databases import copy_of, seeded_copy
from tests.support.sql_functions import names

A_TEXT_ONLY_FIELD = """
INSERT INTO catalog_catalogrevision (number, uid, author, reason, channel, published_at)
VALUES (2, gen_random_uuid(), 'ada', 'a test', 'admin', now());
UPDATE igny8_ai_model_config SET max_output_tokens = 5, supports_json_mode = true WHERE model_name = 'dall-e-3';
INSERT INTO catalog_catalogchange (revision_id, action, entity, key, field, before, after)
VALUES (2, 'update', 'ai_model', 'dall-e-3', 'max_output_tokens', 'null', '5'),
       (2, 'update', 'ai_model', 'dall-e-3', 'supports_json_mode', 'false', 'true');
"""
A_KEY = """
INSERT INTO credits_idempotencykey (owner, key, fingerprint, answer, created_at) VALUES (%s, %s, %s, %s, now())
"""
COSTS = """
SELECT size, image_quality, cost_usd::text FROM igny8_ai_model_image_cost WHERE ai_model_id = 'dall-e-3'
ORDER BY size, image_quality
"""
NAMES = ("size", "image_quality", "cost_usd")


@dataclass(frozen=True)
class Before:
    """What there was before the upgrade."""

    state: CatalogState
    account: UUID
    functions: list[str]
    costs: list[tuple[str, ...]]
    answer: dict[str, object]
    revisions_of_another: int
    """After the upgrade of a database that none of its new rules is about."""


@pytest.fixture(scope="module")
def upgraded(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Before]:
    with django_db_blocker.unblock(), seeded_copy() as database:
        state, account = ModelRegistry.current().to_state(), selling.account("customer-2").id
        sell()
        migrate("credits", "0001_initial")
        without = names()
        migrate("catalog", "0008_format")
        connection.close()
        with copy_of(database.name):
            migrate("catalog", "0009_models_have_what_their_type_has")
            revisions = CatalogRevision.objects.count()
        answer = {"held": 0, "balance": 5, "outcome": "ok", "available": 5, "account_id": str(account)}
        before = Before(state, account, without, make_old_rows(account, answer), answer, revisions)
        migrate()
        with django_db_blocker.block():
            yield before


def migrate(*target: str) -> None:
    call_command("migrate", *target, verbosity=0, interactive=False)


def make_old_rows(account: UUID, answer: dict[str, object]) -> list[tuple[str, ...]]:
    fingerprint = former_fingerprint(["grant", [str(account), "purchase", 5, None, "a test"]])
    with connection.cursor() as cursor:
        cursor.execute(A_TEXT_ONLY_FIELD)
        cursor.execute(A_KEY, ["tests", "an old key", fingerprint, json.dumps(answer)])
        cursor.execute(COSTS)
        return list(cursor.fetchall())


@pytest.fixture
def before(upgraded: Before, django_db_blocker: DjangoDbBlocker) -> Iterator[Before]:
    """Each test finds the database as the upgrade left it."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield upgraded
        transaction.set_rollback(True)


def test_text_only_fields_of_image_models_are_cleared_by_a_revision(
    before: Before, monkeypatch: pytest.MonkeyPatch
) -> None:
    revision = CatalogRevision.objects.get(number=3)
    changes = CatalogChange.objects.filter(revision=revision).order_by("field")
    assert (revision.author, revision.reason) == (
        "ratecard",
        "Upgrade: image models have no maximum of output tokens, JSON mode and function calling.",
    )
    assert [*changes.values_list("key", "field", "before", "after")] == [
        ("dall-e-3", "max_output_tokens", 5, None),
        ("dall-e-3", "supports_json_mode", True, False),
    ]
    with pgtrigger.ignore():  # the way back has dropped the column of a later migration, and the table of functions
        AIModelConfig.objects.filter(model_name="dall-e-3").update(image_family="dall-e")
    monkeypatch.setattr(registry, "_latest", registry._Latest())  # of a process that starts after the upgrade
    assert ModelRegistry.current().to_state() == replace(history.state_at(3), functions={})


def test_a_database_without_such_models_gets_no_revision(before: Before) -> None:
    assert before.revisions_of_another == 1


def test_costs_by_size_and_quality_become_rates(before: Before) -> None:
    assert before.costs == [
        ("1024x1024", "hd", "0.08000000"),
        ("1024x1024", "standard", "0.04000000"),
        ("1792x1024", "hd", "0.12000000"),
        ("1792x1024", "standard", "0.08000000"),
    ]
    assert history.rebuilt(1) == before.state
    rates = AIModelRate.objects.filter(ai_model__model_name="dall-e-3", component="image").order_by(
        "size", "image_quality"
    )
    assert [(size, quality, str(usd)) for size, quality, usd in rates.values_list(*NAMES)] == before.costs


def test_functions_of_credits_go_with_their_tables_and_come_back(before: Before) -> None:
    assert before.functions == []
    assert functions.differing() == []


def test_what_was_charged_is_summed(before: Before) -> None:
    assert amounts(UsageSum) == amounts(AccountUsageSum) == [TEXT, IMAGES]
    record = CreditUsageLog.objects.select_related("account").order_by("created_at")[0]
    assert record.integration_id == record.account.integration_id
    selling.charge(record.account_id, 1, now=DAY)
    assert [sum(row.records for row in table.objects.all()) for table in (UsageSum, AccountUsageSum)] == [4, 4]


def test_idempotency_keys_are_kept(before: Before) -> None:
    account = before.account
    kept = IdempotencyKey.objects.get()
    assert (kept.fingerprint_format, kept.subject, kept.more) == (1, None, before.answer)
    again = selling.grant(account, 5, key=selling.key("an old key"))
    assert again == ledger.Movement(account_id=account, balance=ledger.Balance(available=5, held=0))
    assert ledger.balance(account_id=account).balance == 0
    with pytest.raises(IdempotencyConflict):
        selling.grant(account, 6, key=selling.key("an old key"))
    with pytest.raises(IdempotencyConflict):
        selling.adjust(account, 5, key=selling.key("an old key"))
    assert selling.grant(account, 6, key=selling.key("an old key", owner="others")).balance.balance == 6
