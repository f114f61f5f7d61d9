-- What a movement answered, new or again, in today's format (see credits/formats.py): what was kept of it, and what its
-- own rows say for good. A hold that is settled since reads as the open one that it was.
CREATE FUNCTION credits_facts(p_movement text, p_subject uuid, p_balance integer, p_held integer, p_more jsonb)
RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_facts jsonb := jsonb_build_object(
        'outcome', 'ok', 'format', 1, 'balance', p_balance, 'held', p_held, 'available', p_balance - p_held
    ) || coalesce(p_more, '{}');
BEGIN
    IF p_movement IN ('hold', 'settle', 'release', 'charge') THEN
        RETURN v_facts || credits_hold_facts(p_subject, p_movement = 'hold');
    END IF;
    IF p_movement = 'refund' THEN
        RETURN v_facts || jsonb_build_object(
            'usage_record_id', p_subject,
            'account_id', (SELECT account_id FROM igny8_credit_usage_log WHERE id = p_subject)
        );
    END IF;
    RETURN v_facts || jsonb_build_object('account_id', p_subject);
END $$;
