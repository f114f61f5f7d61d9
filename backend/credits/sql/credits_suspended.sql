-- The refusal of a movement that starts something, where its account is suspended; NULL where it is not. A suspension locks
-- the balance too (credits/suspensions.py), so whichever comes second sees the other.
CREATE FUNCTION credits_suspended(p_account uuid) RETURNS jsonb LANGUAGE sql AS $$
    SELECT jsonb_build_object('outcome', 'account_suspended', 'reason', suspension_reason, 'suspended_at', suspended_at)
    FROM accounts_account WHERE id = p_account AND suspended_at IS NOT NULL
$$;
