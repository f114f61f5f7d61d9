"""Phase 2: settings and operations as one revision, and overrides of accounts, which come with them without credits."""

from collections.abc import Mapping
from datetime import datetime

from backend.accounts.models import Account
from backend.catalog import operations, overrides, settings
from backend.catalog.enums import OperationType
from backend.catalog.models.overrides import AccountOverride, OverrideName
from backend.catalog.overrides import OverrideValue
from backend.catalog.registry import ModelRegistry
from backend.catalog.revisions import Draft
from backend.catalog.state import to_json
from backend.legacy import cut_over, moved_accounts
from backend.legacy.cut_over import CutOver, Difference, Facts, Outcome, Step
from backend.legacy.inventory import Inventory
from backend.legacy.legacy_errors import PhaseRefused
from backend.legacy.models import DriftKind

NONE: Facts = {"settings": {}, "operations": {}, "overrides": {}, "accounts": [], "integration": None}


def apply(cut: CutOver, taken: Inventory, facts: Facts) -> Outcome:
    """Raises InvalidCatalog, InvalidOverrides, AccountExists."""
    facts = {**NONE, **facts, "accounts": [*facts.get("accounts", [])]}

    def edit(draft: Draft) -> None:
        assert draft.state.settings is not None  # every revision has them
        facts["settings"] = _merged(facts["settings"], to_json(draft.state.settings), taken.settings.settings)
        settings.update(draft, **taken.settings.settings)
        for name, values in taken.settings.operations.items():
            before = to_json(draft.state.operations[name])
            earlier = facts["operations"].get(str(name), {})
            facts["operations"] = {**facts["operations"], str(name): _merged(earlier, before, values)}
            operations.update(draft, operation_type=name, **values)

    published = cut_over.publish(cut.author, cut.reason, cut.now, edit)
    return Outcome(facts, (*cut_over.steps_of(published), *_override(cut, taken, facts)))


def _merged(earlier: Facts, before: Mapping[str, object], values: Mapping[str, object]) -> Facts:
    """By field: what was there before the first change, and what is now. What is the same as before is no change."""
    new = {}
    for name, value in values.items():
        first, now = earlier.get(name, [before[name]])[0], value if isinstance(value, int | str) else str(value)
        if name in earlier or first != now:
            new[name] = [first, now]
    return {**earlier, **new}


def _override(cut: CutOver, taken: Inventory, facts: Facts) -> list[Step]:
    steps = []
    for key, values in taken.overrides.values.items():
        account = moved_accounts.find_or_make(cut, taken.accounts.accounts[key], facts)
        for name, value in values.items():
            if AccountOverride.objects.filter(account=account, function="", name=name).exists():
                continue  # somebody's, or this phase's own from before
            _set(account, name, value, cut)
            facts["overrides"] = {**facts["overrides"], f"{account.pk} {name}": kept(account, name)}
            steps.append(Step(f"account {account.external_id}: override {name}", None, value))
    return steps


def _set(account: Account, name: OverrideName, value: OverrideValue | None, cut: CutOver) -> None:
    overrides.update(
        registry=ModelRegistry.current(),
        account=account,
        values={name: value},
        author=cut.author,
        reason=cut.reason,
        now=cut.now,
    )


def kept(account: Account, name: OverrideName) -> object:
    """An override as it is kept; None where the account has none."""
    row = AccountOverride.objects.filter(account=account, function="", name=name).first()
    return None if row is None else row.text_model_id or row.value


def differences(cut: CutOver, taken: Inventory, _facts: Facts) -> list[Difference]:
    """Settings, operations and overrides that are other here than there."""
    registry = ModelRegistry.current()
    found = [
        Difference(f"settings.{name}", value, getattr(registry.settings, name), DriftKind.SETTING)
        for name, value in taken.settings.settings.items()
        if getattr(registry.settings, name) != value
    ]
    for operation, values in taken.settings.operations.items():
        ours = registry.operations[OperationType(operation)]
        found += [
            Difference(f"operation {operation}: {name}", value, getattr(ours, name), DriftKind.OPERATION)
            for name, value in values.items()
            if getattr(ours, name) != value
        ]
    return [*found, *_differing_overrides(cut, taken)]


def _differing_overrides(cut: CutOver, taken: Inventory) -> list[Difference]:
    found, accounts = [], moved_accounts.by_external_id(cut)
    for key, values in taken.overrides.values.items():
        external_id = taken.accounts.accounts[key].external_id
        account = accounts.get(external_id)
        for name, value in values.items():
            ours = None if account is None else kept(account, name)
            if str(ours) != str(value):
                what = f"account {external_id}: override {name}"
                found.append(Difference(what, value, ours, DriftKind.OVERRIDE))
    return found


def revert(facts: Facts, *, author: str, reason: str, now: datetime) -> tuple[Step, ...]:
    """Put back what was changed, take out overrides and the accounts that came with them and were not used since.

    Raises PhaseRefused, InvalidCatalog.
    """

    def edit(draft: Draft) -> None:
        assert draft.state.settings is not None
        settings.update(draft, **_before("The settings", to_json(draft.state.settings), facts["settings"]))
        for name, fields in facts["operations"].items():
            row = to_json(draft.state.operations[OperationType(name)])
            values = _before(f"Operation {name}", row, fields)
            operations.update(draft, operation_type=OperationType(name), **values)

    published = cut_over.publish(author, reason, now, edit)
    return (*cut_over.steps_of(published), *_without_overrides(facts))


def _before(what: str, row: Mapping[str, object], fields: Facts) -> dict[str, object]:
    if changed := [name for name, pair in fields.items() if row[name] != pair[1]]:
        raise PhaseRefused(cut_over.changed_since(what, changed))
    return {name: pair[0] for name, pair in fields.items()}


def _without_overrides(facts: Facts) -> list[Step]:
    steps = []
    for place, value in facts["overrides"].items():
        account_id, _, name = place.partition(" ")
        account = Account.objects.get(pk=account_id)
        if kept(account, OverrideName(name)) != value:
            raise PhaseRefused(cut_over.changed_since(f"Account {account.external_id}", [name]))
        AccountOverride.objects.filter(account=account, function="", name=name).delete()
        steps.append(Step(f"account {account.external_id}: override {name}", value, None))
    moved_accounts.remove(facts)
    return steps
