-- Give an account a lot of credits, which expire at `p_expires_at` or never.
CREATE FUNCTION credits_grant(
    p_owner text, p_key text, p_fingerprint text, p_account uuid, p_integration bigint, p_now timestamptz,
    p_category text, p_credits integer, p_expires_at timestamptz, p_author text, p_reason text
) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_answer jsonb := credits_replay(p_owner, p_key, p_fingerprint);
BEGIN
    IF v_answer IS NOT NULL THEN
        RETURN v_answer;
    END IF;
    IF NOT credits_reaches(p_account, p_integration) THEN
        RETURN jsonb_build_object('outcome', 'account_not_found');
    END IF;
    IF p_expires_at <= p_now THEN
        RETURN jsonb_build_object('outcome', 'expiry_not_ahead');
    END IF;
    PERFORM credits_lock(p_account, p_now);
    v_answer := credits_new_lot(
        p_account, p_category, 'grant', p_credits, p_expires_at, p_now, NULL, p_author, p_reason
    );
    IF v_answer IS NOT NULL THEN
        RETURN v_answer;
    END IF;
    RETURN credits_answer(p_owner, p_key, p_fingerprint, p_account, p_now, '{}');
END $$;
