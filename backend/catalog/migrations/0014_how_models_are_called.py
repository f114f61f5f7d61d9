from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('catalog', '0013_rates'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='aimodelconfig',
            name='ai_model_fits_its_type',
        ),
        migrations.AddField(
            model_name='aimodelconfig',
            name='image_family',
            field=models.SlugField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='aimodelconfig',
            name='output_limit_parameter',
            field=models.SlugField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='aimodelconfig',
            name='refuses_temperature',
            field=models.BooleanField(default=False),
        ),
        migrations.AddConstraint(
            model_name='aimodelconfig',
            constraint=models.CheckConstraint(condition=models.Q(('output_limit_parameter__isnull', True), ('output_limit_parameter__regex', '^[a-z0-9_-]+$'), _connector='OR'), name='ai_model_output_limit_parameter_is_slug'),
        ),
        migrations.AddConstraint(
            model_name='aimodelconfig',
            constraint=models.CheckConstraint(condition=models.Q(('image_family__isnull', True), ('image_family__regex', '^[a-z0-9_-]+$'), _connector='OR'), name='ai_model_image_family_is_slug'),
        ),
        migrations.AddConstraint(
            model_name='aimodelconfig',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('model_type__in', ['text']), ('input_cost_per_1m__isnull', False), ('output_cost_per_1m__isnull', False), ('cost_per_image__isnull', True), ('tokens_per_credit__isnull', False), ('credits_per_image__isnull', True), ('credit_unit__isnull', True), ('units_per_credit__isnull', True), ('quality_tier__isnull', True), ('max_output_tokens__isnull', False), ('valid_sizes__len', 0), ('image_family__isnull', True)), models.Q(('model_type__in', ['image']), ('tokens_per_credit__isnull', True), ('credits_per_image__isnull', False), ('credit_unit__isnull', True), ('units_per_credit__isnull', True), ('quality_tier__isnull', False), ('max_output_tokens__isnull', True), ('valid_sizes__len__gt', 0), ('supports_json_mode', False), ('supports_function_calling', False), ('refuses_temperature', False), ('output_limit_parameter__isnull', True), models.Q(('cost_per_image__isnull', False), ('output_cost_per_1m__isnull', False), _connector='OR')), models.Q(('model_type__in', ['embedding', 'speech', 'transcription', 'video', 'rerank', 'moderation']), ('cost_per_image__isnull', True), ('tokens_per_credit__isnull', True), ('credits_per_image__isnull', True), ('credit_unit__isnull', False), ('units_per_credit__isnull', False), ('quality_tier__isnull', True), ('max_output_tokens__isnull', True), ('valid_sizes__len', 0), ('supports_json_mode', False), ('supports_function_calling', False), ('refuses_temperature', False), ('output_limit_parameter__isnull', True), ('image_family__isnull', True)), _connector='OR'), name='ai_model_fits_its_type'),
        ),
    ]
