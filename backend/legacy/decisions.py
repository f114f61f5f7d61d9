"""The file of decisions: every fault with what can be decided, and what a person has chosen."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from backend.catalog import yaml_text
from backend.legacy.faults import Fault
from backend.legacy.legacy_errors import UnusableDecisions
from backend.shared import typed_values

HEAD = "# Choose one of `choices` as the `choice` of a fault; what needs a value has it in `value`, by its names.\n"


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    fault: str
    place: str
    line: int | None = None
    finding: str
    choices: dict[str, str] = {}
    choice: str | None = None
    value: dict[str, str | int | float | bool | list[str] | None] | str | int | float | bool | list[str] | None = None


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    format: Literal["ratecard-legacy-decisions/1"]
    decisions: list[_Entry]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person chose about a fault that said `finding`."""

    fault: str
    finding: str
    choice: str
    value: Mapping[str, object]


Decisions = Mapping[str, Decision]
"""By the id of the fault."""


def read(path: Path | None) -> Decisions:
    """The decisions that were made; none where there is no such file yet. Raises UnusableDecisions."""
    if path is None or not path.exists():
        return {}
    try:
        file = _File.model_validate(yaml_text.read(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError):
        raise UnusableDecisions(f"{path}: It can't be read.") from None
    except yaml_text.UnreadableYaml as error:
        raise UnusableDecisions(f"{path}: {error}") from None
    except ValidationError as error:
        lines = [
            f"{path}: {'.'.join(map(str, one['loc']))}: {typed_values.sentence(one)}"
            for one in error.errors(include_input=False, include_url=False)
        ]
        raise UnusableDecisions("\n".join(lines)) from None
    return _by_fault(path, file.decisions)


def _by_fault(path: Path, entries: Iterable[_Entry]) -> Decisions:
    decisions: dict[str, Decision] = {}
    for entry in entries:
        id = f"{entry.fault} {entry.place}"
        if id in decisions:
            raise UnusableDecisions(f"{path}: {id} stands there twice.")
        if entry.choice is not None:
            decisions[id] = Decision(fault=id, finding=entry.finding, choice=entry.choice, value=_named(entry.value))
    return decisions


def _named(value: object) -> Mapping[str, object]:
    """What stands without names is none of the values that a choice needs."""
    return dict(value) if isinstance(value, dict) else {}


def of(fault: Fault, decisions: Decisions) -> Decision | None:
    """The decision about a fault as it is now: what was decided about another finding does not count.

    Raises UnusableDecisions for a choice that it does not have, or one without its value.
    """
    decision = decisions.get(fault.id)
    if decision is None or decision.finding != fault.finding:
        return None
    if decision.choice not in fault.choices:
        raise UnusableDecisions(f"{fault.id}: choose one of {', '.join(fault.choices)}, not {decision.choice}.")
    needed = fault.needs.get(decision.choice, ())
    if missing := [name for name in needed if decision.value.get(name) is None]:
        shape = ", ".join(f"{name}: ..." for name in needed)
        raise UnusableDecisions(
            f"{fault.id}: {decision.choice} needs a value with {', '.join(missing)}, as `value: {{{shape}}}`."
        )
    return decision


def write(path: Path, *, faults: Iterable[Fault], decisions: Decisions) -> None:
    """All faults as they are now, with the decisions that still count. Raises UnusableDecisions."""
    entries = [_entry(fault, of(fault, decisions)) for fault in faults]
    text = HEAD + yaml_text.write({"format": "ratecard-legacy-decisions/1", "decisions": entries})
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UnusableDecisions(f"{path}: {error.strerror}.") from None


def _entry(fault: Fault, decision: Decision | None) -> dict[str, object]:
    entry: dict[str, object] = {
        "fault": str(fault.code),
        "place": fault.place,
        **({} if fault.line is None else {"line": fault.line}),
        "finding": fault.finding,
        "choices": dict(fault.choices),
        "choice": decision.choice if decision else None,
    }
    if decision and decision.value:
        return {**entry, "value": dict(decision.value)}
    names = [name for needed in fault.needs.values() for name in needed]
    return {**entry, "value": dict.fromkeys(names)} if names else entry
