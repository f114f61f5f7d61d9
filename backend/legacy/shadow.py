"""Credit calculation in shadow: recorded usage of the former product, replayed by its rule and by the catalog's."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from backend.catalog.enums import ModelType, OperationType
from backend.catalog.registry import ModelRegistry
from backend.catalog.rows import AIModel
from backend.legacy import product as product_of_usage
from backend.legacy.mapping import Usage
from backend.legacy.old_database import Row
from backend.legacy.product import Product
from backend.pricing.credits import calculate_credits_for_image, calculate_credits_from_tokens


@dataclass(slots=True)
class Sums:
    """Credits of rows that are alike: recorded, by the former rule where it says something, and by the catalog."""

    rows: int = 0
    recorded: int = 0
    by_former_rule: int = 0
    rows_by_former_rule: int = 0
    here: int = 0

    @property
    def difference(self) -> int:
        """How many credits more they cost here."""
        return self.here - self.recorded

    @property
    def pays(self) -> str:
        return "more" if self.difference > 0 else "less" if self.difference < 0 else "the same"

    def add(self, recorded: int, former: int | None, here: int) -> None:
        self.rows += 1
        self.recorded += recorded
        self.here += here
        if former is not None:
            self.by_former_rule += former
            self.rows_by_former_rule += 1


@dataclass(slots=True)
class Shadow:
    """`skipped` are rows that can't be replayed, by why."""

    total: Sums = field(default_factory=Sums)
    operations: dict[str, Sums] = field(default_factory=dict)
    models: dict[str, Sums] = field(default_factory=dict)
    accounts: dict[str, Sums] = field(default_factory=dict)
    skipped: Counter[str] = field(default_factory=Counter)


def replay(usage: Iterable[Row], *, product: Product, registry: ModelRegistry) -> Shadow:
    """Go through the rows one by one."""
    shadow = Shadow()
    rules = {str(row["operation_type"]): row for row in product.operations}
    names = {str(row.key): str(row["external_id"]) for row in product.accounts}  # 7 and '7' are the same account
    models = product_of_usage.names_of(product.models)
    for row in usage:
        operation, called = str(row["operation"]), models.get(str(row["model"]), str(row["model"]))
        model = registry.ai_models.get(called)
        if problem := _problem_of_values(row, names) or _problem(row, operation, model, called):
            shadow.skipped[problem] += 1
            continue
        assert model is not None
        credits = (_number(row["credits"]), _former(row, rules.get(operation)), _here(row, operation, model, registry))
        account = names[row.text("account")]
        groups = ((shadow.operations, operation), (shadow.models, model.model_name), (shadow.accounts, account))
        for sums in (shadow.total, *(group.setdefault(name, Sums()) for group, name in groups)):
            sums.add(*credits)
    return shadow


def _problem_of_values(row: Row, accounts: Mapping[str, str]) -> str:
    if row.text("account") not in accounts:
        return f"no such account: {row['account']}"
    wrong = [name for name in Usage.kinds if name in row.unread or _number(row[name]) < 0]
    return f"no whole number from 0: {wrong[0]}" if wrong else ""


def _problem(row: Row, operation: str, model: AIModel | None, called: str) -> str:
    if operation not in OperationType.values:
        return f"no such operation: {operation}"
    if model is None:
        return f"no such model: {called}"
    if model.model_type not in (ModelType.TEXT, ModelType.IMAGE):
        return f"sold by units: {model.model_name}"
    amount = _number(row["images"]) if model.model_type == ModelType.IMAGE else _tokens(row)
    return "" if amount > 0 else "neither tokens nor images"


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _tokens(row: Row) -> int:
    return _number(row["tokens_input"]) + _number(row["tokens_output"])


def _former(row: Row, rule: Row | None) -> int | None:
    """Tokens by the operation's own rate; of images, the rule says nothing."""
    per_credit = _number(rule["tokens_per_credit"]) if rule is not None else 0
    if rule is None or per_credit <= 0 or not _tokens(row):
        return None
    least = _number(rule["min_credits"])
    return calculate_credits_from_tokens(total_tokens=_tokens(row), tokens_per_credit=per_credit, min_credits=least)


def _here(row: Row, operation: str, model: AIModel, registry: ModelRegistry) -> int:
    least = registry.operations[OperationType(operation)].min_credits
    if model.model_type == ModelType.IMAGE:
        images = _number(row["images"])
        return calculate_credits_for_image(images=images, credits_per_image=model.credits_per_image, min_credits=least)
    return calculate_credits_from_tokens(
        total_tokens=_tokens(row), tokens_per_credit=model.tokens_per_credit, min_credits=least
    )


def groups(shadow: Shadow) -> Mapping[str, Mapping[str, Sums]]:
    """All sums by what they are of, those that differ most first."""
    return {
        kind: dict(sorted(sums.items(), key=lambda item: (-abs(item[1].difference), item[0])))
        for kind, sums in (
            ("total", {"all": shadow.total}),
            ("operation", shadow.operations),
            ("model", shadow.models),
            ("account", shadow.accounts),
        )
    }
