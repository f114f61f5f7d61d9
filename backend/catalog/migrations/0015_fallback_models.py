import django.contrib.postgres.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('catalog', '0014_how_models_are_called'),
    ]

    operations = [
        migrations.AddField(
            model_name='aimodelconfig',
            name='fallback_models',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=100), blank=True, default=list, size=None),
        ),
        migrations.AddConstraint(
            model_name='aimodelconfig',
            constraint=models.CheckConstraint(condition=models.Q(('fallback_models__contains', [models.F('model_name')]), _negated=True), name='ai_model_not_its_own_fallback'),
        ),
    ]
