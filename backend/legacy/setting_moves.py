"""Which settings, operations and choices of models of the former product move, and which are held."""

from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal

from pydantic import ValidationError

from backend.catalog.enums import OperationType
from backend.catalog.invariants import problems_of_settings
from backend.catalog.registry import ModelRegistry
from backend.catalog.rows import MAX_CREDITS, Settings
from backend.catalog.state import normalised, with_values
from backend.legacy.decisions import Decisions
from backend.legacy.faults import LEFT, Fault, FaultCode
from backend.legacy.old_database import Row
from backend.legacy.part import Part
from backend.legacy.product import ModelChoice, Product
from backend.shared import typed_values
from backend.shared.decimals import plain

NAMES = ("image_style", "image_quality", "max_in_article_images", "temperature")
PRICE = "price_per_credit_usd"


@dataclass(slots=True)
class SettingMoves(Part):
    """`defaults` are models that shall be the default of their type once they are on sale."""

    settings: dict[str, object] = field(default_factory=dict)
    operations: dict[OperationType, dict[str, object]] = field(default_factory=dict)
    defaults: dict[str, str] = field(default_factory=dict)


def find(product: Product, *, registry: ModelRegistry, decisions: Decisions) -> SettingMoves:
    """Raises UnusableDecisions."""
    moves = SettingMoves(decisions)
    for name in NAMES if product.settings is not None else ():
        if product.settings is not None and product.settings[name] is not None:
            _setting(moves, name, product.settings[name], product.settings.place(name), registry)
    names = Counter(row.text("operation_type") for row in product.operations)
    for row in product.operations:
        _operation(moves, row, names[row.text("operation_type")])
    _price(moves, product, registry)
    _choices(moves, product)
    for place, name in product.missing:
        moves.faults.append(
            Fault(code=FaultCode.COLUMN_MISSING, place=place, finding=f"There is no such column, so no {name} is read.")
        )
    return moves


def value_of(name: str, value: object) -> object | None:
    """A setting in its own kind, or None where it is of another: a text is no number here."""
    if name == "temperature" or name == PRICE:
        is_number = isinstance(value, int | float | Decimal) and not isinstance(value, bool)
        return plain(Decimal(str(value))) if is_number else None
    if name == "max_in_article_images":
        return value if isinstance(value, int) and not isinstance(value, bool) else None
    return value if isinstance(value, str) else None


def problem_of(name: str, value: object, settings: Settings) -> str | None:
    """Why the settings can't have this value, in words."""
    own = value_of(name, value)
    if own is None:
        kind = "a text" if name in ("image_style", "image_quality") else "a number"
        return f"{name} is no {kind.removeprefix('a ')}: {value!r}."
    try:
        changed = normalised(with_values(settings, {name: own}))
    except ValidationError as error:
        return f"{name}: {typed_values.sentence(error.errors()[0])}"
    return next((f"{name} {value}: {one.message}" for one in problems_of_settings(changed) if one.field == name), None)


def _setting(moves: SettingMoves, name: str, value: object, place: str, registry: ModelRegistry) -> None:
    if (problem := problem_of(name, value, registry.settings)) is not None:
        moves.decide(Fault(code=FaultCode.SETTING_INVALID, place=place, finding=problem))
        moves.item(2, "setting", name, place, held_by=FaultCode.SETTING_INVALID)
        return
    moves.settings[name] = value_of(name, value)
    moves.item(2, "setting", name, place, goes_to=f"settings.{name}")


def _operation(moves: SettingMoves, row: Row, of_that_name: int) -> None:
    name, place = str(row["operation_type"]), row.place("operation_type")
    if name not in OperationType.values:
        fault = Fault(code=FaultCode.OPERATION_UNKNOWN, place=place, finding=f"{name} is no operation of Ratecard.")
    elif of_that_name > 1:
        fault = Fault(code=FaultCode.OPERATION_INVALID, place=place, finding=f"Several rows are of {name}.")
    elif unread := next((one for one in row.unread.items() if one[0] != PRICE), None):
        fault = Fault(code=FaultCode.OPERATION_INVALID, place=row.place(unread[0]), finding=f"{name}: {unread[1]}")
    elif problem := _problem_of_minimum(row["min_credits"]):
        fault = Fault(code=FaultCode.OPERATION_INVALID, place=row.place("min_credits"), finding=f"{name}: {problem}")
    elif row["tokens_per_credit"] is not None:
        fault = Fault(
            code=FaultCode.OPERATION_RATE,
            place=row.place("tokens_per_credit"),
            finding=(
                f"{name} has a rate of its own, {row['tokens_per_credit']} tokens a credit, at least "
                f"{row['min_credits']}: here rates belong to models."
            ),
            choices={**LEFT, "models": "The rates of models count; its minimum moves."},
        )
    else:
        _move_operation(moves, row, name)
        return
    if moves.decide(fault) is not None:
        _move_operation(moves, row, name)
    else:
        moves.item(2, "operation", name, place, held_by=fault.code)


def _problem_of_minimum(value: object) -> str | None:
    if value is None or (isinstance(value, int) and 0 <= value <= MAX_CREDITS):
        return None
    return f"its minimum is {value}, which is not from 0 to {MAX_CREDITS}."


def _move_operation(moves: SettingMoves, row: Row, name: str) -> None:
    values = {field: row[field] for field in ("min_credits", "is_active") if row[field] is not None}
    moves.operations[OperationType(name)] = values
    moves.item(2, "operation", name, row.place("operation_type"), goes_to=f"operation {name}")


def _price(moves: SettingMoves, product: Product, registry: ModelRegistry) -> None:
    """The price of a credit, which stands at each operation there and once here."""
    unread = [row for row in product.operations if PRICE in row.unread]
    for row in unread:
        moves.decide(Fault(code=FaultCode.SETTING_INVALID, place=row.place(PRICE), finding=row.unread[PRICE]))
        moves.item(2, "setting", PRICE, row.place(PRICE), held_by=FaultCode.SETTING_INVALID)
    if unread:
        return
    priced = [(row, value) for row in product.operations if (value := value_of(PRICE, row[PRICE])) is not None]
    if not priced:
        return
    place = f"{priced[0][0].table}.{priced[0][0].columns[PRICE]}"
    prices = sorted({str(value) for _, value in priced})
    if len(prices) == 1:
        _setting(moves, PRICE, priced[0][1], place, registry)
        return
    decision = moves.decide(
        Fault(
            code=FaultCode.CREDIT_PRICE_DIFFERS,
            place=place,
            finding=f"A credit has several prices: {', '.join(prices)}.",
            choices={**LEFT, "price": "A credit costs this."},
            needs={"price": (PRICE,)},
        )
    )
    if decision is None:
        moves.item(2, "setting", PRICE, place, held_by=FaultCode.CREDIT_PRICE_DIFFERS)
    else:
        _setting(moves, PRICE, _number(decision.value[PRICE]), place, registry)


def _number(value: object) -> object:
    """A price of a decisions file, where it may be quoted."""
    try:
        return Decimal(str(value))
    except ArithmeticError:
        return value


def _choices(moves: SettingMoves, product: Product) -> None:
    rows = {str(row["model_name"]): row for row in product.models}
    chosen = {choice.model_name for choice in product.model_choices}
    for choice in product.model_choices:
        row = rows.get(choice.model_name or "")
        if row is None:
            moves.decide(
                Fault(
                    code=FaultCode.MODEL_MISSING,
                    place=choice.place,
                    finding=f"{choice.value} has no row in {product.mapping.models.table}.",
                )
            )
            moves.item(5, "choice of a model", str(choice.value), choice.place, held_by=FaultCode.MODEL_MISSING)
        else:
            _choice(moves, choice, row, _default(product, str(row["model_type"])), chosen)


def _default(product: Product, model_type: str) -> str | None:
    rows = [row for row in product.models if row["is_default"] and str(row["model_type"]) == model_type]
    return str(rows[0]["model_name"]) if rows else None


def _choice(moves: SettingMoves, choice: ModelChoice, row: Row, default: str | None, chosen: set[str | None]) -> None:
    name, model_type = str(choice.model_name), str(row["model_type"])
    if default is None or name == default:
        moves.defaults[model_type] = name
        moves.item(5, "choice of a model", name, choice.place, goes_to=f"the default {model_type} model")
    elif default in chosen:
        moves.item(5, "choice of a model", name, choice.place, goes_to="nothing: the default is chosen elsewhere")
    else:
        decision = moves.decide(
            Fault(
                code=FaultCode.DEFAULT_DIFFERS,
                place=choice.place,
                finding=f"The settings say {name}, the default row says {default}.",
                choices={**LEFT, "setting": f"{name} is the default.", "row": f"{default} is the default."},
            )
        )
        if decision is None:
            moves.item(5, "choice of a model", name, choice.place, held_by=FaultCode.DEFAULT_DIFFERS)
            return
        moves.defaults[model_type] = name if decision.choice == "setting" else default
        moves.item(5, "choice of a model", name, choice.place, goes_to=f"the default is {moves.defaults[model_type]}")
