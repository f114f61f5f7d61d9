from django.db import migrations


class Migration(migrations.Migration):
    """The table of the setting CACHES, as `createcachetable` makes it."""

    dependencies = [
        ('accounts', '0004_audit_and_makers'),
    ]

    operations = [
        migrations.RunSQL(
            sql="""
            CREATE TABLE accounts_sign_in_counts (
                cache_key varchar(255) NOT NULL PRIMARY KEY,
                value text NOT NULL,
                expires timestamptz NOT NULL
            );
            CREATE INDEX accounts_sign_in_counts_expires ON accounts_sign_in_counts (expires);
            """,
            reverse_sql="DROP TABLE accounts_sign_in_counts",
        ),
    ]
