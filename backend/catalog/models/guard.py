"""Triggers that keep the catalog's tables true to its revisions."""

import pgtrigger

from backend.shared.append_only import no_truncate

# A revision remembers the transaction that wrote it, so the database can check that a write belongs to one.
REQUIRE_REVISION = """
IF NOT EXISTS (SELECT 1 FROM catalog_catalogrevision WHERE transaction_id = pg_current_xact_id()::text) THEN
    RAISE EXCEPTION 'catalog tables are written by revisions.publish only'
        USING ERRCODE = 'insufficient_privilege', HINT = 'Use the API, the admin pages or the ratecard command.';
END IF;
RETURN COALESCE(NEW, OLD);
"""


def belongs_to_a_revision() -> list[pgtrigger.Trigger]:
    return [
        pgtrigger.Trigger(
            name="belongs_to_a_revision",
            when=pgtrigger.Before,
            operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
            func=REQUIRE_REVISION,
        ),
        no_truncate(),
    ]
