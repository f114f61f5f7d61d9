from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('credits', '0008_usage_parts'),
    ]

    operations = [
        migrations.AddField(
            model_name='creditusagelog',
            name='credit_unit',
            field=models.CharField(blank=True, choices=[('tokens', 'Tokens'), ('seconds', 'Seconds'), ('characters', 'Characters'), ('requests', 'Requests')], db_default='', default='', max_length=10),
        ),
        migrations.AddField(
            model_name='creditusagelog',
            name='units',
            field=models.PositiveIntegerField(db_default=0, default=0, help_text='Units delivered; tokens are in `total_tokens` instead.'),
        ),
        migrations.AddField(
            model_name='creditusagelog',
            name='units_per_credit',
            field=models.PositiveIntegerField(null=True),
        ),
        migrations.AlterField(
            model_name='creditusagelog',
            name='model_type',
            field=models.CharField(choices=[('text', 'Text'), ('image', 'Image'), ('embedding', 'Embedding'), ('speech', 'Speech'), ('transcription', 'Transcription'), ('video', 'Video'), ('rerank', 'Rerank'), ('moderation', 'Moderation')], max_length=20),
        ),
        migrations.AlterField(
            model_name='usagesum',
            name='model_type',
            field=models.CharField(max_length=20),
        ),
    ]
