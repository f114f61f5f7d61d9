"""`ratecard legacy`, as a person types it, and the state that it leaves."""

import json
from typing import Any

import yaml

from backend.accounts.models import Account, Integration
from backend.catalog.models import AccountOverride
from backend.catalog.registry import ModelRegistry
from backend.catalog.state import to_json
from backend.credits import ledger
from tests.support.old_product import OldProduct
from tests.support.terminal import ratecard


def legacy(old: OldProduct, command: str, *words: str, code: int = 0) -> Any:
    """The JSON that a command prints about the product."""
    written = ["--decisions", str(old.decisions)] if "--write" in words else decisions_of(old)
    answer = ratecard("legacy", command, *words, str(old.mapping), *written, "--json")
    assert answer.exit_code == code, answer.output
    return json.loads(answer.stdout)


def decisions_of(old: OldProduct) -> list[str]:
    """The option that names the file of decisions, where there is one."""
    return ["--decisions", str(old.decisions)] if old.decisions.exists() else []


def apply(old: OldProduct, *phases: int) -> None:
    for phase in phases:
        words = [str(phase), str(old.mapping), *decisions_of(old), "--reason", "cut-over"]
        answer = ratecard("legacy", "apply", *words)
        assert answer.exit_code == 0, answer.output


def revert(phase: int, *, refused: str = "") -> None:
    answer = ratecard("legacy", "revert", str(phase), "--reason", "back")
    assert (answer.exit_code, refused in answer.stderr) == (1 if refused else 0, True), answer.output


def decide(old: OldProduct, fault: str, place: str, choice: str, **value: object) -> None:
    """As a person does: in the file, which is written first."""
    if not old.decisions.exists():
        legacy(old, "inventory", "--write", code=2)
    file = yaml.safe_load(old.decisions.read_text())
    (entry,) = [one for one in file["decisions"] if (one["fault"], one["place"]) == (fault, place)]
    entry |= {"choice": choice} | ({"value": value} if value else {})
    old.decisions.write_text(yaml.safe_dump(file))


def with_a_new_model(old: OldProduct) -> None:
    """A model and a provider that the catalog does not have, its price in credits decided."""
    old.execute(
        "UPDATE igny8_ai_model_config SET model_name = 'small-1', provider = 'mistral' WHERE id = 1",
        "UPDATE igny8_global_integration_settings SET openai_model = 'gpt-5.1', temperature = 0.3",
    )
    decide(old, "model_incomplete", "igny8_ai_model_config[1].model_name", "complete", tokens_per_credit=2000)


def leave_the_rest(old: OldProduct) -> None:
    """Decide about every open fault that it stays."""
    file = yaml.safe_load(old.decisions.read_text())
    for entry in file["decisions"]:
        entry["choice"] = entry["choice"] or "leave"
    old.decisions.write_text(yaml.safe_dump(file, allow_unicode=True))


def ours() -> dict[str, object]:
    """The state that matters: rows of the catalog, which secrets are set, accounts, overrides and balances."""
    registry = ModelRegistry.current()
    accounts = Account.objects.order_by("external_id")
    return {
        "rows": {place: to_json(row) for place, row in sorted(registry.to_state().rows().items())},
        "secrets": sorted(registry.secrets),
        "integrations": sorted(Integration.objects.values_list("name", flat=True)),
        "accounts": {one.external_id: ledger.balance(account_id=one.pk).balance for one in accounts},
        "overrides": sorted(map(str, AccountOverride.objects.values_list("account__external_id", "name", "value"))),
    }
