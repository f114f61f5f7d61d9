"""Changing the catalog over GraphQL in tests, and what the tables hold before and after."""

from typing import Any

from django.core import serializers

from backend.catalog.models import (
    AIModelConfig,
    AIModelImageCost,
    CatalogChange,
    CatalogRevision,
    CreditCostConfig,
    GlobalIntegrationSettings,
    IntegrationProvider,
    SecretHealth,
)
from backend.imports.models import ImportReview, ImportRow
from tests.support.api import Api

TABLES = (
    AIModelConfig,
    AIModelImageCost,
    CatalogChange,
    CatalogRevision,
    CreditCostConfig,
    GlobalIntegrationSettings,
    ImportReview,
    ImportRow,
    IntegrationProvider,
    SecretHealth,
)
RESULT = """
  __typename
  ... on CatalogPublished {
    revision dryRun
    changes { action entity key field before after }
    impact {
      tiers { qualityTier modelBefore modelAfter creditsBefore creditsAfter }
      defaults { modelType modelBefore modelAfter }
      unavailable available
      prices { modelName creditsPerImageBefore creditsPerImageAfter }
      margins { modelName size imageQuality before after isLow }
    }
  }
  ... on UserError { code message path }
  ... on InvalidCatalog { problems { entity key field path message } }
  ... on StaleRevision { expected current }
  ... on Referenced { references { kind name } }
  ... on LowMargin { margins { modelName isLow } }
"""


def change(caller: Api, mutation: str, **values: Any) -> dict[str, Any]:
    kind = mutation[0].upper() + mutation[1:]
    kind = {"CatalogChange": "CatalogChanges"}.get(kind, kind).replace("AiModel", "AIModel")
    document = f"mutation M($input: {kind}Input!) {{ {mutation}(input: $input) {{ {RESULT} }} }}"
    found: dict[str, Any] = caller.data(document, input={"reason": "a test", **values})[mutation]
    return found


def fields(published: dict[str, Any]) -> set[tuple[str, str]]:
    assert published["__typename"] == "CatalogPublished", published
    return {(row["key"], row["field"]) for row in published["changes"]}


def dump() -> str:
    return "".join(serializers.serialize("json", table._default_manager.order_by("pk")) for table in TABLES)
