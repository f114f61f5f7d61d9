"""Everything that is found, where it goes, and every fault with its place and what can be decided."""

import json
import re
from collections import Counter
from typing import Any

import pytest

from tests.legacy.commands import decide, legacy
from tests.support.old_product import OldProduct
from tests.support.terminal import ratecard

pytestmark = pytest.mark.django_db
KEYS = ("sk-legacy-openai-0001-fake", "sk-ant-legacy-0002-fake", "bria-legacy-0003-fake", "rw-legacy-0004-fake")
FAULTS = {
    ("rates_differ", "constants.py MODEL_RATES gpt-4o"),
    ("constant_without_row", "constants.py MODEL_RATES gpt-4.1"),
    ("constant_without_row", "Settings.tsx QUALITY_TO_CONFIG dall-e-2"),
    ("constant_without_row", "Settings.tsx DALLE_MODEL_CHOICES dall-e-2"),
    ("constant_without_row", "Settings.tsx RUNWARE_MODEL_CHOICES bria:10@1"),
    *(("operation_rate", f"igny8_credit_cost_config[{number}].tokens_per_credit") for number in range(1, 8)),
    ("default_differs", "igny8_global_integration_settings.openai_model"),
    ("model_missing", "igny8_global_integration_settings.runware_model"),
    ("override_invalid", "igny8_integration_settings[2].config model"),
    ("override_invalid", "igny8_integration_settings[3].config temperature"),
    ("override_invalid", "igny8_integration_settings[4].config"),
    ("override_invalid", "igny8_integration_settings[5].config max_in_article_images"),
    ("key_unused", "igny8_global_integration_settings.anthropic_api_key"),
    ("key_unused", "igny8_global_integration_settings.bria_api_key"),
    ("name_twice", "igny8_tenants[2].name"),
    ("name_twice", "igny8_tenants[4].name"),
    ("balance_below_zero", "igny8_tenants[3].credits"),
    ("usage_operation_unknown", "igny8_credit_usage_logs[6].operation_type"),
    ("usage_without_amount", "igny8_credit_usage_logs[7].tokens_input"),
    ("usage_model_missing", "igny8_credit_usage_logs[9].model_used"),
}


def inventory(old: OldProduct, *options: str) -> Any:
    return legacy(old, "inventory", *options, code=2)


def goes(taken: Any, kind: str) -> dict[str, str]:
    return {item["name"]: item["goes_to"] or item["held_by"] for item in taken["items"] if item["kind"] == kind}


def test_every_fault_is_found_with_its_place(old: OldProduct) -> None:
    taken = inventory(old)
    assert {(fault["fault"], fault["place"]) for fault in taken["faults"]} == FAULTS
    assert (len(taken["faults"]), taken["open"]) == (26, 26)


def test_everything_says_where_it_goes_or_what_holds_it(old: OldProduct) -> None:
    taken = inventory(old)
    kinds = Counter(item["kind"] for item in taken["items"])
    assert [kinds[kind] for kind in ("model", "setting", "operation", "override")] == [6, 5, 7, 7]
    assert [kinds[kind] for kind in ("key", "account", "usage", "choice of a model")] == [4, 5, 9, 3]
    assert all(item["goes_to"] or item["held_by"] for item in taken["items"])
    assert goes(taken, "account") == {
        "alder-books": "account alder-books with 1,250 credits",
        "birch-studio": "name_twice",
        "cedar-news": "balance_below_zero",
        "birch-studio-2": "name_twice",
        "elan": "account elan with 2,147,483,647 credits",
    }
    assert goes(taken, "key") == {
        "openai": "API key of openai, sealed",
        "anthropic": "key_unused",
        "bria": "key_unused",
        "runware": "API key of runware, sealed",
    }
    assert goes(taken, "setting")["price_per_credit_usd"] == "settings.price_per_credit_usd"


def test_nothing_is_written_there_and_no_key_is_shown(old: OldProduct) -> None:
    before = old.dump()
    answer = ratecard("legacy", "inventory", str(old.mapping), "--html", str(old.folder / "report.html"))
    assert old.dump() == before
    shown = answer.output + (old.folder / "report.html").read_text() + json.dumps(inventory(old, "--write"))
    assert [key for key in KEYS if key in shown + old.decisions.read_text()] == []


def test_the_table_and_the_page_have_every_fault(old: OldProduct) -> None:
    report = old.folder / "report.html"
    answer = ratecard("legacy", "inventory", str(old.mapping), "--html", str(report))
    assert "46 things, 26 faults, 26 of them open.\n" in answer.stdout
    page = report.read_text()
    assert page.count("<tr><td>") == 46 + 26
    assert "<td>igny8_tenants[3].credits<td>The balance is -37: no account of Ratecard is below zero." in page


def test_what_stands_in_a_source_file_has_its_line(old: OldProduct) -> None:
    assert "constants.py:4 MODEL_RATES gpt-4o " in ratecard("legacy", "inventory", str(old.mapping)).stdout
    decide(old, "rates_differ", "constants.py MODEL_RATES gpt-4o", "table")
    source = old.folder / "constants.py"
    source.write_text(f"# the rates\n{source.read_text()}")
    taken = inventory(old)
    lines = {fault["place"]: fault["line"] for fault in taken["faults"] if fault["line"]}
    assert (lines["constants.py MODEL_RATES gpt-4o"], lines["Settings.tsx DALLE_MODEL_CHOICES dall-e-2"]) == (5, 3)
    assert taken["open"] == 25  # a decision is found again though its line moved


def test_values_are_taken_out_of_the_json_of_a_column(old: OldProduct) -> None:
    old.execute(
        "ALTER TABLE igny8_ai_model_config ADD config text",
        "UPDATE igny8_ai_model_config SET config = json_build_object('cost', json_build_object('in', 1)) WHERE id > 1",
        'UPDATE igny8_ai_model_config SET config = \'{"cost": {"in": "0.2"}}\' WHERE id = 1',
        "ALTER TABLE igny8_global_integration_settings ADD config jsonb",
        'UPDATE igny8_global_integration_settings SET config = \'{"images": {"style": "ink"}}\'',
    )
    text = old.mapping.read_text().replace("input_cost_per_1m: input_cost_per_1m", "input_cost_per_1m: config->cost.in")
    text = text.replace("image_style: image_style", "image_style: config->images.style")
    old.mapping.write_text(text)
    taken = inventory(old)
    (fault,) = [one for one in taken["faults"] if one["place"] == "constants.py MODEL_RATES gpt-4o-mini"]
    assert fault["finding"] == "input_cost_per_1m is 0.15 here and 0.2 in the table"
    (style,) = [one for one in taken["items"] if one["kind"] == "setting" and one["name"] == "image_style"]
    assert style["place"] == "igny8_global_integration_settings[1].config->images.style"


def test_a_page_shows_markup_of_the_former_product_as_text(old: OldProduct) -> None:
    old.execute("UPDATE igny8_tenants SET name = '<script>x</script>'")
    report = old.folder / "report.html"
    ratecard("legacy", "inventory", str(old.mapping), "--html", str(report))
    assert "<script>" not in report.read_text()
    assert "&lt;script&gt;x" in report.read_text()


def test_a_decision_counts_and_the_rest_stays_open(old: OldProduct) -> None:
    decide(old, "balance_below_zero", "igny8_tenants[3].credits", "zero")
    decide(old, "rates_differ", "constants.py MODEL_RATES gpt-4o", "constant")
    decide(old, "override_invalid", "igny8_integration_settings[3].config temperature", "value", temperature=0.2)
    taken = inventory(old, "--write")
    assert taken["open"] == 24  # the constant's costs differ from the catalog's, which is a new fault
    assert goes(taken, "account")["cedar-news"] == "account cedar-news with 0 credits"
    assert goes(taken, "override")["temperature"] == "override temperature of account 3"
    assert goes(taken, "model")["gpt-4o"] == "model_differs"
    assert inventory(old)["open"] == 24


def test_a_fault_that_shall_be_left_is_no_open_one(old: OldProduct) -> None:
    decide(old, "balance_below_zero", "igny8_tenants[3].credits", "leave")
    taken = inventory(old)
    assert (taken["open"], goes(taken, "account")["cedar-news"]) == (25, "balance_below_zero")


def test_what_was_decided_about_another_finding_does_not_count(old: OldProduct) -> None:
    decide(old, "balance_below_zero", "igny8_tenants[3].credits", "zero")
    old.execute("UPDATE igny8_tenants SET credits = -38 WHERE id = 3")
    taken = inventory(old)
    assert (taken["open"], taken["stale_decisions"]) == (26, ["balance_below_zero igny8_tenants[3].credits"])
    assert goes(taken, "account")["cedar-news"] == "balance_below_zero"


def test_a_choice_that_does_not_exist_is_refused(old: OldProduct) -> None:
    decide(old, "balance_below_zero", "igny8_tenants[3].credits", "forget")
    answer = ratecard("legacy", "inventory", str(old.mapping), "--decisions", str(old.decisions))
    assert answer.exit_code == 1
    assert "balance_below_zero igny8_tenants[3].credits: choose one of leave, zero, not forget." in answer.stderr


def test_a_choice_without_its_value_is_refused(old: OldProduct) -> None:
    decide(old, "override_invalid", "igny8_integration_settings[3].config temperature", "value")
    answer = ratecard("legacy", "inventory", str(old.mapping), "--decisions", str(old.decisions))
    assert "value needs a value with temperature, as `value: {temperature: ...}`." in answer.stderr


def test_a_value_without_its_name_is_refused_and_the_file_has_the_names(old: OldProduct) -> None:
    place = "igny8_integration_settings[3].config temperature"
    decide(old, "override_invalid", place, "value")
    text = old.decisions.read_text()
    assert text.count("temperature: null") == 1
    old.decisions.write_text(re.sub(r"value:\n +temperature: null", "value: 0.2", text))
    answer = ratecard("legacy", "inventory", str(old.mapping), "--decisions", str(old.decisions))
    assert "value needs a value with temperature, as `value: {temperature: ...}`." in answer.stderr


def test_a_file_of_decisions_that_does_not_exist_is_refused(old: OldProduct) -> None:
    answer = ratecard("legacy", "inventory", str(old.mapping), "--decisions", "desicions.yaml")
    assert (answer.exit_code, answer.stderr) == (
        1,
        "desicions.yaml: There is no such file. `inventory --write` makes it.\n",
    )


def test_models_of_other_products_need_what_only_a_person_knows(old: OldProduct) -> None:
    old.execute(
        "UPDATE igny8_ai_model_config SET model_name = 'small-1', provider = 'mistral' WHERE id = 1",
        "UPDATE igny8_ai_model_config SET model_name = 'odd', model_type = 'smell' WHERE id = 2",
        "UPDATE igny8_ai_model_config SET output_cost_per_1m = 12 WHERE id = 3",
    )
    taken = inventory(old)
    found = {one["place"]: (one["fault"], one["finding"]) for one in taken["faults"]}
    assert found["igny8_ai_model_config[1].model_name"] == (
        "model_incomplete",
        "small-1: the catalog needs tokens_per_credit.",
    )
    assert found["igny8_ai_model_config[2].model_name"][0] == "model_invalid"
    assert goes(taken, "model")["gpt-5.1"] == "rates_differ"
    decide(old, "model_incomplete", "igny8_ai_model_config[1].model_name", "complete", tokens_per_credit=2000)
    taken = inventory(old)
    assert goes(taken, "model")["small-1"] == "model, switched off"
    assert goes(taken, "provider") == {"mistral": "provider, switched off"}


def test_an_older_installation_has_foreign_keys_and_fewer_columns(old: OldProduct) -> None:
    old.execute(
        "ALTER TABLE igny8_global_integration_settings DROP openai_model, DROP bria_api_key, DROP temperature",
        "ALTER TABLE igny8_global_integration_settings ADD openai_model_id bigint REFERENCES igny8_ai_model_config",
        "UPDATE igny8_global_integration_settings SET openai_model_id = 3",
    )
    taken = inventory(old)
    assert goes(taken, "choice of a model")["gpt-5.1"] == "the default text model"
    missing = {one["place"] for one in taken["faults"] if one["fault"] == "column_missing"}
    table = "igny8_global_integration_settings"
    assert missing == {f"{table}.bria_api_key", f"{table}.temperature"}


def test_what_stands_there_twice_or_not_at_all_does_not_move(old: OldProduct) -> None:
    old.execute(
        "ALTER TABLE igny8_ai_model_config DROP CONSTRAINT igny8_ai_model_config_model_name_key",
        "ALTER TABLE igny8_ai_model_config ALTER display_name DROP NOT NULL",
        "UPDATE igny8_ai_model_config SET model_name = 'gpt-5.1' WHERE id = 1",
        "UPDATE igny8_ai_model_config SET model_name = 'nameless', display_name = NULL WHERE id = 4",
        "ALTER TABLE igny8_tenants DROP CONSTRAINT igny8_tenants_slug_key, ALTER slug DROP NOT NULL",
        "UPDATE igny8_tenants SET slug = 'elan' WHERE id = 1",
        "UPDATE igny8_tenants SET slug = NULL, name = 'x' WHERE id = 2",
        "ALTER TABLE igny8_credit_cost_config DROP CONSTRAINT igny8_credit_cost_config_operation_type_key",
        "UPDATE igny8_credit_cost_config SET operation_type = 'clustering' WHERE id = 2",
        "UPDATE igny8_integration_settings SET is_active = false WHERE id = 1",
    )
    price = {"credits_per_image": 1, "quality_tier": "basic"}
    decide(old, "model_incomplete", "igny8_ai_model_config[4].model_name", "complete", **price)
    taken = inventory(old)
    findings = {one["place"]: one["finding"] for one in taken["faults"]}
    assert findings["igny8_ai_model_config[1].model_name"] == "Several rows are of gpt-5.1."
    assert findings["igny8_tenants[1].slug"] == findings["igny8_tenants[5].slug"]
    assert findings["igny8_tenants[5].slug"] == "Several accounts have this external id."
    assert findings["igny8_tenants[2].slug"] == "It has no external id."
    assert findings["igny8_credit_cost_config[2].operation_type"] == "Several rows are of clustering."
    assert goes(taken, "account").keys() == {"elan", "", "cedar-news", "birch-studio-2"}
    assert goes(taken, "model")["nameless"] == "model_invalid"
    assert goes(taken, "override")["image_generation"] == "it is switched off"


def test_two_rows_that_say_the_same_setting_of_an_account_are_a_fault(old: OldProduct) -> None:
    old.execute(
        "ALTER TABLE igny8_integration_settings "
        "DROP CONSTRAINT igny8_integration_settings_tenant_id_integration_type_key",
        "INSERT INTO igny8_integration_settings (tenant_id, integration_type, config) "
        "VALUES (1, 'image_generation', '{\"style\": \"ink\"}')",
    )
    findings = {one["place"]: one["finding"] for one in inventory(old)["faults"]}
    assert findings["igny8_integration_settings[1].config style"] == "Several rows say its image_style."
    assert findings["igny8_integration_settings[6].config style"] == "Several rows say its image_style."


def test_usage_without_columns_of_amounts_is_without_amounts(old: OldProduct) -> None:
    old.execute("ALTER TABLE igny8_credit_usage_logs DROP tokens_input, DROP tokens_output, DROP images")
    codes = Counter(one["fault"] for one in inventory(old)["faults"])
    assert (codes["usage_without_amount"], codes["usage_operation_unknown"], codes["column_missing"]) == (7, 1, 3)
