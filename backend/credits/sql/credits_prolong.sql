-- Let an open hold expire later, never sooner. It moves no credits, so it takes no lock but the hold's.
CREATE FUNCTION credits_prolong(p_hold uuid, p_now timestamptz, p_expires_at timestamptz)
RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    UPDATE credits_hold SET expires_at = greatest(expires_at, p_expires_at)
        WHERE id = p_hold AND status = 'open' AND expires_at > p_now;
    RETURN FOUND;
END $$;
