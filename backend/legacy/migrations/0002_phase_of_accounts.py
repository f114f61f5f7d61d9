from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('legacy', '0001_phases'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='legacyphase',
            name='legacy_phase_known',
        ),
        migrations.AlterField(
            model_name='legacyphase',
            name='number',
            field=models.PositiveSmallIntegerField(choices=[(1, 'Models and providers'), (2, 'Settings, operations and overrides'), (3, 'Keys'), (4, 'Accounts and opening balances')], primary_key=True, serialize=False),
        ),
        migrations.AddConstraint(
            model_name='legacyphase',
            constraint=models.CheckConstraint(condition=models.Q(('number__in', [1, 2, 3, 4])), name='legacy_phase_known'),
        ),
    ]
