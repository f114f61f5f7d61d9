-- Add to an account (a lot that never expires) or, below zero, take from it.
CREATE FUNCTION credits_adjust(
    p_key uuid, p_fingerprint uuid, p_account uuid, p_integration bigint, p_now timestamptz,
    p_credits integer, p_author text, p_reason text
) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_answer jsonb := credits_begin(p_key, p_fingerprint, p_account, p_integration, p_now);
BEGIN
    IF v_answer IS NOT NULL THEN
        RETURN v_answer;
    END IF;
    IF p_credits >= 0 THEN
        v_answer := credits_new_lot(
            p_account, 'adjustment', 'adjustment', p_credits, NULL, p_now, NULL, p_author, p_reason
        );
    -- Held credits can't be taken, because a running request relies on them.
    ELSIF credits_available(p_account) < -p_credits THEN
        v_answer := credits_insufficient(p_account, -p_credits);
    ELSE
        PERFORM credits_spend(p_account, 'adjustment', -p_credits, p_now, NULL, p_author, p_reason);
    END IF;
    RETURN coalesce(v_answer, credits_answer(p_key, p_fingerprint, 'adjust', p_account, p_account));
END $$;
