-- What a reserve of the account still has: nothing where it is closed, another account's, or none.
CREATE FUNCTION credits_in_reserve(p_reserve uuid, p_account uuid) RETURNS integer LANGUAGE sql AS $$
    SELECT coalesce(sum(credits - taken), 0)::integer FROM credits_hold
    WHERE id = p_reserve AND account_id = p_account AND status = 'open' AND quote_id IS NULL
$$;
