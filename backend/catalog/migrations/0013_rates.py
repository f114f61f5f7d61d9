import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

IMAGE_COSTS_ARE_RATES = """
    INSERT INTO igny8_ai_model_rate (ai_model_id, component, size, image_quality, cost_usd)
    SELECT ai_model_id, 'image', size, image_quality, cost_usd FROM igny8_ai_model_image_cost
"""
RATES_ARE_IMAGE_COSTS = """
    ALTER TABLE igny8_ai_model_image_cost DISABLE TRIGGER USER;
    INSERT INTO igny8_ai_model_image_cost (ai_model_id, size, image_quality, cost_usd)
    SELECT ai_model_id, size, image_quality, cost_usd FROM igny8_ai_model_rate
    WHERE component = 'image' AND num_nulls(size, image_quality) = 0
        AND num_nonnulls(above_input_tokens, service_tier, region, first_day, last_day) = 0;
    ALTER TABLE igny8_ai_model_image_cost ENABLE TRIGGER USER;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('catalog', '0012_models_sold_by_unit'),
    ]

    operations = [
        migrations.CreateModel(
            name='AIModelImagePrice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('size', models.CharField(blank=True, max_length=11, null=True)),
                ('image_quality', models.CharField(blank=True, max_length=20, null=True)),
                ('credits_per_image', models.PositiveIntegerField()),
                ('ai_model', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='image_prices', to='catalog.aimodelconfig', to_field='model_name')),
            ],
            options={
                'db_table': 'igny8_ai_model_image_price',
            },
        ),
        migrations.CreateModel(
            name='AIModelRate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('component', models.CharField(choices=[('input', 'Input'), ('cached_input', 'Cached input'), ('cache_write_5m', 'Cache write (5 min)'), ('cache_write_1h', 'Cache write (1 h)'), ('output', 'Output'), ('reasoning', 'Reasoning'), ('audio_in', 'Audio in'), ('audio_out', 'Audio out'), ('image_in', 'Image tokens in'), ('image_out', 'Image tokens out'), ('image', 'Image'), ('request', 'Request'), ('web_search', 'Web search'), ('second', 'Second'), ('character', 'Character'), ('page', 'Page')], max_length=50)),
                ('above_input_tokens', models.PositiveIntegerField(blank=True, null=True)),
                ('service_tier', models.CharField(blank=True, choices=[('standard', 'Standard'), ('batch', 'Batch'), ('flex', 'Flex'), ('priority', 'Priority')], max_length=50, null=True)),
                ('region', models.SlugField(blank=True, null=True)),
                ('size', models.CharField(blank=True, max_length=11, null=True)),
                ('image_quality', models.CharField(blank=True, max_length=20, null=True)),
                ('first_day', models.DateField(blank=True, null=True)),
                ('last_day', models.DateField(blank=True, null=True)),
                ('cost_usd', models.DecimalField(decimal_places=8, max_digits=16)),
                ('ai_model', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rates', to='catalog.aimodelconfig', to_field='model_name')),
            ],
            options={
                'db_table': 'igny8_ai_model_rate',
            },
        ),
        migrations.AddConstraint(
            model_name='aimodelimageprice',
            constraint=models.UniqueConstraint(fields=('ai_model', 'size', 'image_quality'), name='image_price_once', nulls_distinct=False),
        ),
        migrations.AddConstraint(
            model_name='aimodelimageprice',
            constraint=models.CheckConstraint(condition=models.Q(('size__isnull', True), models.Q(('size', ''), _negated=True), _connector='OR'), name='image_price_size_is_given'),
        ),
        migrations.AddConstraint(
            model_name='aimodelimageprice',
            constraint=models.CheckConstraint(condition=models.Q(('image_quality__isnull', True), models.Q(('image_quality', ''), _negated=True), _connector='OR'), name='image_price_image_quality_is_given'),
        ),
        migrations.AddConstraint(
            model_name='aimodelimageprice',
            constraint=models.CheckConstraint(condition=models.Q(('credits_per_image__gte', 0), ('credits_per_image__lte', 1000000)), name='image_price_credits_per_image_in_range'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='aimodelimageprice',
            trigger=pgtrigger.compiler.Trigger(name='belongs_to_a_revision', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF NOT EXISTS (SELECT 1 FROM catalog_catalogrevision WHERE transaction_id = pg_current_xact_id()::text) THEN\n    RAISE EXCEPTION 'catalog tables are written by revisions.publish only'\n        USING ERRCODE = 'insufficient_privilege', HINT = 'Use the API, the admin pages or the ratecard command.';\nEND IF;\nRETURN COALESCE(NEW, OLD);\n", hash='cd7cdb1f0e85cbaeabcdb30537fc1a58ef46b3ae', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_belongs_to_a_revision_b2dc5', table='igny8_ai_model_image_price', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='aimodelimageprice',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'this table can''t be truncated' USING ERRCODE = 'insufficient_privilege';", hash='757a50c868bcdafff20de18f0087349b02c2ef88', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_914df', table='igny8_ai_model_image_price', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='aimodelrate',
            constraint=models.UniqueConstraint(fields=('ai_model', 'component', 'above_input_tokens', 'service_tier', 'region', 'size', 'image_quality', 'first_day'), name='rate_once', nulls_distinct=False),
        ),
        migrations.AddConstraint(
            model_name='aimodelrate',
            constraint=models.CheckConstraint(condition=models.Q(('first_day__isnull', True), ('last_day__isnull', True), ('first_day__lte', models.F('last_day')), _connector='OR'), name='rate_days_in_order'),
        ),
        migrations.AddConstraint(
            model_name='aimodelrate',
            constraint=models.CheckConstraint(condition=models.Q(('component__in', ['input', 'cached_input', 'cache_write_5m', 'cache_write_1h', 'output', 'reasoning', 'audio_in', 'audio_out', 'image_in', 'image_out', 'image', 'request', 'web_search', 'second', 'character', 'page'])), name='rate_component_known'),
        ),
        migrations.AddConstraint(
            model_name='aimodelrate',
            constraint=models.CheckConstraint(condition=models.Q(('above_input_tokens__isnull', True), models.Q(('above_input_tokens__gte', 1), ('above_input_tokens__lte', 100000000)), _connector='OR'), name='rate_above_input_tokens_in_range'),
        ),
        migrations.AddConstraint(
            model_name='aimodelrate',
            constraint=models.CheckConstraint(condition=models.Q(('service_tier__isnull', True), ('service_tier__in', ['standard', 'batch', 'flex', 'priority']), _connector='OR'), name='rate_service_tier_known'),
        ),
        migrations.AddConstraint(
            model_name='aimodelrate',
            constraint=models.CheckConstraint(condition=models.Q(('region__isnull', True), ('region__regex', '^[a-z0-9_-]+$'), _connector='OR'), name='rate_region_is_slug'),
        ),
        migrations.AddConstraint(
            model_name='aimodelrate',
            constraint=models.CheckConstraint(condition=models.Q(('size__isnull', True), models.Q(('size', ''), _negated=True), _connector='OR'), name='rate_size_is_given'),
        ),
        migrations.AddConstraint(
            model_name='aimodelrate',
            constraint=models.CheckConstraint(condition=models.Q(('image_quality__isnull', True), models.Q(('image_quality', ''), _negated=True), _connector='OR'), name='rate_image_quality_is_given'),
        ),
        migrations.AddConstraint(
            model_name='aimodelrate',
            constraint=models.CheckConstraint(condition=models.Q(('cost_usd__gte', 0), ('cost_usd__lte', 1000000)), name='rate_cost_usd_in_range'),
        ),
        # Before the triggers, which take rows only with a revision: these are the rows of the present one.
        migrations.RunSQL(IMAGE_COSTS_ARE_RATES, RATES_ARE_IMAGE_COSTS),
        migrations.DeleteModel(
            name='AIModelImageCost',
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='aimodelrate',
            trigger=pgtrigger.compiler.Trigger(name='belongs_to_a_revision', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF NOT EXISTS (SELECT 1 FROM catalog_catalogrevision WHERE transaction_id = pg_current_xact_id()::text) THEN\n    RAISE EXCEPTION 'catalog tables are written by revisions.publish only'\n        USING ERRCODE = 'insufficient_privilege', HINT = 'Use the API, the admin pages or the ratecard command.';\nEND IF;\nRETURN COALESCE(NEW, OLD);\n", hash='c5b1d25ab59c56a92eaff6527b45a10275a9ef08', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_belongs_to_a_revision_25421', table='igny8_ai_model_rate', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='aimodelrate',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'this table can''t be truncated' USING ERRCODE = 'insufficient_privilege';", hash='01bf63fb3fb8975c96407e6c145d882d8583a9fe', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_af22f', table='igny8_ai_model_rate', when='BEFORE')),
        ),
    ]
