import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0003_accounts_by_age'),
    ]

    operations = [
        migrations.CreateModel(
            name='AuditEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('action', models.CharField(choices=[('signed_in', 'Signed in'), ('sign_in_failed', 'Sign-in failed'), ('sign_in_locked', 'Sign-in locked'), ('sign_in_refused', 'Sign-in refused'), ('signed_out', 'Signed out'), ('password_changed', 'Password changed'), ('factor_added', 'Second factor added'), ('factor_removed', 'Second factor removed'), ('single_sign_on_added', 'Single sign-on added'), ('single_sign_on_removed', 'Single sign-on removed'), ('person_added', 'Person added'), ('person_changed', 'Person changed'), ('person_deactivated', 'Person deactivated'), ('person_activated', 'Person activated'), ('role_changed', 'Role changed'), ('token_created', 'Token created'), ('token_revoked', 'Token revoked'), ('secret_set', 'Secret set'), ('secret_removed', 'Secret removed')], max_length=30)),
                ('person_name', models.CharField(blank=True, max_length=200)),
                ('actor_name', models.CharField(blank=True, max_length=200)),
                ('detail', models.CharField(blank=True, max_length=300)),
                ('before', models.CharField(blank=True, max_length=300)),
                ('after', models.CharField(blank=True, max_length=300)),
                ('address', models.GenericIPAddressField(null=True)),
                ('channel', models.CharField(choices=[('pages', 'Sign-in pages'), ('admin', 'Admin pages'), ('graphql', 'GraphQL'), ('command_line', 'Command line'), ('import', 'Import'), ('schedule', 'Schedule'), ('seed', 'Seed'), ('database', 'Database')], max_length=20)),
            ],
            options={
                'verbose_name': 'audit entry',
                'verbose_name_plural': 'audit log',
            },
        ),
        migrations.AddField(
            model_name='apitoken',
            name='maker',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='tokens', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='apitoken',
            name='maker_name',
            field=models.CharField(blank=True, db_default='', max_length=200),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='user',
            trigger=pgtrigger.compiler.Trigger(name='people_are_deactivated', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='be90ef77d30573d7fc63326a8fd25b8bed977282', operation='DELETE', pgid='pgtrigger_people_are_deactivated_e9388', table='accounts_user', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='user',
            trigger=pgtrigger.compiler.Trigger(name='a_superuser_is_left', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.is_superuser AND OLD.is_staff AND OLD.is_active AND NOT (NEW.is_superuser AND NEW.is_staff AND NEW.is_active))', func="\nPERFORM pg_advisory_xact_lock(hashtext('accounts.last_superuser'));\nIF NOT EXISTS (\n    SELECT 1 FROM accounts_user WHERE is_superuser AND is_staff AND is_active AND id <> OLD.id\n) THEN\n    RAISE EXCEPTION 'the last active superuser stays one'\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'last_superuser';\nEND IF;\nRETURN NEW;\n", hash='f12213c91856b744995a3577f66f09312b1e5a8c', operation='UPDATE', pgid='pgtrigger_a_superuser_is_left_ee089', table='accounts_user', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='user',
            trigger=pgtrigger.compiler.Trigger(name='changes_are_audited', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE acting jsonb; changes text[] := '{}'; change text[];", func='\nacting := COALESCE(NULLIF(current_setting(\'ratecard.acting\', true), \'\'), \'{"channel": "database"}\')::jsonb;\nIF TG_OP = \'INSERT\' THEN\n    changes := ARRAY[ARRAY[\'person_added\', \'\', \'\', CASE WHEN NOT NEW.is_staff THEN \'none\' WHEN NEW.is_superuser THEN \'superuser\' ELSE NEW.role END]];\nELSE\n    IF OLD.username <> NEW.username THEN\n        changes := changes || ARRAY[ARRAY[\'person_changed\', \'user name\', OLD.username, NEW.username]];\n    END IF;\n    IF OLD.email <> NEW.email THEN\n        changes := changes || ARRAY[ARRAY[\'person_changed\', \'e-mail\', \'\', \'\']];\n    END IF;\n    IF (CASE WHEN NOT OLD.is_staff THEN \'none\' WHEN OLD.is_superuser THEN \'superuser\' ELSE OLD.role END) <> (CASE WHEN NOT NEW.is_staff THEN \'none\' WHEN NEW.is_superuser THEN \'superuser\' ELSE NEW.role END) THEN\n        changes := changes || ARRAY[ARRAY[\'role_changed\', \'\', CASE WHEN NOT OLD.is_staff THEN \'none\' WHEN OLD.is_superuser THEN \'superuser\' ELSE OLD.role END, CASE WHEN NOT NEW.is_staff THEN \'none\' WHEN NEW.is_superuser THEN \'superuser\' ELSE NEW.role END]];\n    END IF;\n    IF OLD.is_active <> NEW.is_active THEN\n        changes := changes || ARRAY[ARRAY[\n            CASE WHEN NEW.is_active THEN \'person_activated\' ELSE \'person_deactivated\' END, \'\', \'\', \'\'\n        ]];\n    END IF;\nEND IF;\nIF changes = \'{}\' THEN  -- which has no slices\n    RETURN NULL;\nEND IF;\nFOREACH change SLICE 1 IN ARRAY changes LOOP\n    INSERT INTO accounts_auditentry\n        (action, person_id, person_name, actor_id, actor_name, detail, before, after, address, channel)\n    VALUES (\n        change[1], NEW.id, NEW.username, (acting->>\'actor_id\')::bigint, COALESCE(acting->>\'actor_name\', \'\'),\n        change[2], change[3], change[4], (acting->>\'address\')::inet, acting->>\'channel\'\n    );\nEND LOOP;\nRETURN NULL;\n', hash='ad5034e4ba2562a6242156f5b05b6deed0348ec3', operation='INSERT OR UPDATE', pgid='pgtrigger_changes_are_audited_9a582', table='accounts_user', when='AFTER')),
        ),
        migrations.AddField(
            model_name='auditentry',
            name='actor',
            field=models.ForeignKey(db_index=False, help_text='Who did it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='acts', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='auditentry',
            name='person',
            field=models.ForeignKey(db_index=False, help_text='Whom it is about.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='audited', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddIndex(
            model_name='auditentry',
            index=models.Index(fields=['person_name', '-id'], name='audit_by_person'),
        ),
        migrations.AddIndex(
            model_name='auditentry',
            index=models.Index(fields=['actor_name', '-id'], name='audit_by_actor'),
        ),
        migrations.AddIndex(
            model_name='auditentry',
            index=models.Index(fields=['action', '-id'], name='audit_by_action'),
        ),
        migrations.AddIndex(
            model_name='auditentry',
            index=models.Index(fields=['address', '-id'], name='audit_by_address'),
        ),
        migrations.AddIndex(
            model_name='auditentry',
            index=models.Index(fields=['at'], name='audit_by_time'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='auditentry',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f78d7546cae6abefbfed448b788eab0e8a36f6bf', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e6c89', table='accounts_auditentry', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='auditentry',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'this table can''t be truncated' USING ERRCODE = 'insufficient_privilege';", hash='346b56b7f7785df14ee470f054760fc85b261ce2', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_74803', table='accounts_auditentry', when='BEFORE')),
        ),
    ]
