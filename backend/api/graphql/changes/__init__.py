"""Changes of the catalog over GraphQL: inputs that know how to edit a draft, one result for all of them, history."""
