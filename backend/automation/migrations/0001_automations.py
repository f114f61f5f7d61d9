import backend.automation.models.automations
import django.db.models.deletion
import django.db.models.functions.text
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0006_breaker_reset'),
        ('credits', '0010_managed_holds'),
        ('generation', '0005_waiting_jobs'),
    ]

    operations = [
        migrations.CreateModel(
            name='Automation',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=100)),
                ('steps', models.JSONField()),
                ('input', models.JSONField()),
                ('schedule', models.JSONField(default=backend.automation.models.automations.manual)),
                ('next_due_at', models.DateTimeField(blank=True, null=True)),
                ('missed_runs', models.CharField(choices=[('make_once', 'One run for all of them'), ('report', 'A report of them')], default='make_once', max_length=20)),
                ('holds_whole_run', models.BooleanField(default=False, help_text='Whether each run sets aside what all of it costs at most before it starts.')),
                ('pause_reason', models.CharField(blank=True, choices=[('person', 'A person'), ('balance', 'Too few credits')], max_length=20)),
                ('paused_at', models.DateTimeField(blank=True, null=True)),
                ('paused_by', models.CharField(blank=True, max_length=200)),
                ('created_at', models.DateTimeField()),
                ('created_by', models.CharField(max_length=200)),
                ('updated_at', models.DateTimeField()),
                ('deleted_at', models.DateTimeField(blank=True, null=True)),
                ('account', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='automations', to='accounts.account')),
            ],
        ),
        migrations.CreateModel(
            name='AutomationRun',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('status', models.CharField(choices=[('queued', 'Queued'), ('running', 'Running'), ('paused', 'Paused'), ('done', 'Done'), ('failed', 'Failed'), ('cancelled', 'Cancelled'), ('missed', 'Missed')], default='queued', max_length=20)),
                ('started_by', models.CharField(choices=[('button', 'A person'), ('run_now', 'Run Now of an automation'), ('schedule', 'The schedule of an automation'), ('service', 'A service')], max_length=20)),
                ('author', models.CharField(max_length=200)),
                ('request_id', models.CharField(blank=True, max_length=255)),
                ('due_at', models.DateTimeField(blank=True, null=True)),
                ('missed_times', models.PositiveIntegerField(default=0, help_text='Due times that it stands for, or reports, beside its own.')),
                ('steps', models.JSONField()),
                ('input', models.JSONField()),
                ('holds_whole_run', models.BooleanField(default=False)),
                ('expected_credits', models.PositiveIntegerField(blank=True, help_text='Of its quote.', null=True)),
                ('max_credits', models.PositiveIntegerField(blank=True, help_text='Of its quote.', null=True)),
                ('pause_reason', models.CharField(blank=True, choices=[('person', 'A person'), ('balance', 'Too few credits')], max_length=20)),
                ('paused_at', models.DateTimeField(blank=True, null=True)),
                ('paused_by', models.CharField(blank=True, max_length=200)),
                ('needed_credits', models.PositiveIntegerField(blank=True, help_text='How many the account needs for the run to go on.', null=True)),
                ('key_hash', models.UUIDField(blank=True, null=True, unique=True)),
                ('fingerprint', models.UUIDField(blank=True, null=True)),
                ('created_at', models.DateTimeField()),
                ('started_at', models.DateTimeField(blank=True, null=True)),
                ('finished_at', models.DateTimeField(blank=True, null=True)),
                ('cancel_requested_at', models.DateTimeField(blank=True, null=True)),
                ('next_look_at', models.DateTimeField(blank=True, null=True)),
                ('seen_at', models.DateTimeField(blank=True, help_text='When somebody saw that it was missed.', null=True)),
                ('texts_deleted_at', models.DateTimeField(blank=True, help_text='When its input was deleted.', null=True)),
                ('account', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='automation_runs', to='accounts.account')),
                ('automation', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='runs', to='automation.automation')),
                ('reserve', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='automation_run', to='credits.hold')),
            ],
        ),
        migrations.CreateModel(
            name='AutomationRunStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(help_text='From 0.')),
                ('function', models.CharField(choices=[('auto_cluster', 'Cluster keywords'), ('generate_ideas', 'Find ideas'), ('generate_content', 'Write an article'), ('generate_image_prompts', 'Write image prompts'), ('generate_images', 'Make images')], max_length=50)),
                ('status', models.CharField(choices=[('waiting', 'Waiting'), ('running', 'Running'), ('done', 'Done'), ('failed', 'Failed'), ('skipped', 'Skipped'), ('cancelled', 'Cancelled')], default='waiting', max_length=20)),
                ('started_at', models.DateTimeField(blank=True, null=True)),
                ('finished_at', models.DateTimeField(blank=True, null=True)),
                ('run', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='run_steps', to='automation.automationrun')),
            ],
            options={
                'ordering': ['position'],
            },
        ),
        migrations.CreateModel(
            name='AutomationStepItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(help_text='From 0.')),
                ('attempt', models.PositiveIntegerField(default=1)),
                ('place', models.PositiveIntegerField(default=0)),
                ('count', models.PositiveIntegerField(default=1)),
                ('status', models.CharField(choices=[('waiting', 'Waiting'), ('running', 'Running'), ('done', 'Done'), ('failed', 'Failed'), ('cancelled', 'Cancelled')], default='waiting', max_length=20)),
                ('error', models.TextField(blank=True)),
                ('function_run', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='step_item', to='generation.functionrun')),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='automation.automationstepitem')),
                ('retry_of', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='retry', to='automation.automationstepitem')),
                ('step', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='items', to='automation.automationrunstep')),
            ],
            options={
                'ordering': ['number', 'attempt'],
            },
        ),
        migrations.AddIndex(
            model_name='automation',
            index=models.Index(fields=['account', 'created_at', 'id'], name='automation_by_account'),
        ),
        migrations.AddIndex(
            model_name='automation',
            index=models.Index(fields=['created_at', 'id'], name='automation_by_time'),
        ),
        migrations.AddIndex(
            model_name='automation',
            index=models.Index(condition=models.Q(('next_due_at__isnull', False)), fields=['next_due_at'], name='automation_due'),
        ),
        migrations.AddConstraint(
            model_name='automation',
            constraint=models.UniqueConstraint(models.F('account'), django.db.models.functions.text.Lower('name'), condition=models.Q(('deleted_at__isnull', True)), name='automation_name_once'),
        ),
        migrations.AddConstraint(
            model_name='automation',
            constraint=models.CheckConstraint(condition=models.Q(('missed_runs__in', ['make_once', 'report'])), name='automation_missed_runs_known'),
        ),
        migrations.AddConstraint(
            model_name='automation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('pause_reason', ''), ('paused_at__isnull', True)), models.Q(('pause_reason__in', ['person', 'balance']), ('paused_at__isnull', False)), _connector='OR'), name='automation_is_paused_for_a_reason'),
        ),
        migrations.AddConstraint(
            model_name='automation',
            constraint=models.CheckConstraint(condition=models.Q(('next_due_at__isnull', True), models.Q(('deleted_at__isnull', True), ('pause_reason', '')), _connector='OR'), name='automation_is_due_while_it_runs'),
        ),
        migrations.AddIndex(
            model_name='automationrun',
            index=models.Index(fields=['automation', 'created_at', 'id'], name='automation_run_by_automation'),
        ),
        migrations.AddIndex(
            model_name='automationrun',
            index=models.Index(fields=['account', 'created_at', 'id'], name='automation_run_by_account'),
        ),
        migrations.AddIndex(
            model_name='automationrun',
            index=models.Index(fields=['created_at', 'id'], name='automation_run_by_time'),
        ),
        migrations.AddIndex(
            model_name='automationrun',
            index=models.Index(condition=models.Q(('next_look_at__isnull', False)), fields=['next_look_at'], name='automation_run_to_look_at'),
        ),
        migrations.AddIndex(
            model_name='automationrun',
            index=models.Index(condition=models.Q(('status', 'queued')), fields=['account', 'created_at', 'id'], name='automation_run_queued'),
        ),
        migrations.AddIndex(
            model_name='automationrun',
            index=models.Index(condition=models.Q(('pause_reason', 'balance'), ('status', 'paused')), fields=['paused_at'], name='automation_run_lacks_credits'),
        ),
        migrations.AddIndex(
            model_name='automationrun',
            index=models.Index(condition=models.Q(('seen_at__isnull', True), ('status', 'missed')), fields=['finished_at'], name='automation_run_missed'),
        ),
        migrations.AddIndex(
            model_name='automationrun',
            index=models.Index(condition=models.Q(('finished_at__isnull', False), ('texts_deleted_at__isnull', True)), fields=['finished_at'], name='automation_run_with_texts'),
        ),
        migrations.AddConstraint(
            model_name='automationrun',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['queued', 'running', 'paused', 'done', 'failed', 'cancelled', 'missed'])), name='automation_run_status_known'),
        ),
        migrations.AddConstraint(
            model_name='automationrun',
            constraint=models.CheckConstraint(condition=models.Q(('started_by__in', ['button', 'run_now', 'schedule', 'service'])), name='automation_run_path_known'),
        ),
        migrations.AddConstraint(
            model_name='automationrun',
            constraint=models.UniqueConstraint(condition=models.Q(('status__in', ('running', 'paused'))), fields=('account',), name='automation_run_one_of_an_account'),
        ),
        migrations.AddConstraint(
            model_name='automationrun',
            constraint=models.UniqueConstraint(condition=models.Q(('status', 'queued')), fields=('automation',), name='automation_run_one_queued'),
        ),
        migrations.AddConstraint(
            model_name='automationrun',
            constraint=models.UniqueConstraint(condition=models.Q(('due_at__isnull', False)), fields=('automation', 'due_at'), name='automation_run_due_once'),
        ),
        migrations.AddConstraint(
            model_name='automationrun',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('finished_at__isnull', False), ('next_look_at__isnull', True), ('status__in', ('done', 'failed', 'cancelled', 'missed'))), models.Q(('finished_at__isnull', True), ('status__in', ('queued', 'running', 'paused'))), _connector='OR'), name='automation_run_is_finished_when_it_ended'),
        ),
        migrations.AddConstraint(
            model_name='automationrun',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('pause_reason__in', ['person', 'balance']), ('paused_at__isnull', False), ('status', 'paused')), models.Q(models.Q(('status', 'paused'), _negated=True), ('pause_reason', ''), ('paused_at__isnull', True)), _connector='OR'), name='automation_run_is_paused_for_a_reason'),
        ),
        migrations.AddConstraint(
            model_name='automationrun',
            constraint=models.CheckConstraint(condition=models.Q(('needed_credits__isnull', True), ('pause_reason', 'balance'), _connector='OR'), name='automation_run_needs_credits_in_a_pause'),
        ),
        migrations.AddConstraint(
            model_name='automationrun',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('fingerprint__isnull', True), ('key_hash__isnull', True)), models.Q(('fingerprint__isnull', False), ('key_hash__isnull', False)), _connector='OR'), name='automation_run_has_a_key_with_a_fingerprint'),
        ),
        migrations.AddConstraint(
            model_name='automationrunstep',
            constraint=models.UniqueConstraint(fields=('run', 'position'), name='automation_run_step_once'),
        ),
        migrations.AddConstraint(
            model_name='automationrunstep',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['waiting', 'running', 'done', 'failed', 'skipped', 'cancelled'])), name='automation_run_step_status_known'),
        ),
        migrations.AddConstraint(
            model_name='automationrunstep',
            constraint=models.CheckConstraint(condition=models.Q(('function__in', ['auto_cluster', 'generate_ideas', 'generate_content', 'generate_image_prompts', 'generate_images'])), name='automation_run_step_function_known'),
        ),
        migrations.AddConstraint(
            model_name='automationrunstep',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('finished_at__isnull', False), ('status__in', ('done', 'failed', 'skipped', 'cancelled'))), models.Q(models.Q(('status__in', ('done', 'failed', 'skipped', 'cancelled')), _negated=True), ('finished_at__isnull', True)), _connector='OR'), name='automation_run_step_is_finished_when_it_ended'),
        ),
        migrations.AddIndex(
            model_name='automationstepitem',
            index=models.Index(condition=models.Q(('status', 'running')), fields=['function_run'], name='automation_item_running'),
        ),
        migrations.AddConstraint(
            model_name='automationstepitem',
            constraint=models.UniqueConstraint(fields=('step', 'number', 'attempt'), name='automation_item_attempt_once'),
        ),
        migrations.AddConstraint(
            model_name='automationstepitem',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['waiting', 'running', 'done', 'failed', 'cancelled'])), name='automation_item_status_known'),
        ),
        migrations.AddConstraint(
            model_name='automationstepitem',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('function_run__isnull', True), ('status', 'waiting')), models.Q(('function_run__isnull', False), ('status__in', ('running', 'done'))), ('status__in', ('failed', 'cancelled')), _connector='OR'), name='automation_item_runs_a_function'),
        ),
        migrations.AddConstraint(
            model_name='automationstepitem',
            constraint=models.CheckConstraint(condition=models.Q(('error', ''), models.Q(('function_run__isnull', True), ('status', 'failed')), _connector='OR'), name='automation_item_fails_with_its_error'),
        ),
    ]
