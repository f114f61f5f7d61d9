"""Imports and what is watched have rooms of their own: their tables go there as they are.

`door` is called `channel`.
"""

from django.db import migrations

TABLES = {
    "catalog_importreview": "imports_importreview",
    "catalog_importrow": "imports_importrow",
    "catalog_heartbeat": "watch_heartbeat",
    "catalog_knownissue": "watch_knownissue",
    "catalog_issuewebhook": "watch_issuewebhook",
}


class Migration(migrations.Migration):
    dependencies = [("catalog", "0006_accepted_low_margin")]
    operations = [
        migrations.RunSQL(
            "".join(f"ALTER TABLE {old} RENAME TO {new};" for old, new in TABLES.items()),
            "".join(f"ALTER TABLE {new} RENAME TO {old};" for old, new in TABLES.items()),
            state_operations=[
                migrations.DeleteModel("ImportRow"),
                migrations.DeleteModel("ImportReview"),
                migrations.DeleteModel("Heartbeat"),
                migrations.DeleteModel("KnownIssue"),
                migrations.DeleteModel("IssueWebhook"),
            ],
        ),
        migrations.RenameField("catalogrevision", "door", "channel"),
        migrations.RenameField("catalogschedule", "door", "channel"),
    ]
