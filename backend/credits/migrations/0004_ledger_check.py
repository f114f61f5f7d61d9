import django.contrib.postgres.indexes
import django.core.serializers.json
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0003_accounts_by_age'),
        ('credits', '0003_usage_sums'),
    ]

    operations = [
        migrations.CreateModel(
            name='LedgerCheck',
            fields=[
                ('id', models.PositiveSmallIntegerField(primary_key=True, serialize=False)),
                ('checked_at', models.DateTimeField()),
                ('since', models.DateTimeField(null=True)),
                ('clean_until', models.DateTimeField(null=True)),
                ('finding_count', models.PositiveIntegerField()),
                ('findings', models.JSONField(encoder=django.core.serializers.json.DjangoJSONEncoder)),
            ],
        ),
        migrations.AddIndex(
            model_name='hold',
            index=django.contrib.postgres.indexes.BrinIndex(autosummarize=True, fields=['created_at', 'closed_at'], name='hold_lately'),
        ),
        migrations.AddIndex(
            model_name='ledgerentry',
            index=django.contrib.postgres.indexes.BrinIndex(autosummarize=True, fields=['created_at'], name='ledger_by_time'),
        ),
    ]
