-- Move credits of a reserve into a new hold, with the lots that are set aside for them: those stay reserved all the time.
-- Answers how many parts the hold has then.
CREATE FUNCTION credits_take(p_reserve uuid, p_hold uuid, p_credits integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    v_left integer := p_credits;
    v_place integer := 0;
    v_part record;
BEGIN
    FOR v_part IN SELECT id, lot_id, credits FROM credits_holdlot WHERE hold_id = p_reserve ORDER BY position LOOP
        EXIT WHEN v_left = 0;
        IF v_part.credits <= v_left THEN
            UPDATE credits_holdlot SET hold_id = p_hold, position = v_place WHERE id = v_part.id;
        ELSE
            UPDATE credits_holdlot SET credits = credits - v_left WHERE id = v_part.id;
            INSERT INTO credits_holdlot (hold_id, lot_id, position, credits)
                VALUES (p_hold, v_part.lot_id, v_place, v_left);
        END IF;
        v_left := v_left - least(v_part.credits, v_left);
        v_place := v_place + 1;
    END LOOP;
    UPDATE credits_hold SET taken = taken + p_credits WHERE id = p_reserve;
    RETURN v_place;
END $$;
