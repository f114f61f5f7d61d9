-- The answer that was given to a key, a conflict where it was given to another payload, or NULL for a new key.
-- Calls with the same key wait here for each other.
CREATE FUNCTION credits_replay(p_owner text, p_key text, p_fingerprint text) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_kept record;
BEGIN
    -- A new key has no row to lock, so the lock is on its hash; two keys of one hash only wait for each other.
    PERFORM pg_advisory_xact_lock(hashtextextended(p_owner || ' ' || p_key, 0));
    -- A separate statement takes its snapshot after the wait, so it sees the answer of the previous call.
    SELECT fingerprint, answer INTO v_kept FROM credits_idempotencykey WHERE owner = p_owner AND key = p_key;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    IF v_kept.fingerprint <> p_fingerprint THEN
        RETURN jsonb_build_object('outcome', 'idempotency_conflict');
    END IF;
    RETURN v_kept.answer;
END $$;
