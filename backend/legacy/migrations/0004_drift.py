from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('legacy', '0003_phase_of_endpoints'),
    ]

    operations = [
        migrations.CreateModel(
            name='LegacyDrift',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('what', models.TextField()),
                ('there', models.TextField()),
                ('here', models.TextField()),
                ('first_seen_at', models.DateTimeField()),
                ('last_seen_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'verbose_name': 'drift',
                'verbose_name_plural': 'drift',
                'indexes': [models.Index(fields=['first_seen_at', 'id'], name='legacy_drift_by_age')],
            },
        ),
    ]
