import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0005_sign_in_counts'),
        ('credits', '0010_managed_holds'),
        ('generation', '0003_sums_of_jobs'),
    ]

    operations = [
        migrations.CreateModel(
            name='FunctionRun',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('function', models.CharField(choices=[('auto_cluster', 'Cluster keywords'), ('generate_ideas', 'Find ideas'), ('generate_content', 'Write an article'), ('generate_image_prompts', 'Write image prompts'), ('generate_images', 'Make images')], max_length=50)),
                ('input', models.JSONField()),
                ('output', models.JSONField(blank=True, null=True)),
                ('status', models.CharField(choices=[('queued', 'Queued'), ('running', 'Running'), ('done', 'Done'), ('failed', 'Failed'), ('cancelled', 'Cancelled')], default='queued', max_length=20)),
                ('failed_batches', models.JSONField(default=list)),
                ('started_by', models.CharField(choices=[('button', 'A person'), ('run_now', 'Run Now of an automation'), ('schedule', 'The schedule of an automation'), ('service', 'A service')], max_length=20)),
                ('author', models.CharField(max_length=150)),
                ('request_id', models.CharField(blank=True, max_length=255)),
                ('key_hash', models.UUIDField(unique=True)),
                ('fingerprint', models.UUIDField()),
                ('created_at', models.DateTimeField()),
                ('started_at', models.DateTimeField(blank=True, null=True)),
                ('finished_at', models.DateTimeField(blank=True, null=True)),
                ('cancel_requested_at', models.DateTimeField(blank=True, null=True)),
                ('texts_deleted_at', models.DateTimeField(blank=True, help_text='When input and output were deleted.', null=True)),
            ],
        ),
        migrations.AddField(
            model_name='attempt',
            name='invalid_text',
            field=models.TextField(blank=True, help_text='An answer of the wrong form, which a repair is asked with.'),
        ),
        migrations.AddField(
            model_name='attempt',
            name='problem',
            field=models.TextField(blank=True, help_text='What was wrong with it.'),
        ),
        migrations.AddField(
            model_name='job',
            name='batch',
            field=models.PositiveSmallIntegerField(blank=True, help_text='Which one of its run, from 0.', null=True),
        ),
        migrations.AddConstraint(
            model_name='attempt',
            constraint=models.CheckConstraint(condition=models.Q(('invalid_text', ''), ('error', 'invalid_output'), _connector='OR'), name='attempt_keeps_no_text_but_an_invalid_one'),
        ),
        migrations.AddField(
            model_name='functionrun',
            name='account',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='function_runs', to='accounts.account'),
        ),
        migrations.AddField(
            model_name='job',
            name='function_run',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='jobs', to='generation.functionrun'),
        ),
        migrations.AddConstraint(
            model_name='job',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('batch__isnull', True), ('function_run__isnull', True)), models.Q(('batch__isnull', False), ('function_run__isnull', False)), _connector='OR'), name='job_of_a_run_is_a_batch'),
        ),
        migrations.AddConstraint(
            model_name='job',
            constraint=models.UniqueConstraint(condition=models.Q(('function_run__isnull', False)), fields=('function_run', 'batch'), name='job_batch_once'),
        ),
        migrations.AddIndex(
            model_name='functionrun',
            index=models.Index(fields=['account', 'created_at', 'id'], name='function_run_by_account'),
        ),
        migrations.AddIndex(
            model_name='functionrun',
            index=models.Index(fields=['created_at', 'id'], name='function_run_by_time'),
        ),
        migrations.AddIndex(
            model_name='functionrun',
            index=models.Index(condition=models.Q(('finished_at__isnull', False), ('texts_deleted_at__isnull', True)), fields=['finished_at'], name='function_run_with_texts'),
        ),
        migrations.AddConstraint(
            model_name='functionrun',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['queued', 'running', 'done', 'failed', 'cancelled'])), name='function_run_status_known'),
        ),
        migrations.AddConstraint(
            model_name='functionrun',
            constraint=models.CheckConstraint(condition=models.Q(('function__in', ['auto_cluster', 'generate_ideas', 'generate_content', 'generate_image_prompts', 'generate_images'])), name='function_run_function_known'),
        ),
        migrations.AddConstraint(
            model_name='functionrun',
            constraint=models.CheckConstraint(condition=models.Q(('started_by__in', ['button', 'run_now', 'schedule', 'service'])), name='function_run_path_known'),
        ),
        migrations.AddConstraint(
            model_name='functionrun',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('finished_at__isnull', False), ('status__in', ('done', 'failed', 'cancelled'))), models.Q(models.Q(('status__in', ('done', 'failed', 'cancelled')), _negated=True), ('finished_at__isnull', True)), _connector='OR'), name='function_run_is_finished_when_it_ended'),
        ),
    ]
