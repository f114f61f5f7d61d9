from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0009_audited_runs'),
    ]

    operations = [
        migrations.AddField(
            model_name='account',
            name='suspended_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='account',
            name='suspension_reason',
            field=models.CharField(blank=True, db_default='', default='', max_length=300),
        ),
        migrations.AlterField(
            model_name='auditentry',
            name='action',
            field=models.CharField(choices=[('signed_in', 'Signed in'), ('sign_in_failed', 'Sign-in failed'), ('sign_in_locked', 'Sign-in locked'), ('sign_in_refused', 'Sign-in refused'), ('signed_out', 'Signed out'), ('password_changed', 'Password changed'), ('factor_added', 'Second factor added'), ('factor_removed', 'Second factor removed'), ('single_sign_on_added', 'Single sign-on added'), ('single_sign_on_removed', 'Single sign-on removed'), ('person_added', 'Person added'), ('person_changed', 'Person changed'), ('person_deactivated', 'Person deactivated'), ('person_activated', 'Person activated'), ('role_changed', 'Role changed'), ('token_created', 'Token created'), ('token_revoked', 'Token revoked'), ('secret_set', 'Secret set'), ('secret_removed', 'Secret removed'), ('breaker_reset', 'Breaker reset'), ('time_zone_changed', 'Time zone changed'), ('account_suspended', 'Account suspended'), ('account_resumed', 'Account resumed'), ('automation_created', 'Automation created'), ('automation_changed', 'Automation changed'), ('automation_paused', 'Automation paused'), ('automation_resumed', 'Automation resumed'), ('automation_deleted', 'Automation deleted'), ('automation_run_paused', 'Automation run paused'), ('automation_run_resumed', 'Automation run resumed'), ('automation_run_cancelled', 'Automation run cancelled'), ('automation_run_retried', 'Automation run retried'), ('automation_run_seen', 'Missed runs seen')], max_length=30),
        ),
        migrations.AddConstraint(
            model_name='account',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('suspended_at__isnull', True), ('suspension_reason', '')), models.Q(('suspended_at__isnull', False), models.Q(('suspension_reason', ''), _negated=True)), _connector='OR'), name='account_is_suspended_for_a_reason'),
        ),
    ]
