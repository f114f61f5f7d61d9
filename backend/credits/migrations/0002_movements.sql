-- Every movement of credits, one statement for its caller. Each function locks the account's balance row first,
-- so movements of one account happen one after another, and answers with jsonb: {"outcome": "ok", ...}, or a
-- refusal with its numbers, after which nothing was moved. Prefixes: p_ parameter, v_ variable.

-- One movement between a lot and the world, with its row in the ledger.
CREATE FUNCTION credits_move(
    p_account uuid, p_lot bigint, p_kind text, p_credits integer, p_now timestamptz,
    p_usage uuid DEFAULT NULL, p_author text DEFAULT '', p_reason text DEFAULT ''
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_balance integer;
BEGIN
    UPDATE credits_creditlot SET remaining = remaining + p_credits WHERE id = p_lot;
    UPDATE credits_creditbalance SET balance = balance + p_credits WHERE account_id = p_account
        RETURNING balance INTO v_balance;
    INSERT INTO credits_ledgerentry
        (account_id, lot_id, kind, credits, balance_after, usage_record_id, author, reason, created_at)
        VALUES (p_account, p_lot, p_kind, p_credits, v_balance, p_usage, p_author, p_reason, p_now);
END $$;

-- What is neither spent nor reserved of lots past their expiry goes.
CREATE FUNCTION credits_lapse(p_account uuid, p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_lot record;
BEGIN
    FOR v_lot IN
        SELECT id, remaining - reserved AS free FROM credits_creditlot
        WHERE account_id = p_account AND remaining > 0 AND expires_at <= p_now AND remaining > reserved
        ORDER BY expires_at, id
    LOOP
        PERFORM credits_move(p_account, v_lot.id, 'expiry', -v_lot.free, p_now);
    END LOOP;
END $$;

-- Give back what a hold reserved. Row by row: joins of a few rows cost more to run than to look up.
CREATE FUNCTION credits_unreserve(p_hold uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_part record;
    v_hold record;
BEGIN
    FOR v_part IN SELECT lot_id, credits FROM credits_holdlot WHERE hold_id = p_hold LOOP
        UPDATE credits_creditlot SET reserved = reserved - v_part.credits WHERE id = v_part.lot_id;
    END LOOP;
    SELECT account_id, credits INTO v_hold FROM credits_hold WHERE id = p_hold;
    UPDATE credits_creditbalance SET held = held - v_hold.credits WHERE account_id = v_hold.account_id;
END $$;

-- Lock an account's balance and bring it up to date: holds past their time are released, expired lots lapse.
CREATE FUNCTION credits_lock(p_account uuid, p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_hold uuid;
BEGIN
    PERFORM 1 FROM credits_creditbalance WHERE account_id = p_account FOR UPDATE;
    IF NOT FOUND THEN
        INSERT INTO credits_creditbalance (account_id, balance, held) VALUES (p_account, 0, 0) ON CONFLICT DO NOTHING;
        PERFORM 1 FROM credits_creditbalance WHERE account_id = p_account FOR UPDATE;
    END IF;
    FOR v_hold IN
        SELECT id FROM credits_hold
        WHERE account_id = p_account AND status = 'open' AND expires_at <= p_now ORDER BY expires_at, id
    LOOP
        PERFORM credits_unreserve(v_hold);
        UPDATE credits_hold SET status = 'expired', released = credits, closed_at = p_now WHERE id = v_hold;
    END LOOP;
    PERFORM credits_lapse(p_account, p_now);
END $$;

-- Take credits out of free lots in the order of spending, for a charge or an adjustment.
CREATE FUNCTION credits_spend(
    p_account uuid, p_kind text, p_credits integer, p_now timestamptz, p_usage uuid, p_author text, p_reason text
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_left integer := p_credits;
    v_lot record;
BEGIN
    FOR v_lot IN
        SELECT id, remaining - reserved AS free FROM credits_creditlot
        WHERE account_id = p_account AND remaining > 0 AND remaining > reserved
        ORDER BY expires_at NULLS LAST, array_position(ARRAY['plan', 'bonus', 'purchase', 'adjustment'], category::text), id
    LOOP
        EXIT WHEN v_left = 0;
        PERFORM credits_move(
            p_account, v_lot.id, p_kind, -least(v_lot.free, v_left), p_now, p_usage, p_author, p_reason
        );
        v_left := v_left - least(v_lot.free, v_left);
    END LOOP;
END $$;

CREATE FUNCTION credits_available(p_account uuid) RETURNS integer LANGUAGE sql AS $$
    SELECT balance - held FROM credits_creditbalance WHERE account_id = p_account
$$;

-- The account, where it exists and the integration (NULL: staff) can reach it.
CREATE FUNCTION credits_reaches(p_account uuid, p_integration bigint) RETURNS boolean LANGUAGE sql AS $$
    SELECT EXISTS (
        SELECT 1 FROM accounts_account
        WHERE id = p_account AND (p_integration IS NULL OR integration_id = p_integration)
    )
$$;

-- The answer that was given to a key, a conflict where it was given to another payload, or NULL for a new key.
-- Calls with the same key wait here for each other.
CREATE FUNCTION credits_replay(p_owner text, p_key text, p_fingerprint text) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_known record;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(p_owner || ' ' || p_key, 0));
    SELECT fingerprint, answer INTO v_known FROM credits_idempotencykey WHERE owner = p_owner AND key = p_key;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    IF v_known.fingerprint <> p_fingerprint THEN
        RETURN jsonb_build_object('outcome', 'idempotency_conflict');
    END IF;
    RETURN v_known.answer;
END $$;

-- Keep an answer under its key.
CREATE FUNCTION credits_answer(
    p_owner text, p_key text, p_fingerprint text, p_account uuid, p_now timestamptz, p_facts jsonb
) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_answer jsonb;
BEGIN
    SELECT p_facts || jsonb_build_object(
        'outcome', 'ok', 'account_id', account_id, 'balance', balance, 'held', held, 'available', balance - held
    ) INTO v_answer FROM credits_creditbalance WHERE account_id = p_account;
    INSERT INTO credits_idempotencykey (owner, key, fingerprint, answer, created_at)
        VALUES (p_owner, p_key, p_fingerprint, v_answer, p_now);
    RETURN v_answer;
END $$;

CREATE FUNCTION credits_too_little(p_account uuid, p_required integer) RETURNS jsonb LANGUAGE sql AS $$
    SELECT jsonb_build_object(
        'outcome', 'insufficient_credits', 'required', p_required, 'available', credits_available(p_account)
    )
$$;

-- A new lot with its row in the ledger, or a refusal where the balance would outgrow an Int.
CREATE FUNCTION credits_new_lot(
    p_account uuid, p_category text, p_kind text, p_credits integer, p_expires_at timestamptz, p_now timestamptz,
    p_usage uuid, p_author text, p_reason text
) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_lot bigint;
    v_balance integer;
BEGIN
    SELECT balance INTO v_balance FROM credits_creditbalance WHERE account_id = p_account;
    IF v_balance::bigint + p_credits > 2147483647 THEN
        RETURN jsonb_build_object('outcome', 'balance_too_large', 'balance', v_balance, 'maximum', 2147483647);
    END IF;
    INSERT INTO credits_creditlot (account_id, category, granted, remaining, reserved, expires_at, created_at)
        VALUES (p_account, p_category, p_credits, 0, 0, p_expires_at, p_now) RETURNING id INTO v_lot;
    PERFORM credits_move(p_account, v_lot, p_kind, p_credits, p_now, p_usage, p_author, p_reason);
    RETURN NULL;
END $$;

CREATE FUNCTION credits_grant(
    p_owner text, p_key text, p_fingerprint text, p_account uuid, p_integration bigint, p_now timestamptz,
    p_category text, p_credits integer, p_expires_at timestamptz, p_author text, p_reason text
) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_answer jsonb := credits_replay(p_owner, p_key, p_fingerprint);
BEGIN
    IF v_answer IS NOT NULL THEN
        RETURN v_answer;
    END IF;
    IF NOT credits_reaches(p_account, p_integration) THEN
        RETURN jsonb_build_object('outcome', 'account_not_found');
    END IF;
    IF p_expires_at <= p_now THEN
        RETURN jsonb_build_object('outcome', 'expiry_not_ahead');
    END IF;
    PERFORM credits_lock(p_account, p_now);
    v_answer := credits_new_lot(
        p_account, p_category, 'grant', p_credits, p_expires_at, p_now, NULL, p_author, p_reason
    );
    IF v_answer IS NOT NULL THEN
        RETURN v_answer;
    END IF;
    RETURN credits_answer(p_owner, p_key, p_fingerprint, p_account, p_now, '{}');
END $$;

-- Renewal sets the plan: what was left of it expires now, also what holds give back later.
CREATE FUNCTION credits_renew(
    p_owner text, p_key text, p_fingerprint text, p_account uuid, p_integration bigint, p_now timestamptz,
    p_credits integer, p_expires_at timestamptz, p_author text, p_reason text
) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_answer jsonb := credits_replay(p_owner, p_key, p_fingerprint);
    v_left bigint;
BEGIN
    IF v_answer IS NOT NULL THEN
        RETURN v_answer;
    END IF;
    IF NOT credits_reaches(p_account, p_integration) THEN
        RETURN jsonb_build_object('outcome', 'account_not_found');
    END IF;
    IF p_expires_at <= p_now THEN
        RETURN jsonb_build_object('outcome', 'expiry_not_ahead');
    END IF;
    PERFORM credits_lock(p_account, p_now);
    SELECT coalesce(sum(CASE WHEN category = 'plan' THEN reserved ELSE remaining END), 0) INTO v_left
        FROM credits_creditlot WHERE account_id = p_account AND remaining > 0;
    IF v_left + p_credits > 2147483647 THEN
        RETURN jsonb_build_object('outcome', 'balance_too_large', 'balance', v_left, 'maximum', 2147483647);
    END IF;
    UPDATE credits_creditlot SET expires_at = least(expires_at, p_now)
        WHERE account_id = p_account AND category = 'plan' AND remaining > 0;
    PERFORM credits_lapse(p_account, p_now);
    IF p_credits > 0 THEN
        PERFORM credits_new_lot(
            p_account, 'plan', 'renewal', p_credits, p_expires_at, p_now, NULL, p_author, p_reason
        );
    END IF;
    RETURN credits_answer(p_owner, p_key, p_fingerprint, p_account, p_now, '{}');
END $$;

-- Add to an account (a lot that never expires) or, below zero, take from it.
CREATE FUNCTION credits_adjust(
    p_owner text, p_key text, p_fingerprint text, p_account uuid, p_integration bigint, p_now timestamptz,
    p_credits integer, p_author text, p_reason text
) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_answer jsonb := credits_replay(p_owner, p_key, p_fingerprint);
BEGIN
    IF v_answer IS NOT NULL THEN
        RETURN v_answer;
    END IF;
    IF NOT credits_reaches(p_account, p_integration) THEN
        RETURN jsonb_build_object('outcome', 'account_not_found');
    END IF;
    PERFORM credits_lock(p_account, p_now);
    IF p_credits < 0 THEN
        IF credits_available(p_account) < -p_credits THEN
            RETURN credits_too_little(p_account, -p_credits);
        END IF;
        PERFORM credits_spend(p_account, 'adjustment', -p_credits, p_now, NULL, p_author, p_reason);
    ELSE
        v_answer := credits_new_lot(
            p_account, 'adjustment', 'adjustment', p_credits, NULL, p_now, NULL, p_author, p_reason
        );
        IF v_answer IS NOT NULL THEN
            RETURN v_answer;
        END IF;
    END IF;
    RETURN credits_answer(p_owner, p_key, p_fingerprint, p_account, p_now, '{}');
END $$;

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

-- Reserve lots, in the order of spending, for a hold that is there; the credits are known to suffice.
CREATE FUNCTION credits_reserve(p_hold uuid, p_account uuid, p_credits integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_left integer := p_credits;
    v_place integer := 0;
    v_lot record;
BEGIN
    FOR v_lot IN
        SELECT id, remaining - reserved AS free FROM credits_creditlot
        WHERE account_id = p_account AND remaining > 0 AND remaining > reserved
        ORDER BY expires_at NULLS LAST, array_position(ARRAY['plan', 'bonus', 'purchase', 'adjustment'], category::text), id
    LOOP
        EXIT WHEN v_left = 0;
        UPDATE credits_creditlot SET reserved = reserved + least(v_lot.free, v_left) WHERE id = v_lot.id;
        INSERT INTO credits_holdlot (hold_id, lot_id, position, credits)
            VALUES (p_hold, v_lot.id, v_place, least(v_lot.free, v_left));
        v_left := v_left - least(v_lot.free, v_left);
        v_place := v_place + 1;
    END LOOP;
    UPDATE credits_creditbalance SET held = held + p_credits WHERE account_id = p_account;
END $$;

-- An open hold that redeems a quote, or why there is none. No key: its callers have looked.
CREATE FUNCTION credits_open_hold(
    p_hold uuid, p_account uuid, p_integration bigint, p_now timestamptz, p_credits integer, p_expires_at timestamptz,
    p_quote_id uuid, p_quote jsonb, p_quote_expires_at timestamptz, p_request text
) RETURNS jsonb LANGUAGE plpgsql AS $$
BEGIN
    IF NOT credits_reaches(p_account, p_integration) THEN
        RETURN jsonb_build_object('outcome', 'account_not_found');
    END IF;
    PERFORM credits_lock(p_account, p_now);
    IF EXISTS (SELECT 1 FROM credits_hold WHERE quote_id = p_quote_id) THEN
        RETURN jsonb_build_object('outcome', 'quote_redeemed');
    END IF;
    IF p_now >= p_quote_expires_at THEN
        RETURN jsonb_build_object('outcome', 'quote_expired', 'expired_at', p_quote_expires_at);
    END IF;
    IF credits_available(p_account) < p_credits THEN
        RETURN credits_too_little(p_account, p_credits);
    END IF;
    INSERT INTO credits_hold
        (id, account_id, status, credits, charged, released, absorbed, quote_id, quote, request_id, created_at, expires_at)
        VALUES (p_hold, p_account, 'open', p_credits, 0, 0, 0, p_quote_id, p_quote, p_request, p_now, p_expires_at)
        ON CONFLICT (quote_id) DO NOTHING;
    IF NOT FOUND THEN  -- on another account, a moment ago
        RETURN jsonb_build_object('outcome', 'quote_redeemed');
    END IF;
    PERFORM credits_reserve(p_hold, p_account, p_credits);
    RETURN NULL;
END $$;

CREATE FUNCTION credits_facts(p_hold uuid) RETURNS jsonb LANGUAGE sql AS $$
    SELECT jsonb_build_object(
        'hold_id', hold.id, 'request_id', hold.request_id, 'status', status, 'credits', credits, 'charged', charged, 'released', released,
        'absorbed', absorbed, 'created_at', created_at, 'expires_at', expires_at, 'closed_at', closed_at,
        'usage_record_id', (SELECT id FROM igny8_credit_usage_log WHERE hold_id = p_hold)
    ) FROM credits_hold hold WHERE id = p_hold
$$;

CREATE FUNCTION credits_hold(
    p_owner text, p_key text, p_fingerprint text, p_hold uuid, p_account uuid, p_integration bigint, p_now timestamptz,
    p_credits integer, p_expires_at timestamptz, p_quote_id uuid, p_quote jsonb, p_quote_expires_at timestamptz,
    p_request text
) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_answer jsonb := credits_replay(p_owner, p_key, p_fingerprint);
BEGIN
    v_answer := coalesce(v_answer, credits_open_hold(
        p_hold, p_account, p_integration, p_now, p_credits, p_expires_at,
        p_quote_id, p_quote, p_quote_expires_at, p_request
    ));
    IF v_answer IS NOT NULL THEN
        RETURN v_answer;
    END IF;
    RETURN credits_answer(p_owner, p_key, p_fingerprint, p_account, p_now, credits_facts(p_hold));
END $$;

-- Charge what a hold reserved, at most `p_actual`, in the order of spending; the rest is free again.
CREATE FUNCTION credits_consume(p_hold uuid, p_account uuid, p_credits integer, p_now timestamptz, p_usage uuid)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_left integer := p_credits;
    v_part record;
BEGIN
    PERFORM credits_unreserve(p_hold);
    FOR v_part IN SELECT lot_id, credits FROM credits_holdlot WHERE hold_id = p_hold ORDER BY position LOOP
        EXIT WHEN v_left = 0;
        PERFORM credits_move(p_account, v_part.lot_id, 'charge', -least(v_part.credits, v_left), p_now, p_usage);
        v_left := v_left - least(v_part.credits, v_left);
    END LOOP;
END $$;

-- Turn a hold into its charge, with its usage record. No key: its callers have looked. The account is locked.
CREATE FUNCTION credits_close_hold(p_hold uuid, p_now timestamptz, p_actual bigint, p_usage jsonb)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_hold credits_hold%ROWTYPE;
    v_charge integer;
    v_now timestamptz := p_now;
    v_usage uuid := (p_usage ->> 'id')::uuid;
BEGIN
    SELECT * INTO v_hold FROM credits_hold WHERE id = p_hold;
    v_charge := least(p_actual, v_hold.credits);
    IF v_hold.status = 'expired' THEN
        v_charge := least(v_charge, credits_available(v_hold.account_id));
        v_now := greatest(p_now, v_hold.expires_at);  -- clocks differ a little, and a late charge reads as late
    END IF;
    INSERT INTO igny8_credit_usage_log SELECT * FROM jsonb_populate_record(
        NULL::igny8_credit_usage_log,
        p_usage || jsonb_build_object(
            'account_id', v_hold.account_id, 'hold_id', v_hold.id, 'quote_id', v_hold.quote_id, 'request_id', v_hold.request_id,
            'actual_credits', p_actual, 'credits', v_charge, 'absorbed', p_actual - v_charge, 'created_at', v_now
        )
    );
    IF v_hold.status = 'expired' THEN
        PERFORM credits_spend(v_hold.account_id, 'charge', v_charge, p_now, v_usage, '', '');
    ELSE
        PERFORM credits_consume(p_hold, v_hold.account_id, v_charge, p_now, v_usage);
        PERFORM credits_lapse(v_hold.account_id, p_now);
    END IF;
    UPDATE credits_hold SET
        status = 'settled', charged = v_charge, absorbed = least(p_actual - v_charge, 2147483647),
        released = CASE v_hold.status WHEN 'open' THEN v_hold.credits - v_charge ELSE 0 END, closed_at = v_now
        WHERE id = p_hold;
END $$;

CREATE FUNCTION credits_settle(
    p_owner text, p_key text, p_fingerprint text, p_hold uuid, p_integration bigint, p_now timestamptz,
    p_actual bigint, p_usage jsonb
) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_answer jsonb := credits_replay(p_owner, p_key, p_fingerprint);
    v_account uuid;
    v_status text;
BEGIN
    IF v_answer IS NOT NULL THEN
        RETURN v_answer;
    END IF;
    SELECT account_id INTO v_account FROM credits_hold WHERE id = p_hold;
    IF NOT FOUND OR NOT credits_reaches(v_account, p_integration) THEN
        RETURN jsonb_build_object('outcome', 'hold_not_found');
    END IF;
    PERFORM credits_lock(v_account, p_now);
    SELECT status INTO v_status FROM credits_hold WHERE id = p_hold;
    IF v_status = 'released' THEN
        RETURN jsonb_build_object('outcome', 'hold_not_open', 'status', v_status);
    END IF;
    IF v_status <> 'settled' THEN
        PERFORM credits_close_hold(p_hold, p_now, p_actual, p_usage);
    END IF;
    RETURN credits_answer(p_owner, p_key, p_fingerprint, v_account, p_now, credits_facts(p_hold));
END $$;

CREATE FUNCTION credits_release(
    p_owner text, p_key text, p_fingerprint text, p_hold uuid, p_integration bigint, p_now timestamptz
) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_answer jsonb := credits_replay(p_owner, p_key, p_fingerprint);
    v_account uuid;
    v_status text;
BEGIN
    IF v_answer IS NOT NULL THEN
        RETURN v_answer;
    END IF;
    SELECT account_id INTO v_account FROM credits_hold WHERE id = p_hold;
    IF NOT FOUND OR NOT credits_reaches(v_account, p_integration) THEN
        RETURN jsonb_build_object('outcome', 'hold_not_found');
    END IF;
    PERFORM credits_lock(v_account, p_now);
    SELECT status INTO v_status FROM credits_hold WHERE id = p_hold;
    IF v_status = 'settled' THEN
        RETURN jsonb_build_object('outcome', 'hold_not_open', 'status', v_status);
    END IF;
    IF v_status = 'open' THEN
        PERFORM credits_unreserve(p_hold);
        UPDATE credits_hold SET released = credits WHERE id = p_hold;
        PERFORM credits_lapse(v_account, p_now);
    END IF;
    UPDATE credits_hold SET status = 'released', closed_at = coalesce(closed_at, p_now) WHERE id = p_hold;
    RETURN credits_answer(p_owner, p_key, p_fingerprint, v_account, p_now, credits_facts(p_hold));
END $$;

-- Charge for work that is done already: a hold and its settlement in one step, all of it or nothing.
CREATE FUNCTION credits_charge(
    p_owner text, p_key text, p_fingerprint text, p_hold uuid, p_account uuid, p_integration bigint, p_now timestamptz,
    p_credits integer, p_quote_id uuid, p_quote jsonb, p_quote_expires_at timestamptz, p_request text,
    p_actual bigint, p_usage jsonb
) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_answer jsonb := credits_replay(p_owner, p_key, p_fingerprint);
BEGIN
    v_answer := coalesce(v_answer, credits_open_hold(
        p_hold, p_account, p_integration, p_now, p_credits, p_now + interval '1 minute',
        p_quote_id, p_quote, p_quote_expires_at, p_request
    ));
    IF v_answer IS NOT NULL THEN
        RETURN v_answer;
    END IF;
    PERFORM credits_close_hold(p_hold, p_now, p_actual, p_usage);
    RETURN credits_answer(p_owner, p_key, p_fingerprint, p_account, p_now, credits_facts(p_hold));
END $$;
