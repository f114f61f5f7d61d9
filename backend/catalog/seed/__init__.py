"""The first revision. `seed.json` is the only place of the backend where a model name or a price is written."""

from datetime import datetime
from pathlib import Path

from backend.catalog import files, revisions
from backend.catalog.models import CatalogRevision
from backend.catalog.models.revisions import Channel
from backend.catalog.registry import ModelRegistry

SEED_FILE = Path(__file__).with_name("seed.json")


def publish_seed(*, now: datetime) -> bool:
    """Make the seed revision 1. Does nothing and answers False where the catalog has a revision already."""
    if CatalogRevision.objects.exists():
        return False
    try:
        revisions.publish(edit=apply, author="seed", reason="Seed", channel=Channel.SEED, now=now, expected_revision=0)
    except revisions.StaleRevision:  # another process was faster
        return False
    return True


def publish_functions(*, now: datetime) -> bool:
    """Add the seed's functions that the catalog does not have, as one from before there were any: a revision of its
    own. Answers whether there was something to add."""
    known = ModelRegistry.current().functions
    missing = {name: row for name, row in files.read(SEED_FILE.read_text()).functions.items() if name not in known}

    def add(draft: revisions.Draft) -> None:
        for name, row in missing.items():
            draft.state.functions.setdefault(name, row)

    if missing:
        revisions.publish(edit=add, author="seed", reason="Functions of the seed", channel=Channel.SEED, now=now)
    return bool(missing)


def apply(draft: revisions.Draft) -> None:
    """Put the seed's rows into a draft."""
    files.replace_all(draft, state=files.read(SEED_FILE.read_text()))
