-- Keep a key with what its movement's own rows don't say, and answer. The fingerprint's number is of
-- credits/fingerprints.py.
CREATE FUNCTION credits_answer(
    p_key uuid, p_fingerprint uuid, p_movement text, p_subject uuid, p_account uuid, p_more jsonb DEFAULT NULL
) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_balance integer;
    v_held integer;
BEGIN
    SELECT balance, held INTO v_balance, v_held FROM credits_creditbalance WHERE account_id = p_account;
    INSERT INTO credits_idempotencykey
        (key_hash, fingerprint, fingerprint_format, movement, subject, balance, held, more)
        VALUES (p_key, p_fingerprint, 2, p_movement, p_subject, v_balance, v_held, p_more);
    RETURN credits_facts(p_movement, p_subject, v_balance, v_held, p_more);
END $$;
