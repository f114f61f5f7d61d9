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
from backend.legacy import account_phase, endpoint_phase, inventory, key_phase, model_phase, setting_phase
from backend.legacy.cut_over import CutOver, Facts, Outcome, Step
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
    differences: Callable[[CutOver, Inventory], list[Step]]
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
    facts = _facts(number) if is_applied(number) else {}
    outcome = PHASES[number].apply(_with_models(cut), take(cut), facts)
    _note(number, PhaseState.APPLIED, outcome.facts, cut.author, cut.reason, cut.now)
    return outcome.steps


def verify(number: PhaseNumber, *, cut: CutOver) -> list[Step]:
    """What is other here than there, of what should have moved. Raises PhaseRefused, UnusableDecisions."""
    if not is_applied(number):
        raise PhaseRefused(f"Phase {number} is not applied.")
    return PHASES[number].differences(_with_models(cut), take(cut))


def differences(*, cut: CutOver, taken: Inventory) -> list[Step]:
    """What `verify` finds, of all phases that are applied."""
    cut = _with_models(cut)
    return [step for number in PHASES if is_applied(number) for step in PHASES[number].differences(cut, taken)]


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
    return replace(cut, models_moved=frozenset(_facts(PhaseNumber.MODELS).get("models", {})))


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
        steps = PHASES[number].revert(_facts(number), author=author, reason=reason, now=now)
        _note(number, PhaseState.REVERTED, {}, author, reason, now)
    return steps


def take(cut: CutOver) -> Inventory:
    """The inventory as it is now, in which what was moved is no fault. Raises UnusableDecisions."""
    registry = ModelRegistry.current()
    granted = _facts(PhaseNumber.ACCOUNTS).get("grants", {})
    return inventory.take(
        cut.product,
        registry=registry,
        made=cut.decisions,
        keys_moved=keys_moved(),
        with_credits=account_phase.with_credits(cut, granted),
    )


def keys_moved() -> tuple[str, ...]:
    """The providers whose key came over."""
    return tuple(_facts(PhaseNumber.KEYS).get("keys", {}))


def is_applied(number: PhaseNumber) -> bool:
    return LegacyPhase.objects.filter(number=number, state=PhaseState.APPLIED).exists()


def _facts(number: PhaseNumber) -> Facts:
    return LegacyPhase.objects.filter(number=number).values_list("facts", flat=True).first() or {}


def lock() -> None:
    """One at a time works on the cut-over, until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def _note(number: PhaseNumber, state: PhaseState, facts: Facts, author: str, reason: str, now: datetime) -> None:
    values = {"state": state, "facts": facts, "author": author, "reason": reason, "changed_at": now}
    LegacyPhase.objects.update_or_create(number=number, defaults=values)
