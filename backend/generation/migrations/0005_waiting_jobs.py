from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0006_breaker_reset'),
        ('credits', '0010_managed_holds'),
        ('generation', '0004_function_runs'),
    ]

    operations = [
        migrations.AddField(
            model_name='job',
            name='not_before',
            field=models.DateTimeField(blank=True, help_text='Until when it waits without a worker.', null=True),
        ),
        migrations.AddField(
            model_name='job',
            name='waits_for',
            field=models.CharField(blank=True, help_text='The provider that it waits for, until its call is sent.', max_length=50),
        ),
        migrations.AddIndex(
            model_name='job',
            index=models.Index(condition=models.Q(('status', 'queued'), models.Q(('not_before', None), ('waits_for__gt', ''), _connector='OR')), fields=['account', 'waits_for', 'created_at', 'id'], name='job_in_turn'),
        ),
        migrations.AddIndex(
            model_name='job',
            index=models.Index(condition=models.Q(('waits_for', ''), _negated=True), fields=['waits_for'], name='job_that_waits'),
        ),
        migrations.AddIndex(
            model_name='job',
            index=models.Index(condition=models.Q(('status__in', ('queued', 'running'))), fields=['account'], name='job_open'),
        ),
        migrations.AddIndex(
            model_name='job',
            index=models.Index(condition=models.Q(('not_before__isnull', False), ('status', 'queued')), fields=['not_before'], name='job_put_off'),
        ),
    ]
