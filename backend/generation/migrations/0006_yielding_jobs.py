from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0008_audited_automations'),
        ('credits', '0011_reserves'),
        ('generation', '0005_waiting_jobs'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='job',
            name='job_in_turn',
        ),
        migrations.AddField(
            model_name='job',
            name='yields',
            field=models.BooleanField(default=False, help_text='Whether all others go before it: nobody waits for it.'),
        ),
        migrations.AddIndex(
            model_name='job',
            index=models.Index(condition=models.Q(('status', 'queued'), ('yields', False), models.Q(('not_before', None), ('waits_for__gt', ''), _connector='OR')), fields=['account', 'waits_for', 'created_at', 'id'], name='job_in_turn'),
        ),
        migrations.AddIndex(
            model_name='job',
            index=models.Index(condition=models.Q(('status', 'queued'), ('yields', True), models.Q(('not_before', None), ('waits_for__gt', ''), _connector='OR')), fields=['waits_for', 'created_at', 'id'], name='job_that_yields'),
        ),
    ]
