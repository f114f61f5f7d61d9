from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0010_suspensions'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='account',
            index=models.Index(condition=models.Q(('suspended_at', None), _negated=True), fields=['suspended_at'], name='account_suspended'),
        ),
    ]
