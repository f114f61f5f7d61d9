"""The command: each room's mutants, a table, and what survived without a reason."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tomllib
from collections import defaultdict
from contextlib import suppress
from pathlib import Path
from typing import Any

from tests.mutants import results
from tests.mutants.results import Mutant, Reason
from tests.support import databases, run_database
from tests.support.runs import PART, PROJECT

ENOUGH = 0.95
WORK = Path("mutants")
STOP_SECONDS = 600  # for the mutants at work and the control
ROW = "{:42}{:>9}{:>9}{:>10}{:>9}"
SETTINGS = {"CHILDREN": "2", "MINUTES": "120", "SAMPLE": "0", "SEED": "1", "ROOM": "", "ONLY": ""}


def setting(name: str) -> str:
    return os.environ.get(name) or SETTINGS[name]


def main() -> None:
    os.chdir(PROJECT)
    rooms: dict[str, dict[str, Any]] = tomllib.loads(Path("pyproject.toml").read_text())["tool"]["mutants"]
    wanted = setting("ROOM").split() or list(rooms)
    faults = []
    try:
        databases.make_seeded()  # by the code as it is; each mutant gets a copy
        for name in wanted:
            faults += run_room(name, rooms[name])
    finally:
        run_database.end()
    for fault in faults:
        print(fault)
    sys.exit(bool(faults))


def run_room(name: str, room: dict[str, Any]) -> list[str]:
    """Run a room's mutants and print its table; what is wrong."""
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir()
    options = {"children": int(setting("CHILDREN")), "sample": int(setting("SAMPLE")), "seed": int(setting("SEED"))}
    is_whole = not (options["sample"] or setting("ONLY"))
    is_finished = mutate({**room, **options, "names": setting("ONLY").split()})
    everything = results.read(room["paths"])
    mutants = [mutant for mutant in everything if mutant.status != "not checked"]
    print_table(name, mutants)
    faults = [] if is_finished else [f"{name}: not finished."]
    if is_whole and len(mutants) < len(everything):
        faults.append(f"{name}: {len(everything) - len(mutants)} of {len(everything)} mutants were not run.")
    if not mutants or killed(mutants) < ENOUGH * len(mutants):
        faults.append(f"{name}: fewer than {ENOUGH:.0%} are killed.")
    return faults + explain([mutant for mutant in mutants if not mutant.is_killed], name, room, is_whole=is_whole)


def mutate(room: dict[str, Any]) -> bool:
    """Whether mutmut ended by itself, in time and with a control that passed."""
    environment = {**os.environ, PART: "yes", "PYTHONPATH": str(WORK.resolve())}
    command = [sys.executable, str(Path(__file__).with_name("mutate.py")), json.dumps(room)]
    process = subprocess.Popen(command, env=environment, start_new_session=True)
    try:
        return process.wait(timeout=60 * float(setting("MINUTES"))) == 0
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGINT)  # it writes down what it knows
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=STOP_SECONDS)
        return False
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def print_table(name: str, mutants: list[Mutant]) -> None:
    by_module = defaultdict(list)
    for mutant in mutants:
        by_module[mutant.path].append(mutant)
    print("\n" + ROW.format("module", "mutants", "killed", "survived", "killed"), flush=True)
    for title, part in (*by_module.items(), (name, mutants)):
        share = f"{killed(part) / len(part):.1%}" if part else "-"
        print(ROW.format(title, len(part), killed(part), len(part) - killed(part), share), flush=True)


def killed(mutants: list[Mutant]) -> int:
    return sum(mutant.is_killed for mutant in mutants)


def explain(survivors: list[Mutant], name: str, room: dict[str, Any], *, is_whole: bool) -> list[str]:
    """The survivors without a reason and, where all mutants were run, the reasons without a survivor."""
    known, used, faults = results.reasons(), set[Reason](), []
    for mutant in survivors:
        change = mutant.change()
        matching = [reason for reason in known if reason.explains(mutant.function, change)]
        used.update(matching)
        if not matching:
            faults.append(f"{mutant.name} ({mutant.status})\n    {change}")
    stale = [reason for reason in known if reason.is_of(room["paths"]) and reason not in used] if is_whole else []
    return faults + [f"{name}: no mutant of {one.function} survives with: {one.change}" for one in stale]


if __name__ == "__main__":
    main()
