-- Add to an account (a lot that never expires) or, below zero, take from it.
CREATE FUNCTION credits_adjust(
    p_owner text, p_key text, p_fingerprint text, p_account uuid, p_integration bigint, p_now timestamptz,
    p_credits integer, p_author text, p_reason text
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
    PERFORM credits_lock(p_account, p_now);
    IF p_credits < 0 THEN
        IF credits_available(p_account) < -p_credits THEN
            RETURN credits_too_little(p_account, -p_credits);
        END IF;
        PERFORM credits_spend(p_account, 'adjustment', -p_credits, p_now, NULL, p_author, p_reason);
    ELSE
        v_answer := credits_new_lot(
            p_account, 'adjustment', 'adjustment', p_credits, NULL, p_now, NULL, p_author, p_reason
        );
        IF v_answer IS NOT NULL THEN
            RETURN v_answer;
        END IF;
    END IF;
    RETURN credits_answer(p_owner, p_key, p_fingerprint, p_account, p_now, '{}');
END $$;
