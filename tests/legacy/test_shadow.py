"""Recorded usage replayed by both rules, exact to the credit."""

import json

import pytest

from tests.legacy.commands import apply, decide, ours
from tests.support.old_product import OldProduct
from tests.support.terminal import ratecard

pytestmark = pytest.mark.django_db


def shadow(old: OldProduct) -> dict[str, dict[str, tuple[int, ...]]]:
    answer = ratecard("legacy", "shadow", str(old.mapping), "--json")
    assert answer.exit_code == 0, answer.output
    file = json.loads(answer.stdout)
    names = ("rows", "recorded", "by_former_rule", "rows_by_former_rule", "here", "difference")
    kinds = ("total", "operation", "model", "account")
    skipped = {"skipped": {why: (count,) for why, count in file["skipped"].items()}}
    return {kind: {one["name"]: tuple(one[name] for name in names) for one in file[kind]} for kind in kinds} | skipped


def test_each_kind_of_work_is_replayed_by_both_rules(old: OldProduct) -> None:
    # By hand: 5000 tokens at 1000 a credit are 5, at 100 were 50; 5000 at 10000 are 1; 170 are 1; 4 images at 5 are 20,
    # 1 at 1 is 1, 2 at 15 are 30.
    found = shadow(old)
    assert found["total"] == {"all": (6, 140, 85, 3, 58, -82)}
    assert found["operation"] == {
        "content_generation": (1, 50, 50, 1, 5, -45),
        "clustering": (1, 34, 34, 1, 1, -33),
        "image_generation": (3, 55, 0, 0, 51, -4),
        "idea_generation": (1, 1, 1, 1, 1, 0),
    }
    assert found["model"]["gpt-4o-mini"] == (2, 35, 35, 2, 2, -33)
    assert found["account"] == {
        "alder-books": (3, 104, 84, 2, 26, -78),
        "cedar-news": (1, 5, 0, 0, 1, -4),
        "birch-studio": (1, 1, 1, 1, 1, 0),
        "birch-studio-2": (1, 30, 0, 0, 30, 0),
    }


def test_keys_of_text_name_the_accounts_and_models_that_have_them_as_numbers(old: OldProduct) -> None:
    before = shadow(old)
    old.execute(
        "ALTER TABLE igny8_credit_usage_logs DROP CONSTRAINT igny8_credit_usage_logs_tenant_id_fkey",
        "ALTER TABLE igny8_credit_usage_logs ALTER tenant_id TYPE text",
        "UPDATE igny8_credit_usage_logs u SET model_used = m.id FROM igny8_ai_model_config m "
        "WHERE m.model_name = u.model_used",
    )
    assert shadow(old) == before


def test_rows_that_can_not_be_replayed_are_counted_by_why(old: OldProduct) -> None:
    assert shadow(old)["skipped"] == {
        "no such operation: site_structure_generation": (1,),
        "neither tokens nor images": (1,),
        "no such model: bria:10@1": (1,),
    }


def test_the_minimums_that_moved_count(old: OldProduct) -> None:
    decide(old, "operation_rate", "igny8_credit_cost_config[5].tokens_per_credit", "models")
    apply(old, 1, 2)
    assert shadow(old)["account"]["cedar-news"] == (1, 5, 0, 0, 5, 0)


def test_the_table_says_who_pays_more_and_nothing_is_written(old: OldProduct) -> None:
    old.execute("UPDATE igny8_credit_usage_logs SET credits_used = 4 WHERE id = 1")
    before, there = ours(), old.dump()
    shown = ratecard("legacy", "shadow", str(old.mapping)).stdout
    rows = {tuple(line.split()[:2]): line.split()[-1] for line in shown.splitlines() if line}
    assert rows["operation", "content_generation"] == "more"
    assert rows["operation", "clustering"] == "less"
    assert (ours(), old.dump()) == (before, there)
