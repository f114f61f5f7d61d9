-- Charge what a hold reserved, at most `p_credits`, in the order of spending; the rest is free again.
CREATE FUNCTION credits_consume(p_hold uuid, p_account uuid, p_credits integer, p_now timestamptz, p_usage uuid)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_left integer := p_credits;
    v_part record;
BEGIN
    PERFORM credits_unreserve(p_hold);  -- first, since a lot may never hold fewer credits than are reserved of it
    -- The order of the reservation counts, because only reserved lots may be charged.
    FOR v_part IN SELECT lot_id, credits FROM credits_holdlot WHERE hold_id = p_hold ORDER BY position LOOP
        EXIT WHEN v_left = 0;
        PERFORM credits_move(p_account, v_part.lot_id, 'charge', -least(v_part.credits, v_left), p_now, p_usage);
        v_left := v_left - least(v_part.credits, v_left);
    END LOOP;
END $$;
