"""Which models and providers of the former product move into the catalog, switched off, and which are held."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from pydantic import ValidationError

from backend.catalog.enums import ModelType
from backend.catalog.invariants import problems
from backend.catalog.registry import ModelRegistry
from backend.catalog.rows import AI_MODEL, PROVIDER, AIModel, Provider
from backend.catalog.state import FIELDS, normalised, row_from, to_json
from backend.legacy.decisions import Decisions
from backend.legacy.faults import LEFT, Fault, FaultCode
from backend.legacy.old_database import Row
from backend.legacy.part import Part
from backend.legacy.product import Product
from backend.legacy.source_constants import NamedModel
from backend.shared import typed_values
from backend.shared.decimals import plain

COSTS = ("input_cost_per_1m", "output_cost_per_1m", "cost_per_image")
COMPARED = (
    *COSTS,
    *("valid_sizes", "context_window", "max_output_tokens"),
    *("supports_json_mode", "supports_vision", "supports_function_calling"),
)
"""What a row of both is compared by; what it costs in credits, the former product does not know."""


@dataclass(slots=True)
class ModelMoves(Part):
    """`changes` are values of models that the catalog has already, where the former product's were chosen."""

    providers: dict[str, Provider] = field(default_factory=dict)
    models: dict[str, AIModel] = field(default_factory=dict)
    changes: dict[str, dict[str, object]] = field(default_factory=dict)


def find(product: Product, *, registry: ModelRegistry, decisions: Decisions) -> ModelMoves:
    """Raises UnusableDecisions."""
    moves = ModelMoves(decisions)
    names = Counter(row.text("model_name") for row in product.models)
    constants = _costs_of_constants(product)
    for row in product.models:
        if names[row.text("model_name")] > 1:
            _twice(moves, row)
        elif row.unread:
            _unread(moves, row)
        else:
            _of_row(moves, row, registry, constants.get(row.text("model_name"), {}))
    moves.extend(_faults_of_constants(product, set(names)))
    for provider_id in moves.providers:
        moves.item(1, "provider", provider_id, product.mapping.models.table, goes_to="provider, switched off")
    return moves


def _twice(moves: ModelMoves, row: Row) -> None:
    name, place = row.text("model_name"), row.place("model_name")
    moves.decide(Fault(code=FaultCode.MODEL_INVALID, place=place, finding=f"Several rows are of {name}."))
    moves.item(1, "model", name, place, held_by=FaultCode.MODEL_INVALID)


def _unread(moves: ModelMoves, row: Row) -> None:
    for name, problem in row.unread.items():
        moves.decide(Fault(code=FaultCode.MODEL_INVALID, place=row.place(name), finding=problem))
    moves.item(1, "model", row.text("model_name"), row.place("model_name"), held_by=FaultCode.MODEL_INVALID)


def _of_row(moves: ModelMoves, row: Row, registry: ModelRegistry, constants: Mapping[str, NamedModel]) -> None:
    name, place = row.text("model_name"), row.place("model_name")
    values = values_of(row)
    chosen = _with_decided_costs(moves, row, values, constants)
    existing = registry.ai_models.get(name)
    if chosen is None:
        moves.item(1, "model", name, place, held_by=FaultCode.RATES_DIFFER)
    elif existing is not None:
        _of_both(moves, row, chosen, existing)
    else:
        _new(moves, row, chosen, registry)


def values_of(row: Row) -> dict[str, object]:
    """What the row says, by the catalog's names; what it does not say is left out."""
    texts = {name: row.text(name) for name in ("model_name", "display_name", "model_type")}
    values: dict[str, object] = {**texts, "provider_id": row.text("provider"), "is_active": False, "is_default": False}
    for name in (*COMPARED, "sort_order"):
        if (value := row[name]) is not None:
            values[name] = _exact(value)
    return values


def _exact(value: object) -> object:
    if isinstance(value, Decimal):
        return plain(value)
    return Decimal(str(value)) if isinstance(value, float) else value


def _with_decided_costs(
    moves: ModelMoves, row: Row, values: dict[str, object], constants: Mapping[str, NamedModel]
) -> dict[str, object] | None:
    """The values with the costs that count, or None where it is not decided which do."""
    undecided = False
    for place, model in constants.items():
        differing = {name: cost for name, cost in model.costs.items() if values.get(name) != cost}
        if not differing:
            continue
        finding = "; ".join(
            f"{name} is {cost:f} here and {_shown(values.get(name))} in the table" for name, cost in differing.items()
        )
        decision = moves.decide(
            Fault(
                code=FaultCode.RATES_DIFFER,
                place=f"{place} {row['model_name']}",
                line=model.line,
                finding=finding,
                choices={**LEFT, "table": "The table's costs count.", "constant": "The costs of this constant count."},
            )
        )
        undecided |= decision is None
        if decision is not None and decision.choice == "constant":
            values = values | differing
    return None if undecided else values


def _shown(value: object) -> str:
    return f"{value:f}" if isinstance(value, Decimal) else "nothing" if value is None else str(value)


def _of_both(moves: ModelMoves, row: Row, values: Mapping[str, object], existing: AIModel) -> None:
    """A model of both: it stays as the catalog has it, unless somebody decided otherwise."""
    name, place = existing.model_name, row.place("model_name")
    differing = {
        field: value for field, value in values.items() if field in COMPARED and differs(existing, field, value)
    }
    if not differing:
        moves.item(1, "model", name, place, goes_to="is in the catalog already")
        return
    ours = to_json(existing)
    decision = moves.decide(
        Fault(
            code=FaultCode.MODEL_DIFFERS,
            place=place,
            finding="; ".join(
                f"{field} is {shown(value)} here and {shown(ours[field])} in the catalog"
                for field, value in differing.items()
            ),
            choices={**LEFT, "catalog": "The catalog's values count.", "former": "The former product's values count."},
        )
    )
    if decision is None:
        moves.item(1, "model", name, place, held_by=FaultCode.MODEL_DIFFERS)
    elif decision.choice == "catalog":
        moves.item(1, "model", name, place, goes_to="stays as the catalog has it")
    else:
        moves.changes[name] = differing
        moves.item(1, "model", name, place, goes_to=f"changes {', '.join(differing)}")


def differs(existing: AIModel, field: str, value: object) -> bool:
    ours = getattr(existing, field)
    return list(ours) != value if isinstance(ours, tuple) else ours != value


def shown(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else _shown(value)


def _new(moves: ModelMoves, row: Row, values: dict[str, object], registry: ModelRegistry) -> None:
    name, place = row.text("model_name"), row.place("model_name")
    if (complete := _completed(moves, place, values)) is None:
        moves.item(1, "model", name, place, held_by=FaultCode.MODEL_INCOMPLETE)
        return
    provider = registry.providers.get(row.text("provider")) or _provider(row.text("provider"))
    model, broken = _checked(complete, provider, registry)
    if model is None or broken:
        moves.decide(Fault(code=FaultCode.MODEL_INVALID, place=place, finding=" ".join(broken)))
        moves.item(1, "model", name, place, held_by=FaultCode.MODEL_INVALID)
        return
    if provider.provider_id not in registry.providers:
        moves.providers[provider.provider_id] = provider
    moves.models[name] = model
    moves.item(1, "model", name, place, goes_to="model, switched off")


def _completed(moves: ModelMoves, place: str, values: dict[str, object]) -> dict[str, object] | None:
    """The values with those that only a person can say: what the model costs in credits, for one."""
    missing = tuple(_missing(values))
    if not missing:
        return values
    decision = moves.decide(
        Fault(
            code=FaultCode.MODEL_INCOMPLETE,
            place=place,
            finding=f"{values['model_name']}: the catalog needs {', '.join(missing)}.",
            choices={**LEFT, "complete": "Take it with these values."},
            needs={"complete": missing},
        )
    )
    return None if decision is None else {**decision.value, **values}


def _missing(values: Mapping[str, object]) -> Iterator[str]:
    if values["model_type"] not in ModelType.values:
        return
    for item in FIELDS[AI_MODEL]:
        if item.is_needed_by(ModelType(str(values["model_type"]))) and values.get(item.name) in (None, [], ()):
            yield item.name


def _provider(provider_id: str) -> Provider:
    return Provider(provider_id=provider_id, display_name=provider_id[:100] or "?", is_active=False)


def _checked(
    values: Mapping[str, object], provider: Provider, registry: ModelRegistry
) -> tuple[AIModel | None, tuple[str, ...]]:
    """The model, and the rules that it would break beside the catalog's other rows."""
    try:
        model = normalised(row_from(AIModel, values))
    except ValidationError as error:
        return None, tuple(f"{one['loc'][0]}: {typed_values.sentence(one)}" for one in error.errors(include_url=False))
    state = registry.to_state()
    state.put(PROVIDER, provider.provider_id, provider)
    state.put(AI_MODEL, model.model_name, model)
    mine = {(PROVIDER, provider.provider_id), (AI_MODEL, model.model_name)}
    broken = [one for one in problems(state, before=registry.to_state()) if (one.entity, one.key) in mine]
    return model, tuple(f"{one.field}: {one.message}" for one in broken)


def _costs_of_constants(product: Product) -> dict[str, dict[str, NamedModel]]:
    """By model, then by the place of the constant."""
    costs: dict[str, dict[str, NamedModel]] = {}
    for constant in product.constants:
        for model in constant.models:
            if model.costs:
                costs.setdefault(model.name, {})[constant.place] = model
    return costs


def _faults_of_constants(product: Product, names: set[str]) -> Iterator[Fault]:
    for constant in product.constants:
        if constant.problem is not None:
            yield Fault(code=FaultCode.CONSTANT_NOT_READ, place=constant.place, finding=constant.problem)
        lines = {model.name: model.line for model in constant.models}
        for name in sorted(lines.keys() - names):
            yield Fault(
                code=FaultCode.CONSTANT_WITHOUT_ROW,
                place=f"{constant.place} {name}",
                line=lines[name],
                finding=f"{name} has no row in {product.mapping.models.table}.",
            )
