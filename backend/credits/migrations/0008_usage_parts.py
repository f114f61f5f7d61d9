from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('credits', '0007_external_references'),
    ]

    operations = [
        migrations.AddField(
            model_name='creditusagelog',
            name='cache_write_1h_tokens',
            field=models.PositiveBigIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='creditusagelog',
            name='calls',
            field=models.JSONField(help_text="What each call used, where the other columns don't say all of it.", null=True),
        ),
        migrations.AddField(
            model_name='creditusagelog',
            name='input_audio_tokens',
            field=models.PositiveBigIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='creditusagelog',
            name='input_image_tokens',
            field=models.PositiveBigIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='creditusagelog',
            name='output_audio_tokens',
            field=models.PositiveBigIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='creditusagelog',
            name='output_image_tokens',
            field=models.PositiveBigIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='creditusagelog',
            name='reasoning_tokens',
            field=models.PositiveBigIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='creditusagelog',
            name='unknown_input_tokens',
            field=models.PositiveBigIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='creditusagelog',
            name='unknown_tokens',
            field=models.PositiveBigIntegerField(default=0, help_text='In the total, but in no part.'),
        ),
        migrations.AddField(
            model_name='creditusagelog',
            name='web_searches',
            field=models.PositiveBigIntegerField(default=0),
        ),
    ]
