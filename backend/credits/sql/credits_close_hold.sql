-- Turn a hold into its charge, with its usage record, for a movement that has begun.
CREATE FUNCTION credits_close_hold(p_hold uuid, p_now timestamptz, p_actual bigint, p_usage jsonb)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_hold credits_hold%ROWTYPE;
    v_charge integer;
    v_now timestamptz := p_now;
    v_usage uuid := (p_usage ->> 'id')::uuid;
BEGIN
    SELECT * INTO v_hold FROM credits_hold WHERE id = p_hold;
    -- p_actual may exceed an integer, but the credits of a hold don't, so the charge fits.
    v_charge := least(p_actual, v_hold.credits);
    IF v_hold.status = 'expired' THEN
        -- Its credits were released at its expiry and may be spent already, so charge at most what is available.
        v_charge := least(v_charge, credits_available(v_hold.account_id));
        v_now := greatest(p_now, v_hold.expires_at);  -- clocks differ a little, and a late charge reads as late
    END IF;
    -- The record is written first: charge entries of the ledger refer to it.
    INSERT INTO igny8_credit_usage_log SELECT * FROM jsonb_populate_record(
        NULL::igny8_credit_usage_log,
        -- During a deployment, a process of the former version leaves out what it does not know.
        jsonb_build_object(
            'credit_unit', '', 'units', 0, 'cache_write_1h_tokens', 0, 'input_audio_tokens', 0,
            'input_image_tokens', 0, 'reasoning_tokens', 0, 'output_audio_tokens', 0, 'output_image_tokens', 0,
            'unknown_input_tokens', 0, 'unknown_tokens', 0, 'web_searches', 0
        ) || p_usage || jsonb_build_object(
            'account_id', v_hold.account_id, 'hold_id', v_hold.id, 'quote_id', v_hold.quote_id,
            'request_id', v_hold.request_id, 'actual_credits', p_actual, 'credits', v_charge,
            'absorbed', p_actual - v_charge, 'created_at', v_now
        )
    );
    IF v_hold.status = 'expired' THEN
        PERFORM credits_spend(v_hold.account_id, 'charge', v_charge, p_now, v_usage, '', '');
    ELSE
        PERFORM credits_consume(p_hold, v_hold.account_id, v_charge, p_now, v_usage);
        -- Lots may have expired while this hold reserved them; the rest of these lapses now.
        PERFORM credits_lapse(v_hold.account_id, p_now);
    END IF;
    UPDATE credits_hold SET
        -- `absorbed` is capped to an integer here; the usage record has the full number.
        status = 'settled', charged = v_charge, absorbed = least(p_actual - v_charge, 2147483647),
        released = CASE v_hold.status WHEN 'open' THEN v_hold.credits - v_charge ELSE 0 END, closed_at = v_now,
        quote = credits_closed_quote(quote)
        WHERE id = p_hold;
END $$;
