from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0010_suspensions'),
        ('automation', '0002_put_aside'),
        ('credits', '0011_reserves'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='automation',
            name='automation_is_paused_for_a_reason',
        ),
        migrations.RemoveConstraint(
            model_name='automationrun',
            name='automation_run_is_paused_for_a_reason',
        ),
        migrations.AlterField(
            model_name='automation',
            name='pause_reason',
            field=models.CharField(blank=True, choices=[('person', 'A person'), ('balance', 'Too few credits'), ('suspension', 'A suspended account'), ('not_readable', 'Not readable')], max_length=20),
        ),
        migrations.AlterField(
            model_name='automationrun',
            name='pause_reason',
            field=models.CharField(blank=True, choices=[('person', 'A person'), ('balance', 'Too few credits'), ('suspension', 'A suspended account'), ('not_readable', 'Not readable')], max_length=20),
        ),
        migrations.AddConstraint(
            model_name='automation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('pause_reason', ''), ('paused_at__isnull', True)), models.Q(('pause_reason__in', ['person', 'balance', 'suspension', 'not_readable']), ('paused_at__isnull', False)), _connector='OR'), name='automation_is_paused_for_a_reason'),
        ),
        migrations.AddConstraint(
            model_name='automationrun',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('pause_reason__in', ['person', 'balance', 'suspension']), ('paused_at__isnull', False), ('status', 'paused')), models.Q(models.Q(('status', 'paused'), _negated=True), ('pause_reason', ''), ('paused_at__isnull', True)), _connector='OR'), name='automation_run_is_paused_for_a_reason'),
        ),
    ]
