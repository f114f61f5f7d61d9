-- The answer that was given to a key, a conflict where it was given to another payload, or NULL for a new key. A key of
-- before is answered with its fingerprint, which its caller compares. Calls with the same key wait here for each other.
CREATE FUNCTION credits_replay(p_key uuid, p_fingerprint uuid) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_kept credits_idempotencykey%ROWTYPE;
BEGIN
    -- A new key has no row to lock, so the lock is on its hash; two keys of one hash only wait for each other.
    PERFORM pg_advisory_xact_lock(hashtextextended(p_key::text, 0));
    -- A separate statement takes its snapshot after the wait, so it sees the answer of the previous call.
    SELECT * INTO v_kept FROM credits_idempotencykey WHERE key_hash = p_key;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    IF v_kept.subject IS NULL THEN
        RETURN jsonb_build_object(
            'outcome', 'former_key', 'fingerprint', v_kept.fingerprint, 'format', v_kept.fingerprint_format,
            'answer', v_kept.more
        );
    END IF;
    IF v_kept.fingerprint <> p_fingerprint THEN
        RETURN jsonb_build_object('outcome', 'idempotency_conflict');
    END IF;
    RETURN credits_facts(v_kept.movement, v_kept.subject, v_kept.balance, v_kept.held, v_kept.more);
END $$;
