from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('catalog', '0006_accepted_low_margin'),
    ]

    operations = [
        migrations.AddField(
            model_name='catalogrevision',
            name='format',
            field=models.PositiveSmallIntegerField(db_default=1, help_text="The format of its changes' names and values; see catalog/formats.py."),
        ),
        migrations.AddField(
            model_name='importrow',
            name='values_format',
            field=models.PositiveSmallIntegerField(db_default=1, help_text='The format of `listed`, `before` and `after`; see catalog/formats.py.'),
        ),
    ]
