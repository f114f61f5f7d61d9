"""The functions that move credits. `migrate` installs them from `credits/sql/` when all migrations have run."""

from django.db import migrations

DROP = """
DO $$
DECLARE
    v_function regprocedure;
BEGIN
    FOR v_function IN SELECT oid::regprocedure FROM pg_proc WHERE proname LIKE 'credits\\_%' LOOP
        EXECUTE 'DROP FUNCTION ' || v_function;
    END LOOP;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("credits", "0001_initial")]
    operations = [migrations.RunSQL(migrations.RunSQL.noop, DROP)]
