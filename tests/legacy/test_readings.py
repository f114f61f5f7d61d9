"""Values are read as they are meant, however a column keeps them; what can't be read is a fault with its place."""

from decimal import Decimal
from typing import Any

import pytest

from backend.legacy import readings
from tests.legacy.commands import apply, decide, legacy
from tests.legacy.test_shadow import shadow
from tests.support.old_product import OldProduct

pytestmark = pytest.mark.django_db


def findings(old: OldProduct) -> dict[str, str]:
    return {one["place"]: one["finding"] for one in legacy(old, "inventory", code=2)["faults"]}


def goes(old: OldProduct, name: str) -> list[str]:
    items: Any = legacy(old, "inventory", code=2)["items"]
    return [item["goes_to"] or item["held_by"] for item in items if item["name"] == name]


@pytest.mark.parametrize(
    ("reader", "value", "meant"),
    [
        (readings.boolean, 0, False),
        (readings.boolean, Decimal(1), True),
        (readings.boolean, " Yes ", True),
        (readings.boolean, "f", False),
        (readings.whole, Decimal("100.00"), 100),
        (readings.whole, " 3 ", 3),
        (readings.whole, 7.0, 7),
        (readings.number, "0.02", Decimal("0.02")),
        (readings.document, '{"a": 1}', {"a": 1}),
        (readings.document, "7", "7"),
    ],
)
def test_a_value_is_what_it_means(reader: readings.Reader, value: object, meant: object) -> None:
    assert (reader(value), type(reader(value))) == (meant, type(meant))


@pytest.mark.parametrize(
    ("reader", "value"),
    [
        (readings.boolean, "maybe"),
        (readings.boolean, 2),
        (readings.whole, Decimal("1.5")),
        (readings.whole, True),
        (readings.whole, float("nan")),
        (readings.number, "0,01"),
        (readings.number, "1_000"),
    ],
)
def test_what_is_not_of_its_kind_is_not_read(reader: readings.Reader, value: object) -> None:
    with pytest.raises(readings.NotReadable):
        reader(value)


def test_booleans_may_be_numbers_or_texts(old: OldProduct) -> None:
    old.execute(
        "ALTER TABLE igny8_integration_settings ALTER is_active DROP DEFAULT, "
        "ALTER is_active TYPE integer USING (id <> 1)::int",
        "ALTER TABLE igny8_ai_model_config ALTER is_default DROP DEFAULT, "
        "ALTER is_default TYPE text USING CASE WHEN is_default THEN 'yes' ELSE 'no' END",
        "ALTER TABLE igny8_ai_model_config ALTER supports_vision DROP DEFAULT, "
        "ALTER supports_vision TYPE text USING CASE WHEN id = 2 THEN 'maybe' ELSE 'true' END",
    )
    found = findings(old)
    assert "it is switched off" in goes(old, "image_generation")
    assert found["igny8_ai_model_config[2].supports_vision"] == (
        "supports_vision is maybe, which is neither true nor false."
    )
    assert goes(old, "gpt-4o")[0] == "model_invalid"
    assert "igny8_global_integration_settings.dalle_model" not in found


def test_whole_numbers_may_be_decimals_or_texts(old: OldProduct) -> None:
    old.execute(
        "ALTER TABLE igny8_tenants ALTER credits TYPE numeric(12, 2)",
        "UPDATE igny8_tenants SET credits = 1.5 WHERE id = 5",
        "ALTER TABLE igny8_credit_cost_config ALTER min_credits TYPE text, "
        "ALTER price_per_credit_usd TYPE text USING '0.02'",
        "ALTER TABLE igny8_credit_usage_logs ALTER tokens_input TYPE text",
        "ALTER TABLE igny8_credit_usage_logs ALTER tokens_output TYPE numeric(12, 2)",
        "UPDATE igny8_credit_usage_logs SET tokens_input = 'many' WHERE id = 2",
        "UPDATE igny8_credit_usage_logs SET tokens_output = -1 WHERE id = 4",
    )
    decide(old, "operation_rate", "igny8_credit_cost_config[3].tokens_per_credit", "models")
    found = findings(old)
    assert goes(old, "alder-books") == ["account alder-books with 1,250 credits"]
    assert found["igny8_tenants[5].slug"] == "Its balance must be a whole number up to 2147483647, and is 1.50."
    assert goes(old, "content_generation") == ["operation content_generation"]
    assert goes(old, "price_per_credit_usd") == ["settings.price_per_credit_usd"]
    assert found["igny8_credit_usage_logs[2].tokens_input"] == "tokens_input is no whole number from 0."
    assert found["igny8_credit_usage_logs[4].tokens_output"] == "tokens_output is no whole number from 0."
    replayed = shadow(old)
    assert replayed["operation"]["content_generation"] == (1, 50, 50, 1, 5, -45)
    assert replayed["skipped"]["no whole number from 0: tokens_input"] == (1,)
    assert replayed["skipped"]["no whole number from 0: tokens_output"] == (1,)


def test_a_price_that_is_no_number_is_a_fault(old: OldProduct) -> None:
    old.execute("ALTER TABLE igny8_credit_cost_config ALTER price_per_credit_usd TYPE text USING '0,01'")
    place = "igny8_credit_cost_config[1].price_per_credit_usd"
    assert findings(old)[place] == "price_per_credit_usd is 0,01, which is no number."


def test_usage_may_name_its_model_by_key_and_its_account_must_exist(old: OldProduct) -> None:
    old.execute(
        "ALTER TABLE igny8_credit_usage_logs DROP CONSTRAINT igny8_credit_usage_logs_tenant_id_fkey",
        "ALTER TABLE igny8_credit_usage_logs ALTER model_used TYPE integer USING CASE id WHEN 1 THEN 3 ELSE 77 END",
        "UPDATE igny8_credit_usage_logs SET tenant_id = 99 WHERE id = 2",
    )
    found = findings(old)
    assert goes(old, "content_generation by gpt-5.1, 1 row") == ["is replayed in shadow"]
    assert found["igny8_credit_usage_logs[2].tenant_id"] == "There is no such account."
    assert found["igny8_credit_usage_logs[3].model_used"] == "77 has no row among the models."
    assert shadow(old)["total"] == {"all": (1, 50, 50, 1, 5, -45)}


def test_overrides_may_be_json_in_a_text_column_and_need_an_account(old: OldProduct) -> None:
    old.execute(
        "ALTER TABLE igny8_integration_settings DROP CONSTRAINT igny8_integration_settings_tenant_id_fkey, "
        "ALTER config TYPE text",
        "UPDATE igny8_integration_settings SET tenant_id = 99 WHERE id = 5",
    )
    assert goes(old, "image_style")[-1] == "override image_style of account 1"
    assert findings(old)["igny8_integration_settings[5].tenant_id"] == "There is no account 99."


def test_names_that_look_the_same_are_the_same(old: OldProduct) -> None:
    old.execute("UPDATE igny8_tenants SET name = ' ALDER  books' WHERE id = 5")
    assert findings(old)["igny8_tenants[1].name"] == "2 accounts are called Alder Books."


def test_a_model_that_is_switched_off_by_a_number_stays_off(old: OldProduct) -> None:
    old.execute(
        "ALTER TABLE igny8_ai_model_config ALTER is_active DROP DEFAULT, ALTER is_active TYPE integer USING 1",
        "UPDATE igny8_ai_model_config SET model_name = 'small-1', provider = 'mistral' WHERE id = 1",
        "UPDATE igny8_global_integration_settings SET openai_model = 'gpt-5.1'",
    )
    decide(old, "model_incomplete", "igny8_ai_model_config[1].model_name", "complete", tokens_per_credit=2000)
    apply(old, 1, 2, 3, 4)
    assert {"what": "ai_model small-1: is_active", "before": False, "after": True} in legacy(old, "plan", "5", code=2)
