-- Set a quote's maximum aside on an account, out of a reserve as far as that goes.
CREATE FUNCTION credits_hold(
    p_key uuid, p_fingerprint uuid, p_hold uuid, p_account uuid, p_integration bigint, p_now timestamptz,
    p_credits integer, p_expires_at timestamptz, p_quote_id uuid, p_quote jsonb, p_quote_expires_at timestamptz,
    p_request text, p_managed boolean, p_reserve uuid DEFAULT NULL
) RETURNS jsonb LANGUAGE plpgsql AS $$
BEGIN
    RETURN coalesce(  -- the first that is not NULL ends it: what follows doesn't run
        credits_begin(p_key, p_fingerprint, p_account, p_integration, p_now),
        credits_suspended(p_account),
        credits_open_hold(
            p_hold, p_account, p_now, p_credits, p_expires_at, p_quote_id, p_quote, p_quote_expires_at, p_request,
            p_managed => p_managed, p_reserve => p_reserve
        ),
        credits_answer(p_key, p_fingerprint, 'hold', p_hold, p_account)
    );
END $$;
