-- A new lot with its row in the ledger, or a refusal: where the balance would outgrow an Int, and where the account's
-- integration has a grant of this reference.
CREATE FUNCTION credits_new_lot(
    p_account uuid, p_category text, p_kind text, p_credits integer, p_expires_at timestamptz, p_now timestamptz,
    p_usage uuid, p_author text, p_reason text, p_reference text DEFAULT NULL
) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_lot bigint;
    v_balance integer;
BEGIN
    SELECT balance INTO v_balance FROM credits_creditbalance WHERE account_id = p_account;
    -- bigint, because the sum of two integers would overflow before the comparison.
    IF v_balance::bigint + p_credits > 2147483647 THEN
        RETURN jsonb_build_object('outcome', 'balance_too_large', 'balance', v_balance, 'maximum', 2147483647);
    END IF;
    -- Made empty: `credits_move` fills it, so that a lot's credits are always the sum of its entries.
    INSERT INTO credits_creditlot (
        account_id, category, granted, remaining, reserved, expires_at, created_at, external_reference,
        reference_integration_id
    ) VALUES (
        p_account, p_category, p_credits, 0, 0, p_expires_at, p_now, p_reference,
        CASE WHEN p_reference IS NOT NULL THEN (SELECT integration_id FROM accounts_account WHERE id = p_account) END
    )
    -- Only this account is locked: of two accounts of an integration in parallel, the second waits here for the first.
    ON CONFLICT (reference_integration_id, external_reference) WHERE external_reference IS NOT NULL DO NOTHING
    RETURNING id INTO v_lot;
    IF v_lot IS NULL THEN
        RETURN jsonb_build_object('outcome', 'grant_exists');
    END IF;
    PERFORM credits_move(p_account, v_lot, p_kind, p_credits, p_now, p_usage, p_author, p_reason);
    RETURN NULL;
END $$;
