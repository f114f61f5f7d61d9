-- Keep an answer under its key, with the number of its format (see credits/formats.py).
CREATE FUNCTION credits_answer(
    p_owner text, p_key text, p_fingerprint text, p_account uuid, p_now timestamptz, p_facts jsonb
) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_answer jsonb;
BEGIN
    SELECT p_facts || jsonb_build_object(
        'outcome', 'ok', 'format', 1, 'account_id', account_id, 'balance', balance, 'held', held,
        'available', balance - held
    ) INTO v_answer FROM credits_creditbalance WHERE account_id = p_account;
    INSERT INTO credits_idempotencykey (owner, key, fingerprint, answer, created_at)
        VALUES (p_owner, p_key, p_fingerprint, v_answer, p_now);
    RETURN v_answer;
END $$;
