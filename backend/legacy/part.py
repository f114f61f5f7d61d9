"""What was found of one kind of thing: where each goes, and the faults that hold some back."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from backend.legacy import decisions as decision_file
from backend.legacy.decisions import Decision, Decisions
from backend.legacy.faults import LEAVE, Fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A thing of the former product. `goes_to` is empty where it stays; `held_by` is then the fault that holds it."""

    phase: int
    kind: str
    name: str
    place: str
    goes_to: str = ""
    held_by: str = ""


@dataclass(slots=True)
class Part:
    """Filled while one kind of thing is gone through."""

    decisions: Decisions
    items: list[Item] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def decide(self, fault: Fault) -> Decision | None:
        """Note a fault; answers the decision about it, None where it is undecided or shall be left."""
        self.faults.append(fault)
        decision = decision_file.of(fault, self.decisions)
        return None if decision is None or decision.choice == LEAVE else decision

    def item(self, phase: int, kind: str, name: str, place: str, *, goes_to: str = "", held_by: str = "") -> None:
        self.items.append(Item(phase=phase, kind=kind, name=name, place=place, goes_to=goes_to, held_by=held_by))

    def extend(self, faults: Iterable[Fault]) -> None:
        self.faults.extend(faults)
