"""Which errors a resolver can meet: what the docstrings of the domain calls in it say that they raise."""

import ast
import builtins
import importlib
import inspect
import re
import textwrap
from collections.abc import Callable, Iterator
from types import FunctionType, ModuleType
from typing import Any

from backend.catalog import ai_models, functions, operations, providers, settings, steps, tiers
from tests.support.domain_errors import ALL, BY_NAME

EDITS = (ai_models, functions, operations, providers, settings, tiers)
RAISES = re.compile(r"\bRaises\s+(.*?)\.(?=\s|$)", re.DOTALL)
CLASS = re.compile(r"\b[A-Z][A-Za-z]+\b")
FOREIGN = {"ValidationError", "JSON"}
AS = re.compile(r"\bas\s+`([\w.]+)`")
Errors = set[type[Exception]]


def of_resolver(resolver: Callable[..., Any]) -> Errors:
    """The documented errors of every domain function that a resolver calls, also through helpers beside it."""
    return {error for function in domain_calls(resolver) for error in of_function(function)}


def of_edits() -> Errors:
    """The documented errors of every edit of a draft."""
    members = [function for room in EDITS for _, function in inspect.getmembers(room, inspect.isfunction)]
    edits = [function for function in members if next(iter(inspect.signature(function).parameters), "") == "draft"]
    return {error for edit in edits for error in of_function(edit)}


def domain_calls(function: Any, seen: frozenset[object] = frozenset()) -> Iterator[Callable[..., Any]]:
    """The public functions of the domain that a function of the API calls."""
    for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(function)))):
        target = _named(node.func, function.__globals__) if isinstance(node, ast.Call) else None
        if not isinstance(target, FunctionType) or target in seen:
            continue
        if not target.__module__.startswith("backend.api"):
            yield target
        elif target.__module__ == function.__module__:
            yield from domain_calls(target, seen | {target})


def of_function(function: Callable[..., Any]) -> Errors:
    """What a docstring says after `Raises`, with what the functions that it refers to say."""
    if function is steps.apply:
        return of_edits()
    module = inspect.getmodule(function)
    assert module is not None
    found: Errors = set()
    for clause in RAISES.findall(inspect.getdoc(function) or ""):
        found |= {kind for name in CLASS.findall(re.sub(r"`[^`]*`", "", clause)) for kind in _kinds(name, module)}
        for name in AS.findall(clause):
            found |= of_function(_function(name, module))
    return found


def _named(node: ast.expr, names: dict[str, Any]) -> object:
    """What a name or a name in a module stands for."""
    if isinstance(node, ast.Name):
        return names.get(node.id)
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return getattr(names.get(node.value.id), node.attr, None)
    return None


def of_raises(function: Any, seen: frozenset[object] = frozenset()) -> Errors:
    """The domain's errors that a function raises itself, or in private helpers beside it."""
    found: Errors = set()
    for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(function)))):
        if isinstance(node, ast.Raise) and node.exc is not None:
            raised = _named(node.exc.func if isinstance(node.exc, ast.Call) else node.exc, function.__globals__)
            found |= {raised} & ALL  # type: ignore[arg-type]
        helper = _named(node.func, function.__globals__) if isinstance(node, ast.Call) else None
        if isinstance(helper, FunctionType) and helper.__name__.startswith("_") and helper not in seen:
            found |= of_raises(helper, seen | {helper}) if helper.__module__ == function.__module__ else set()
    return found


def _kinds(name: str, module: ModuleType) -> Errors:
    """The domain's error of that name; none where it is Python's or a library's."""
    known = getattr(module, name, None)
    if isinstance(known, type):
        return {known} & ALL
    if name in FOREIGN or hasattr(builtins, name):
        return set()
    (only,) = BY_NAME[name]
    return {only}


def _function(name: str, module: ModuleType) -> Callable[..., Any]:
    room, _, function = name.rpartition(".")
    owner = vars(module).get(room) or importlib.import_module(f"{module.__package__}.{room}") if room else module
    found: Callable[..., Any] = getattr(owner, function)
    return found
