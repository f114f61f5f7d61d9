-- An open hold that redeems a quote, or why there is none, for a movement that has begun. What a reserve has of it is
-- taken from there, and what it lacks from what is available.
CREATE FUNCTION credits_open_hold(
    p_hold uuid, p_account uuid, p_now timestamptz, p_credits integer, p_expires_at timestamptz,
    p_quote_id uuid, p_quote jsonb, p_quote_expires_at timestamptz, p_request text,
    p_managed boolean DEFAULT false, p_reserve uuid DEFAULT NULL
) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_taken integer := 0;
    v_place integer := 0;
BEGIN
    IF EXISTS (SELECT 1 FROM credits_hold WHERE quote_id = p_quote_id) THEN
        RETURN jsonb_build_object('outcome', 'quote_redeemed');
    END IF;
    IF p_now >= p_quote_expires_at THEN
        RETURN jsonb_build_object('outcome', 'quote_expired', 'expired_at', p_quote_expires_at);
    END IF;
    IF p_reserve IS NOT NULL THEN
        v_taken := least(credits_in_reserve(p_reserve, p_account), p_credits);
    END IF;
    IF credits_available(p_account) < p_credits - v_taken THEN
        RETURN credits_insufficient(p_account, p_credits - v_taken);
    END IF;
    INSERT INTO credits_hold (
        id, account_id, status, credits, charged, released, absorbed, quote_id, quote, request_id, created_at,
        expires_at, is_managed, reserve_id, from_reserve
    ) VALUES (
        p_hold, p_account, 'open', p_credits, 0, 0, 0, p_quote_id, p_quote, p_request, p_now, p_expires_at, p_managed,
        CASE WHEN v_taken > 0 THEN p_reserve END, v_taken
    ) ON CONFLICT (quote_id) DO NOTHING;
    -- Only this account is locked: if two accounts redeem a quote in parallel, the unique index decides.
    IF NOT FOUND THEN  -- on another account, a moment ago
        RETURN jsonb_build_object('outcome', 'quote_redeemed');
    END IF;
    IF v_taken > 0 THEN
        v_place := credits_take(p_reserve, p_hold, v_taken);
    END IF;
    PERFORM credits_reserve_lots(p_hold, p_account, p_credits - v_taken, v_place);
    RETURN NULL;
END $$;
