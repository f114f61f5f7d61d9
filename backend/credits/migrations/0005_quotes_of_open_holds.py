from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('credits', '0004_ledger_check'),
    ]

    operations = [
        migrations.AlterField(
            model_name='hold',
            name='quote',
            field=models.JSONField(null=True),
        ),
    ]
