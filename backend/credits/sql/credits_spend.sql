-- Take credits out of free lots in the order of spending, for a charge or an adjustment.
CREATE FUNCTION credits_spend(
    p_account uuid, p_kind text, p_credits integer, p_now timestamptz, p_usage uuid, p_author text, p_reason text
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_left integer := p_credits;
    v_lot record;
BEGIN
    FOR v_lot IN
        -- `remaining > 0` is redundant, but lets PostgreSQL use the partial index credit_lot_with_credits.
        SELECT id, remaining - reserved AS free FROM credits_creditlot
        WHERE account_id = p_account AND remaining > 0 AND remaining > reserved
        ORDER BY credits_spending_order(expires_at, category, id)
    LOOP
        EXIT WHEN v_left = 0;
        PERFORM credits_move(
            p_account, v_lot.id, p_kind, -least(v_lot.free, v_left), p_now, p_usage, p_author, p_reason
        );
        v_left := v_left - least(v_lot.free, v_left);
    END LOOP;
END $$;
