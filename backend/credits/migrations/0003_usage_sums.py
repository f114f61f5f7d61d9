import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

# In the transaction that makes the triggers: dropping an index keeps movements out until it ends, so none is missed.
FIRST_SUMS = """
INSERT INTO {table} (day, {columns}, records, credits, refunded, revenue_usd, refunded_usd, provider_cost_usd)
SELECT (created_at AT TIME ZONE 'UTC')::date, {values}, count(*), sum(credits), coalesce(sum(refunded), 0),
    sum(credits * price_per_credit_usd), coalesce(sum(refunded * price_per_credit_usd), 0), sum(provider_cost_usd)
FROM igny8_credit_usage_log LEFT JOIN (
    SELECT usage_record_id, sum(credits) AS refunded FROM credits_ledgerentry WHERE kind = 'refund' GROUP BY 1
) refunds ON usage_record_id = igny8_credit_usage_log.id
GROUP BY (created_at AT TIME ZONE 'UTC')::date, {values}
"""
KIND = 'model_type, model_name, quality_tier, operation_type, size, image_quality'
USAGE_SUMS = {'table': 'credits_usagesum', 'columns': f'{KIND}, slot', 'values': f'{KIND}, 0::smallint'}
ACCOUNT_SUMS = {'table': 'credits_accountusagesum', 'columns': 'account_id', 'values': 'account_id'}

# Records can't be changed, except by whoever owns the table.
FILL = """
ALTER TABLE igny8_credit_usage_log DISABLE TRIGGER USER;
UPDATE igny8_credit_usage_log SET integration_id = account.integration_id
FROM accounts_account account WHERE account.id = account_id;
ALTER TABLE igny8_credit_usage_log ENABLE TRIGGER USER;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0003_accounts_by_age'),
        ('credits', '0002_movements'),
    ]

    operations = [
        migrations.CreateModel(
            name='AccountUsageSum',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('day', models.DateField()),
                ('records', models.BigIntegerField()),
                ('credits', models.BigIntegerField()),
                ('refunded', models.BigIntegerField()),
                ('revenue_usd', models.DecimalField(decimal_places=14, max_digits=40)),
                ('refunded_usd', models.DecimalField(decimal_places=14, max_digits=40)),
                ('provider_cost_usd', models.DecimalField(decimal_places=14, max_digits=40)),
            ],
        ),
        migrations.CreateModel(
            name='UsageSum',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('day', models.DateField()),
                ('records', models.BigIntegerField()),
                ('credits', models.BigIntegerField()),
                ('refunded', models.BigIntegerField()),
                ('revenue_usd', models.DecimalField(decimal_places=14, max_digits=40)),
                ('refunded_usd', models.DecimalField(decimal_places=14, max_digits=40)),
                ('provider_cost_usd', models.DecimalField(decimal_places=14, max_digits=40)),
                ('slot', models.PositiveSmallIntegerField()),
                ('model_type', models.CharField(max_length=10)),
                ('model_name', models.CharField(max_length=100)),
                ('quality_tier', models.CharField(max_length=10)),
                ('operation_type', models.CharField(max_length=50)),
                ('size', models.CharField(max_length=11)),
                ('image_quality', models.CharField(max_length=20)),
            ],
        ),
        migrations.RemoveIndex(
            model_name='creditusagelog',
            name='usage_by_account',
        ),
        migrations.RemoveIndex(
            model_name='creditusagelog',
            name='usage_by_time',
        ),
        migrations.RemoveIndex(
            model_name='hold',
            name='hold_by_time',
        ),
        migrations.AlterField(
            model_name='creditusagelog',
            name='account',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='usage', to='accounts.account'),
        ),
        migrations.AlterField(
            model_name='hold',
            name='account',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='holds', to='accounts.account'),
        ),
        migrations.AlterField(
            model_name='holdlot',
            name='hold',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='lots', to='credits.hold'),
        ),
        migrations.AlterField(
            model_name='holdlot',
            name='lot',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='reservations', to='credits.creditlot'),
        ),
        migrations.AlterField(
            model_name='ledgerentry',
            name='account',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='ledger', to='accounts.account'),
        ),
        migrations.AlterField(
            model_name='ledgerentry',
            name='lot',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='entries', to='credits.creditlot'),
        ),
        migrations.AddField(
            model_name='creditusagelog',
            name='integration',
            field=models.BigIntegerField(db_column='integration_id', editable=False, null=True),
        ),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        # The foreign key comes after the rows: it checks them at once, and leaves no checks for the end of this.
        migrations.AlterField(
            model_name='creditusagelog',
            name='integration',
            field=models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='usage', to='accounts.integration'),
        ),
        migrations.AddIndex(
            model_name='creditusagelog',
            index=models.Index(fields=['created_at', 'id'], name='usage_by_time'),
        ),
        migrations.AddIndex(
            model_name='creditusagelog',
            index=models.Index(fields=['account', 'created_at', 'id'], name='usage_by_account'),
        ),
        migrations.AddIndex(
            model_name='creditusagelog',
            index=models.Index(fields=['model_name', 'created_at', 'id'], name='usage_by_model'),
        ),
        migrations.AddIndex(
            model_name='creditusagelog',
            index=models.Index(fields=['operation_type', 'created_at', 'id'], name='usage_by_operation'),
        ),
        migrations.AddIndex(
            model_name='creditusagelog',
            index=models.Index(condition=models.Q(('quality_tier', ''), _negated=True), fields=['quality_tier', 'created_at', 'id'], name='usage_by_tier'),
        ),
        migrations.AddIndex(
            model_name='creditusagelog',
            index=models.Index(condition=models.Q(('request_id', ''), _negated=True), fields=['request_id', 'created_at', 'id'], name='usage_by_request'),
        ),
        migrations.AddIndex(
            model_name='hold',
            index=models.Index(fields=['account', 'created_at', 'id'], name='hold_by_time'),
        ),
        migrations.AddIndex(
            model_name='hold',
            index=models.Index(condition=models.Q(('request_id', ''), _negated=True), fields=['account', 'request_id', 'created_at', 'id'], name='hold_by_request'),
        ),
        migrations.AddIndex(
            model_name='ledgerentry',
            index=models.Index(fields=['lot', 'id'], name='ledger_by_lot'),
        ),
        migrations.AddIndex(
            model_name='ledgerentry',
            index=models.Index(condition=models.Q(('kind', 'refund')), fields=['usage_record'], name='ledger_refunds'),
        ),
        migrations.AddIndex(
            model_name='creditusagelog',
            index=models.Index(fields=['integration', 'created_at', 'id'], name='usage_by_integration'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='creditusagelog',
            trigger=pgtrigger.compiler.Trigger(name='of_its_integration', sql=pgtrigger.compiler.UpsertTriggerSql(func='\n        NEW.integration_id := (SELECT integration_id FROM accounts_account WHERE id = NEW.account_id);\n        RETURN NEW;', hash='0866f14d3d2ff029bce63ca5c6cf0b3787cbff61', operation='INSERT', pgid='pgtrigger_of_its_integration_2aa12', table='igny8_credit_usage_log', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='creditusagelog',
            trigger=pgtrigger.compiler.Trigger(name='adds_charges', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n        INSERT INTO credits_usagesum AS sums (day, model_type, model_name, quality_tier, operation_type, size, image_quality, slot, records, credits, refunded, revenue_usd, refunded_usd, provider_cost_usd)\n        SELECT (record.created_at AT TIME ZONE 'UTC')::date, record.model_type, record.model_name, record.quality_tier, record.operation_type, record.size, record.image_quality, pg_backend_pid() % 32, 1, record.credits, 0, record.credits * record.price_per_credit_usd, 0, record.provider_cost_usd FROM (SELECT NEW.*) record\n        ON CONFLICT (day, model_type, model_name, quality_tier, operation_type, size, image_quality, slot) DO UPDATE SET records = sums.records + excluded.records, credits = sums.credits + excluded.credits, refunded = sums.refunded + excluded.refunded, revenue_usd = sums.revenue_usd + excluded.revenue_usd, refunded_usd = sums.refunded_usd + excluded.refunded_usd, provider_cost_usd = sums.provider_cost_usd + excluded.provider_cost_usd;\n        INSERT INTO credits_accountusagesum AS sums (day, account_id, records, credits, refunded, revenue_usd, refunded_usd, provider_cost_usd)\n        SELECT (record.created_at AT TIME ZONE 'UTC')::date, record.account_id, 1, record.credits, 0, record.credits * record.price_per_credit_usd, 0, record.provider_cost_usd FROM (SELECT NEW.*) record\n        ON CONFLICT (day, account_id) DO UPDATE SET records = sums.records + excluded.records, credits = sums.credits + excluded.credits, refunded = sums.refunded + excluded.refunded, revenue_usd = sums.revenue_usd + excluded.revenue_usd, refunded_usd = sums.refunded_usd + excluded.refunded_usd, provider_cost_usd = sums.provider_cost_usd + excluded.provider_cost_usd;\nRETURN NULL;", hash='b89293b1546aacd820ffdec6a928431d8d326d45', operation='INSERT', pgid='pgtrigger_adds_charges_6a430', table='igny8_credit_usage_log', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ledgerentry',
            trigger=pgtrigger.compiler.Trigger(name='adds_refunds', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (NEW."kind" = \'refund\')', func="\n        INSERT INTO credits_usagesum AS sums (day, model_type, model_name, quality_tier, operation_type, size, image_quality, slot, records, credits, refunded, revenue_usd, refunded_usd, provider_cost_usd)\n        SELECT (record.created_at AT TIME ZONE 'UTC')::date, record.model_type, record.model_name, record.quality_tier, record.operation_type, record.size, record.image_quality, pg_backend_pid() % 32, 0, 0, NEW.credits, 0, NEW.credits * record.price_per_credit_usd, 0 FROM (SELECT * FROM igny8_credit_usage_log WHERE id = NEW.usage_record_id) record\n        ON CONFLICT (day, model_type, model_name, quality_tier, operation_type, size, image_quality, slot) DO UPDATE SET records = sums.records + excluded.records, credits = sums.credits + excluded.credits, refunded = sums.refunded + excluded.refunded, revenue_usd = sums.revenue_usd + excluded.revenue_usd, refunded_usd = sums.refunded_usd + excluded.refunded_usd, provider_cost_usd = sums.provider_cost_usd + excluded.provider_cost_usd;\n        INSERT INTO credits_accountusagesum AS sums (day, account_id, records, credits, refunded, revenue_usd, refunded_usd, provider_cost_usd)\n        SELECT (record.created_at AT TIME ZONE 'UTC')::date, record.account_id, 0, 0, NEW.credits, 0, NEW.credits * record.price_per_credit_usd, 0 FROM (SELECT * FROM igny8_credit_usage_log WHERE id = NEW.usage_record_id) record\n        ON CONFLICT (day, account_id) DO UPDATE SET records = sums.records + excluded.records, credits = sums.credits + excluded.credits, refunded = sums.refunded + excluded.refunded, revenue_usd = sums.revenue_usd + excluded.revenue_usd, refunded_usd = sums.refunded_usd + excluded.refunded_usd, provider_cost_usd = sums.provider_cost_usd + excluded.provider_cost_usd;\nRETURN NULL;", hash='145120dd8020abf239a108f27cd37b6011dc58f8', operation='INSERT', pgid='pgtrigger_adds_refunds_a2352', table='credits_ledgerentry', when='AFTER')),
        ),
        migrations.AddField(
            model_name='accountusagesum',
            name='account',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='usage_sums', to='accounts.account'),
        ),
        migrations.AddConstraint(
            model_name='usagesum',
            constraint=models.UniqueConstraint(fields=('day', 'model_type', 'model_name', 'quality_tier', 'operation_type', 'size', 'image_quality', 'slot'), name='usage_sum_once'),
        ),
        migrations.AddConstraint(
            model_name='accountusagesum',
            constraint=models.UniqueConstraint(fields=('day', 'account'), name='account_usage_sum_once'),
        ),
        migrations.RunSQL(FIRST_SUMS.format(**USAGE_SUMS), migrations.RunSQL.noop),
        migrations.RunSQL(FIRST_SUMS.format(**ACCOUNT_SUMS), migrations.RunSQL.noop),
    ]
