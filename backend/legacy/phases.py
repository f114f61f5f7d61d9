"""The phases of the cut-over: planned, applied, verified and reverted, in their order and one at a time.

A phase is one transaction, so that a process that is killed has done all of it or nothing. Only many accounts go in
parts, each a transaction: what somebody buys or spends meanwhile would wait for all of it. A killed process has then
done whole parts, and the next one goes on. Of two people at once one waits for the other, and finds nothing left to do.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from django.db import transaction
from django.db.models import QuerySet

from backend.catalog.registry import ModelRegistry
from backend.legacy import (
    account_phase,
    endpoint_phase,
    inventory,
    key_phase,
    model_phase,
    phase_lock,
    records,
    setting_phase,
)
from backend.legacy.cut_over import CutOver, Difference, Facts, Outcome, Step
from backend.legacy.inventory import Inventory
from backend.legacy.legacy_errors import PhaseRefused
from backend.legacy.models import LegacyPart, LegacyPhase, PhaseNumber, PhaseState
from backend.shared.busy import translated


class Revert(Protocol):
    def __call__(self, facts: Facts, *, author: str, reason: str, now: datetime) -> tuple[Step, ...]: ...


def _whole(_cut: CutOver, taken: Inventory, _facts: Facts) -> Sequence[Inventory]:
    return [taken]


def _all(facts: Facts) -> Sequence[Facts]:
    return [facts]


@dataclass(frozen=True, slots=True)
class Phase:
    """`parts` and `parts_back` are what applying and reverting do in a transaction each; the last has what is left."""

    apply: Callable[[CutOver, Inventory, Facts], Outcome]
    differences: Callable[[CutOver, Inventory, Facts], list[Difference]]
    revert: Revert
    parts: Callable[[CutOver, Inventory, Facts], Sequence[Inventory]] = _whole
    parts_back: Callable[[Facts], Sequence[Facts]] = _all


PHASES: Mapping[PhaseNumber, Phase] = {
    PhaseNumber.MODELS: Phase(model_phase.apply, model_phase.differences, model_phase.revert),
    PhaseNumber.SETTINGS: Phase(setting_phase.apply, setting_phase.differences, setting_phase.revert),
    PhaseNumber.KEYS: Phase(key_phase.apply, key_phase.differences, key_phase.revert),
    PhaseNumber.ACCOUNTS: Phase(
        account_phase.apply,
        account_phase.differences,
        account_phase.revert,
        account_phase.parts,
        account_phase.parts_back,
    ),
    PhaseNumber.ENDPOINTS: Phase(endpoint_phase.apply, endpoint_phase.differences, endpoint_phase.revert),
}


def plan(number: PhaseNumber, *, cut: CutOver) -> tuple[Step, ...]:
    """What applying the phase now would change. Nothing is written: accounts are only looked at, all else is done and
    rolled back. Raises as `apply`."""
    with translated(), phase_lock.held():
        _check_order(number)
        before, taken = facts_of(number), take(cut)
        if number == PhaseNumber.ACCOUNTS:
            return account_phase.plan(cut, taken, before)
        with transaction.atomic():
            steps = PHASES[number].apply(_with_models(cut), taken, before).steps
            transaction.set_rollback(True)
    return steps


def apply(number: PhaseNumber, *, cut: CutOver) -> tuple[Step, ...]:
    """Move what is certain and decided; what was moved before stays as it is.

    Raises PhaseRefused, InvalidCatalog, InvalidOverrides, UnusableDecisions, Busy.
    """
    with translated(), phase_lock.held() as lock:
        _check_order(number)
        before, taken = facts_of(number), take(cut)
        cut, phase = _with_models(cut), PHASES[number]
        steps: list[Step] = []
        *parts, last = phase.parts(cut, taken, before)
        for part in parts:
            with transaction.atomic():
                outcome = phase.apply(cut, part, {})
                _note_part(number, outcome.facts, cut.author, cut.reason, cut.now)
            steps += outcome.steps
            lock.keep()
        with transaction.atomic():
            outcome = phase.apply(cut, last, facts_of(number))
            facts = records.noted(number, taken=taken, before=before, facts=outcome.facts)
            _note(number, PhaseState.APPLIED, facts, cut.author, cut.reason, cut.now)
    return (*steps, *outcome.steps)


def _check_order(number: PhaseNumber) -> None:
    """Raises PhaseRefused."""
    for earlier in (one for one in PHASES if one < number):
        if not is_applied(earlier):
            raise PhaseRefused(f"Apply phase {earlier} first.")


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
    with translated(), phase_lock.held() as lock:
        if not _rows_in(number, PhaseState.APPLIED, PhaseState.BEGUN).exists():
            raise PhaseRefused(f"Phase {number} is not applied.")
        if later := [one for one in PHASES if one > number and is_applied(one)]:
            raise PhaseRefused(f"Revert phase {max(later)} first.")
        phase = PHASES[number]
        steps: list[Step] = []
        *parts, last = phase.parts_back(facts_of(number))
        for part in parts:
            with transaction.atomic():
                steps += phase.revert(part, author=author, reason=reason, now=now)
                _note_part(number, account_phase.taken_back(part), author, reason, now)
            lock.keep()
        with transaction.atomic():
            steps += phase.revert(last, author=author, reason=reason, now=now)
            _note(number, PhaseState.REVERTED, {}, author, reason, now)
    return tuple(steps)


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
    return _rows_in(number, PhaseState.APPLIED).exists()


def facts_of(number: PhaseNumber) -> Facts:
    """What a phase has changed, its parts with it; nothing where it is not applied."""
    row = _rows_in(number, PhaseState.APPLIED, PhaseState.BEGUN).first()
    return {} if row is None else _merged(row.facts, (part.facts for part in row.parts.order_by("id")))


def _merged(facts: Facts, parts: Iterable[Facts]) -> Facts:
    """Only accounts go in parts."""
    for part in parts:
        facts = account_phase.merged(facts, part)
    return facts


def _rows_in(number: PhaseNumber, *states: PhaseState) -> QuerySet[LegacyPhase]:
    return LegacyPhase.objects.filter(number=number, state__in=states)


def _note_part(number: PhaseNumber, facts: Facts, author: str, reason: str, now: datetime) -> None:
    """A phase that was applied before stays so: what was moved by it counts, and later ones may be applied."""
    values = {"author": author, "reason": reason, "changed_at": now}
    LegacyPhase.objects.exclude(state=PhaseState.APPLIED).filter(number=number).update(state=PhaseState.BEGUN, **values)
    row, _ = LegacyPhase.objects.get_or_create(number=number, defaults={**values, "state": PhaseState.BEGUN})
    LegacyPart.objects.create(phase=row, facts=facts)


def _note(number: PhaseNumber, state: PhaseState, facts: Facts, author: str, reason: str, now: datetime) -> None:
    values = {"state": state, "facts": facts, "author": author, "reason": reason, "changed_at": now}
    LegacyPhase.objects.update_or_create(number=number, defaults=values)
    LegacyPart.objects.filter(phase_id=number).delete()
