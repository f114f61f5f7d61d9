"""Changing the catalog over GraphQL in tests, and what the tables hold before and after."""

from typing import Any

from django.db import connection

from backend.catalog.models import (
    AIModelConfig,
    AIModelImagePrice,
    AIModelRate,
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
    AIModelImagePrice,
    AIModelRate,
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
  ... on CatalogChangePayload {
    revision { number } dryRun
    changes { action entity key field before after }
    impact {
      tiers { tier modelNameBefore modelNameAfter creditsBefore creditsAfter }
      defaults { modelType modelNameBefore modelNameAfter }
      unavailableModelNames availableModelNames
      prices { modelName creditsPerImageBefore creditsPerImageAfter }
      margins { modelName size imageQuality before after isLow }
    }
  }
  ... on UserError { code message path }
  ... on InvalidCatalog { problems { entity key field path message } }
  ... on StaleRevision { expected current }
  ... on Referenced { references { entity name } }
  ... on LowMargin { margins { modelName isLow } }
"""


def change(caller: Api, mutation: str, **values: Any) -> dict[str, Any]:
    kind = mutation[0].upper() + mutation[1:]
    kind = kind.replace("AiModel", "AIModel")
    document = f"mutation M($input: {kind}Input!) {{ {mutation}(input: $input) {{ {RESULT} }} }}"
    return numbered(caller.data(document, input={"reason": "a test", **values})[mutation])


def numbered(result: dict[str, Any]) -> dict[str, Any]:
    """The result with the number of its revision in the revision's place."""
    return {**result, "revision": result["revision"]["number"]} if "revision" in result else result


def fields(published: dict[str, Any]) -> set[tuple[str, str]]:
    assert published["__typename"] == "CatalogChangePayload", published
    return {(row["key"], row["field"]) for row in published["changes"]}


def dump() -> str:
    """Every row as PostgreSQL prints it: Django's serializers would take longer than what is tested."""
    names = [(table._meta.db_table, table._meta.pk.column) for table in TABLES]
    rows = " UNION ALL ".join(
        f'SELECT string_agg(t::text, chr(10) ORDER BY "{key}") FROM "{name}" t' for name, key in names
    )
    with connection.cursor() as cursor:
        cursor.execute(rows)
        return repr(cursor.fetchall())
