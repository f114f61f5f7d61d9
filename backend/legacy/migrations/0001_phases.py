from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='LegacyPhase',
            fields=[
                ('number', models.PositiveSmallIntegerField(choices=[(1, 'Models and providers'), (2, 'Settings, operations and overrides'), (3, 'Keys')], primary_key=True, serialize=False)),
                ('state', models.CharField(choices=[('applied', 'Applied'), ('reverted', 'Reverted')], max_length=10)),
                ('facts', models.JSONField(default=dict)),
                ('author', models.CharField(max_length=200)),
                ('reason', models.TextField()),
                ('changed_at', models.DateTimeField()),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('number__in', [1, 2, 3])), name='legacy_phase_known'), models.CheckConstraint(condition=models.Q(('state__in', ['applied', 'reverted'])), name='legacy_phase_state_known')],
            },
        ),
    ]
