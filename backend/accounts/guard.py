"""Triggers of the table of people: whichever way a row changes, the audit log has it and a superuser is left."""

import pgtrigger

ACTING = "ratecard.acting"
"""The setting of a transaction that says who changes people: JSON that `audit.acting` writes."""
LAST_SUPERUSER = "the last active superuser stays one"
"""What the trigger says."""
WAS_SUPERUSER = "OLD.is_superuser AND OLD.is_staff AND OLD.is_active"
IS_SUPERUSER = "NEW.is_superuser AND NEW.is_staff AND NEW.is_active"
ROLE = "CASE WHEN NOT {0}.is_staff THEN 'none' WHEN {0}.is_superuser THEN 'superuser' ELSE {0}.role END"

# The lock lets a second superuser who steps down at the same time wait, and then see that the first one has.
KEEP_A_SUPERUSER = """
PERFORM pg_advisory_xact_lock(hashtext('accounts.last_superuser'));
IF NOT EXISTS (
    SELECT 1 FROM accounts_user WHERE is_superuser AND is_staff AND is_active AND id <> OLD.id
) THEN
    RAISE EXCEPTION 'the last active superuser stays one'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'last_superuser';
END IF;
RETURN NEW;
"""
NOTE_CHANGES = f"""
acting := COALESCE(NULLIF(current_setting('{ACTING}', true), ''), '{{"channel": "database"}}')::jsonb;
IF TG_OP = 'INSERT' THEN
    changes := ARRAY[ARRAY['person_added', '', '', {ROLE.format("NEW")}]];
ELSE
    IF OLD.username <> NEW.username THEN
        changes := changes || ARRAY[ARRAY['person_changed', 'user name', OLD.username, NEW.username]];
    END IF;
    IF OLD.email <> NEW.email THEN
        changes := changes || ARRAY[ARRAY['person_changed', 'e-mail', '', '']];
    END IF;
    IF ({ROLE.format("OLD")}) <> ({ROLE.format("NEW")}) THEN
        changes := changes || ARRAY[ARRAY['role_changed', '', {ROLE.format("OLD")}, {ROLE.format("NEW")}]];
    END IF;
    IF OLD.is_active <> NEW.is_active THEN
        changes := changes || ARRAY[ARRAY[
            CASE WHEN NEW.is_active THEN 'person_activated' ELSE 'person_deactivated' END, '', '', ''
        ]];
    END IF;
END IF;
IF changes = '{{}}' THEN  -- which has no slices
    RETURN NULL;
END IF;
FOREACH change SLICE 1 IN ARRAY changes LOOP
    INSERT INTO accounts_auditentry
        (action, person_id, person_name, actor_id, actor_name, detail, before, after, address, channel)
    VALUES (
        change[1], NEW.id, NEW.username, (acting->>'actor_id')::bigint, COALESCE(acting->>'actor_name', ''),
        change[2], change[3], change[4], (acting->>'address')::inet, acting->>'channel'
    );
END LOOP;
RETURN NULL;
"""


def people_stay() -> list[pgtrigger.Trigger]:
    return [
        pgtrigger.Protect(name="people_are_deactivated", operation=pgtrigger.Delete),
        pgtrigger.Trigger(
            name="a_superuser_is_left",
            when=pgtrigger.Before,
            operation=pgtrigger.Update,
            condition=pgtrigger.Condition(f"{WAS_SUPERUSER} AND NOT ({IS_SUPERUSER})"),
            func=KEEP_A_SUPERUSER,
        ),
        pgtrigger.Trigger(
            name="changes_are_audited",
            when=pgtrigger.After,
            operation=pgtrigger.Insert | pgtrigger.Update,
            declare=[("acting", "jsonb"), ("changes", "text[] := '{}'"), ("change", "text[]")],
            func=NOTE_CHANGES,
        ),
    ]
