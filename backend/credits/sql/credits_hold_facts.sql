-- A hold as its callers read it: as it is or, where it is only opened by the movement, as it was then.
CREATE FUNCTION credits_hold_facts(p_hold uuid, p_opened boolean) RETURNS jsonb LANGUAGE sql AS $$
    SELECT jsonb_build_object(
        'account_id', account_id, 'hold_id', hold.id, 'request_id', hold.request_id,
        'status', CASE WHEN p_opened THEN 'open' ELSE status END, 'credits', credits,
        'charged', CASE WHEN p_opened THEN 0 ELSE charged END, 'released', CASE WHEN p_opened THEN 0 ELSE released END,
        'absorbed', CASE WHEN p_opened THEN 0 ELSE absorbed END, 'created_at', created_at, 'expires_at', expires_at,
        'closed_at', CASE WHEN NOT p_opened THEN closed_at END,
        'usage_record_id',
        CASE WHEN NOT p_opened THEN (SELECT id FROM igny8_credit_usage_log WHERE hold_id = p_hold) END
    ) FROM credits_hold hold WHERE id = p_hold
$$;
