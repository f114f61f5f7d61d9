"""Adopting models that the catalog does not have from rows of a review, at prices that leave their margin."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction
from pydantic import ValidationError

from backend.catalog import margins
from backend.catalog.enums import ModelType
from backend.catalog.invariants import Problem, problems, problems_of_types
from backend.catalog.margins import ModelMargin
from backend.catalog.references import AlreadyExists
from backend.catalog.registry import ModelRegistry, ProviderNotFound
from backend.catalog.revisions import UNSTORABLE, InvalidCatalog
from backend.catalog.rows import AI_MODEL, SOLD_BY_UNIT, AIModel, Settings
from backend.catalog.state import COSTS, FIELDS, row_from, to_json, with_values
from backend.imports import aliases, reviews
from backend.imports.models import ImportReview, ImportRow, RowReason, RowStatus
from backend.pricing.components import TOKENS, Component
from backend.shared.immutable_json import is_storable

PRICES = ("tokens_per_credit", "credits_per_image", "units_per_credit")
ADOPTED = "It was adopted from this row."
NO_PRICE = (
    "Give a price in credits: none can be suggested, because its costs are flagged, nothing or not known before, "
    "or its fees are as much as a credit."
)
CHANGED = (
    "key",
    "listed",
    "before",
    "after",
    "values_format",
    "flags",
    "message",
    "status",
    "reason",
    "decided_by",
    "decided_at",
)
FLAGS_OF_COST = (RowReason.WRONG_UNIT, RowReason.MISSING_PRICE, RowReason.CONDITIONAL_PRICE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Adopted:
    """A row and the model that it is the proposal of; `margin` is what is left in the worst case, if it is known."""

    row: ImportRow
    model: AIModel
    margin: ModelMargin | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotAdopted:
    """A row that can't become a model as it is, and why: ProviderNotFound, AlreadyExists or InvalidCatalog."""

    row: ImportRow
    error: Exception


@dataclass(frozen=True, slots=True, kw_only=True)
class Adoption:
    adopted: tuple[Adopted, ...]
    refused: tuple[NotAdopted, ...]


def adopt(
    *, registry: ModelRegistry, review_id: str, place: int, values: Mapping[str, object], author: str, now: datetime
) -> ImportRow:
    """Make a row the proposal of a new model, and accept it. Publishing the review adds the model.

    `values`, by column names, override what the row lists; a price that is left out is the suggested one, if any, and
    the model is switched off unless they say otherwise. An adopted row can be adopted again with other values.
    Raises ImportReviewNotFound, ImportReviewNotOpen, ImportRowsNotFound, ProviderNotFound, AlreadyExists,
    InvalidCatalog.
    """
    adoption = adopt_rows(registry=registry, review_id=review_id, places=[place], values=values, author=author, now=now)
    if adoption.refused:
        raise adoption.refused[0].error
    return adoption.adopted[0].row


def adopt_rows(
    *,
    registry: ModelRegistry,
    review_id: str,
    places: Collection[int],
    values: Mapping[str, object],
    author: str,
    now: datetime,
    dry_run: bool = False,
) -> Adoption:
    """As `adopt` for many rows with the same values: those that can become models do, the others are named.

    Without a provider among the values, each row's is ours of that name, or of an alias of it. In a dry run nothing
    is written, and the rows that come back say what would be.
    Raises ImportReviewNotFound, ImportReviewNotOpen, ImportRowsNotFound.
    """
    with transaction.atomic():
        review = reviews.open_one(review_id=review_id)
        rows = list(reviews.rows_at(review=review, places=places))
        proposals = _Proposals(registry, review)
        for row in rows:
            proposals.add(row, values)
        adoption = proposals.checked()
        for adopted in adoption.adopted:
            _accept(adopted, author, now)
        if not dry_run:
            ImportRow.objects.bulk_update([adopted.row for adopted in adoption.adopted], CHANGED)
    return adoption


def is_adoptable(row: ImportRow) -> bool:
    """Whether it is of a model that the catalog lacks."""
    return row.entity == AI_MODEL and (not row.key or row.reason == RowReason.ADOPTED)


def suggestion(*, row: ImportRow, settings: Settings) -> dict[str, int]:
    """The price in credits that adopting a row without one would take, by its column.

    Empty where none is known, or where the costs may be of another unit or not the whole.
    """
    if row.entity != AI_MODEL or row.key or _is_cost_flagged(row):
        return {}
    try:
        return margins.best_price(model=_model(row, {"provider_id": ""}), settings=settings)
    except InvalidCatalog:
        return {}


def _is_cost_flagged(row: ImportRow) -> bool:
    """Whether its costs may be of another unit or not the whole."""
    return any(flag["reason"] in FLAGS_OF_COST for flag in row.flags)


def _model(row: ImportRow, values: Mapping[str, object]) -> AIModel:
    """Raises InvalidCatalog."""
    named = {"model_name": row.name, "display_name": row.name, "is_active": False}
    merged = {**named, **row.listed, **values}
    try:
        model = row_from(AIModel, merged)
    except ValidationError as error:
        raise InvalidCatalog(tuple(problems_of_types(AI_MODEL, str(merged["model_name"]), error))) from None
    return _fitting(model, values)


def _fitting(model: AIModel, values: Mapping[str, object]) -> AIModel:
    """Without what is listed and its type does not have, and without costs by token where an image has a price.

    Without a unit, what is sold by units is sold by that which its provider charges by."""
    foreign = {field.name: field.default for field in FIELDS[AI_MODEL] if not field.is_of(model.model_type)}
    fitting_rates = tuple(rate for rate in model.rates if rate.size in (None, *model.valid_sizes))
    foreign["rates"] = fitting_rates
    # Lists also have a token cost for the prompt; a call with usage would be costed by tokens alone.
    if model.model_type == ModelType.IMAGE and model.cost_per_image is not None:
        foreign |= dict.fromkeys(name for name in COSTS if name != "cost_per_image")
        foreign["rates"] = tuple(rate for rate in fitting_rates if Component(rate.component) not in TOKENS)
    fitting = with_values(model, {name: empty for name, empty in foreign.items() if name not in values})
    if model.model_type in SOLD_BY_UNIT and model.credit_unit is None:
        return with_values(fitting, {"credit_unit": fitting.charged_unit})
    return fitting


def _with_reason(problem: Problem, model: AIModel) -> Problem:
    """A price that is missing because none could be suggested says so."""
    is_unpriced = all(getattr(model, name) is None for name in PRICES)
    return replace(problem, message=NO_PRICE) if is_unpriced and problem.field in PRICES else problem


def _priced(model: AIModel, settings: Settings) -> AIModel:
    if any(getattr(model, name) is not None for name in PRICES):
        return model
    return with_values(model, margins.best_price(model=model, settings=settings))


class _Proposals:
    """The models that rows of a review would become, beside those of the catalog and of its other rows."""

    def __init__(self, registry: ModelRegistry, review: ImportReview) -> None:
        self._registry, self._names, self._state = registry, aliases.current(), registry.to_state()
        self._taken = dict(review.rows.filter(entity=AI_MODEL).exclude(key="").values_list("key", "pk"))
        self._made: list[tuple[ImportRow, AIModel]] = []
        self._refused: list[NotAdopted] = []

    def add(self, row: ImportRow, values: Mapping[str, object]) -> None:
        try:
            model = self._proposal(row, values)
        except (ProviderNotFound, AlreadyExists, InvalidCatalog) as error:
            self._refused.append(NotAdopted(row=row, error=error))
            return
        self._state.put(AI_MODEL, model.model_name, model)
        self._taken[model.model_name] = row.pk
        self._made.append((row, model))

    def checked(self) -> Adoption:
        """All of them by the rules of the next state, of which other problems are the publish's."""
        broken: dict[str, list[Problem]] = defaultdict(list)
        for problem in problems(self._state) if self._made else ():
            broken[problem.key].append(problem)
        adopted = []
        for row, model in self._made:
            if found := broken.get(model.model_name):
                reasons = tuple(_with_reason(problem, model) for problem in found)
                self._refused.append(NotAdopted(row=row, error=InvalidCatalog(reasons)))
            else:
                margin = margins.worst_of_model(model=model, settings=self._registry.settings)
                adopted.append(Adopted(row=row, model=model, margin=margin))
        return Adoption(adopted=tuple(adopted), refused=tuple(sorted(self._refused, key=lambda one: one.row.place)))

    def _proposal(self, row: ImportRow, values: Mapping[str, object]) -> AIModel:
        """Raises ProviderNotFound, AlreadyExists, InvalidCatalog."""
        if not is_adoptable(row):
            raise AlreadyExists(entity=row.entity, key=row.key)
        provider_id = values.get("provider_id") or self._provider(row)
        named = {"provider_id": provider_id, "model_name": self._name(row, str(provider_id)), **values}
        model = _model(row, named)
        # A cost in a wrong unit would give a wrong price, so somebody must enter one.
        model = model if _is_cost_flagged(row) else _priced(model, self._registry.settings)
        name = model.model_name
        if broken := tuple(
            Problem(AI_MODEL, name, field, UNSTORABLE)
            for field, value in to_json(model).items()
            if not is_storable(value)
        ):
            raise InvalidCatalog(broken)
        if model.provider_id not in self._registry.providers:
            raise ProviderNotFound(key=model.provider_id)
        if name in self._registry.ai_models or self._taken.get(name, row.pk) != row.pk:
            raise AlreadyExists(entity=AI_MODEL, key=name)
        return model

    def _provider(self, row: ImportRow) -> str:
        """Ours of the name that the list gives, or of an alias. Raises ProviderNotFound."""
        listed = row.provider or row.name.partition("/")[0]
        if listed in self._registry.providers:
            return listed
        same = [ours for ours in self._registry.providers if self._names.is_same_provider(ours, listed)]
        if len(same) != 1:
            raise ProviderNotFound(key=listed)
        return same[0]

    def _name(self, row: ImportRow, provider_id: str) -> str:
        """The file's name, without the provider's own before a slash: that is how lists write whose it is."""
        prefix, _, rest = row.name.partition("/")
        return rest if rest and self._names.is_same_provider(prefix, provider_id) else row.name


def _accept(adopted: Adopted, author: str, now: datetime) -> None:
    row = adopted.row
    row.key, row.before, row.after = adopted.model.model_name, None, to_json(adopted.model)
    row.message = " ".join([ADOPTED, *(flag["message"] for flag in row.flags)])
    row.status, row.reason = RowStatus.ACCEPTED, RowReason.ADOPTED
    row.decided_by, row.decided_at = author, now
