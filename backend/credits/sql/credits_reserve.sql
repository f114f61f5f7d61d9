-- Set credits aside for work to come: a hold without a quote, of which the holds of that work are taken.
CREATE FUNCTION credits_reserve(
    p_key uuid, p_fingerprint uuid, p_hold uuid, p_account uuid, p_integration bigint, p_now timestamptz,
    p_credits integer, p_expires_at timestamptz, p_request text
) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_answer jsonb := coalesce(
        credits_begin(p_key, p_fingerprint, p_account, p_integration, p_now), credits_suspended(p_account)
    );
BEGIN
    IF v_answer IS NOT NULL THEN
        RETURN v_answer;
    END IF;
    IF credits_available(p_account) < p_credits THEN
        RETURN credits_insufficient(p_account, p_credits);
    END IF;
    INSERT INTO credits_hold (
        id, account_id, status, credits, charged, released, absorbed, request_id, created_at, expires_at, is_managed
    ) VALUES (p_hold, p_account, 'open', p_credits, 0, 0, 0, p_request, p_now, p_expires_at, true);
    PERFORM credits_reserve_lots(p_hold, p_account, p_credits);
    RETURN credits_answer(p_key, p_fingerprint, 'reserve', p_hold, p_account);
END $$;
