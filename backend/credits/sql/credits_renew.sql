-- Renewal sets the plan: what was left of it expires now, also what holds give back later.
CREATE FUNCTION credits_renew(
    p_key uuid, p_fingerprint uuid, p_account uuid, p_integration bigint, p_now timestamptz,
    p_credits integer, p_expires_at timestamptz, p_author text, p_reason text
) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_answer jsonb := credits_begin(
        p_key, p_fingerprint, p_account, p_integration, p_now, p_expires_at => p_expires_at
    );
    v_left bigint;
BEGIN
    IF v_answer IS NOT NULL THEN
        RETURN v_answer;
    END IF;
    -- Checked before the renewal writes anything: a refusal is an answer, which rolls nothing back.
    -- Reserved credits of the old plan stay in the balance until their holds are closed.
    SELECT coalesce(sum(CASE WHEN category = 'plan' THEN reserved ELSE remaining END), 0) INTO v_left
        FROM credits_creditlot WHERE account_id = p_account AND remaining > 0;
    IF v_left + p_credits > 2147483647 THEN
        RETURN jsonb_build_object('outcome', 'balance_too_large', 'balance', v_left, 'maximum', 2147483647);
    END IF;
    -- least() ignores NULL, so a plan without an expiry expires now; an expired one keeps its time.
    UPDATE credits_creditlot SET expires_at = least(expires_at, p_now)
        WHERE account_id = p_account AND category = 'plan' AND remaining > 0;
    PERFORM credits_lapse(p_account, p_now);
    IF p_credits > 0 THEN
        PERFORM credits_new_lot(
            p_account, 'plan', 'renewal', p_credits, p_expires_at, p_now, NULL, p_author, p_reason
        );
    END IF;
    RETURN credits_answer(p_key, p_fingerprint, 'renew', p_account, p_account);
END $$;
