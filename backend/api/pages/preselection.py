"""What the page of images preselects, so that it asks for the price while it asks for the catalog."""

from typing import TypedDict

from django.http import HttpRequest

from backend.accounts.scopes import Right
from backend.api.auth import Unauthenticated, caller_of
from backend.api.http.database_loss import DATABASE_LOSS
from backend.catalog.enums import ModelType
from backend.catalog.registry import CatalogNotSeeded, ModelRegistry


class Choice(TypedDict):
    tier: str
    count: int
    size: str | None


def preselected(request: HttpRequest) -> Choice | None:
    """One image of the default tier, in its first size; None where there is none or the caller may not know."""
    try:
        if not caller_of(request).may(Right.CATALOG_READ):
            return None
        model = ModelRegistry.current().get_default_model(ModelType.IMAGE)
    except (Unauthenticated, CatalogNotSeeded, *DATABASE_LOSS):
        return None  # the page asks for the catalog and shows what is wrong
    if model is None or model.quality_tier is None:
        return None
    return Choice(tier=model.quality_tier.name, count=1, size=model.valid_sizes[0] if model.valid_sizes else None)
