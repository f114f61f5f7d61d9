"""Which settings of single accounts move as overrides, and which are held."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from backend.catalog.enums import ModelType
from backend.catalog.models.overrides import OverrideName
from backend.catalog.overrides import OverrideValue
from backend.catalog.registry import ModelRegistry
from backend.legacy import setting_moves
from backend.legacy.decisions import Decisions
from backend.legacy.faults import LEFT, Fault, FaultCode
from backend.legacy.mapping import Overrides
from backend.legacy.old_database import Row
from backend.legacy.part import Part
from backend.legacy.product import Product
from backend.legacy.readings import at

KINDS = {str: "a text", list: "a list", bool: "true or false", int: "a number", float: "a number"}


@dataclass(slots=True)
class OverrideMoves(Part):
    """`values` are by the key of the account's row there."""

    values: dict[object, dict[OverrideName, OverrideValue]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Search:
    """`said` is how often the rows of an account say something."""

    moves: OverrideMoves
    mapping: Overrides
    registry: ModelRegistry
    moving: Collection[object]
    said: Mapping[tuple[object, OverrideName], int]
    accounts: Collection[object]


def find(
    product: Product, *, registry: ModelRegistry, decisions: Decisions, moving: Collection[object]
) -> OverrideMoves:
    """`moving` are the keys of the accounts that move: those of others stay. Raises UnusableDecisions."""
    moves, mapping = OverrideMoves(decisions), product.mapping.overrides
    if mapping is not None:
        keys = {str(row.key): row.key for row in product.accounts}  # 7 and '7' are the same account
        overrides = [
            row.with_value("account", keys.get(row.text("account"), row["account"])) for row in product.overrides
        ]
        rows = [row for row in overrides if row["is_active"] is not False]
        said = Counter((row["account"], name) for row in rows for name, _, _ in _values(row, mapping))
        search = _Search(moves, mapping, registry, moving, said, keys.values())
        for row in overrides:
            _row(search, row)
    return moves


def _values(row: Row, mapping: Overrides) -> Iterator[tuple[OverrideName, str, object]]:
    """What a row says: the name here, the path there, and the value."""
    for value in mapping.values:
        if value.kind == row["kind"] and (found := at(row["config"], value.path)) is not None:
            yield OverrideName(value.to), value.path, found


def _row(search: _Search, row: Row) -> None:
    place, config, moves = row.place("config"), row["config"], search.moves
    if row["is_active"] is False:
        moves.item(2, "override", row.text("kind"), place, held_by="it is switched off")
        return
    if (column_problem := _problem_of_row(search, row)) is not None:
        column, finding = column_problem
        moves.decide(Fault(code=FaultCode.OVERRIDE_INVALID, place=row.place(column), finding=finding))
        moves.item(2, "override", row.text("kind"), place, held_by=FaultCode.OVERRIDE_INVALID)
        return
    if not isinstance(config, Mapping):
        # What it is instead is not quoted: it may be a key.
        finding = f"It is {KINDS.get(type(config), 'nothing')} and no object."
        moves.decide(Fault(code=FaultCode.OVERRIDE_INVALID, place=place, finding=finding))
        moves.item(2, "override", row.text("kind"), place, held_by=FaultCode.OVERRIDE_INVALID)
        return
    for name, path, value in _values(row, search.mapping):
        _value(search, row, f"{place} {path}", name, value)
    mapped = {value.path for value in search.mapping.values if value.kind == row["kind"]}
    for path in _paths(config):
        if path not in mapped:
            finding = f"The mapping does not say what {path} of {row['kind']} is."
            moves.decide(Fault(code=FaultCode.OVERRIDE_NOT_MAPPED, place=f"{place} {path}", finding=finding))


def _problem_of_row(search: _Search, row: Row) -> tuple[str, str] | None:
    """The column that holds a whole row back, and why."""
    if row.unread:
        return next(iter(row.unread.items()))
    if row["account"] not in search.accounts:
        return "account", f"There is no account {row['account']}."
    return None


def _paths(config: Mapping[object, object], before: str = "") -> Iterator[str]:
    for name, value in config.items():
        path = f"{before}{name}"
        if isinstance(value, Mapping) and value:
            yield from _paths(value, f"{path}.")
        else:
            yield path


def _value(search: _Search, row: Row, place: str, name: OverrideName, value: object) -> None:
    moves, registry = search.moves, search.registry
    problem = _problem(name, value, registry)
    if search.said[row["account"], name] > 1:
        moves.decide(Fault(code=FaultCode.OVERRIDE_INVALID, place=place, finding=f"Several rows say its {name}."))
        moves.item(2, "override", str(name), place, held_by=FaultCode.OVERRIDE_INVALID)
        return
    if problem is not None:
        decision = moves.decide(
            Fault(
                code=FaultCode.OVERRIDE_INVALID,
                place=place,
                finding=problem,
                choices={**LEFT, "value": "Take this value instead."},
                needs={"value": (str(name),)},
            )
        )
        value = None if decision is None else decision.value[str(name)]
        if value is None or _problem(name, value, registry) is not None:
            moves.item(2, "override", str(name), place, held_by=FaultCode.OVERRIDE_INVALID)
            return
    if row["account"] not in search.moving:
        moves.item(2, "override", str(name), place, held_by="its account stays")
        return
    own = value if name == OverrideName.TEXT_MODEL else setting_moves.value_of(str(name), value)
    moves.values.setdefault(row["account"], {})[name] = own  # type: ignore[assignment]  # _problem has its kind
    moves.item(2, "override", str(name), place, goes_to=f"override {name} of account {row['account']}")


def _problem(name: OverrideName, value: object, registry: ModelRegistry) -> str | None:
    if name != OverrideName.TEXT_MODEL:
        return setting_moves.problem_of(str(name), value, registry.settings)
    model = registry.ai_models.get(value) if isinstance(value, str) else None
    if model is None or model.model_type != ModelType.TEXT or not registry.is_available(model):
        return f"{value} is no text model that is on sale."
    return None
