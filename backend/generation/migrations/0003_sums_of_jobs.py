import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0005_sign_in_counts'),
        ('credits', '0009_models_sold_by_unit'),
        ('generation', '0002_image_files'),
    ]

    operations = [
        migrations.CreateModel(
            name='CallSum',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slot', models.PositiveSmallIntegerField()),
                ('provider_id', models.CharField(max_length=50)),
                ('model_name', models.CharField(max_length=100)),
                ('error', models.CharField(max_length=30)),
                ('calls', models.BigIntegerField()),
                ('retries', models.BigIntegerField()),
                ('cost_usd', models.DecimalField(decimal_places=14, max_digits=40)),
                ('cost_unknown', models.BigIntegerField(help_text='Calls whose cost is unknown.')),
                ('timed', models.BigIntegerField()),
                ('seconds', models.FloatField()),
                ('within_1', models.BigIntegerField()),
                ('within_3', models.BigIntegerField()),
                ('within_10', models.BigIntegerField()),
                ('within_30', models.BigIntegerField()),
                ('within_100', models.BigIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name='JobSum',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slot', models.PositiveSmallIntegerField()),
                ('provider_id', models.CharField(help_text='Empty where nothing was delivered.', max_length=50)),
                ('model_name', models.CharField(max_length=100)),
                ('kind', models.CharField(max_length=10)),
                ('status', models.CharField(max_length=20)),
                ('jobs', models.BigIntegerField()),
                ('credits', models.BigIntegerField()),
            ],
        ),
        migrations.AddField(
            model_name='job',
            name='texts_deleted_at',
            field=models.DateTimeField(blank=True, help_text='When what it asked and got was deleted.', null=True),
        ),
        migrations.AddIndex(
            model_name='job',
            index=models.Index(fields=['created_at', 'id'], name='job_by_time'),
        ),
        migrations.AddIndex(
            model_name='job',
            index=models.Index(condition=models.Q(('status', 'failed')), fields=['created_at', 'id'], name='job_failed'),
        ),
        migrations.AddIndex(
            model_name='job',
            index=models.Index(condition=models.Q(('finished_at__isnull', False), ('texts_deleted_at__isnull', True)), fields=['finished_at'], name='job_with_texts'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='attempt',
            trigger=pgtrigger.compiler.Trigger(name='adds_calls', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (NEW."settled_at" IS NOT NULL AND OLD."settled_at" IS NULL)', func='\n        PERFORM pg_advisory_xact_lock(1667329132, (pg_backend_pid() % 32));\n        INSERT INTO generation_callsum AS sums (provider_id, model_name, error, slot, calls, retries, cost_usd, cost_unknown, timed, seconds, within_1, within_3, within_10, within_30, within_100)\n        SELECT provider_id, model_name, error, (pg_backend_pid() % 32), 1, (EXISTS (SELECT FROM generation_attempt earlier WHERE earlier.job_id = NEW.job_id AND earlier.place = NEW.place AND earlier.number < NEW.number))::int, COALESCE(NEW.cost_usd, 0), NEW.cost_unknown::int, (NEW.sent_at IS NOT NULL)::int, COALESCE(EXTRACT(EPOCH FROM NEW.answered_at - NEW.sent_at), 0), COALESCE((EXTRACT(EPOCH FROM NEW.answered_at - NEW.sent_at) <= 1)::int, 0), COALESCE((EXTRACT(EPOCH FROM NEW.answered_at - NEW.sent_at) <= 3)::int, 0), COALESCE((EXTRACT(EPOCH FROM NEW.answered_at - NEW.sent_at) <= 10)::int, 0), COALESCE((EXTRACT(EPOCH FROM NEW.answered_at - NEW.sent_at) <= 30)::int, 0), COALESCE((EXTRACT(EPOCH FROM NEW.answered_at - NEW.sent_at) <= 100)::int, 0) FROM (SELECT NEW.*) attempt\n        ON CONFLICT (provider_id, model_name, error, slot) DO UPDATE SET calls = sums.calls + excluded.calls, retries = sums.retries + excluded.retries, cost_usd = sums.cost_usd + excluded.cost_usd, cost_unknown = sums.cost_unknown + excluded.cost_unknown, timed = sums.timed + excluded.timed, seconds = sums.seconds + excluded.seconds, within_1 = sums.within_1 + excluded.within_1, within_3 = sums.within_3 + excluded.within_3, within_10 = sums.within_10 + excluded.within_10, within_30 = sums.within_30 + excluded.within_30, within_100 = sums.within_100 + excluded.within_100;\n        RETURN NULL;', hash='e34187c9deb1074e9f204e6356d47e2b0b035cd6', operation='UPDATE', pgid='pgtrigger_adds_calls_c0a73', table='generation_attempt', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='job',
            trigger=pgtrigger.compiler.Trigger(name='adds_jobs', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (NEW."status" IN (\'done\', \'failed\', \'cancelled\') AND NOT (OLD."status" IN (\'done\', \'failed\', \'cancelled\')))', func="\n        PERFORM pg_advisory_xact_lock(1667329132, (pg_backend_pid() % 32));\n        INSERT INTO generation_jobsum AS sums (provider_id, model_name, kind, status, slot, jobs, credits)\n        SELECT provider_id, model_name, kind, status, (pg_backend_pid() % 32), 1, charged FROM (\n            SELECT COALESCE(served.provider_id, '') AS provider_id,\n                COALESCE(served.model_name, NEW.model_name) AS model_name,\n                NEW.kind AS kind, NEW.status AS status, hold.charged AS charged\n            FROM credits_hold hold LEFT JOIN LATERAL (\n                SELECT provider_id, model_name FROM generation_attempt\n                WHERE job_id = NEW.id AND is_delivered ORDER BY number LIMIT 1\n            ) served ON true\n            WHERE hold.id = NEW.hold_id\n        ) job\n        ON CONFLICT (provider_id, model_name, kind, status, slot) DO UPDATE SET jobs = sums.jobs + excluded.jobs, credits = sums.credits + excluded.credits;\n        RETURN NULL;", hash='970a7dee269d98bbd39b12fa672bb4be5d5e7710', operation='UPDATE', pgid='pgtrigger_adds_jobs_4007d', table='generation_job', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='callsum',
            constraint=models.UniqueConstraint(fields=('provider_id', 'model_name', 'error', 'slot'), name='call_sum_once'),
        ),
        migrations.AddConstraint(
            model_name='jobsum',
            constraint=models.UniqueConstraint(fields=('provider_id', 'model_name', 'kind', 'status', 'slot'), name='job_sum_once'),
        ),
    ]
