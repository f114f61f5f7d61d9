-- The refusal of a movement that needs more than is available.
CREATE FUNCTION credits_insufficient(p_account uuid, p_required integer) RETURNS jsonb LANGUAGE sql AS $$
    SELECT jsonb_build_object(
        'outcome', 'insufficient_credits', 'required', p_required, 'available', credits_available(p_account)
    )
$$;
