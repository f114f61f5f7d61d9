import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0006_breaker_reset'),
        ('credits', '0010_managed_holds'),
    ]

    operations = [
        migrations.AddField(
            model_name='hold',
            name='from_reserve',
            field=models.IntegerField(db_default=0, default=0, help_text='So many of its credits were in its reserve.'),
        ),
        migrations.AddField(
            model_name='hold',
            name='reserve',
            field=models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='credits.hold'),
        ),
        migrations.AddField(
            model_name='hold',
            name='taken',
            field=models.IntegerField(db_default=0, default=0, help_text='Of a reserve: what went into other holds.'),
        ),
        migrations.AlterField(
            model_name='hold',
            name='quote_id',
            field=models.UUIDField(null=True, unique=True),
        ),
        migrations.AddIndex(
            model_name='hold',
            index=models.Index(condition=models.Q(('reserve__isnull', False)), fields=['reserve'], name='hold_of_reserve'),
        ),
        migrations.AddConstraint(
            model_name='hold',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('quote_id__isnull', False), ('taken', 0)), models.Q(('quote_id__isnull', True), ('reserve', None), ('taken__gte', 0), ('taken__lte', models.F('credits')), models.Q(('status', 'settled'), _negated=True)), _connector='OR'), name='hold_of_a_quote_or_reserve'),
        ),
        migrations.AddConstraint(
            model_name='hold',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('from_reserve', 0), ('reserve', None)), models.Q(('from_reserve__gt', 0), ('from_reserve__lte', models.F('credits')), ('reserve__isnull', False)), _connector='OR'), name='hold_out_of_its_reserve'),
        ),
    ]
