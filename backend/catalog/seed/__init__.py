"""The first revision. `seed.json` is the only place of the backend where a model name or a price is written."""

import json
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from backend.catalog import revisions
from backend.catalog.models import CatalogRevision
from backend.catalog.models.revisions import Door
from backend.catalog.state import AI_MODEL, OPERATION, PROVIDER, SETTINGS, SETTINGS_KEY, row_from

SEED_FILE = Path(__file__).with_name("seed.json")
SECTIONS = (
    ("providers", PROVIDER, "provider_id"),
    ("ai_models", AI_MODEL, "model_name"),
    ("operations", OPERATION, "operation_type"),
)


def publish_seed(*, now: datetime) -> bool:
    """Make the seed revision 1. Does nothing and answers False where the catalog has a revision already."""
    if CatalogRevision.objects.exists():
        return False
    try:
        revisions.publish(edit=apply, author="seed", reason="Seed", door=Door.SEED, now=now, expected_revision=0)
    except revisions.StaleRevision:
        return False
    return True


def apply(draft: revisions.Draft) -> None:
    """Put the seed's rows into a draft."""
    seed: dict[str, Any] = json.loads(SEED_FILE.read_text(), parse_float=Decimal)
    for section, entity, key in SECTIONS:
        for values in seed[section]:
            draft.state.put(entity, values[key], row_from(entity, values))
    draft.state.put(SETTINGS, SETTINGS_KEY, row_from(SETTINGS, seed["settings"]))
