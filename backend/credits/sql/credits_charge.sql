-- Charge for work that is done already: a hold and its settlement in one step, all of it or nothing.
CREATE FUNCTION credits_charge(
    p_key uuid, p_fingerprint uuid, p_hold uuid, p_account uuid, p_integration bigint, p_now timestamptz,
    p_credits integer, p_quote_id uuid, p_quote jsonb, p_quote_expires_at timestamptz, p_request text,
    p_actual bigint, p_usage jsonb
) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_answer jsonb := coalesce(
        credits_begin(p_key, p_fingerprint, p_account, p_integration, p_now),
        credits_suspended(p_account),
        -- The hold opens and closes in this statement, so any future expiry works.
        credits_open_hold(
            p_hold, p_account, p_now, p_credits, p_now + interval '1 minute',
            p_quote_id, credits_closed_quote(p_quote), p_quote_expires_at, p_request
        )
    );
BEGIN
    IF v_answer IS NOT NULL THEN
        RETURN v_answer;
    END IF;
    PERFORM credits_close_hold(p_hold, p_now, p_actual, p_usage);
    RETURN credits_answer(p_key, p_fingerprint, 'charge', p_hold, p_account);
END $$;
