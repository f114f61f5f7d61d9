"""Any former product: phases forward, back and forward again lose nothing, double nothing and make nothing up."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import SecretStr

from backend.credits import ledger_check
from backend.shared import database_clock
from tests.legacy.commands import apply, legacy, ours, revert
from tests.support import soak
from tests.support.old_product import PRODUCT, old_product

pytestmark = pytest.mark.django_db
NAMES = ("small", "large", "odd name", "株", "gpt-4o", "dall-e-3", "a" * 100)
TYPES = ("text", "image", "audio", "")
PROVIDERS = ("openai", "mistral", "no slug!", "runware")
CONFIGS = (
    "{}",
    '"x"',
    "[1]",
    '{"style": 7}',
    '{"temperature": 3}',
    '{"max_in_article_images": 2}',
    '{"model": "gpt-5.1"}',
)
OPERATIONS = ("clustering", "content_generation", "unknown", "image_generation")
BALANCES = (0, 1, -1, 250, 2**31 - 1, -(2**31))


def rows(chance: random.Random) -> Iterator[str]:
    for name in chance.sample(NAMES, 4):
        cost = chance.choice(["NULL", "0", "0.15", "-1", "99999.9999"])
        values = (
            f"'{name}', '{name[:9]}', '{chance.choice(TYPES)}', '{chance.choice(PROVIDERS)}', {cost}, {cost}, {cost}"
        )
        yield (
            "INSERT INTO igny8_ai_model_config (model_name, display_name, model_type, provider, input_cost_per_1m, "
            f"output_cost_per_1m, cost_per_image, created_at, updated_at) VALUES ({values}, now(), now())"
        )
    for number in range(chance.randint(1, 8)):
        name = chance.choice(["Alder", "Birch", "", "x" * 101])
        balance = chance.choice(BALANCES)
        yield f"INSERT INTO igny8_tenants VALUES ({number}, '{name}', 'slug-{number}', {balance}, now())"
        kind, config = chance.choice(["openai", "image_generation"]), chance.choice(CONFIGS)
        yield (
            "INSERT INTO igny8_integration_settings (tenant_id, integration_type, config) "
            f"VALUES ({number}, '{kind}', '{config}')"
        )
        operation, model, tokens = chance.choice(OPERATIONS), chance.choice(NAMES), chance.choice(["NULL", "0", "900"])
        yield (
            "INSERT INTO igny8_credit_usage_logs (tenant_id, operation_type, credits_used, model_used, tokens_input, "
            f"created_at) VALUES ({number}, '{operation}', 5, '{model}', {tokens}, now())"
        )
    for name in chance.sample(OPERATIONS, 3):
        least, price = chance.choice([0, 3, -1]), chance.choice([0, 0.01])
        yield (
            "INSERT INTO igny8_credit_cost_config (operation_type, display_name, tokens_per_credit, min_credits, "
            f"price_per_credit_usd) VALUES ('{name}', '', {chance.choice([0, 150])}, {least}, {price})"
        )
    yield (
        "INSERT INTO igny8_global_integration_settings (id, openai_api_key, temperature, openai_model, image_quality, "
        f"last_updated) VALUES (1, 'sk-{chance.random()}', {chance.choice([0.1, 2.5, -1])}, '{chance.choice(NAMES)}', "
        f"'{chance.choice(['hd', 'NOT A SLUG'])}', now())"
    )


def script(chance: random.Random) -> str:
    tables = (PRODUCT / "legacy.sql").read_text().partition("INSERT INTO")[0]
    return tables + ";\n".join(rows(chance)) + ";\n"


def with_any_decisions(old: Any, chance: random.Random) -> None:
    """As a person does who chooses at random, where no value is needed."""
    legacy(old, "inventory", "--write", code=2)
    file = yaml.safe_load(old.decisions.read_text())
    for entry in file["decisions"]:
        choices = [one for one in entry["choices"] if one not in ("complete", "value", "price")]
        entry["choice"] = chance.choice([None, *choices])
    old.decisions.write_text(yaml.safe_dump(file, allow_unicode=True))


@pytest.mark.parametrize("seed", range(soak.count(sample=2, full=20)))
def test_nothing_is_lost_doubled_or_made_up(tmp_path: Path, settings: Any, seed: int) -> None:
    chance = random.Random(seed)
    with old_product(tmp_path, script(chance)) as old:
        settings.LEGACY_DATABASE_URL = SecretStr(old.url)
        with_any_decisions(old, chance)
        before, there = ours(), old.dump()
        apply(old, 1, 2, 3, 4)
        after: Any = ours()
        tenants = [row.split(",") for table, row in there if table == "igny8_tenants"]
        credits = {f"slug-{row[0][1:]}": int(row[-2]) for row in tenants}
        assert after["accounts"] == {name: max(0, credits[name]) for name in after["accounts"]}
        assert legacy(old, "verify", "4") == []
        for phase in (4, 3, 2, 1):
            revert(phase)
        reverted: Any = ours()
        assert set(reverted.pop("accounts").values()) <= {0}
        assert {**reverted, "integrations": []} == {k: v for k, v in before.items() if k != "accounts"}
        apply(old, 1, 2, 3, 4, 4)
        assert (ours(), old.dump()) == (after, there)
        assert ledger_check.check(now=database_clock.now(), everything=True).findings == ()
