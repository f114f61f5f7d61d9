from django.db import migrations, models

KINDS = """
UPDATE legacy_legacydrift SET kind = CASE
    WHEN what LIKE 'account %: override %' OR what LIKE 'override %' THEN 'override'
    WHEN what LIKE 'account %' THEN 'balance'
    WHEN what LIKE 'model %' THEN 'model'
    WHEN what LIKE 'provider %' THEN 'provider'
    WHEN what LIKE 'operation %' THEN 'operation'
    WHEN what LIKE 'API key of %' OR what LIKE 'key %' THEN 'key'
    WHEN what LIKE 'default %' OR what LIKE 'choice of a model %' THEN 'default'
    ELSE 'setting'
END
"""
"""Rows of before say what they are of in words."""


class Migration(migrations.Migration):

    dependencies = [
        ('legacy', '0004_drift'),
    ]

    operations = [
        migrations.CreateModel(
            name='LegacyWatch',
            fields=[
                ('only', models.PositiveSmallIntegerField(default=1, editable=False, primary_key=True, serialize=False)),
                ('next_at', models.DateTimeField()),
                ('watched_at', models.DateTimeField(null=True)),
                ('failed_at', models.DateTimeField(null=True)),
                ('failure', models.TextField(blank=True)),
            ],
        ),
        migrations.AlterModelOptions(
            name='legacydrift',
            options={'verbose_name': 'Legacy drift', 'verbose_name_plural': 'Legacy drift'},
        ),
        migrations.AddField(
            model_name='legacydrift',
            name='kind',
            field=models.CharField(choices=[('provider', 'Provider'), ('model', 'Model'), ('setting', 'Setting'), ('operation', 'Operation'), ('override', 'Override of an account'), ('key', 'Key'), ('balance', 'Opening balance'), ('default', 'Default model')], default='setting', max_length=20),
            preserve_default=False,
        ),
        migrations.RunSQL(KINDS, migrations.RunSQL.noop),
        migrations.AlterField(
            model_name='legacydrift',
            name='ended_at',
            field=models.DateTimeField(blank=True, null=True, verbose_name='until'),
        ),
        migrations.AlterField(
            model_name='legacydrift',
            name='first_seen_at',
            field=models.DateTimeField(verbose_name='since'),
        ),
        migrations.AlterField(
            model_name='legacydrift',
            name='last_seen_at',
            field=models.DateTimeField(verbose_name='seen last'),
        ),
        migrations.AddIndex(
            model_name='legacydrift',
            index=models.Index(condition=models.Q(('ended_at', None)), fields=['kind', 'first_seen_at'], name='legacy_drift_open'),
        ),
        migrations.AddIndex(
            model_name='legacydrift',
            index=models.Index(fields=['ended_at'], name='legacy_drift_ended'),
        ),
        migrations.AddConstraint(
            model_name='legacydrift',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['provider', 'model', 'setting', 'operation', 'override', 'key', 'balance', 'default'])), name='legacy_drift_kind_known'),
        ),
        migrations.AddConstraint(
            model_name='legacywatch',
            constraint=models.CheckConstraint(condition=models.Q(('only', 1)), name='legacy_watch_is_one'),
        ),
    ]
