-- What a settled hold keeps of its quote: what its record has to agree with; see `quotes.closed_from_json`. Names are
-- taken away instead of picked, so that a quote of an older format keeps its own.
CREATE FUNCTION credits_closed_quote(p_quote jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT p_quote - ARRAY['id', 'expected_credits', 'issued_at', 'expires_at', 'integration_id', 'account_id']
        #- '{lines,0,expected_credits}' #- '{lines,0,max_credits}' #- '{lines,0,input_tokens}'
        #- '{lines,0,expected_output_tokens}' #- '{lines,0,max_output_tokens}' #- '{lines,0,tokens_per_credit}'
        #- '{lines,0,credits_per_image}' #- '{lines,0,images}' #- '{lines,0,size}' #- '{lines,0,quality_tier}'
        #- '{lines,0,credit_unit}' #- '{lines,0,expected_units}' #- '{lines,0,max_units}' #- '{lines,0,units_per_credit}'
$$;
