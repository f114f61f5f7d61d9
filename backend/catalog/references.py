"""Who refers to a row: what is referenced can't be deleted, and the error names the references."""

from collections.abc import Iterator
from dataclasses import dataclass

from backend.catalog.catalog_error import CatalogError
from backend.catalog.models import ROW_TABLES, AIModelConfig
from backend.catalog.rows import AI_MODEL, FUNCTION, PROVIDER
from backend.catalog.state import CatalogState
from backend.shared.class_names import snake_case


@dataclass(kw_only=True)
class AlreadyExists(CatalogError):
    """A row of that name exists."""

    entity: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One row that refers to another."""

    entity: str
    name: str


@dataclass(kw_only=True)
class Referenced(CatalogError):
    """Others refer to it, so it can't be deleted."""

    entity: str
    key: str
    references: tuple[Reference, ...]


def refuse_if_referenced(state: CatalogState, *, entity: str, key: str) -> None:
    """Raises Referenced."""
    references = tuple(_in_catalog(state, entity, key))
    if entity == AI_MODEL:
        references += tuple(from_above(key))
    if references:
        raise Referenced(entity=entity, key=key, references=references)


def used_by(state: CatalogState, *, model_name: str) -> tuple[Reference, ...]:
    """Everything that refers to a model."""
    return (*_in_catalog(state, AI_MODEL, model_name), *from_above(model_name))


def from_above(model_name: str) -> Iterator[Reference]:
    """Rows outside the state that point at a model, found by Django's reverse relations: no room is imported."""
    for relation in AIModelConfig._meta.related_objects:
        if relation.related_model in (AIModelConfig, *ROW_TABLES.values()):
            continue
        rows = relation.related_model._default_manager.filter(**{f"{relation.field.name}__model_name": model_name})
        entity = snake_case(relation.related_model.__name__)
        yield from (Reference(entity=entity, name=str(row)) for row in rows)


def _in_catalog(state: CatalogState, entity: str, key: str) -> Iterator[Reference]:
    # The draft counts, not the tables: the same step may have removed a reference.
    for model in state.ai_models.values():
        models = (model.replaced_by_id, *model.fallback_models)
        refers = model.provider_id == key if entity == PROVIDER else key in models
        if refers and entity in (PROVIDER, AI_MODEL):
            yield Reference(entity=AI_MODEL, name=model.model_name)
    for function in state.functions.values():
        if entity == AI_MODEL and function.text_model_id == key:
            yield Reference(entity=FUNCTION, name=function.function)
