"""Adopting a model that the catalog does not have from a row of a review, at a price that leaves its margin."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from pydantic import ValidationError

from backend.catalog import margins
from backend.catalog.enums import ModelType
from backend.catalog.invariants import Problem, problems
from backend.catalog.references import AlreadyExists
from backend.catalog.registry import ModelRegistry, ProviderNotFound
from backend.catalog.revisions import UNSTORABLE, InvalidCatalog
from backend.catalog.rows import AI_MODEL, SOLD_BY_UNIT, AIModel, Settings
from backend.catalog.state import COSTS, FIELDS, row_from, to_json, with_values
from backend.imports import reviews
from backend.imports.models import ImportReview, ImportRow, RowReason, RowStatus
from backend.shared.immutable_json import is_storable

PRICES = ("tokens_per_credit", "credits_per_image", "units_per_credit")
ADOPTED = "It was adopted from this row."
FLAGS_OF_COST = (RowReason.WRONG_UNIT, RowReason.CONDITIONAL_PRICE)


def adopt(
    *, registry: ModelRegistry, review_id: str, place: int, values: Mapping[str, object], author: str, now: datetime
) -> ImportRow:
    """Make a row the proposal of a new model, and accept it. Publishing the review adds the model.

    `values`, by column names, override what the row lists; a price that is left out is the suggested one, if any, and
    the model is switched off unless they say otherwise. An adopted row can be adopted again with other values.
    Raises ImportReviewNotFound, ImportReviewNotOpen, ImportRowsNotFound, ProviderNotFound, AlreadyExists,
    InvalidCatalog.
    """
    with transaction.atomic():
        review = reviews.open_one(review_id=review_id)
        row = reviews.rows_at(review=review, places=[place]).get()
        if not is_adoptable(row):
            raise AlreadyExists(entity=row.entity, key=row.key)
        model = _model(row, values)
        # A cost in a wrong unit would give a wrong price, so somebody must enter one.
        model = model if _is_cost_flagged(row) else _priced(model, registry.settings)
        _check(registry, review, row, model)
        row.key, row.before, row.after = model.model_name, None, to_json(model)
        row.message = " ".join([ADOPTED, *(flag["message"] for flag in row.flags)])
        row.status, row.reason = RowStatus.ACCEPTED, RowReason.ADOPTED
        row.decided_by, row.decided_at = author, now
        row.save()
    return row


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
        key = str(merged["model_name"])
        broken = [Problem(AI_MODEL, key, str(detail["loc"][0]), f"{detail['msg']}.") for detail in error.errors()]
        raise InvalidCatalog(tuple(broken)) from None
    return _fitting(model, values)


def _fitting(model: AIModel, values: Mapping[str, object]) -> AIModel:
    """Without what is listed and its type does not have, and without costs by token where an image has a price.

    Without a unit, what is sold by units is sold by that which its provider charges by."""
    foreign = {field.name: field.default for field in FIELDS[AI_MODEL] if not field.is_of(model.model_type)}
    # Lists also have a token cost for the prompt; a call with usage would be costed by tokens alone.
    if model.model_type == ModelType.IMAGE and model.cost_per_image is not None:
        foreign |= dict.fromkeys(name for name in COSTS if name != "cost_per_image")
    fitting = with_values(model, {name: empty for name, empty in foreign.items() if name not in values})
    if model.model_type in SOLD_BY_UNIT and model.credit_unit is None:
        return with_values(fitting, {"credit_unit": fitting.charged_unit})
    return fitting


def _priced(model: AIModel, settings: Settings) -> AIModel:
    if any(getattr(model, name) is not None for name in PRICES):
        return model
    return with_values(model, margins.best_price(model=model, settings=settings))


def _check(registry: ModelRegistry, review: ImportReview, row: ImportRow, model: AIModel) -> None:
    """Raises ProviderNotFound, AlreadyExists, InvalidCatalog."""
    name, values = model.model_name, to_json(model)
    if broken := tuple(
        Problem(AI_MODEL, name, field, UNSTORABLE) for field in values if not is_storable(values[field])
    ):
        raise InvalidCatalog(broken)
    if model.provider_id not in registry.providers:
        raise ProviderNotFound(key=model.provider_id)
    if name in registry.ai_models or review.rows.filter(key=name).exclude(pk=row.pk).exists():
        raise AlreadyExists(entity=AI_MODEL, key=name)
    state = registry.to_state()
    state.put(AI_MODEL, name, model)
    # Only this row's problems count here; the publish checks the whole state.
    if broken := tuple(problem for problem in problems(state) if problem.key == name):
        raise InvalidCatalog(broken)
