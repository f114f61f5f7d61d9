from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('credits', '0009_models_sold_by_unit'),
    ]

    operations = [
        migrations.AddField(
            model_name='hold',
            name='is_managed',
            field=models.BooleanField(db_default=False, default=False, help_text="What we run ourselves settles it, such as a job; its caller can't."),
        ),
    ]
