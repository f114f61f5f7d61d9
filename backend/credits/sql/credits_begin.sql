-- How a movement begins. NULL: it may go on, its key is new, its account is locked and up to date. Else what its
-- caller gets: the answer that its key has already, or a refusal. `p_missing` is the refusal of a missing account
-- or another integration's (NULL is staff, who may move them all); `p_expires_at` is the expiry of credits to come.
-- Without `p_waits` a locked account is answered by its id, so that its caller gets in line for it.
CREATE FUNCTION credits_begin(
    p_key uuid, p_fingerprint uuid, p_account uuid, p_integration bigint, p_now timestamptz,
    p_missing text DEFAULT 'account_not_found', p_expires_at timestamptz DEFAULT NULL, p_waits boolean DEFAULT true
) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    -- The key is checked first: a retry gets its answer even if the call would be refused now.
    v_answer jsonb := credits_replay(p_key, p_fingerprint);
BEGIN
    IF v_answer IS NOT NULL THEN
        RETURN v_answer;
    END IF;
    -- Checked before the lock, which would insert a balance for an unknown account.
    IF NOT EXISTS (
        SELECT 1 FROM accounts_account
        WHERE id = p_account AND (p_integration IS NULL OR integration_id = p_integration)
    ) THEN
        RETURN jsonb_build_object('outcome', p_missing);
    END IF;
    -- NULL means that the credits never expire, and passes this comparison.
    IF p_expires_at <= p_now THEN
        RETURN jsonb_build_object('outcome', 'expiry_not_ahead');
    END IF;
    IF NOT p_waits THEN
        PERFORM 1 FROM credits_creditbalance WHERE account_id = p_account FOR UPDATE SKIP LOCKED;
        IF NOT FOUND THEN
            RETURN jsonb_build_object('outcome', 'account_locked', 'account_id', p_account);
        END IF;
    END IF;
    PERFORM credits_lock(p_account, p_now);
    RETURN NULL;
END $$;
