"""The aliases that every installation begins with; staff change them afterwards."""

import json
from pathlib import Path

from django.db import migrations
from django.utils import timezone

FILE = Path(__file__).resolve().parents[1] / "aliases.json"


def add(apps, schema_editor):
    alias = apps.get_model("imports", "ImportAlias")
    alias.objects.bulk_create(
        (
            alias(kind=kind, name=name, means=means, author="seed", set_at=timezone.now())
            for kind, meanings in json.loads(FILE.read_text()).items()
            for means, names in meanings.items()
            for name in names
        ),
        ignore_conflicts=True,
    )


class Migration(migrations.Migration):
    dependencies = [("imports", "0004_sources")]
    operations = [migrations.RunPython(add, migrations.RunPython.noop)]
