-- The account, where it exists and the integration (NULL: staff) can reach it.
CREATE FUNCTION credits_reaches(p_account uuid, p_integration bigint) RETURNS boolean LANGUAGE sql AS $$
    SELECT EXISTS (
        SELECT 1 FROM accounts_account
        WHERE id = p_account AND (p_integration IS NULL OR integration_id = p_integration)
    )
$$;
