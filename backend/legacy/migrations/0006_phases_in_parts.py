import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('legacy', '0005_drift_by_kind'),
    ]

    operations = [
        migrations.CreateModel(
            name='LegacyPart',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('facts', models.JSONField()),
            ],
        ),
        migrations.RemoveConstraint(
            model_name='legacyphase',
            name='legacy_phase_state_known',
        ),
        migrations.AlterField(
            model_name='legacyphase',
            name='state',
            field=models.CharField(choices=[('begun', 'Begun: apply it again to go on, or revert it'), ('applied', 'Applied'), ('reverted', 'Reverted')], max_length=10),
        ),
        migrations.AddConstraint(
            model_name='legacyphase',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['begun', 'applied', 'reverted'])), name='legacy_phase_state_known'),
        ),
        migrations.AddField(
            model_name='legacypart',
            name='phase',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='parts', to='legacy.legacyphase'),
        ),
    ]
