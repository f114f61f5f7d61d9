"""Docstrings of packages are true: they name modules that exist, and what the package imports."""

import ast
import re
from pathlib import Path

import grimp
import pytest

BACKEND = Path(__file__).resolve().parents[2] / "backend"
ROOMS = (
    "watch",
    "legacy",
    "automation",
    "generation",
    "credits",
    "imports",
    "catalog",
    "accounts",
    "pricing",
    "shared",
)
"""The rooms of the domain, from the top."""
SIGNS = sorted(path for path in BACKEND.rglob("__init__.py") if ast.get_docstring(ast.parse(path.read_text())))
ELSEWHERE = {"npm run build", "ratecard"}
"""Names of commands, which no room holds."""


def sign(path: Path) -> str:
    return ast.get_docstring(ast.parse(path.read_text())) or ""


def code(folder: Path) -> str:
    """What a room holds, without its sign."""
    files = [path for path in folder.rglob("*") if path.suffix in (".py", ".sql") and path.parent.name != "migrations"]
    return "\n".join(path.read_text() for path in files if path != folder / "__init__.py")


def is_in(folder: Path, name: str) -> bool:
    first, _, rest = name.removesuffix("()").partition(".")
    if folder == BACKEND:  # a module of the backend by its whole name
        return (BACKEND / name.replace(".", "/")).with_suffix(".py").exists()
    place = folder / first.removesuffix("/")
    if place.is_dir() or place.with_suffix(".py").exists() or (rest in ("json", "py") and (folder / name).exists()):
        source = place.with_suffix(".py").read_text() if place.with_suffix(".py").exists() else code(folder)
        return rest in ("", "json", "py") or re.search(rf"\b{re.escape(rest)}\b", source) is not None
    return re.search(rf"\b{re.escape(rest or first)}\b", code(folder)) is not None


@pytest.mark.parametrize("path", SIGNS, ids=lambda path: str(path.parent.relative_to(BACKEND.parent)))
def test_a_sign_names_what_its_room_holds(path: Path) -> None:
    words = {word.removesuffix(" run") for word in re.findall(r"`([^`<>]+)`", sign(path))} - ELSEWHERE
    named = {name.removeprefix("backend.") for name in words}
    room = BACKEND / path.relative_to(BACKEND).parts[0]
    assert [
        name for name in sorted(named) if not any(is_in(place, name) for place in (path.parent, room, BACKEND))
    ] == []


@pytest.mark.parametrize("room", ROOMS)
def test_a_sign_says_which_rooms_are_imported(room: str) -> None:
    text = " ".join(sign(BACKEND / room / "__init__.py").split())
    said = re.search(r"May import ([\w, ]+)\.", text)
    assert said, text
    named = {name for name in re.findall(r"\w+", said[1]) if name in ROOMS}
    graph = grimp.build_graph("backend")
    inside = {f"backend.{room}", *graph.find_descendants(f"backend.{room}")}
    imported = {name.split(".")[1] for module in inside for name in graph.find_modules_directly_imported_by(module)}
    assert named == imported - {room}


@pytest.mark.parametrize("room", ROOMS)
def test_a_sign_is_read_at_a_glance(room: str) -> None:
    lines = sign(BACKEND / room / "__init__.py").splitlines()
    assert 5 <= len(lines) <= 10
