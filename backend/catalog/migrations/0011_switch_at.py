from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('catalog', '0010_columns_follow_the_declaration'),
    ]

    operations = [
        migrations.AddField(
            model_name='aimodelconfig',
            name='switch_at',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddConstraint(
            model_name='aimodelconfig',
            constraint=models.CheckConstraint(condition=models.Q(('switch_at__isnull', True), ('retired_at__isnull', True), ('switch_at__lte', models.F('retired_at')), _connector='OR'), name='ai_model_switches_in_time'),
        ),
    ]
