import django.contrib.postgres.fields
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0005_sign_in_counts'),
        ('credits', '0009_models_sold_by_unit'),
    ]

    operations = [
        migrations.CreateModel(
            name='Job',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('text', 'Text'), ('image', 'Images')], max_length=10)),
                ('operation_type', models.CharField(blank=True, choices=[('clustering', 'Clustering'), ('idea_generation', 'Idea generation'), ('content_generation', 'Content generation'), ('image_prompt_extraction', 'Image prompt extraction'), ('image_generation', 'Image generation'), ('internal_linking', 'Internal linking'), ('content_optimization', 'Content optimization')], max_length=50)),
                ('model_name', models.CharField(max_length=100)),
                ('article', models.CharField(blank=True, help_text='The article that its images are for.', max_length=255)),
                ('input', models.JSONField()),
                ('quote', models.JSONField(help_text='As it was redeemed; the hold forgets it when it is closed.')),
                ('key_hash', models.UUIDField(unique=True)),
                ('fingerprint', models.UUIDField()),
                ('status', models.CharField(choices=[('queued', 'Queued'), ('running', 'Running'), ('done', 'Done'), ('failed', 'Failed'), ('cancelled', 'Cancelled'), ('to_reconcile', 'To reconcile')], default='queued', max_length=20)),
                ('step', models.CharField(choices=[('waiting', 'Waiting for a worker'), ('calling', 'Calling the provider'), ('retrying', 'Waiting for the next attempt'), ('settling', 'Settling'), ('ended', 'Ended')], default='waiting', max_length=20)),
                ('percent', models.PositiveSmallIntegerField(default=0)),
                ('error', models.CharField(blank=True, help_text='Why it failed: one of the kinds of errors.', max_length=30)),
                ('text', models.TextField(blank=True)),
                ('claimed_by', models.UUIDField(blank=True, null=True)),
                ('claimed_until', models.DateTimeField(blank=True, null=True)),
                ('cancel_requested_at', models.DateTimeField(blank=True, null=True)),
                ('created_at', models.DateTimeField()),
                ('deadline', models.DateTimeField(help_text='No call is made after it.')),
                ('started_at', models.DateTimeField(blank=True, null=True)),
                ('finished_at', models.DateTimeField(blank=True, null=True)),
                ('decided_by', models.CharField(blank=True, help_text='Who decided its missing usage.', max_length=150)),
                ('decision_reason', models.TextField(blank=True)),
                ('end_reported_at', models.DateTimeField(blank=True, help_text='When its end was passed on.', null=True)),
                ('account', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='jobs', to='accounts.account')),
                ('hold', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='job', to='credits.hold')),
            ],
        ),
        migrations.CreateModel(
            name='Attempt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('place', models.PositiveSmallIntegerField(default=0)),
                ('model_name', models.CharField(max_length=100)),
                ('provider_id', models.CharField(max_length=50)),
                ('status', models.CharField(choices=[('prepared', 'Prepared'), ('sent', 'Sent'), ('answered', 'Answered'), ('settled', 'Settled')], default='prepared', max_length=10)),
                ('prepared_at', models.DateTimeField()),
                ('sent_at', models.DateTimeField(blank=True, null=True)),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
                ('settled_at', models.DateTimeField(blank=True, null=True)),
                ('provider_request_id', models.CharField(blank=True, max_length=200)),
                ('error', models.CharField(blank=True, max_length=30)),
                ('is_sent', models.BooleanField(null=True)),
                ('is_delivered', models.BooleanField(default=False)),
                ('retry_at', models.DateTimeField(blank=True, help_text='From when on the same may be asked again.', null=True)),
                ('cost_unknown', models.BooleanField(default=False)),
                ('usage', models.JSONField(blank=True, null=True)),
                ('images_asked', models.PositiveSmallIntegerField(default=0)),
                ('images', models.PositiveSmallIntegerField(default=0, help_text='Images delivered.')),
                ('image_ids', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), default=list, help_text='The files of these images.', size=None)),
                ('reported_cost_usd', models.DecimalField(blank=True, decimal_places=14, max_digits=30, null=True)),
                ('cost_usd', models.DecimalField(blank=True, decimal_places=14, max_digits=30, null=True)),
                ('cost_source', models.CharField(blank=True, choices=[('reported', 'Reported by the provider'), ('rate_card', 'Computed from the rate card'), ('estimate', 'Estimated')], max_length=20)),
                ('job', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='attempts', to='generation.job')),
            ],
            options={
                'ordering': ['number'],
            },
        ),
        migrations.AddIndex(
            model_name='job',
            index=models.Index(fields=['account', 'created_at', 'id'], name='job_by_account'),
        ),
        migrations.AddIndex(
            model_name='job',
            index=models.Index(condition=models.Q(('article', ''), _negated=True), fields=['account', 'article'], name='job_by_article'),
        ),
        migrations.AddIndex(
            model_name='job',
            index=models.Index(condition=models.Q(('status', 'queued')), fields=['created_at', 'id'], name='job_queued'),
        ),
        migrations.AddIndex(
            model_name='job',
            index=models.Index(condition=models.Q(('status', 'running')), fields=['claimed_until'], name='job_running'),
        ),
        migrations.AddIndex(
            model_name='job',
            index=models.Index(condition=models.Q(('status', 'to_reconcile')), fields=['created_at', 'id'], name='job_to_reconcile'),
        ),
        migrations.AddIndex(
            model_name='job',
            index=models.Index(condition=models.Q(('end_reported_at__isnull', True), ('finished_at__isnull', False)), fields=['finished_at'], name='job_end_to_report'),
        ),
        migrations.AddConstraint(
            model_name='job',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['queued', 'running', 'done', 'failed', 'cancelled', 'to_reconcile'])), name='job_status_known'),
        ),
        migrations.AddConstraint(
            model_name='job',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['text', 'image'])), name='job_kind_known'),
        ),
        migrations.AddConstraint(
            model_name='job',
            constraint=models.CheckConstraint(condition=models.Q(('percent__lte', 100)), name='job_percent_in_range'),
        ),
        migrations.AddConstraint(
            model_name='job',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('finished_at__isnull', False), ('status__in', ('done', 'failed', 'cancelled', 'to_reconcile'))), models.Q(models.Q(('status__in', ('done', 'failed', 'cancelled', 'to_reconcile')), _negated=True), ('finished_at__isnull', True)), _connector='OR'), name='job_is_finished_when_it_ended'),
        ),
        migrations.AddConstraint(
            model_name='job',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'failed'), models.Q(('error', ''), _negated=True)), models.Q(models.Q(('status', 'failed'), _negated=True), ('error', '')), _connector='OR'), name='job_fails_of_something'),
        ),
        migrations.AddConstraint(
            model_name='job',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('claimed_by__isnull', False), ('claimed_until__isnull', False), ('status', 'running')), models.Q(models.Q(('status', 'running'), _negated=True), ('claimed_by__isnull', True), ('claimed_until__isnull', True)), _connector='OR'), name='job_is_claimed_while_it_runs'),
        ),
        migrations.AddConstraint(
            model_name='job',
            constraint=models.CheckConstraint(condition=models.Q(('end_reported_at__isnull', True), ('finished_at__isnull', False), _connector='OR'), name='job_reports_only_its_end'),
        ),
        migrations.AddConstraint(
            model_name='attempt',
            constraint=models.UniqueConstraint(fields=('job', 'number'), name='attempt_number_once'),
        ),
        migrations.AddConstraint(
            model_name='attempt',
            constraint=models.UniqueConstraint(condition=models.Q(('is_delivered', True)), fields=('job', 'place'), name='attempt_delivers_a_call_once'),
        ),
        migrations.AddConstraint(
            model_name='attempt',
            constraint=models.UniqueConstraint(condition=models.Q(('status__in', ('prepared', 'sent'))), fields=('job',), name='attempt_is_one_at_a_time'),
        ),
        migrations.AddConstraint(
            model_name='attempt',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answered_at', None), ('sent_at', None), ('settled_at', None), ('status', 'prepared')), models.Q(('answered_at', None), ('sent_at__isnull', False), ('settled_at', None), ('status', 'sent')), models.Q(('answered_at__isnull', False), ('settled_at', None), ('status', 'answered')), models.Q(('answered_at__isnull', False), ('settled_at__isnull', False), ('status', 'settled')), _connector='OR'), name='attempt_status_has_its_time'),
        ),
        migrations.AddConstraint(
            model_name='attempt',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('error', ''), ('is_delivered', False), ('status__in', ('prepared', 'sent'))), models.Q(('is_sent__isnull', False), ('status__in', ('answered', 'settled')), models.Q(models.Q(('error', ''), ('is_delivered', True), ('is_sent', True)), models.Q(('is_delivered', False), models.Q(('error', ''), _negated=True)), _connector='OR')), _connector='OR'), name='attempt_delivers_or_fails'),
        ),
        migrations.AddConstraint(
            model_name='attempt',
            constraint=models.CheckConstraint(condition=models.Q(('cost_unknown', False), models.Q(('cost_usd__isnull', True), ('is_sent', True)), _connector='OR'), name='attempt_of_unknown_cost_has_none'),
        ),
    ]
