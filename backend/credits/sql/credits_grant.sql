-- Give an account a lot of credits, which expire at `p_expires_at` or never.
CREATE FUNCTION credits_grant(
    p_key uuid, p_fingerprint uuid, p_account uuid, p_integration bigint, p_now timestamptz,
    p_category text, p_credits integer, p_expires_at timestamptz, p_author text, p_reason text, p_reference text
) RETURNS jsonb LANGUAGE plpgsql AS $$
BEGIN
    RETURN coalesce(  -- the first that is not NULL ends it: what follows doesn't run
        credits_begin(
            p_key, p_fingerprint, p_account, p_integration, p_now, p_expires_at => p_expires_at
        ),
        credits_new_lot(
            p_account, p_category, 'grant', p_credits, p_expires_at, p_now, NULL, p_author, p_reason, p_reference
        ),
        credits_answer(p_key, p_fingerprint, 'grant', p_account, p_account)
    );
END $$;
