-- Charge what was delivered of a hold; settling again changes nothing.
CREATE FUNCTION credits_settle(
    p_key uuid, p_fingerprint uuid, p_hold uuid, p_integration bigint, p_now timestamptz,
    p_actual bigint, p_usage jsonb
) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_account uuid := (SELECT account_id FROM credits_hold WHERE id = p_hold);
    v_answer jsonb := credits_begin(
        p_key, p_fingerprint, v_account, p_integration, p_now, p_missing => 'hold_not_found'
    );
    v_status text;
BEGIN
    IF v_answer IS NOT NULL THEN
        RETURN v_answer;
    END IF;
    -- Read after the lock, which may have marked the hold as expired; then this is a late settlement.
    SELECT status INTO v_status FROM credits_hold WHERE id = p_hold;
    IF v_status = 'released' THEN
        RETURN jsonb_build_object('outcome', 'hold_not_open', 'status', v_status);
    END IF;
    -- If another key settled it, return that result; `credits_begin` has answered the same key.
    IF v_status <> 'settled' THEN
        PERFORM credits_close_hold(p_hold, p_now, p_actual, p_usage);
    END IF;
    RETURN credits_answer(p_key, p_fingerprint, 'settle', p_hold, v_account);
END $$;
