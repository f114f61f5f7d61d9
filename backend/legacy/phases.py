"""The phases of the cut-over: planned, applied, verified and reverted, in their order and one at a time.

Each is one transaction under one lock, so a process that is killed has done all of it or nothing, and of two people who
begin at once one waits for the other and then finds nothing left to do.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from django.db import connection, transaction

from backend.catalog.registry import ModelRegistry
from backend.legacy import account_phase, endpoint_phase, inventory, key_phase, model_phase, records, setting_phase
from backend.legacy.cut_over import CutOver, Difference, Facts, Outcome, Step
from backend.legacy.inventory import Inventory
from backend.legacy.legacy_errors import PhaseRefused
from backend.legacy.models import LegacyPhase, PhaseNumber, PhaseState
from backend.shared.busy import translated

LOCK = 0x6C6567616379  # "legacy", the key of a PostgreSQL advisory lock


class Revert(Protocol):
    def __call__(self, facts: Facts, *, author: str, reason: str, now: datetime) -> tuple[Step, ...]: ...


@dataclass(frozen=True, slots=True)
class Phase:
    apply: Callable[[CutOver, Inventory, Facts], Outcome]
    differences: Callable[[CutOver, Inventory, Facts], list[Difference]]
    revert: Revert


PHASES: Mapping[PhaseNumber, Phase] = {
    PhaseNumber.MODELS: Phase(model_phase.apply, model_phase.differences, model_phase.revert),
    PhaseNumber.SETTINGS: Phase(setting_phase.apply, setting_phase.differences, setting_phase.revert),
    PhaseNumber.KEYS: Phase(key_phase.apply, key_phase.differences, key_phase.revert),
    PhaseNumber.ACCOUNTS: Phase(account_phase.apply, account_phase.differences, account_phase.revert),
    PhaseNumber.ENDPOINTS: Phase(endpoint_phase.apply, endpoint_phase.differences, endpoint_phase.revert),
}


def plan(number: PhaseNumber, *, cut: CutOver) -> tuple[Step, ...]:
    """What applying the phase now would change. Nothing is written. Raises as `apply`."""
    with translated(), transaction.atomic():
        steps = _apply(number, cut)
        transaction.set_rollback(True)
    return steps


def apply(number: PhaseNumber, *, cut: CutOver) -> tuple[Step, ...]:
    """Move what is certain and decided; what was moved before stays as it is.

    Raises PhaseRefused, InvalidCatalog, InvalidOverrides, UnusableDecisions, Busy.
    """
    with translated(), transaction.atomic():
        return _apply(number, cut)


def _apply(number: PhaseNumber, cut: CutOver) -> tuple[Step, ...]:
    lock()
    for earlier in (one for one in PHASES if one < number):
        if not is_applied(earlier):
            raise PhaseRefused(f"Apply phase {earlier} first.")
    before, taken = facts_of(number), take(cut)
    outcome = PHASES[number].apply(_with_models(cut), taken, before)
    facts = records.noted(number, taken=taken, before=before, facts=outcome.facts)
    _note(number, PhaseState.APPLIED, facts, cut.author, cut.reason, cut.now)
    return outcome.steps


def verify(number: PhaseNumber, *, cut: CutOver) -> list[Difference]:
    """What is other here than there, of what moved and of what should have. Raises PhaseRefused, UnusableDecisions."""
    if not is_applied(number):
        raise PhaseRefused(f"Phase {number} is not applied.")
    return _differences(number, _with_models(cut), take_moved(cut))


def differences(*, cut: CutOver) -> list[Difference]:
    """What `verify` finds, of all phases that are applied."""
    cut, taken = _with_models(cut), take_moved(cut)
    return [step for number in PHASES if is_applied(number) for step in _differences(number, cut, taken)]


def _differences(number: PhaseNumber, cut: CutOver, taken: Inventory) -> list[Difference]:
    facts = facts_of(number)
    return [*PHASES[number].differences(cut, taken, facts), *records.stale(facts, taken)]


def failing(*, cut: CutOver) -> list[str]:
    """What stands in the way of cleaning up: phases that are not applied or differ, and open faults.

    Raises UnusableDecisions.
    """
    missing = [f"Phase {number} is not applied." for number in PHASES if not is_applied(number)]
    if missing:
        return missing
    counts = {number: len(verify(number, cut=cut)) for number in PHASES}
    differing = [f"Phase {one} differs in {count} places: see `verify`." for one, count in counts.items() if count]
    opened = len(take(cut).open)
    return [*differing, *([f"{opened} faults are open: see `inventory`."] if opened else [])]


def _with_models(cut: CutOver) -> CutOver:
    return replace(cut, models_moved=frozenset(facts_of(PhaseNumber.MODELS).get("models", {})))


def revert(number: PhaseNumber, *, author: str, reason: str, now: datetime) -> tuple[Step, ...]:
    """Put Ratecard back to how it was before the phase.

    Raises PhaseRefused where it is not applied, a later one is, or what it did was changed since; Referenced,
    InvalidCatalog, Busy.
    """
    with translated(), transaction.atomic():
        lock()
        if not is_applied(number):
            raise PhaseRefused(f"Phase {number} is not applied.")
        if later := [one for one in PHASES if one > number and is_applied(one)]:
            raise PhaseRefused(f"Revert phase {max(later)} first.")
        steps = PHASES[number].revert(facts_of(number), author=author, reason=reason, now=now)
        _note(number, PhaseState.REVERTED, {}, author, reason, now)
    return steps


def take(cut: CutOver) -> Inventory:
    """The inventory as it is now, in which what was moved is no fault. Raises UnusableDecisions."""
    registry = ModelRegistry.current()
    granted = facts_of(PhaseNumber.ACCOUNTS).get("grants", {})
    return inventory.take(
        cut.product,
        registry=registry,
        made=cut.decisions,
        keys_moved=keys_moved(),
        with_credits=account_phase.with_credits(cut, granted),
    )


def take_moved(cut: CutOver) -> Inventory:
    """The inventory by the decisions by which something moved, whatever the file says. Raises UnusableDecisions."""
    found = {fault.id: fault for fault in take(cut).faults}
    return take(replace(cut, decisions=records.counting(found, cut.decisions)))


def used() -> list[Step]:
    """Accounts that have other credits by now than they came with."""
    return account_phase.used(facts_of(PhaseNumber.ACCOUNTS))


def keys_moved() -> tuple[str, ...]:
    """The providers whose key came over."""
    return tuple(facts_of(PhaseNumber.KEYS).get("keys", {}))


def is_applied(number: PhaseNumber) -> bool:
    return LegacyPhase.objects.filter(number=number, state=PhaseState.APPLIED).exists()


def facts_of(number: PhaseNumber) -> Facts:
    """What a phase has changed; nothing where it is not applied."""
    applied = LegacyPhase.objects.filter(number=number, state=PhaseState.APPLIED)
    return applied.values_list("facts", flat=True).first() or {}


def lock() -> None:
    """One at a time works on the cut-over, until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def _note(number: PhaseNumber, state: PhaseState, facts: Facts, author: str, reason: str, now: datetime) -> None:
    values = {"state": state, "facts": facts, "author": author, "reason": reason, "changed_at": now}
    LegacyPhase.objects.update_or_create(number=number, defaults=values)
