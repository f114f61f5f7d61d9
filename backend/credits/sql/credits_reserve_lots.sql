-- Reserve lots, in the order of spending, for a new hold; its caller has checked that they suffice. `p_place` is how
-- many parts the hold has already.
CREATE FUNCTION credits_reserve_lots(p_hold uuid, p_account uuid, p_credits integer, p_place integer DEFAULT 0)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_left integer := p_credits;
    v_place integer := p_place;
    v_lot record;
BEGIN
    FOR v_lot IN
        -- `remaining > 0` is redundant, but lets PostgreSQL use the partial index credit_lot_with_credits.
        SELECT id, remaining - reserved AS free FROM credits_creditlot
        WHERE account_id = p_account AND remaining > 0 AND remaining > reserved
        ORDER BY credits_spending_order(expires_at, category, id)
    LOOP
        EXIT WHEN v_left = 0;
        UPDATE credits_creditlot SET reserved = reserved + least(v_lot.free, v_left) WHERE id = v_lot.id;
        INSERT INTO credits_holdlot (hold_id, lot_id, position, credits)
            VALUES (p_hold, v_lot.id, v_place, least(v_lot.free, v_left));
        v_left := v_left - least(v_lot.free, v_left);
        v_place := v_place + 1;
    END LOOP;
    UPDATE credits_creditbalance SET held = held + p_credits WHERE account_id = p_account;
END $$;
