"""The catalog's tables. What a revision holds is written by `revisions.publish` alone: the database sees to it."""

from backend.catalog.models.ai_models import ROW_TABLES, AIModelConfig, AIModelImagePrice, AIModelRate
from backend.catalog.models.functions import AIFunctionConfig
from backend.catalog.models.operations import CreditCostConfig
from backend.catalog.models.overrides import AccountOverride
from backend.catalog.models.providers import IntegrationProvider, SecretHealth
from backend.catalog.models.revisions import CatalogChange, CatalogRevision
from backend.catalog.models.schedules import CatalogSchedule
from backend.catalog.models.settings import GlobalIntegrationSettings

__all__ = [
    "ROW_TABLES",
    "AIFunctionConfig",
    "AIModelConfig",
    "AIModelImagePrice",
    "AIModelRate",
    "AccountOverride",
    "CatalogChange",
    "CatalogRevision",
    "CatalogSchedule",
    "CreditCostConfig",
    "GlobalIntegrationSettings",
    "IntegrationProvider",
    "SecretHealth",
]
