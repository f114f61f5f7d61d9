from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0007_time_zones'),
    ]

    operations = [
        migrations.AlterField(
            model_name='auditentry',
            name='action',
            field=models.CharField(choices=[('signed_in', 'Signed in'), ('sign_in_failed', 'Sign-in failed'), ('sign_in_locked', 'Sign-in locked'), ('sign_in_refused', 'Sign-in refused'), ('signed_out', 'Signed out'), ('password_changed', 'Password changed'), ('factor_added', 'Second factor added'), ('factor_removed', 'Second factor removed'), ('single_sign_on_added', 'Single sign-on added'), ('single_sign_on_removed', 'Single sign-on removed'), ('person_added', 'Person added'), ('person_changed', 'Person changed'), ('person_deactivated', 'Person deactivated'), ('person_activated', 'Person activated'), ('role_changed', 'Role changed'), ('token_created', 'Token created'), ('token_revoked', 'Token revoked'), ('secret_set', 'Secret set'), ('secret_removed', 'Secret removed'), ('breaker_reset', 'Breaker reset'), ('time_zone_changed', 'Time zone changed'), ('automation_created', 'Automation created'), ('automation_changed', 'Automation changed'), ('automation_paused', 'Automation paused'), ('automation_resumed', 'Automation resumed'), ('automation_deleted', 'Automation deleted')], max_length=30),
        ),
    ]
