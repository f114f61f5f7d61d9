"""Every public exception of the domain, found by walking its modules, and an example of each."""

import importlib
import inspect
import pkgutil
import typing
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from enum import Enum
from types import ModuleType
from typing import Any

from backend.accounts import account_tokens, accounts, tokens
from backend.automation import errors as automation_errors
from backend.automation import schedules
from backend.catalog import references, revisions
from backend.catalog.invariants import Problem, RulesBroken
from backend.credits import credit_errors, quote_errors
from backend.generation import job_errors
from backend.imports import reviews
from backend.shared.formats import Unreadable

ROOMS = (
    "accounts",
    "catalog",
    "imports",
    "credits",
    "generation",
    "automation",
    "pricing",
    "watch",
    "legacy",
    "shared",
)
PROBLEM = Problem("ai_model", "dall-e-3", "credits_per_image", "Give 0 to 9 credits.")
SAMPLES = {str: "x", int: 1, datetime: datetime(2026, 1, 1, tzinfo=UTC)}
FACTS: dict[type[Exception], dict[str, Any]] = {
    accounts.InvalidAccount: {"field": "name"},
    tokens.InvalidName: {"field": "name"},
    references.AlreadyExists: {"entity": "ai_model"},
    references.Referenced: {"entity": "ai_model"},
    quote_errors.OutputTokensOutOfRange: {"field": "max_output_tokens"},
    quote_errors.UnitsOutOfRange: {"field": "max_units"},
    credit_errors.InvalidUsage: {"problem": "It is so.", "field": "images", "call": 0},
    credit_errors.InvalidWork: {"problem": "It is so.", "field": "size"},
    job_errors.InvalidPrompt: {"field": "prompt"},
    job_errors.InvalidArticle: {},
    automation_errors.InvalidAutomation: {"problem": "It is so.", "place": ("steps", 1, "limit")},
    schedules.InvalidSchedule: {"problem": "It is so.", "place": ("daily", "hour")},
    job_errors.InvalidFunctionInput: {"problem": "It is so.", "place": ("keywords",)},
    job_errors.FunctionInputTooLarge: {"field": "article"},
    reviews.ImportRowsNotFound: {"places": (3,)},
    reviews.NothingToAccept: {"places": (3,)},
}


class NoImpact:
    low_margins = ()


def modules() -> Iterator[ModuleType]:
    """The modules of the rooms, also those that no test imports."""
    for room in ROOMS:
        package = importlib.import_module(f"backend.{room}")
        names = (info.name for info in pkgutil.walk_packages(package.__path__, f"backend.{room}."))
        yield from (importlib.import_module(name) for name in names if ".migrations" not in name)


def own(module: ModuleType, is_kind: Callable[[object], bool]) -> Iterator[Any]:
    """The public classes or functions that a module declares."""
    for name, found in inspect.getmembers(module, is_kind):
        if found.__module__ == module.__name__ and not name.startswith("_"):
            yield found


ALL = frozenset(kind for module in modules() for kind in own(module, inspect.isclass) if issubclass(kind, Exception))
FUNCTIONS = tuple(function for module in modules() for function in own(module, inspect.isfunction))
BY_NAME: dict[str, set[type[Exception]]] = defaultdict(set)
for each in ALL:
    BY_NAME[each.__name__].add(each)


def sample(error: type[Exception]) -> Exception:
    """One such error, with facts of the right kinds."""
    if "__dataclass_fields__" in vars(error):
        hints = typing.get_type_hints(error)
        names: list[str] = list(vars(error)["__dataclass_fields__"])
        return error(**{name: _value(hints[name]) for name in names} | FACTS.get(error, {}))
    if issubclass(error, RulesBroken):
        return error((PROBLEM,))
    if issubclass(error, revisions.LowMargin):
        return error(NoImpact())  # type: ignore[arg-type]
    if issubclass(error, Unreadable):
        return error(where="revision 1", number=1, problem="there is no field x.")
    if issubclass(error, tokens.TokenRefused | account_tokens.AccountTokenRefused):
        return error("expired")
    return error("It is so.")


def _value(kind: Any) -> Any:
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next(iter(kind))
    return SAMPLES.get(kind, () if typing.get_origin(kind) is tuple else None)
