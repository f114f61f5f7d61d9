from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('catalog', '0011_switch_at'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='aimodelconfig',
            name='ai_model_model_type_known',
        ),
        migrations.RemoveConstraint(
            model_name='aimodelconfig',
            name='ai_model_fits_its_type',
        ),
        migrations.AddField(
            model_name='aimodelconfig',
            name='credit_unit',
            field=models.CharField(blank=True, choices=[('tokens', 'Tokens'), ('seconds', 'Seconds'), ('characters', 'Characters'), ('requests', 'Requests')], max_length=50, null=True),
        ),
        migrations.AddField(
            model_name='aimodelconfig',
            name='units_per_credit',
            field=models.PositiveIntegerField(blank=True, null=True),
        ),
        migrations.AlterField(
            model_name='aimodelconfig',
            name='model_type',
            field=models.CharField(choices=[('text', 'Text'), ('image', 'Image'), ('embedding', 'Embedding'), ('speech', 'Speech'), ('transcription', 'Transcription'), ('video', 'Video'), ('rerank', 'Rerank'), ('moderation', 'Moderation')], max_length=50),
        ),
        migrations.AddConstraint(
            model_name='aimodelconfig',
            constraint=models.CheckConstraint(condition=models.Q(('model_type__in', ['text', 'image', 'embedding', 'speech', 'transcription', 'video', 'rerank', 'moderation'])), name='ai_model_model_type_known'),
        ),
        migrations.AddConstraint(
            model_name='aimodelconfig',
            constraint=models.CheckConstraint(condition=models.Q(('credit_unit__isnull', True), ('credit_unit__in', ['tokens', 'seconds', 'characters', 'requests']), _connector='OR'), name='ai_model_credit_unit_known'),
        ),
        migrations.AddConstraint(
            model_name='aimodelconfig',
            constraint=models.CheckConstraint(condition=models.Q(('units_per_credit__isnull', True), models.Q(('units_per_credit__gte', 1), ('units_per_credit__lte', 100000000)), _connector='OR'), name='ai_model_units_per_credit_in_range'),
        ),
        migrations.AddConstraint(
            model_name='aimodelconfig',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('model_type__in', ['text']), ('input_cost_per_1m__isnull', False), ('output_cost_per_1m__isnull', False), ('cost_per_image__isnull', True), ('tokens_per_credit__isnull', False), ('credits_per_image__isnull', True), ('credit_unit__isnull', True), ('units_per_credit__isnull', True), ('quality_tier__isnull', True), ('max_output_tokens__isnull', False), ('valid_sizes__len', 0)), models.Q(('model_type__in', ['image']), ('tokens_per_credit__isnull', True), ('credits_per_image__isnull', False), ('credit_unit__isnull', True), ('units_per_credit__isnull', True), ('quality_tier__isnull', False), ('max_output_tokens__isnull', True), ('valid_sizes__len__gt', 0), ('supports_json_mode', False), ('supports_function_calling', False), models.Q(('cost_per_image__isnull', False), ('output_cost_per_1m__isnull', False), _connector='OR')), models.Q(('model_type__in', ['embedding', 'speech', 'transcription', 'video', 'rerank', 'moderation']), ('cost_per_image__isnull', True), ('tokens_per_credit__isnull', True), ('credits_per_image__isnull', True), ('credit_unit__isnull', False), ('units_per_credit__isnull', False), ('quality_tier__isnull', True), ('max_output_tokens__isnull', True), ('valid_sizes__len', 0), ('supports_json_mode', False), ('supports_function_calling', False)), _connector='OR'), name='ai_model_fits_its_type'),
        ),
    ]
