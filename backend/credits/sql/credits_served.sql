-- How much each model delivered, by its name: of the calls of a usage record or, where it keeps none, of its model.
CREATE FUNCTION credits_served(p_calls jsonb, p_model text, p_amount bigint) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_object_agg(model, amount) FROM (
        SELECT call ->> 'model_name' AS model, sum(
            coalesce((call ->> 'images')::numeric, 0) + coalesce((call ->> 'units')::numeric, 0)
            + coalesce((call #>> '{tokens,total_tokens}')::numeric, 0)
        ) AS amount
        FROM jsonb_array_elements(nullif(p_calls, 'null')) call WHERE NOT call ? 'delivered' GROUP BY 1
        UNION ALL
        SELECT p_model, p_amount WHERE nullif(p_calls, 'null') IS NULL
    ) served WHERE amount > 0
$$;
