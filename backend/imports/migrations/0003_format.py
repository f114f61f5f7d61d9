from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('imports', '0002_flags'),
    ]

    operations = [
        migrations.AddField(
            model_name='importrow',
            name='values_format',
            field=models.PositiveSmallIntegerField(db_default=1, help_text='The format of its JSON; see catalog/formats.py.'),
        ),
    ]
