"""The catalog's tables. Its rows are written by `revisions.publish` alone; the database refuses other writes."""

from backend.catalog.models.ai_models import AIModelConfig, AIModelImageCost
from backend.catalog.models.imports import ImportReview, ImportRow
from backend.catalog.models.operations import CreditCostConfig
from backend.catalog.models.overrides import AccountOverride
from backend.catalog.models.providers import IntegrationProvider, SecretHealth
from backend.catalog.models.revisions import CatalogChange, CatalogRevision
from backend.catalog.models.settings import GlobalIntegrationSettings

__all__ = [
    "AIModelConfig",
    "AIModelImageCost",
    "AccountOverride",
    "CatalogChange",
    "CatalogRevision",
    "CreditCostConfig",
    "GlobalIntegrationSettings",
    "ImportReview",
    "ImportRow",
    "IntegrationProvider",
    "SecretHealth",
]
