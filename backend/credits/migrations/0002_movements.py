"""The functions that move credits; see 0002_movements.sql."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).with_suffix(".sql").read_text()
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
    operations = [migrations.RunSQL(SQL, DROP)]
