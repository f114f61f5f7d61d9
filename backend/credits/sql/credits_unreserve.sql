-- Give back what a hold reserved. Row by row: joins of a few rows cost more to run than to look up.
CREATE FUNCTION credits_unreserve(p_hold uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_part record;
    v_hold record;
BEGIN
    FOR v_part IN SELECT lot_id, credits FROM credits_holdlot WHERE hold_id = p_hold LOOP
        UPDATE credits_creditlot SET reserved = reserved - v_part.credits WHERE id = v_part.lot_id;
    END LOOP;
    SELECT account_id, credits - taken AS credits INTO v_hold FROM credits_hold WHERE id = p_hold;
    UPDATE credits_creditbalance SET held = held - v_hold.credits WHERE account_id = v_hold.account_id;
END $$;
