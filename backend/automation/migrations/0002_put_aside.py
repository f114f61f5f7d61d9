from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0009_audited_runs'),
        ('automation', '0001_automations'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='automation',
            name='automation_is_paused_for_a_reason',
        ),
        migrations.AlterField(
            model_name='automation',
            name='pause_reason',
            field=models.CharField(blank=True, choices=[('person', 'A person'), ('balance', 'Too few credits'), ('not_readable', 'Not readable')], max_length=20),
        ),
        migrations.AlterField(
            model_name='automationrun',
            name='expected_credits',
            field=models.PositiveBigIntegerField(blank=True, help_text='Of its quote.', null=True),
        ),
        migrations.AlterField(
            model_name='automationrun',
            name='max_credits',
            field=models.PositiveBigIntegerField(blank=True, help_text='Of its quote.', null=True),
        ),
        migrations.AlterField(
            model_name='automationrun',
            name='pause_reason',
            field=models.CharField(blank=True, choices=[('person', 'A person'), ('balance', 'Too few credits'), ('not_readable', 'Not readable')], max_length=20),
        ),
        migrations.AddConstraint(
            model_name='automation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('pause_reason', ''), ('paused_at__isnull', True)), models.Q(('pause_reason__in', ['person', 'balance', 'not_readable']), ('paused_at__isnull', False)), _connector='OR'), name='automation_is_paused_for_a_reason'),
        ),
    ]
