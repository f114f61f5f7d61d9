-- What a movement answered, new or again, in today's format (see credits/formats.py): what was kept of it, and what its
-- own rows say for good. A hold that is settled since reads as the open one that it was.
CREATE FUNCTION credits_facts(p_movement text, p_subject uuid, p_balance integer, p_held integer, p_more jsonb)
RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_facts jsonb;
BEGIN
    IF p_movement IN ('hold', 'reserve') THEN
        SELECT jsonb_build_object(
            'outcome', 'ok', 'format', 1, 'balance', p_balance, 'held', p_held, 'available', p_balance - p_held,
            'account_id', account_id, 'hold_id', id, 'request_id', request_id, 'status', 'open', 'credits', credits,
            'charged', 0, 'released', 0, 'absorbed', 0, 'created_at', created_at, 'expires_at', expires_at,
            'closed_at', NULL, 'usage_record_id', NULL
        ) INTO v_facts FROM credits_hold WHERE id = p_subject;
    ELSIF p_movement IN ('settle', 'release', 'charge') THEN
        SELECT jsonb_build_object(
            'outcome', 'ok', 'format', 1, 'balance', p_balance, 'held', p_held, 'available', p_balance - p_held,
            'account_id', account_id, 'hold_id', hold.id, 'request_id', hold.request_id, 'status', status,
            'credits', credits, 'charged', charged, 'released', released, 'absorbed', absorbed,
            'created_at', created_at, 'expires_at', expires_at, 'closed_at', closed_at,
            'usage_record_id', (SELECT id FROM igny8_credit_usage_log WHERE hold_id = p_subject)
        ) INTO v_facts FROM credits_hold hold WHERE id = p_subject;
    ELSE
        v_facts := coalesce(p_more, '{}') || jsonb_build_object(
            'outcome', 'ok', 'format', 1, 'balance', p_balance, 'held', p_held, 'available', p_balance - p_held
        );
        IF p_movement = 'refund' THEN
            SELECT v_facts || jsonb_build_object('usage_record_id', id, 'account_id', account_id)
                INTO v_facts FROM igny8_credit_usage_log WHERE id = p_subject;
        ELSE
            v_facts := v_facts || jsonb_build_object('account_id', p_subject);
        END IF;
    END IF;
    RETURN v_facts;
END $$;
