-- Give a charge back, in part or whole, as a lot that never expires; never more than was charged.
CREATE FUNCTION credits_refund(
    p_owner text, p_key text, p_fingerprint text, p_usage uuid, p_integration bigint, p_now timestamptz,
    p_credits integer, p_author text, p_reason text
) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_answer jsonb := credits_replay(p_owner, p_key, p_fingerprint);
    v_usage record;
    v_refundable integer;
BEGIN
    IF v_answer IS NOT NULL THEN
        RETURN v_answer;
    END IF;
    SELECT account_id, credits INTO v_usage FROM igny8_credit_usage_log WHERE id = p_usage;
    IF NOT FOUND OR NOT credits_reaches(v_usage.account_id, p_integration) THEN
        RETURN jsonb_build_object('outcome', 'usage_record_not_found');
    END IF;
    PERFORM credits_lock(v_usage.account_id, p_now);
    SELECT v_usage.credits - coalesce(sum(credits), 0) INTO v_refundable
        FROM credits_ledgerentry WHERE usage_record_id = p_usage AND kind = 'refund';
    IF p_credits > v_refundable THEN
        RETURN jsonb_build_object('outcome', 'refund_exceeds_charge', 'refundable', v_refundable);
    END IF;
    v_answer := credits_new_lot(
        v_usage.account_id, 'adjustment', 'refund', p_credits, NULL, p_now, p_usage, p_author, p_reason
    );
    IF v_answer IS NOT NULL THEN
        RETURN v_answer;
    END IF;
    RETURN credits_answer(
        p_owner, p_key, p_fingerprint, v_usage.account_id, p_now,
        jsonb_build_object('usage_record_id', p_usage, 'refunded', p_credits, 'refundable', v_refundable - p_credits)
    );
END $$;
