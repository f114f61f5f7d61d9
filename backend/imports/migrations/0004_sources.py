import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('catalog', '0011_switch_at'),
        ('imports', '0003_format'),
    ]

    operations = [
        migrations.CreateModel(
            name='ImportAlias',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('provider', 'Provider'), ('model', 'Model')], max_length=10)),
                ('name', models.CharField(max_length=200)),
                ('means', models.CharField(max_length=200)),
                ('author', models.CharField(max_length=200)),
                ('set_at', models.DateTimeField()),
            ],
            options={
                'verbose_name': 'Alias',
                'verbose_name_plural': 'Aliases of price lists',
            },
        ),
        migrations.CreateModel(
            name='ListFetch',
            fields=[
                ('address_sha256', models.CharField(max_length=64, primary_key=True, serialize=False)),
                ('format', models.CharField(choices=[('ratecard', 'Ratecard'), ('litellm', 'LiteLLM'), ('openrouter', 'OpenRouter'), ('genai_prices', 'genai-prices'), ('models_dev', 'models.dev'), ('portkey', 'Portkey')], max_length=20)),
                ('host', models.CharField(max_length=253)),
                ('fetched_at', models.DateTimeField()),
                ('next_at', models.DateTimeField()),
                ('failure', models.CharField(blank=True, max_length=300)),
            ],
            options={
                'verbose_name': 'fetched price list',
            },
        ),
        migrations.RemoveConstraint(
            model_name='importreview',
            name='import_format_known',
        ),
        migrations.RemoveConstraint(
            model_name='importrow',
            name='import_row_reason_known',
        ),
        migrations.AddField(
            model_name='importreview',
            name='list_day',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='importreview',
            name='no_longer_named',
            field=models.JSONField(default=list),
        ),
        migrations.AddField(
            model_name='importreview',
            name='notice',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='importreview',
            name='older_than',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='imports.importreview'),
        ),
        migrations.AddField(
            model_name='importreview',
            name='read_before',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='imports.importreview'),
        ),
        migrations.AddField(
            model_name='importrow',
            name='provider',
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AlterField(
            model_name='importreview',
            name='format',
            field=models.CharField(choices=[('ratecard', 'Ratecard'), ('litellm', 'LiteLLM'), ('openrouter', 'OpenRouter'), ('genai_prices', 'genai-prices'), ('models_dev', 'models.dev'), ('portkey', 'Portkey')], max_length=20),
        ),
        migrations.AlterField(
            model_name='importrow',
            name='reason',
            field=models.CharField(choices=[('changed', 'Changed'), ('new', 'New'), ('adopted', 'Adopted'), ('unchanged', 'Unchanged'), ('not_in_catalog', 'Not in the catalog'), ('decided_before', 'Decided before'), ('negative_price', 'Negative price'), ('missing_price', 'Missing price'), ('zero_price', 'Zero where there was a price'), ('large_move', 'Moved by more than a factor 2'), ('retired', 'Past its retirement date'), ('wrong_unit', 'The unit looks wrong'), ('conditional_price', 'The price depends on more than tokens'), ('sources_disagree', 'Sources disagree')], max_length=30),
        ),
        migrations.AddIndex(
            model_name='importrow',
            index=models.Index(condition=models.Q(('decided_by', ''), _negated=True), fields=['name'], name='import_row_decided'),
        ),
        migrations.AddConstraint(
            model_name='importreview',
            constraint=models.CheckConstraint(condition=models.Q(('format__in', ['ratecard', 'litellm', 'openrouter', 'genai_prices', 'models_dev', 'portkey'])), name='import_format_known'),
        ),
        migrations.AddConstraint(
            model_name='importrow',
            constraint=models.CheckConstraint(condition=models.Q(('reason__in', ['changed', 'new', 'adopted', 'unchanged', 'not_in_catalog', 'decided_before', 'negative_price', 'missing_price', 'zero_price', 'large_move', 'retired', 'wrong_unit', 'conditional_price', 'sources_disagree'])), name='import_row_reason_known'),
        ),
        migrations.AddConstraint(
            model_name='importalias',
            constraint=models.UniqueConstraint(fields=('kind', 'name'), name='import_alias_once_per_name'),
        ),
        migrations.AddConstraint(
            model_name='importalias',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['provider', 'model'])), name='import_alias_kind_known'),
        ),
        migrations.AddConstraint(
            model_name='importalias',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('name', models.F('means')), _negated=True), models.Q(('name', ''), _negated=True), models.Q(('means', ''), _negated=True)), name='import_alias_is_another_name'),
        ),
        migrations.AddField(
            model_name='listfetch',
            name='review',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='imports.importreview'),
        ),
    ]
