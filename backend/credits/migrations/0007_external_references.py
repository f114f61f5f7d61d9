import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0003_accounts_by_age'),
        ('credits', '0006_keys_for_good'),
    ]

    operations = [
        migrations.AddField(
            model_name='creditlot',
            name='external_reference',
            field=models.CharField(blank=True, help_text="The integration's name for the grant.", max_length=255, null=True),
        ),
        migrations.AddField(
            model_name='creditlot',
            name='reference_integration',
            field=models.ForeignKey(db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.integration'),
        ),
        migrations.AddConstraint(
            model_name='creditlot',
            constraint=models.UniqueConstraint(condition=models.Q(('external_reference__isnull', False)), fields=('reference_integration', 'external_reference'), name='credit_lot_reference_once'),
        ),
    ]
