from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0011_suspended_accounts'),
        ('automation', '0003_suspensions'),
        ('credits', '0011_reserves'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='automationrun',
            index=models.Index(fields=['status', 'created_at', 'id'], name='automation_run_by_status'),
        ),
    ]
