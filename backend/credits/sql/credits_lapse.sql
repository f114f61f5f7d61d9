-- What is neither spent nor reserved of lots past their expiry goes.
CREATE FUNCTION credits_lapse(p_account uuid, p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_lot record;
BEGIN
    FOR v_lot IN
        -- `remaining > 0` is redundant, but lets PostgreSQL use the partial index credit_lot_with_credits.
        SELECT id, remaining - reserved AS free FROM credits_creditlot
        WHERE account_id = p_account AND remaining > 0 AND expires_at <= p_now AND remaining > reserved
        ORDER BY expires_at, id
    LOOP
        PERFORM credits_move(p_account, v_lot.id, 'expiry', -v_lot.free, p_now);
    END LOOP;
END $$;
