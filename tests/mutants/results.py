"""What became of the mutants, and which survivors have a reason."""

import json
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from mutmut.mutation.diff_apply import get_diff_for_mutant
from mutmut.stats import status_by_exit_code

SURVIVORS = Path(__file__).with_name("survivors.toml")
KILLED = ("killed", "timeout")


@dataclass(frozen=True)
class Mutant:
    path: str
    name: str
    status: str

    @property
    def is_killed(self) -> bool:
        return self.status in KILLED

    @property
    def function(self) -> str:
        """`backend.pricing.usage.TokenUsage.__post_init__`."""
        module, _, mangled = self.name.partition("__mutmut_")[0].rpartition(".")
        return f"{module}.{mangled.removeprefix('x_').removeprefix('xǁ').replace('ǁ', '.')}"

    def change(self) -> str:
        """`line before -> line after`."""
        lines = get_diff_for_mutant(self.name, path=self.path).splitlines()[2:]
        before, after = ([line[1:].strip() for line in lines if line.startswith(sign)] for sign in "-+")
        return f"{' '.join(before)} -> {' '.join(after)}"


@dataclass(frozen=True)
class Reason:
    """Why mutants of a function survive whose change holds a text."""

    function: str
    change: str
    reason: str

    def explains(self, function: str, change: str) -> bool:
        return fnmatchcase(function, self.function) and self.change in change

    def is_of(self, paths: Iterable[str]) -> bool:
        places = tuple(path.removesuffix(".py").removesuffix("*").replace("/", ".") for path in paths)
        return self.function.startswith(places)


def reasons() -> list[Reason]:
    return [Reason(**row) for row in tomllib.loads(SURVIVORS.read_text())["survivor"]]


def read(paths: Iterable[str]) -> list[Mutant]:
    """All mutants of the files that a room's patterns name."""
    return [mutant for path in sorted(Path().glob("mutants/backend/**/*.meta")) for mutant in _of_file(path, paths)]


def _of_file(meta: Path, patterns: Iterable[str]) -> Iterator[Mutant]:
    path = str(meta.relative_to("mutants").with_suffix(""))
    if any(fnmatchcase(path, pattern) for pattern in patterns):
        for name, code in json.loads(meta.read_text())["exit_code_by_key"].items():
            yield Mutant(path=path, name=name, status=status_by_exit_code[code])
