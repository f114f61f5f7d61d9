-- Give a hold back; releasing again changes nothing.
CREATE FUNCTION credits_release(
    p_key uuid, p_fingerprint uuid, p_hold uuid, p_integration bigint, p_now timestamptz,
    p_waits boolean
) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_account uuid := (SELECT account_id FROM credits_hold WHERE id = p_hold);
    v_answer jsonb := credits_begin(
        p_key, p_fingerprint, v_account, p_integration, p_now, p_missing => 'hold_not_found', p_waits => p_waits
    );
    v_status text;
    v_managed boolean;
BEGIN
    IF v_answer IS NOT NULL THEN
        RETURN v_answer;
    END IF;
    -- Read after the lock, which marks an overdue hold as expired and releases its credits.
    SELECT status, is_managed INTO v_status, v_managed FROM credits_hold WHERE id = p_hold;
    IF v_managed AND p_integration IS NOT NULL THEN
        RETURN jsonb_build_object('outcome', 'hold_managed');
    END IF;
    IF v_status = 'settled' THEN
        RETURN jsonb_build_object('outcome', 'hold_not_open', 'status', v_status);
    END IF;
    IF v_status = 'open' THEN
        PERFORM credits_unreserve(p_hold);
        UPDATE credits_hold SET released = credits - taken WHERE id = p_hold;
        PERFORM credits_lapse(v_account, p_now);
    END IF;
    -- An expired hold keeps the time at which its credits were released.
    UPDATE credits_hold SET status = 'released', closed_at = coalesce(closed_at, p_now), quote = NULL
        WHERE id = p_hold;
    RETURN credits_answer(p_key, p_fingerprint, 'release', p_hold, v_account);
END $$;
