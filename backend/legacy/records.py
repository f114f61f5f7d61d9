"""What each phase noted of what it moved and of the decisions that counted, so that a later look does not depend on a
file of decisions, or on findings that are others by now."""

from collections.abc import Iterator, Mapping

from backend.legacy.cut_over import Difference, Facts
from backend.legacy.decisions import Decision, Decisions
from backend.legacy.faults import LEAVE, Fault, FaultCode
from backend.legacy.inventory import Inventory
from backend.legacy.models import DriftKind, LegacyPhase, PhaseState
from backend.legacy.part import Item

CHANGED = ("models", "changes", "providers")
"""Where phase 1 keeps what it changed: what the catalog had already did not move."""
KINDS = {"account": DriftKind.BALANCE, "choice of a model": DriftKind.DEFAULT}
"""Of items whose own word is another."""


def noted(number: int, *, taken: Inventory, before: Facts, facts: Facts) -> Facts:
    """A phase's facts with what has moved by it until now, by its place, and the decisions that counted."""
    moved = {item.place: [item.kind, item.name] for item in taken.items if _moved(number, item, facts)}
    own = {fault.id for fault in _faults(number, taken)}
    decided = {
        id: [one.finding, one.choice, dict(one.value)]
        for id, one in taken.decided.items()
        if id in own and one.choice != LEAVE
    }
    return {
        **facts,
        "moved": {**before.get("moved", {}), **moved},
        "decided": {**before.get("decided", {}), **decided},
    }


def _faults(number: int, taken: Inventory) -> list[Fault]:
    """The faults that hold back what a phase moves."""
    choices = [fault for fault in taken.settings.faults if fault.code == FaultCode.DEFAULT_DIFFERS]
    settings = [fault for fault in taken.settings.faults if fault not in choices]
    parts = (taken.models.faults, settings + taken.overrides.faults, taken.keys.faults, taken.accounts.faults, choices)
    return parts[number - 1]


def _moved(number: int, item: Item, facts: Facts) -> bool:
    if item.phase != number or not item.goes_to or item.kind in ("usage", "provider"):
        return False
    return item.kind != "model" or any(item.name in facts[name] for name in CHANGED)


def decided() -> Decisions:
    """The decisions by which something moved."""
    return {
        id: Decision(fault=id, finding=finding, choice=choice, value=value)
        for phase in LegacyPhase.objects.filter(state=PhaseState.APPLIED)
        for id, (finding, choice, value) in phase.facts.get("decided", {}).items()
    }


def counting(faults: Mapping[str, Fault], given: Decisions) -> Decisions:
    """Those by which something moved, as far as what is found is still the same, and those of the file for the rest."""
    still = {id: one for id, one in decided().items() if id in faults and faults[id].finding == one.finding}
    return {**given, **still}


def stale(facts: Facts, taken: Inventory) -> Iterator[Difference]:
    """What moved and would not move as it is now: it is gone there, or a fault is about it that was not decided."""
    items = {(item.kind, item.place): item for item in taken.items}
    findings = {fault.place: fault.finding for fault in taken.faults}
    for place, (kind, name) in facts.get("moved", {}).items():
        item = items.get((kind, place))
        of = KINDS.get(kind) or DriftKind(kind)
        if item is None:
            yield Difference(f"{kind} {name} at {place}", "not there any more", "moved", of)
        elif not item.goes_to:
            yield Difference(f"{kind} {name} at {place}", findings.get(place, item.held_by), "moved", of)
