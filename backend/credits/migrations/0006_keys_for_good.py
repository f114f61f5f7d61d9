"""Idempotency keys stay for good, so each is its hash and what its movement's own rows don't say.

Those of before keep their whole answer, and the fingerprint in the spelling of then: the first 128 bits of both hashes.
"""

from django.db import migrations, models

COPY = """
    INSERT INTO credits_idempotencykey
        (key_hash, fingerprint, fingerprint_format, movement, subject, balance, held, more)
    SELECT
        encode(substring(sha256(convert_to(owner || chr(10) || key, 'UTF8')) FOR 16), 'hex')::uuid,
        left(fingerprint, 32)::uuid, 1, '', NULL, NULL, NULL, answer
    FROM credits_formerkey
"""


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0003_accounts_by_age"),
        ("credits", "0005_quotes_of_open_holds"),
    ]
    operations = [
        migrations.RenameModel("IdempotencyKey", "FormerKey"),
        migrations.CreateModel(
            name="IdempotencyKey",
            fields=[
                ("key_hash", models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ("fingerprint", models.UUIDField()),
                ("subject", models.UUIDField(null=True)),
                ("balance", models.IntegerField(null=True)),
                ("held", models.IntegerField(null=True)),
                ("fingerprint_format", models.PositiveSmallIntegerField()),
                ("movement", models.CharField(blank=True, max_length=10)),
                ("more", models.JSONField(null=True)),
            ],
        ),
        migrations.RunSQL(COPY, migrations.RunSQL.noop),
        migrations.DeleteModel("FormerKey"),
    ]
