"""What speaks against a row is a column, not the wording of its message."""

from django.db import migrations, models

REASONS = (
    "negative_price",
    "missing_price",
    "zero_price",
    "large_move",
    "retired",
    "wrong_unit",
    "conditional_price",
    "sources_disagree",
)
FLAG_ROWS = f"""
UPDATE imports_importrow SET flags = jsonb_build_array(jsonb_build_object('reason', reason, 'message', message))
WHERE reason IN ({", ".join(f"'{reason}'" for reason in REASONS)});
"""
# Adopted rows did not keep the reason: a price that depends on more is one that asks for a price as theirs did.
FLAG_ADOPTED_ROWS = """
UPDATE imports_importrow SET flags = jsonb_build_array(jsonb_build_object(
    'reason', 'conditional_price', 'message', substr(message, length('It was adopted from this row. ') + 1)))
WHERE reason = 'adopted' AND message LIKE 'It was adopted from this row. _%';
"""


class Migration(migrations.Migration):
    dependencies = [("imports", "0001_initial")]
    operations = [
        migrations.AddField("importrow", "flags", models.JSONField(default=list)),
        migrations.RunSQL(FLAG_ROWS + FLAG_ADOPTED_ROWS, migrations.RunSQL.noop),
    ]
