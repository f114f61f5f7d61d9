-- Charge what was delivered of a hold; settling the same again changes nothing, and anything else is refused.
CREATE FUNCTION credits_settle(
    p_key uuid, p_fingerprint uuid, p_hold uuid, p_integration bigint, p_now timestamptz,
    p_actual bigint, p_usage jsonb
) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_account uuid := (SELECT account_id FROM credits_hold WHERE id = p_hold);
    v_answer jsonb := credits_begin(
        p_key, p_fingerprint, v_account, p_integration, p_now, p_missing => 'hold_not_found'
    );
    v_status text;
    v_managed boolean;
BEGIN
    IF v_answer IS NOT NULL THEN
        RETURN v_answer;
    END IF;
    -- Read after the lock, which may have marked the hold as expired; then this is a late settlement.
    SELECT status, is_managed INTO v_status, v_managed FROM credits_hold WHERE id = p_hold;
    IF v_managed AND p_integration IS NOT NULL THEN
        RETURN jsonb_build_object('outcome', 'hold_managed');
    END IF;
    IF v_status = 'released' THEN
        RETURN jsonb_build_object('outcome', 'hold_not_open', 'status', v_status);
    END IF;
    -- If another key settled it so, return that result; `credits_begin` has answered the same key. What p_usage leaves
    -- out is taken from the record, which makes it equal.
    IF v_status = 'settled' THEN
        IF EXISTS (
            SELECT 1 FROM igny8_credit_usage_log kept, jsonb_populate_record(kept, p_usage) given
            WHERE kept.hold_id = p_hold AND (
                kept.images, kept.image_quality, kept.units, kept.input_tokens, kept.cached_input_tokens,
                kept.cache_write_tokens, kept.output_tokens, kept.total_tokens, kept.cache_write_1h_tokens,
                kept.input_audio_tokens, kept.input_image_tokens, kept.reasoning_tokens, kept.output_audio_tokens,
                kept.output_image_tokens, kept.unknown_input_tokens, kept.unknown_tokens, kept.web_searches,
                credits_served(kept.calls, kept.model_name, kept.images::bigint + kept.units + kept.total_tokens)
            ) IS DISTINCT FROM (
                given.images, given.image_quality, given.units, given.input_tokens, given.cached_input_tokens,
                given.cache_write_tokens, given.output_tokens, given.total_tokens, given.cache_write_1h_tokens,
                given.input_audio_tokens, given.input_image_tokens, given.reasoning_tokens, given.output_audio_tokens,
                given.output_image_tokens, given.unknown_input_tokens, given.unknown_tokens, given.web_searches,
                credits_served(given.calls, given.model_name, given.images::bigint + given.units + given.total_tokens)
            )
        ) THEN
            RETURN jsonb_build_object('outcome', 'hold_not_open', 'status', v_status);
        END IF;
    ELSE
        PERFORM credits_close_hold(p_hold, p_now, p_actual, p_usage);
    END IF;
    RETURN credits_answer(p_key, p_fingerprint, 'settle', p_hold, v_account);
END $$;
