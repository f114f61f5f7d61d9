"""Phases 1 to 3: planned without a trace, applied once, verified, and taken back to how Ratecard was."""

import json
from decimal import Decimal
from typing import Any

import pytest

from backend.accounts.models import Account, AuditEntry
from backend.catalog import ai_models, providers, revisions
from backend.catalog import settings as setting_edits
from backend.catalog.enums import OperationType
from backend.catalog.models import AccountOverride, CatalogChange, CatalogRevision
from backend.catalog.models.providers import SecretName
from backend.catalog.models.revisions import Channel
from backend.catalog.registry import ModelRegistry
from backend.catalog.revisions import Draft
from backend.shared import clock
from tests.legacy.commands import apply, decide, legacy, ours, revert, with_a_new_model
from tests.support.old_product import OldProduct
from tests.support.providers import provider
from tests.support.stand_ins import Scripted
from tests.support.terminal import ratecard

pytestmark = pytest.mark.django_db
OPENAI, RUNWARE = "sk-legacy-openai-0001-fake", "rw-legacy-0004-fake"


def by_hand(edit: Any) -> None:
    revisions.publish(edit=edit, author="edith", reason="by hand", channel=Channel.ADMIN, now=clock.now())


def test_models_and_providers_come_as_one_revision_switched_off(old: OldProduct) -> None:
    with_a_new_model(old)
    apply(old, 1)
    registry = ModelRegistry.current()
    model, provider = registry.get_model("small-1"), registry.get_provider("mistral")
    assert (registry.revision, model.is_active, provider.is_active) == (2, False, False)
    assert (model.input_cost_per_1m, model.tokens_per_credit, model.is_default) == (Decimal("0.15"), 2000, False)
    revision = CatalogRevision.objects.get(number=2)
    assert (revision.reason, revision.channel) == ("cut-over", "command_line")


def test_a_plan_is_what_applying_changes_and_leaves_no_trace(old: OldProduct) -> None:
    with_a_new_model(old)
    before, there = ours(), old.dump()
    steps = legacy(old, "plan", "1", code=2)
    assert {"what": "ai_model small-1: tokens_per_credit", "before": None, "after": 2000} in steps
    assert (ours(), old.dump(), ModelRegistry.current().revision) == (before, there, 1)
    apply(old, 1)
    changes = CatalogChange.objects.filter(revision=2).values_list("entity", "key", "field")
    assert [f"{entity} {key}: {field}" for entity, key, field in changes] == [step["what"] for step in steps]
    assert legacy(old, "plan", "1") == []


def test_a_phase_that_is_applied_again_does_nothing(old: OldProduct) -> None:
    with_a_new_model(old)
    apply(old, 1, 2, 3)
    after = ours()
    apply(old, 1, 2, 3)
    assert (ours(), ModelRegistry.current().revision) == (after, 4)


def test_reverted_phases_leave_all_as_it_was_and_applied_again_give_the_same(old: OldProduct) -> None:
    with_a_new_model(old)
    decide(old, "operation_rate", "igny8_credit_cost_config[3].tokens_per_credit", "models")
    before, there = ours(), old.dump()
    apply(old, 1, 2, 3)
    after = ours()
    for phase in (3, 2, 1):
        revert(phase)
    assert (ours(), old.dump()) == (before, there)
    apply(old, 1, 2, 3)
    assert ours() == after


def test_settings_operations_and_overrides_move(old: OldProduct) -> None:
    with_a_new_model(old)
    decide(old, "operation_rate", "igny8_credit_cost_config[3].tokens_per_credit", "models")
    apply(old, 1, 2)
    registry = ModelRegistry.current()
    assert registry.settings.temperature == Decimal("0.3")
    assert registry.operations[OperationType.CONTENT_GENERATION].min_credits == 3
    assert registry.operations[OperationType.CLUSTERING].min_credits == 0  # undecided
    (account,) = Account.objects.filter(integration__name="igny8")
    assert account.external_id == "alder-books"
    values = AccountOverride.objects.filter(account=account).values_list("name", "value")
    assert dict(values) == {"image_style": "watercolour", "max_in_article_images": 6}
    assert legacy(old, "verify", "2") == []


def test_verifying_names_what_differs_on_either_side(old: OldProduct) -> None:
    with_a_new_model(old)
    apply(old, 1, 2)
    old.execute("UPDATE igny8_global_integration_settings SET temperature = 0.9")
    by_hand(lambda draft: setting_edits.update(draft, image_style="oil"))
    assert legacy(old, "verify", "2", code=1) == [
        {"what": "settings.image_style", "there": "photorealistic", "here": "oil"},
        {"what": "settings.temperature", "there": "0.9", "here": "0.3"},
    ]


def test_keys_are_sealed_and_never_shown(old: OldProduct) -> None:
    apply(old, 1, 2)
    before = AuditEntry.objects.count()
    words = ["3", str(old.mapping)]
    shown = [ratecard("legacy", "plan", *words).output]
    shown.append(ratecard("legacy", "apply", *words, "--reason", "keys").output)
    shown.append(ratecard("legacy", "verify", *words).output)
    shown.append(str(list(CatalogChange.objects.values_list("before", "after"))))
    registry = ModelRegistry.current()
    assert (registry.read_api_key("openai"), registry.read_api_key("runware")) == (OPENAI, RUNWARE)
    assert shown[2] == "Old and new are the same.\n"
    assert [key for key in (OPENAI, RUNWARE, "bria-legacy", "sk-ant") if key in "".join(shown)] == []
    assert AuditEntry.objects.count() == before + 2
    revert(3)
    assert ModelRegistry.current().secrets == {}


def test_a_key_that_ratecard_has_stays_until_somebody_decides(old: OldProduct) -> None:
    secrets = {SecretName.API_KEY: "sk-ours"}
    by_hand(lambda draft: providers.rotate_key(draft, provider_id="openai", secrets=secrets))
    apply(old, 1, 2, 3)
    assert ModelRegistry.current().read_api_key("openai") == "sk-ours"
    decide(old, "key_already_set", "igny8_global_integration_settings.openai_api_key", "move")
    apply(old, 3)
    assert ModelRegistry.current().read_api_key("openai") == OPENAI


def change_price(draft: Draft) -> None:
    ai_models.update(draft, model_name="small-1", tokens_per_credit=1)


def change_key(draft: Draft) -> None:
    providers.rotate_key(draft, provider_id="openai", secrets={SecretName.API_KEY: "sk-other"})


@pytest.mark.parametrize(
    ("phase", "edit", "words"),
    [
        (1, change_price, "Model small-1 was changed since: tokens_per_credit. Change it back, then revert."),
        (2, lambda draft: setting_edits.update(draft, temperature="1"), "The settings was changed since: temperature."),
        (3, change_key, "Provider openai was changed since: API key."),
    ],
)
def test_what_was_changed_since_is_not_overwritten(old: OldProduct, phase: int, edit: Any, words: str) -> None:
    with_a_new_model(old)
    apply(old, *range(1, phase + 1))
    by_hand(edit)
    before = ours()
    revert(phase, refused=words.partition(".")[0])
    assert ours() == before


def test_an_override_of_ours_stays(old: OldProduct) -> None:
    with_a_new_model(old)
    apply(old, 1, 2)
    AccountOverride.objects.filter(name="image_style").update(value="ink")
    apply(old, 2)
    assert AccountOverride.objects.get(name="image_style").value == "ink"
    revert(2, refused="Account alder-books was changed since: image_style")


def test_phases_come_in_their_order(old: OldProduct) -> None:
    answer = ratecard("legacy", "apply", "2", str(old.mapping), "--reason", "x")
    assert (answer.exit_code, answer.stderr) == (1, "Apply phase 1 first.\n")
    apply(old, 1, 2)
    revert(1, refused="Revert phase 2 first.")
    revert(3, refused="Phase 3 is not applied.")
    answer = ratecard("legacy", "verify", "3", str(old.mapping))
    assert (answer.exit_code, answer.stderr) == (1, "Phase 3 is not applied.\n")


def test_a_plan_out_of_order_says_what_comes_first(old: OldProduct) -> None:
    for command in ("plan", "apply"):
        words = ["--reason", "x"] if command == "apply" else []
        answer = ratecard("legacy", command, "2", str(old.mapping), *words)
        assert (answer.exit_code, answer.stdout, answer.stderr) == (1, "", "Apply phase 1 first.\n")


def test_a_key_of_text_names_the_account_that_has_it_as_a_number(old: OldProduct) -> None:
    old.execute(
        "ALTER TABLE igny8_integration_settings DROP CONSTRAINT igny8_integration_settings_tenant_id_fkey",
        "ALTER TABLE igny8_integration_settings ALTER tenant_id TYPE text",
    )
    apply(old, 1, 2)
    values = AccountOverride.objects.values_list("account__external_id", "name", "value")
    assert sorted(values) == [
        ("alder-books", "image_style", "watercolour"),
        ("alder-books", "max_in_article_images", 6),
    ]
    assert legacy(old, "verify", "2") == []


def test_the_status_shows_how_far_it_is(old: OldProduct) -> None:
    apply(old, 1, 2)
    revert(2)
    states = {row["phase"]: row["state"] for row in json_of("status")}
    assert (states[1], states[2], states[3]) == ("applied", "reverted", "not applied")


def json_of(command: str) -> Any:
    return json.loads(ratecard("legacy", command, "--json").stdout)


def test_what_the_former_product_chose_takes_the_place_of_the_catalogs(old: OldProduct) -> None:
    old.execute("UPDATE igny8_ai_model_config SET output_cost_per_1m = 0.7 WHERE id = 1")
    decide(old, "rates_differ", "constants.py MODEL_RATES gpt-4o-mini", "table")
    legacy(old, "inventory", "--write", code=2)
    decide(old, "model_differs", "igny8_ai_model_config[1].model_name", "former")
    before = ours()
    apply(old, 1)
    assert ModelRegistry.current().get_model("gpt-4o-mini").output_cost_per_1m == Decimal("0.7")
    revert(1)
    assert ours() == before


@pytest.mark.parametrize(
    ("answer", "code", "words"),
    [
        (None, 0, "The provider takes the key."),
        (Scripted(status=401), 1, "The provider refuses the key (401). Set another, or allow it to list models."),
    ],
)
def test_keys_that_came_over_are_tested(
    old: OldProduct, settings: Any, answer: Scripted | None, code: int, words: str
) -> None:
    settings.INSECURE_ENDPOINTS = True
    old.execute("UPDATE igny8_global_integration_settings SET runware_api_key = ''")
    with provider(answer=answer) as server:
        decide(old, "key_already_set", "igny8_global_integration_settings.openai_api_key", "move")
        apply(old, 1, 2, 3)
        tested = ratecard("legacy", "test-keys", "--json")
        assert (tested.exit_code, json.loads(tested.stdout)) == (code, [{"provider": "openai", "result": words}])
        assert [one.headers["Authorization"] for one in server.asked] == [f"Bearer {OPENAI}"]
