from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('catalog', '0016_functions'),
    ]

    operations = [
        migrations.AddField(
            model_name='globalintegrationsettings',
            name='reconcile_after_hours',
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='globalintegrationsettings',
            name='reconcile_rule',
            field=models.CharField(blank=True, choices=[('estimate', 'Charge an estimate'), ('release', 'Charge nothing')], max_length=50, null=True),
        ),
        migrations.AddConstraint(
            model_name='globalintegrationsettings',
            constraint=models.CheckConstraint(condition=models.Q(('reconcile_rule__isnull', True), ('reconcile_rule__in', ['estimate', 'release']), _connector='OR'), name='settings_reconcile_rule_known'),
        ),
        migrations.AddConstraint(
            model_name='globalintegrationsettings',
            constraint=models.CheckConstraint(condition=models.Q(('reconcile_after_hours__isnull', True), models.Q(('reconcile_after_hours__gte', 1), ('reconcile_after_hours__lte', 8760)), _connector='OR'), name='settings_reconcile_after_hours_in_range'),
        ),
        migrations.AddConstraint(
            model_name='globalintegrationsettings',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('reconcile_after_hours__isnull', True), ('reconcile_rule__isnull', True)), models.Q(('reconcile_after_hours__isnull', False), ('reconcile_rule__isnull', False)), _connector='OR'), name='settings_rule_to_reconcile_has_its_hours'),
        ),
    ]
