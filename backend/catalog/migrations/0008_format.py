from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('catalog', '0007_rooms'),
    ]

    operations = [
        migrations.AddField(
            model_name='catalogrevision',
            name='format',
            field=models.PositiveSmallIntegerField(db_default=1, help_text="The format of its changes' names and values; see catalog/formats.py."),
        ),
    ]
