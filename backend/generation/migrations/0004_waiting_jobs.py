from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0005_sign_in_counts'),
        ('credits', '0010_managed_holds'),
        ('generation', '0003_sums_of_jobs'),
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
        migrations.AlterField(
            model_name='job',
            name='step',
            field=models.CharField(choices=[('waiting', 'Waiting for a worker or the provider'), ('calling', 'Calling the provider'), ('retrying', 'Waiting for the next attempt'), ('settling', 'Settling'), ('ended', 'Ended')], default='waiting', max_length=20),
        ),
        migrations.AddIndex(
            model_name='job',
            index=models.Index(condition=models.Q(('status', 'queued')), fields=['waits_for', 'account', 'created_at', 'id'], name='job_in_turn'),
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
