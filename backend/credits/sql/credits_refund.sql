-- Give a charge back, in part or whole, as a lot that never expires; never more than was charged.
CREATE FUNCTION credits_refund(
    p_key uuid, p_fingerprint uuid, p_usage uuid, p_integration bigint, p_now timestamptz,
    p_credits integer, p_author text, p_reason text, p_waits boolean
) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    -- NULL for an unknown record; `credits_begin` then answers p_missing.
    v_account uuid := (SELECT account_id FROM igny8_credit_usage_log WHERE id = p_usage);
    v_answer jsonb := credits_begin(
        p_key, p_fingerprint, v_account, p_integration, p_now, p_missing => 'usage_record_not_found', p_waits => p_waits
    );
    v_refundable integer;
BEGIN
    IF v_answer IS NOT NULL THEN
        RETURN v_answer;
    END IF;
    -- Summed under the account's lock, so that parallel refunds can't exceed the charge together.
    SELECT usage.credits - coalesce(
        (SELECT sum(credits) FROM credits_ledgerentry WHERE usage_record_id = p_usage AND kind = 'refund'), 0
    ) INTO v_refundable FROM igny8_credit_usage_log usage WHERE id = p_usage;
    IF p_credits > v_refundable THEN
        RETURN jsonb_build_object('outcome', 'refund_exceeds_charge', 'refundable', v_refundable);
    END IF;
    RETURN coalesce(
        credits_new_lot(v_account, 'adjustment', 'refund', p_credits, NULL, p_now, p_usage, p_author, p_reason),
        credits_answer(
            p_key, p_fingerprint, 'refund', p_usage, v_account,
            jsonb_build_object('refunded', p_credits, 'refundable', v_refundable - p_credits)
        )
    );
END $$;
