-- A hold as its callers read it.
CREATE FUNCTION credits_hold_facts(p_hold uuid) RETURNS jsonb LANGUAGE sql AS $$
    SELECT jsonb_build_object(
        'hold_id', hold.id, 'request_id', hold.request_id, 'status', status, 'credits', credits, 'charged', charged,
        'released', released, 'absorbed', absorbed, 'created_at', created_at, 'expires_at', expires_at,
        'closed_at', closed_at, 'usage_record_id', (SELECT id FROM igny8_credit_usage_log WHERE hold_id = p_hold)
    ) FROM credits_hold hold WHERE id = p_hold
$$;
