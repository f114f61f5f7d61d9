"""What `make mutants` reads is true: its rooms have files and tests, its reasons name functions that exist."""

import inspect
import tomllib
from fnmatch import fnmatchcase
from functools import partial
from importlib import import_module
from pathlib import Path

import pytest

from tests.mutants import results
from tests.mutants.results import Mutant, Reason

PROJECT = Path(__file__).resolve().parents[2]
ROOMS = tomllib.loads((PROJECT / "pyproject.toml").read_text())["tool"]["mutants"]
PATTERNS = [pattern for room in ROOMS.values() for pattern in room["paths"]]
SOURCES = [str(path.relative_to(PROJECT)) for path in sorted((PROJECT / "backend").rglob("*.py"))]
# As mutmut reads a pattern: * is of folders below, too, but migrations are left alone.
FILES = [path for path in SOURCES if any(map(partial(fnmatchcase, path), PATTERNS)) and "/migrations/" not in path]


def functions() -> set[str]:
    """Every function and method of the rooms, as `backend.pricing.usage.TokenUsage.__post_init__`."""
    found = set()
    for path in FILES:
        module = import_module(path.removesuffix(".py").removesuffix("/__init__").replace("/", "."))
        found |= {f"{module.__name__}.{name}" for name, _ in inspect.getmembers(module, inspect.isfunction)}
        for owner, kind in inspect.getmembers(module, inspect.isclass):
            found |= {f"{module.__name__}.{owner}.{name}" for name, _ in inspect.getmembers(kind, inspect.isfunction)}
    return found


@pytest.mark.parametrize("name", ROOMS)
def test_a_room_has_files_and_tests(name: str) -> None:
    assert all([*PROJECT.glob(pattern)] for pattern in ROOMS[name]["paths"])
    assert all((PROJECT / path).exists() for path in ROOMS[name]["tests"])


def test_reasons_name_functions_that_exist() -> None:
    known = functions()
    reasons = results.reasons()
    assert [one for one in reasons if not any(fnmatchcase(name, one.function) for name in known)] == []
    assert [one for one in reasons if len(one.reason) < 10 or not one.change] == []


@pytest.mark.parametrize(
    ("name", "function"),
    [
        ("backend.pricing.costs.x_cost_of_images__mutmut_3", "backend.pricing.costs.cost_of_images"),
        ("backend.pricing.credits.x__at_least__mutmut_1", "backend.pricing.credits._at_least"),
        (
            "backend.pricing.usage.xǁTokenUsageǁ__post_init____mutmut_4",
            "backend.pricing.usage.TokenUsage.__post_init__",
        ),
    ],
)
def test_a_mutant_is_named_by_its_function(name: str, function: str) -> None:
    assert Mutant(path="", name=name, status="survived").function == function


def test_a_reason_is_for_some_functions_and_some_changes_of_them() -> None:
    reason = Reason(function="backend.pricing.c*.cost_*", change="-> if images <= 0", reason="x")
    assert reason.explains("backend.pricing.costs.cost_of_images", "if images < 0: -> if images <= 0:")
    assert not reason.explains("backend.pricing.costs.cost_of_images", "if images < 0: -> if images < 1:")
    assert not reason.explains("backend.pricing.margin.cost_of_images", "if images < 0: -> if images <= 0:")
    assert reason.is_of(["backend/pricing/*.py"])
    assert not reason.is_of(["backend/credits/*.py", "backend/pricing/usage.py"])
