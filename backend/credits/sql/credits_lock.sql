-- Lock an account's balance and bring it up to date: holds past their time are released, expired lots lapse.
CREATE FUNCTION credits_lock(p_account uuid, p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_hold uuid;
BEGIN
    -- The balance's row is the lock of all that an account has: every movement takes it first, so two can't deadlock.
    PERFORM 1 FROM credits_creditbalance WHERE account_id = p_account FOR UPDATE;
    IF NOT FOUND THEN
        -- Two first movements of an account may run in parallel: the second waits here, then locks the row.
        INSERT INTO credits_creditbalance (account_id, balance, held) VALUES (p_account, 0, 0) ON CONFLICT DO NOTHING;
        PERFORM 1 FROM credits_creditbalance WHERE account_id = p_account FOR UPDATE;
    END IF;
    FOR v_hold IN
        SELECT id FROM credits_hold
        WHERE account_id = p_account AND status = 'open' AND expires_at <= p_now ORDER BY expires_at, id
    LOOP
        PERFORM credits_unreserve(v_hold);
        UPDATE credits_hold SET status = 'expired', released = credits - taken, closed_at = p_now WHERE id = v_hold;
    END LOOP;
    -- After the holds, because credits that they release may belong to expired lots.
    PERFORM credits_lapse(p_account, p_now);
END $$;
