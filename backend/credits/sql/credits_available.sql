-- Credits that can be spent or held now.
CREATE FUNCTION credits_available(p_account uuid) RETURNS integer LANGUAGE sql AS $$
    SELECT balance - held FROM credits_creditbalance WHERE account_id = p_account
$$;
