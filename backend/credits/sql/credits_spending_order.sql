-- A lot's place in the order of spending, to sort by: the soonest expiry first, never-expiring last, then by category,
-- then the oldest. Nothing else declares that order; Python sorts by this function, too. STABLE, as `extract` is, so
-- that PostgreSQL puts the expression into the query instead of calling a function for each lot.
CREATE FUNCTION credits_spending_order(p_expires_at timestamptz, p_category text, p_lot bigint) RETURNS numeric[]
LANGUAGE sql STABLE AS $$
    SELECT ARRAY[
        coalesce(extract(epoch FROM p_expires_at), 'infinity'),
        array_position(ARRAY['plan', 'bonus', 'purchase', 'adjustment'], p_category),
        p_lot
    ]
$$;
