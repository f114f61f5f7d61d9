from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('imports', '0006_unknown_type'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='importrow',
            name='import_row_reason_known',
        ),
        migrations.AlterField(
            model_name='importrow',
            name='reason',
            field=models.CharField(choices=[('changed', 'Changed'), ('new', 'New'), ('adopted', 'Adopted'), ('unchanged', 'Unchanged'), ('not_in_catalog', 'Not in the catalog'), ('decided_before', 'Decided before'), ('held_before', 'Held before, and left'), ('negative_price', 'Negative price'), ('missing_price', 'Missing price'), ('zero_price', 'Zero where there was a price'), ('large_move', 'Moved by more than a factor 2'), ('retired', 'Past its retirement date'), ('wrong_unit', 'The unit looks wrong'), ('conditional_price', 'The price depends on more than tokens'), ('unknown_type', 'Of no type that is sold'), ('sources_disagree', 'Sources disagree')], max_length=30),
        ),
        migrations.AddConstraint(
            model_name='importrow',
            constraint=models.CheckConstraint(condition=models.Q(('reason__in', ['changed', 'new', 'adopted', 'unchanged', 'not_in_catalog', 'decided_before', 'held_before', 'negative_price', 'missing_price', 'zero_price', 'large_move', 'retired', 'wrong_unit', 'conditional_price', 'unknown_type', 'sources_disagree'])), name='import_row_reason_known'),
        ),
    ]
