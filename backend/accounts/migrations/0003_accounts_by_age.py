import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0002_accounts'),
    ]

    operations = [
        migrations.AlterField(
            model_name='account',
            name='integration',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='accounts', to='accounts.integration'),
        ),
        migrations.AddIndex(
            model_name='account',
            index=models.Index(fields=['created_at', 'id'], name='account_by_age'),
        ),
        migrations.AddIndex(
            model_name='account',
            index=models.Index(fields=['integration', 'created_at', 'id'], name='account_by_integration_and_age'),
        ),
    ]
