-- One movement between a lot and the world, with its row in the ledger.
CREATE FUNCTION credits_move(
    p_account uuid, p_lot bigint, p_kind text, p_credits integer, p_now timestamptz,
    p_usage uuid DEFAULT NULL, p_author text DEFAULT '', p_reason text DEFAULT ''
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_balance integer;
BEGIN
    UPDATE credits_creditlot SET remaining = remaining + p_credits WHERE id = p_lot;
    -- The row is locked, so each entry's balance continues the previous one.
    UPDATE credits_creditbalance SET balance = balance + p_credits WHERE account_id = p_account
        RETURNING balance INTO v_balance;
    INSERT INTO credits_ledgerentry
        (account_id, lot_id, kind, credits, balance_after, usage_record_id, author, reason, created_at)
        VALUES (p_account, p_lot, p_kind, p_credits, v_balance, p_usage, p_author, p_reason, p_now);
END $$;
