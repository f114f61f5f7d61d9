import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0005_sign_in_counts'),
        ('catalog', '0015_fallback_models'),
    ]

    operations = [
        migrations.CreateModel(
            name='AIFunctionConfig',
            fields=[
                ('function', models.CharField(choices=[('auto_cluster', 'Cluster keywords'), ('generate_ideas', 'Find ideas'), ('generate_content', 'Write an article'), ('generate_image_prompts', 'Write image prompts'), ('generate_images', 'Make images')], max_length=50, primary_key=True, serialize=False)),
                ('system_prompt', models.CharField(blank=True, max_length=20000, null=True)),
                ('prompt', models.CharField(max_length=20000)),
                ('repair_prompt', models.CharField(blank=True, max_length=20000, null=True)),
                ('quality_tier', models.CharField(blank=True, choices=[('basic', 'Basic'), ('quality', 'Quality'), ('premium', 'Premium')], max_length=50, null=True)),
                ('max_output_tokens', models.PositiveIntegerField(blank=True, null=True)),
                ('temperature', models.DecimalField(blank=True, decimal_places=2, max_digits=4, null=True)),
                ('is_active', models.BooleanField(default=True)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
            ],
            options={
                'verbose_name': 'AI Function',
                'db_table': 'igny8_ai_function_config',
            },
        ),
        migrations.RemoveConstraint(
            model_name='accountoverride',
            name='override_once_per_account',
        ),
        migrations.RemoveConstraint(
            model_name='accountoverride',
            name='override_name_known',
        ),
        migrations.AddField(
            model_name='accountoverride',
            name='function',
            field=models.CharField(blank=True, choices=[('auto_cluster', 'Cluster keywords'), ('generate_ideas', 'Find ideas'), ('generate_content', 'Write an article'), ('generate_image_prompts', 'Write image prompts'), ('generate_images', 'Make images')], default='', max_length=50),
        ),
        migrations.AlterField(
            model_name='accountoverride',
            name='name',
            field=models.CharField(choices=[('image_style', 'Image style'), ('image_quality', 'Image quality'), ('max_in_article_images', 'Images per article'), ('temperature', 'Temperature'), ('text_model', 'Text model'), ('system_prompt', 'System prompt'), ('prompt', 'Prompt'), ('max_output_tokens', 'Maximum output'), ('quality_tier', 'Quality tier')], max_length=30),
        ),
        migrations.AddConstraint(
            model_name='accountoverride',
            constraint=models.UniqueConstraint(fields=('account', 'function', 'name'), name='override_once_per_account'),
        ),
        migrations.AddConstraint(
            model_name='accountoverride',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('function', ''), ('name__in', ['image_style', 'image_quality', 'max_in_article_images', 'temperature', 'text_model'])), models.Q(('function', 'auto_cluster'), ('name__in', ['text_model', 'temperature', 'max_output_tokens', 'system_prompt', 'prompt'])), models.Q(('function', 'generate_ideas'), ('name__in', ['text_model', 'temperature', 'max_output_tokens', 'system_prompt', 'prompt'])), models.Q(('function', 'generate_content'), ('name__in', ['text_model', 'temperature', 'max_output_tokens', 'system_prompt', 'prompt'])), models.Q(('function', 'generate_image_prompts'), ('name__in', ['text_model', 'temperature', 'max_output_tokens', 'system_prompt', 'prompt', 'max_in_article_images'])), models.Q(('function', 'generate_images'), ('name__in', ['quality_tier', 'prompt', 'image_style'])), _connector='OR'), name='override_name_fits_function'),
        ),
        migrations.AddField(
            model_name='aifunctionconfig',
            name='text_model',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='catalog.aimodelconfig', to_field='model_name'),
        ),
        migrations.AddConstraint(
            model_name='aifunctionconfig',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('function__in', ['auto_cluster', 'generate_ideas', 'generate_content', 'generate_image_prompts']), ('repair_prompt__isnull', False), ('quality_tier__isnull', True)), models.Q(('function__in', ['generate_images']), ('system_prompt__isnull', True), ('repair_prompt__isnull', True), ('text_model_id__isnull', True), ('max_output_tokens__isnull', True), ('temperature__isnull', True)), _connector='OR'), name='function_fits_its_type'),
        ),
        migrations.AddConstraint(
            model_name='aifunctionconfig',
            constraint=models.CheckConstraint(condition=models.Q(('function__in', ['auto_cluster', 'generate_ideas', 'generate_content', 'generate_image_prompts', 'generate_images'])), name='function_known'),
        ),
        migrations.AddConstraint(
            model_name='aifunctionconfig',
            constraint=models.CheckConstraint(condition=models.Q(('system_prompt__isnull', True), models.Q(('system_prompt', ''), _negated=True), _connector='OR'), name='function_system_prompt_is_given'),
        ),
        migrations.AddConstraint(
            model_name='aifunctionconfig',
            constraint=models.CheckConstraint(condition=models.Q(('prompt', ''), _negated=True), name='function_prompt_is_given'),
        ),
        migrations.AddConstraint(
            model_name='aifunctionconfig',
            constraint=models.CheckConstraint(condition=models.Q(('repair_prompt__isnull', True), models.Q(('repair_prompt', ''), _negated=True), _connector='OR'), name='function_repair_prompt_is_given'),
        ),
        migrations.AddConstraint(
            model_name='aifunctionconfig',
            constraint=models.CheckConstraint(condition=models.Q(('quality_tier__isnull', True), ('quality_tier__in', ['basic', 'quality', 'premium']), _connector='OR'), name='function_quality_tier_known'),
        ),
        migrations.AddConstraint(
            model_name='aifunctionconfig',
            constraint=models.CheckConstraint(condition=models.Q(('max_output_tokens__isnull', True), models.Q(('max_output_tokens__gte', 1), ('max_output_tokens__lte', 100000000)), _connector='OR'), name='function_max_output_tokens_in_range'),
        ),
        migrations.AddConstraint(
            model_name='aifunctionconfig',
            constraint=models.CheckConstraint(condition=models.Q(('temperature__isnull', True), models.Q(('temperature__gte', 0), ('temperature__lte', 2)), _connector='OR'), name='function_temperature_in_range'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='aifunctionconfig',
            trigger=pgtrigger.compiler.Trigger(name='belongs_to_a_revision', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF NOT EXISTS (SELECT 1 FROM catalog_catalogrevision WHERE transaction_id = pg_current_xact_id()::text) THEN\n    RAISE EXCEPTION 'catalog tables are written by revisions.publish only'\n        USING ERRCODE = 'insufficient_privilege', HINT = 'Use the API, the admin pages or the ratecard command.';\nEND IF;\nRETURN COALESCE(NEW, OLD);\n", hash='6ed252394f1389f422b470e293162b16b6d5a83f', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_belongs_to_a_revision_fd731', table='igny8_ai_function_config', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='aifunctionconfig',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'this table can''t be truncated' USING ERRCODE = 'insufficient_privilege';", hash='78695e02432d740083429d77ec04d2ef5d7bc2fc', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_7e230', table='igny8_ai_function_config', when='BEFORE')),
        ),
    ]
