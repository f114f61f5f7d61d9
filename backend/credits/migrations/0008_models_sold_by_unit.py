from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('credits', '0007_external_references'),
    ]

    operations = [
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
